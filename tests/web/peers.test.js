/**
 * The measure by which other programs are compared: known answers have known scores.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bodies, names, passages } from "../peers/scores.js";

test("a body is scored in runs of four words, over pages", () => {
  for (const [rule, found, gold, precision, recall] of /** @type {const} */ ([
    ["the same", "one two three four five", "one two three four five", 1, 1],
    ["white space and signs part words alike", "one two, three\nfour", "one two three four", 1, 1],
    ["half too much", "a b c d e f g", "a b c d e", 0.5, 1],
    ["a line lost", "a b c d", "a b c d e f g", 1, 0.25],
    ["a line twice is found once", "a b c d a b c d", "a b c d", 0.2, 1],
    ["nothing", "", "a b c d", 0, 0],
  ])) {
    const score = bodies([{ found, gold }]);
    assert.deepEqual([score.precision, score.recall], [precision, recall], rule);
  }
});

test("a name counts where its span and its kind are right", () => {
  /** @type {import("../peers/scores.js").Name[]} */
  const gold = [[0, 4, "person"], [10, 14, "place"]];
  for (const [rule, found, expected] of /** @type {[string, import("../peers/scores.js").Name[], number][]} */ ([
    ["both", gold, 1],
    ["a wrong kind", [[0, 4, "place"], [10, 14, "place"]], 0.5],
    ["a wrong end", [[0, 5, "person"]], 0],
    ["kinds that are not asked for do not count", [...gold, [20, 24, "date"]], 1],
  ])) {
    assert.equal(names([{ found, gold }], ["person", "place"]).F1, expected, rule);
  }
});

test("a passage is scored by what both sides share, and by how often it is cut", () => {
  /** @type {import("../peers/scores.js").Pair[]} */
  const gold = [[0, 100, 0, 100]];
  for (const [rule, found, expected] of /** @type {[string, import("../peers/scores.js").Pair[], number][]} */ ([
    ["whole", gold, 1],
    ["cut in two", [[0, 50, 0, 50], [50, 100, 50, 100]], 1 / Math.log2(3)],
    ["the wrong place of B", [[0, 100, 200, 300]], 0],
    ["half of it", [[0, 50, 0, 50]], 2 / 3],
  ])) {
    assert.ok(Math.abs(passages([{ found, gold }]).plagdet - expected) < 1e-9, rule);
  }
});
