/**
 * Copydesk for Node: the same interface as in browsers, in place, with the wasm read from the disk.
 */
import { readFile } from "node:fs/promises";
import { local } from "./local.js";

/**
 * @param {import("./index.js").OpenOptions} [options]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export function open({ wasm, model } = {}) {
  return local(() => wasm ?? readFile(new URL("../pkg/copydesk_bg.wasm", import.meta.url)), model);
}
