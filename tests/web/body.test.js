// The Body view: what was kept, what was removed and why, and every way back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste, pasteEvent } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

async function read() {
  const opened = await bench.open();
  await paste(opened.page, ARTICLE);
  await opened.page.getByRole("heading", { name: TITLE }).waitFor();
  return opened;
}

/** @param {import("playwright-core").Page} page */
const kept = async (page) => (await page.locator(".paragraph > p").allTextContents()).join("\n");

/** @param {import("playwright-core").Page} page @param {RegExp} text */
const untilKept = (page, text) => page.locator(".paragraph").filter({ hasText: text }).waitFor();

/** @param {import("playwright-core").Page} page @param {RegExp} text */
const untilGone = (page, text) => page.locator(".paragraph").filter({ hasText: text }).waitFor({ state: "detached" });

test("removed lines fold where they stood and open to each line with its reason", async () => {
  const { page } = await read();
  assert.doesNotMatch(await kept(page), /Download our app|Home \| News|FILE PHOTO/);
  assert.match((await page.locator(".head").first().textContent()) ?? "", /words in 4 paragraphs kept, 5 lines removed/);
  const fold = page.locator(".fold").last();
  assert.match((await fold.locator("summary").textContent()) ?? "", /^1 line removed: 1 promo/);
  assert.ok(!(await fold.getByText("Download our app").isVisible()));
  await fold.locator("summary").click();
  assert.ok(await fold.getByText("Download our app").isVisible());
  assert.match((await fold.locator(".removed-why").textContent()) ?? "", /promo Asks the reader to follow, download or subscribe/);
});

test("Keep puts a line back; undo and redo, by button and key, take it out and in", async () => {
  const { page } = await read();
  const promo = /Download our app/;
  await page.locator(".fold").last().locator("summary").click();
  await page.getByRole("button", { name: /^Keep: Download our app/ }).click();
  await untilKept(page, promo);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await untilGone(page, promo);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await untilKept(page, promo);
  await page.keyboard.press("Control+z");
  await untilGone(page, promo);
  await page.keyboard.press("Control+Shift+Z");
  await untilKept(page, promo);
});

test("a kept paragraph can be removed, says by whom, and can be kept again", async () => {
  const { page } = await read();
  const bridge = /Some 4,500 cars/;
  await page.getByRole("button", { name: /^Remove this paragraph: Some 4,500 cars/ }).click();
  await untilGone(page, bridge);
  const line = page.locator(".fold li").filter({ hasText: bridge });
  await page.locator(".fold").filter({ hasText: bridge }).locator("summary").click();
  assert.match((await line.textContent()) ?? "", /You removed it/);
  await line.getByRole("button", { name: /^Keep/ }).click();
  await untilKept(page, bridge);
});

test("a reason is a filter", async () => {
  const { page } = await read();
  const chip = page.getByRole("button", { name: "1 promo", exact: true });
  await chip.click();
  assert.equal(await chip.getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator(".fold").count(), 1);
  assert.ok(await page.locator(".fold").getByText("Download our app").isVisible());
  await chip.click();
  assert.ok((await page.locator(".fold").count()) > 1);
});

test("captions stand beside the article", async () => {
  const { page } = await read();
  assert.match((await page.locator(".captions").textContent()) ?? "", /The mill bridge in Alder is seen in March/);
});

test("a repair is shown where it was made and can be undone", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE.replace("each day. Mayor", "each morning.Mayor"));
  await page.locator(".repair").waitFor();
  assert.doesNotMatch(await kept(page), /each morning\.Mayor/);
  const before = await page.locator(".repair").evaluate((mark) => mark.previousSibling?.textContent ?? "");
  assert.match(before, /each morning\.$/, "the mark stands behind the mended place");
  const change = page.locator(".repair-change");
  assert.ok(!(await change.isVisible()));
  await page.locator(".repair summary").click();
  assert.ok(await change.isVisible());
  assert.match((await change.textContent()) ?? "", /morning\.Mayor/);
  await page.locator(".repair button").click();
  await page.locator(".repair").waitFor({ state: "detached" });
  assert.match(await kept(page), /each morning\.Mayor/);
});

