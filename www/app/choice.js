// The problem: what the reader chose must be the same in every view. Method: one choice at a time, of
// an entity, a passage or a removed line; each view asks for it and shows it where it occurs.

import { words } from "../i18n/words.js";
import { desk, said } from "./desks.js";
import { shownPair } from "./pair.js";
import { articleOf } from "./state.js";

/** @typedef {import("./state.js").State} State */

/** No choice; the next one takes the place of the last. */
const NOTHING = Object.freeze({ entity: null, mention: 0, passage: null });

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

/** @param {State} state @param {string | null} id @param {number} [mention] @returns {State} */
export function entityChosen(state, id, mention = 0) {
  return spoken({ ...state, ...NOTHING, entity: id, mention });
}

/** Nothing is chosen any more; the focus stays where it was chosen. @param {State} state @returns {State} */
export function choiceDropped(state) {
  const entity = chosen(state);
  const focus = entity ? `entity-${entity.name}` : state.passage === null ? state.focus : `passage-${state.passage}`;
  return { ...state, ...NOTHING, focus };
}

/** @param {State} state @param {number} by @returns {State} */
export function mentionStepped(state, by) {
  const count = chosen(state)?.mentions.length;
  return count ? spoken({ ...state, mention: (state.mention + by + count) % count }) : state;
}

/** @param {State} state @param {number | null} number @returns {State} */
export function passageChosen(state, number) {
  const shared = shownPair(state)?.shared ?? [];
  const one = number === null ? null : shared[number];
  const next = { ...state, ...NOTHING, passage: one ? number : null };
  return one ? said(next, words.passageNumber(one.number + 1, shared.length, one.kind)) : next;
}

/** @param {State} state @param {number} by @returns {State} */
export function passageStepped(state, by) {
  const count = shownPair(state)?.shared.length ?? 0;
  if (count === 0) return state;
  const from = state.passage ?? (by > 0 ? -1 : 0);
  return passageChosen(state, (from + by + count) % count);
}

/** @param {State} state @returns {State} */
function spoken(state) {
  const entity = chosen(state);
  const mention = entity?.mentions[state.mention];
  if (!entity || !mention) return state;
  const count = entity.mentions.length;
  return said(state, words.mentionAt(entity.name, state.mention + 1, count, mention.where, mention.form));
}
