/**
 * The problem: what is asked of a server can fail to come, or come as a page that says 404.
 *
 * @typedef {(why: string, advice: string) => Error} Failed makes the error that says what did not come
 */

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
  const bytes = "arrayBuffer" in given ? await given.arrayBuffer() : /** @type {BufferSource} */ (given);
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  if (/^\s*</.test(new TextDecoder().decode(view.subarray(0, 64)))) {
    throw failed("an HTML page came in its place", advice);
  }
  return /** @type {Uint8Array<ArrayBuffer>} */ (view);
}

/** @param {string | URL} address @param {Failed} failed */
async function fetched(address, failed) {
  try {
    return await fetch(address);
  } catch (error) {
    throw failed(`nothing came from ${String(address)}: ${said(error)}`, "Check the address and the policy’s connect-src.");
  }
}

/** What an error says, as the part of a sentence. @param {unknown} error */
export function said(error) {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
