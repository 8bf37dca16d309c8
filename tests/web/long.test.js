// A long text holds nobody up: its report comes in parts, and its paragraphs are drawn in steps,
// until all is there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cut, fill } from "../../www/api/parts.js";
import { launch, paste } from "./browser.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const many = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => ({ start: index, end: index + 1 }));
const values = (/** @type {unknown} */ value) => JSON.stringify(value).split(/[,{[]/).length;

for (const [name, answer, several] of /** @type {[string, unknown, boolean][]} */ ([
  ["a short report", { version: 1, articles: [{ body: "a", spans: many(3) }] }, false],
  ["nothing", undefined, false],
  ["a word", "0.1.0", false],
  ["bytes", new Uint8Array(100_000), false],
  ["one long list", { articles: [{ body: "a", spans: many(50_000) }], removed: [] }, true],
  ["long lists in a long list", { articles: many(3).map((span) => ({ ...span, entities: many(3).map((one) => ({ ...one, mentions: many(9_000) })) })) }, true],
  ["a list of many short ones", many(40_000).map((span) => [span]), true],
])) {
  test(`${name} is the same after its parts, none of which is long`, () => {
    const { whole, parts } = cut(answer);
    assert.equal(parts.length > 0, several);
    for (const one of several ? [whole, ...parts] : []) assert.ok(values(one) < 70_000, String(values(one)));
    const got = structuredClone(whole);
    for (const part of parts) fill(got, structuredClone(part));
    assert.deepEqual(got, answer);
  });
}

test("a text of some hundred paragraphs is drawn whole, though not at once; of a book the reader asks for more", async () => {
  const { page, errors } = await bench.open();
  const line = (/** @type {number} */ number) => `The council of Velden heard on Tuesday how ${number} boats had passed under the old bridge, the harbour master said.`;
  const text = (/** @type {number} */ count) => ["Boats under the bridge", ...Array.from({ length: count }, (_, index) => line(1000 + index))].join("\n\n");
  await paste(page, text(400));
  await page.getByText(line(1399).slice(0, 60)).waitFor({ state: "attached" });
  assert.equal(await page.getByRole("button", { name: /^Show/ }).count(), 0);
  await page.getByRole("button", { name: "New text" }).click();
  await paste(page, text(900));
  const more = page.locator(".text > button.main");
  await more.waitFor();
  const pieces = page.locator(".text > *");
  assert.equal(await pieces.count(), 601, "six hundred, and the button");
  await more.click();
  await page.getByText(line(1899).slice(0, 60)).waitFor({ state: "attached" });
  assert.deepEqual(errors, []);
});
