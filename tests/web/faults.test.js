// What breaks under the page costs a click and loses nothing: a worker killed without a word, the
// storage cleared while it is used, a write that is broken off, a wasm of another version, a tab that
// sleeps, a clock that jumps.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drop, launch, paste, pasteEvent } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** @typedef {import("playwright-core").Page} Page */
/** @param {string} name @param {string} text */
const file = (name, text) => ({ name, type: "text/plain", bytes: [...new TextEncoder().encode(text)] });

const FILES = [file("bridge.txt", ARTICLE), file("rival.txt", RIVAL), file("third.txt", `Third\n\n${ARTICLE}`)];

/** @param {Page} page @param {number} count */
const there = (page, count) => page.locator(".shelf-state").getByText(`${count} articles`, { exact: true }).waitFor();

/** Until so many articles are written down: a row is shown before it is. @param {Page} page @param {number} count */
const writtenDown = (page, count) =>
  page.waitForFunction(async (count) => {
    /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
    const answer = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const base = await answer(indexedDB.open("copydesk"));
    const found = await answer(base.transaction("articles").objectStore("articles").count());
    base.close();
    return found === count;
  }, count);

/** All of them, kept. @param {Page} page */
async function keep(page) {
  await drop(page, FILES);
  await there(page, 3);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByText("Kept in this browser").waitFor();
}

test("a worker that dies without a word: the reader stops, has the text, and reads it again", async () => {
  const { page, context, errors } = await bench.open();
  await context.addInitScript(() => {
    const Real = Worker;
    /** @type {Worker[]} */
    const made = [];
    Reflect.set(window, "made", made);
    Reflect.set(window, "Worker", class extends Real {
      /** @param {[string | URL, WorkerOptions?]} given */
      constructor(...given) {
        super(...given);
        made.push(this);
      }
    });
  });
  await page.reload();
  await page.locator("#box-a").waitFor();
  await paste(page, RIVAL);
  await page.locator(".text").waitFor();
  await page.getByRole("button", { name: "New text" }).click();
  await page.evaluate(() => Reflect.get(window, "made")[0].terminate());
  await pasteEvent(page, ARTICLE);
  const stop = page.getByRole("button", { name: "Stop" });
  await stop.waitFor();
  await stop.click();
  assert.equal(await page.locator("#box-a").inputValue(), ARTICLE);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.deepEqual(errors, []);
});

test("storage cleared under the library: it is said, all is still here, and can be kept anew", async () => {
  const { page, context, errors } = await bench.open();
  await keep(page);
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(bench.url).origin, storageTypes: "all" });
  await page.getByText("the browser cleared it").first().waitFor();
  await drop(page, [file("fourth.txt", `Fourth\n\n${RIVAL}`)]);
  await there(page, 4);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByText("Kept in this browser").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Open the library" }).click();
  await there(page, 4);
  assert.deepEqual(errors, []);
});

test("kept anew at once after another tab forgot it, it stays kept", async () => {
  const { page, context, errors } = await bench.open();
  await keep(page);
  const other = await context.newPage();
  await other.goto(bench.url);
  await other.getByRole("button", { name: "Open the library" }).click();
  await there(other, 3);
  await other.getByRole("button", { name: "Forget all" }).click();
  await page.getByText("forgotten in another tab").first().waitFor();
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByText("Kept in this browser").waitFor();
  await page.waitForTimeout(1_200); // by now the browser would be said to have cleared it
  assert.equal(await page.getByText("the browser cleared it").count(), 0);
  await drop(page, [file("fourth.txt", `Fourth\n\n${RIVAL}`)]);
  await there(page, 4);
  await writtenDown(page, 4);
  await page.reload();
  await page.getByRole("button", { name: "Open the library" }).click();
  await there(page, 4);
  assert.deepEqual(errors, []);
});

test("a place that is gone says so at once to who would write, and once left it tells nothing", async () => {
  const { page } = await bench.open();
  const { closed, news } = await page.evaluate(async (address) => {
    const { openKept } = await import(address);
    /** @type {string[]} */
    const heard = [];
    const place = await openKept((/** @type {string} */ one) => heard.push(one));
    const before = place.closed;
    const deleting = indexedDB.deleteDatabase("copydesk");
    await new Promise((resolve) => (deleting.onsuccess = resolve));
    const after = place.closed;
    place.close();
    new BroadcastChannel("copydesk").postMessage("forgotten");
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    return { closed: [before, after], news: heard };
  }, `${bench.url}app/shelf/kept.js`);
  assert.deepEqual(closed, [false, true]);
  assert.deepEqual(news, []);
});

