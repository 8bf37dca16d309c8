// The problem: what happens on the page must be possible to reason about and to test without a
// browser. Method: one pure function from a state and an action to the next state.

import { words } from "../i18n/words.js";
import { shelve } from "./shelf/state.js";
import { current, desk, rerun, said, withDesk } from "./desks.js";
import { beforeCorrection, beforeText, travel, turned } from "./history.js";
import { EMPTY_DESK, NOT_COMPARED, NO_CORRECTIONS, PIECES_DRAWN, START, articleOf, removedCount } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("./state.js").Span} Span */

/**
 * Everything that can happen.
 * @typedef {(
 *   | { type: "engine", engine: "ready" | "failed" }
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
 *   | { type: "view-chosen", view: import("./state.js").ViewName }
 *   | { type: "filtered", reason: string | null, count?: number }
 *   | { type: "corrected", slot: Slot, corrections: Partial<import("./state.js").Corrections>, focus?: string, say?: string }
 *   | { type: "undone" }
 *   | { type: "redone" }
 *   | { type: "comparing", key: string }
 *   | { type: "compared", key: string, comparison: import("./state.js").Comparison, reports: Record<Slot, import("./state.js").Report> }
 *   | { type: "compare-failed", key: string, failure: import("./state.js").Failure }
 *   | { type: "pair-chosen", index: number }
 *   | { type: "entity-chosen", id: string | null, mention?: number }
 *   | { type: "mention-stepped", by: number }
 *   | { type: "noticed", text: string }
 *   | { type: "notice-read" }
 *   | { type: "said", text: string }
 *   | { type: "choices-made", choices: Partial<import("./choices.js").Choices> }
 *   | { type: "panel-opened", panel: State["panel"] }
 *   | { type: "sent", sent: State["sent"] }
 *   | { type: "offline-known", offline: State["offline"] }
 *   | import("./shelf/state.js").ShelfAction
 * )} Action
 */

/** Above this the page asks before it reads: at some 5 MB a slow phone starts to take seconds. */
export const ASK_BYTES = 5_000_000;

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
const ANSWERS = new Set(["engine", "decoded", "progressed", "reported", "failed", "comparing", "compared", "compare-failed", "noticed", "said", "shelf-read", "shelf-similar", "shelf-linking", "shelf-linked", "shelf-kept", "choices-made", "offline-known", "sent"]);

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
      // Corrections are places in the old text; the date of publication holds for the edited one too.
      const published = (action.edited && old?.corrections.published) || "";
      const next = withDesk(beforeText(state, [action.slot]), action.slot, {
        ...EMPTY_DESK,
        corrections: published || action.corrections ? { ...NO_CORRECTIONS, published, ...action.corrections } : NO_CORRECTIONS,
        article: action.article ?? 0,
        draft: action.given.plain ?? "",
        given: action.given,
        phase: size > ASK_BYTES ? "ask" : "busy",
        revision: (old?.revision ?? 0) + 1,
      });
      return { ...next, shown: action.slot, filter: null, entity: null, compared: { ...NOT_COMPARED, fresh: true } };
    }
    case "nothing-given":
      return said(
        withDesk(state, action.slot, { phase: "failed", failure: { code: "empty", message: words.nothing } }),
        words.nothing,
      );
    case "agreed":
      return withDesk(state, action.slot, { phase: "busy" });
    case "formed": {
      const given = desk(state, action.slot)?.given;
      if (!given || given.form === action.form) return state;
      const { published } = desk(state, action.slot)?.corrections ?? NO_CORRECTIONS;
      const corrections = { ...NO_CORRECTIONS, published };
      return rerun(beforeText(state, [action.slot]), action.slot, { given: { ...given, form: action.form }, corrections, fresh: true });
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
      return said(
        withDesk(state, action.slot, { phase: "failed", failure, revision: there.revision + 1, progress: null }),
        words.stopped,
      );
    }
    case "retried":
      return rerun(state, action.slot, {});
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
        compared: NOT_COMPARED,
        focus: "second",
      };
    case "cleared":
      return {
        ...START,
        engine: state.engine,
        choices: state.choices,
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
      return followed({ ...withDesk(state, action.slot, { article: action.index }), shown: action.slot, entity: null, filter: null });
    case "more-shown":
      return withDesk(state, action.slot, { limit: (desk(state, action.slot)?.limit ?? 0) + PIECES_DRAWN });
    case "view-chosen":
      return { ...state, view: action.view };
    case "filtered":
      return said(
        { ...state, filter: action.reason },
        action.reason ? words.saidFilter(words.reason(action.reason, action.count ?? 1)) : words.saidAll,
      );
    case "corrected": {
      const corrections = { ...(desk(state, action.slot)?.corrections ?? NO_CORRECTIONS), ...action.corrections };
      const before = beforeCorrection(state, action.slot, turned(action.focus ?? null));
      const next = { ...rerun(before, action.slot, { corrections, fresh: false }), shown: action.slot, focus: action.focus ?? state.focus };
      return action.say ? said(next, action.say) : next;
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
      return { ...state, compared: { ...state.compared, pair: action.index } };
    case "entity-chosen":
      return spoken({ ...state, entity: action.id, mention: action.mention ?? 0 });
    case "mention-stepped": {
      const entity = chosen(state);
      if (!entity) return state;
      const count = entity.mentions.length;
      return spoken({ ...state, mention: (state.mention + action.by + count) % count });
    }
    case "noticed":
      return said({ ...state, notice: action.text }, action.text);
    case "notice-read":
      return { ...state, notice: "" };
    case "said":
      return said(state, action.text);
    case "choices-made":
      return { ...state, choices: Object.freeze({ ...state.choices, ...action.choices }) };
    case "panel-opened":
      return { ...state, panel: action.panel, sent: null };
    case "sent":
      return { ...state, sent: action.sent };
    case "offline-known":
      return { ...state, offline: action.offline };
    default: {
      const shelf = shelve(state.shelf, action);
      return shelf === state.shelf ? state : { ...state, shelf: Object.freeze(shelf) };
    }
  }
}

