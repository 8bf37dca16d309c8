// The problem: whatever the reader does to a text must be possible to take back: a correction, but
// also a new text over an old one, or an article closed. Method: before each such step the desks
// that it touches are remembered. A step over corrections reads the text again; a step over a text
// brings its whole desk back: of the last ten such steps with the report it had, of those before
// them with its text, which is read again.

import { asOptions } from "./corrections.js";
import { desk, rerun, said, withDesk } from "./desks.js";
import { EMPTY_DESK, NOT_COMPARED, NO_CORRECTIONS } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Desk} Desk */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("./state.js").Remembered} Remembered */

/** Steps that are remembered: more than anybody takes back, and few enough to hold. */
const STEPS = 200;
/** Steps whose reports are held, too; what is further back is read again from its text. */
const REPORTS = 10;
/** Characters of texts that are held, as many as the largest input has: the last step always is. */
const HELD_CHARACTERS = 50_000_000;

/** The state with its desks remembered as they are, before a step that changes their texts. Empty
 * desks are no loss; a text that was typed and not yet read is one, save where it is what is read now.
 * @param {State} state @param {readonly Slot[]} slots @param {string | null} [read] @returns {State} */
export function beforeText(state, slots, read) {
  const past = slots.some((slot) => holds(desk(state, slot), read)) ? pushed(state.past, remembered(state, slots, true, null)) : state.past;
  return { ...state, past, future: [] };
}

/** The state with the corrections of a desk remembered.
 * @param {State} state @param {Slot} slot @param {string | null} focus where the step happened @returns {State} */
export function beforeCorrection(state, slot, focus) {
  return { ...state, past: pushed(state.past, remembered(state, [slot], false, focus)), future: [] };
}

/** The state whose remembered texts are read again when they come back: another engine reads them now.
 * @param {State} state @returns {State} */
export function unread(state) {
  return { ...state, past: state.past.map(withoutReports), future: state.future.map(withoutReports) };
}

/** One step through what is remembered.
 * @param {State} state @param {"past" | "future"} from @param {"past" | "future"} to @param {string} news */
export function travel(state, from, to, news) {
  const target = state[from].at(-1);
  if (!target) return state;
  const slots = /** @type {Slot[]} */ (Object.keys(target.desks));
  const texts = slots.some((slot) => !sameText(target.desks[slot], desk(state, slot)));
  const there = remembered(state, slots, texts, turned(target.focus));
  /** @type {State} */
  const next = { ...state, [from]: state[from].slice(0, -1), [to]: pushed(state[to], there) };
  return said(texts ? restored(next, target, slots) : corrected(next, target, slots), news);
}

/** @param {State} state @param {Remembered} target @param {Slot[]} slots */
function corrected(state, target, slots) {
  let next = state;
  for (const slot of slots) {
    const corrections = target.desks[slot]?.corrections ?? NO_CORRECTIONS;
    const now = desk(state, slot)?.corrections ?? NO_CORRECTIONS;
    if (now === corrections) continue;
    next = sameReading(now, corrections) ? withDesk(next, slot, { corrections }) : rerun(next, slot, { corrections, fresh: false });
  }
  return { ...next, focus: target.focus ?? state.focus };
}

/** @param {State} state @param {Remembered} target @param {Slot[]} slots @returns {State} */
function restored(state, target, slots) {
  const revision = Math.max(state.a.revision, state.b?.revision ?? 0) + 1;
  /** @type {State} */
  let next = { ...state, view: target.view, shown: target.shown, filter: null, entity: null, compared: NOT_COMPARED };
  for (const slot of slots) {
    const old = target.desks[slot];
    if (old === null && slot === "b") {
      next = { ...next, b: null };
      continue;
    }
    const { report, phase } = old ?? EMPTY_DESK;
    next = withDesk(next, slot, { ...(old ?? EMPTY_DESK), revision, editing: false, phase: phase === "done" && !report ? "busy" : phase });
  }
  // What is read again has no articles yet, and may have several.
  const alone = next.a.phase !== "busy" && (next.a.report?.articles.length ?? 0) < 2;
  if (!next.b) next = { ...next, shown: "a", view: next.view === "overlap" && alone ? "body" : next.view };
  const first = desk(next, slots[0]) ? slots[0] : "a";
  return { ...next, focus: `${desk(next, first)?.report ? "pane" : "box"}-${first}` };
}

/** @param {State} state @param {readonly Slot[]} slots @param {boolean} whole with their reports
 * @param {string | null} focus @returns {Remembered} */
function remembered(state, slots, whole, focus) {
  /** @type {Remembered["desks"]} */
  const desks = {};
  for (const slot of slots) {
    const there = desk(state, slot);
    desks[slot] = there && !whole ? { ...there, report: null } : there;
  }
  return { desks, view: state.view, shown: state.shown, focus };
}

/** @param {readonly Remembered[]} steps @param {Remembered} step */
function pushed(steps, step) {
  const next = [...steps.slice(1 - STEPS), step];
  const old = next.length - 1 - REPORTS;
  if (old >= 0) next[old] = withoutReports(next[old]);
  return next.slice(firstHeld(next));
}

/** The first of the last steps whose texts together are not too long; steps over one text share it.
 * @param {readonly Remembered[]} steps */
function firstHeld(steps) {
  /** @type {Set<string>} */
  const seen = new Set();
  let characters = 0;
  for (let at = steps.length - 1; at >= 0; at--) {
    for (const there of Object.values(steps[at].desks)) {
      for (const text of [there?.draft, there?.given?.plain, there?.given?.html]) {
        if (!text || seen.has(text)) continue;
        seen.add(text);
        characters += text.length;
      }
    }
    if (characters > HELD_CHARACTERS) return Math.min(at + 1, steps.length - 1);
  }
  return 0;
}

/** @param {Remembered} step @returns {Remembered} */
function withoutReports(step) {
  const desks = Object.entries(step.desks).map(([slot, there]) => [slot, there && { ...there, report: null }]);
  return { ...step, desks: Object.fromEntries(desks) };
}

/** The button that takes the place of this one: what was kept can be removed, and the other way.
 * @param {string | null} focus */
export function turned(focus) {
  return focus?.replace(/^(keep|drop)-/, (_, verb) => (verb === "keep" ? "drop-" : "keep-")) ?? null;
}

/** @param {Desk | null} there @param {string | null} [read] */
function holds(there, read) {
  return Boolean(there?.given || (there?.draft && there.draft !== read));
}

/** True where two desks hold the same text, read in the same form.
 * @param {Desk | null | undefined} x @param {Desk | null | undefined} y */
function sameText(x, y) {
  const [one, two] = [x?.given ?? null, y?.given ?? null];
  if (!one && !two) return Boolean(x) === Boolean(y) && x?.draft === y?.draft;
  if (one === two) return true;
  if (!one || !two) return false;
  return one.file === two.file && one.form === two.form && one.html === two.html && (one.file !== null || one.plain === two.plain);
}

/** True where two sets of corrections give the same report: they differ in what is left out of the
 * overlap alone. @param {Desk["corrections"]} x @param {Desk["corrections"]} y */
function sameReading(x, y) {
  return JSON.stringify(asOptions(x)) === JSON.stringify(asOptions(y));
}
