/**
 * Copydesk for edge workers, which compile nothing at run time: the wasm is imported as a module
 * that was compiled when the program was deployed. The same interface, in place.
 */
// @ts-ignore: the runtime, or the bundler of its maker, makes it a WebAssembly.Module
import compiled from "../pkg/copydesk_bg.wasm";
import { openOptions } from "./checks.js";
import { local } from "./local.js";

/**
 * @param {import("./index.js").OpenOptions} [given]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function open(given) {
  const { wasm, model } = openOptions(given);
  return local(() => wasm ?? compiled, model);
}
