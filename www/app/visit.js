// The problem: a visit may begin with a text: from a link, or from the last visit where the reader
// wanted it kept; and what was opened must be there when the page is loaded anew, if so chosen.
// Method: what the address holds comes first; what is kept is written a moment after each change.

import { words } from "../i18n/words.js";
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

  /** @param {State} now */
  function keep({ a, b, choices }) {
    const next = [a.given, a.corrections, b?.given, b?.corrections, choices.texts];
    if (next.every((value, index) => value === seen[index])) return;
    seen = next;
    clearTimeout(calm);
    if (!choices.texts) {
      forgetTexts();
      return;
    }
    calm = setTimeout(() => {
      const held = stateOf(state());
      try {
        if (held) localStorage.setItem(NAME, JSON.stringify(held));
        else forgetTexts();
        warned = false;
      } catch {
        if (!warned) dispatch({ type: "noticed", text: words.textsTooLarge });
        warned = true;
      }
    }, CALM_MS);
  }

  async function openLink() {
    try {
      const held = await heldIn(location.hash);
      if (!held) return false;
      lay(held, dispatch);
      dispatch({ type: "noticed", text: words.linkOpened });
    } catch (error) {
      const large = error instanceof Error && "code" in error && error.code === "too-large";
      dispatch({ type: "noticed", text: large ? words.linkLarge : words.linkBad });
    }
    // Loaded anew, the page shows what the reader made of it, and not the link again.
    history.replaceState(null, "", location.pathname + location.search);
    return true;
  }

  function openKept() {
    try {
      const kept = state().choices.texts && localStorage.getItem(NAME);
      if (kept) lay(heldOf(JSON.parse(kept)), dispatch);
    } catch {
      forgetTexts(); // of another make
    }
  }

  window.addEventListener("hashchange", () => void openLink());
  void openLink().then((opened) => {
    if (!opened) openKept();
    seen = [];
    watch(keep);
  });
}

function forgetTexts() {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** True where texts are kept. */
export function hasTexts() {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}