/** What two tabs do, each with a shelf of its own, and what is kept in the end. A step is a tab and what
 * becomes of its articles: read, left out, or `wanted`, a name that it is about to read. It writes after each.
 * @type {[string, [number, Record<string, string | null>, string?][], string[]][]} */
const TABS = [
  ["another text under the name of one that the other keeps", [[0, { x: "Alder" }], [1, { x: "Velden" }]], ["Alder", "Velden"]],
  ["another text under a name that was loaded meanwhile", [[0, { x: "Alder" }], [1, {}, "x"], [1, { x: "Velden" }]], ["Alder", "Velden"]],
  ["the same, and each then takes its own away", [[0, { x: "Alder" }], [1, {}, "x"], [1, { x: "Velden" }], [1, { x: null }]], ["Alder"]],
  ["the same, and then the other's away", [[0, { x: "Alder" }], [1, {}, "x"], [1, { x: "Velden" }], [1, { "x (2)": null }]], ["Velden"]],
  ["the same text under both names, one of them away", [[0, { x: "Alder" }], [1, {}, "x"], [1, { x: "Alder" }], [1, { "x (2)": null }]], ["Alder"]],
  ["the same text under both names, the other away", [[0, { x: "Alder" }], [1, {}, "x"], [1, { x: "Alder" }], [1, { x: null }]], ["Alder"]],
  ["the same text under both names, both away", [[0, { x: "Alder" }], [1, {}, "x"], [1, { x: "Alder" }], [1, { "x": null, "x (2)": null }]], []],
  ["one away in the moment in which the other comes", [[0, { x: "Alder" }], [1, {}, "x"], [1, { "x": "Alder", "x (2)": null }]], ["Alder"]],
  ["the same text under both names, one of them read anew", [[0, { x: "Alder" }], [1, {}, "x"], [1, { x: "Alder" }], [1, { x: "Velden" }]], ["Alder", "Velden"]],
];

test("two tabs that keep articles of one name lose none of them", async () => {
  const { page } = await bench.open();
  for (const [name, steps, left] of TABS) {
    const kept = await page.evaluate(
      async ({ steps, keeper, place }) => {
        const { createKeeper } = await import(keeper);
        const { openKept } = await import(place);
        await new Promise((resolve) => (indexedDB.deleteDatabase("copydesk").onsuccess = resolve));
        const tabs = [0, 1].map(() => {
          /** @type {Map<string, { id: string, text: string }>} */
          const articles = new Map();
          /** @type {{ id: string }[]} */
          const rows = [];
          const state = () => ({ shelf: { rows } });
          const adopt = async (/** @type {{ id: string, text: string }[]} */ others) => others.forEach((one) => articles.set(one.id, one));
          const drop = async (/** @type {string} */ id) => void articles.delete(id);
          const open = async () => ({ toBytes: async () => new Uint8Array() });
          return { articles, rows, keeper: createKeeper({ state, dispatch: () => {} }, articles, open, { adopt, drop }) };
        });
        for (const [tab, change, wanted] of steps) {
          const { articles, rows, keeper } = tabs[tab];
          if (wanted) rows.push({ id: wanted });
          // A first step opens the place, and loads what is there; a name that is wanted is read after that.
          if (wanted) await keeper.keep();
          for (const [id, text] of Object.entries(change)) text === null ? articles.delete(id) : articles.set(id, { id, text });
          if (!wanted && !rows.length) await keeper.keep();
          await keeper.note();
        }
        const there = await openKept(() => {});
        const { articles } = await there.load();
        await there.forget();
        await new Promise((resolve) => setTimeout(resolve, 300)); // both have heard that it is gone
        return articles.map((/** @type {{ text: string }} */ { text }) => text).sort();
      },
      { steps, keeper: `${bench.url}app/shelf/keeper.js`, place: `${bench.url}app/shelf/kept.js` },
    );
    assert.deepEqual(kept, left, name);
  }
});

test("what is kept and cannot be read is left, and does not speak of this tab as another", async () => {
  const { page, context, errors } = await bench.open();
  await context.addInitScript(() => {
    const open = new Set();
    Reflect.set(window, "channels", open);
    Reflect.set(window, "BroadcastChannel", class extends BroadcastChannel {
      /** @param {string} name */
      constructor(name) {
        super(name);
        open.add(this);
      }
      close() {
        open.delete(this);
        super.close();
      }
    });
  });
  await page.reload();
  await page.locator("#box-a").waitFor();
  await drop(page, FILES);
  await there(page, 3);
  await page.evaluate(() => {
    const { getAll } = IDBObjectStore.prototype;
    Reflect.set(window, "mend", () => (IDBObjectStore.prototype.getAll = getAll));
    IDBObjectStore.prototype.getAll = () => { throw new DOMException("no", "UnknownError"); };
  });
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByText("keeps nothing for this page").first().waitFor();
  assert.equal(await page.evaluate(() => Reflect.get(window, "channels").size), 0, "nothing of it is open");
  await page.evaluate(() => Reflect.get(window, "mend")());
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByText("Kept in this browser").waitFor();
  assert.equal(await page.evaluate(() => Reflect.get(window, "channels").size), 1);
  await page.getByRole("button", { name: "Forget all" }).click();
  await page.getByText("drop files or open them here").waitFor();
  assert.equal(await page.getByText("forgotten in another tab").count(), 0);
  assert.deepEqual(errors, []);
});

