// The problem: there are nine ways to take something along, and one line for tools. Method: a button
// that opens a list of them; only those that there is something for.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { copyLink, downloadCsv, downloadHtml, downloadJson, downloadMarkdown, downloadState } from "../takeaway.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @param {State} state @param {Dispatch} dispatch */
export function takeMenu(state, dispatch) {
  const slot = state.shown;
  const overlap = state.view === "overlap" && state.compared.result !== null;
  if (state.view === "library" || (!overlap && !state[slot]?.report)) return null;
  /** @param {string} key @param {string} label @param {() => unknown} take */
  const item = (key, label, take) =>
    h(
      "li",
      { key },
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          onclick: (/** @type {Event} */ event) => {
            close(/** @type {Element} */ (event.currentTarget));
            take();
          },
        },
        label,
      ),
    );
  return h(
    "details",
    {
      class: "menu",
      key: "take",
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape") close(/** @type {Element} */ (event.currentTarget));
      },
      onfocusout: (/** @type {FocusEvent} */ event) => {
        const menu = /** @type {HTMLDetailsElement} */ (event.currentTarget);
        if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
      },
    },
    h("summary", { class: "quiet" }, words.take),
    h(
      "ul",
      { class: "menu-list" },
      item("html", words.takeHtml, () => downloadHtml(state, slot)),
      item("markdown", words.takeMarkdown, () => downloadMarkdown(state, slot)),
      item("json", words.takeJson, () => downloadJson(state, slot)),
      overlap
        ? [item("passages", words.takeCsv.passages, () => downloadCsv(state, slot, "passages")), item("differences", words.takeCsv.differences, () => downloadCsv(state, slot, "differences"))]
        : item("entities", words.takeCsv.entities, () => downloadCsv(state, slot, "entities")),
      item("print", words.takePrint, () => window.print()),
      item("link", words.takeLink, () => void copyLink(state, dispatch)),
      item("state", words.takeState, () => downloadState(state)),
    ),
  );
}

/** @param {Element} inside */
function close(inside) {
  const menu = inside.closest("details");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
