// The problem: a library is kept only where the reader wants it, and what cannot be kept must be
// said, not lost. Method: everything is in memory first; with every note the articles that are new
// are written, and the index after them. A refused write leaves them here and in the next note.

import { words } from "../../i18n/words.js";
import { openKept, usage } from "./kept.js";
import { freeName } from "./rows.js";

/** @typedef {import("../files/open-file.js").Kept} Kept */

/** After the news of another tab, in milliseconds: it often writes several times. */
const CALM_MS = 200;

/**
 * @param {Pick<ReturnType<typeof import("../store.js").createStore>, "state" | "dispatch">} store
 * @param {Map<string, Kept>} articles all that are here
 * @param {() => Promise<import("../../api/index.js").Library>} open
 * @param {{ adopt: (articles: Kept[], bytes: Uint8Array | null) => Promise<void>, drop: (id: string) => Promise<void> }} others what came from, and went in, another tab
 */
export function createKeeper({ state, dispatch }, articles, open, { adopt, drop }) {
  /** @type {Awaited<ReturnType<typeof openKept>> | null} */
  let place = null;
  /** What is written, with the name that it has there. @type {Map<string, { article: Kept, id: string }>} */
  const written = new Map();
  /** The revision of what is kept that this tab knows. */
  let seen = 0;
  /** @type {Promise<void>} */
  let last = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let calm;

  /** One after the other. @param {() => Promise<void>} work */
  const inTurn = (work) => (last = last.then(work, work));

  const told = async (/** @type {"no" | "yes" | "failed"} */ kept) => dispatch({ type: "shelf-kept", kept, usage: await usage() });

  /** @param {"changed" | "forgotten" | "gone"} news */
  function other(news) {
    clearTimeout(calm);
    if (news === "changed") {
      calm = setTimeout(() => void inTurn(loadAll), CALM_MS);
      return;
    }
    leave();
    void told("no");
    dispatch({ type: "noticed", text: news === "gone" ? words.keptGone : words.forgottenElsewhere });
  }

  /** Ends the connection, so that no news of it come any more. */
  function leave() {
    place?.close();
    place = null;
    written.clear();
  }

  async function load() {
    if (!place || place.closed) return;
    const { articles: kept, bytes, revision } = await place.load();
    seen = revision;
    const still = new Set(kept.map(({ id }) => id));
    for (const [id, there] of [...written]) {
      if (still.has(there.id)) continue;
      written.delete(id);
      await drop(id);
    }
    const known = new Set([...written.values()].map(({ id }) => id));
    const taken = new Set([...articles.keys(), ...state().shelf.rows.map(({ id }) => id)]);
    const fresh = [];
    for (const there of kept.filter(({ id }) => !known.has(id))) {
      const here = articles.get(there.id);
      if (here?.text === there.text) {
        written.set(there.id, { article: here, id: there.id });
        continue;
      }
      // Under that name another text may be here, which this tab read or is to read.
      const article = { ...there, id: freeName(taken, there.id) };
      written.set(article.id, { article, id: there.id });
      fresh.push(article);
    }
    if (fresh.length > 0) await adopt(fresh, fresh.length === kept.length ? bytes : null);
  }

  /** Loads what is kept; only then is what is shown all of it. */
  async function loadAll() {
    await load();
    if (place && !place.closed) await told("yes");
  }

  /** @param {boolean} whole also the index, which is not worth it in the middle */
  async function write(whole) {
    if (!place || place.closed) return;
    try {
      const fresh = [...articles.values()].filter((article) => written.get(article.id)?.article !== article);
      const gone = [...written].filter(([id]) => !articles.has(id));
      // Two that are here may be kept as one, where another tab kept the same text: it stays for the other.
      const here = [...written].filter(([id]) => articles.has(id));
      const shared = (/** @type {string} */ id) => here.filter(([, there]) => there.id === id).length;
      if (fresh.length + gone.length > 0) {
        const renamed = fresh.map((article) => ({ ...article, id: written.get(article.id)?.id ?? article.id }));
        // By article and not by name: the name of one may be that under which another tab's is kept.
        const own = new Set(renamed.filter(({ id }, at) => written.has(fresh[at].id) && shared(id) === 1));
        const left = gone.map(([, { id }]) => id).filter((id) => shared(id) === 0);
        const { names, revision } = await place.write(renamed, left, own);
        for (const [id] of gone) written.delete(id);
        fresh.forEach((article, at) => written.set(article.id, { article, id: /** @type {string} */ (names.get(renamed[at])) }));
        // Where another tab wrote in between, the index here does not know of it.
        const alone = revision === seen + 1;
        seen = revision;
        if (whole && alone && [...written].every(([id, there]) => id === there.id)) await place.writeIndex(await (await open()).toBytes(), revision);
      }
      await told("yes");
    } catch {
      await told("failed");
      dispatch({ type: "noticed", text: words.keepFailed });
    }
  }

  return {
    /** Writes down what is new. */
    note: (whole = true) => inTurn(() => write(whole)),
    /** Begins to keep: what is here, beside what is there. */
    keep: () =>
      inTurn(async () => {
        try {
          if (place?.closed) leave();
          place ??= await openKept(other);
          await navigator.storage?.persist?.();
          await load();
        } catch {
          leave();
          await told("failed");
          dispatch({ type: "noticed", text: words.keepRefused });
          return;
        }
        // Nothing is said to be kept before it is written.
        await write(true);
      }),
    /** Brings back what was kept. */
    restore: () =>
      inTurn(async () => {
        try {
          place = await openKept(other);
          await loadAll();
        } catch {
          await told("failed");
          dispatch({ type: "noticed", text: words.keptUnreadable });
        }
      }),
    forget: () =>
      inTurn(async () => {
        try {
          place ??= await openKept(other);
          await place.forget();
        } catch {
          dispatch({ type: "noticed", text: words.forgetFailed });
        }
        leave();
        await told("no");
      }),
  };
}
