/**
 * The engine without promises, workers or events: one call in, one plain object out. For tests, and
 * for programs that have their own way of loading and waiting.
 *
 * Errors have the codes of the contract. Any other error is a trap: the instance is then broken, and
 * the caller makes another.
 */
import { glue } from "../pkg/copydesk.js";
import { misfit } from "./compile.js";

/**
 * @param {BufferSource | WebAssembly.Module} wasm
 * @param {{ model?: Uint8Array }} [options]
 * @returns {import("./wasm.js").Engine}
 */
export function instantiate(wasm, { model } = {}) {
  const exports = glue();
  const module = wasm instanceof WebAssembly.Module ? wasm : new WebAssembly.Module(wasm);
  try {
    exports.initSync({ module });
  } catch (error) {
    throw misfit(error);
  }
  if (model) exports.loadModel(model);
  return {
    version: exports.version(),
    analyze: (input, options) => exports.analyze(input, options),
    compare: (a, b, options) => exports.compare(a, b, options?.a, options?.b),
    compareRaw: (a, b) => exports.compareRaw(a, b),
    Library: /** @type {any} */ (exports.Library),
  };
}
