// Many files: a table that fills, failures with their reasons, versions found, a library kept only
// when asked, in two tabs at once, and thousands of rows without lag.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drop, launch } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** @typedef {import("playwright-core").Page} Page */

const OTHER = `Beavers finish the dam that the board had planned

Beavers have built a dam across the river Tamm so quickly that a planned weir is no longer needed, the water board of Velden has conceded.

The animals needed two months and no permit, said Nils Orland, who leads the board. The weir would have cost 3 million euros.`;

/** @param {string} name @param {string} text */
const file = (name, text, type = "text/plain") => ({ name, type, bytes: [...new TextEncoder().encode(text)] });
const FILES = [file("bridge.txt", ARTICLE), file("rival.txt", RIVAL), file("dam.txt", OTHER), file("scan.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj", "application/pdf")];

/** @param {Page} page */
const done = (page) => page.getByRole("heading", { name: "Versions of one text" }).waitFor();
/** @param {Page} page */
const titles = (page) => page.locator(".shelf-table tbody th").evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent));

test("dropped files become a table, with versions found and failures told", async () => {
  const { page, errors, requests } = await bench.open();
  await page.waitForTimeout(500);
  await drop(page, FILES);
  await done(page);
  assert.deepEqual(await titles(page), ["Beavers finish the dam that the board had planned", "Cracks close historic mill bridge", TITLE, "scan.pdf"]);
  assert.match((await page.locator(".shelf-failure").textContent()) ?? "", /PDF/);
  assert.match((await page.locator(".shelf-state").textContent()) ?? "", /3 articles, 1 file not read/);
  assert.match((await page.locator(".cluster").textContent()) ?? "", /2 versions/);
  assert.ok(requests.every((url) => url.startsWith(bench.url) || url.startsWith("data:") || url.startsWith("blob:")));
  assert.deepEqual(errors, []);
});

test("a row is read as A, another beside it as B, and a pair of the heat map is compared", async () => {
  const { page } = await bench.open();
  await drop(page, FILES);
  await done(page);
  await page.getByRole("button", { name: `Read: ${TITLE}` }).click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("tab", { name: /^Entities ?, [1-9]/ }).waitFor(); // which were not looked for with all the others
  await page.getByRole("tab", { name: /Library/ }).click();
  await page.getByRole("button", { name: "Read as B, beside the first: Cracks close" }).click();
  await page.locator(".verdict").waitFor();
  await page.getByRole("tab", { name: /Library/ }).click();
  await page.getByText(/^As a table/).click();
  await page.locator(".pairs .link").first().click();
  await page.locator(".verdict").waitFor();
  await page.getByRole("tab", { name: /Library/ }).click();
  await page.getByRole("button", { name: "Read: Beavers finish" }).click();
  await page.getByRole("heading", { name: /^Beavers finish/ }).waitFor();
  assert.equal(await page.getByRole("tab", { name: "Body" }).getAttribute("aria-selected"), "true", "it is read, and not compared with what stood there");
  assert.equal(await page.locator("section.desk").count(), 1);
});

test("the heat map says in words what it shows, and its table has the same figures", async () => {
  const { page } = await bench.open();
  await drop(page, [...FILES, file("third.txt", `Third\n\n${ARTICLE}`)]);
  await done(page);
  assert.equal(await page.locator(".heat > p").textContent(), `3 pairs share words; the picture has 3 articles. Most is shared by “${TITLE} (bridge.txt)” and “${TITLE} (third.txt)”.`);
  assert.match((await page.getByRole("img", { name: "A square of 3 by 3 articles" }).getAttribute("aria-label")) ?? "", /the darker, the more is shared/);
  await page.getByText("As a table: 3 pairs").click();
  const cells = await page.locator(".heat-cell:not(.self)").evaluateAll((all) => all.map((one) => one.getAttribute("title")?.match(/^\d+/)?.[0]).sort());
  const figures = await page.locator(".pairs tbody td:nth-child(3), .pairs tbody td:nth-child(4)").allTextContents();
  assert.deepEqual(figures.map((one) => one.match(/^\d+/)?.[0]).sort(), cells);
});

