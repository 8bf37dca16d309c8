// A text with its edits marked where they stand, each with its kind: struck in A, underlined in B.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { cut } from "../marks.js";

/** @typedef {import("../../api/index.js").Edit} Edit */

/** A stretch of one side with its edits marked. @param {"a" | "b"} side @param {string} text @param {readonly Edit[]} edits
 * @param {import("../state.js").Span} [span] @param {() => void} [ask] */
export function withEdits(side, text, edits, span = { start: 0, end: text.length }, ask) {
  const marks = edits.flatMap((edit) => {
    const there = edit[side];
    return there ? [{ ...there, edit }] : [];
  });
  return cut(text, marks, span.start, span.end).map(({ text: part, mark }) => (mark ? edited(side, part, mark.edit, ask) : part));
}

/** @param {"a" | "b"} side @param {string} text @param {Edit} edit @param {() => void} [ask] what a click does; the knot does it by key */
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
