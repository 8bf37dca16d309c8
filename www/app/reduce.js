// The problem: what happens on the page must be possible to reason about and to test without a
// browser. Method: one pure function from a state and an action to the next state.

import { words } from "../i18n/words.js";
import { compared, reported } from "./answers.js";
import { placed, unplaced } from "./corrections.js";
import { choiceDropped, chosen, entityChosen, followed, mentionStepped, passageChosen, passageStepped } from "./choice.js";
import { isAround } from "./files/open-file.js";
import { counts, shelve } from "./shelf/state.js";
import { current, desk, rerun, said, withDesk } from "./desks.js";
import { beforeCorrection, beforeText, travel, turned, unread } from "./history.js";
import { EMPTY_DESK, NOT_COMPARED, NO_CORRECTIONS, PIECES_DRAWN, START } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("./state.js").Corrections} Corrections */
/** @typedef {import("./state.js").Span} Span */

/**
 * Everything that can happen.
 * @typedef {(
 *   | { type: "engine", engine: "ready" | "in-place" | "failed" }
 *   | { type: "drafted", slot: Slot, text: string }
 *   | { type: "given", slot: Slot, given: import("./state.js").Given, edited?: boolean, article?: number, corrections?: Partial<import("./state.js").Corrections> }
 *   | { type: "nothing-given", slot: Slot }
 *   | { type: "agreed", slot: Slot }
 *   | { type: "formed", slot: Slot, form: "rich" | "plain" }
 *   | { type: "decoded", slot: Slot, revision: number, text: string }
 *   | { type: "progressed", slot: Slot, revision: number, progress: number }
 *   | { type: "reported", slot: Slot, revision: number, report: import("./state.js").Report }
 *   | { type: "failed", slot: Slot, revision: number, failure: import("./state.js").Failure }
 *   | { type: "stopped", slot: Slot }
 *   | { type: "retried", slot: Slot }
 *   | { type: "editing", slot: Slot, editing: boolean }
 *   | { type: "second-opened" }
 *   | { type: "second-closed" }
 *   | { type: "cleared" }
 *   | { type: "file-removed", slot: Slot }
 *   | { type: "article-chosen", slot: Slot, index: number }
 *   | { type: "more-shown", slot: Slot }
 *   | { type: "grown", slot: Slot, by: number }
 *   | { type: "view-chosen", view: import("./state.js").ViewName }
 *   | { type: "filtered", reason: string | null, count?: number }
 *   | { type: "corrected", slot: Slot, corrections: Partial<import("./state.js").Corrections>, focus?: string, say?: string }
 *   | { type: "undone" }
 *   | { type: "redone" }
 *   | { type: "comparing", key: string }
 *   | { type: "compared", key: string, comparison: import("./state.js").Comparison, reports: Record<Slot, import("./state.js").Report> }
 *   | { type: "compare-failed", key: string, failure: import("./state.js").Failure }
 *   | { type: "pair-chosen", index: number }
  | { type: "swapped" }
  | { type: "passage-chosen", number: number | null }
  | { type: "passage-stepped", by: number }
 *   | { type: "entity-chosen", id: string | null, mention?: number }
 *   | { type: "mention-stepped", by: number }
 *   | { type: "stepped", by: number }
 *   | { type: "choice-dropped" }
 *   | { type: "help", open: boolean }
 *   | { type: "noticed", text: string }
 *   | { type: "notice-read" }
 *   | { type: "said", text: string }
 *   | { type: "larger-chosen", larger: boolean }
 *   | { type: "engine-changed" }
 *   | { type: "choices-made", choices: Partial<import("./choices.js").Choices> }
 *   | { type: "panel-opened", panel: State["panel"] }
 *   | { type: "sent", sent: State["sent"] }
 *   | { type: "offline-known", offline: State["offline"] }
 *   | import("./shelf/state.js").ShelfAction
 * )} Action
 */

