/**
 * The problem: the wasm comes from a server, a file, a bundler or the caller, and each of them can
 * give something else: a page that says 404, half a file, or a policy that forbids all wasm.
 *
 * Whatever it is given becomes a compiled module here, or an error that says what is wrong with it.
 */
import { fault } from "./protocol.js";

/** How every wasm begins. */
const MAGIC = [0, 0x61, 0x73, 0x6d];

/**
 * @param {import("./index.js").Wasm | Promise<import("./index.js").Wasm>} given
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(given) {
  let source = await given;
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) {
    source = await fetched(source);
  }
  if (typeof Response === "function" && source instanceof Response) {
    source = await received(source);
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return compiled(/** @type {BufferSource} */ (source));
  }
  throw fault("bad-option", "“wasm” is no address, bytes, Response or compiled WebAssembly.Module; give one of these.");
}

/** @param {string | URL} address */
async function fetched(address) {
  try {
    return await fetch(address);
  } catch (error) {
    throw failed(`nothing came from ${String(address)}: ${said(error)}`, "Check the address and the policy’s connect-src.");
  }
}

/** @param {Response} response */
async function received(response) {
  if (!response.ok) {
    throw failed(`${response.url} answers ${response.status}`, "Serve copydesk_bg.wasm there, or give its address as “wasm”.");
  }
  return response.arrayBuffer();
}

/** @param {BufferSource} bytes */
async function compiled(bytes) {
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  if (!MAGIC.every((byte, index) => view[index] === byte)) {
    const page = /^\s*</.test(new TextDecoder().decode(view.subarray(0, 64)));
    throw failed(page ? "an HTML page came in its place" : "these bytes are no wasm", "Serve copydesk_bg.wasm there, or give its address as “wasm”.");
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (/content.security|unsafe-eval|disallowed by embedder/i.test(said(error))) {
      throw failed("the content security policy forbids it", "Allow script-src 'wasm-unsafe-eval'.");
    }
    throw failed(`the wasm is damaged, or this browser is too old: ${said(error)}`, "Fetch it again, or use a current browser.");
  }
}

/** What a module says that does not fit the code beside it. @param {unknown} error */
export function misfit(error) {
  if (!(error instanceof WebAssembly.LinkError || error instanceof TypeError)) return error;
  return failed(`the wasm and the code beside it are of different versions: ${said(error)}`, "Load both anew.");
}

/** @param {string} why @param {string} advice */
function failed(why, advice) {
  return fault("not-loaded", `The engine could not be loaded: ${why}. ${advice}`);
}

/** @param {unknown} error */
function said(error) {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
