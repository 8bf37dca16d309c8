// The problem: what is chosen stays chosen from view to view, and the reader wants to walk it and to
// give it up from anywhere. Method: one bar at the bottom edge that names the choice.

import { words } from "../../i18n/words.js";
import { chosen } from "../choice.js";
import { h } from "../dom.js";
import { nextAttention, shownPair } from "../pair.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** What is chosen, in words, and its place among the others; null where nothing is.
 * @param {State} state @returns {{ name: string, at: number, of: number } | null} */
function choiceOf(state) {
  const entity = chosen(state);
  if (entity) return { name: entity.name, at: state.mention, of: entity.mentions.length };
  const shared = state.passage === null ? null : shownPair(state)?.shared;
  return shared && state.passage !== null ? { name: words.passage, at: state.passage, of: shared.length } : null;
}

/** @param {State} state @param {Dispatch} dispatch */
export function walker(state, dispatch) {
  const choice = choiceOf(state);
  if (!choice) return null;
  /** @param {string} text @param {string} sign @param {number} by */
  const step = (text, sign, by) =>
    h(
      "button",
      { "type": "button", "class": "main", "data-focus": `step${by}`, "aria-label": text, "title": text, "onclick": () => dispatch({ type: "stepped", by }) },
      sign,
    );
  return h(
    "div",
    { "class": "walker", "key": "walker", "role": "group", "aria-label": choice.name },
    h("span", { class: "walker-name", dir: "auto" }, choice.name),
    h("span", { class: "walker-at" }, words.step(choice.at + 1, choice.of)),
    step(words.previous, "‹", -1),
    step(words.next, "›", 1),
    attention(state, dispatch),
    h(
      "button",
      { "type": "button", "class": "quiet", "aria-label": words.closeEntity, "title": words.closeEntity, "onclick": () => dispatch({ type: "choice-dropped" }) },
      "×",
    ),
  );
}

/** The way from one passage to the next whose edits deserve a look. @param {State} state @param {Dispatch} dispatch */
function attention(state, dispatch) {
  const pair = state.passage === null ? null : shownPair(state);
  const next = pair && nextAttention(pair, state.passage);
  return (
    next &&
    h(
      "button",
      { "key": "attention", "type": "button", "class": "quiet", "data-focus": "attention", "aria-label": words.attentionWalk, "title": words.attentionWalk, "onclick": () => dispatch({ type: "passage-chosen", number: next.number }) },
      "!",
    )
  );
}

/** What was last brought into view, so that only a new choice scrolls, or the same in another view. */
let lastShown = "";

/** Brings what is chosen into view. True if there is something to be shown.
 * @param {Element} root @param {State} state */
export function showChoice(root, state) {
  const { view, entity, mention, passage } = state;
  const key = entity === null && passage === null ? "" : [view, entity, mention, passage].join();
  if (key === lastShown) return key !== "";
  // Another view is another page: it opens at the place, instead of travelling there.
  const behavior = lastShown.split(",")[0] === view ? "auto" : "instant";
  const place = key && root.querySelector(".row[data-current], mark[data-current=mention], .in-passage");
  // A place that is not drawn yet is brought into view as soon as it is.
  lastShown = place ? key : "";
  if (!place) return false;
  const { top, bottom } = place.getBoundingClientRect();
  if (top < HEAD_PX || bottom > innerHeight - HEAD_PX) place.scrollIntoView({ block: "center", behavior });
  return true;
}

/** Height of what stands at the upper and the lower edge of the window. */
const HEAD_PX = 64;
