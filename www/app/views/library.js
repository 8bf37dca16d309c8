// The problem: many files are one thing to look at: how far they are, which failed, what is like
// what. Method: what can be done in one line, a table of all below it, and what belongs together
// below that; the table draws only the rows in sight.

import { words } from "../../i18n/words.js";
import { h, patch, remembered } from "../dom.js";
import { FILE_TYPES } from "../files/open-file.js";
import { shelveFiles } from "../shelf/intake.js";
import { counts, isRetriable, shownRows } from "../shelf/state.js";
import { clusters, likes } from "./clusters.js";
import { heat } from "./heat.js";
import { COLUMNS, shelfTable } from "./shelf-table.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../shelf/state.js").Wish} Wish */
/** @typedef {import("../store.js").Dispatch} Dispatch */

const shown = remembered(shownRows);
const sets = remembered(clusters);
const square = remembered(heat);

/** @param {Element} root @param {State} state @param {Dispatch} dispatch */
export function renderLibrary(root, state, dispatch) {
  const { shelf } = state;
  const number = counts(shelf);
  const { rows, filter, show, by, down } = shelf;
  const { found, versions } = shown(rows, filter, show, by, down, shelf.clusters, words.language);
  const empty = shelf.rows.length === 0;
  patch(
    root,
    h(
      "section",
      { "class": "shelf", "aria-label": words.library },
      h("div", { class: "shelf-actions", key: "actions" }, actions(state, dispatch)),
      h("p", { class: "shelf-kept", key: "kept" }, kept(state)),
      empty && h("p", { class: "shelf-empty", key: "empty" }, words.libraryEmpty),
      !empty && h("div", { class: "shelf-state", key: "state" }, progress(state, number, dispatch)),
      !empty && tools(state, number, found.length, dispatch),
      !empty && shelfTable(shelf, found, versions, dispatch),
      linking(state),
      likes(shelf, dispatch),
      sets(rows, shelf.clusters, words.language, dispatch),
      square(rows, shelf.clusters, shelf.cells, words.language, dispatch),
    ),
  );
}

/** @param {Dispatch} dispatch @param {Wish} wish */
const ask = (dispatch, wish) => () => dispatch({ type: "shelf-asked", wish });

/** @param {State} state @param {Dispatch} dispatch */
function actions(state, dispatch) {
  const { shelf } = state;
  const some = shelf.rows.length > 0;
  return [
    h("button", { "key": "open", "type": "button", "class": some ? "quiet" : "main", "data-focus": "shelf-open", "onclick": () => document.getElementById("shelf-files")?.click() }, words.addFiles),
    h("input", {
      key: "files",
      type: "file",
      id: "shelf-files",
      hidden: true,
      multiple: true,
      accept: FILE_TYPES,
      onchange: (/** @type {Event} */ event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        void shelveFiles(dispatch, Array.from(input.files ?? []));
        input.value = "";
      },
    }),
    some && h("button", { key: "export", type: "button", class: "quiet", onclick: ask(dispatch, { what: "export" }) }, words.exportLibrary),
    shelf.kept !== "yes" && h("button", { key: "keep", type: "button", class: "quiet", onclick: ask(dispatch, { what: "keep" }) }, words.keepLibrary),
    (some || shelf.kept === "yes") && h("button", { key: "forget", type: "button", class: "quiet", onclick: ask(dispatch, { what: "forget" }) }, words.forgetAll),
  ];
}

/** Whether closing the tab loses it, and how much there is. @param {State} state */
function kept({ shelf }) {
  const size = shelf.usage === null || shelf.kept === "no" ? "" : ` ${words.usage(shelf.usage)}`;
  return words.keptState(shelf.kept) + size;
}

