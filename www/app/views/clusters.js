// The problem: which of many articles are one text, and how do they differ? Method: the likes of the
// article that was chosen, then each set of versions in the order in which they appeared, with what
// each adds.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

/** @typedef {import("../shelf/state.js").Shelf} Shelf */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Sets that are drawn at once. */
const SETS = 30;
/** Sentences that are shown of what a version adds. */
const SENTENCES = 3;

/** What a row is called. @param {Shelf["rows"]} rows @returns {(id: string) => string} */
export function naming(rows) {
  const names = new Map(rows.map(({ id, title, name }) => [id, title || name]));
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const name of names.values()) times.set(name, (times.get(name) ?? 0) + 1);
  // Of two articles with one title, the file tells them apart.
  for (const { id, title } of rows) if (title && (times.get(title) ?? 0) > 1) names.set(id, `${title} (${id})`);
  return (id) => names.get(id) ?? id;
}

/** @param {Shelf["rows"]} rows @param {Shelf["clusters"]} all @param {string} _ language of the page @param {Dispatch} dispatch */
export function clusters(rows, all, _, dispatch) {
  if (all.length === 0) return null;
  const nameOf = naming(rows);
  return h(
    "section",
    { "key": "clusters", "class": "clusters", "aria-labelledby": "clusters-title" },
    h("h2", { id: "clusters-title" }, words.clustersTitle),
    h("p", { class: "quiet-text" }, words.clustersCount(all.length)),
    all.slice(0, SETS).map((one, index) => set(one, index, nameOf, dispatch)),
    all.length > SETS && h("p", { class: "quiet-text" }, words.moreEntries(all.length - SETS)),
  );
}

/** @param {Shelf} shelf @param {Dispatch} dispatch */
export function likes({ similar, chosen: id, rows }, dispatch) {
  if (id === null) return null;
  const nameOf = naming(rows);
  return h(
    "section",
    { "key": "likes", "class": "likes", "aria-labelledby": "likes-title" },
    h("h2", { "id": "likes-title", "tabindex": -1, "data-focus": "likes" }, words.likesTitle(nameOf(id))),
    similar === null && h("p", { class: "working" }, words.comparing),
    similar?.length === 0 && h("p", { class: "quiet-text" }, words.likesNone),
    similar &&
      similar.length > 0 &&
      h(
        "ul",
        null,
        similar.map((one) =>
          h(
            "li",
            { key: one.id },
            compare(id, one.id, nameOf(one.id), dispatch),
            h("span", { class: "quiet-text" }, ` ${words.like(one.version, one.aInB.verbatim + one.aInB.edited)}`),
          ),
        ),
      ),
    h("button", { type: "button", class: "quiet", onclick: () => dispatch({ type: "shelf-chosen", id: null }) }, words.closeEntity),
  );
}

/** @param {import("../shelf/state.js").Versions} one @param {number} index @param {(id: string) => string} nameOf @param {Dispatch} dispatch */
function set({ members, mostComplete, earliest, adds }, index, nameOf, dispatch) {
  const [first] = members;
  return h(
    "details",
    { class: "fold cluster", key: first, open: index === 0 },
    h("summary", null, h("span", { dir: "auto" }, nameOf(first)), " ", h("span", { class: "count" }, words.versionsCount(members.length))),
    h(
      "ol",
      null,
      members.map((id) =>
        h(
          "li",
          { key: id },
          id === first ? h("span", { dir: "auto" }, nameOf(id)) : compare(first, id, nameOf(id), dispatch),
          id === earliest && [" ", h("span", { class: "chip-still" }, words.earliest)],
          id === mostComplete && [" ", h("span", { class: "chip-still" }, words.mostComplete)],
          id !== first &&
            (adds[id]?.length
              ? h(
                  "ul",
                  { class: "adds" },
                  adds[id].slice(0, SENTENCES).map((sentence, at) => h("li", { key: at, dir: "auto" }, sentence)),
                  adds[id].length > SENTENCES && h("li", { key: "more", class: "quiet-text" }, words.moreEntries(adds[id].length - SENTENCES)),
                )
              : h("p", { class: "quiet-text" }, words.addsNothing)),
        ),
      ),
    ),
  );
}

/** @param {string} a @param {string} b @param {string} name @param {Dispatch} dispatch */
export function compare(a, b, name, dispatch) {
  return h("button", { "type": "button", "class": "link", "dir": "auto", "aria-label": words.compareWith(name), "onclick": () => dispatch({ type: "shelf-asked", wish: { what: "compare", a, b } }) }, name);
}
