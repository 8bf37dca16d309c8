// Corrections of entities: said on the spot by keyboard, listed, undone, redone, and taken back singly.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** The Entities view with an entry chosen and its fold of corrections open, all by keys.
 * @param {string} name */
async function correcting(name) {
  const opened = await bench.open();
  const { page } = opened;
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("tab", { name: /Entities/ }).focus();
  await page.keyboard.press("Enter");
  await choose(page, name);
  return opened;
}

/** @param {import("playwright-core").Page} page @param {string} name */
const entry = (page, name) => page.locator(".entry").filter({ has: page.getByText(name, { exact: true }) });

/** @param {import("playwright-core").Page} page @param {string} name */
async function choose(page, name) {
  await entry(page, name).focus();
  await page.keyboard.press("Enter");
  await page.locator(".correct > summary").focus();
  await page.keyboard.press("Enter");
}

/** Fills the field of a row and presses Enter on its button.
 * @param {import("playwright-core").Page} page @param {string} label @param {string} value */
async function say(page, label, value) {
  const field = page.locator(".correct-row").filter({ has: page.getByText(label, { exact: true }) });
  const input = field.locator("[data-field]");
  if (await input.evaluate((node) => node instanceof HTMLSelectElement)) {
    const text = await input.locator("option").filter({ hasText: value }).first().textContent();
    await input.selectOption({ label: text ?? "" });
  } else {
    await input.fill(value);
  }
  await field.getByRole("button").focus();
  await page.keyboard.press("Enter");
}

/** @param {import("playwright-core").Page} page */
const kindOf = (page, /** @type {string} */ name) =>
  entry(page, name).evaluate((button) => button.closest(".entity-kind")?.querySelector("h3")?.textContent ?? "");

/** @param {import("playwright-core").Page} page */
const listed = async (page) =>
  (await page.locator(".corrections li > span").allTextContents()).map((text) => text.trim());

/** @param {import("playwright-core").Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.textContent ?? "");

test("a name that is none goes, comes back by undo, and the focus is never lost", async () => {
  const { page, errors } = await correcting("Velden");
  await page.getByRole("button", { name: "Not a name" }).focus();
  await page.keyboard.press("Enter");
  await entry(page, "Velden").waitFor({ state: "detached" });
  assert.equal(await page.locator("mark").filter({ hasText: "Velden" }).count(), 0);
  assert.match(await focused(page), /1 correction/);
  await page.keyboard.press("Control+z");
  await entry(page, "Velden").waitFor();
  await page.keyboard.press("Control+Shift+Z");
  await entry(page, "Velden").waitFor({ state: "detached" });
  assert.deepEqual(await listed(page), ["No name: Velden"]);
  assert.deepEqual(errors, []);
});

test("another kind moves the entry, which stays chosen, and its focus with it", async () => {
  const { page } = await correcting("Ines Carrow");
  await say(page, "Kind", "organisation");
  await page.locator("mark.kind-organisation").filter({ hasText: "Ines Carrow" }).first().waitFor();
  assert.match(await kindOf(page, "Ines Carrow"), /Organisations/);
  assert.equal(await entry(page, "Ines Carrow").getAttribute("aria-expanded"), "true");
  assert.match(await focused(page), /^Ines Carrow/);
  assert.match((await page.getByRole("status").allTextContents()).join(""), /Ines Carrow is now: organisation/);
});

test("a new name stands on the entry, and the old one among its others", async () => {
  const { page } = await correcting("Ines Carrow");
  await say(page, "Name", "Mayor I. Carrow");
  await entry(page, "Mayor I. Carrow").waitFor();
  assert.match((await page.locator(".entry-details").textContent()) ?? "", /Also\s*Ines Carrow, Carrow/);
  await say(page, "Kind", "group");
  await page.locator("mark.kind-group").filter({ hasText: "Carrow" }).first().waitFor();
  assert.match(await kindOf(page, "Mayor I. Carrow"), /Groups/, "a second correction finds the renamed entry");
});

test("two entries become one, and one of its names is split off again", async () => {
  const { page } = await correcting("Velden");
  await say(page, "Same as", "Alder");
  await entry(page, "Velden").waitFor({ state: "detached" });
  assert.equal(await entry(page, "Alder").getAttribute("aria-expanded"), "true");
  assert.match((await page.locator(".evidence").textContent()) ?? "", /“Alder” “Velden” joined by you/);
  if (!(await page.locator(".correct").evaluate((fold) => /** @type {HTMLDetailsElement} */ (fold).open))) await page.locator(".correct > summary").click();
  await say(page, "Not the same", "Velden");
  await entry(page, "Velden").waitFor();
  assert.deepEqual(await listed(page), [], "what was joined by hand is only taken back");
  await page.keyboard.press("Escape");
  await choose(page, "Ines Carrow");
  await say(page, "Not the same", "Carrow (");
  await entry(page, "Carrow").waitFor();
  assert.deepEqual(await listed(page), ["“Carrow” is not Ines Carrow"]);
});