/** @param {State} state @param {{ done: number, failed: number, waiting: number }} number @param {Dispatch} dispatch */
function progress({ shelf, engine }, number, dispatch) {
  const again = shelf.rows.filter(isRetriable).map((row) => row.id);
  return [
    h("p", { key: "count" }, words.shelfCount(number.done, number.failed, number.waiting)),
    shelf.work && [
      h("progress", { "key": "bar", "max": shelf.work.total, "value": shelf.work.done, "aria-label": words.readingFiles }),
      h("p", { key: "left", class: "quiet-text" }, shelf.work.left === null ? words.busy : words.timeLeft(shelf.work.left)),
      h("button", { key: "stop", type: "button", class: "main", onclick: () => dispatch({ type: "shelf-stopped" }) }, words.stopFiles),
      engine === "in-place" && h("p", { key: "in-place", class: "quiet-text" }, words.stopsBetween),
    ],
    !shelf.work &&
      again.length > 0 &&
      h("button", { key: "again", type: "button", class: "link", onclick: () => dispatch({ type: "shelf-retried", ids: again }) }, words.retryAll(again.length)),
  ];
}

/** @param {State} state @param {{ failed: number }} number @param {number} found @param {Dispatch} dispatch */
function tools({ shelf }, number, found, dispatch) {
  /** @param {import("../shelf/state.js").Shelf["show"]} show @param {string} label */
  const choice = (show, label) =>
    h("button", { "key": show, "type": "button", "class": "chip", "aria-pressed": String(shelf.show === show), "onclick": () => dispatch({ type: "shelf-filtered", show }) }, label);
  return h(
    "div",
    { class: "shelf-tools", key: "tools" },
    h(
      "label",
      { key: "filter" },
      h("span", { class: "spoken" }, words.filterRows),
      h("input", {
        type: "search",
        value: shelf.filter,
        placeholder: words.filterRows,
        oninput: (/** @type {Event} */ event) => dispatch({ type: "shelf-filtered", filter: /** @type {HTMLInputElement} */ (event.target).value }),
      }),
    ),
    h(
      "div",
      { "class": "chips", "role": "group", "aria-label": words.showRows, "key": "show" },
      choice("all", words.showAll),
      (shelf.clusters.length > 0 || shelf.show === "versions") && choice("versions", words.showVersions),
      (number.failed > 0 || shelf.show === "failed") && choice("failed", words.showFailed),
    ),
    sorting(shelf, dispatch),
    // There before it is full, or its filling would not be said.
    h("p", { key: "found", class: "quiet-text", role: "status" }, (shelf.filter || shelf.show !== "all") && words.rowsFound(found)),
  );
}

/** The heads of the columns in one list: where the table is narrow, most of them are not there to be pressed.
 * @param {import("../shelf/state.js").Shelf} shelf @param {Dispatch} dispatch */
function sorting({ by, down }, dispatch) {
  return h(
    "div",
    { class: "shelf-sort", key: "sort" },
    h(
      "label",
      null,
      h("span", null, words.sortBy),
      " ",
      h(
        "select",
        {
          "value": by,
          "data-focus": "sort",
          "onchange": (/** @type {Event} */ event) => dispatch({ type: "shelf-sorted", by: /** @type {import("../shelf/state.js").Column} */ (/** @type {HTMLSelectElement} */ (event.target).value) }),
        },
        COLUMNS.map((column) => h("option", { key: column, value: column }, words.shelfColumns[column])),
      ),
    ),
    h("button", { "type": "button", "class": "quiet", "data-focus": "turn", "aria-label": words.turnOrder(down), "title": words.turnOrder(down), "onclick": () => dispatch({ type: "shelf-sorted", by }) }, down ? "↓" : "↑"),
  );
}

/** @param {State} state */
function linking({ shelf }) {
  if (shelf.linking === "busy") return h("p", { class: "working", key: "linking" }, words.linking(shelf.linked));
  if (shelf.linking === "done" && shelf.cells.length === 0) return h("p", { class: "quiet-text", key: "linking" }, words.nothingShared);
  return null;
}
