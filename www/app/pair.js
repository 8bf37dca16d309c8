// The problem: the engine compares all that two articles share; the reader may want a passage left
// out, such as a quotation that everybody has. Method: the rows of the pair, each with its number,
// and the shares without the rows that are left out, in proportion to their words. With nothing left
// out the shares are the engine's to the last digit.

import { remembered } from "./dom.js";
import { rows } from "./rows.js";
import { pairOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Overlap} Overlap */
/** @typedef {import("./state.js").Span} Span */
/** @typedef {import("../api/index.js").Passage} Passage */
/** @typedef {import("../api/index.js").Edit} Edit */
/** @typedef {import("../api/index.js").Shares} Shares */

/** A passage of the side-by-side view: its number from 0, whether the reader left it out, and whether
 * it stands before its predecessor in B. @typedef {Passage & { number: number, left: boolean, earlier: boolean }} Shared */

/** A line of the side-by-side view. @typedef {{ shared: Shared | null, onlyA: import("./rows.js").Gap[], onlyB: import("./rows.js").Gap[] }} Line */

/**
 * Two articles with what they share.
 * @typedef {object} Pair
 * @property {Overlap} overlap
 * @property {string} a body of A
 * @property {string} b body of B
 * @property {[string | undefined, string | undefined]} titles
 * @property {Line[]} lines
 * @property {Shared[]} shared the passages, in order of A
 * @property {{ aInB: Shares, bInA: Shares }} shares without what was left out
 */

/** The pair that the Overlap view shows, with its texts. @param {State} state @returns {Pair | null} */
export function shownPair(state) {
  const overlap = pairOf(state);
  const reports = state.compared.reports;
  // Nobody asked for two strange texts in one paste to be compared: what is missing is a second one.
  if (!overlap || !reports || (!state.b && overlap.verdict === "unrelated")) return null;
  const a = reports.a.articles.find(({ id }) => id === overlap.a.article);
  const b = reports.b.articles.find(({ id }) => id === overlap.b.article);
  if (!a || !b) return null;
  return shown(overlap, a.body, b.body, a.title, b.title, state.a.corrections.exclude);
}

/** Every row of the view asks for the pair: it is made once for all of them.
 * @type {(overlap: Overlap, a: string, b: string, titleA: string | undefined, titleB: string | undefined, exclude: import("./state.js").Corrections["exclude"]) => Pair} */
const shown = remembered((overlap, a, b, titleA, titleB, exclude) => paired(overlap, a, b, [titleA, titleB], exclude));

/** @param {Overlap} overlap @param {string} a @param {string} b @param {Pair["titles"]} titles
 * @param {import("./state.js").Corrections["exclude"]} exclude @returns {Pair} */
export function paired(overlap, a, b, titles, exclude) {
  /** @type {Shared[]} */
  const shared = [];
  const lines = rows(overlap, a, b).map(({ passage, onlyA, onlyB }) => {
    if (!passage) return { shared: null, onlyA, onlyB };
    const [inA, inB] = [a.slice(passage.a.start, passage.a.end), b.slice(passage.b.start, passage.b.end)];
    const left = exclude.some((one) => one.a === inA && one.b === inB);
    const earlier = passage.b.start < (shared.at(-1)?.b.start ?? 0);
    const one = { ...passage, number: shared.length, left, earlier };
    shared.push(one);
    return { shared: one, onlyA, onlyB };
  });
  const shares = { aInB: withoutLeft(overlap.aInB, shared, "a", a), bInA: withoutLeft(overlap.bInA, shared, "b", b) };
  return { overlap, a, b, titles, lines, shared, shares };
}

/** @param {Shares} shares @param {Shared[]} shared @param {"a" | "b"} side @param {string} text @returns {Shares} */
function withoutLeft(shares, shared, side, text) {
  /** @param {Passage["kind"]} kind */
  const part = (kind) => {
    let [all, left] = [0, 0];
    for (const one of shared) {
      if (one.kind !== kind) continue;
      const words = equalWords(one, side, text);
      all += words;
      if (one.left) left += words;
    }
    return left === 0 ? 1 : 1 - left / all;
  };
  return { verbatim: shares.verbatim * part("verbatim"), edited: shares.edited * part("edited") };
}

/** Words of a passage that no edit touches. @param {Passage} passage @param {"a" | "b"} side @param {string} text */
function equalWords(passage, side, text) {
  const touched = passage.edits.reduce((sum, edit) => sum + countWords(text, edit[side]), 0);
  return Math.max(countWords(text, passage[side]) - touched, 1);
}

/** @param {string} text @param {Span | undefined} span */
export function countWords(text, span) {
  return span ? (text.slice(span.start, span.end).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) : 0;
}

/** The edits of all passages that count. @param {Pair} pair */
export function editsOf({ shared }) {
  return shared.flatMap(({ left, edits }) => (left ? [] : edits));
}

/** The passage after a given one whose edits may change the meaning; after the last comes the first.
 * @param {Pair} pair @param {number | null} passage */
export function nextAttention({ shared }, passage) {
  const all = shared.filter(({ left, edits }) => !left && edits.some((edit) => edit.attention));
  return all.find(({ number }) => passage === null || number > passage) ?? all[0];
}

/** The facts that differ, but for those inside a passage that was left out. @param {Pair} pair */
export function conflictsOf({ overlap, shared }) {
  const left = shared.filter((one) => one.left);
  return overlap.conflicts.filter(({ a }) => !left.some((one) => one.a.start <= a.start && a.end <= one.a.end));
}
