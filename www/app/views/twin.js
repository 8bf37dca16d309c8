// The table twin of a picture: the same in words and figures, folded below it, with a button in each
// row that chooses what the picture would choose.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

/** @typedef {import("../state.js").Entity} Entity */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @param {string} name what the table holds @param {readonly string[]} columns
 * @param {{ key: string | number, left?: boolean, cells: import("../dom.js").Content[] }[]} rows the first cell of each names it */
export function twin(name, columns, rows) {
  return h(
    "details",
    { class: "fold twin", key: "twin" },
    h("summary", null, words.asTable),
    h(
      "div",
      // A wide table scrolls in its own box; the box takes the focus so that keys can do it.
      { "class": "scroll", "tabindex": 0, "role": "region", "aria-label": name },
      h(
        "table",
        null,
        h("thead", null, h("tr", null, columns.map((column) => h("th", { key: column, scope: "col" }, column)))),
        h(
          "tbody",
          null,
          rows.map(({ key, left, cells: [head, ...rest] }) =>
            h("tr", { key, class: left && "left" }, h("th", { scope: "row" }, head), rest.map((cell, at) => h("td", { key: at, dir: "auto" }, cell))),
          ),
        ),
      ),
    ),
  );
}

/** The button that chooses an entity. @param {Entity} entity @param {State} state @param {Dispatch} dispatch */
export function choice(entity, state, dispatch) {
  return h(
    "button",
    {
      "type": "button",
      "class": "link",
      "dir": "auto",
      "aria-pressed": String(entity.id === state.entity),
      "title": words.showMention,
      "onclick": () => dispatch({ type: "entity-chosen", id: entity.id }),
    },
    entity.name,
  );
}
