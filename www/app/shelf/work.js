// The problem: the rows of the shelf say what is to be read, found and kept; that takes time, may be
// stopped, and must lose nothing. Method: watch the state, and do what is missing: read the rows that
// wait with several workers, tell the page a few times a second, link the articles when all are read,
// and write down what is new where the reader wants it kept.

import { keepChoices } from "../choices.js";
import { failureOf } from "../failure.js";
import { inputOf } from "../files/open-file.js";
import { createKeeper } from "./keeper.js";
import { createLinks } from "./links.js";
import { failed, found, freeName, keptRow } from "./rows.js";
import { exportLibrary } from "./export.js";
import { openRow } from "./reread.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("../files/open-file.js").Kept} Kept */
/** @typedef {import("../../api/index.js").Library} Library */

/** Between two tellings of the page, in milliseconds: often enough to look live. */
const TELL_MS = 150;
/** What a telling takes, the page rests so many times: reading comes first on a busy machine. */
const REST = 15;
/** However slow the page is, its reader hears again after so many milliseconds. */
const MOST_REST_MS = 2000;
/** Articles handed to the index and not yet in it. */
const AHEAD = 64;
/** A file of fewer bytes is read here, while a worker is at the one before: it would wait for the disk. */
const SMALL_BYTES = 1_000_000;

/** @template {{ input: string | File }} Given @param {Given} given */
async function fetched(given) {
  const { input } = given;
  return input instanceof File && input.size < SMALL_BYTES ? { ...given, input: await input.arrayBuffer() } : given;
}

