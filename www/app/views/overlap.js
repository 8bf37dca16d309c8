// The problem: a figure like "74 %" helps nobody; the reader wants to see which words, which edits,
// which facts. Method: verdict and shares first, then what differs, then both texts level with each
// other, the unshared folded, and last what only one of them says.

import { words } from "../../i18n/words.js";
import { h, patch } from "../dom.js";
import { shownPair } from "../pair.js";
import { articleOf } from "../state.js";
import { bars } from "./bars.js";
import { working } from "./box.js";
import { chooser } from "./chooser.js";
import { correctionList } from "./corrections.js";
import { conflicts, editKinds, inferred, onlyHere } from "./differences.js";
import { fields } from "./edits.js";
import { passages } from "./passages.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @typedef {import("../pair.js").Pair} Pair */

/** @param {Element} root @param {State} state @param {Dispatch} dispatch */
export function renderOverlap(root, state, dispatch) {
  const { compared } = state;
  const pair = shownPair(state);
  patch(
    root,
    (state.a.phase === "busy" && working("a", state.a, state, dispatch)) || (state.b?.phase === "busy" && working("b", state.b, state, dispatch)),
    compared.phase === "busy" && h("p", { class: "working", key: "comparing" }, words.comparing),
    compared.failure && h("p", { class: "failure", key: "failure" }, compared.failure.message, " ", words.advice(compared.failure.code)),
    state.b ? [side("a", state, dispatch), side("b", state, dispatch)] : pairChooser(state, dispatch),
    // Apart from the pair, which is gone for a moment while the two are compared anew.
    state.b?.report && state.a.report && swap(dispatch),
    pair
      ? h(
          "div",
          { class: "overlap-page", key: "pair" },
          h("h2", { class: "verdict", key: "verdict" }, words.verdict(pair.overlap.verdict)),
          !TOLD_BY_THE_BARS.has(pair.overlap.verdict) && h("p", { class: "why", key: "why" }, words.concluded(pair.overlap.why)),
          h("p", { class: "pair-titles", key: "titles" }, title("a", pair), title("b", pair)),
          bars(pair, state, dispatch),
          conflicts(pair),
          fields(pair),
          editKinds(pair, state, dispatch),
          passages(pair, state, dispatch),
          h("div", { class: "only", key: "only" }, onlyHere(pair, "a"), onlyHere(pair, "b")),
          inferred(pair),
          correctionList("a", state.a, dispatch),
        )
      : compared.phase !== "busy" && nothing(state, dispatch),
  );
  readOn(root, state);
}

/** Who chose a passage in the table reads on at its row. @param {Element} root @param {State} state */
function readOn(root, { passage }) {
  const knot = root.querySelector(`.row[data-passage="${passage}"] .knot`);
  if (knot instanceof HTMLElement && document.activeElement?.closest(".twin")) knot.focus({ preventScroll: true });
}

/** @param {Dispatch} dispatch */
function swap(dispatch) {
  return h(
    "p",
    { class: "swap", key: "swap" },
    h("button", { "type": "button", "class": "link", "data-focus": "swap", "title": words.swapTitle, "onclick": () => dispatch({ type: "swapped" }) }, words.swap),
  );
}

/** The articles of one text, to choose the one to be compared.
 * @param {"a" | "b"} slot @param {State} state @param {Dispatch} dispatch */
function side(slot, state, dispatch) {
  const choice = chooser(state, [slot], dispatch);
  return choice && h("div", { class: "pair-choice", key: `choice-${slot}` }, h("b", { class: "side" }, words.side[slot]), choice);
}

/** Verdicts whose reason is the heading above it and the figures at the bars below. */
const TOLD_BY_THE_BARS = new Set(["edited-version", "shares-passages"]);

/** @param {"a" | "b"} side @param {Pair} pair */
function title(side, pair) {
  return titled(side, pair.titles[side === "a" ? 0 : 1] ?? words.untitled);
}

/** @param {"a" | "b"} side @param {string} text */
function titled(side, text) {
  return h(
    "span",
    { class: `pair-title side-${side}`, key: side },
    h("b", { class: "side" }, words.side[side]),
    " ",
    h("span", { dir: "auto" }, text),
  );
}

/** @param {State} state @param {Dispatch} dispatch */
function nothing(state, dispatch) {
  const { phase } = state.compared;
  const [a, b] = [articleOf(state.a), articleOf(state.b)];
  if (phase === "done" && a && b) {
    return h(
      "div",
      { class: "overlap-page", key: "unrelated" },
      h("h2", { class: "verdict" }, words.verdict("unrelated")),
      h(
        "p",
        { class: "pair-titles" },
        titled("a", a.title ?? words.untitled),
        titled("b", b.title ?? words.untitled),
      ),
    );
  }
  return h(
    "div",
    { class: "empty", key: "nothing" },
    h("p", null, phase === "done" && !state.b ? words.overlapUnrelated : words.overlapNone),
    !state.b && h("button", { type: "button", class: "main", onclick: () => dispatch({ type: "second-opened" }) }, words.addSecond),
  );
}

/** @param {State} state @param {Dispatch} dispatch */
function pairChooser({ compared }, dispatch) {
  const pairs = compared.result?.pairs ?? [];
  if (pairs.length < 2) return null;
  return h(
    "label",
    { class: "chooser-list", key: "pairs" },
    h("span", null, words.pair),
    " ",
    h(
      "select",
      {
        value: String(compared.pair),
        onchange: (/** @type {Event} */ event) =>
          dispatch({ type: "pair-chosen", index: Number(/** @type {HTMLSelectElement} */ (event.target).value) }),
      },
      pairs.map((pair, index) =>
        h("option", { key: index, value: String(index) }, words.pairOf(pair.a.title ?? pair.a.article, pair.b.title ?? pair.b.article)),
      ),
    ),
  );
}
