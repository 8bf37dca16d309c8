// What is dragged and dropped must never cost the reader an article.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste } from "./browser.js";
import { ARTICLE, TITLE } from "./news.js";

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

/** Drops a text on the element, as from another window. @param {import("playwright-core").Page} page @param {string} selector @param {string} text */
const dropText = (page, selector, text) =>
  page.evaluate(
    ([place, value]) => {
      const data = new DataTransfer();
      data.setData("text/plain", value);
      document.querySelector(place)?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [selector, text],
  );

test("a selection dragged inside the article and dropped there changes nothing", async () => {
  const { page } = await read();
  const paragraph = page.locator(".paragraph > p").first();
  const box = await paragraph.boundingBox();
  assert.ok(box);
  await paragraph.click({ clickCount: 3, position: { x: 60, y: 12 } });
  await page.mouse.move(box.x + 60, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x + 120, box.y + 160, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(200);
  assert.equal(await page.locator(".paragraph").count(), 4);
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

test("a text dropped on an article from elsewhere does not replace it", async () => {
  const { page } = await read();
  await dropText(page, ".paragraph > p", "Another text of a few words.");
  await page.waitForTimeout(200);
  await page.getByRole("heading", { name: TITLE }).waitFor();
});