/** @param {ReturnType<typeof import("../store.js").createStore>} store @param {() => Promise<import("../../api/index.js").Analyzer>} engine */
export function startShelf({ state, dispatch, watch }, engine) {
  /** All articles that were read, by their names. @type {Map<string, Kept>} */
  const articles = new Map();
  const texts = { get: (/** @type {string} */ id) => articles.get(id)?.text, set: () => {}, delete: () => {} };
  /** @type {Promise<Library> | null} */
  let opening = null;
  /** @type {AbortController | null} */
  let working = null;
  /** Takings in that are under way. */
  let taking = 0;
  let asked = 0;
  const open = (/** @type {Uint8Array | undefined} */ bytes = undefined) => (opening ??= engine().then((analyzer) => analyzer.library(bytes, { texts })));
  const index = async (/** @type {Kept} */ article) => {
    articles.set(article.id, article);
    const library = await open();
    const { id, text, published } = article;
    // A date that the index does not take is no reason to go without the article.
    await library.add(id, text, published ? { published } : {}).catch(() => library.add(id, text));
  };
  const links = createLinks({ state, dispatch }, open);
  const keeper = createKeeper({ state, dispatch }, articles, open, { adopt, drop });

  /** Takes in articles that were read before: kept, of another tab, or of a file. What is like what is
   * looked for when the index has all of them.
   * @param {readonly Kept[]} others @param {Uint8Array | null} bytes their index, where all of them are new */
  async function adopt(others, bytes) {
    taking += 1;
    try {
      const taken = new Set([...articles.keys(), ...state().shelf.rows.map(({ id }) => id)]);
      const fresh = others.map((article) => renamed(article, freeName(taken, article.id)));
      for (const article of fresh) articles.set(article.id, article);
      dispatch({ type: "shelf-added", rows: fresh.map(keptRow) });
      const known = new Set(bytes && !opening ? await opened(bytes) : []);
      // What was removed or forgotten meanwhile stays so.
      for (const article of fresh) if (!known.has(article.id) && articles.get(article.id) === article) await index(article);
    } finally {
      taking -= 1;
    }
    look(state());
  }

  /** The article itself where its name stays: what is written is known by it. @param {Kept} article @param {string} id */
  const renamed = (article, id) => (article.id === id ? article : { ...article, id });

  /** Opens a kept index, and says whom it knows. @param {Uint8Array} bytes */
  async function opened(bytes) {
    const library = await open(bytes).catch(() => null);
    if (!library) {
      opening = null; // bytes of another make: the articles make the index anew
      return [];
    }
    const ids = await library.ids();
    for (const id of ids) if (!articles.has(id)) await library.remove(id);
    return ids;
  }

  /** Takes an article away, here and in the index. @param {string} id */
  async function drop(id) {
    articles.delete(id);
    dispatch({ type: "shelf-removed", id });
    await (await open()).remove(id);
  }

  /** Reads the rows that wait. @param {AbortController} abort */
  async function read(abort) {
    const taken = new Set(state().shelf.rows.map((row) => row.id));
    /** @type {Map<string, Row>} */
    const begun = new Map();
    /** @type {Map<string, Row[]>} */
    let changes = new Map();
    /** @type {Promise<void>[]} */
    let adding = [];
    const started = performance.now();
    let told = started;
    let rest = TELL_MS;
    let done = 0;
    const tell = (/** @type {boolean} */ last) => {
      told = performance.now();
      const total = done + state().shelf.rows.filter((row) => row.status === "waiting" && !changes.has(row.id)).length;
      const left = done > 0 ? ((told - started) / done) * ((total - done) / 1000) : null;
      dispatch({ type: "shelf-read", rows: changes, work: last ? null : { done, total, left }, stopped: abort.signal.aborted });
      changes = new Map();
      rest = Math.min(MOST_REST_MS, Math.max(TELL_MS, REST * (performance.now() - told)));
    };
    const settle = (/** @type {Row} */ row, /** @type {Row[]} */ rows) => {
      changes.set(row.id, rows);
      done += 1;
      // Stopped, it is no work any more: what was on its way is told with the last.
      if (!abort.signal.aborted && performance.now() - told > rest) tell(false);
    };

    async function* inputs() {
      for (;;) {
        const waiting = state().shelf.rows.filter((row) => row.status === "waiting" && !begun.has(row.id));
        if (waiting.length === 0) return;
        for (const row of waiting) {
          begun.set(row.id, row);
          if (!row.source) continue;
          try {
            yield { name: row.id, ...(await fetched(await inputOf(row.source))) };
          } catch (error) {
            if (abort.signal.aborted) return;
            settle(row, [failed(row, await failureOf(error, ["file" in row.source ? row.source.file : null]))]);
          }
        }
      }
    }

    try {
      const analyzer = await engine();
      tell(false);
      // No row shows entities, which are most of the work: they are found when one is opened.
      for await (const { name, report, error } of analyzer.analyzeAll(inputs(), { bodyOnly: true, signal: abort.signal })) {
        const row = begun.get(name);
        if (!row?.source) continue;
        if (error) {
          settle(row, [failed(row, await failureOf(error, ["file" in row.source ? row.source.file : null]))]);
          continue;
        }
        const { rows, texts } = found(row, report, taken);
        settle(row, rows);
        adding.push(...texts.map(index));
        if (adding.length > AHEAD) {
          await Promise.all(adding);
          adding = [];
          await keeper.note(false);
        }
      }
    } catch (error) {
      const failure = await failureOf(error, []);
      if (!abort.signal.aborted) for (const row of state().shelf.rows) if (row.status === "waiting") settle(row, [failed(row, failure)]);
    }
    await Promise.allSettled(adding);
    tell(true);
    await keeper.note();
  }

  async function work() {
    const abort = (working = new AbortController());
    await read(abort);
    working = null;
    look(state());
  }

  /** @param {import("./state.js").Wish} wish */
  async function grant(wish) {
    switch (wish.what) {
      case "read":
        return openRow({ state, dispatch }, articles, wish.id, wish.slot, true);
      case "compare":
        openRow({ state, dispatch }, articles, wish.a, "a");
        return openRow({ state, dispatch }, articles, wish.b, "b");
      case "import":
        await adopt(wish.articles, null);
        return keeper.note();
      case "remove":
        await drop(wish.id);
        return keeper.note();
      case "keep":
        await keeper.keep();
        return choose(state().shelf.kept === "yes");
      case "forget":
        return forget();
      case "export":
        return exportLibrary(articles.values());
    }
  }

  /** Empties the shelf at once: what comes while the browser still forgets is not forgotten with it. */
  async function forget() {
    working?.abort();
    links.stop();
    articles.clear();
    const closing = opening;
    opening = null;
    dispatch({ type: "shelf-emptied" });
    await keeper.forget();
    await closing?.then((library) => library.close(), () => {});
    choose(false);
  }

  /** @param {boolean} library */
  function choose(library) {
    dispatch({ type: "choices-made", choices: { library } });
    keepChoices({ library });
  }

  /** @param {State} now */
  function look(now) {
    const { shelf } = now;
    if (shelf.asked && shelf.asked.id !== asked) {
      asked = shelf.asked.id;
      void grant(shelf.asked.wish);
    }
    const waiting = shelf.rows.some((row) => row.status === "waiting");
    if (waiting && !working) void work();
    if (!waiting && shelf.work === null) working?.abort();
    links.look(now, waiting || working !== null || taking > 0);
  }

  watch(look);
  if (state().choices.library) void keeper.restore();
}
