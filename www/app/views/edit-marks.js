// A text with its edits marked where they stand, each with its kind: struck in A, underlined in B.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { cut } from "../marks.js";
import { found } from "./found.js";

/** @typedef {import("../../api/index.js").Edit} Edit */

/** A stretch of one side with its edits marked. @param {"a" | "b"} side @param {string} text @param {readonly Edit[]} edits
 * @param {import("../state.js").Span} [span] @param {readonly import("../highlight.js").Highlight[]} [chosen] @param {() => void} [ask] */
export function withEdits(side, text, edits, span = { start: 0, end: text.length }, chosen = [], ask) {
  const marks = edits.flatMap((edit) => {
    const there = edit[side];
    return there ? [{ ...there, edit }] : [];
  });
  let at = span.start;
  return cut(text, marks, span.start, span.end).map(({ text: part, mark }) => {
    const pieces = found(text, at, at + part.length, chosen);
    at += part.length;
    return mark ? edited(side, pieces, mark.edit, ask) : pieces;
  });
}

/** @param {"a" | "b"} side @param {import("../dom.js").Content} text @param {Edit} edit @param {() => void} [ask] what a click does; the knot does it by key */
function edited(side, text, edit, ask) {
  return h(
    side === "a" ? "del" : "ins",
    {
      "class": `edit same-${edit.sameFact}${edit.attention ? " attention" : ""}`,
      "title": words.editTitle(edit.kind, edit.sameFact),
      "onclick": ask,
    },
    text,
    edit.attention && h("b", { "class": "bang", "aria-hidden": "true" }, "!"),
    h("span", { class: "spoken" }, words.editSpoken(edit.kind, edit.attention)),
  );
}
