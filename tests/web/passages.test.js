// The passages of an overlap: why each edit, the pictures and their table, leaving out, swapping.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { NO_CORRECTIONS, START } from "../../www/app/state.js";
import { paired, shownPair } from "../../www/app/pair.js";
import { launch, pasteBoth } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

async function both() {
  const opened = await bench.open();
  await pasteBoth(opened.page, ARTICLE, RIVAL);
  return opened;
}

/** @param {import("playwright-core").Page} page */
const row = (page, /** @type {string} */ text) => page.locator(".row.shared").filter({ hasText: text });

/** The shares of the first sentence beside the bars. @param {import("playwright-core").Page} page */
const shares = async (page) => (await page.locator(".bars > p").first().textContent()) ?? "";

test("the knot of a row says by key why each of its edits is there", async () => {
  const { page } = await both();
  const knot = row(page, "arches").locator("button.knot");
  await knot.focus();
  await page.keyboard.press("Enter");
  assert.equal(await knot.getAttribute("aria-expanded"), "true");
  assert.match((await row(page, "arches").locator(".edit-reasons").textContent()) ?? "", /five → six.* another number\. The statement changes\. Worth a look\./);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".why-edits").count(), 0);
  await row(page, "Some 4,500").locator("button.knot").focus();
  await page.keyboard.press("Enter");
  assert.match((await page.locator(".why-edits").textContent()) ?? "", /The same in both, to the last character/);
});

test("headlines that answer each other stand level, with their edits and the reasons", async () => {
  const { page } = await both();
  const field = page.locator(".row.field").first();
  assert.match((await field.textContent()) ?? "", /Headline of A.*Headline of B/s);
  assert.ok((await field.locator("del.edit, ins.edit").count()) > 0);
  await field.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.ok(await field.locator(".edit-reasons li").first().isVisible());
});

test("both bars show the passages where they stand, and a click on either shows the row", async () => {
  const { page } = await both();
  const count = await page.locator(".row.shared").count();
  for (const side of ["a", "b"]) {
    const parts = page.locator(`.bar.side-${side} .part`);
    assert.equal(await parts.count(), count);
    const boxes = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    assert.ok(boxes.every(([left, right], at) => right > left && (at === 0 || left >= boxes[at - 1][0])), "in order of the text");
    await parts.nth(count - 1).click();
    assert.equal(await page.locator(".row[data-current]").getAttribute("data-passage"), String(count - 1));
    await page.waitForFunction(() => (document.querySelector(".row[data-current]")?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight);
    await parts.nth(0).click();
    assert.equal(await page.locator(".row[data-current]").getAttribute("data-passage"), "0");
  }
  assert.equal(await page.locator(".bands path").count(), count);
});

test("the table says the same as the bars, and leads to the row by key", async () => {
  const { page } = await both();
  await page.locator(".bars .twin summary").focus();
  await page.keyboard.press("Enter");
  const lines = page.locator(".bars .twin tbody tr");
  assert.equal(await lines.count(), await page.locator(".row.shared").count());
  assert.match((await lines.nth(0).textContent()) ?? "", /^1The mill bridge in Alder.*edited/);
  await lines.nth(1).getByRole("button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.closest(".row")?.getAttribute("data-passage")), "1");
});

test("a passage that is left out no longer counts, is listed, and comes back", async () => {
  const { page } = await both();
  const before = await shares(page);
  await row(page, "arches").locator("button.knot").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Leave this passage out" }).focus();
  await page.keyboard.press("Enter");
  const without = await shares(page);
  assert.notEqual(without, before);
  assert.equal(await page.locator(".conflicts li").count(), 0, "nor do the facts that differ in it");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Count this passage again");
  await page.keyboard.press("Enter");
  assert.equal(await shares(page), before);
  await page.keyboard.press("Control+z");
  assert.equal(await shares(page), without);
  await page.locator(".corrections summary").click();
  await page.getByRole("button", { name: /^Take back: Left out of the overlap: The mill bridge/ }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await shares(page), before);
});

test("swapping puts each article in the other's place, and undo puts them back", async () => {
  const { page, errors } = await both();
  const titles = page.locator(".pair-titles");
  assert.match((await titles.textContent()) ?? "", /^A Mill bridge.*B Cracks/);
  await page.getByRole("button", { name: "Swap A and B" }).focus();
  await page.keyboard.press("Enter");
  await titles.filter({ hasText: /^A Cracks.*B Mill bridge/ }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Swap A and B");
  assert.match((await row(page, "arches").locator("del").first().textContent()) ?? "", /six/);
  await page.keyboard.press("Control+z");
  await titles.filter({ hasText: /^A Mill bridge.*B Cracks/ }).waitFor();
  assert.deepEqual(errors, []);
});

test("with nothing left out the shares are the engine's; each passage takes its words with it", () => {
  const a = "One two three four. Five six.";
  const span = (/** @type {number} */ start, /** @type {number} */ end) => ({ start, end });
  const overlap = /** @type {any} */ ({
    passages: [
      { a: span(0, 19), b: span(0, 19), kind: "verbatim", edits: [] },
      { a: span(20, 29), b: span(20, 29), kind: "verbatim", edits: [] },
    ],
    sentences: [], conflicts: [], aInB: { verbatim: 0.9, edited: 0.06 }, bInA: { verbatim: 0.9, edited: 0 },
  });
  const none = paired(overlap, a, a, ["", ""], NO_CORRECTIONS.exclude);
  assert.deepEqual(none.shares.aInB, { verbatim: 0.9, edited: 0.06 });
  const two = paired(overlap, a, a, ["", ""], [{ a: "Five six.", b: "Five six." }]);
  assert.ok(Math.abs(two.shares.aInB.verbatim - 0.6) < 1e-9, "four of six words are left");
  assert.equal(two.shares.aInB.edited, 0.06);
  assert.deepEqual(two.shared.map(({ left }) => left), [false, true]);
});

test("the pair that all rows ask for is made once", () => {
  const body = { id: "a1", body: "One two three four.", title: "" };
  const overlap = { a: { article: "a1" }, b: { article: "a1" }, verdict: "same-text", passages: [], sentences: [], conflicts: [], aInB: { verbatim: 0, edited: 0 }, bInA: { verbatim: 0, edited: 0 } };
  const report = { articles: [body], removed: [], warnings: [] };
  const state = /** @type {any} */ ({ ...START, compared: { ...START.compared, result: { version: 1, pairs: [overlap] }, reports: { a: report, b: report } } });
  assert.ok(shownPair(state));
  assert.equal(shownPair(state), shownPair({ ...state, news: { id: 9, text: "" } }));
  assert.notEqual(shownPair(state), shownPair({ ...state, a: { ...state.a, corrections: { ...NO_CORRECTIONS, exclude: [{ a: "x", b: "x" }] } } }));
});
