// The problem: a count of nine does not say whether a name carries the story or is dropped once at
// its end. Method: a strip from the first word to the last, with a tick at each mention; the open
// entry says the same in words, and a click on a tick goes there, as the walk does by key.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../state.js").Entity} Entity */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Ticks that can be told apart on a strip. */
const TICKS = 80;

/** @param {Entity} entity @param {Article} article @param {State} state @param {Dispatch | null} dispatch null for a strip that is only looked at */
export function strip(entity, article, state, dispatch) {
  const length = Math.max(article.body.length, 1);
  const current = entity.id === state.entity ? state.mention : -1;
  /** One tick for each place that the eye can tell apart; the chosen mention has its own. @type {Map<number, number>} */
  const ticks = new Map();
  entity.mentions.forEach(({ where, start }, index) => {
    const at = where === "title" ? 0 : where === "body" ? Math.round((start / length) * TICKS) : TICKS;
    if (!ticks.has(at) || index === current) ticks.set(at, index);
  });
  return h(
    "span",
    { "class": dispatch ? "strip open" : "strip", "key": "strip", "aria-hidden": "true" },
    [...ticks].map(([at, index]) =>
      h("i", {
        "key": at,
        "class": entity.mentions[index].where === "body" ? undefined : "beside",
        "data-current": index === current || undefined,
        "style": { left: `${(at / TICKS) * 100}%` },
        "onclick": dispatch && (() => dispatch({ type: "entity-chosen", id: entity.id, mention: index })),
      }),
    ),
  );
}

/** What the strip shows, in words. @param {Entity} entity @param {Article} article */
export function stripInWords(entity, article) {
  const thirds = [0, 0, 0];
  const beside = { title: 0, caption: 0, credit: 0 };
  for (const { where, start } of entity.mentions) {
    if (where === "body") thirds[Math.min(Math.floor((start / Math.max(article.body.length, 1)) * 3), 2)]++;
    else beside[where]++;
  }
  return words.stripInWords(thirds, beside);
}
