// The problem: one reader, one screen, many events. Method: the whole page is a function of one
// frozen value of the type State; only the reducer makes new ones.

import { USUAL } from "./choices.js";
import { EMPTY_SHELF } from "./shelf/state.js";

/** @typedef {import("../api/index.js").Report} Report */
/** @typedef {import("../api/index.js").Article} Article */
/** @typedef {import("../api/index.js").Removed} Removed */
/** @typedef {import("../api/index.js").Entity} Entity */
/** @typedef {import("../api/index.js").Comparison} Comparison */
/** @typedef {import("../api/index.js").Overlap} Overlap */
/** @typedef {import("../api/index.js").Span} Span */

/** @typedef {"a" | "b"} Slot */
/** @typedef {"body" | "entities" | "overlap" | "library"} ViewName */
/** @typedef {{ code: string, message: string }} Failure */

/**
 * What the reader gave: a paste, a typed text, a file.
 * @typedef {object} Given
 * @property {string} name of the file; empty for a paste
 * @property {string | null} plain the text; null for a file that could not be decoded here
 * @property {string | null} html the rich form of a paste
 * @property {File | null} file
 * @property {"rich" | "plain"} form which of the two forms of a paste is read
 */

/** A place in the input, with what stands there; `first` is the start of the whole that it is part of.
 * @typedef {Span & { first: number, text: string }} Place */

/**
 * What the reader corrected. All but `exclude` are options of the engine. Names stand as the text
 * writes them, so that a correction holds whatever happens to the text around it.
 * @typedef {object} Corrections
 * @property {readonly Place[]} keep
 * @property {readonly Place[]} drop
 * @property {readonly Place[]} split lines at which an article begins
 * @property {readonly Place[]} join articles that belong to the one before, each by its first line
 * @property {readonly Place[]} unrepair
 * @property {boolean} repairText letters that another program misread are read as they were written
 * @property {string} published ISO date, or empty
 * @property {readonly (readonly string[])[]} notAName all forms of an entry that is no name
 * @property {readonly { name: string, form: string }[]} unmerge
 * @property {readonly { name: string, with: string }[]} merge
 * @property {readonly { name: string, kind: import("../api/index.js").EntityKind }[]} retype
 * @property {readonly { name: string, to: string }[]} rename
 * @property {readonly { a: string, b: string }[]} exclude passages left out of the overlap, as both sides write them
 */

/**
 * One of the two places for a text.
 * @typedef {object} Desk
 * @property {string} draft what stands in the box
 * @property {Given | null} given
 * @property {"empty" | "ask" | "busy" | "done" | "failed"} phase
 * @property {boolean} editing true while the box is shown although there is a report
 * @property {number} revision grows with everything that needs a new report
 * @property {number | null} progress from 0 to 1 while busy, where known
 * @property {Report | null} report
 * @property {Failure | null} failure
 * @property {number} article index of the article shown
 * @property {number} limit how many pieces of the article are drawn
 * @property {Corrections} corrections
 * @property {boolean} fresh true until the first report of a new text, which is said aloud
 */

/**
 * Desks as they were before a step, to go back to.
 * @typedef {object} Remembered
 * @property {Partial<Record<Slot, Desk | null>>} desks that the step touched
 * @property {ViewName} view
 * @property {Slot} shown
 * @property {string | null} focus the button that takes the step back
 */

/**
 * @typedef {object} Compared
 * @property {string} key the revisions it belongs to
 * @property {"none" | "busy" | "done" | "failed"} phase
 * @property {Comparison | null} result
 * @property {Record<Slot, Report> | null} reports the reports whose bodies the spans index
 * @property {Failure | null} failure
 * @property {number} pair index of the pair shown
 * @property {boolean} fresh true until the first result for a new text, which is said aloud
 */

/** Something to be said in the live region; `id` tells two equal sentences apart.
 * @typedef {{ id: number, text: string }} News */