test("filter and order act on all rows, by keyboard too, and say so", async () => {
  const { page } = await bench.open();
  await drop(page, FILES);
  await done(page);
  await page.getByRole("searchbox", { name: "Filter by title or file" }).focus();
  await page.keyboard.type("bridge");
  assert.deepEqual(await titles(page), ["Cracks close historic mill bridge", TITLE]);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Words" }).focus();
  await page.keyboard.press("Enter");
  const order = await titles(page);
  assert.equal(await page.locator("th[aria-sort]").getAttribute("aria-sort"), "descending");
  await page.keyboard.press("Enter");
  assert.deepEqual(await titles(page), [...order].reverse());
});

test("what is like the article in hand is shown", async () => {
  const { page } = await bench.open();
  await drop(page, FILES);
  await done(page);
  await page.getByRole("button", { name: `What is like it: ${TITLE}` }).click();
  await page.locator(".likes li").waitFor();
  assert.match((await page.locator(".likes").textContent()) ?? "", /Cracks close historic mill bridge.*a version of it/);
});

/** @param {number} count */
const lines = (count, words = 120) =>
  Array.from({ length: count }, (_, index) => JSON.stringify({ id: `line-${index}`, text: `Story ${index} of the day\n\n${`Number ${index} said that it rained in place ${index * 7} for hour ${index * 13}. `.repeat(words / 12)}` })).join("\n");

