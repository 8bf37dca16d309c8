// The problem: thousands of files come and finish in any order, and the reader sorts, filters and
// stops them meanwhile. Method: the shelf is a list of rows, one for each article or file, and a few
// wishes; this is the part of the reducer that knows it. What the rows are about (texts, the index)
// is with `work.js`, which does what the rows ask for.

import { mayPass } from "../failure.js";
import { freeName } from "./rows.js";

/** @typedef {import("../state.js").Failure} Failure */
/** @typedef {import("../../api/index.js").Cell} Cell */
/** @typedef {import("../../api/index.js").Similar} Similar */

/**
 * Where a row's text comes from; null for one that was kept, whose text is with the library.
 * @typedef {{ file: File } | { input: string, kind?: "plain" | "html", url?: string, published?: string }} Source
 */

/**
 * One article, or one file that waits or failed.
 * @typedef {object} Row
 * @property {string} id its name in the library
 * @property {string} name of the file
 * @property {Source | null} source
 * @property {number} article which of the articles in its file it is
 * @property {"waiting" | "done" | "failed"} status
 * @property {Failure | null} failure
 * @property {string} title
 * @property {number} words
 * @property {string} language
 * @property {string} published ISO date, or empty
 * @property {number} removed lines
 */

/** @typedef {"title" | "words" | "language" | "published" | "removed" | "versions"} Column */
/** @typedef {{ members: string[], mostComplete: string, earliest: string, adds: Record<string, string[]> }} Versions */

/** Something that the reader wants done once; the number tells two equal wishes apart.
 * @typedef {(
 *   | { what: "read", id: string, slot: import("../state.js").Slot }
 *   | { what: "compare", a: string, b: string }
 *   | { what: "import", articles: import("../files/open-file.js").Kept[] }
 *   | { what: "remove", id: string }
 *   | { what: "keep" } | { what: "forget" } | { what: "export" }
 * )} Wish */

/**
 * @typedef {object} Shelf
 * @property {readonly Row[]} rows
 * @property {{ done: number, total: number, left: number | null } | null} work while files are read
 * @property {Column} by
 * @property {boolean} down
 * @property {string} filter
 * @property {"all" | "failed" | "versions"} show
 * @property {number} first index of the first row drawn
 * @property {string | null} chosen row whose likes are shown
 * @property {readonly Similar[] | null} similar to the chosen row; null while looked for
 * @property {"none" | "busy" | "done" | "lost"} linking
 * @property {number} linked share of the articles looked at, from 0 to 1
 * @property {readonly Cell[]} cells
 * @property {readonly Versions[]} clusters
 * @property {"no" | "yes" | "failed"} kept in the browser
 * @property {number | null} usage bytes that the browser holds for the page
 * @property {{ id: number, wish: Wish } | null} asked
 */

/** @type {Shelf} */
export const EMPTY_SHELF = Object.freeze({
  rows: Object.freeze([]),
  work: null,
  by: "title",
  down: false,
  filter: "",
  show: "all",
  first: 0,
  chosen: null,
  similar: null,
  linking: "none",
  linked: 0,
  cells: Object.freeze([]),
  clusters: Object.freeze([]),
  kept: "no",
  usage: null,
  asked: null,
});

/**
 * @typedef {(
 *   | { type: "shelf-added", rows: Row[] }
 *   | { type: "shelf-read", rows: Map<string, Row[]>, work: Shelf["work"], stopped: boolean }
 *   | { type: "shelf-stopped" }
 *   | { type: "shelf-retried", ids: string[] }
 *   | { type: "shelf-removed", id: string }
 *   | { type: "shelf-sorted", by: Column }
 *   | { type: "shelf-filtered", filter?: string, show?: Shelf["show"] }
 *   | { type: "shelf-scrolled", first: number }
 *   | { type: "shelf-chosen", id: string | null }
 *   | { type: "shelf-similar", id: string, similar: Similar[] }
 *   | { type: "shelf-linking", linked: number }
 *   | { type: "shelf-linked", cells: Cell[], clusters: Versions[] }
 *   | { type: "shelf-unlinked" }
 *   | { type: "shelf-kept", kept: Shelf["kept"], usage: number | null }
 *   | { type: "shelf-emptied" }
 *   | { type: "shelf-asked", wish: Wish }
 * )} ShelfAction
 */

/** What is not known any more once other articles are there. */
const UNLINKED = { linking: /** @type {const} */ ("none"), linked: 0, cells: EMPTY_SHELF.cells, clusters: EMPTY_SHELF.clusters };

