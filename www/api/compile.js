/**
 * The problem: the wasm comes from a server, a file, a bundler or the caller, and each of them can
 * give something else: a page that says 404, half a file, or a policy that forbids all wasm.
 *
 * Whatever it is given becomes a compiled module here, or an error that says what is wrong with it.
 */
import { arrive, said } from "./arrive.js";
import { fault } from "./protocol.js";

/** How every wasm begins. */
const MAGIC = [0, 0x61, 0x73, 0x6d];
const SERVE = "Serve copydesk_bg.wasm there, or give its address as “wasm”.";

/**
 * @param {import("./index.js").Wasm | Promise<import("./index.js").Wasm>} given
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(given) {
  const source = await given;
  if (source instanceof WebAssembly.Module) return source;
  const comes = typeof source === "string" || source instanceof URL || (typeof Response === "function" && source instanceof Response);
  if (comes || source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return compiled(await arrive(source, SERVE, failed));
  }
  throw fault("bad-option", "“wasm” is no address, bytes, Response or compiled WebAssembly.Module; give one of these.");
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function compiled(bytes) {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) {
    throw failed("these bytes are no wasm", SERVE);
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