test("stopping keeps what is done, and the rest can be tried again", async () => {
  const { page } = await bench.open();
  await page.evaluate(() => {
    const heard = new Set();
    Reflect.set(window, "heard", heard);
    const listen = () => document.querySelectorAll(".spoken[role=status]").forEach(({ textContent }) => heard.add(textContent));
    new MutationObserver(listen).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await drop(page, [file("many.jsonl", lines(400, 1200))]);
  // The count and the time left; read at once, as they are gone when all is done.
  await page.locator(".shelf-state").filter({ hasText: /\d+ waiting.*About .+ left/ }).waitFor();
  await page.getByRole("button", { name: "Stop, keep what is done" }).click();
  await page.locator(".shelf-state").getByText(/not read/).waitFor();
  const said = (await page.locator(".shelf-state p").first().textContent()) ?? "";
  const [read, left] = [...said.matchAll(/\d+/g)].map(Number);
  assert.ok(read > 0 && left > 0 && read + left === 400, said);
  await page.waitForFunction(() => [...Reflect.get(window, "heard")].some((text) => text.startsWith("Stopped")));
  await page.getByRole("button", { name: /^Try again: \d+ files?$/ }).click();
  await page.getByText("400 articles", { exact: true }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => Reflect.get(window, "heard").has("Done: 400 articles."));
  const heard = await page.evaluate(() => [...Reflect.get(window, "heard")].filter((text) => /^(Done|Stopped)/.test(text)));
  assert.equal(heard.length, 2, heard.join(" "));
  assert.match(heard[0], /^Stopped: \d+ articles?, \d+ files? not read\.$/, "a stop is said as one, and is not the end");
});

test("a file that no second try can read has advice, and no button that leads nowhere", async () => {
  const { page } = await bench.open();
  await drop(page, [file("paper.pdf", "%PDF-1.7\n1 0 obj"), file("empty.txt", ""), file("bridge.txt", ARTICLE)]);
  await page.getByText("1 article, 2 files not read", { exact: true }).waitFor();
  const rows = page.locator(".shelf-row.failed");
  assert.deepEqual(await rows.locator(".shelf-name").allTextContents(), ["empty.txt", "paper.pdf"]);
  const [empty, pdf] = await rows.locator(".shelf-failure").allTextContents();
  assert.match(empty, /^The file has no visible text\./);
  assert.match(pdf, /open it, copy the article and paste it here/);
  assert.equal(await page.getByRole("button", { name: /^Try again/ }).count(), 0);
});

test("of 5,000 rows only those in sight are drawn, wherever the reader scrolls", async () => {
  const { page } = await bench.open();
  const kept = ['{"copydesk":"library","version":1}', ...Array.from({ length: 5000 }, (_, n) => JSON.stringify({ id: `kept ${n}`, title: `Title ${n}`, text: `Text ${n}`, words: n }))].join("\n");
  await drop(page, [file("library.jsonl", kept)]);
  await page.getByText("5,000 articles", { exact: true }).waitFor();
  assert.ok((await page.locator(".shelf-table tbody tr").count()) < 100, "only the rows in sight are drawn");
  assert.equal(await page.locator(".shelf-table").getAttribute("aria-rowcount"), "5001");
  const most = await page.evaluate(async () => {
    const scroll = /** @type {HTMLElement} */ (document.querySelector(".shelf-scroll"));
    let drawn = 0;
    for (let top = 0; top < 5000 * 52; top += 9000) {
      scroll.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      drawn = Math.max(drawn, document.querySelectorAll(".shelf-table tbody tr").length);
    }
    return drawn;
  });
  assert.ok(most < 100, `${most} rows are drawn at once`);
  assert.match((await page.locator(".shelf-table tbody").textContent()) ?? "", /Title 4\d\d\d/);
});

test("nothing is kept until asked; then it is there on the next visit, and gone when forgotten", async () => {
  const { page, context } = await bench.open();
  await drop(page, FILES);
  await done(page);
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByText("Kept in this browser").waitFor();
  await page.getByText(/The browser holds [\d.]+ [kM]?B for this page/).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Open the library" }).click();
  await page.getByText("3 articles", { exact: true }).waitFor();
  await done(page);
  await page.getByRole("button", { name: `Read: ${TITLE}` }).click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("tab", { name: /Library/ }).click();

  const other = await context.newPage();
  await other.goto(bench.url);
  await other.getByRole("button", { name: "Open the library" }).click();
  await other.getByText("3 articles", { exact: true }).waitFor();
  // Both tabs add at once, one of them another text under a name that the other takes too.
  const text = (/** @type {string} */ place) => file("same.txt", `A name twice\n\n${`The council of ${place} met on Monday to speak of the bridge, as every week. `.repeat(5)}`);
  await Promise.all([drop(page, [text("Alder")]), drop(other, [text("Velden")])]);
  for (const one of [page, other]) await one.getByText("5 articles", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Open the library" }).click();
  await page.getByText("5 articles", { exact: true }).waitFor();

  // What one tab removes goes in the other too.
  await page.getByRole("button", { name: `Take out of the library: ${TITLE}` }).click();
  for (const one of [page, other]) await one.getByText("4 articles", { exact: true }).waitFor();

  await page.getByRole("button", { name: "Forget all" }).click();
  await page.getByText("drop files or open them here").waitFor();
  await other.getByText("forgotten in another tab").first().waitFor();
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
});

test("a library saved as a file comes back from it; a damaged file changes nothing", async () => {
  const { page } = await bench.open();
  await drop(page, FILES);
  await done(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const stream = await (await saving).createReadStream();
  let saved = "";
  for await (const part of stream) saved += part;
  await page.getByRole("button", { name: "Forget all" }).click();
  await drop(page, [file("cut.jsonl", saved.slice(0, -40))]);
  await page.getByText(/Line 4 of “cut.jsonl” is damaged/).waitFor();
  await drop(page, [file("whole.jsonl", saved)]);
  await page.locator(".shelf-state").getByText(/^3 articles/).waitFor();
  await done(page);
});

test("two files of lines at once are both read whole, also where their names are alike", async () => {
  const { page, errors } = await bench.open();
  const saved = (/** @type {string} */ text) => file("x.jsonl", `{"copydesk":"library","version":1}\n${JSON.stringify({ id: "a", title: text.slice(0, 20), text })}`);
  await Promise.all([drop(page, [saved(ARTICLE)]), drop(page, [saved(RIVAL)])]);
  await page.getByText("2 articles", { exact: true }).waitFor();
  await done(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const stream = await (await saving).createReadStream();
  let out = "";
  for await (const part of stream) out += part;
  assert.deepEqual(out.trim().split("\n").slice(1).map((line) => JSON.parse(line).text).sort(), [ARTICLE, RIVAL].sort());
  assert.deepEqual(errors, []);
});

test("a full disk and a browser that keeps nothing are said in a sentence, and nothing is lost", async () => {
  for (const [break_, said] of /** @type {[() => void, RegExp][]} */ ([
    [() => (IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); }), /no room to keep/],
    [() => (IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }), /keeps nothing for this page/],
  ])) {
    const { page } = await bench.open();
    await page.evaluate(break_);
    await drop(page, FILES);
    await done(page);
    await page.getByRole("button", { name: "Keep in this browser" }).click();
    await page.getByText(said).first().waitFor();
    assert.match((await page.locator(".shelf-state").textContent()) ?? "", /3 articles/);
  }
});

test("on a phone the table is sorted by columns that are not there, and each row says by what", async () => {
  const { page } = await bench.open({ viewport: { width: 390, height: 800 } });
  await drop(page, FILES);
  await done(page);
  assert.ok(!(await page.getByRole("columnheader", { name: "Words" }).isVisible()), "the column is not there");
  const under = () => page.locator(".shelf-row.done .shelf-file").evaluateAll((all) => all.map((one) => /** @type {HTMLElement} */ (one).innerText));
  assert.deepEqual(await under(), ["dam.txt", "rival.txt", "bridge.txt"]);
  const list = page.getByRole("combobox", { name: "Sort by" });
  await list.selectOption("Words");
  const sorted = await under();
  assert.deepEqual(sorted.map((one) => one.replace(/\d+$/, "n")), ["rival.txt · Words n", "bridge.txt · Words n", "dam.txt · Words n"]);
  await page.getByRole("button", { name: "Descending; reverse" }).click();
  assert.deepEqual(await under(), sorted.toReversed());
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Ascending; reverse", "the focus stays on the button");
  await list.selectOption("Language");
  assert.match((await under())[0], / · Language English$/);
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.equal(await list.isVisible(), false, "where the columns are, their heads sort");
  assert.deepEqual((await under()).map((one) => one.split(" ")[0]), await under());
});

for (const locale of ["en", "de", "fr"]) {
  for (const width of [1280, 390]) {
    test(`in ${locale} at ${width} px no button of a row is cut off`, async () => {
      const { page } = await bench.open({ locale, viewport: { width, height: 900 } });
      await drop(page, FILES);
      await page.locator(".clusters").waitFor();
      assert.ok((await page.locator(".shelf-table button:not(.entry):visible").count()) > 6, "there are buttons to look at");
      const cut = await page.locator(".shelf-table button").evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && !one.matches(".entry"))
          .filter((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            const cell = /** @type {Element} */ (one.closest("td, th")).getBoundingClientRect();
            const shown = [left + 3, right - 3].every((x) => document.elementFromPoint(x, (top + bottom) / 2) === one);
            return !shown || one.scrollWidth > one.clientWidth || top < cell.top - 1 || bottom > cell.bottom + 1;
          })
          .map((one) => one.textContent),
      );
      assert.deepEqual(cut, []);
    });
  }
}

test("what came of many files is said, and how many rows are found", async () => {
  const { page } = await bench.open();
  const said = (/** @type {RegExp} */ text) => page.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        const all = new Set();
        new MutationObserver(() => {
          for (const one of document.querySelectorAll("[role=status]")) if (one.textContent) all.add(one.textContent);
          if (all.size === 2) resolve([...all]);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  await drop(page, FILES);
  assert.deepEqual(await heard, ["Done: 3 articles, 1 file not read.", "1 text has several versions."]);
  await page.getByRole("searchbox").fill("bridge");
  await said(/^2 rows shown$/);
  await page.getByRole("button", { name: "Forget all" }).click();
  await said(/^The library is empty now\.$/);
});
