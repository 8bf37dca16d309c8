// The problem: one frame that holds every view: name, tabs, tools, the panel, and what is said
// aloud. Before the first text there is only the box, so that nothing competes with it.

import { words } from "../../i18n/words.js";
import { h, patch, whenChanged } from "../dom.js";
import { articleOf, isStart, pairOf } from "../state.js";
import { copyText } from "../takeaway.js";
import { renderBody } from "./body.js";
import { renderEntities } from "./entities.js";
import { renderLibrary } from "./library.js";
import { renderOverlap } from "./overlap.js";
import { footer } from "./footer.js";
import { help, placeHelp } from "./help.js";
import { takeMenu } from "./take-menu.js";
import { privacyDialog } from "./privacy.js";
import { renderStart } from "./start.js";
import { walker } from "./walker.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").ViewName} ViewName */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @type {readonly ViewName[]} */
const VIEWS = ["body", "entities", "overlap", "library"];

/** @type {Record<ViewName, (root: Element, state: State, dispatch: Dispatch) => void>} */
const RENDER = { body: renderBody, entities: renderEntities, overlap: renderOverlap, library: renderLibrary };

/** @param {Element} root @param {State} state @param {Dispatch} dispatch */
export function renderShell(root, state, dispatch) {
  const start = isStart(state);
  document.documentElement.dataset.view = start ? "start" : state.view;
  patch(
    root,
    h("a", { class: "skip", href: "#panel", key: "skip" }, words.skip),
    h(
      "header",
      { class: "top", key: "top" },
      h("h1", { class: "wordmark", key: "name" }, words.name),
      !start && tabs(state, dispatch),
      !start && tools(state, dispatch),
    ),
    help(state, dispatch),
    h("p", { class: "notice", key: "notice", hidden: !state.notice }, state.notice),
    h(
      "main",
      start
        ? { id: "panel", class: "panel start", key: "main" }
        : { id: "panel", class: `panel ${state.view}`, key: "main" },
      // The key changes with the view: each view starts from an empty element.
      h("div", {
        key: start ? "start" : state.view,
        class: "view",
        opaque: true,
        ...(start ? {} : { "role": "tabpanel", "aria-labelledby": `tab-${state.view}`, "tabindex": -1 }),
      }),
      !start && state.view !== "library" && walker(state, dispatch),
    ),
    footer(state, dispatch),
    privacyDialog(state, dispatch),
    // Two places that take turns: the same sentence twice is then said twice.
    h("div", { class: "spoken", role: "status", key: "even" }, state.news.id % 2 === 0 && state.news.text),
    h("div", { class: "spoken", role: "status", key: "odd" }, state.news.id % 2 === 1 && state.news.text),
  );
  placeHelp(root, state);
  for (const dialog of root.querySelectorAll("dialog:not(.help, [open])")) /** @type {HTMLDialogElement} */ (dialog).showModal();
  fade(root, state.notice, dispatch);
}

/** How long a notice stays, in milliseconds: enough to read it twice. */
const NOTICE_MS = 6000;
let timed = "";
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Takes the notice away after a while, but not from under the pointer or the focus.
 * @param {Element} root @param {string} notice @param {Dispatch} dispatch */
function fade(root, notice, dispatch) {
  if (notice === timed) return;
  timed = notice;
  clearTimeout(timer);
  const look = () => {
    if (root.querySelector(".notice:is(:hover, :focus-within)")) timer = setTimeout(look, NOTICE_MS / 3);
    else dispatch({ type: "notice-read" });
  };
  if (notice) timer = setTimeout(look, NOTICE_MS);
}

/** Draws the view into the frame; apart from it, so that the frame's patch leaves it alone.
 * @param {Element} panel @param {State} state @param {Dispatch} dispatch */
