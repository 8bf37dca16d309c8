// The first screen: one box, and in a few lines what will come of it.

import { words } from "../../i18n/words.js";
import { examples } from "../examples.js";
import { h, patch } from "../dom.js";
import { giveText } from "../intake.js";
import { bookmarklet } from "../bookmarklet.js";
import { box } from "./box.js";

/** @param {Element} root @param {import("../state.js").State} state @param {import("../store.js").Dispatch} dispatch */
export function renderStart(root, state, dispatch) {
  /** @param {string} key @param {string} label @param {boolean} both */
  const example = (key, label, both) =>
    h(
      "button",
      {
        key,
        type: "button",
        class: "link",
        onclick: () => {
          giveText(dispatch, "a", examples.courier);
          if (!both) return;
          dispatch({ type: "second-opened" });
          giveText(dispatch, "b", examples.gazette);
        },
      },
      label,
    );
  patch(
    root,
    h("p", { class: "claim" }, words.claim),
    box("a", state.a, state, dispatch, [
      state.past.length > 0 &&
        h("button", { key: "undo", type: "button", class: "link", onclick: () => dispatch({ type: "undone" }) }, words.bringBack),
      example("one", words.example, false),
      example("two", words.exampleTwo, true),
    ]),
    h(
      "dl",
      { class: "promises" },
      words.promises.map(([name, text]) => h("div", { key: name }, h("dt", null, name), h("dd", null, text))),
      // The one view that needs no text first.
      h(
        "div",
        { key: "library" },
        h("dt", null, words.tabs.library),
        h(
          "dd",
          null,
          words.libraryPromise,
          " ",
          h("button", { "type": "button", "class": "link", "data-focus": "library", "onclick": () => dispatch({ type: "view-chosen", view: "library" }) }, words.openLibrary),
        ),
      ),
    ),
    whyNoAddress(dispatch),
  );
}

/** Why nothing is fetched, and what there is instead. @param {import("../store.js").Dispatch} dispatch */
function whyNoAddress(dispatch) {
  const [why, how] = words.whyNoAddressSays;
  return h(
    "details",
    { class: "fold why", key: "why" },
    h("summary", null, words.whyNoAddress),
    h("p", null, why),
    h("p", null, how),
    h(
      "p",
      null,
      h(
        "a",
        {
          class: "bookmarklet",
          href: bookmarklet(words.bookmarkletDone, words.bookmarkletFailed),
          onclick: (/** @type {Event} */ event) => {
            event.preventDefault();
            dispatch({ type: "noticed", text: words.dragBookmarklet });
          },
        },
        words.bookmarklet,
      ),
    ),
  );
}
