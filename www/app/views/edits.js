// The problem: a struck word says that something changed, not what the change means. Method: each
// edit with its kind in words and what it does to the statement; and, outside the bodies, the
// headlines and captions that answer each other, marked in the same way.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { withEdits } from "./edit-marks.js";

/** @typedef {import("../pair.js").Pair} Pair */
/** @typedef {import("../pair.js").Shared} Shared */
/** @typedef {import("../../api/index.js").Edit} Edit */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** What is known of a passage, and the way to leave it out.
 * @param {Pair} pair @param {Shared} passage @param {State} state @param {Dispatch} dispatch */
export function why(pair, passage, state, dispatch) {
  const [a, b] = [pair.a.slice(passage.a.start, passage.a.end), pair.b.slice(passage.b.start, passage.b.end)];
  const { exclude } = state.a.corrections;
  const change = passage.left ? exclude.filter((one) => !(one.a === a && one.b === b)) : [...exclude, { a, b }];
  const beginning = a.slice(0, 60);
  return h(
    "div",
    { class: "why-edits", key: "why" },
    passage.left && h("p", { class: "quiet-text" }, words.leftOut),
    passage.earlier && h("p", { class: "quiet-text" }, words.earlier),
    passage.edits.length === 0 ? h("p", { class: "quiet-text" }, words.noEdits) : reasons(pair.a, pair.b, passage.edits),
    h(
      "button",
      {
        "type": "button",
        "class": "link",
        "data-focus": "exclude",
        "onclick": () =>
          dispatch({ type: "corrected", slot: "a", corrections: { exclude: change }, focus: "exclude", say: passage.left ? words.saidTakenIn(beginning) : words.saidLeftOut(beginning) }),
      },
      passage.left ? words.takeIn : words.leaveOut,
    ),
  );
}

/** Every edit with its reason. @param {string} a @param {string} b @param {readonly Edit[]} edits */
export function reasons(a, b, edits) {
  return h(
    "ul",
    { class: "edit-reasons" },
    edits.map((edit, index) =>
      h(
        "li",
        { key: index, class: edit.attention && "attention" },
        h(
          "span",
          { class: "change" },
          edit.a ? h("del", { class: "edit", dir: "auto" }, a.slice(edit.a.start, edit.a.end)) : h("span", { class: "none" }, words.nothingThere),
          " → ",
          edit.b ? h("ins", { class: "edit", dir: "auto" }, b.slice(edit.b.start, edit.b.end)) : h("span", { class: "none" }, words.nothingThere),
        ),
        " ",
        h("b", null, words.editName(edit.kind)),
        ". ",
        words.sameFact[edit.sameFact],
        edit.attention && ` ${words.lookAtIt}`,
      ),
    ),
  );
}

/** Headlines and captions that answer each other. @param {Pair} pair */
export function fields({ overlap }) {
  if (overlap.fields.length === 0) return null;
  return h(
    "section",
    { "class": "fields", "key": "fields", "aria-labelledby": "fields-title" },
    h("h3", { id: "fields-title" }, words.fieldsTitle),
    overlap.fields.map(({ field, a, b, kind, edits }, index) =>
      h(
        "div",
        { class: `row field ${kind}`, key: index },
        h("div", { class: "cell side-a" }, h("p", { class: "field-kind" }, words.fieldIn(field, words.side.a)), h("p", { class: "cell-text", dir: "auto" }, withEdits("a", a, edits))),
        h("div", { "class": "ribbon", "key": "ribbon", "aria-hidden": "true" }, h("span", { class: "knot" }, kind === "verbatim" ? "=" : words.number(edits.length))),
        h("div", { class: "cell side-b" }, h("p", { class: "field-kind" }, words.fieldIn(field, words.side.b)), h("p", { class: "cell-text", dir: "auto" }, withEdits("b", b, edits))),
        edits.length > 0 &&
          h(
            "details",
            { class: "fold why-field", key: "why" },
            h("summary", null, words.whyEdits(edits.length)),
            reasons(a, b, edits),
          ),
      ),
    ),
  );
}