/** Above this the page asks before it reads: at some 5 MB a slow phone starts to take seconds. */
export const ASK_BYTES = 5_000_000;

/** More than this the engine refuses: where all of it goes there, nobody is asked first. */
export const MAX_BYTES = 50_000_000;

/**
 * @param {State} state
 * @param {Action} action
 * @returns {State}
 */
export function reduce(state, action) {
  const next = step(state, action);
  // A notice is about the last thing the reader did; the next thing takes it away.
  return next.notice && next.notice === state.notice && !ANSWERS.has(action.type) ? { ...next, notice: "" } : next;
}

/** What happens without the reader. @type {ReadonlySet<Action["type"]>} */
const ANSWERS = new Set(["engine", "engine-changed", "decoded", "progressed", "reported", "failed", "comparing", "compared", "compare-failed", "noticed", "said", "grown", "shelf-read", "shelf-similar", "shelf-linking", "shelf-linked", "shelf-unlinked", "shelf-kept", "choices-made", "offline-known", "sent"]);

/** @param {State} state @param {Action} action @returns {State} */
function step(state, action) {
  switch (action.type) {
    case "engine":
      return { ...state, engine: action.engine };
    case "drafted":
      return withDesk(state, action.slot, { draft: action.text });
    case "given": {
      const size = action.given.file?.size ?? (action.given.html ?? action.given.plain ?? "").length;
      const old = desk(state, action.slot);
      // A text that was opened for editing and left as it was keeps its report and its corrections.
      if (action.edited && old?.report && old.phase === "done" && old.given?.plain === action.given.plain) {
        return { ...withDesk(state, action.slot, { editing: false, failure: null }), focus: `pane-${action.slot}` };
      }
      const kept = action.edited && old ? { ...old.corrections, ...unplaced() } : NO_CORRECTIONS;
      const next = withDesk(beforeText(state, [action.slot], action.given.plain), action.slot, {
        ...EMPTY_DESK,
        corrections: action.corrections ? { ...kept, ...action.corrections } : kept,
        article: action.article ?? 0,
        draft: action.given.plain ?? "",
        given: action.given,
        phase: size > ASK_BYTES ? "ask" : "busy",
        revision: (old?.revision ?? 0) + 1,
      });
      const given = { ...leftBehind(next, (action.edited && old?.corrections) || NO_CORRECTIONS), shown: action.slot, filter: null, entity: null, passage: null, compared: { ...NOT_COMPARED, fresh: true } };
      const whole = !action.given.file || !isAround(action.given.file);
      if (whole && size > MAX_BYTES) return refused(given, action.slot, "too-large", words.error("too-large", ""));
      // What was left behind is said with the question, not lost under it.
      return size > ASK_BYTES ? said(given, [given.notice, words.ask(size, state.engine === "in-place")].join(" ").trim()) : given;
    }
    case "nothing-given":
      return refused(state, action.slot, "empty", words.nothing);
    case "agreed":
      return said({ ...withDesk(state, action.slot, { phase: "busy" }), focus: `stop-${action.slot}` }, words.busy);
    case "formed": {
      const given = desk(state, action.slot)?.given;
      if (!given || given.form === action.form) return state;
      const old = desk(state, action.slot)?.corrections ?? NO_CORRECTIONS;
      const next = rerun(beforeText(state, [action.slot]), action.slot, { given: { ...given, form: action.form }, corrections: { ...old, ...unplaced() }, fresh: true });
      return leftBehind(next, old);
    }
    case "decoded": {
      const there = current(state, action);
      if (!there?.given) return state;
      return withDesk(state, action.slot, { draft: action.text, given: { ...there.given, plain: action.text } });
    }
    case "progressed":
      return current(state, action) ? withDesk(state, action.slot, { progress: action.progress }) : state;
    case "reported":
      return current(state, action) ? reported(state, action.slot, action.report) : state;
    case "failed":
      if (!current(state, action)) return state;
      return said(
        withDesk(state, action.slot, { phase: "failed", failure: action.failure, progress: null }),
        `${action.failure.message} ${words.advice(action.failure.code)}`,
      );
    case "stopped": {
      const there = desk(state, action.slot);
      if (!there) return state;
      const failure = { code: "aborted", message: words.stopped };
      const next = withDesk(state, action.slot, { phase: "failed", failure, revision: there.revision + 1, progress: null });
      return said({ ...next, focus: `retry-${action.slot}` }, words.stopped);
    }
    case "retried":
      return said({ ...rerun(state, action.slot, {}), focus: `stop-${action.slot}` }, words.busy);
    case "editing":
      return { ...withDesk(state, action.slot, { editing: action.editing, failure: null }), focus: `box-${action.slot}` };
    case "second-opened":
      return { ...state, b: state.b ?? EMPTY_DESK, view: "body", focus: "box-b", compared: NOT_COMPARED };
    case "second-closed":
      return {
        ...beforeText(state, ["b"]),
        b: null,
        view: state.view === "overlap" ? "body" : state.view,
        shown: "a",
        entity: null,
        passage: null,
        compared: NOT_COMPARED,
        focus: "second",
      };
    case "cleared":
      return {
        ...START,
        choices: state.choices,
        engine: state.engine,
        shelf: state.shelf,
        offline: state.offline,
        a: { ...EMPTY_DESK, revision: state.a.revision + 1 },
        past: beforeText(state, ["a", "b"]).past,
        focus: "box-a",
        news: state.news,
      };
    case "file-removed":
      return { ...withDesk(beforeText(state, [action.slot]), action.slot, { ...EMPTY_DESK, revision: (desk(state, action.slot)?.revision ?? 0) + 1 }), focus: `box-${action.slot}` };
    case "article-chosen":
      return followed({ ...withDesk(state, action.slot, { article: action.index }), shown: action.slot, entity: null, passage: null, filter: null });
    case "more-shown":
      return withDesk(state, action.slot, { limit: (desk(state, action.slot)?.limit ?? 0) + PIECES_DRAWN });
    case "grown":
      return withDesk(state, action.slot, { limit: Math.min((desk(state, action.slot)?.limit ?? 0) + action.by, PIECES_DRAWN) });
    case "view-chosen":
      return { ...state, view: action.view };
    case "filtered":
      return said(
        { ...state, filter: action.reason },
        action.reason ? words.saidFilter(words.reason(action.reason, action.count ?? 1)) : words.saidAll,
      );
    case "corrected": {
      const old = desk(state, action.slot)?.corrections ?? NO_CORRECTIONS;
      const corrections = { ...old, ...action.corrections };
      const before = beforeCorrection(state, action.slot, turned(action.focus ?? null));
      // What is left out of the overlap changes no report.
      const read = Object.keys(action.corrections).join() === "exclude" ? withDesk(before, action.slot, { corrections }) : rerun(before, action.slot, { corrections, fresh: false });
      const next = { ...read, shown: action.slot, focus: action.focus ?? state.focus };
      const heard = action.say ? said(next, action.say) : next;
      return "repairText" in action.corrections ? leftBehind(heard, old) : heard;
    }
    case "undone":
      return travel(state, "past", "future", words.saidUndone);
    case "redone":
      return travel(state, "future", "past", words.saidRedone);
    case "comparing":
      return { ...state, compared: { ...state.compared, key: action.key, phase: "busy", failure: null } };
    case "compared":
      return compared(state, action.key, action.comparison, action.reports);
    case "compare-failed":
      if (state.compared.key !== action.key) return state;
      return said({ ...state, compared: { ...state.compared, phase: "failed", failure: action.failure } }, action.failure.message);
    case "pair-chosen":
      return { ...state, passage: null, compared: { ...state.compared, pair: action.index } };
    case "larger-chosen":
      return { ...state, choices: Object.freeze({ ...state.choices, larger: action.larger }) };
    case "engine-changed": {
      /** What was read, or is being read, is read again; what was stopped stays so. @param {State} state @param {Slot} slot */
      const again = (state, slot) => (["busy", "done"].includes(desk(state, slot)?.phase ?? "") ? rerun(state, slot, {}) : state);
      return again(again(unread(state), "a"), "b");
    }
    case "choices-made":
      return { ...state, choices: Object.freeze({ ...state.choices, ...action.choices }) };
    case "swapped":
      return swapped(state);
    case "passage-chosen":
      return passageChosen(state, action.number);
    case "passage-stepped":
      return passageStepped(state, action.by);
    case "entity-chosen":
      return entityChosen(state, action.id, action.mention);
    case "stepped":
      return chosen(state) ? mentionStepped(state, action.by) : passageStepped(state, action.by);
    case "choice-dropped":
      return choiceDropped(state);
    case "help":
      return { ...state, help: action.open };
    case "mention-stepped":
      return mentionStepped(state, action.by);
    case "noticed":
      return said({ ...state, notice: action.text }, action.text);
    case "notice-read":
      return { ...state, notice: "" };
    case "said":
      return said(state, action.text);
    case "panel-opened":
      return { ...state, panel: action.panel, sent: null };
    case "sent":
      return { ...state, sent: action.sent };
    case "offline-known":
      return { ...state, offline: action.offline };
    default: {
      const shelf = shelve(state.shelf, action);
      return shelf === state.shelf ? state : withOutcome({ ...state, shelf: Object.freeze(shelf) }, action);
    }
  }
}

