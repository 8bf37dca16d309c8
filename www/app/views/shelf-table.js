// The problem: thousands of rows take a browser seconds to lay out. Method: all rows are of one
// height, so only those in sight are drawn, between two empty rows as high as the others would be;
// the table says how many there are, and which of them each row is.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { isRetriable } from "../shelf/state.js";

/** @typedef {import("../shelf/state.js").Row} Row */
/** @typedef {import("../shelf/state.js").Column} Column */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Height of a row in CSS pixels, as in shelf.css. */
const ROW_PX = 52;
/** Rows drawn: more than any screen shows, with some to either side. */
const DRAWN = 60;
/** The window moves by so many, so that not every scrolled pixel draws anew. */
const STEP = 10;

/** @type {readonly Column[]} */
export const COLUMNS = ["title", "words", "language", "published", "removed", "versions"];

/** @param {import("../shelf/state.js").Shelf} shelf @param {Row[]} found @param {Map<string, number>} versions @param {Dispatch} dispatch */
export function shelfTable(shelf, found, versions, dispatch) {
  const first = Math.max(0, Math.min(shelf.first, found.length - DRAWN));
  const drawn = found.slice(first, first + DRAWN);
  const below = found.length - first - drawn.length;
  return h(
    "div",
    {
      "class": "shelf-scroll",
      "key": "table",
      "tabindex": 0,
      "role": "region",
      "aria-label": words.libraryTable,
      "onscroll": (/** @type {Event} */ event) => {
        const top = /** @type {Element} */ (event.currentTarget).scrollTop / ROW_PX;
        dispatch({ type: "shelf-scrolled", first: Math.max(0, Math.floor(top / STEP) * STEP - STEP) });
      },
    },
    h(
      "table",
      { "class": "shelf-table", "aria-rowcount": found.length + 1 },
      h("thead", null, h("tr", { "aria-rowindex": 1 }, COLUMNS.map((column) => header(shelf, column, dispatch)), h("th", { scope: "col" }, h("span", { class: "spoken" }, words.rowActions)))),
      h(
        "tbody",
        null,
        spacer("above", first),
        drawn.map((row, index) => line(shelf, row, first + index + 2, versions.get(row.id) ?? 0, dispatch)),
        spacer("below", below),
      ),
    ),
  );
}

/** @param {string} key @param {number} rows */
function spacer(key, rows) {
  return rows > 0 && h("tr", { key, "aria-hidden": "true" }, h("td", { style: { height: `${rows * ROW_PX}px`, padding: "0" } }));
}

/** @param {import("../shelf/state.js").Shelf} shelf @param {Column} column @param {Dispatch} dispatch */
function header(shelf, column, dispatch) {
  const sorted = shelf.by === column;
  return h(
    "th",
    { "key": column, "scope": "col", "class": `col-${column}`, "aria-sort": sorted ? (shelf.down ? "descending" : "ascending") : undefined },
    h(
      "button",
      { "type": "button", "class": "quiet", "data-focus": `sort-${column}`, "onclick": () => dispatch({ type: "shelf-sorted", by: column }) },
      words.shelfColumns[column],
      h("span", { "class": "arrow", "aria-hidden": "true" }, sorted ? (shelf.down ? " ↓" : " ↑") : ""),
    ),
  );
}

/** @param {import("../shelf/state.js").Shelf} shelf @param {Row} row @param {number} place @param {number} versions @param {Dispatch} dispatch */
function line(shelf, row, place, versions, dispatch) {
  const name = row.title || row.name;
  const { code = "bug", message = "" } = row.failure ?? {};
  const said = row.status === "waiting" ? words.waiting : row.status === "done" ? row.title && row.name : [message || words.stoppedRow, code === "aborted" ? "" : words.rowAdvice(code)].join(" ");
  const value = row.status === "done" && shelf.by !== "title" ? shown(row, shelf.by, versions) : "";
  // Where the column is not drawn, what the rows are sorted by stands under the title.
  const sorted = value && h("span", { class: `shelf-sorted by-${shelf.by}` }, said ? " · " : "", `${words.shelfColumns[shelf.by]} ${value}`);
  const head = h(
    "th",
    { scope: "row", class: "col-title" },
    row.status === "done"
      ? h("button", { "type": "button", "class": "entry", "dir": "auto", "title": name, "aria-label": words.readRow(name), "data-focus": `row-${row.id}`, "onclick": () => dispatch({ type: "shelf-asked", wish: { what: "read", id: row.id, slot: "a" } }) }, name)
      : h("span", { class: "shelf-name", dir: "auto", title: name }, name),
    (said || sorted) && h("span", { class: row.status === "failed" ? "shelf-failure" : "shelf-file", title: said || undefined }, said && h("bdi", null, said), sorted),
  );
  const attributes = { "key": row.id, "aria-rowindex": place, "class": `shelf-row ${row.status}`, "data-chosen": shelf.chosen === row.id };
  if (row.status !== "done") {
    // No cell spans several columns: on a phone most of these are not there.
    return h(
      "tr",
      attributes,
      head,
      COLUMNS.slice(1).map((column) => h("td", { key: column, class: `col-${column}` })),
      h(
        "td",
        { class: "shelf-row-actions", key: "actions" },
        isRetriable(row) &&
          h("button", { "type": "button", "class": "link", "aria-label": words.retryRow(name), "onclick": () => dispatch({ type: "shelf-retried", ids: [row.id] }) }, words.retry),
        row.status === "failed" && remove(row, name, dispatch),
      ),
    );
  }
  return h(
    "tr",
    attributes,
    head,
    COLUMNS.slice(1).map((column) => h("td", { key: column, class: `col-${column}` }, shown(row, column, versions))),
    h(
      "td",
      { class: "shelf-row-actions" },
      h("button", { "type": "button", "class": "link", "aria-label": words.secondRow(name), "title": words.secondRow(name), "onclick": () => dispatch({ type: "shelf-asked", wish: { what: "read", id: row.id, slot: "b" } }) }, words.asSecond),
      h(
        "button",
        {
          "type": "button",
          "class": "link",
          "aria-label": words.similarRow(name),
          "aria-pressed": String(shelf.chosen === row.id),
          "title": words.similarRow(name),
          "onclick": () => dispatch({ type: "shelf-chosen", id: shelf.chosen === row.id ? null : row.id }),
        },
        words.similar,
      ),
      remove(row, name, dispatch),
    ),
  );
}

/** What a cell says; empty where nothing is known. @param {Row} row @param {Column} column @param {number} versions */
function shown(row, column, versions) {
  switch (column) {
    case "words":
    case "removed":
      return words.number(row[column]);
    case "language":
      return row.language === "und" ? "" : words.languageName(row.language);
    case "published":
      return row.published && words.shortDay(row.published);
    case "versions":
      return versions > 0 ? words.number(versions) : "";
    case "title":
      return row.title;
  }
}

/** @param {Row} row @param {string} name @param {Dispatch} dispatch */
function remove(row, name, dispatch) {
  return h("button", { "type": "button", "class": "quiet", "aria-label": words.removeRow(name), "title": words.removeRow(name), "onclick": () => dispatch({ type: "shelf-asked", wish: { what: "remove", id: row.id } }) }, "×");
}