export function renderView(panel, state, dispatch) {
  const { a, b, view, shown, filter, entity, mention, passage, compared, engine, past, choices, shelf } = state;
  const seen = [a, b, view, shown, filter, entity, mention, passage, compared, engine, past.length > 0, choices, view === "library" && shelf];
  whenChanged(panel, seen, () => {
    if (isStart(state)) renderStart(panel, state, dispatch);
    else RENDER[view](panel, state, dispatch);
  });
}

/** @param {State} state @param {Dispatch} dispatch */
function tabs(state, dispatch) {
  /** @param {KeyboardEvent} event */
  const move = (event) => {
    const at = VIEWS.indexOf(state.view);
    /** @type {Record<string, number>} */
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: VIEWS.length - 1 };
    if (!(event.key in to)) return;
    event.preventDefault();
    const view = VIEWS[(to[event.key] + VIEWS.length) % VIEWS.length];
    dispatch({ type: "view-chosen", view });
    document.getElementById(`tab-${view}`)?.focus();
  };
  return h(
    "div",
    { "class": "tabs", "role": "tablist", "aria-label": words.views, "key": "tabs", "onkeydown": move },
    VIEWS.map((view) =>
      h(
        "button",
        {
          "key": view,
          "id": `tab-${view}`,
          "class": "tab",
          "type": "button",
          "role": "tab",
          "aria-selected": String(view === state.view),
          "aria-controls": "panel",
          "tabindex": view === state.view ? 0 : -1,
          "data-focus-home": view === state.view,
          "onclick": () => dispatch({ type: "view-chosen", view }),
        },
        words.tabs[view],
        badge(view, state),
      ),
    ),
  );
}

/** A figure beside the tab's name: entries found, share in common. @param {ViewName} view @param {State} state */
function badge(view, state) {
  if (view === "entities") {
    const count = articleOf(state[state.shown])?.entities.length;
    return count ? figure(words.number(count)) : null;
  }
  if (view === "library") return state.shelf.rows.length > 0 && figure(words.number(state.shelf.rows.length));
  const pair = view === "overlap" ? pairOf(state) : null;
  if (!pair || pair.verdict === "unrelated") return null;
  const whole = Math.max(pair.aInB.verbatim + pair.aInB.edited, pair.bInA.verbatim + pair.bInA.edited);
  return figure(words.share(whole));
}

/** A figure behind a name, apart from it also for the ear. @param {string} text */
function figure(text) {
  return [h("span", { "class": "badge", "aria-hidden": "true" }, text), h("span", { class: "spoken" }, `, ${text}`)];
}

/** @param {State} state @param {Dispatch} dispatch */
function tools(state, dispatch) {
  const article = articleOf(state[state.shown]);
  // With two articles in view each has its own; one button could only guess which is meant.
  const each = state.view === "body" && state.b?.report;
  /** @param {string} key @param {string} text @param {() => void} onclick @param {Record<string, unknown>} [more] */
  const tool = (key, text, onclick, more) =>
    h("button", { key, "type": "button", "class": "quiet", onclick, "data-focus": key, ...more }, text);
  return h(
    "div",
    { "class": "tools", "role": "group", "aria-label": words.tools, "key": "tools" },
    // Not disabled for the browser: that would take the focus away from who undoes the last step.
    tool("undo", words.undo, () => dispatch({ type: "undone" }), {
      "aria-disabled": String(state.past.length === 0),
      title: words.undoTitle,
    }),
    tool("redo", words.redo, () => dispatch({ type: "redone" }), {
      "aria-disabled": String(state.future.length === 0),
      title: words.redoTitle,
    }),
    !each && state.view !== "overlap" && state.view !== "library" && tool("copy", words.copy, () => void copyText(state, state.shown, dispatch), { disabled: !article }),
    takeMenu(state, dispatch),
    !state.b && tool("second", words.addSecond, () => dispatch({ type: "second-opened" })),
    tool("clear", words.startOver, () => dispatch({ type: "cleared" })),
  );
}
