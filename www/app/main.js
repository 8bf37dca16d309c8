// The page starts here: the store, the engine's session, the ways in, the keys, and the drawing.

import { preferred, speak, words } from "../i18n/words.js";
import { keptChoices } from "./choices.js";
import { startGrowth } from "./growth.js";
import { listenForIntake } from "./intake.js";
import { actionOf } from "./keys.js";
import { startOffline } from "./offline.js";
import { startSession } from "./session.js";
import { isStart } from "./state.js";
import { createStore } from "./store.js";
import { startVisit } from "./visit.js";
import { renderShell, renderView } from "./views/shell.js";
import { showChoice } from "./views/walker.js";

/** @typedef {import("./state.js").State} State */

allowWorker();
const choices = keptChoices();
await speak(choices.language ?? preferred(navigator.languages));

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
const store = createStore();
/** Where the reader was in each view. @type {Map<string, number>} */
const scrolled = new Map();
let lastView = "";

store.dispatch({ type: "choices-made", choices: { ...choices, language: words.language } });
store.watch(draw);
draw(store.state());
listenForIntake(store.state, store.dispatch);
document.addEventListener("keydown", (event) => {
  const action = actionOf(event, store.state());
  if (!action) return;
  event.preventDefault();
  store.dispatch(action);
});
startGrowth(store);
startVisit(store);
void startSession(store).then(() => startOffline(store.dispatch));

/** @param {State} state */
function draw(state) {
  document.documentElement.lang = words.language;
  const focused = document.activeElement !== document.body;
  const now = isStart(state) ? "start" : state.view;
  const turned = now !== lastView;
  // Read before the drawing, which may make the page shorter, and only where it is needed: to know
  // it a browser lays out all that was drawn since.
  const scroll = turned ? window.scrollY : 0;
  renderShell(root, state, store.dispatch);
  const panel = root.querySelector("main > .view");
  if (panel) renderView(panel, state, store.dispatch);
  if (turned) {
    const top = scrolled.get(now) ?? 0;
    // A first text comes to a page that nobody scrolled.
    if (lastView !== "start" || top > 0 || scroll > 0) window.scrollTo({ top, behavior: "instant" });
    if (lastView) scrolled.set(lastView, scroll);
    lastView = now;
  }
  showChoice(root, state);
  if (focused && document.activeElement === document.body) refocus(state.focus);
}

/** The focus was on something that is gone: it goes where the action said, else to the tab, and where there
 * is none, to the box.
 * @param {string | null} hint */
function refocus(hint) {
  const wanted = hint && root.querySelector(`[data-focus="${CSS.escape(hint)}"]`);
  const target = wanted || root.querySelector("[data-focus-home]") || root.querySelector("textarea");
  if (!(target instanceof HTMLElement)) return;
  const fold = target.closest("details:not([open])");
  const place = fold?.querySelector("summary") ?? target;
  place.focus({ preventScroll: place.getBoundingClientRect().top > 0 && place.getBoundingClientRect().bottom < innerHeight });
}

/**
 * The page's policy lets no string become code. The two addresses that the page itself hands to the
 * browser, those of the engine's worker and of the service worker, are let through here, and nothing else.
 */
function allowWorker() {
  const types = /** @type {any} */ (window).trustedTypes;
  if (!types) return;
  const own = [new URL("../api/worker.js", import.meta.url), new URL("../sw.js", import.meta.url)].map(String);
  types.createPolicy("default", {
    createScriptURL: (/** @type {string} */ url) => (own.includes(url) ? url : null),
  });
}