test("lines that were broken at a width are shown as a paragraph and can be parted again", async () => {
  const { page } = await bench.open();
  const broken = (/** @type {string} */ text) => text.replace(/(.{1,60})(?:\s|$)/g, "$1\n").trim();
  await paste(page, ARTICLE.split("\n").map(broken).join("\n"));
  const mark = page.locator(".paragraph").filter({ hasText: "Some 4,500 cars" }).locator(".repair");
  await mark.locator("summary").click();
  assert.match((await mark.locator(".repair-change").textContent()) ?? "", /broke this paragraph into \d+ lines/);
  assert.match(await kept(page), /Some 4,500 cars cross the bridge each day\. Mayor Ines Carrow/);
  await mark.getByRole("button").click();
  await page.getByText(/^Some 4,500 cars cross the bridge each day\. Mayor Ines Carrow$/).waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await untilKept(page, /each day\. Mayor Ines Carrow told reporters/);
});

for (const [name, end] of [["line feeds", "\n"], ["both", "\r\n"], ["separators of lines", "\u2028"]]) {
  test(`broken lines are counted as the engine has them: ${name}`, async () => {
    const { page } = await bench.open();
    const broken = ARTICLE.split("\n").map((text) => text.replace(/(.{1,60})(?:\s|$)/g, `$1${end}`).trim()).join(end);
    await pasteEvent(page, broken);
    const mark = page.locator(".paragraph").filter({ hasText: "Some 4,500 cars" }).locator(".repair");
    await mark.locator("summary").click();
    assert.match((await mark.locator(".repair-change").textContent()) ?? "", /broke this paragraph into 3 lines/);
  });
}

