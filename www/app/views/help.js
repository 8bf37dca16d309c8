// The keys of the page, from the table that binds them, and the switch for those of one letter.

import { words } from "../../i18n/words.js";
import { keepChoices } from "../choices.js";
import { h } from "../dom.js";
import { KEYS } from "../keys.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @param {State} state @param {Dispatch} dispatch */
export function help({ choices, help: open }, dispatch) {
  return h(
    "dialog",
    { "class": "help", "key": "help", "aria-labelledby": "help-title", "onclose": () => dispatch({ type: "help", open: false }) },
    open && [
      h("h2", { id: "help-title", key: "title" }, words.helpTitle),
      h(
        "table",
        { key: "keys" },
        h("thead", { class: "spoken" }, h("tr", null, words.helpColumns.map((name) => h("th", { key: name, scope: "col" }, name)))),
        h(
          "tbody",
          null,
          KEYS.map(({ name, keys }) =>
            h(
              "tr",
              { key: name },
              h("th", { scope: "row" }, keys.map((key, at) => [at > 0 && " ", h("kbd", null, words.keyName(key))])),
              h("td", null, words.keyDoes[/** @type {keyof typeof words.keyDoes} */ (name)]),
            ),
          ),
        ),
      ),
      h(
        "label",
        { key: "single", class: "help-switch" },
        h("input", {
          type: "checkbox",
          checked: choices.singleKeys,
          onchange: (/** @type {Event} */ event) => {
            const singleKeys = /** @type {HTMLInputElement} */ (event.target).checked;
            const kept = keepChoices({ singleKeys });
            dispatch({ type: "choices-made", choices: { singleKeys, kept } });
            dispatch({ type: "said", text: kept ? words.choicesKept : words.choicesLost });
          },
        }),
        " ",
        words.singleKeys,
      ),
      h("form", { key: "close", method: "dialog", onsubmit: shut }, h("button", { type: "submit", class: "main" }, words.closeHelp)),
    ],
  );
}

/** The policy of the page forbids forms; the dialog is closed by hand. @param {Event} event */
function shut(event) {
  event.preventDefault();
  /** @type {HTMLElement} */ (event.currentTarget).closest("dialog")?.close();
}

/** Opens or closes the dialog as the state says; a modal one keeps the focus to itself.
 * @param {Element} root @param {State} state */
export function placeHelp(root, { help: open }) {
  const dialog = root.querySelector("dialog.help");
  if (!(dialog instanceof HTMLDialogElement) || dialog.open === open) return;
  if (open) dialog.showModal();
  else dialog.close();
}
