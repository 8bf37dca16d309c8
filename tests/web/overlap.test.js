// The Overlap view: a second article, two versions in one paste, and what is said about them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

async function both() {
  const opened = await bench.open();
  await paste(opened.page, ARTICLE);
  await opened.page.locator(".text").waitFor();
  await opened.page.getByRole("button", { name: "Add a second article" }).click();
  assert.equal(await opened.page.evaluate(() => document.activeElement?.id), "box-b", "the second box waits for its paste");
  await paste(opened.page, RIVAL, "b");
  await opened.page.locator(".verdict").waitFor();
  return opened;
}

test("a second article is read beside the first, and both are compared", async () => {
  const { page, errors } = await both();
  assert.equal(await page.getByRole("tab", { name: /Overlap/ }).getAttribute("aria-selected"), "true");
  assert.match((await page.locator(".verdict").textContent()) ?? "", /One text, edited|share passages/);
  assert.match((await page.locator(".bars").textContent()) ?? "", /\d+% of the words of A stand in B.*\d+% of the words of B stand in A/s);
  await page.getByRole("tab", { name: "Body" }).click();
  assert.equal(await page.locator("section.desk").count(), 2);
  assert.deepEqual(errors, []);
});

test("shared passages stand level, edits are del and ins with their kind, the rest is folded", async () => {
  const { page } = await both();
  const row = page.locator(".row.edited").filter({ hasText: "arches" });
  assert.match((await row.locator("del").first().textContent()) ?? "", /five/);
  assert.match((await row.locator("ins").first().textContent()) ?? "", /six/);
  assert.notEqual(await row.locator("ins").first().getAttribute("title"), "");
  assert.ok((await page.locator(".row.verbatim").count()) > 0);
  const fold = page.locator(".row.apart details").filter({ hasText: "only in B" }).first();
  assert.match((await fold.locator("summary").textContent()) ?? "", /1 sentence only in B/);
  await fold.locator("summary").click();
  assert.ok(await fold.getByText("Shops on Mill Lane").isVisible());
});

test("facts that differ and sentences of one side are listed", async () => {
  const { page } = await both();
  assert.match((await page.locator(".conflicts").textContent()) ?? "", /five.*six/s);
  assert.match((await page.locator(".only-here.side-b").textContent()) ?? "", /Shops on Mill Lane/);
  assert.match((await page.locator(".only-here.side-a").textContent()) ?? "", /Nobody likes a closed bridge/);
});

test("two versions in one paste are compared at once", async () => {
  const { page } = await bench.open();
  await paste(page, `${ARTICLE}\n\n\n\n${RIVAL}`);
  await page.getByRole("button", { name: "See the overlap" }).click();
  await page.locator(".verdict").waitFor();
  assert.match((await page.locator(".pair-titles").textContent()) ?? "", /Mill bridge.*Cracks close/s);
});

test("a correction is compared anew", async () => {
  const { page } = await both();
  const before = await page.locator(".bars").textContent();
  await page.getByRole("tab", { name: "Body" }).click();
  await page.getByRole("button", { name: /^Remove this paragraph: Some 4,500/ }).first().click();
  await page.getByRole("button", { name: "Undo", exact: true }).and(page.locator("[aria-disabled=false]")).waitFor();
  await page.getByRole("tab", { name: /Overlap/ }).click();
  await page.waitForFunction((text) => document.querySelector(".bars")?.textContent !== text, before);
  await page.keyboard.press("Control+z");
  await page.waitForFunction((text) => document.querySelector(".bars")?.textContent === text, before);
});

test("on a phone the columns are stacked and nothing is wider than the screen", async () => {
  const { page } = await both();
  await page.setViewportSize({ width: 390, height: 844 });
  const cells = page.locator(".row.shared").first().locator(".cell");
  const [a, b] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  assert.ok(a && b && b.y >= a.y + a.height - 1);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
});

test("without a second article the view says how to get one", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("tab", { name: /Overlap/ }).click();
  await page.getByText("Overlap compares two articles").waitFor();
});

test("the comparison follows the chosen articles of both texts", async () => {
  const { page } = await bench.open();
  const other = RIVAL.replace("Cracks close historic mill bridge", "Velden opens its winter market")
    .replace(/The mill bridge[^]*/, "The winter market of Velden opened on Friday with ninety stalls, the town said, ten more than in any year before it.\n\nVisitors came from as far as Low Fen, and the bakers of the town sold out of bread by noon, a clerk told reporters.\n\nThe market stays open until the last day of December, and entry is free for children under twelve.");
  await paste(page, `${ARTICLE}\n\n\n\n${other}`);
  await page.locator(".chooser button").nth(1).waitFor();
  await page.getByRole("tab", { name: /Overlap/ }).click();
  await page.getByText("The articles of this paste have nothing in common").waitFor();
  await page.getByRole("button", { name: "Add a second article" }).last().click();
  await paste(page, RIVAL, "b");
  await page.locator(".verdict").waitFor();
  assert.match((await page.locator(".pair-titles").textContent()) ?? "", /Mill bridge.*Cracks close/s);
  await page.locator(".pair-choice button").nth(1).click();
  await page.locator(".pair-titles").filter({ hasText: "Velden opens" }).waitFor();
  assert.equal(await page.locator(".verdict").textContent(), "Nothing in common");
  await page.locator(".pair-choice button").nth(0).click();
  await page.locator(".bars").waitFor();
});
