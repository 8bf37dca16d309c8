// What is remembered to be taken back is bounded: in steps, in reports, in characters. The page's
// own functions, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { beforeCorrection, beforeText } from "../../www/app/history.js";
import { EMPTY_DESK, START } from "../../www/app/state.js";

/** @typedef {import("../../www/app/state.js").State} State */
const REPORT = /** @type {import("../../www/app/state.js").Report} */ (/** @type {unknown} */ ({ articles: [] }));

/** A page that has read a text of that length. @param {State} state @param {number} characters @returns {State} */
function reading(state, characters) {
  const given = /** @type {const} */ ({ name: "", plain: "x".repeat(characters), html: null, file: null, form: "plain" });
  return { ...state, a: { ...EMPTY_DESK, phase: "done", given, report: REPORT } };
}

/** That many texts, one over the other. @param {number} count @param {number} characters */
function texts(count, characters) {
  let state = START;
  for (let at = 0; at < count; at += 1) state = beforeText(reading(state, characters), ["a"]);
  return state.past;
}

test("of many steps the last are held, and of these the last with their reports", () => {
  const past = texts(500, 10);
  assert.equal(past.length, 200);
  assert.deepEqual(past.map(({ desks }) => desks.a?.report !== null).filter(Boolean).length, 10);
  assert.equal(past.at(-1)?.desks.a?.report, REPORT);
  assert.equal(past[0].desks.a?.given?.plain, "x".repeat(10), "the text of each is there");
});

test("of large texts fewer steps are held, and always the last", () => {
  assert.equal(texts(30, 5_000_000).length, 10);
  assert.equal(texts(3, 60_000_000).length, 1);
});

test("steps over one text count it once", () => {
  let state = reading(START, 30_000_000);
  for (let at = 0; at < 20; at += 1) state = beforeCorrection(state, "a", null);
  assert.equal(state.past.length, 20);
});
