/**
 * Copydesk for browsers: a news article's body, entities and overlap, computed where it is opened.
 *
 * No work and no DOM at import; the wasm is fetched by the first `open()`.
 */
import { client } from "./client.js";
import { compile } from "./compile.js";
import { local } from "./local.js";
import { modelBytes } from "./model.js";

/**
 * The development server of Vite before version 8 serves this file from a folder of its own, and
 * leaves the worker and the wasm where they were; undefined everywhere else.
 */
const home = /\/\.vite\/deps\//.test(import.meta.url) ? import.meta.url.replace(/\/\.vite\/deps\/.*$/, "/copydesk/") : undefined;

// Bundlers find the two files by exactly these words: `new URL("…", import.meta.url)`.
const start = () => (home ? new Worker(`${home}api/worker.js`, { type: "module" }) : new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "copydesk" }));
const beside = () => (home ? `${home}pkg/copydesk_bg.wasm` : new URL("../pkg/copydesk_bg.wasm", import.meta.url));

/**
 * Opens an analyzer: in a worker where there is one and the host lets it start, else in place.
 * @param {import("./index.js").OpenOptions} [options]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function open({ worker = typeof Worker === "function", wasm, model } = {}) {
  if (worker && typeof Response === "function" && wasm instanceof Response) {
    wasm = await compile(wasm); // a Response cannot be sent to a worker, a module can
  }
  const names = await modelBytes(model);
  const inPlace = () => local(() => wasm ?? beside(), names);
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
    if (wasm !== undefined || names) made.postMessage({ wasm: sendable(wasm), model: names });
    return made;
  });
}

/** An address relative to the page, as a worker elsewhere needs it. @param {import("./index.js").Wasm} [wasm] */
function sendable(wasm) {
  return typeof wasm === "string" || wasm instanceof URL ? new URL(wasm, globalThis.location?.href).href : wasm;
}
