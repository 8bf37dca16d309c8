/**
 * Copydesk for browsers: a news article's body, entities and overlap, computed where it is opened.
 *
 * No work and no DOM at import; the wasm is fetched by the first `open()`.
 */
import { client } from "./client.js";
import { openOptions } from "./checks.js";
import { come, compile, once } from "./compile.js";
import { local } from "./local.js";
import { modelBytes } from "./model.js";
import { fault } from "./protocol.js";

/**
 * The development server of Vite before version 8 serves this file from a folder of its own, and
 * leaves the worker and the wasm where they were; undefined everywhere else.
 */
const home = /\/\.vite\/deps\//.test(import.meta.url) ? import.meta.url.replace(/\/\.vite\/deps\/.*$/, "/copydesk/") : undefined;

// Bundlers find the two files by exactly these words: `new URL("…", import.meta.url)`.
const start = () => (home ? new Worker(`${home}api/worker.js`, { type: "module" }) : new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "copydesk" }));
const beside = once(() => (home ? `${home}pkg/copydesk_bg.wasm` : new URL("../pkg/copydesk_bg.wasm", import.meta.url)));

/**
 * Opens an analyzer: in a worker where there is one and the host lets it start, else in place.
 * @param {import("./index.js").OpenOptions} [given]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function open(given) {
  const options = openOptions(given);
  const { worker = typeof Worker === "function" } = options;
  let wasm = options.wasm === undefined ? undefined : await come(options.wasm);
  if (worker && typeof Response === "function" && wasm instanceof Response) {
    wasm = await compile(wasm); // a Response cannot be sent to a worker, a module can
  }
  const model = await modelBytes(options.model);
  const inPlace = () => local(wasm === undefined ? beside : () => wasm, model);
  if (!worker) {
    return inPlace();
  }
  const parts = wasm === undefined && !model ? undefined : { wasm: wasm && sendable(wasm), model };
  // A file that did not come may come the second time.
  return (await inWorker(parts)) ?? (await inWorker(parts)) ?? inPlace();
}

/** An analyzer with a worker; none where the worker is forbidden, by a sandbox or a policy, or its file
 * does not come: then it never says a word. @param {import("./protocol.js").Setup} [parts] */
async function inWorker(parts) {
  const begin = () => begun(start(), parts);
  let silent = true;
  /** @type {Worker | undefined} */
  let first;
  try {
    first = begin();
  } catch {
    return undefined;
  }
  first.addEventListener("message", () => (silent = false), { once: true });
  try {
    return await client(() => {
      const made = first ?? begin();
      first = undefined;
      return made;
    });
  } catch (error) {
    if (silent && /** @type {{ code?: string }} */ (error).code === "worker-lost") return undefined;
    throw error;
  }
}

/** A worker that has what its engine is made of, or none. @param {Worker} made @param {import("./protocol.js").Setup} [parts] */
function begun(made, parts) {
  try {
    if (parts) made.postMessage(parts);
    return made;
  } catch (error) {
    made.terminate();
    throw error;
  }
}

/** An address relative to the page, as a worker elsewhere needs it. @param {import("./index.js").Wasm} wasm */
function sendable(wasm) {
  if (typeof wasm !== "string" && !(wasm instanceof URL)) return wasm;
  try {
    return new URL(wasm, globalThis.location?.href).href;
  } catch {
    throw fault("bad-option", `“wasm” is no address: ${wasm}. Give one, or leave it out.`);
  }
}
