/**
 * Copydesk for Node: the same interface as in browsers, in place, with the wasm read from the disk.
 */
import { readFile } from "node:fs/promises";
import { said } from "./arrive.js";
import { openOptions } from "./checks.js";
import { once } from "./compile.js";
import { local } from "./local.js";
import { fault } from "./protocol.js";

const shipped = once(() => readFile(new URL("../pkg/copydesk_bg.wasm", import.meta.url)));

/**
 * @param {import("./index.js").OpenOptions} [given]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function open(given) {
  const { wasm, model } = openOptions(given);
  return local(wasm === undefined ? shipped : () => opened(wasm, "engine"), await opened(model, "model"));
}

/**
 * What lies on the disk, read; anything else as it is.
 * @template T @param {T} source @param {string} what
 */
async function opened(source, what) {
  const path = typeof source === "string" || source instanceof URL ? pathOf(source) : undefined;
  if (path === undefined) return source;
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw fault("not-loaded", `The ${what} could not be loaded: ${said(error)}. Check the path.`);
  }
}

/** The path that an address is; none where it is one of the network. @param {string | URL} address */
function pathOf(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === "file:") return url;
  // One letter before the colon is a drive.
  return url && !/^.:$/.test(url.protocol) ? undefined : String(address);
}
