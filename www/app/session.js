// The problem: the state says what the reader wants to have read; the engine reads it, elsewhere
// and later. Method: this is the only file that knows both. It watches the state, asks the engine
// for what is missing, and dispatches each answer with the revision it belongs to, so that a late
// answer to an old question changes nothing.

import { open } from "../api/index.js";
import { words } from "../i18n/words.js";
import { asOptions } from "./corrections.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Desk} Desk */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("../api/index.js").Analyzer} Analyzer */
/** @typedef {{ revision: number, abort: AbortController }} Run */

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
    (opening ??= open().catch((error) => {
      opening = null;
      throw error;
    }));

  /** @param {Slot} slot @param {Desk} desk */
  async function read(slot, desk) {
    const { revision } = desk;
    const abort = new AbortController();
    running[slot] = { revision, abort };
    try {
      const given = desk.given;
      if (!given) return;
      if (given.file && given.plain === null) decode(slot, desk, given.file);
      const report = await (await engine()).analyze(inputOf(given), {
        ...optionsOf(desk),
        signal: abort.signal,
        onProgress: ({ done, total }) => {
          if (done !== undefined && total) dispatch({ type: "progressed", slot, revision, progress: done / total });
        },
      });
      dispatch({ type: "reported", slot, revision, report });
    } catch (error) {
      const failure = await failureOf(error, [desk]);
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
      const second = b?.given ? inputOf(b.given) : null;
      const options = { a: optionsOf(a), ...(b ? { b: optionsOf(b) } : {}), signal: abort.signal };
      const comparison = await (await engine()).compare(inputOf(a.given), second, options);
      dispatch({ type: "compared", key, comparison, reports: { a: a.report, b: b?.report ?? a.report } });
    } catch (error) {
      const failure = await failureOf(error, b ? [a, b] : [a]);
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

  try {
    await engine();
    dispatch({ type: "engine", engine: "ready" });
  } catch {
    dispatch({ type: "engine", engine: "failed" });
  }
}

/** Names what is to be compared now; empty while there is nothing, or not yet.
 * @param {State} state */
function comparisonKey({ a, b }) {
  if (a.phase !== "done" || !a.report) return "";
  if (b) return b.phase === "done" && b.report ? `${a.revision}:${b.revision}` : "";
  return a.report.articles.length > 1 ? `${a.revision}:within` : "";
}

/** What the engine is given. @param {import("./state.js").Given} given */
function inputOf(given) {
  if (given.file) return given.file;
  return (given.form === "rich" && given.html) || given.plain || "";
}

/** @param {Desk} desk @returns {import("../api/index.js").Options} */
function optionsOf({ given, corrections }) {
  return { ...(given?.html && given.form === "rich" ? { kind: /** @type {const} */ ("html") } : {}), ...asOptions(corrections) };
}

/** @param {unknown} error @param {Desk[]} desks @returns {Promise<import("./state.js").Failure>} */
async function failureOf(error, desks) {
  for (const { given } of desks) {
    if (given?.file && !(await isReadable(given.file))) {
      return { code: "file-gone", message: words.fileGone(given.name) };
    }
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "bug";
  const message = error instanceof Error ? error.message : String(error);
  return { code, message: words.error(code, message) };
}

/** False where the file was moved, changed or locked after it was chosen. @param {File} file */
async function isReadable(file) {
  try {
    // Its first part as a stream: a file that is gone may claim to be empty, and reads well so.
    const reader = file.stream().getReader();
    await reader.read();
    await reader.cancel();
    return true;
  } catch {
    return false;
  }
}
