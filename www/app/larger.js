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
 * @returns {() => Analyzer | null} the engine with the larger model, once it is there and as long as it is wanted
 */
export function startLarger({ state, dispatch, watch }, open) {
  let isComing = false;
  /** @type {Analyzer | null} */
  let ready = null;

  // No text waits for it: the small one reads at once, and what is read by then is read again. Who takes the
  // tick back while it comes, and sets it again, waits for the same one.
  async function fetchModel() {
    if (!MODEL || !isLargerOffered || isComing || ready) return;
    isComing = true;
    try {
      const analyzer = await open({ model: MODEL });
      isComing = false;
      if (!state().choices.larger) return void analyzer.close();
      ready = analyzer;
      dispatch({ type: "engine-changed" });
      // On a page that nobody has pasted into there is nothing that changed.
      if (state().a.given) dispatch({ type: "noticed", text: words.largerReady });
    } catch {
      isComing = false;
      await forget(MODEL);
      if (!state().choices.larger) return;
      // The choice stays for the next visit: a network that is away comes back.
      dispatch({ type: "larger-chosen", larger: false });
      dispatch({ type: "noticed", text: words.largerLost });
    }
  }

  function drop() {
    if (!ready) return;
    void ready.close();
    ready = null;
    dispatch({ type: "engine-changed" });
  }

  const heed = (/** @type {import("./choices.js").Choices} */ choices) => (choices.larger ? void fetchModel() : drop());
  watch(({ choices }) => heed(choices));
  heed(state().choices);
  return () => ready;
}

/** What was kept in its place may be the wrong file: a server's page of errors, or half of it. @param {URL} model */
async function forget(model) {
  try {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(model);
  } catch {
    // Without a cache nothing is kept.
  }
}
