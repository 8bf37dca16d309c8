// The problem: what is chosen in one view must be seen in the others, where it occurs. Method: the
// choice as stretches of a body, which each view marks in its own text; of an entity of one article
// the other article shows the one that has a name in common with it.

import { chosen } from "./choice.js";
import { shownPair } from "./pair.js";
import { articleOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("./state.js").Entity} Entity */

/** A stretch of a body that belongs to the choice; `current` for the mention that the reader walked to.
 * @typedef {{ start: number, end: number, kind: string, current: boolean }} Highlight */

/** The stretches of a desk's body that belong to the choice, in order.
 * @param {State} state @param {Slot} slot @returns {Highlight[]} */
export function highlights(state, slot) {
  const article = articleOf(state[slot]);
  if (!article) return [];
  if (state.passage !== null) return inPassage(state, slot, article.id);
  const entity = chosen(state);
  const there = entity && (slot === state.shown ? entity : sameIn(article.entities, entity));
  if (!there) return [];
  const kind = `kind-${there.kind}`;
  return there.mentions.flatMap(({ where, start, end }, index) =>
    where === "body" ? [{ start, end, kind, current: slot === state.shown && index === state.mention }] : [],
  );
}

/** The stretches of the two bodies of the overlap, by side. @param {State} state @param {"a" | "b"} side */
export function highlightsOf(state, side) {
  const pair = shownPair(state);
  const slot = state.b ? side : "a";
  const id = pair?.overlap[side].article;
  if (state.passage !== null || !pair || articleOf(state[slot])?.id !== id) return [];
  return highlights(state, slot).map((one) => ({ ...one, current: false }));
}

/** @param {State} state @param {Slot} slot @param {string} id @returns {Highlight[]} */
function inPassage(state, slot, id) {
  const pair = shownPair(state);
  const one = pair?.shared[state.passage ?? -1];
  if (!pair || !one) return [];
  /** @type {("a" | "b")[]} */
  const sides = state.b ? [slot] : ["a", "b"];
  const side = sides.find((name) => pair.overlap[name].article === id);
  return side ? [{ ...one[side], kind: "chosen-passage", current: true }] : [];
}

/** @param {readonly Entity[]} entities @param {Entity} entity */
function sameIn(entities, entity) {
  const names = new Set([entity.name, ...entity.aliases]);
  return entities.find(({ kind, name, aliases }) => kind === entity.kind && [name, ...aliases].some((one) => names.has(one)));
}

/** The highlights that touch a stretch of the text, each cut to it.
 * @param {readonly Highlight[]} all @param {number} start @param {number} end @returns {Highlight[]} */
export function within(all, start, end) {
  return all.flatMap((one) => (one.start < end && start < one.end ? [{ ...one, start: Math.max(one.start, start), end: Math.min(one.end, end) }] : []));
}
