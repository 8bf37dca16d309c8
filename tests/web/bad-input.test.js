// What is no article must end in a sentence that says what to do, and the text must stay.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drop, launch, pasteEvent } from "./browser.js";
import { ARTICLE, HTML, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** Ten megabytes are read in seconds, on a busy machine in many. */
const LONG_MS = 90_000;

const BLANK = [
  ["empty", ""],
  ["spaces and line breaks", "  \n\t \r\n  "],
  ["marks of no width", "\u200b\u200c\u2060\ufeff"],
  ["no-break spaces", "\u00a0 \u00a0"],
];

for (const [name, text] of BLANK) {
  test(`${name}: a sentence says what to paste, and the text stays`, async () => {
    const { page, errors } = await bench.open();
    await pasteEvent(page, text);
    await page.getByText("There is no text to read here").first().waitFor();
    const stays = text.replaceAll("\r\n", "\n"); // a text field knows only \n
    assert.equal(await page.locator("#box-a").inputValue(), stays);
    assert.match((await page.getByRole("status").allTextContents()).join(""), /no text to read/);
    assert.deepEqual(errors, []);
  });
}

test("a binary file is refused by name, with advice, and the page goes on", async () => {
  const { page } = await bench.open();
  const bytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 600 }, (_, index) => (index * 89) % 256)];
  await drop(page, [{ name: "picture.png", type: "image/png", bytes }]);
  await page.locator(".failure").waitFor();
  assert.match((await page.locator(".failure").textContent()) ?? "", /paste it here/);
  assert.match((await page.locator(".file").textContent()) ?? "", /picture\.png/);
  await pasteEvent(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

for (const [name, give] of /** @type {[string, (data: DataTransfer, text: string) => unknown][]} */ ([
  ["a paste", (data, text) => data.setData("text/plain", text)],
  ["a file", (data, text) => data.items.add(new File([text], "long.txt", { type: "text/plain" }))],
])) {
  test(`${name} of more than 50 MB: the limit is named at once, the text stays, and the page goes on`, async () => {
    const { page, errors } = await bench.open();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      (${give})(data, "The mill bridge in Alder will close. ".repeat(1_400_000));
      const box = document.getElementById("box-a");
      const more = { bubbles: true, cancelable: true };
      if (data.files.length > 0) for (const kind of ["dragenter", "dragover", "drop"]) box.dispatchEvent(new DragEvent(kind, { ...more, dataTransfer: data }));
      else box.dispatchEvent(new ClipboardEvent("paste", { ...more, clipboardData: data }));
    })()`);
    await page.locator(".failure").getByText("larger than 50 MB").waitFor();
    assert.equal(await page.getByRole("button", { name: /^(Read it anyway|Try again)/ }).count(), 0);
    assert.match((await page.locator(".file").first().textContent()) ?? "", /51\.8 MB/);
    await pasteEvent(page, ARTICLE);
    await page.getByRole("heading", { name: TITLE }).waitFor();
    assert.deepEqual(errors, []);
  });
}

test("a hundred thousand lines are read, and the page stays awake", async () => {
  const { page, errors } = await bench.open();
  await page.evaluate(() => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `Line ${index} of a list`);
    const data = new DataTransfer();
    data.setData("text/plain", lines.join("\n"));
    document.getElementById("box-a")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole("button", { name: "Stop" }).waitFor();
  await page.locator(".head").first().waitFor({ timeout: LONG_MS });
  assert.ok((await page.locator(".text > *").count()) < 1000, "no more is drawn than can be scrolled");
  await page.getByRole("button", { name: "New text" }).click();
  await pasteEvent(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.deepEqual(errors, []);
});

const LONG_PARAGRAPH = "The mill bridge in Alder will close on Monday for eight months, the town council said. ";

/** The longest time in which a page that is reading may not draw. */
const STILL_MS = 500;

/** Pastes 10 MB, is asked, and says yes; from then on the page notes its longest pause between two
 * frames. @param {import("playwright-core").Page} page */
async function readTenMegabytes(page) {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", `${text}\n\n`.repeat(Math.ceil(10_000_000 / (text.length + 2))));
    document.getElementById("box-a")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, LONG_PARAGRAPH);
  await page.locator(".question", { hasText: "This text has 10 MB" }).waitFor();
  assert.ok((await page.locator("#box-a").inputValue()).startsWith(LONG_PARAGRAPH));
  await page.getByText("The whole text, 10 MB, is held here").waitFor();
  await page.evaluate(() => {
    const pauses = { longest: 0, frames: 0, reading: true };
    Object.assign(window, { pauses });
    let last = performance.now();
    const frame = (/** @type {number} */ now) => {
      // Only while the engine reads: what the page draws at the end is measured by nobody here.
      pauses.reading &&= !document.querySelector(".text, .failure");
      if (!pauses.reading) return;
      pauses.longest = Math.max(pauses.longest, now - last);
      pauses.frames++;
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.getByRole("button", { name: "Read it anyway" }).click();
}

test("10 MB: the page asks first, draws while it reads, and shows the result", async (t) => {
  const { page, errors } = await bench.open();
  await readTenMegabytes(page);
  await page.getByRole("button", { name: "Stop" }).waitFor();
  await page.locator(".text").waitFor({ timeout: LONG_MS });
  assert.ok((await page.locator(".paragraph").count()) > 0);
  assert.match((await page.locator(".text").textContent()) ?? "", /The mill bridge in Alder will close/);
  const { longest, frames } = await page.evaluate(() => /** @type {any} */ (window).pauses);
  t.diagnostic(`${frames} frames while reading, the longest pause ${Math.round(longest)} ms`);
  assert.ok(longest < STILL_MS, `the page stood still for ${Math.round(longest)} ms`);
  assert.deepEqual(errors, []);
});

test("10 MB: reading is stopped, the text stays, and it can be tried again", async () => {
  const { page, errors } = await bench.open();
  await readTenMegabytes(page);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped.").first().waitFor();
  assert.ok((await page.locator("#box-a").inputValue()).startsWith(LONG_PARAGRAPH), "the text stays");
  assert.ok(await page.getByRole("button", { name: "Try again" }).isVisible());
  assert.equal(await page.locator(".text").count(), 0);
  assert.deepEqual(errors, []);
});

const ODD = [
  ["lone surrogates", ARTICLE.replace("Monday", "Mon\ud83dday \udc00")],
  ["NUL characters", ARTICLE.replaceAll("Alder", "Al\u0000der").replace(TITLE.replaceAll("Alder", "Al\u0000der"), TITLE)],
  ["CRLF line ends", ARTICLE.replaceAll("\n", "\r\n")],
];

for (const [name, text] of ODD) {
  test(`${name}: the article is read all the same`, async () => {
    const { page, errors } = await bench.open();
    await pasteEvent(page, text);
    await page.locator(".text").waitFor();
    assert.match((await page.locator(".text").textContent()) ?? "", /4,500 cars/);
    assert.doesNotMatch((await page.locator(".paragraph").allTextContents()).join("\n"), /Download our app/);
    assert.deepEqual(errors, []);
  });
}

test("markup never runs, neither from the rich form nor as plain text", async () => {
  for (const type of ["text/html", "text/plain"]) {
    const { page, requests } = await bench.open();
    await pasteEvent(page, HTML, type);
    await page.getByRole("heading", { name: TITLE }).waitFor();
    for (const view of ["Entities", "Body"]) await page.getByRole("tab", { name: view }).click();
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).hacked), undefined);
    assert.equal(await page.locator("#app script, #app img, #app iframe, #app svg").count(), 0);
    assert.ok(!requests.some((url) => url.includes("example.invalid")));
  }
});
