// Two bars: how much of each article stands in the other, and as what. The sentence beside each
// says the same in words; the bar is only a picture of it.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

/** @param {import("./overlap.js").Pair} pair */
export function bars({ overlap }) {
  return h(
    "section",
    { "class": "bars", "key": "bars", "aria-labelledby": "bars-title" },
    h("h3", { id: "bars-title" }, words.sharesTitle),
    bar("a", "b", overlap.aInB),
    bar("b", "a", overlap.bInA),
    h(
      "p",
      { "class": "legend", "aria-hidden": "true" },
      /** @type {const} */ (["verbatim", "edited", "own"]).map((kind) =>
        h("span", { key: kind }, h("i", { class: `key ${kind}` }), " ", words.barLegend[kind]),
      ),
    ),
  );
}

/** @param {"a" | "b"} side @param {"a" | "b"} other @param {import("../../api/index.js").Shares} shares */
function bar(side, other, shares) {
  /** @param {number} value */
  const width = (value) => ({ width: `${Math.round(value * 1000) / 10}%` });
  return h(
    "div",
    { class: "bar-row", key: side },
    h("p", null, words.shareInWords(words.side[side], words.side[other], shares)),
    h(
      "div",
      { "class": "bar", "aria-hidden": "true" },
      h("span", { class: "verbatim", style: width(shares.verbatim) }),
      h("span", { class: "edited", style: width(shares.edited) }),
    ),
  );
}
