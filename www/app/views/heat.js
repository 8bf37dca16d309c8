// The problem: who shares how much with whom, among many, at a glance. Method: a square of squares:
// the darker, the more of the row's article stands in the column's; only articles that share
// something, those of one set side by side. The same figures stand in a table below, with the way to
// each comparison; the picture is for the eye alone.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { compare, naming } from "./clusters.js";

/** @typedef {import("../shelf/state.js").Shelf} Shelf */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Articles in the picture; with more the squares are too small to tell. */
const MAX_SIDE = 40;
/** Pairs in the table. */
const MAX_PAIRS = 200;

/** @param {{ verbatim: number, edited: number }} share */
const whole = (share) => share.verbatim + share.edited;

/** @param {Shelf["rows"]} rows @param {Shelf["clusters"]} clusters @param {Shelf["cells"]} pairs
 * @param {string} _ language of the page @param {Dispatch} dispatch */
export function heat(rows, clusters, pairs, _, dispatch) {
  if (pairs.length === 0) return null;
  const nameOf = naming(rows);
  const cells = [...pairs].sort((x, y) => Math.max(whole(y.aInB), whole(y.bInA)) - Math.max(whole(x.aInB), whole(x.bInA)));
  const ids = order(clusters, cells);
  return h(
    "section",
    { "key": "heat", "class": "heat", "aria-labelledby": "heat-title" },
    h("h2", { id: "heat-title" }, words.heatTitle),
    h("p", { class: "quiet-text" }, words.heatSays(cells.length, ids.length, nameOf(cells[0].a), nameOf(cells[0].b))),
    picture(ids, cells, nameOf),
    h(
      "details",
      { class: "fold", key: "pairs" },
      h("summary", null, words.heatTable(Math.min(cells.length, MAX_PAIRS))),
      h(
        "div",
        { "class": "heat-pairs", "tabindex": 0, "role": "region", "aria-label": words.heatTable(Math.min(cells.length, MAX_PAIRS)) },
        h(
          "table",
          { class: "pairs" },
          h("thead", null, h("tr", null, words.pairColumns.map((name) => h("th", { scope: "col", key: name }, name)))),
          h(
            "tbody",
            null,
            cells.slice(0, MAX_PAIRS).map((cell) =>
              h(
                "tr",
                { key: `${cell.a}\n${cell.b}` },
                h("td", { dir: "auto" }, nameOf(cell.a)),
                h("td", null, compare(cell.a, cell.b, nameOf(cell.b), dispatch)),
                h("td", null, words.share(whole(cell.aInB))),
                h("td", null, words.share(whole(cell.bInA))),
                h("td", null, words.pairKind[cell.version ? "version" : "passages"]),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The articles of the picture: set by set, then the others, those that share most first.
 * @param {Shelf["clusters"]} clusters @param {import("../../api/index.js").Cell[]} cells */
function order(clusters, cells) {
  const sharing = new Set(cells.flatMap(({ a, b }) => [a, b]));
  const ids = new Set([...clusters.flatMap(({ members }) => members).filter((id) => sharing.has(id)), ...sharing]);
  return [...ids].slice(0, MAX_SIDE);
}

/** @param {string[]} ids @param {import("../../api/index.js").Cell[]} cells @param {(id: string) => string} nameOf */
function picture(ids, cells, nameOf) {
  const at = new Map(ids.map((id, index) => [id, index]));
  /** @type {number[][]} */
  const shares = ids.map(() => ids.map(() => 0));
  for (const { a, b, aInB, bInA } of cells) {
    const [row, column] = [at.get(a), at.get(b)];
    if (row === undefined || column === undefined) continue;
    shares[row][column] = whole(aInB);
    shares[column][row] = whole(bInA);
  }
  return h(
    "div",
    { "class": "heat-map", "role": "img", "aria-label": words.heatAlt(ids.length), "key": "map", "style": { "--side": String(ids.length) } },
    ids.map((id, row) => [
      h("span", { class: "heat-name", key: `n${id}`, dir: "auto" }, nameOf(id)),
      ids.map((other, column) =>
        h("i", {
          "key": `${id}\n${other}`,
          "class": row === column ? "heat-cell self" : "heat-cell",
          "title": row === column ? nameOf(id) : words.heatCell(nameOf(id), nameOf(other), shares[row][column]),
          "style": { "--share": row === column ? "0" : shares[row][column].toFixed(3) },
        }),
      ),
    ]),
  );
}
