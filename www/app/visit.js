// The problem: a visit may begin with a text: from a link, or from the last visit where the reader
// wanted it kept; and what was opened must be there when the page is loaded anew, if so chosen.
// Method: what the address holds comes first; what is kept is written a moment after each change.

import { words } from "../i18n/words.js";
import { keptChoices } from "./choices.js";
import { heldIn, heldOf, lay, stateOf } from "./link.js";

/** @typedef {import("./state.js").State} State */

/** The name under which the browser keeps texts. */
const NAME = "copydesk.texts";
/** After the last change, in milliseconds. */
const CALM_MS = 400;

/** @param {ReturnType<typeof import("./store.js").createStore>} store */
export function startVisit({ state, dispatch, watch }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let calm;
  /** @type {readonly unknown[]} */
  let seen = [];
  let warned = false;
  /** As the choice was last seen in this tab. */
  let keeping = false;
  /** True once there was a text: before that there is nothing that the reader could have closed. */
  let filled = false;

  /** @param {State} now */
  function keep({ a, b, choices }) {
    const next = [a.given, a.corrections, b?.given, b?.corrections, choices.texts];
    if (next.every((value, index) => value === seen[index])) return;
    seen = next;
    clearTimeout(calm);
    if (keeping && !choices.texts) forgetTexts();
    keeping = choices.texts;
    filled ||= a.given !== null;
    if (!keeping) return;
    calm = setTimeout(() => {
      const held = stateOf(state());
      try {
        if (held) localStorage.setItem(NAME, JSON.stringify(held));
        else if (filled) forgetTexts();
        warned = false;
      } catch {
        if (!warned) dispatch({ type: "noticed", text: words.textsTooLarge });
        warned = true;
      }
    }, CALM_MS);
  }

  /** @param {boolean} first true where the page was just loaded */
  async function open(first) {
    /** @type {import("./link.js").Held | null} */
    let held = null;
    let said = "";
    try {
      held = await heldIn(location.hash);
      if (held) said = words.linkOpened;
    } catch (error) {
      const large = error instanceof Error && "code" in error && error.code === "too-large";
      said = large ? words.linkLarge : words.linkBad;
    }
    // A link takes the place of what is kept: that must be there first, for undo to bring it back.
    if (first) openKept();
    if (held) {
      dispatch({ type: "cleared" });
      lay(held, dispatch);
    }
    if (!said) return;
    dispatch({ type: "noticed", text: said });
    // Loaded anew, the page shows what the reader made of it, and not the link again.
    history.replaceState(null, "", location.pathname + location.search);
  }

  function openKept() {
    try {
      const kept = state().choices.texts && localStorage.getItem(NAME);
      if (kept) lay(heldOf(JSON.parse(kept)), dispatch);
    } catch {
      // Of another make: it stays until there is a text to take its place.
    }
  }

  window.addEventListener("hashchange", () => void open(false));
  // What was unticked in another tab is kept by none.
  window.addEventListener("storage", () => {
    if (state().choices.texts && keptChoices().texts === false) dispatch({ type: "choices-made", choices: { texts: false } });
  });
  void open(true).then(() => {
    keeping = state().choices.texts;
    watch(keep);
    keep(state());
  });
}

function forgetTexts() {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
