// What was found leaves the page as files, a link and print; what comes back in is not trusted.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { drop, launch, paste } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** @typedef {import("playwright-core").Page} Page */

/** Chooses from the menu by keyboard. @param {Page} page @param {string} name */
async function take(page, name) {
  await page.locator(".menu > summary").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
}

/** @param {Page} page @param {string} name */
async function saved(page, name) {
  const saving = page.waitForEvent("download");
  await take(page, name);
  const download = await saving;
  let text = "";
  for await (const part of await download.createReadStream()) text += part;
  return { name: download.suggestedFilename(), text };
}

test("a report is saved as a page, Markdown, JSON and a table; the page opens alone and runs nothing", async () => {
  const { page, context, errors } = await bench.open();
  await paste(page, `${ARTICLE}\n\n=HYPERLINK("http://a.invalid") <img src=x onerror="window.hacked=1">`);
  await page.locator(".text").waitFor();
  assert.match((await saved(page, "Save as Markdown")).text, new RegExp(`^# ${TITLE}`));
  assert.equal(JSON.parse((await saved(page, "Save as JSON")).text).articles[0].title, TITLE);
  const table = await saved(page, "Entities as CSV");
  assert.equal(table.name, "copydesk-entities.csv");
  assert.match(table.text, /Ines Carrow/);
  const html = await saved(page, "Save as a web page");
  const alone = await context.newPage();
  await alone.setContent(html.text);
  await alone.getByRole("heading", { name: TITLE }).first().waitFor();
  assert.equal(await alone.evaluate(() => "hacked" in window), false);
  assert.deepEqual(errors, []);
});

test("a name that is a formula is text in the saved table", async () => {
  const { page } = await bench.open();
  const formula = '=HYPERLINK("http://a.invalid")';
  await page.goto(`${bench.url}#texts=${packed(text({ corrections: { rename: [{ name: "Ines Carrow", to: formula }] } }))}`);
  await page.locator(".text").waitFor();
  const { text: table } = await saved(page, "Entities as CSV");
  assert.ok(table.includes(`"'${formula.replaceAll('"', '""')}"`), table);
  assert.doesNotMatch(table, /(^|,)"[=+@]/m);
});

test("a comparison is saved with its passages and differences", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("button", { name: "Add a second article" }).click();
  await paste(page, RIVAL, "b");
  await page.locator(".verdict").waitFor();
  assert.match((await saved(page, "Passages as CSV")).text, /The mill bridge in Alder will close/);
  assert.match((await saved(page, "Differences as CSV")).text, /five|six/);
});

test("printing asks the browser's own dialog, and what is printed is the article", async () => {
  const { page } = await bench.open();
  await page.evaluate(() => (window.print = () => Reflect.set(window, "printed", true)));
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await take(page, "Print");
  assert.equal(await page.evaluate(() => Reflect.get(window, "printed")), true);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.getByRole("heading", { name: TITLE }).isVisible());
  assert.equal(await page.locator(".menu, .tabs, .foot").filter({ visible: true }).count(), 0);
});

test("the menu closes with Escape and gives the focus back", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.locator(".menu > summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".menu[open]").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
});

test("a link holds texts and corrections, and says so", async () => {
  const { page, context } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  const whole = await page.locator(".text .paragraph").count();
  await page.getByRole("button", { name: /^Remove this paragraph: .Nobody/ }).click();
  await page.waitForFunction((before) => document.querySelectorAll(".text .paragraph").length === before - 1, whole);
  await take(page, "Copy a link with the text in it");
  await page.getByText("It contains the text").first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.length < 8000);
  const other = await context.newPage();
  await other.goto(link);
  await other.getByRole("heading", { name: TITLE }).waitFor();
  const kept = await other.locator(".text .paragraph").count();
  assert.equal(kept, await page.locator(".text .paragraph").count());
  assert.equal(new URL(other.url()).hash, "", "loaded anew, the page does not show the link again");
});

