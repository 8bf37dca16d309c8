// The problem: which of thousands of articles are versions of one text takes a while to find, and is
// out of date with the next article. Method: it is looked for while the Library is shown and nothing
// is being read, and left off as soon as another article comes.

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../../api/index.js").Library} Library */

/** Pairs that are held for the heat map and its table; more nobody can look at. */
const MAX_CELLS = 20_000;
/** Likes of one article that are shown. */
const LIKES = 20;
/** Between two tellings of the page, in milliseconds. */
const TELL_MS = 200;

/** @param {Pick<ReturnType<typeof import("../store.js").createStore>, "state" | "dispatch">} store @param {() => Promise<Library>} open */
export function createLinks({ state, dispatch }, open) {
  /** @type {AbortController | null} */
  let running = null;
  /** Whose likes are being looked for. @type {string | null} */
  let looked = null;

  /** @param {AbortSignal} signal */
  async function link(signal) {
    try {
      const library = await open();
      if (signal.aborted) return;
      const cells = [];
      let told = 0;
      const onProgress = (/** @type {number} */ from) => (/** @type {{ done?: number, total?: number }} */ { done = 0, total = 1 }) => {
        if (signal.aborted || performance.now() - told < TELL_MS) return;
        told = performance.now();
        dispatch({ type: "shelf-linking", linked: from + done / total / 2 });
      };
      dispatch({ type: "shelf-linking", linked: 0 });
      for await (const cell of library.matrix({ signal, onProgress: onProgress(0) })) {
        cells.push(cell);
        if (cells.length >= MAX_CELLS) break;
      }
      const clusters = await library.clusters({ signal, onProgress: onProgress(0.5) });
      if (signal.aborted) return;
      dispatch({
        type: "shelf-linked",
        cells,
        clusters: clusters.map(({ members, mostComplete, earliest = "" }) => ({
          members: members.map(({ id }) => id),
          mostComplete,
          earliest,
          adds: Object.fromEntries(members.map(({ id, adds }) => [id, adds.map(({ sentence }) => sentence)])),
        })),
      });
    } catch {
      // Left off because articles come. Or the worker was lost: nothing is known, until articles come.
      if (!signal.aborted) dispatch({ type: "shelf-unlinked" });
    }
  }

  /** @param {string} id */
  async function like(id) {
    try {
      const library = await open();
      const kept = await library.get(id);
      const similar = kept ? await library.similar(kept.text, { limit: LIKES, passages: true }) : [];
      dispatch({ type: "shelf-similar", id, similar: similar.filter((one) => one.id !== id) });
    } catch {
      dispatch({ type: "shelf-similar", id, similar: [] });
    }
  }

  const stop = () => {
    running?.abort();
    running = null;
  };

  return {
    stop,
    /** @param {State} now @param {boolean} busy */
    look({ shelf, view }, busy) {
      if (busy || shelf.linking === "none") stop();
      if (!shelf.chosen || shelf.similar) looked = null;
      else if (!busy && looked !== shelf.chosen) void like((looked = shelf.chosen));
      if (busy || view !== "library" || shelf.linking !== "none" || running) return;
      if (shelf.rows.filter((row) => row.status === "done").length < 2) return;
      running = new AbortController();
      void link(running.signal).then(() => state().shelf.linking === "done" && (running = null));
    },
  };
}