test("a write that is broken off leaves what was kept before, whole", async () => {
  const { page } = await bench.open();
  await keep(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    IDBObjectStore.prototype.put = function (/** @type {any} */ value, /** @type {any} */ key) {
      const request = put.call(this, value, key);
      if (++count === 3) this.transaction.abort(); // as when the browser ends in the middle
      return request;
    };
  });
  await drop(page, Array.from({ length: 5 }, (_, at) => file(`more-${at}.txt`, `More ${at}\n\n${ARTICLE}`)));
  await there(page, 8);
  await page.getByText(/no room to keep/).first().waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Open the library" }).click();
  await there(page, 3);
});

test("a wasm of another version: a sentence, and the text stays", async () => {
  const { page, context } = await bench.open();
  // The smallest module there is, and one that is cut off.
  for (const [bytes, expected] of /** @type {[number[], RegExp][]} */ ([
    [[0, 97, 115, 109, 1, 0, 0, 0], /of different versions/],
    [[0, 97, 115, 109, 1, 0, 0, 0, 1, 127], /the wasm is damaged/],
  ])) {
    await context.route("**/copydesk_bg.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from(bytes) }));
    await page.reload();
    await page.locator("#box-a").waitFor();
    await paste(page, ARTICLE);
    await page.getByRole("button", { name: "Try again" }).waitFor();
    const said = (await page.locator(".failure").last().textContent()) ?? "";
    assert.match(said, expected);
    assert.equal(await page.locator("#box-a").inputValue(), ARTICLE);
    await context.unroute("**/copydesk_bg.wasm");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    await page.getByRole("button", { name: "New text" }).click();
    assert.equal(await page.locator(".failure").count(), 0, "that it could not start is not said any more");
  }
});

test("a tab that is frozen while it reads, and thawed: the reading ends, and what is kept stays kept", async () => {
  const { page, context, errors } = await bench.open();
  await keep(page);
  const session = await context.newCDPSession(page);
  const freeze = async () => {
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await session.send("Page.setWebLifecycleState", { state: "active" });
  };
  await freeze();
  const more = Array.from({ length: 12 }, (_, at) => file(`more-${at}.txt`, `More ${at}\n\n${`${ARTICLE}\n\n`.repeat(4)}`));
  await drop(page, more);
  await freeze();
  await there(page, 15);
  await writtenDown(page, 15);
  await page.reload();
  await page.getByRole("button", { name: "Open the library" }).click();
  await there(page, 15);
  await page.goto(bench.url);
  await pasteEvent(page, `${ARTICLE}\n\n`.repeat(30));
  await freeze();
  await page.locator(".text").waitFor();
  assert.deepEqual(errors, []);
});

test("a clock that is set back or forward changes no report and loses nothing that is kept", async () => {
  const { page, context, errors } = await bench.open();
  await keep(page);
  const reports = new Set();
  for (const [at, day] of ["1999-12-31T23:59:59Z", "2038-01-19T03:14:08Z", "2024-02-29T12:00:00Z"].entries()) {
    await context.clock.setSystemTime(day);
    await page.reload();
    await page.getByRole("button", { name: "Open the library" }).click();
    await there(page, 3 + at);
    await drop(page, [file(`later-${at}.txt`, `Later ${at}\n\n${RIVAL}`)]);
    await there(page, 4 + at);
    await context.clock.setSystemTime("2001-01-01T00:00:00Z"); // while it is written
    await writtenDown(page, 4 + at);
    const answer = await page.evaluate(async (text) => {
      const { open } = await import(new URL("api/index.js", location.href).href);
      const analyzer = await open();
      const report = JSON.stringify(await analyzer.analyze(text));
      await analyzer.close();
      return report;
    }, `${ARTICLE}\n\nIt rained yesterday, and again on Monday at noon.`);
    reports.add(answer);
  }
  assert.equal(reports.size, 1);
  assert.deepEqual(errors, []);
});
