// The problem: a removed line must be out of the way and one step away. Method: a run of removed
// lines is one fold that says what it holds; open, it shows each line, its reason in words, and
// the button that puts it back.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { begun, kept, reasonOf, tally } from "../folds.js";

/** @typedef {import("../state.js").Desk} Desk */
/** @typedef {import("../state.js").Removed} Removed */
/** @typedef {import("../state.js").Slot} Slot */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Lines drawn in one fold; a page of junk can hold a hundred thousand. */
const LINES_DRAWN = 500;

/** @param {Slot} slot @param {Desk} desk @param {Removed[]} all @param {string | null} filter @param {Dispatch} dispatch */
export function fold(slot, desk, all, filter, dispatch) {
  const coded = all.map((line) => ({ line, code: reasonOf(line, desk.corrections.drop) }));
  const shown = filter ? coded.filter(({ code }) => code === filter) : coded;
  if (shown.length === 0) return null;
  return h(
    "details",
    // It speaks the language of the page, in its direction, whatever those of the article are.
    { class: "fold", key: `fold-${all[0].input.start}`, open: filter ? true : undefined, dir: "ltr" },
    h("summary", { lang: words.language }, words.removedRun(shown.length, tally(shown))),
    h(
      "ul",
      null,
      shown.slice(0, LINES_DRAWN).map(({ line, code }) => removedLine(slot, desk, line, code, dispatch)),
      shown.length > LINES_DRAWN && h("li", { key: "more", lang: words.language }, words.moreLines(shown.length - LINES_DRAWN)),
    ),
  );
}

/** @param {Slot} slot @param {Desk} desk @param {Removed} line @param {string} code @param {Dispatch} dispatch */
function removedLine(slot, desk, line, code, dispatch) {
  const { phrase, features } = line.reason;
  const why = [
    words.reasonWhy(code),
    code !== "reader" && phrase ? words.reasonPhrase(phrase) : "",
    code !== "reader" && features?.length ? words.reasonFeatures(features.slice(0, 3).map(({ name }) => name)) : "",
  ].filter(Boolean);
  return h(
    "li",
    { key: String(line.input.start) },
    h("p", { class: "removed-text", dir: "auto" }, line.text),
    h(
      "p",
      { class: "removed-why", lang: words.language },
      h("b", null, words.reasonName(code)),
      " ",
      why.join(" "),
      " ",
      h(
        "button",
        {
          "type": "button",
          "class": "keep",
          "data-focus": `keep-${slot}-${line.input.start}`,
          "aria-label": words.keepLabel(line.text.slice(0, 60)),
          "onclick": () =>
            dispatch({
              type: "corrected",
              slot,
              corrections: kept(desk.corrections, line.input, line.text.slice(0, 60)),
              focus: `drop-${slot}-${line.input.start}`,
              say: words.saidKept(line.text.slice(0, 60)),
            }),
        },
        words.keep,
      ),
      " ",
      beginning(slot, desk, line.input, line.text.slice(0, 60), dispatch),
    ),
  );
}

/** Says that another article begins at a line.
 * @param {Slot} slot @param {Desk} desk @param {import("../state.js").Span} input @param {string} text @param {Dispatch} dispatch */
export function beginning(slot, desk, input, text, dispatch) {
  return h(
    "button",
    {
      "key": "begin",
      "type": "button",
      "class": "begin",
      "lang": words.language,
      "aria-label": words.beginLabel(text),
      "title": words.beginTitle,
      "onclick": () =>
        dispatch({ type: "corrected", slot, corrections: begun(desk.corrections, input, text), focus: `pane-${slot}`, say: words.saidBegun(text) }),
    },
    words.begin,
  );
}
