// Both texts, level with each other: a row for each shared passage, edits marked where they stand,
// and what only one side has folded between the rows.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { cut } from "../marks.js";
import { rows } from "../rows.js";

/** @typedef {import("./overlap.js").Pair} Pair */
/** @typedef {import("../../api/index.js").Edit} Edit */
/** @typedef {import("../../api/index.js").Passage} Passage */
/** @typedef {import("../rows.js").Gap} Gap */

/** @param {Pair} pair */
export function passages(pair) {
  const all = rows(pair.overlap, pair.a, pair.b);
  if (pair.overlap.passages.length === 0) return null;
  return h(
    "section",
    { "class": "passages", "key": "passages", "aria-labelledby": "passages-title" },
    h("h3", { id: "passages-title" }, words.sideBySide),
    h("div", { "class": "row heads", "aria-hidden": "true" }, h("p", null, words.side.a), h("p", null, words.side.b)),
    all.map((row, index) => (row.passage ? shared(pair, row.passage, index) : apart(pair, row, index))),
  );
}

/** @param {Pair} pair @param {Passage} passage @param {number} index */
function shared(pair, passage, index) {
  return h(
    "div",
    { class: `row shared ${passage.kind}`, key: `row-${index}` },
    cell("a", pair.a, passage.a, passage.edits, passage.kind),
    cell("b", pair.b, passage.b, passage.edits, passage.kind),
  );
}

/** @param {"a" | "b"} side @param {string} text @param {import("../state.js").Span} span @param {Edit[]} edits @param {Passage["kind"]} kind */
function cell(side, text, span, edits, kind) {
  const marks = edits.flatMap((edit) => {
    const there = edit[side];
    return there ? [{ ...there, edit }] : [];
  });
  return h(
    "div",
    { class: `cell side-${side}`, dir: "auto" },
    h("p", { class: "cell-side" }, words.side[side], h("span", { class: "spoken" }, `, ${words.passageKind[kind]}`)),
    h(
      "p",
      { class: "cell-text" },
      cut(text, marks, span.start, span.end).map(({ text: part, mark }) => (mark ? edited(side, part, mark.edit) : part)),
    ),
  );
}

/** @param {"a" | "b"} side @param {string} text @param {Edit} edit */
function edited(side, text, edit) {
  return h(
    side === "a" ? "del" : "ins",
    {
      "class": `edit same-${edit.sameFact}${edit.attention ? " attention" : ""}`,
      "title": words.editTitle(edit.kind, edit.sameFact),
    },
    text,
    edit.attention && h("b", { "class": "bang", "aria-hidden": "true" }, "!"),
    h("span", { class: "spoken" }, words.editSpoken(edit.kind, edit.attention)),
  );
}

/** @param {Pair} pair @param {import("../rows.js").Row} row @param {number} index */
function apart(pair, row, index) {
  return h(
    "div",
    { class: "row apart", key: `row-${index}` },
    folds("a", pair.a, row.onlyA),
    folds("b", pair.b, row.onlyB),
  );
}

/** @param {"a" | "b"} side @param {string} text @param {Gap[]} gaps */
function folds(side, text, gaps) {
  return h(
    "div",
    { class: `cell side-${side}` },
    gaps.map(({ span, sentences }) =>
      h(
        "details",
        { class: "fold", key: span.start },
        h("summary", null, words.onlyFold(sentences, words.side[side])),
        h("p", { class: "cell-text", dir: "auto" }, text.slice(span.start, span.end)),
      ),
    ),
  );
}
