// The problem: who corrected ten things must see them, and take the third back without the other
// seven. Method: one sentence for each decision that holds, with the button that takes it back.

import { words } from "../../i18n/words.js";
import { decisions } from "../corrections.js";
import { h } from "../dom.js";

/** @typedef {import("../state.js").Desk} Desk */
/** @typedef {import("../state.js").Slot} Slot */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @param {Slot} slot @param {Desk} desk @param {Dispatch} dispatch */
export function correctionList(slot, desk, dispatch) {
  const all = decisions(desk.corrections);
  if (all.length === 0) return null;
  return h(
    "details",
    { class: "corrections", key: `corrections-${slot}` },
    h("summary", { "data-focus": `corrections-${slot}` }, words.corrections(all.length)),
    h(
      "ul",
      null,
      all.map(({ kind, about, without }, index) => {
        const text = words.correction(kind, about);
        return h(
          "li",
          // Two decisions may read alike: the same line may stand twice in a text.
          { key: `${kind} ${index}` },
          h("span", { dir: "auto" }, text),
          " ",
          h(
            "button",
            {
              "type": "button",
              "class": "link",
              "aria-label": words.takeBackLabel(text),
              "onclick": () =>
                dispatch({ type: "corrected", slot, corrections: without, focus: `corrections-${slot}`, say: words.saidTakenBack(text) }),
            },
            words.takeBack,
          ),
        );
      }),
    ),
  );
}