test("a text too long for a link is saved as a file, which opens again", async () => {
  const { page } = await bench.open();
  const long = `${TITLE}\n\n${Array.from({ length: 400 }, (_, n) => `Sentence ${n * 7919} tells of bridge ${n * 104729} and of ${n * 1299709} cars.`).join(" ")}`;
  await paste(page, long);
  await page.locator(".text").waitFor();
  const file = await saved(page, "Copy a link with the text in it");
  await page.getByText("For a link the text is too long").first().waitFor();
  await page.getByRole("button", { name: "New text" }).click();
  await drop(page, [{ name: file.name, type: "application/json", bytes: [...new TextEncoder().encode(file.text)] }]);
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

/** @param {unknown} value */
const packed = (value) => deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const text = (/** @type {object} */ more) => ({ copydesk: "texts", version: 1, a: { plain: ARTICLE, ...more }, b: null });

/** @type {Record<string, [fragment: string, said: RegExp]>} */
const HOSTILE = {
  "not base64": ["!!!", /damaged or cut off/],
  "cut off": [packed(text({})).slice(0, 200), /damaged or cut off/],
  "no JSON": [packed("hello"), /damaged or cut off/],
  "another shape": [packed({ copydesk: "texts", version: 1, a: { plain: 7 } }), /damaged or cut off/],
  "a later version": [packed({ copydesk: "texts", version: 9, a: { plain: "x" } }), /damaged or cut off/],
  "a bomb": [deflateRawSync(Buffer.alloc(50_000_000)).toString("base64url"), /more than a link may hold/],
  "endless": ["A".repeat(200_000), /more than a link may hold/],
};

for (const [name, [fragment, said]] of Object.entries(HOSTILE)) {
  test(`a link that is hostile or damaged opens nothing and says so: ${name}`, async () => {
    const { page, errors } = await bench.open();
    await page.goto(`${bench.url}#texts=${fragment}`);
    await page.getByText(said).first().waitFor();
    assert.equal(await page.locator("#box-a").inputValue(), "");
    assert.deepEqual(errors, []);
  });
}

/** @type {[string, unknown][]} */
const NOBODYS = [
  ["of a wrong kind", { keep: "x", constructor: [], drop: 7 }],
  ["no object", "x"],
  ["a place outside the text", { keep: [{ start: -1, end: 1e9, first: 0, text: "x" }] }],
  ["members that are nothing", { keep: [null], split: [7], notAName: [null, [], [7]], rename: [{ name: "x" }], retype: [{ name: "x", kind: "<b>" }] }],
  ["passages that are nothing", { exclude: [null] }],
  ["no date", { published: "<script>" }],
];

for (const [name, corrections] of NOBODYS) {
  test(`corrections in a link that nobody could have made are left out, and the text is read: ${name}`, async () => {
    const { page, errors } = await bench.open();
    await page.goto(`${bench.url}#texts=${packed(text({ corrections }))}`);
    await page.locator(".text").waitFor();
    assert.match((await page.locator(".text").textContent()) ?? "", /The mill bridge in Alder will close/);
    assert.equal(await page.locator(".corrections").count(), 0);
    assert.deepEqual(errors, []);
  });
}

test("two corrections that read alike are both listed, and can both be taken back", async () => {
  const { page } = await bench.open();
  const exclude = { a: "Nobody knows.", b: "Nobody knows." };
  await page.goto(`${bench.url}#texts=${packed(text({ corrections: { exclude: [exclude, exclude, exclude] } }))}`);
  await page.locator(".text").waitFor();
  await page.locator(".corrections > summary").click();
  for (const left of [3, 2, 1]) {
    assert.equal(await page.locator(".corrections li").count(), left);
    await page.locator(".corrections li button").last().click();
  }
  await page.locator(".corrections").waitFor({ state: "detached" });
});

test("texts are there after a reload only where the reader chose it, and erased when not any more", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.reload();
  assert.equal(await page.locator("#box-a").inputValue(), "");
  await page.getByRole("checkbox", { name: "Keep my texts" }).check();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.waitForFunction(() => localStorage.getItem("copydesk.texts"));
  await page.reload();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("checkbox", { name: "Keep my texts" }).uncheck();
  assert.equal(await page.evaluate(() => localStorage.getItem("copydesk.texts")), null);
});

/** A page with its text kept, as JSON. @param {Page} page */
async function keeping(page) {
  await page.getByRole("checkbox", { name: "Keep my texts" }).check();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.waitForFunction(() => localStorage.getItem("copydesk.texts"));
}
/** @param {Page} page */
const keptTexts = (page) => page.evaluate(() => localStorage.getItem("copydesk.texts") ?? "");

test("a damaged link leaves what is kept, and shows it; after a good one undo brings it back", async () => {
  const { page, context } = await bench.open();
  await keeping(page);
  const damaged = await context.newPage();
  await damaged.goto(`${bench.url}#texts=!!!`);
  await damaged.getByText(/damaged or cut off/).first().waitFor();
  await damaged.getByRole("heading", { name: TITLE }).waitFor();
  await damaged.waitForTimeout(600);
  assert.match(await keptTexts(damaged), /mill bridge/);
  const good = await context.newPage();
  await good.goto(`${bench.url}#texts=${packed({ copydesk: "texts", version: 1, a: { plain: RIVAL }, b: null })}`);
  await good.getByText("Opened from the link").first().waitFor();
  await good.locator(".text").waitFor();
  assert.equal(await good.getByRole("heading", { name: TITLE }).count(), 0);
  await good.keyboard.press("Control+z");
  await good.getByRole("heading", { name: TITLE }).waitFor();
});

test("a choice made in one tab does not take back that of another, nor its texts", async () => {
  const { page, context } = await bench.open();
  const old = await context.newPage();
  await old.goto(bench.url);
  await old.locator("#box-a").waitFor();
  await keeping(page);
  await old.getByRole("combobox", { name: "Language" }).selectOption("de");
  await old.getByText("Fügen Sie einen Artikel ein").waitFor();
  await paste(old, RIVAL);
  await old.locator(".text").waitFor();
  assert.match(await keptTexts(page), /mill bridge/);
  const kept = JSON.parse((await page.evaluate(() => localStorage.getItem("copydesk.choices"))) ?? "{}");
  assert.deepEqual([kept.texts, kept.language], [true, "de"]);
});

test("the bookmark copies the page it is pressed on", async () => {
  const { page, context } = await bench.open();
  await page.getByText("Why not an address?").click();
  const href = (await page.locator(".bookmarklet").getAttribute("href")) ?? "";
  await page.locator(".bookmarklet").click();
  await page.getByText("Drag it to your bookmarks bar").first().waitFor();
  const other = await context.newPage();
  await other.goto(`${bench.url}icons/copydesk.svg`);
  await other.bringToFront();
  other.on("dialog", (dialog) => void dialog.accept());
  await other.evaluate((code) => (0, eval)(decodeURIComponent(code.slice("javascript:".length))), href);
  await other.waitForTimeout(300);
  assert.match(await other.evaluate(() => navigator.clipboard.readText()), /^<svg/);
});