/**
 * @typedef {object} State
 * @property {"opening" | "ready" | "in-place" | "failed"} engine in place it holds up the page while it reads
 * @property {Desk} a
 * @property {Desk | null} b null until a second article is asked for
 * @property {ViewName} view
 * @property {Slot} shown whose article the Entities view shows
 * @property {string | null} filter reason whose removed lines are shown
 * @property {string | null} entity id of the chosen entity
 * @property {number} mention index of its chosen mention
 * @property {number | null} passage number of the chosen passage of the overlap
 * @property {Compared} compared
 * @property {readonly Remembered[]} past steps to go back to, latest last
 * @property {readonly Remembered[]} future steps to go forward to, next last
 * @property {string | null} focus where the focus goes should its element vanish
 * @property {boolean} help true while the keys are shown
 * @property {string} notice a sentence above the views
 * @property {News} news
 * @property {"privacy" | null} panel what is open before everything else
 * @property {null | "trying" | Record<string, boolean>} sent which ways of sending the browser refused
 * @property {"no" | "ready" | "new"} offline whether the page opens without a network, and a new version waits
 * @property {import("./shelf/state.js").Shelf} shelf the many files
 * @property {import("./choices.js").Choices} choices what the reader set for the page as a whole
 */

/** How many paragraphs and folds are drawn unless the reader asks for more: more than any article
 * has, and few enough for a browser to scroll where a paste holds a whole book. */
export const PIECES_DRAWN = 600;

/** How many of them are drawn in one task: more than a screen shows (see `growth.js`). */
export const PIECES_AT_ONCE = 60;

/** @type {Corrections} */
export const NO_CORRECTIONS = Object.freeze({
  keep: Object.freeze([]),
  drop: Object.freeze([]),
  split: Object.freeze([]),
  join: Object.freeze([]),
  unrepair: Object.freeze([]),
  repairText: false,
  published: "",
  notAName: Object.freeze([]),
  unmerge: Object.freeze([]),
  merge: Object.freeze([]),
  retype: Object.freeze([]),
  rename: Object.freeze([]),
  exclude: Object.freeze([]),
});

/** @type {Desk} */
export const EMPTY_DESK = Object.freeze({
  draft: "",
  given: null,
  phase: "empty",
  editing: false,
  revision: 0,
  progress: null,
  report: null,
  failure: null,
  article: 0,
  limit: PIECES_AT_ONCE,
  corrections: NO_CORRECTIONS,
  fresh: true,
});

/** @type {Compared} */
export const NOT_COMPARED = Object.freeze({
  key: "",
  phase: "none",
  result: null,
  reports: null,
  failure: null,
  pair: 0,
  fresh: false,
});

/** @type {State} */
export const START = Object.freeze({
  engine: "opening",
  a: EMPTY_DESK,
  b: null,
  view: "body",
  shown: "a",
  filter: null,
  entity: null,
  mention: 0,
  passage: null,
  compared: NOT_COMPARED,
  past: Object.freeze([]),
  future: Object.freeze([]),
  focus: null,
  help: false,
  notice: "",
  news: Object.freeze({ id: 0, text: "" }),
  panel: null,
  sent: null,
  offline: "no",
  shelf: EMPTY_SHELF,
  choices: USUAL,
});

/** The article that a desk shows, if it has one. @param {Desk | null} desk */
export function articleOf(desk) {
  return desk?.report?.articles[desk.article] ?? null;
}

/** All lines removed from a report. @param {Report} report */
export function removedCount(report) {
  return report.articles.reduce((sum, article) => sum + article.removed.length, report.removed.length);
}

/** True while the page shows nothing but the first box. @param {State} state */
export function isStart(state) {
  return state.a.report === null && state.b === null && state.view !== "library";
}

/** The pair of articles that the Overlap view shows; null where the two have nothing in common. Of
 * two texts it is the pair of the articles that both desks show; within one it is chosen.
 * @param {State} state */
export function pairOf(state) {
  const { result, pair } = state.compared;
  if (!state.b) return result?.pairs[pair] ?? null;
  const [a, b] = [articleOf(state.a)?.id, articleOf(state.b)?.id];
  return result?.pairs.find((one) => one.a.article === a && one.b.article === b) ?? null;
}
