// The problem: one paste may hold several articles, and there may be two pastes. Method: one row of
// buttons, or a list where there are many.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Slot} Slot */

/** More titles than this are no row of buttons any more. */
const BUTTONS = 5;

/** @param {State} state @param {readonly Slot[]} slots @param {import("../store.js").Dispatch} dispatch */
export function chooser(state, slots, dispatch) {
  const choices = slots.flatMap((slot) =>
    (state[slot]?.report?.articles ?? []).map((article, index) => ({
      slot,
      index,
      label: (state.b && slots.length > 1 ? `${words.side[slot]}: ` : "") + words.articleOf(index + 1, article.title),
      current: state[slot]?.article === index && (slots.length === 1 || state.shown === slot),
    })),
  );
  if (choices.length < 2) return null;
  if (choices.length > BUTTONS) {
    return h(
      "label",
      { class: "chooser-list", key: "chooser" },
      h("span", null, words.articles),
      " ",
      h(
        "select",
        {
          value: String(choices.findIndex((choice) => choice.current)),
          onchange: (/** @type {Event} */ event) => {
            const choice = choices[Number(/** @type {HTMLSelectElement} */ (event.target).value)];
            if (choice) dispatch({ type: "article-chosen", slot: choice.slot, index: choice.index });
          },
        },
        choices.map((choice, number) => h("option", { key: number, value: String(number) }, choice.label)),
      ),
    );
  }
  return h(
    "ul",
    { "class": "chooser", "key": "chooser", "aria-label": words.articles },
    choices.map((choice) =>
      h(
        "li",
        { key: `${choice.slot}${choice.index}` },
        h(
          "button",
          {
            "type": "button",
            "aria-pressed": String(choice.current),
            "onclick": () => dispatch({ type: "article-chosen", slot: choice.slot, index: choice.index }),
          },
          choice.label,
        ),
      ),
    ),
  );
}
