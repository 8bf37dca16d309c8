// The problem: a text must get in with one gesture, and must never get lost, whatever goes wrong.
// Method: the box keeps what was given, beside a sentence that says what to do; a text too long for
// a text field is held in full and shown in part.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { mayPass } from "../failure.js";
import { FILE_TYPES } from "../files/open-file.js";
import { giveFiles, giveText, paste } from "../intake.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Desk} Desk */
/** @typedef {import("../state.js").Slot} Slot */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** A text field of more than this takes a browser seconds to lay out. */
const SHOWN_CHARACTERS = 200_000;
/** What is shown of a text above that. */
const PREVIEW_CHARACTERS = 20_000;

/**
 * @param {Slot} slot @param {Desk} desk @param {State} state @param {Dispatch} dispatch
 * @param {import("../dom.js").Content[]} [extra] more things to start from
 */
export function box(slot, desk, state, dispatch, extra = []) {
  const id = `box-${slot}`;
  const held = desk.draft.length > SHOWN_CHARACTERS;
  const send = () => giveText(dispatch, slot, desk.draft, undefined, true);
  const busy = desk.phase === "busy";
  return h(
    "section",
    { "class": "box", "data-slot": slot, "key": `box-${slot}`, "aria-label": words.boxLabel[slot] },
    h("label", { for: id, class: "promise" }, slot === "a" ? words.promise : words.promiseSecond),
    h("textarea", {
      id,
      "data-focus": id,
      "value": held ? desk.draft.slice(0, PREVIEW_CHARACTERS) : desk.draft,
      "readonly": held,
      "rows": 10,
      "spellcheck": "false",
      "autocomplete": "off",
      "dir": "auto",
      "aria-describedby": `${id}-said`,
      "aria-invalid": desk.failure ? "true" : undefined,
      "onpaste": (/** @type {ClipboardEvent} */ event) => paste(dispatch, slot, event, state),
      "oninput": (/** @type {InputEvent} */ event) => {
        const text = /** @type {HTMLTextAreaElement} */ (event.target).value;
        dispatch({ type: "drafted", slot, text });
        if (event.inputType === "insertFromPaste") giveText(dispatch, slot, text, undefined, true);
      },
      "onkeydown": (/** @type {KeyboardEvent} */ event) => {
        // In an empty field there is nothing to undo but the step that emptied it.
        if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !desk.draft) {
          event.preventDefault();
          dispatch({ type: event.shiftKey ? "redone" : "undone" });
          return;
        }
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (desk.draft) send();
      },
    }),
    h("div", { id: `${id}-said`, class: "said" }, said(slot, desk, state, dispatch, held)),
    h(
      "div",
      { class: "box-actions" },
      // Beside a question there is one answer that stands out.
      h("button", { key: "read", type: "button", class: desk.phase === "ask" ? "quiet" : "main", disabled: !desk.draft || busy, onclick: send, title: words.readKey }, words.read),
      picker(slot, state, dispatch),
      extra,
      desk.report && h("button", { key: "back", type: "button", class: "link", onclick: () => dispatch({ type: "editing", slot, editing: false }) }, words.cancel),
      slot === "b" && h("button", { key: "close", type: "button", class: "link", onclick: () => dispatch({ type: "second-closed" }) }, words.closeSecond),
    ),
    slot === "a" && state.b === null && h("p", { key: "where", id: "files-a-where", class: "hint" }, words.filesWhere),
  );
}

/** Where any number of files comes in; beside an article there is room for one.
 * @param {Slot} slot @param {State} state @param {Dispatch} dispatch */
function picker(slot, state, dispatch) {
  const alone = slot === "a" && state.b === null;
  return h(
    "span",
    { class: "picker", key: "picker" },
    // Not to be seen by anybody: the button is its name and its place.
    h("input", {
      type: "file",
      id: `files-${slot}`,
      hidden: true,
      multiple: alone,
      accept: FILE_TYPES,
      onchange: (/** @type {Event} */ event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        giveFiles(dispatch, slot, Array.from(input.files ?? []), state);
        input.value = "";
      },
    }),
    h(
      "button",
      { "type": "button", "class": "link", "aria-describedby": alone && `files-${slot}-where`, "onclick": () => document.getElementById(`files-${slot}`)?.click() },
      alone ? words.openFiles : words.openFile,
    ),
  );
}

/**
 * What stands under the box: the file in it, a question, progress, or what went wrong.
 * @param {Slot} slot @param {Desk} desk @param {State} state @param {Dispatch} dispatch @param {boolean} held
 */
function said(slot, desk, state, dispatch, held) {
  const file = desk.given?.file;
  const size = file?.size ?? desk.given?.plain?.length ?? 0;
  return [
    file &&
      h(
        "p",
        { key: "file", class: "file" },
        h("span", null, words.heldFile(file.name, file.size)),
        " ",
        h("button", { type: "button", class: "link", onclick: () => dispatch({ type: "file-removed", slot }) }, words.removeFile),
      ),
    held && h("p", { key: "held", class: "file" }, words.held(desk.draft.length)),
    state.engine === "failed" && h("p", { key: "engine", class: "failure" }, words.noEngine),
    desk.phase === "ask" &&
      h(
        "p",
        { key: "ask", class: "question" },
        words.ask(size, state.engine === "in-place"),
        " ",
        h("button", { type: "button", class: "main", onclick: () => dispatch({ type: "agreed", slot }) }, words.askYes),
      ),
    desk.phase === "busy" && working(slot, desk, state, dispatch),
    desk.failure && failure(slot, desk, dispatch),
  ];
}

/** How far the reading is, and the way to stop it, where there is one: a text that is read in place holds
 * up the page, and with it every press of a button, until it is read.
 * @param {Slot} slot @param {Desk} desk @param {State} state @param {Dispatch} dispatch */
export function working(slot, desk, { engine }, dispatch) {
  return h(
    "p",
    { key: "busy", class: "working" },
    h("span", null, desk.progress === null ? words.busy : `${words.busy} ${words.share(desk.progress)}`),
    " ",
    engine === "in-place" ? h("span", { key: "held" }, words.heldUp) : h("button", { "key": "stop", "type": "button", "class": "link", "data-focus": `stop-${slot}`, "onclick": () => dispatch({ type: "stopped", slot }) }, words.stop),
  );
}

/** @param {Slot} slot @param {Desk} desk @param {Dispatch} dispatch */
export function failure(slot, desk, dispatch) {
  if (!desk.failure) return null;
  const { code, message } = desk.failure;
  const again = desk.given && mayPass(desk.failure);
  return h(
    "p",
    { key: "failure", class: "failure" },
    h("strong", null, message),
    " ",
    words.advice(code),
    again && " ",
    again && h("button", { "type": "button", "class": "main", "data-focus": `retry-${slot}`, "onclick": () => dispatch({ type: "retried", slot }) }, words.retry),
  );
}
