// What an answer of the engine makes of the state: a report of a text, a comparison of two.

import { words } from "../i18n/words.js";
import { desk, said, withDesk } from "./desks.js";
import { successor } from "./mentions.js";
import { EMPTY_DESK, articleOf, removedCount } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Slot} Slot */

/** @param {State} state @param {Slot} slot @param {import("./state.js").Report} report */
export function reported(state, slot, report) {
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
  // Who writes in the box meanwhile goes on writing: what is given next is read then.
  const next = withDesk(state, slot, { phase: "done", report, failure: null, progress: null, article, fresh: false });
  const shown = { ...next, ...(first ? { entity: null, mention: 0, focus: `pane-${slot}` } : slot === state.shown ? stillChosen(state, next) : {}) };
  // A correction was said when it was made; only a new text is news.
  return there.fresh ? said(shown, words.saidReport(report.articles.length, report.articles[0]?.title, removed)) : shown;
}

/** The chosen entity in the new report of its article: a correction gives new ids, and other names.
 * @param {State} state @param {State} next @returns {Pick<State, "entity" | "mention">} */
function stillChosen(state, next) {
  const [old, article] = [articleOf(desk(state, state.shown)), articleOf(desk(next, state.shown))];
  const entity = old?.entities.find(({ id }) => id === state.entity);
  const now = old && entity && article ? successor(old, entity, article) : null;
  return { entity: now?.id ?? null, mention: now ? Math.min(state.mention, now.mentions.length - 1) : 0 };
}

/**
 * @param {State} state @param {string} key @param {import("./state.js").Comparison} result
 * @param {Record<Slot, import("./state.js").Report>} reports
 * @returns {State}
 */
export function compared(state, key, result, reports) {
  if (state.compared.key !== key) return state;
  const { fresh } = state.compared;
  const pair = Math.min(state.compared.pair, Math.max(result.pairs.length - 1, 0));
  const verdict = result.pairs[0]?.verdict ?? "unrelated";
  /** @type {State} */
  const next = {
    ...(fresh ? best(state, result, reports) : state),
    // A second article is added to be compared: show it once, then leave the choice to the reader.
    view: fresh && state.b?.report ? "overlap" : state.view,
    // The numbers of the passages are those of the last comparison.
    passage: null,
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
