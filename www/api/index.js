/**
 * Copydesk for browsers: a news article's body, entities and overlap, computed where it is opened.
 *
 * No work and no DOM at import; the wasm is fetched by the first `open()`.
 */
import { client } from "./client.js";
import { local } from "./local.js";

/**
 * Opens an analyzer: in a worker where there is one, else in place.
 * @param {import("./index.js").OpenOptions} [options]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export function open({ worker = typeof Worker === "function" } = {}) {
  return worker
    ? client(() => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "copydesk" }))
    : local(() => new URL("../pkg/copydesk_bg.wasm", import.meta.url));
}
