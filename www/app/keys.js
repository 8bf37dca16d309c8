// The problem: keys that nobody knows help nobody, and keys that are written down in two places
// differ soon. Method: one table. The listener reads it, and so does the help dialog. Keys of one
// character can be switched off, because speech input types letters.

import { isField } from "./dom.js";
import { isStart } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./reduce.js").Action} Action */

/**
 * @typedef {object} Key
 * @property {string} name of the sentence that says what it does
 * @property {readonly string[]} keys as `KeyboardEvent.key` has them, letters small; `Ctrl+` and `Shift+` before
 * @property {(state: State) => Action | null} act null where there is nothing to do
 */

/** @param {State} state */
const isChosen = ({ entity, passage }) => entity !== null || passage !== null;

/** @param {number} by @returns {(state: State) => Action | null} */
const step = (by) => (state) => (isChosen(state) || state.view === "overlap" ? { type: "stepped", by } : null);

/** @param {import("./state.js").ViewName} view @returns {(state: State) => Action | null} */
const show = (view) => (state) => (isStart(state) ? null : { type: "view-chosen", view });

/** @type {readonly Key[]} */
export const KEYS = [
  { name: "undo", keys: ["Ctrl+z"], act: () => ({ type: "undone" }) },
  { name: "redo", keys: ["Ctrl+Shift+z", "Ctrl+y"], act: () => ({ type: "redone" }) },
  { name: "next", keys: ["n", "ArrowRight"], act: step(1) },
  { name: "previous", keys: ["p", "ArrowLeft"], act: step(-1) },
  { name: "drop", keys: ["Escape"], act: (state) => (isChosen(state) ? { type: "choice-dropped" } : null) },
  { name: "body", keys: ["1"], act: show("body") },
  { name: "entities", keys: ["2"], act: show("entities") },
  { name: "overlap", keys: ["3"], act: show("overlap") },
  { name: "library", keys: ["4"], act: show("library") },
  { name: "help", keys: ["?"], act: () => ({ type: "help", open: true }) },
];

/** The key of an event, as the table writes it. @param {KeyboardEvent} event */
function written({ key, ctrlKey, metaKey, shiftKey }) {
  const letter = key.length === 1 ? key.toLowerCase() : key;
  // Shift is part of a sign such as "?", and only of a letter something of its own.
  const shift = shiftKey && letter !== letter.toUpperCase();
  return `${ctrlKey || metaKey ? "Ctrl+" : ""}${shift ? "Shift+" : ""}${letter}`;
}

/** What a press of a key does; null where it is not the page's.
 * @param {KeyboardEvent} event @param {State} state @returns {Action | null} */
export function actionOf(event, state) {
  if (event.defaultPrevented || event.altKey || isField(event.target) || state.help || state.panel) return null;
  const name = written(event);
  const single = name.length === 1;
  if (single && !state.choices.singleKeys) return null;
  // Lists use letters and arrows for themselves, tabs and tables arrows.
  const own = name.startsWith("Arrow") ? "select, input, [role=tablist], .scroll" : single ? "select" : null;
  if (own && event.target instanceof Element && event.target.closest(own)) return null;
  return KEYS.find(({ keys }) => keys.includes(name))?.act(state) ?? null;
}
