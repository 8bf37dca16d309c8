// Everything by keyboard alone: reaching, reading, correcting, and never losing the focus.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fillClipboard, launch } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** What has the focus, in words. @param {import("playwright-core").Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at ? at.getAttribute("aria-label") || at.textContent || at.id || at.tagName : "";
  });

/** Presses Tab until the focus is on something that is called so.
 * @param {import("playwright-core").Page} page @param {RegExp} name @param {string} [key] */
async function tabTo(page, name, key = "Tab") {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`Tab never reached ${name}; last was ${await focused(page)}`);
}

test("from the first key to the overlap without a mouse", async () => {
  const { page } = await bench.open();
  await page.keyboard.press("Tab"); // the skip link
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "box-a");
  await fillClipboard(page, { plain: ARTICLE });
  await page.keyboard.press("Control+V");
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.match(await focused(page), new RegExp(TITLE), "the focus goes to the article's title");

  await tabTo(page, /lines? removed/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Keep: /);
  const line = (await focused(page)).replace("Keep: ", "");
  await page.keyboard.press("Enter");
  await page.locator(".paragraph").filter({ hasText: line.slice(0, 20) }).waitFor();
  assert.match(await focused(page), /^Remove this paragraph/, "the focus stays with the line");
  await page.keyboard.press("Control+z");
  await page.locator(".paragraph").filter({ hasText: line.slice(0, 20) }).waitFor({ state: "detached" });

  await tabTo(page, /^Body/, "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  assert.match(await focused(page), /^Entities/);
  assert.equal(await page.getByRole("tab", { name: /Entities/ }).getAttribute("aria-selected"), "true");
  await tabTo(page, /^Alder/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Next/);
  await page.keyboard.press("Enter");
  assert.match((await page.locator(".walker-at").textContent()) ?? "", /^2 of/);

  await tabTo(page, /^Add a second article$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "box-b");
  await fillClipboard(page, { plain: RIVAL });
  await page.keyboard.press("Control+V");
  await page.locator(".verdict").waitFor();
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
});

test("tabs follow the arrow keys, Home and End", async () => {
  const { page } = await bench.open();
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.getByRole("tab", { name: "Body" }).focus();
  for (const [key, name] of [["ArrowLeft", "Library"], ["Home", "Body"], ["End", "Library"], ["ArrowRight", "Body"]]) {
    await page.keyboard.press(key);
    assert.match(await focused(page), new RegExp(`^${name}`), key);
  }
});

test("what was found is said in a live region", async () => {
  const { page } = await bench.open();
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.locator(".text").waitFor();
  assert.match((await page.getByRole("status").allTextContents()).join(""), /Article read: Ferry Runs Aground.*lines removed/);
});

test("a long text asks aloud, and the focus goes from the question to Stop, and on to another try", async () => {
  const { page } = await bench.open();
  const said = async () => (await page.getByRole("status").allTextContents()).join("");
  const long = Array.from({ length: 60_000 }, (_, at) => `Paragraph ${at}: the council said that road ${at} would be closed for its repair, as every year.`).join("\n\n");
  await fillClipboard(page, { plain: long });
  await page.locator("#box-a").focus();
  await page.keyboard.press("Control+V");
  await page.getByRole("button", { name: "Read it anyway" }).waitFor();
  assert.match(await said(), /^This text has [\d.]+ MB\./);
  await tabTo(page, /^Read it anyway$/);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Stop");
  assert.equal(await said(), "Reading…");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Try again");
  assert.equal(await said(), "Stopped. Your text is still here.");
});

test("undoing inside a field is the field's own; elsewhere it is the page's", async () => {
  const { page } = await bench.open();
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.locator(".text").waitFor();
  const paragraphs = await page.locator(".paragraph").count();
  await page.getByRole("button", { name: /^Remove this paragraph/ }).last().click();
  await page.waitForFunction((count) => document.querySelectorAll(".paragraph").length === count, paragraphs - 1);
  // Whether a press is left to the field shows in the event: the page takes it by preventing it.
  const taken = (/** @type {string} */ selector) =>
    page.evaluate((where) => {
      const event = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true });
      document.querySelector(where)?.dispatchEvent(event);
      return event.defaultPrevented;
    }, selector);
  assert.equal(await taken("input[type=date]"), false);
  assert.equal(await page.locator(".paragraph").count(), paragraphs - 1, "nothing was undone");
  assert.equal(await taken("[role=tab]"), true);
  await page.waitForFunction((count) => document.querySelectorAll(".paragraph").length === count, paragraphs);
});

test("each step says what it did, and nothing unasked talks over it", async () => {
  const { page } = await bench.open();
  const said = async () => (await page.getByRole("status").allTextContents()).join("");
  await fillClipboard(page, { plain: `${ARTICLE}\n\n\n\n${RIVAL}` });
  await page.keyboard.press("Control+V");
  await page.locator(".found").waitFor();
  const settle = () => page.waitForTimeout(400);
  const [chip] = await page.locator(".chip").all();
  await chip.click();
  assert.match(await said(), new RegExp(`^Showing ${await chip.textContent()}\\.$`));
  await page.locator(".fold .keep").first().click();
  await settle();
  assert.match(await said(), /^Kept: /);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await settle();
  assert.equal(await said(), "Undone.");
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await settle();
  assert.equal(await said(), "Done again.");
  await page.getByRole("button", { name: /^Remove this paragraph: The mill bridge/ }).first().click();
  await settle();
  assert.match(await said(), /^Removed: The mill bridge/);
});

test("undo and redo keep the reader's place and focus", async () => {
  const { page } = await bench.open();
  await fillClipboard(page, { plain: ARTICLE });
  await page.keyboard.press("Control+V");
  await page.getByRole("heading", { name: TITLE }).waitFor();
  const line = page.locator(".paragraph").filter({ hasText: "Drivers will be led" });
  const remove = page.getByRole("button", { name: /^Remove this paragraph: Drivers/ });
  await remove.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await line.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await line.waitFor();
  assert.match(await focused(page), /^Remove this paragraph: Drivers/, "by key the focus is back on the button of the line");
  assert.equal(await page.evaluate(() => scrollY), before);

  await page.getByRole("button", { name: "Redo", exact: true }).focus();
  await page.keyboard.press("Enter");
  await line.waitFor({ state: "detached" });
  assert.equal(await focused(page), "Redo", "by button it stays on the button");
});