/** @param {State} state @param {Slot} slot @param {import("./state.js").Report} report */
function reported(state, slot, report) {
  const there = desk(state, slot) ?? EMPTY_DESK;
  const removed = removedCount(report);
  if (report.articles.length === 0 && removed === 0) {
    const [first] = report.warnings;
    const message = first ? words.warning(first.code, first.message) : words.nothing;
    const failure = { code: "empty", message };
    return said(withDesk(state, slot, { phase: "failed", failure, progress: null, report: null }), message);
  }
  const article = Math.min(there.article, Math.max(report.articles.length - 1, 0));
  const first = there.report === null;
  const next = withDesk(state, slot, { phase: "done", report, failure: null, progress: null, editing: false, article, fresh: false });
  const shown = { ...next, entity: first ? null : state.entity, mention: first ? 0 : state.mention, focus: first ? `pane-${slot}` : state.focus };
  // A correction was said when it was made; only a new text is news.
  return there.fresh ? said(shown, words.saidReport(report.articles.length, report.articles[0]?.title, removed)) : shown;
}

/**
 * @param {State} state @param {string} key @param {import("./state.js").Comparison} result
 * @param {Record<Slot, import("./state.js").Report>} reports
 * @returns {State}
 */
function compared(state, key, result, reports) {
  if (state.compared.key !== key) return state;
  const { fresh } = state.compared;
  const pair = Math.min(state.compared.pair, Math.max(result.pairs.length - 1, 0));
  const verdict = result.pairs[0]?.verdict ?? "unrelated";
  /** @type {State} */
  const next = {
    ...(fresh ? best(state, result, reports) : state),
    // A second article is added to be compared: show it once, then leave the choice to the reader.
    view: fresh && state.b?.report ? "overlap" : state.view,
    compared: { key, phase: "done", result, reports, failure: null, pair, fresh: false },
  };
  // Within one paste nobody asked for a comparison: it is news only if it found something.
  const asked = state.b !== null || state.view === "overlap" || verdict !== "unrelated";
  return fresh && asked ? said(next, words.saidCompared(verdict)) : next;
}

/** The state in which both desks show the articles that share most, when those that they show share
 * nothing. @param {State} state @param {import("./state.js").Comparison} result
 * @param {Record<Slot, import("./state.js").Report>} reports */
function best(state, { pairs }, reports) {
  /** @param {Slot} slot @param {string} id */
  const index = (slot, id) => reports[slot].articles.findIndex((article) => article.id === id);
  if (!state.b || pairs.length === 0) return state;
  const same = pairs.some(({ a, b }) => index("a", a.article) === state.a.article && index("b", b.article) === state.b?.article);
  const [a, b] = [index("a", pairs[0].a.article), index("b", pairs[0].b.article)];
  if (same || a < 0 || b < 0) return state;
  return withDesk(withDesk(state, "a", { article: a }), "b", { article: b });
}

/** Within one paste the comparison follows the article: the pair shown holds it, if any pair does.
 * @param {State} state @returns {State} */
function followed(state) {
  const id = articleOf(state.a)?.id;
  const pairs = state.b ? [] : (state.compared.result?.pairs ?? []);
  const holds = (/** @type {import("./state.js").Overlap | undefined} */ pair) => pair?.a.article === id || pair?.b.article === id;
  const index = pairs.findIndex(holds);
  if (index < 0 || holds(pairs[state.compared.pair])) return state;
  return { ...state, compared: { ...state.compared, pair: index } };
}

/** The chosen entity. @param {State} state */
export function chosen(state) {
  const article = articleOf(desk(state, state.shown));
  return article?.entities.find((entity) => entity.id === state.entity) ?? null;
}

/** @param {State} state @returns {State} */
function spoken(state) {
  const entity = chosen(state);
  const mention = entity?.mentions[state.mention];
  if (!entity || !mention) return state;
  const count = entity.mentions.length;
  return said(state, words.mentionAt(entity.name, state.mention + 1, count, mention.where, mention.form));
}
