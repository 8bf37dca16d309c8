// The problem: a figure like "74 %" helps nobody; the reader wants to see which words, which edits,
// which facts. Method: verdict and shares first, then what differs, then both texts level with each
// other, the unshared folded, and last what only one of them says.

import { words } from "../../i18n/words.js";
import { h, patch } from "../dom.js";
import { articleOf, pairOf } from "../state.js";
import { bars } from "./bars.js";
import { working } from "./box.js";
import { chooser } from "./chooser.js";
import { conflicts, editKinds, inferred, onlyHere } from "./differences.js";
import { passages } from "./passages.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/**
 * A comparison with the texts that its spans index.
 * @typedef {{ overlap: import("../state.js").Overlap, a: string, b: string, titles: [string, string] }} Pair
 */

/** @param {Element} root @param {State} state @param {Dispatch} dispatch */
export function renderOverlap(root, state, dispatch) {
  const { compared } = state;
  const pair = textsOf(state);
  patch(
    root,
    (state.a.phase === "busy" && working("a", state.a, dispatch)) || (state.b?.phase === "busy" && working("b", state.b, dispatch)),
    compared.phase === "busy" && h("p", { class: "working", key: "comparing" }, words.comparing),
    compared.failure && h("p", { class: "failure", key: "failure" }, compared.failure.message, " ", words.advice(compared.failure.code)),
    state.b ? [side("a", state, dispatch), side("b", state, dispatch)] : pairChooser(state, dispatch),
    pair
      ? h(
          "div",
          { class: "overlap-page", key: "pair" },
          h("h2", { class: "verdict", key: "verdict" }, words.verdict(pair.overlap.verdict)),
          !TOLD_BY_THE_BARS.has(pair.overlap.verdict) && h("p", { class: "why", key: "why" }, pair.overlap.why),
          h("p", { class: "pair-titles", key: "titles" }, title("a", pair), title("b", pair)),
          bars(pair),
          conflicts(pair),
          editKinds(pair),
          passages(pair),
          h("div", { class: "only", key: "only" }, onlyHere(pair, "a"), onlyHere(pair, "b")),
          inferred(pair),
        )
      : compared.phase !== "busy" && nothing(state, dispatch),
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
  return titled(side, pair.titles[side === "a" ? 0 : 1]);
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

/** The pair shown, with its texts. @param {State} state @returns {Pair | null} */
function textsOf(state) {
  const overlap = pairOf(state);
  const reports = state.compared.reports;
  // Nobody asked for two strange texts in one paste to be compared: what is missing is a second one.
  if (!overlap || !reports || (!state.b && overlap.verdict === "unrelated")) return null;
  const a = reports.a.articles.find(({ id }) => id === overlap.a.article);
  const b = reports.b.articles.find(({ id }) => id === overlap.b.article);
  if (!a || !b) return null;
  return { overlap, a: a.body, b: b.body, titles: [a.title ?? words.untitled, b.title ?? words.untitled] };
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