test("letters read in the wrong encoding are named, repaired when asked, and left again", async () => {
  const { page } = await bench.open();
  const read = (/** @type {string} */ text) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
  const place = "in a café of Zürich — it’s the third";
  await paste(page, ARTICLE.replace("Some 4,500 cars", `Some 4,500 cars, he said ${read(place)},`));
  const warning = page.locator(".warnings li").filter({ hasText: "wrong encoding" });
  await untilKept(page, /in a cafÃ© of ZÃ¼rich/);
  await warning.getByRole("button", { name: "Repair it" }).click();
  await untilKept(page, new RegExp(place));
  await warning.waitFor({ state: "detached" });
  const list = page.locator(".corrections");
  await list.locator("summary").click();
  assert.match((await list.textContent()) ?? "", /Misread letters repaired/);
  await list.getByRole("button", { name: /^Take back: Misread/ }).click();
  await untilKept(page, /in a cafÃ© of ZÃ¼rich/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await untilKept(page, new RegExp(place));
});

test("a correction of a line that does not outlive the repair of letters is told, and undo brings it back", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE.replace("Some 4,500 cars", "Some 4,500 cars, he said in a cafÃ© of ZÃ¼rich,"));
  await page.getByRole("button", { name: /^Remove this paragraph: Drivers/ }).click();
  await page.locator(".corrections").getByText("1 correction", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Repair it" }).click();
  await page.locator(".notice").getByText("1 correction of a line").waitFor();
  await untilKept(page, /café of Zürich/);
  await untilKept(page, /Drivers will be led/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await untilKept(page, /cafÃ©/);
  assert.doesNotMatch(await kept(page), /Drivers/);
});

test("the date of publication is an option that re-reads the text", async () => {
  const { page } = await read();
  await page.getByLabel("Published on").fill("2026-03-06");
  await page.getByRole("button", { name: "Undo", exact: true }).and(page.locator("[aria-disabled=false]")).waitFor();
  await page.getByRole("tab", { name: /Entities/ }).click();
  await page.locator(".entry").filter({ hasText: "Monday" }).click();
  assert.match((await page.locator(".entry-details").textContent()) ?? "", /March 9, 2026/);
});

test("the text can be edited again, and is never lost on the way", async () => {
  const { page } = await read();
  await page.getByRole("button", { name: "Edit the text" }).click();
  assert.equal(await page.locator("#box-a").inputValue(), ARTICLE);
  await page.getByRole("button", { name: "Back to the article" }).click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

test("New text can be taken back, by key in the empty box and by button", async () => {
  const { page } = await read();
  for (const back of [() => page.keyboard.press("Control+z"), () => page.getByRole("button", { name: "Bring the last text back" }).click()]) {
    await page.getByRole("button", { name: "New text" }).click();
    await page.locator("#box-a").waitFor();
    await back();
    await page.getByRole("heading", { name: TITLE }).waitFor();
  }
});

test("of several articles in one paste one is shown, and the others can be chosen", async () => {
  const { page } = await bench.open();
  await paste(page, `${ARTICLE}\n\n\n\n${RIVAL}`);
  const choices = page.getByRole("list", { name: "Articles in this text" }).getByRole("button");
  await choices.nth(1).waitFor();
  assert.equal(await choices.count(), 2);
  await choices.nth(1).click();
  await page.getByRole("heading", { name: "Cracks close historic mill bridge" }).waitFor();
});

test("clean text is copied", async () => {
  const { page } = await read();
  await page.getByRole("button", { name: "Copy clean text" }).click();
  await page.getByText(`Copied: ${TITLE}`).first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.startsWith(`${TITLE}\n\nThe mill bridge`));
  assert.doesNotMatch(copied, /Download our app/);
});

test("of two articles each is copied by its own button, which says what it copied", async () => {
  const { page } = await read();
  await page.getByRole("button", { name: "Add a second article" }).click();
  await paste(page, RIVAL, "b");
  await page.locator(".verdict").waitFor();
  await page.getByRole("tab", { name: /Body/ }).click();
  await page.locator("[data-slot=b]").getByRole("button", { name: "Copy clean text" }).click();
  await page.getByText("Copied: Cracks close historic mill bridge").first().waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Cracks close/);
  assert.equal(await page.getByRole("button", { name: "Copy clean text" }).count(), 2);
});

test("an article that is selected and copied by hand has none of the page's own words", async () => {
  const { page } = await read();
  for (const view of [/Body/, /Entities/]) {
    await page.getByRole("tab", { name: view }).click();
    await page.locator("article .text").waitFor();
    await page.evaluate(() => {
      const article = document.querySelector("article");
      if (article) getSelection()?.selectAllChildren(article);
    });
    await page.keyboard.press("Control+C");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /The mill bridge in Alder will close on Monday for eight months/, String(view));
    assert.match(copied, /Mayor Ines Carrow told reporters/, String(view));
    assert.match(copied, /the way to Velden\./, String(view));
    assert.doesNotMatch(copied, /Remove|Keep|removed|Captions/, String(view));
  }
});

test("on paper the text is dark, whatever the screen is", async () => {
  const { page } = await bench.open({ colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink")), "#1d1c19");
});

test("a notice goes by itself", async () => {
  const { page } = await read();
  await page.getByRole("button", { name: "Copy clean text" }).click();
  const notice = page.locator(".notice");
  await notice.filter({ hasText: "Copied" }).waitFor();
  await notice.waitFor({ state: "hidden" });
});

test("where the text says its date, the field says that this one holds", async () => {
  const { page } = await bench.open();
  const hint = page.locator(".published .hint");
  for (const [text, says] of [[ARTICLE, "Gives words like “Tuesday” their date."], [ARTICLE.replace("FILE PHOTO", "Published March 4, 2031 at 9:14 a.m.\n\nFILE PHOTO"), "Left empty, the date above holds."]]) {
    await paste(page, text);
    await page.locator(".text").waitFor();
    assert.equal(await hint.textContent(), says);
    await page.getByRole("button", { name: "New text" }).click();
  }
});
