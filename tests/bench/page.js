/**
 * How fast the page is, by the browser's own clock: `node tests/bench/page.js` after `cargo xtask site`.
 *
 * Each figure is the median of several fresh visits, with the least and the most; the machine is
 * named with its load, and what a figure should be stands beside it. Nothing here is a test: it prints a
 * table. `PASTES=1000` pastes so many texts in a row, for the heap: 200 are remembered for undo.
 */
import { cpus, loadavg } from "node:os";
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";

// What a visitor gets, unless another folder is named.
process.env.COPYDESK_WWW ??= fileURLToPath(new URL("../../dist/site/", import.meta.url));
const { launch, pasteAll } = await import("../web/browser.js");
const { WWW } = await import("../web/server.js");

const VISITS = 5;
const PASTES = Number(process.env.PASTES ?? 200);
const FILES = 1000;

/** Sentences of an invented report, different in each paragraph. @param {number} bytes @param {number} [seed] */
function news(bytes, seed = 0) {
  const places = ["Alder", "Velden", "Marrow", "Orsk Bay", "Tamm", "Lindqvist Square"];
  let text = `Council of ${places[seed % 6]} votes on bridge number ${seed}\n\n`;
  for (let at = seed; text.length < bytes; at += 1) {
    text +=
      `The council of ${places[at % 6]} voted on ${1 + (at % 28)} March to repair the bridge over the river, which ${100 + at} people cross every day. ` +
      `Mayor Ada Hart said the work would cost ${2 + (at % 40)} million euros and last until the autumn of ${2020 + (at % 9)}. ` +
      `Its opponents, led by Nils Orland of the Free Traders, had asked for a ferry in its place, number ${at}.\n\n`;
  }
  return text.slice(0, bytes);
}

/** Hands the page what a reader would bring, before any clock runs. @param {import("playwright-core").Page} page @param {string[]} texts */
const bring = (page, texts) => page.evaluate((brought) => Object.assign(window, { brought }), texts);

/** Pastes the text that was brought. @param {import("playwright-core").Page} page */
async function pastedBrought(page) {
  return page.evaluate(async () => {
    const [value] = /** @type {any} */ (window).brought;
    const data = new DataTransfer();
    data.setData("text/plain", value);
    const started = performance.now();
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(".text")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    document.getElementById("box-a")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    return /** @type {Promise<number>} */ (shown);
  });
}

/** @param {import("playwright-core").Page} page @param {string} text */
async function pasted(page, text) {
  await bring(page, [text]);
  return pastedBrought(page);
}

/** Makes files of what was brought, which a browser does before it tells of a drop. @param {import("playwright-core").Page} page */
const gather = (page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    /** @type {any} */ (window).brought.forEach((/** @type {string} */ text, /** @type {number} */ at) => data.items.add(new File([text], `${at}.txt`, { type: "text/plain" })));
    Object.assign(window, { data });
  });

/** Drops the files. @param {import("playwright-core").Page} page */
const dropGathered = (page) =>
  page.evaluate(() => {
    const { data } = /** @type {any} */ (window);
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.getElementById("box-a")?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  });

/** Back to the empty box. @param {import("playwright-core").Page} page */
async function again(page) {
  await page.getByRole("button", { name: "New text" }).click();
  await page.locator("#box-a").waitFor();
}

/** Collects the long tasks of the main thread from now on. @param {import("playwright-core").Page} page */
const watchTasks = (page) =>
  page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    Object.assign(window, { tasks });
  });
const longest = (/** @type {import("playwright-core").Page} */ page) => page.evaluate(() => Math.max(0, .../** @type {any} */ (window).tasks));

/** Bytes of files, in brotli, and of those among them that start the page and its engine.
 * @param {ReadonlySet<string>} asked their addresses */
async function transfer(asked) {
  let [first, all] = [0, 0];
  for (const entry of await readdir(WWW, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|js|css|wasm|webmanifest|svg|png)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = brotliCompressSync(await readFile(path)).length;
    all += bytes;
    if (asked.has(relative(WWW, path).replaceAll("\\", "/"))) first += bytes;
  }
  return { first, all };
}

