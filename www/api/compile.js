/**
 * The problem: the wasm comes from a server, a file, a bundler or the caller, and each of them can
 * give something else: a page that says 404, half a file, or a policy that forbids all wasm.
 *
 * Whatever it is given becomes a compiled module here, or an error that says what is wrong with it.
 */
import { arrive, said } from "./arrive.js";
import { viewOf } from "./checks.js";
import { fault, isFault } from "./protocol.js";

/** How every wasm begins. */
const MAGIC = [0, 0x61, 0x73, 0x6d];
const SERVE = "Serve copydesk_bg.wasm there, or give its address as “wasm”.";

/** @typedef {() => Promise<import("./index.js").Wasm> | import("./index.js").Wasm} Source where the wasm is */

/**
 * @param {import("./index.js").Wasm | Promise<import("./index.js").Wasm>} given
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(given) {
  const source = await come(given);
  return source instanceof WebAssembly.Module ? source : compiled(await arrive(source, SERVE, failed));
}

/** A wasm that is one of the things it can be. @param {import("./index.js").Wasm | Promise<import("./index.js").Wasm>} given */
export async function come(given) {
  const source = await Promise.resolve(given).catch((error) => {
    throw isFault(error) ? error : failed(`it did not come: ${said(error)}`, SERVE);
  });
  const response = typeof Response === "function" && source instanceof Response;
  if (response || typeof source === "string" || [URL, ArrayBuffer, WebAssembly.Module].some((kind) => source instanceof kind) || ArrayBuffer.isView(source)) {
    return source;
  }
  throw fault("bad-option", "“wasm” is no address, bytes, Response or compiled WebAssembly.Module; give one of these.");
}

/** The same, compiled by the first who asks, for all; a failed attempt is repeated. @param {Source} source @returns {Source} */
export function once(source) {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let module;
  return () =>
    (module ??= Promise.resolve().then(source).then(compile).catch((error) => {
      module = undefined;
      throw error;
    }));
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function compiled(bytes) {
  begins(bytes);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw refused(error);
  }
}

/** At once, of bytes or a module. @param {unknown} given */
export function compileNow(given) {
  if (given instanceof WebAssembly.Module) return given;
  if (!(given instanceof ArrayBuffer || ArrayBuffer.isView(given))) {
    throw fault("bad-option", "“wasm” is neither bytes nor a compiled WebAssembly.Module; give one of these.");
  }
  const bytes = viewOf(/** @type {BufferSource} */ (given), "“wasm”");
  begins(bytes);
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    throw refused(error);
  }
}

/** @param {Uint8Array} bytes */
function begins(bytes) {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) {
    throw failed("these bytes are no wasm", SERVE);
  }
}

/** Why bytes were not compiled. @param {unknown} error */
function refused(error) {
  if (/content.security|unsafe-eval|disallowed by embedder/i.test(said(error))) {
    return failed("the content security policy forbids it", "Allow script-src 'wasm-unsafe-eval'.");
  }
  return failed(`the wasm is damaged, or this browser is too old: ${said(error)}`, "Fetch it again, or use a current browser.");
}

/** Why a compiled module made no instance; what has a code says so itself. @param {unknown} error */
export function misfit(error) {
  if (isFault(error)) return error;
  if (!(error instanceof WebAssembly.LinkError || error instanceof TypeError)) {
    return failed(`there is not enough memory for it, or it was stopped: ${said(error)}`, "Close other tabs and try again.");
  }
  return failed(`the wasm and the code beside it are of different versions: ${said(error)}`, "Load both anew.");
}

/** @param {string} why @param {string} advice */
function failed(why, advice) {
  return fault("not-loaded", `The engine could not be loaded: ${why}. ${advice}`);
}
