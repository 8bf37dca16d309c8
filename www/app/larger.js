// The problem: the larger model of names weighs more than the page five times over, and takes most of
// a second for a page of text; who wants it should have it, and nobody else pay. Method: an engine of
// its own, opened when the reader chooses it, reads the two boxes; files go on to the small one.

import { words } from "../i18n/words.js";

/** @typedef {import("../api/index.js").Analyzer} Analyzer */

/** Where it lies; the page in one file has none. @type {URL | null} */
const MODEL = new URL("../models/larger.bin", import.meta.url);

/** True where it can be fetched. */
export const isLargerOffered = MODEL !== null && location.protocol.startsWith("http");

/**
 * @param {ReturnType<typeof import("./store.js").createStore>} store
 * @param {typeof import("../api/index.js").open} open
 * @returns {() => Promise<Analyzer | null>} the engine with the larger model; none where it is not wanted or does not come
 */
export function startLarger({ state, dispatch, watch }, open) {
  /** @type {Promise<Analyzer> | null} */
  let opening = null;

  async function engine() {
    if (!MODEL || !isLargerOffered || !state().choices.larger) return null;
    const mine = (opening ??= open({ model: MODEL }));
    try {
      return await mine;
    } catch {
      // Whoever waited for it hears once, and reads with the small one. The choice stays for the next visit:
      // a network that is away comes back.
      if (opening === mine) {
        await forget(MODEL);
        dispatch({ type: "larger-chosen", larger: false });
        dispatch({ type: "noticed", text: words.largerLost });
      }
      return null;
    }
  }

  watch(({ choices }) => {
    if (choices.larger) {
      void engine(); // before a text waits for it
    } else if (opening) {
      void opening.then((analyzer) => analyzer.close(), () => {});
      opening = null;
    }
  });
  void engine();
  return engine;
}

/** What was kept in its place may be the wrong file: a server's page of errors, or half of it. @param {URL} model */
async function forget(model) {
  try {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(model);
  } catch {
    // Without a cache nothing is kept.
  }
}