test("one correction of several is taken back, from the list in either view", async () => {
  const { page } = await correcting("Ines Carrow");
  await say(page, "Kind", "group");
  await page.locator("mark.kind-group").first().waitFor();
  await choose(page, "Velden");
  await page.getByRole("button", { name: "Not a name" }).click();
  await entry(page, "Velden").waitFor({ state: "detached" });
  await page.getByRole("tab", { name: /Body/ }).click();
  await page.getByRole("button", { name: /^Remove this paragraph: Drivers/ }).focus();
  await page.keyboard.press("Enter");
  const list = page.locator(".corrections");
  await list.getByText("3 corrections").click();
  assert.deepEqual(await listed(page), ["Removed: Drivers will be led over the River Senn", "No name: Velden", "Ines Carrow: group"]);
  await list.getByRole("button", { name: "Take back: No name: Velden" }).focus();
  await page.keyboard.press("Enter");
  await list.getByText("2 corrections").waitFor();
  await page.getByRole("tab", { name: /Entities/ }).click();
  await page.locator("mark.kind-group").first().waitFor();
  assert.equal(await page.locator("mark").filter({ hasText: "Drivers" }).count(), 0);
  await page.keyboard.press("Control+z");
  await page.getByText("3 corrections").waitFor();
});

test("the evidence of a merge leads to both of its mentions", async () => {
  const { page } = await correcting("Ines Carrow");
  const evidence = page.locator(".evidence li").first();
  assert.match((await evidence.textContent()) ?? "", /“Ines Carrow” “Carrow” surname/);
  await evidence.getByRole("button", { name: "“Carrow”" }).focus();
  await page.keyboard.press("Enter");
  assert.match((await page.locator("mark[data-current=mention]").textContent()) ?? "", /^Carrow/);
});

test("an article begins at a line of which the reader says so, and is joined again", async () => {
  const { page, errors } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  assert.equal(await page.locator(".chooser").count(), 0);
  await page.getByRole("button", { name: /^New article: Some 4,500 cars/ }).focus();
  await page.keyboard.press("Enter");
  const choices = page.locator(".chooser button");
  await choices.nth(1).waitFor();
  assert.equal(await choices.count(), 2);
  assert.equal(await page.locator(".paragraph").filter({ hasText: "Some 4,500" }).count(), 0, "it belongs to the other article");
  assert.deepEqual(await listed(page), ["Another article begins: Some 4,500 cars cross the bridge each da"]);
  await choices.nth(1).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Join with the article before" }).focus();
  await page.keyboard.press("Enter");
  await choices.first().waitFor({ state: "detached" });
  await page.locator(".paragraph").filter({ hasText: "Some 4,500" }).waitFor();
  assert.deepEqual(await listed(page), [], "what the reader had parted is only put together again");
  await page.keyboard.press("Control+z");
  await choices.nth(1).waitFor();
  assert.deepEqual(errors, []);
});

test("two articles that the page told apart are joined, and parted again from the list", async () => {
  const { page } = await bench.open();
  await paste(page, `${ARTICLE}\n\n\n\n${RIVAL}`);
  const choices = page.locator(".chooser button");
  await choices.nth(1).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Join with the article before" }).focus();
  await page.keyboard.press("Enter");
  await choices.first().waitFor({ state: "detached" });
  await page.locator(".corrections summary").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Take back: No article begins/ }).focus();
  await page.keyboard.press("Enter");
  await choices.nth(1).waitFor();
});
