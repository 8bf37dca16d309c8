// The problem: text comes in by paste, drop, picker and keyboard, in several forms at once. Method:
// each way ends in one `given` action; nothing is read by the browser as markup.

import { words } from "../i18n/words.js";
import { isJson, isLines } from "./files/open-file.js";
import { heldOf, lay } from "./link.js";
import { shelveFiles } from "./shelf/intake.js";

/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./store.js").Dispatch} Dispatch */

/** True for a text in which a reader would see nothing: spaces, marks of width zero, controls.
 * @param {string} text */
export function isBlank(text) {
  return !/[^\s\p{Cc}\p{Cf}\u00AD\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/u.test(text);
}

/** @param {Dispatch} dispatch @param {Slot} slot @param {string} plain @param {string} [html]
 * @param {boolean} [edited] true for a text from the box, false for one that replaces it */
export function giveText(dispatch, slot, plain, html, edited = false) {
  const rich = html && !isBlank(html) ? html : null;
  if (!rich && isBlank(plain)) {
    dispatch({ type: "drafted", slot, text: plain });
    dispatch({ type: "nothing-given", slot });
    return;
  }
  const given = /** @type {const} */ ({ name: "", plain, html: rich, file: null, form: rich ? "rich" : "plain" });
  dispatch({ type: "given", slot, given, edited });
}

/** Gives the first file to `slot` and a second one to the other place; more belong on the shelf.
 * @param {Dispatch} dispatch @param {Slot} slot @param {readonly File[]} files @param {State} state */
export function giveFiles(dispatch, slot, files, state) {
  const [first, second] = files;
  if (!first) return;
  if (files.length > 2 || files.some(isLines)) {
    void shelveFiles(dispatch, files);
    return;
  }
  void giveFile(dispatch, slot, first);
  if (!second) return;
  if (slot === "a") dispatch({ type: "second-opened" });
  void giveFile(dispatch, slot === "a" ? "b" : "a", second);
}

/** @param {Dispatch} dispatch @param {Slot} slot @param {File} file */
async function giveFile(dispatch, slot, file) {
  if (isJson(file)) {
    try {
      lay(heldOf(JSON.parse(await file.text())), dispatch);
      dispatch({ type: "noticed", text: words.stateOpened });
      return;
    } catch {
      // Not texts that were saved here: a report, or something else, which is said where it is read.
    }
  }
  dispatch({ type: "given", slot, given: { name: file.name, plain: null, html: null, file, form: "plain" } });
}

/** A paste into an empty box, or over all of it, is read at once in its richest form; a paste into
 * a text that is being written joins that text. One that is too long to be written in is replaced.
 * @param {Dispatch} dispatch @param {Slot} slot @param {ClipboardEvent} event @param {State} state */
export function paste(dispatch, slot, event, state) {
  const data = event.clipboardData;
  if (!data) return;
  if (data.files.length > 0 && !data.getData("text/plain")) {
    event.preventDefault();
    giveFiles(dispatch, slot, Array.from(data.files), state);
    return;
  }
  const box = event.target;
  if (box instanceof HTMLTextAreaElement && !box.readOnly) {
    const covers = box.selectionEnd - box.selectionStart === box.value.length;
    if (!covers && !isBlank(box.value)) return;
  }
  event.preventDefault();
  giveText(dispatch, slot, data.getData("text/plain"), data.getData("text/html"));
}

/** The place that a paste or drop outside every box goes to; null where it would overwrite.
 * @param {State} state @returns {Slot | null} */
function openSlot(state) {
  if (state.b ? state.b.report === null : false) return "b";
  return state.a.report === null ? "a" : state.b === null ? "b" : null;
}

/** True where a dropped text has a box to go to; an article that was read is replaced only by a file,
 * which nobody drops by a slip of the hand.
 * @param {import("./state.js").Desk | null} desk */
function takesText(desk) {
  return !desk?.report || desk.editing;
}

/** Makes the whole window take drops, and pastes while no box has the focus.
 * @param {() => State} state @param {Dispatch} dispatch */
export function listenForIntake(state, dispatch) {
  const root = document.documentElement;
  /** True while something of this page is dragged, such as a selection in the article. */
  let own = false;
  document.addEventListener("dragstart", () => void (own = true));
  document.addEventListener("dragend", () => void (own = false));
  document.addEventListener("dragover", (event) => {
    if (own) return;
    event.preventDefault();
    root.dataset.dragging = "";
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) delete root.dataset.dragging;
  });
  document.addEventListener("drop", (event) => {
    delete root.dataset.dragging;
    const inside = own;
    own = false;
    // Within the page a text field knows best what to do with a drag, and nothing else takes it.
    if (inside) return;
    const files = Array.from(event.dataTransfer?.files ?? []);
    // Into a text that is being written, a dropped text goes where it was dropped.
    if (files.length === 0 && event.target instanceof HTMLTextAreaElement && !isBlank(event.target.value)) return;
    event.preventDefault();
    if (files.length > 0 && (state().view === "library" || files.length > 2)) {
      void shelveFiles(dispatch, files);
      return;
    }
    const target = event.target instanceof Element ? event.target.closest("[data-slot]") : null;
    const slot = target?.getAttribute("data-slot") === "a" ? "a" : target ? "b" : openSlot(state());
    if (!slot || !event.dataTransfer) return;
    if (files.length === 0 && !takesText(state()[slot])) return;
    if (slot === "b" && !state().b) dispatch({ type: "second-opened" });
    if (files.length > 0) giveFiles(dispatch, slot, files, state());
    else giveText(dispatch, slot, event.dataTransfer.getData("text/plain"), event.dataTransfer.getData("text/html"));
  });
  document.addEventListener("paste", (event) => {
    const target = event.target;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    // Only where a box is waiting: a stray Ctrl+V must not start a second article.
    const slot = state().view === "library" ? null : openSlot(state());
    if (!slot || (slot === "b" && !state().b)) return;
    paste(dispatch, slot, event, state());
  });
}
