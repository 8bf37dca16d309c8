// The two places for a text, as the reducer handles them: finding one, changing it, reading it again.

import { EMPTY_DESK } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Desk} Desk */
/** @typedef {import("./state.js").Slot} Slot */

/** @param {State} state @param {Slot} slot */
export function desk(state, slot) {
  return slot === "a" ? state.a : state.b;
}

/** The desk that an answer belongs to, unless something newer was asked since.
 * @param {State} state @param {{ slot: Slot, revision: number }} action */
export function current(state, action) {
  const there = desk(state, action.slot);
  return there && there.revision === action.revision ? there : null;
}

/** @param {State} state @param {Slot} slot @param {Partial<Desk>} change @returns {State} */
export function withDesk(state, slot, change) {
  const next = Object.freeze({ ...(desk(state, slot) ?? EMPTY_DESK), ...change });
  return slot === "a" ? { ...state, a: next } : { ...state, b: next };
}

/** The state in which the desk's text is read again.
 * @param {State} state @param {Slot} slot @param {Partial<Desk>} change */
export function rerun(state, slot, change) {
  const there = desk(state, slot);
  if (!there?.given) return state;
  return withDesk(state, slot, { ...change, phase: "busy", failure: null, progress: null, revision: there.revision + 1 });
}

/** @param {State} state @param {string} text @returns {State} */
export function said(state, text) {
  return { ...state, news: { id: state.news.id + 1, text } };
}
