// The problem: a share says how much, not where. Method: each article is a bar from its first word
// to its last; the passages stand on it where they stand in the text, and bands tie them to their
// partners on the other bar. The sentences beside the bars and the table below say the same.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { countWords } from "../pair.js";
import { twin } from "./twin.js";

/** @typedef {import("../pair.js").Pair} Pair */
/** @typedef {import("../pair.js").Shared} Shared */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Width and height of the drawing between the bars, in its own units. */
const WIDTH = 1000;
const HEIGHT = 100;

/** @param {Pair} pair @param {State} state @param {Dispatch} dispatch */
export function bars(pair, state, dispatch) {
  const { shares, shared } = pair;
  return h(
    "section",
    { "class": "bars", "key": "bars", "aria-labelledby": "bars-title" },
    h("h3", { id: "bars-title" }, words.sharesTitle),
    h("p", { key: "a" }, words.shareInWords(words.side.a, words.side.b, shares.aInB)),
    // A picture for the eye and the pointer; by key the knots and the table do the same.
    h(
      "div",
      { "class": "links", "key": "links", "aria-hidden": "true" },
      bar("a", pair, state, dispatch),
      h(
        "svg",
        { class: "bands", key: "bands", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none" },
        shared.map((one) => band(one, pair, state, dispatch)),
      ),
      bar("b", pair, state, dispatch),
    ),
    h("p", { key: "b" }, words.shareInWords(words.side.b, words.side.a, shares.bInA)),
    h(
      "p",
      { "class": "legend", "aria-hidden": "true", "key": "legend" },
      /** @type {const} */ (["verbatim", "edited", "own"]).map((kind) =>
        h("span", { key: kind }, h("i", { class: `key ${kind}` }), " ", words.barLegend[kind]),
      ),
    ),
    shared.length > 0 && table(pair, state, dispatch),
  );
}

/** Where a passage begins and how long it is, as parts of its text. @param {Shared} one @param {"a" | "b"} side @param {Pair} pair */
function extent(one, side, pair) {
  const whole = Math.max(pair[side].length, 1);
  return { from: one[side].start / whole, length: (one[side].end - one[side].start) / whole };
}

/** @param {"a" | "b"} side @param {Pair} pair @param {State} state @param {Dispatch} dispatch */
function bar(side, pair, state, dispatch) {
  return h(
    "div",
    { class: `bar side-${side}`, key: side },
    h("b", { class: "bar-side" }, words.side[side]),
    pair.shared.map((one) => {
      const { from, length } = extent(one, side, pair);
      return h("span", {
        "key": one.number,
        "class": `part ${one.left ? "left" : one.kind}`,
        "data-part": one.number,
        "data-current": state.passage === one.number || undefined,
        "title": words.passageNumber(one.number + 1, pair.shared.length, one.kind),
        "style": { left: `${from * 100}%`, width: `${length * 100}%` },
        "onclick": () => dispatch({ type: "passage-chosen", number: one.number }),
      });
    }),
  );
}

/** The band that ties a passage to its partner. @param {Shared} one @param {Pair} pair @param {State} state @param {Dispatch} dispatch */
function band(one, pair, state, dispatch) {
  const [a, b] = [extent(one, "a", pair), extent(one, "b", pair)];
  const x = (/** @type {number} */ part) => Math.round(part * WIDTH * 10) / 10;
  const half = HEIGHT / 2;
  const [left, right, low, far] = [x(a.from), x(a.from + a.length), x(b.from), x(b.from + b.length)];
  return h("path", {
    "key": one.number,
    "class": one.left ? "left" : one.kind,
    "data-current": state.passage === one.number || undefined,
    "d": `M${left} 0C${left} ${half} ${low} ${half} ${low} ${HEIGHT}H${far}C${far} ${half} ${right} ${half} ${right} 0Z`,
    "onclick": () => dispatch({ type: "passage-chosen", number: one.number }),
  });
}

/** The same in words. @param {Pair} pair @param {State} state @param {Dispatch} dispatch */
function table(pair, state, dispatch) {
  /** @param {Shared} one */
  const show = ({ number }) =>
    h(
      "button",
      {
        "type": "button",
        "class": "link",
        "aria-pressed": String(state.passage === number),
        "aria-label": words.showPassage(number + 1),
        "onclick": () => dispatch({ type: "passage-chosen", number }),
      },
      words.number(number + 1),
    );
  return twin(
    words.passagesTable,
    words.passageColumns,
    pair.shared.map((one) => ({
      key: one.number,
      left: one.left,
      cells: [
        show(one),
        words.beginning(pair.a.slice(one.a.start, one.a.end), 48),
        one.left ? words.leftOut : words.passageKind[one.kind],
        words.number(countWords(pair.a, one.a)),
        words.number(countWords(pair.b, one.b)),
        words.number(one.edits.length),
        `${words.share(extent(one, "a", pair).from)} / ${words.share(extent(one, "b", pair).from)}`,
      ],
    })),
  );
}
