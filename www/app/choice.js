// The problem: what the reader chose must be the same in every view. Method: one choice at a time, of
// an entity, a passage or a removed line; each view asks for it and shows it where it occurs.

import { words } from "../i18n/en.js";
import { desk, said } from "./desks.js";
import { articleOf } from "./state.js";

/** @typedef {import("./state.js").State} State */

/** Within one paste the comparison follows the article: the pair shown holds it, if any pair does.
 * @param {State} state @returns {State} */
export function followed(state) {
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
export function spoken(state) {
  const entity = chosen(state);
  const mention = entity?.mentions[state.mention];
  if (!entity || !mention) return state;
  const count = entity.mentions.length;
  return said(state, words.mentionAt(entity.name, state.mention + 1, count, mention.where, mention.form));
}
