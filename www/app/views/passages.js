// Both texts, level with each other: a row for each shared passage, edits marked where they stand,
// between the columns a ribbon that ties the two, and what only one side has folded between the
// rows. The knot of a row opens to the reason of each of its edits.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { highlightsOf } from "../highlight.js";
import { found } from "./found.js";
import { withEdits } from "./edit-marks.js";
import { why } from "./edits.js";

/** @typedef {import("../pair.js").Pair} Pair */
/** @typedef {import("../pair.js").Shared} Shared */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @param {Pair} pair @param {State} state @param {Dispatch} dispatch */
export function passages(pair, state, dispatch) {
  if (pair.shared.length === 0) return null;
  return h(
    "section",
    { "class": "passages", "key": "passages", "aria-labelledby": "passages-title" },
    h("h3", { id: "passages-title" }, words.sideBySide),
    h("div", { "class": "row heads", "aria-hidden": "true" }, h("p", null, words.side.a), h("p", null, words.side.b)),
    pair.lines.map((line, index) => (line.shared ? shared(pair, line.shared, state, dispatch) : apart(pair, line, index, state))),
  );
}

/** @param {Pair} pair @param {Shared} passage @param {State} state @param {Dispatch} dispatch */
function shared(pair, passage, state, dispatch) {
  const { number, kind, left, edits } = passage;
  const open = state.passage === number;
  const choose = () => dispatch({ type: "passage-chosen", number: open ? null : number });
  return h(
    "div",
    { "class": `row shared ${kind}${left ? " left" : ""}`, "key": `passage-${number}`, "data-passage": number, "data-current": open || undefined },
    cell("a", pair.a, passage, state, dispatch),
    h(
      "div",
      { class: "ribbon", key: "ribbon" },
      h(
        "button",
        {
          "type": "button",
          "class": "knot",
          "aria-expanded": String(open),
          "aria-label": words.knotLabel(number + 1, pair.shared.length, kind, edits.length, passage.earlier, left),
          "title": words.knotTitle(kind, edits.length),
          "data-focus": `passage-${number}`,
          "onclick": choose,
        },
        left ? "×" : kind === "verbatim" ? "=" : words.number(edits.length),
        passage.earlier && h("span", { class: "earlier" }, "↑"),
      ),
    ),
    cell("b", pair.b, passage, state, dispatch),
    open && why(pair, passage, state, dispatch),
  );
}

/** @param {"a" | "b"} side @param {string} text @param {Shared} passage @param {State} state @param {Dispatch} dispatch */
function cell(side, text, passage, state, dispatch) {
  const span = passage[side];
  // One below the other, the same words are not shown twice.
  const both = side === "a" && passage.kind === "verbatim";
  return h(
    "div",
    { class: `cell side-${side}` },
    h("p", { class: "cell-side" }, words.side[side], both && h("span", { class: "both" }, ` = ${words.side.b}`), h("span", { class: "spoken" }, `, ${words.passageKind[passage.kind]}`)),
    h("p", { class: "cell-text", dir: "auto" }, withEdits(side, text, passage.edits, span, highlightsOf(state, side), () => dispatch({ type: "passage-chosen", number: passage.number }))),
  );
}

/** @param {Pair} pair @param {import("../pair.js").Line} line @param {number} index @param {State} state */
function apart(pair, line, index, state) {
  return h(
    "div",
    { class: "row apart", key: `row-${index}` },
    folds("a", pair.a, line.onlyA, state),
    h("div", { class: "ribbon", key: "ribbon" }),
    folds("b", pair.b, line.onlyB, state),
  );
}

/** @param {"a" | "b"} side @param {string} text @param {import("../rows.js").Gap[]} gaps @param {State} state */
function folds(side, text, gaps, state) {
  return h(
    "div",
    { class: `cell side-${side}` },
    gaps.map(({ span, sentences }) =>
      h(
        "details",
        { class: "fold", key: span.start },
        h("summary", null, words.onlyFold(sentences, words.side[side])),
        h("p", { class: "cell-text", dir: "auto" }, found(text, span.start, span.end, highlightsOf(state, side))),
      ),
    ),
  );
}
