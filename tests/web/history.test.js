// What is remembered to be taken back is bounded: in steps, in reports, in characters. The page's
// own functions, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { beforeCorrection, beforeText, travel } from "../../www/app/history.js";
import { EMPTY_DESK, START } from "../../www/app/state.js";

/** @typedef {import("../../www/app/state.js").State} State */
const REPORT = /** @type {import("../../www/app/state.js").Report} */ (/** @type {unknown} */ ({ articles: [] }));

/** A page that has read a text of that length. @param {State} state @param {number} characters @param {number} [at] tells texts apart @returns {State} */
function reading(state, characters, at = 0) {
  const given = /** @type {const} */ ({ name: "", plain: `${at}`.padEnd(characters, "x"), html: null, file: null, form: "plain" });
  return { ...state, a: { ...EMPTY_DESK, phase: "done", given, report: REPORT } };
}

/** That many texts, one over the other. @param {number} count @param {number} characters */
function texts(count, characters) {
  let state = START;
  for (let at = 0; at < count; at += 1) state = beforeText(reading(state, characters, at), ["a"]);
  return state.past;
}

test("of many steps the last are held, and of these the last with their reports", () => {
  const past = texts(500, 10);
  assert.equal(past.length, 200);
  assert.deepEqual(past.map(({ desks }) => desks.a?.report !== null).filter(Boolean).length, 10);
  assert.equal(past.at(-1)?.desks.a?.report, REPORT);
  assert.equal(past[0].desks.a?.given?.plain, "300xxxxxxx", "the text of each is there");
});

/** That many texts of two articles each, one over the other, in that place; looked at side by side.
 * @param {import("../../www/app/state.js").Slot} slot @param {number} count @returns {State} */
function pairs(slot, count) {
  const report = /** @type {any} */ ({ articles: [{}, {}] });
  /** @type {State} */
  let state = { ...START, view: "overlap" };
  for (let at = 0; at <= count; at += 1) {
    const given = /** @type {const} */ ({ name: "", plain: `text ${at}`, html: null, file: null, form: "plain" });
    if (at > 0) state = beforeText(state, [slot]);
    state = { ...state, [slot]: { ...EMPTY_DESK, phase: "done", revision: at, given, report } };
  }
  return state;
}

for (const [slot, other] of /** @type {const} */ ([["a", null], ["b", EMPTY_DESK], ["b", pairs("a", 0).a]])) {
  test(`what is taken back beyond ten steps is read again, in its view: ${slot}${other ? `, beside ${other.given ? "a text" : "none"}` : ""}`, () => {
    let state = pairs(slot, 11);
    if (other) state = { ...state, a: other };
    for (let step = 1; step <= 11; step += 1) {
      const { revision } = /** @type {import("../../www/app/state.js").Desk} */ (state[slot]);
      state = travel(state, "past", "future", "");
      const held = step <= 10;
      const desk = state[slot];
      assert.equal(desk?.given?.plain, `text ${11 - step}`);
      assert.deepEqual([desk?.phase, desk?.report !== null], held ? ["done", true] : ["busy", false], `step ${step}`);
      assert.ok((desk?.revision ?? 0) > revision, "no answer to what was there before is taken for its own");
      assert.equal(state.view, "overlap", `step ${step}`);
      assert.equal(state.focus, `${held ? "pane" : "box"}-${slot}`, "the focus goes to what is drawn");
    }
  });
}

test("a text that is alone and one article goes back to its own view", () => {
  const one = { ...beforeText(reading({ ...START, view: "overlap" }, 10), ["a"]), a: EMPTY_DESK };
  assert.equal(travel(one, "past", "future", "").view, "body");
});

test("of large texts fewer steps are held, and always the last", () => {
  assert.equal(texts(30, 5_000_000).length, 10);
  assert.equal(texts(3, 60_000_000).length, 1);
});

test("a text that was typed and never read counts too", () => {
  let state = START;
  for (let at = 0; at < 3; at += 1) state = beforeText({ ...state, a: { ...EMPTY_DESK, draft: `${at}`.repeat(30_000_000) } }, ["a"]);
  assert.equal(state.past.length, 1);
});

test("a text counts once, in whichever form it is read", () => {
  const [plain, html] = ["x".repeat(12_000_000), "y".repeat(12_000_000)];
  let state = START;
  for (let at = 0; at < 20; at += 1) {
    const given = { name: "", plain, html, file: null, form: at % 2 ? /** @type {const} */ ("rich") : /** @type {const} */ ("plain") };
    state = beforeText({ ...state, a: { ...EMPTY_DESK, phase: "done", draft: plain, given, report: REPORT } }, ["a"]);
  }
  assert.equal(state.past.length, 20);
});

test("steps over one text count it once", () => {
  let state = reading(START, 30_000_000);
  for (let at = 0; at < 20; at += 1) state = beforeCorrection(state, "a", null);
  assert.equal(state.past.length, 20);
});
