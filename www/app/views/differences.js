// What differs, as lists: facts that contradict each other, kinds of edits, sentences and facts
// that only one article has, and what the two say together.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { tally } from "../folds.js";
import { cut } from "../marks.js";
import { conflictsOf, editsOf, nextAttention } from "../pair.js";

/** @typedef {import("../pair.js").Pair} Pair */
/** @typedef {import("../state.js").Span} Span */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Characters of context shown on each side of a fact. */
const CONTEXT = 60;

/** @param {Pair} pair */
export function conflicts(pair) {
  const all = conflictsOf(pair);
  if (pair.overlap.verdict === "unrelated") return null;
  return h(
    "section",
    { "class": "conflicts", "key": "conflicts", "aria-labelledby": "conflicts-title" },
    h("h3", { id: "conflicts-title" }, words.conflictsTitle),
    all.length === 0
      ? h("p", { class: "quiet-text" }, words.conflictsNone)
      : h(
          "ul",
          null,
          all.map((conflict, index) =>
            h(
              "li",
              { key: index },
              h("b", { class: "conflict-kind" }, words.conflict(conflict.kind)),
              h("p", { class: "side-a" }, h("b", { class: "side" }, words.side.a), " ", h("span", { dir: "auto" }, inContext(pair.a, conflict.a))),
              h("p", { class: "side-b" }, h("b", { class: "side" }, words.side.b), " ", h("span", { dir: "auto" }, inContext(pair.b, conflict.b))),
            ),
          ),
        ),
  );
}

/** A span with some words around it. @param {string} text @param {Span} span */
function inContext(text, span) {
  let from = Math.max(0, span.start - CONTEXT);
  let to = Math.min(text.length, span.end + CONTEXT);
  while (from > 0 && from < span.start && !/\s/.test(text[from - 1])) from++;
  while (to < text.length && to > span.end && !/\s/.test(text[to])) to--;
  const before = text.slice(from, span.start).split("\n").at(-1) ?? "";
  const after = text.slice(span.end, to).split("\n")[0];
  return [from > 0 && "… ", before, h("strong", null, text.slice(span.start, span.end)), after, to < text.length && " …"];
}

/** Which edits there are, how many deserve a look, and the way from one passage that has such to the next.
 * @param {Pair} pair @param {State} state @param {Dispatch} dispatch */
export function editKinds(pair, state, dispatch) {
  const edits = [...editsOf(pair), ...pair.overlap.fields.flatMap((field) => field.edits)];
  if (edits.length === 0) return null;
  const attention = edits.filter((edit) => edit.attention).length;
  const next = nextAttention(pair, state.passage);
  /** @param {Event} event */
  const show = (event) => {
    // The tree that this stands in: no document sees into that of an element's shadow.
    const tree = /** @type {Document | ShadowRoot} */ (/** @type {HTMLElement} */ (event.currentTarget).getRootNode());
    dispatch({ type: "passage-chosen", number: next.number });
    // The page goes to the passage; the way to the one after it is at the edge, and has the focus.
    /** @type {HTMLElement | null} */ (tree.querySelector("[data-focus=attention]"))?.focus({ preventScroll: true });
  };
  return h(
    "section",
    { "class": "edit-kinds", "key": "edits", "aria-labelledby": "edits-title" },
    h("h3", { id: "edits-title" }, words.editsTitle),
    h(
      "ul",
      null,
      tally(edits.map(({ kind }) => ({ code: kind }))).map(([kind, count]) => h("li", { key: kind }, words.editCount(kind, count))),
    ),
    attention > 0 &&
      h(
        "p",
        { class: "attention-note" },
        words.attentionCount(attention),
        next && [
          " ",
          h("button", { "key": "next", "type": "button", "class": "link", "title": words.attentionWalk, "onclick": show }, words.attentionNext),
        ],
      ),
  );
}

/** @param {Pair} pair @param {"a" | "b"} side */
export function onlyHere(pair, side) {
  const all = side === "a" ? pair.overlap.onlyA : pair.overlap.onlyB;
  const text = pair[side];
  if (pair.overlap.verdict === "unrelated") return null;
  return h(
    "section",
    { "class": `only-here side-${side}`, "key": side, "aria-labelledby": `only-${side}` },
    h("h3", { id: `only-${side}` }, words.onlyTitle(words.side[side])),
    all.length === 0
      ? h("p", { class: "quiet-text" }, words.onlyNone(words.side[side]))
      : h(
          "ul",
          null,
          all.map(({ sentence, facts }) =>
            h(
              "li",
              { key: sentence.start, dir: "auto" },
              cut(text, places(text, sentence, facts), sentence.start, sentence.end).map(({ text: part, mark }) =>
                mark ? h("strong", null, part) : part,
              ),
              facts.length > 0 && h("span", { class: "spoken" }, ` ${words.newFacts} ${facts.join(", ")}`),
            ),
          ),
        ),
  );
}

/** Where the facts stand in their sentence. @param {string} text @param {Span} sentence @param {string[]} facts */
function places(text, sentence, facts) {
  return facts.flatMap((fact) => {
    const start = text.indexOf(fact, sentence.start);
    return start >= 0 && start + fact.length <= sentence.end ? [{ start, end: start + fact.length }] : [];
  });
}

/** @param {Pair} pair */
export function inferred(pair) {
  const all = pair.overlap.inferred;
  if (all.length === 0) return null;
  return h(
    "section",
    { "class": "inferred", "key": "inferred", "aria-labelledby": "inferred-title" },
    h("h3", { id: "inferred-title" }, words.inferredTitle),
    h("ul", null, all.map(({ text }, index) => h("li", { key: index, dir: "auto" }, words.concluded(text)))),
  );
}