/** What came of many files, for who does not see the table fill. @param {State} state @param {Action} action @returns {State} */
function withOutcome(state, action) {
  const { shelf } = state;
  if (action.type === "shelf-read" && action.work === null && shelf.rows.length > 0) {
    const { done, failed, waiting } = counts(shelf);
    const found = words.shelfCount(done, failed, waiting);
    if (!action.stopped) return said(state, words.saidRead(found));
    // What waits came after the stop, and is read next.
    return waiting > 0 ? state : said(state, words.saidStopped(found));
  }
  if (action.type === "shelf-emptied") return said(state, words.saidEmptied);
  if (action.type !== "shelf-linked") return state;
  if (shelf.clusters.length > 0) return said(state, words.clustersCount(shelf.clusters.length));
  return shelf.cells.length > 0 ? state : said(state, words.nothingShared);
}

/** Says how many corrections do not hold for what a text became. @param {State} state @param {Corrections} corrections as they were */
function leftBehind(state, corrections) {
  const notice = placed(corrections) > 0 ? words.leftBehind(placed(corrections)) : "";
  return notice ? said({ ...state, notice }, notice) : state;
}

/** A text that is not read, and why. @param {State} state @param {Slot} slot @param {string} code @param {string} message */
function refused(state, slot, code, message) {
  return said(withDesk(state, slot, { phase: "failed", failure: { code, message } }), message);
}

/** The state with A and B in each other's place. What was left out of the overlap stays out.
 * @param {State} state @returns {State} */
function swapped(state) {
  const { a, b } = state;
  if (!b) return state;
  const revision = Math.max(a.revision, b.revision) + 1;
  const exclude = a.corrections.exclude.map((one) => ({ a: one.b, b: one.a }));
  /** @type {State} */
  const next = {
    ...beforeText(state, ["a", "b"]),
    a: Object.freeze({ ...b, revision, corrections: { ...b.corrections, exclude } }),
    b: Object.freeze({ ...a, revision: revision + 1, corrections: { ...a.corrections, exclude: NO_CORRECTIONS.exclude } }),
    shown: state.shown === "a" ? "b" : "a",
    passage: null,
    focus: "swap",
    compared: NOT_COMPARED,
  };
  return said(next, words.saidSwapped);
}