/** @param {Shelf} shelf @param {ShelfAction} action @returns {Shelf} */
export function shelve(shelf, action) {
  switch (action.type) {
    case "shelf-added": {
      // Only here is it known which names are taken: files may have come while these were opened.
      const taken = new Set(shelf.rows.map(({ id }) => id));
      return { ...shelf, ...UNLINKED, rows: [...shelf.rows, ...action.rows.map((row) => ({ ...row, id: freeName(taken, row.id) }))] };
    }
    case "shelf-read":
      return { ...shelf, rows: shelf.rows.flatMap((row) => action.rows.get(row.id) ?? [row]), work: action.work };
    case "shelf-stopped":
      return { ...shelf, work: null, rows: shelf.rows.map((row) => (row.status === "waiting" ? { ...row, status: "failed", failure: { code: "aborted", message: "" } } : row)) };
    case "shelf-retried": {
      const ids = new Set(action.ids);
      return { ...shelf, ...UNLINKED, rows: shelf.rows.map((row) => (ids.has(row.id) && isRetriable(row) ? { ...row, status: "waiting", failure: null } : row)) };
    }
    case "shelf-removed":
      return { ...shelf, ...UNLINKED, rows: shelf.rows.filter((row) => row.id !== action.id), chosen: shelf.chosen === action.id ? null : shelf.chosen };
    case "shelf-sorted":
      // Figures are asked for with the largest first.
      return { ...shelf, by: action.by, down: shelf.by === action.by ? !shelf.down : action.by !== "title" && action.by !== "language", first: 0 };
    case "shelf-filtered":
      return { ...shelf, filter: action.filter ?? shelf.filter, show: action.show ?? shelf.show, first: 0 };
    case "shelf-scrolled":
      return shelf.first === action.first ? shelf : { ...shelf, first: action.first };
    case "shelf-chosen":
      return { ...shelf, chosen: action.id, similar: null };
    case "shelf-similar":
      return shelf.chosen === action.id ? { ...shelf, similar: action.similar } : shelf;
    case "shelf-linking":
      return { ...shelf, linking: "busy", linked: action.linked };
    case "shelf-unlinked":
      return { ...shelf, ...UNLINKED, linking: "lost" };
    case "shelf-linked":
      return { ...shelf, linking: "done", linked: 1, cells: action.cells, clusters: action.clusters };
    case "shelf-kept":
      return { ...shelf, kept: action.kept, usage: action.usage };
    case "shelf-emptied":
      return { ...EMPTY_SHELF, by: shelf.by, down: shelf.down, asked: shelf.asked };
    case "shelf-asked":
      return { ...shelf, asked: { id: (shelf.asked?.id ?? 0) + 1, wish: action.wish } };
  }
}

/** True for a row whose file may still be read. @param {Row} row */
export const isRetriable = (row) => row.status === "failed" && row.source !== null && row.failure !== null && mayPass(row.failure);

/** How many rows are where they can go no further. @param {Shelf} shelf */
export function counts({ rows }) {
  let [done, failed, waiting] = [0, 0, 0];
  for (const { status } of rows) {
    if (status === "done") done += 1;
    else if (status === "failed") failed += 1;
    else waiting += 1;
  }
  return { done, failed, waiting };
}

/** Where each row stood the last time, which makes sorting quicker and changes nothing else.
 * @type {Map<string, number>} */
let places = new Map();

/** The rows as the reader wants to see them.
 * @param {Shelf["rows"]} rows @param {string} filter @param {Shelf["show"]} show @param {Column} by @param {boolean} down
 * @param {Shelf["clusters"]} clusters @param {string} language of the page, whose order of letters is used */
export function shownRows(rows, filter, show, by, down, clusters, language) {
  /** @type {Map<string, number>} */
  const versions = new Map();
  for (const { members } of clusters) for (const id of members) versions.set(id, members.length);
  const wanted = filter.trim().toLocaleLowerCase(language);
  const found = rows.filter(
    (row) =>
      (show === "all" || (show === "failed" ? row.status === "failed" : versions.has(row.id))) &&
      (!wanted || row.title.toLocaleLowerCase(language).includes(wanted) || row.name.toLocaleLowerCase(language).includes(wanted)),
  );
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order = (/** @type {Row} */ x, /** @type {Row} */ y) => {
    if (by === "versions") return (versions.get(x.id) ?? 0) - (versions.get(y.id) ?? 0);
    if (by === "title") return compare(x.title || x.name, y.title || y.name);
    const [one, two] = [x[by], y[by]];
    return typeof one === "number" && typeof two === "number" ? one - two : compare(String(one), String(two));
  };
  // Rows come by the hundred a second: sorting begins from the order of the last time, nearly right.
  found.sort((x, y) => (places.get(x.id) ?? Infinity) - (places.get(y.id) ?? Infinity) || 0);
  found.sort((x, y) => (down ? order(y, x) : order(x, y)) || compare(x.id, y.id));
  places = new Map(found.map(({ id }, index) => [id, index]));
  return { found, versions };
}
