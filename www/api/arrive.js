/**
 * The problem: what is asked of a server can fail to come, or come as a page that says 404.
 *
 * @typedef {(why: string, advice: string) => Error} Failed makes the error that says what did not come
 */

import { viewOf } from "./checks.js";

/**
 * The bytes at an address or of a Response; bytes as they are.
 * @param {string | URL | Response | Blob | BufferSource} source
 * @param {string} advice what to serve there
 * @param {Failed} failed
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function arrive(source, advice, failed) {
  let given = source;
  if (typeof given === "string" || given instanceof URL) {
    given = await fetched(given, failed);
  }
  if (typeof Response === "function" && given instanceof Response && !given.ok) {
    throw failed(`${given.url} answers ${given.status}`, advice);
  }
  const view = viewOf("arrayBuffer" in given ? await body(given, advice, failed) : given, "what was given");
  if (/^\s*</.test(new TextDecoder().decode(view.subarray(0, 64)))) {
    throw failed("an HTML page came in its place", advice);
  }
  return view;
}

/** A body can break off, or have been read by somebody else. @param {Response | Blob} from @param {string} advice @param {Failed} failed */
async function body(from, advice, failed) {
  try {
    return await from.arrayBuffer();
  } catch (error) {
    throw failed(`what came could not be read: ${said(error)}`, `${advice} A Response is read once; give a fresh one.`);
  }
}

/** @param {string | URL} address @param {Failed} failed */
async function fetched(address, failed) {
  try {
    return await fetch(address);
  } catch (error) {
    const policy = globalThis.location ? " and the policy’s connect-src" : "";
    throw failed(`nothing came from ${String(address)}: ${said(error)}`, `Check the address${policy}.`);
  }
}

/** What an error says, as the part of a sentence. @param {unknown} error */
export function said(error) {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
