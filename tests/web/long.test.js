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

test("a text that still grows says so, is printed whole, and is scrolled to what was chosen in it meanwhile", async () => {
  const { page, errors } = await bench.open();
  // It grows when the test says so: what comes without a time waits.
  await page.evaluate(() => {
    const { setTimeout } = window;
    /** @type {(() => void)[]} */
    const later = [];
    Reflect.set(window, "later", later);
    Reflect.set(window, "setTimeout", (/** @type {() => void} */ run, /** @type {number | undefined} */ time) => (time === undefined ? later.push(run) : setTimeout(run, time)));
  });
  const line = (/** @type {number} */ number) => `The council of Velden heard on Tuesday how ${number} boats had passed under the old bridge, the harbour master said.`;
  const last = "Nothing of this was known to Edda Sorensen, who has kept the lock for nine years, she said on Tuesday.";
  await paste(page, ["Boats under the bridge", ...Array.from({ length: 90 }, (_, index) => line(1000 + index)), last].join("\n\n"));
  const text = page.locator(".text");
  await text.waitFor();
  const drawn = async () => [await page.locator(".text > *").count(), await text.getAttribute("aria-busy")];
  assert.deepEqual(await drawn(), [60, "true"]);
  await page.getByRole("tab", { name: /^Entities/ }).click();
  await page.locator(".entity-list").getByRole("button", { name: /Edda Sorensen/ }).first().click();
  assert.equal(await page.locator("mark[data-current=mention]").count(), 0, "not drawn yet");
  await page.evaluate(() => Reflect.get(window, "later").splice(0).forEach((/** @type {() => void} */ run) => run()));
  await page.waitForFunction(() => {
    const { top = -1 } = document.querySelector("mark[data-current=mention]")?.getBoundingClientRect() ?? {};
    return top > 0 && top < innerHeight;
  });
  await page.getByRole("button", { name: "New text" }).click();
  await paste(page, Array.from({ length: 90 }, (_, index) => line(1000 + index)).join("\n\n"));
  await text.waitFor();
  assert.deepEqual(await drawn(), [60, "true"]);
  await page.evaluate(() => void dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await drawn(), [90, null]);
  assert.deepEqual(errors, []);
});
