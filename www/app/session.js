// The problem: the state says what the reader wants to have read; the engine reads it, elsewhere
// and later. Method: this is the only file that knows both. It watches the state, asks the engine
// for what is missing, and dispatches each answer with the revision it belongs to, so that a late
// answer to an old question changes nothing.

import { worksElsewhere } from "../api/client.js";
import { open } from "../api/index.js";
import { asOptions } from "./corrections.js";
import { failureOf } from "./failure.js";
import { inputOf as opened } from "./files/open-file.js";
import { startLarger } from "./larger.js";
import { startShelf } from "./shelf/work.js";
import { warm } from "./warm.js";

// What is taken away is written by the interface too; the page reaches it here.
export { renderCsv, renderHtml, renderMarkdown } from "../api/render.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Desk} Desk */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("../api/index.js").Analyzer} Analyzer */
/** @typedef {{ revision: number, abort: AbortController }} Run */

/** Of so many characters on, a report comes in parts; the task that puts in the last one is not the
 * one that draws. */
const LONG_CHARACTERS = 200_000;
/** A tab in the background draws nothing: after so many milliseconds it is waited for no more. */
const UNSEEN_MS = 100;

/** @param {ReturnType<typeof import("./store.js").createStore>} store */
export async function startSession({ state, dispatch, watch }) {
  /** @type {Promise<Analyzer> | null} */
  let opening = null;
  /** @type {Partial<Record<Slot, Run>>} */
  const running = {};
  /** @type {AbortController | null} */
  let comparing = null;

  // The promise is kept and not its result, so that two callers at once open one engine; a failed
  // opening is forgotten, so that the next caller tries again.
  const engine = () =>
    (opening ??= open().then(
      (analyzer) => {
        dispatch({ type: "engine", engine: worksElsewhere(analyzer) ? "ready" : "in-place" });
        return analyzer;
      },
      (error) => {
        opening = null;
        dispatch({ type: "engine", engine: "failed" });
        throw error;
      },
    ));

  const larger = startLarger({ state, dispatch, watch }, open);

  /** The engine that reads the boxes. In place it holds up the page, which first shows that it reads. */
  async function free() {
    const analyzer = larger() ?? (await engine());
    if (!worksElsewhere(analyzer)) await drawn();
    return analyzer;
  }

  /** @param {Slot} slot @param {Desk} desk */
  async function read(slot, desk) {
    const { revision } = desk;
    const abort = new AbortController();
    running[slot] = { revision, abort };
    try {
      const given = desk.given;
      if (!given) return;
      if (given.file && given.plain === null) decode(slot, desk, given.file);
      const { input, options } = await inputOf(desk);
      const report = await (await free()).analyze(input, {
        ...options,
        signal: abort.signal,
        onProgress: ({ done, total }) => {
          if (done !== undefined && total) dispatch({ type: "progressed", slot, revision, progress: done / total });
        },
      });
      if (report.input.length >= LONG_CHARACTERS) await new Promise((resolve) => setTimeout(resolve));
      dispatch({ type: "reported", slot, revision, report });
    } catch (error) {
      const failure = await failureOf(error, [desk.given?.file]);
      if (abort.signal.aborted) return;
      dispatch({ type: "failed", slot, revision, failure });
    }
  }

  /** Shows the file's text in the box when it is plain UTF-8; the engine finds other encodings.
   * @param {Slot} slot @param {Desk} desk @param {File} file */
  async function decode(slot, desk, file) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      dispatch({ type: "decoded", slot, revision: desk.revision, text });
    } catch {
      // Not UTF-8, or not readable: the engine says what is wrong, and the box names the file.
    }
  }

  /** @param {string} key @param {State} at */
  async function compare(key, { a, b }) {
    comparing?.abort();
    const abort = new AbortController();
    comparing = abort;
    dispatch({ type: "comparing", key });
    try {
      if (!a.given || !a.report) return;
      const first = await inputOf(a);
      const second = b ? await inputOf(b) : null;
      const options = { a: first.options, ...(second && { b: second.options }), signal: abort.signal };
      const comparison = await (await free()).compare(first.input, second?.input ?? null, options);
      dispatch({ type: "compared", key, comparison, reports: { a: a.report, b: b?.report ?? a.report } });
    } catch (error) {
      const failure = await failureOf(error, [a.given?.file, b?.given?.file]);
      if (abort.signal.aborted) return;
      dispatch({ type: "compare-failed", key, failure });
    }
  }

  watch((now) => {
    for (const slot of /** @type {Slot[]} */ (["a", "b"])) {
      const desk = now[slot];
      const run = running[slot];
      if (run && run.revision !== desk?.revision) {
        run.abort.abort();
        delete running[slot];
      }
      if (desk?.phase === "busy" && running[slot]?.revision !== desk.revision) void read(slot, desk);
    }
    const key = comparisonKey(now);
    if (key && key !== now.compared.key) void compare(key, now);
  });

  startShelf({ state, dispatch, watch }, engine);
  const analyzer = await engine().catch(() => null); // the state says it
  const idle = () => state().a.phase === "empty" && !state().shelf.rows.some((row) => row.status === "waiting");
  // In place it would hold up the page.
  if (analyzer && worksElsewhere(analyzer)) void warm(analyzer, idle);
}

/** When what the state says is on the screen; of a tab that nobody sees, soon. */
const drawn = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });

/** Names what is to be compared now; empty while there is nothing, or not yet.
 * @param {State} state */
function comparisonKey({ a, b }) {
  if (a.phase !== "done" || !a.report) return "";
  if (b) return b.phase === "done" && b.report ? `${a.revision}:${b.revision}` : "";
  return a.report.articles.length > 1 ? `${a.revision}:within` : "";
}

/** What the engine is given, and how it is to read it.
 * @param {Desk} desk @returns {Promise<{ input: string | File, options: import("../api/index.js").Options }>} */
async function inputOf(desk) {
  const { given } = desk;
  const options = optionsOf(desk);
  if (!given?.file) return { input: (given?.form === "rich" && given.html) || given?.plain || "", options };
  const { input, ...known } = await opened({ file: given.file });
  return { input, options: { ...known, ...options } };
}

/** @param {Desk} desk @returns {import("../api/index.js").Options} */
function optionsOf({ given, corrections }) {
  return { ...(given?.html && given.form === "rich" ? { kind: /** @type {const} */ ("html") } : {}), ...asOptions(corrections) };
}
