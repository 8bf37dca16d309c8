// The Entities view: marks in the text, the list beside it, and the walk between them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste } from "./browser.js";
import { ARTICLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

async function entities() {
  const opened = await bench.open();
  await paste(opened.page, ARTICLE);
  await opened.page.locator(".text").waitFor();
  await opened.page.getByRole("tab", { name: /Entities/ }).click();
  await opened.page.locator("mark").first().waitFor();
  return opened;
}

test("a mention is a mark with a visible label of its kind", async () => {
  const { page } = await entities();
  const mark = page.locator("mark.kind-person").filter({ hasText: "Ines Carrow" }).first();
  assert.equal(await mark.locator(".kind").textContent(), "per");
  assert.ok(await mark.locator(".kind").isVisible());
});

test("kinds differ in their line, not in their colour alone", async () => {
  const { page } = await entities();
  const lines = await page.evaluate(() =>
    ["person", "organisation", "place", "group", "event", "law"].map((kind) => {
      const mark = document.createElement("mark");
      mark.className = `kind-${kind}`;
      document.body.append(mark);
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(mark);
      mark.remove();
      return `${borderBottomStyle} ${borderBottomWidth}`;
    }),
  );
  assert.equal(new Set(lines).size, lines.length);
});

test("an entry opens to its names, and next and previous walk its mentions", async () => {
  const { page } = await entities();
  await page.locator(".entry").filter({ hasText: "Ines Carrow" }).click();
  assert.match((await page.locator(".entry-details").textContent()) ?? "", /Also\s*Carrow/);
  const at = page.locator(".walker-at");
  assert.match((await at.textContent()) ?? "", /^1 of [2-9]/);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  assert.match((await at.textContent()) ?? "", /^2 of/);
  const current = page.locator("mark[data-current=mention]");
  assert.equal(await current.count(), 1);
  await page.getByRole("button", { name: "Previous", exact: true }).click();
  await page.getByRole("button", { name: "Previous", exact: true }).click();
  const [, step, count] = /^(\d+) of (\d+)/.exec((await at.textContent()) ?? "") ?? [];
  assert.equal(step, count, "the walk goes round");
  assert.match((await page.getByRole("status").allTextContents()).join(""), /Ines Carrow: mention/);
});

test("the walk follows its entry by keyboard, and Escape comes back to it", async () => {
  const { page } = await entities();
  const entry = page.locator(".entry").filter({ hasText: "Ines Carrow" });
  const at = page.locator(".walker-at");
  await entry.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  assert.match((await at.textContent()) ?? "", /^2 of/);
  await page.keyboard.press("ArrowLeft");
  assert.match((await at.textContent()) ?? "", /^1 of/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Next mention");
  await page.keyboard.press("Enter");
  assert.match((await at.textContent()) ?? "", /^2 of/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".walker").count(), 0);
  assert.ok(await entry.evaluate((button) => button === document.activeElement));
});

test("for the ear a kind and a figure stand apart from the word before them", async () => {
  const { page } = await entities();
  const mark = page.locator("mark.kind-person").first();
  assert.equal(await mark.locator(".kind").getAttribute("aria-hidden"), "true");
  assert.equal(await mark.locator(".spoken").textContent(), " (person)");
  const count = await page.locator(".tab .badge").first().textContent();
  await page.getByRole("tab", { name: `Entities , ${count}`, exact: true }).or(page.getByRole("tab", { name: `Entities, ${count}`, exact: true })).waitFor();
});

test("for the ear an entry has its name and its count, once", async () => {
  const { page } = await entities();
  assert.ok(await page.getByRole("button", { name: /^Ines Carrow \d mentions$/ }).isVisible());
});

test("a chosen mention hides no comma behind it", async () => {
  const { page } = await entities();
  await page.locator(".entry").filter({ hasText: "Ines Carrow" }).click();
  const { outlineStyle, boxShadow } = await page.locator("mark[data-current=mention]").evaluate((mark) => getComputedStyle(mark));
  assert.equal(outlineStyle, "none");
  assert.notEqual(boxShadow, "none");
});

test("a click on a mark chooses its entry", async () => {
  const { page } = await entities();
  await page.locator("mark.kind-person").first().click();
  assert.match((await page.locator(".entry[aria-expanded=true]").textContent()) ?? "", /Carrow/);
});

test("entries stand by kind with their count", async () => {
  const { page } = await entities();
  const places = page.locator(".entity-kind").filter({ hasText: "Places" });
  assert.match((await places.locator(".entry").first().textContent()) ?? "", /^Alder/);
});
