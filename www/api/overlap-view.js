/**
 * The problem: what two articles share must be read where there is no page of ours.
 *
 * Verdict and shares in words, the facts that differ, both texts level with each other with every
 * edit marked and named, and what only one of them says; as a description of elements.
 */
import { h } from "../app/dom.js";
import { cut } from "../app/marks.js";
import { rows } from "../app/rows.js";

/**
 * @typedef {import("./report-view.js").Words} Words
 * @typedef {import("./index.js").Span} Span
 * @typedef {import("./index.js").Edit} Edit
 * An overlap with the bodies that its spans index.
 * @typedef {{ overlap: import("./index.js").Overlap, a: string, b: string }} Pair
 */

/** Characters of context on each side of a fact that differs. */
const CONTEXT = 60;

/** @param {Pair} pair @param {Words} words */
export function overlapView(pair, words) {
  const { overlap } = pair;
  return h(
    "article",
    { class: "overlap", part: "overlap" },
    h("h2", { class: "title", part: "title" }, words.verdict(overlap.verdict)),
    h("p", null, words.concluded(overlap.why)),
    h(
      "ul",
      { class: "pair", part: "pair" },
      /** @type {const} */ (["a", "b"]).map((side) =>
        h("li", null, h("b", null, words.side[side]), " ", h("span", { dir: "auto" }, overlap[side].title ?? words.untitled), ". ", shares(overlap, side, words)),
      ),
    ),
    conflicts(pair, words),
    sideBySide(pair, words),
    onlyHere(pair, "a", words),
    onlyHere(pair, "b", words),
    overlap.inferred.length > 0 &&
      h("section", null, h("h3", null, words.inferredTitle), h("ul", null, overlap.inferred.map(({ text }) => h("li", { dir: "auto" }, words.concluded(text))))),
  );
}

/** @param {import("./index.js").Overlap} overlap @param {"a" | "b"} side @param {Words} words */
export function shares(overlap, side, words) {
  const other = side === "a" ? "b" : "a";
  return words.shareInWords(words.side[side], words.side[other], side === "a" ? overlap.aInB : overlap.bInA);
}

/** @param {Pair} pair @param {Words} words */
function conflicts(pair, words) {
  const all = pair.overlap.conflicts.map((conflict) =>
    h(
      "li",
      null,
      h("b", null, words.conflict(conflict.kind)),
      /** @type {const} */ (["a", "b"]).map((side) =>
        h("p", null, h("b", null, words.side[side]), " ", h("span", { dir: "auto" }, inContext(pair[side], conflict[side]))),
      ),
    ),
  );
  if (pair.overlap.verdict === "unrelated") return null;
  return h(
    "section",
    { class: "conflicts", part: "conflicts" },
    h("h3", null, words.conflictsTitle),
    all.length > 0 ? h("ul", null, all) : h("p", null, words.conflictsNone),
  );
}

/** A span with some whole words of its line around it. @param {string} text @param {Span} span */
function inContext(text, { start, end }) {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const stop = text.indexOf("\n", end);
  const rest = text.slice(end, stop < 0 ? text.length : stop);
  const before = line.length > CONTEXT ? `… ${line.slice(-CONTEXT).replace(/^\S*\s/, "")}` : line;
  const after = rest.length > CONTEXT ? `${rest.slice(0, CONTEXT).replace(/\s\S*$/, "")} …` : rest;
  return [before, h("strong", null, text.slice(start, end)), after];
}

/** @param {Pair} pair @param {Words} words */
function sideBySide(pair, words) {
  const { passages, fields } = pair.overlap;
  if (passages.length + fields.length === 0) return null;
  // Headlines and captions that answer each other, then the bodies.
  const beside = fields.map((field) => row(field.a, { start: 0, end: field.a.length }, field.b, { start: 0, end: field.b.length }, field.edits, words));
  const drawn = rows(pair.overlap, pair.a, pair.b).map(({ passage, onlyA, onlyB }) =>
    passage
      ? row(pair.a, passage.a, pair.b, passage.b, passage.edits, words)
      : h("div", { class: "row" }, folds("a", pair.a, onlyA, words), folds("b", pair.b, onlyB, words)),
  );
  return h("section", { class: "passages", part: "passages" }, h("h3", null, words.sideBySide), beside, drawn);
}

/** @param {string} a @param {Span} inA @param {string} b @param {Span} inB @param {Edit[]} edits @param {Words} words */
function row(a, inA, b, inB, edits, words) {
  return h("div", { class: `row ${edits.length > 0 ? "edited" : "verbatim"}` }, cell("a", a, inA, edits, words), cell("b", b, inB, edits, words));
}

/** @param {"a" | "b"} side @param {string} text @param {Span} span @param {Edit[]} edits @param {Words} words */
function cell(side, text, span, edits, words) {
  const marks = edits.flatMap((edit) => (edit[side] ? [{ ...edit[side], edit }] : []));
  return h(
    "p",
    null,
    h("b", { class: "side" }, words.side[side], " "),
    // Apart from the letter, which would say that every text runs from the left.
    h("span", { dir: "auto" }, cut(text, marks, span.start, span.end).map(({ text: part, mark }) => (mark ? edited(side, part, mark.edit, words) : part))),
  );
}

/** @param {"a" | "b"} side @param {string} text @param {Edit} edit @param {Words} words */
function edited(side, text, edit, words) {
  return h(
    side === "a" ? "del" : "ins",
    { part: "edit", class: edit.attention ? "attention" : undefined, title: words.editTitle(edit.kind, edit.sameFact) },
    text,
    h("span", { class: "spoken" }, words.editSpoken(edit.kind, edit.attention)),
  );
}

/** @param {"a" | "b"} side @param {string} text @param {import("../app/rows.js").Gap[]} gaps @param {Words} words */
function folds(side, text, gaps, words) {
  return h(
    "div",
    null,
    gaps.map(({ span, sentences }) =>
      h(
        "details",
        { class: "fold" },
        h("summary", null, words.onlyFold(sentences, words.side[side])),
        h("p", { dir: "auto" }, text.slice(span.start, span.end)),
      ),
    ),
  );
}

/** @param {Pair} pair @param {"a" | "b"} side @param {Words} words */
function onlyHere({ overlap, ...texts }, side, words) {
  const all = side === "a" ? overlap.onlyA : overlap.onlyB;
  if (overlap.verdict === "unrelated") return null;
  return h(
    "section",
    { part: `only-${side}` },
    h("h3", null, words.onlyTitle(words.side[side])),
    all.length === 0
      ? h("p", null, words.onlyNone(words.side[side]))
      : h(
          "ul",
          null,
          all.map(({ sentence, facts }) =>
            h(
              "li",
              { dir: "auto" },
              texts[side].slice(sentence.start, sentence.end),
              facts.length > 0 && h("span", { class: "why" }, ` ${words.newFacts} ${facts.join(", ")}`),
            ),
          ),
        ),
  );
}
