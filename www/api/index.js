/**
 * Copydesk for browsers: a news article's body, entities and overlap, computed where it is opened.
 *
 * No work and no DOM at import; the wasm is fetched by the first `open()`.
 */
import { client } from "./client.js";
import { local } from "./local.js";

const inPlace = () => local(() => new URL("../pkg/copydesk_bg.wasm", import.meta.url));
const start = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "copydesk" });

/**
 * Opens an analyzer: in a worker where there is one and the host lets it start, else in place.
 * @param {import("./index.js").OpenOptions} [options]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function open({ worker = typeof Worker === "function" } = {}) {
  if (!worker) {
    return inPlace();
  }
  /** @type {Worker | undefined} */
  let first;
  try {
    first = start();
  } catch {
    return inPlace(); // forbidden here, by a policy or a sandbox
  }
  return client(() => {
    const made = first ?? start();
    first = undefined;
    return made;
  });
}
