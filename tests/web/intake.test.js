// Every way in: paste (plain and rich), drop, picker, keyboard, example.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drop, fillClipboard, launch, paste } from "./browser.js";
import { ARTICLE, HTML, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

test("a pasted text is read at once, and the box becomes the article", async () => {
  const { page, errors } = await bench.open();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.equal(await page.locator("#box-a").count(), 0);
  assert.match((await page.locator(".text").textContent()) ?? "", /4,500 cars/);
  assert.deepEqual(errors, []);
});

test("a paste needs no click first", async () => {
  const { page } = await bench.open();
  await fillClipboard(page, { plain: ARTICLE });
  await page.keyboard.press("Control+V");
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

test("a rich paste is read in its rich form, and a switch reads its plain form", async () => {
  const { page } = await bench.open();
  await fillClipboard(page, { plain: ARTICLE, html: HTML });
  await page.locator("#box-a").focus();
  await page.keyboard.press("Control+V");
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.ok(await page.getByRole("radio", { name: "rich text" }).isChecked());
  assert.doesNotMatch((await page.locator("main").textContent()) ?? "", /Download our app/);
  await page.getByRole("radio", { name: "plain text" }).check();
  // Only the plain form has this line, as a removed one or as text.
  await page.getByText("Download our app").first().waitFor({ state: "attached" });
});

test("a dropped file is read, and a second one becomes the second article", async () => {
  const { page } = await bench.open();
  const file = (/** @type {string} */ name, /** @type {string} */ text) => ({
    name,
    type: "text/plain",
    bytes: [...new TextEncoder().encode(text)],
  });
  await drop(page, [file("one.txt", ARTICLE), file("two.txt", RIVAL)]);
  await page.locator(".verdict").waitFor();
  assert.equal(await page.getByRole("tab", { name: "Overlap" }).getAttribute("aria-selected"), "true");
});

for (const [name, type, text, gone] of /** @type {[string, string, string, RegExp][]} */ ([
  ["bridge.md", "text/markdown", `# ${TITLE}\n\n${ARTICLE.split("\n\n").slice(4, 8).join("\n\n").replace("five arches", "**five** arches")}`, /[#*]/],
  ["bridge.markdown", "", `${TITLE}\n=====\n\n${ARTICLE.split("\n\n").slice(4, 8).join("\n\n").replace("five arches", "_five_ arches")}`, /[=_]/],
  ["bridge.html", "text/html", HTML, /Sport|<p|hacked/],
  ["bridge.htm", "", HTML, /Sport|<p|hacked/],
])) {
  test(`a dropped ${name} is read as what it is`, async () => {
    const { page, errors } = await bench.open();
    await drop(page, [{ name, type, bytes: [...new TextEncoder().encode(text)] }]);
    await page.getByRole("heading", { name: TITLE }).waitFor();
    const kept = (await page.locator("article .paragraph").allTextContents()).join("\n");
    assert.match(kept, /two of its five arches/);
    assert.doesNotMatch(kept, gone);
    assert.deepEqual(errors, []);
  });
}

test("a picked file is read", async () => {
  const { page } = await bench.open();
  await page.locator("#files-a").setInputFiles({ name: "bridge.txt", mimeType: "text/plain", buffer: Buffer.from(ARTICLE) });
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("button", { name: "Edit the text" }).click();
  assert.equal(await page.locator("#box-a").inputValue(), ARTICLE);
});

for (const [count, says, there] of /** @type {[number, string, (page: import("playwright-core").Page) => Promise<unknown>][]} */ ([
  [1, "one is read", (page) => page.getByRole("heading", { name: TITLE }).waitFor()],
  [2, "two are compared", (page) => page.locator(".verdict").waitFor()],
  [3, "more go to the library", (page) => page.getByText("3 articles", { exact: true }).waitFor()],
])) {
  test(`one button takes any number of files: ${says}`, async () => {
    const { page } = await bench.open();
    const button = page.getByRole("button", { name: /files/ });
    assert.equal(await button.count(), 1, "there is nothing to choose between");
    const where = (await button.getAttribute("aria-describedby")) ?? "";
    assert.equal(await page.locator(`#${where}`).textContent(), "One file is read here, two are compared, and more go to the library.");
    const choosing = page.waitForEvent("filechooser");
    await button.click();
    const texts = [ARTICLE, RIVAL, `Third\n\n${ARTICLE}`].slice(0, count);
    await (await choosing).setFiles(texts.map((text, at) => ({ name: `${at}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) })));
    await there(page);
  });
}

test("beside an article there is room for one file", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE);
  await page.getByRole("button", { name: "Add a second article" }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file…" }).click();
  assert.equal((await choosing).isMultiple(), false);
});

test("a typed text is read with the button or with Ctrl+Enter", async () => {
  const { page } = await bench.open();
  assert.ok(await page.getByRole("button", { name: "Read it" }).isDisabled());
  await page.locator("#box-a").fill(ARTICLE);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

test("a paste into a text that is being written joins it", async () => {
  const { page } = await bench.open();
  const [before, rest] = [ARTICLE.slice(0, 120), ARTICLE.slice(120)];
  await page.locator("#box-a").fill(before);
  await fillClipboard(page, { plain: rest });
  await page.locator("#box-a").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+V");
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("button", { name: "Edit the text" }).click();
  assert.equal(await page.locator("#box-a").inputValue(), ARTICLE);
});

test("an example is read, and two versions of it are compared", async () => {
  const { page, errors } = await bench.open();
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.getByRole("heading", { name: "Ferry Runs Aground off Kelder Island, 212 Rescued" }).waitFor();
  await page.getByRole("button", { name: "New text" }).click();
  await page.getByRole("button", { name: "Try two versions of one story" }).click();
  await page.locator(".verdict").waitFor();
  assert.deepEqual(errors, []);
});