const bench = await launch();
/** @type {Record<string, { goal: string, unit: string, values: number[] }>} */
const table = {};
/** @param {string} name @param {string} goal @param {number} value @param {string} [unit] */
const note = (name, goal, value, unit = "ms") => (table[name] ??= { goal, unit, values: [] }).values.push(value);

for (let visit = 0; visit < VISITS; visit += 1) {
  const { page, context } = await bench.open();
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.getElementById("box-a")) return;
      observer.disconnect();
      performance.mark("ready");
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const at = (/** @type {string} */ name) => page.evaluate((entry) => performance.getEntriesByName(entry)[0]?.startTime ?? NaN, name);
  const wasm = context.waitForEvent("requestfinished", { predicate: (request) => request.url().endsWith(".wasm") });
  // The engine asks for it in its worker, where the page's own entries do not look.
  await Promise.all([wasm, page.reload()]);
  const { startTime, responseEnd } = (await wasm).timing();
  await page.locator("#box-a").waitFor();
  note("first paint", "500", await at("first-contentful-paint"));
  note("the box is there, ready to paste", "1000", await at("ready"));
  note("the wasm is there", "1000", startTime + responseEnd - (await page.evaluate(() => performance.timeOrigin)));
  await page.waitForTimeout(1000);
  note("10 kB, paste to text on the screen, first of a visit", "100", await pasted(page, news(10_000)));
  await again(page);
  note("10 kB, the second of a visit", "100", await pasted(page, news(10_000, 1)));
  await context.close();
}

{
  const { page, context } = await bench.open();
  page.setDefaultTimeout(120_000);
  await bring(page, [news(4_900_000)]);
  await page.waitForTimeout(2000);
  await watchTasks(page);
  note("4.9 MB, paste to text on the screen", "-", await pastedBrought(page));
  await page.waitForTimeout(1000);
  note("longest task of the main thread meanwhile", "50", await longest(page));
  await context.close();
}

{
  const { page, context } = await bench.open();
  page.setDefaultTimeout(120_000);
  await bring(page, Array.from({ length: FILES }, (_, at) => news(5_000, at)));
  await page.waitForTimeout(2000);
  await gather(page);
  await watchTasks(page);
  const started = Date.now();
  await dropGathered(page);
  await page.getByText(`${FILES.toLocaleString("en")} articles`, { exact: true }).waitFor();
  note(`${FILES} files of 5 kB, drop to the last row`, "10000", Date.now() - started);
  note("longest task of the main thread while they are read", "50", await longest(page));
  await context.close();
}

{
  const { page, context } = await bench.open();
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
  };
  let done = 0;
  for (const count of new Set([20, 200, PASTES])) {
    await pasteAll(page, Array.from({ length: count - done }, (_, at) => news(10_000, done + at)));
    done = count;
    note(`heap of the page after ${count} pastes`, count > 200 ? "flat" : "-", await heap(), "MB");
  }
  await context.close();
}
{
  const { page, requests, context } = await bench.open();
  await page.waitForTimeout(3000);
  // The service worker has begun to fetch the rest by then, for a visit without a network.
  const engine = requests.findIndex((url) => url.endsWith(".wasm"));
  if (engine < 0) throw new Error("no .wasm was asked for: what is fetched first is not known");
  const asked = requests.slice(0, engine + 1).map((url) => new URL(url).pathname.slice(1) || "index.html");
  const { first, all } = await transfer(new Set([...asked, "sw.js"]));
  note(`${asked.length} files of a first visit, brotli`, "1600", first / 1000, "kB");
  note("with what is fetched for a visit without a network", "-", all / 1000, "kB");
  await context.close();
}
await bench.close();

console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}\n`);
for (const [name, { goal, unit, values }] of Object.entries(table)) {
  const sorted = values.sort((x, y) => x - y);
  const [least, middle, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((value) => Number(value).toFixed(unit === "MB" ? 1 : 0));
  console.log(`${String(middle).padStart(8)} ${unit.padEnd(3)} ${sorted.length > 1 ? `[${least}–${most}]` : ""} ${name} (goal ${goal})`);
}
