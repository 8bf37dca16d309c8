// One choice over the views, walked and given up by the same keys everywhere; and the keys themselves.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { KEYS } from "../../www/app/keys.js";
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
const view = (page) => page.evaluate(() => document.documentElement.dataset.view);

test("an entity chosen in the list is marked in both bodies and in the overlap", async () => {
  const { page, errors } = await both();
  await page.keyboard.press("2");
  await page.locator(".entry").filter({ hasText: "Ines Carrow" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  for (const slot of ["a", "b"]) {
    assert.match((await page.locator(`[data-slot=${slot}] mark.found`).first().textContent()) ?? "", /Ines Carrow/, slot);
  }
  assert.equal(await page.locator("mark.found[data-current=mention]").count(), 1);
  await page.keyboard.press("3");
  assert.ok((await page.locator(".cell mark.found").filter({ hasText: "Ines Carrow" }).count()) >= 2);
  assert.match((await page.locator(".walker-name").textContent()) ?? "", /Ines Carrow/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("mark.found, .walker").count(), 0);
  assert.deepEqual(errors, []);
});

test("a passage chosen in the overlap is marked in both bodies and in the entities", async () => {
  const { page } = await both();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  assert.equal(await page.locator(".row[data-current]").getAttribute("data-passage"), "1");
  assert.match((await page.getByRole("status").allTextContents()).join(""), /Passage 2 of \d/);
  await page.keyboard.press("1");
  for (const slot of ["a", "b"]) {
    const marked = await page.locator(`[data-slot=${slot}] mark.chosen-passage`).allTextContents();
    assert.match(marked.join(" "), /^Some 4,500 cars cross the bridge each day\./, slot);
  }
  await page.keyboard.press("2");
  assert.equal(await page.locator("p.in-passage").count(), 1);
  await page.keyboard.press("p");
  assert.match((await page.locator(".walker-at").textContent()) ?? "", /^1 of/);
  assert.match((await page.locator("p.in-passage").textContent()) ?? "", /^The mill bridge/);
});

test("what is chosen is in view when the view changes", async () => {
  const { page } = await both();
  await page.setViewportSize({ width: 900, height: 420 });
  await page.locator("button.knot").last().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await page.waitForFunction(() => {
    const box = document.querySelector("mark.chosen-passage")?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight;
  });
});

test("the help shows every key of the table, opens and closes by key, and gives the focus back", async () => {
  const { page } = await both();
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await page.locator("button.knot").first().focus();
  await page.keyboard.press("?");
  await dialog.waitFor();
  assert.equal(await dialog.locator("tbody tr").count(), KEYS.length);
  assert.equal(await dialog.locator("kbd").count(), KEYS.flatMap(({ keys }) => keys).length);
  await page.keyboard.press("1");
  assert.equal(await view(page), "overlap", "nothing behind the dialog takes keys");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.ok(await page.locator("button.knot").first().evaluate((knot) => knot === document.activeElement));
  await page.locator("footer").getByRole("button", { name: "Keys" }).focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "Done" }).focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
});

test("keys of one letter can be switched off; those with Ctrl stay", async () => {
  const { page } = await both();
  await page.locator("footer").getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: "Use keys without Ctrl" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  assert.equal(await view(page), "overlap");
  await page.keyboard.press("?");
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.getByRole("button", { name: "Swap A and B" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".pair-titles").filter({ hasText: /^A Cracks/ }).waitFor();
  await page.keyboard.press("Control+z");
  await page.locator(".pair-titles").filter({ hasText: /^A Mill/ }).waitFor();
});

test("no key of the table is bound twice, and letters typed into a field stay there", async () => {
  const all = KEYS.flatMap(({ keys }) => keys);
  assert.equal(new Set(all).size, all.length);
  const { page } = await bench.open();
  await page.locator("#box-a").focus();
  await page.keyboard.type("?12n");
  assert.equal(await page.locator("#box-a").inputValue(), "?12n");
  assert.equal(await page.getByRole("dialog").count(), 0);
});
