// Whoever wrote the text is not to be trusted: whatever stands in any field that the page shows, it
// is shown and does nothing. Each payload stands in every field at once, comes in by each way there
// is, and is carried through every view; with the page's policy, and without it, since a policy is
// the second wall and not the first. All come into one page, one after the other: what one of them
// did late is seen with the next.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { drop, launch, pasteEvent } from "./browser.js";
import { NOTHING, PAYLOADS, htmlOf, markOf, plainOf, watch } from "./payloads.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** @typedef {import("playwright-core").Page} Page */

/** How long the page may take to show a text. */
const SHOWN_MS = 20_000;

/** What there is of payloads in this moment. @param {Page} page */
const look = (page) => page.evaluate(() => Reflect.get(window, "look")());

/**
 * Each view, with its folds and its first entry open, as on a screen and before a print: nothing came there of
 * what was written.
 * @param {Page} page @param {string[]} views @param {string} payload @param {string} [mark] what is in the body once it is read
 */
async function tour(page, views, payload, mark = "") {
  const seen = await page.evaluate(
    async ({ views, mark, most }) => {
      const until = async (/** @type {() => unknown} */ found) => {
        for (const end = performance.now() + most; !found(); await new Promise((resolve) => setTimeout(resolve, 1))) {
          if (performance.now() > end) throw new Error(`not there after ${most} ms: ${found}`);
        }
      };
      const look = Reflect.get(window, "look");
      /** @type {{ view: string, screen: unknown, print: unknown }[]} */
      const out = [];
      for (const view of views) {
        const tab = () => /** @type {HTMLElement} */ ([...document.querySelectorAll("[role=tab]")].find((one) => one.textContent?.includes(view)));
        await until(tab);
        tab().click();
        await until(() => tab().ariaSelected === "true" && !document.querySelector("main [aria-busy=true]"));
        if (view === "Body") await until(() => document.querySelector(".text")?.textContent?.includes(mark));
        // The text around a payload is to be seen, else nothing was tried.
        if (view !== "Library") await until(() => document.querySelector("main")?.textContent?.includes("Velden"));
        if (view === "Entities") {
          await until(() => document.querySelector(".entry"));
          /** @type {HTMLElement} */ (document.querySelector(".entry")).click();
        }
        document.querySelectorAll("main details").forEach((fold) => fold.setAttribute("open", ""));
        await new Promise((resolve) => setTimeout(resolve));
        const screen = look();
        dispatchEvent(new Event("beforeprint"));
        out.push({ view, screen, print: look() });
        dispatchEvent(new Event("afterprint"));
      }
      return out;
    },
    { views, mark, most: SHOWN_MS },
  );
  for (const { view, screen, print } of seen) {
    assert.deepEqual(screen, NOTHING, `${payload} in ${view}`);
    assert.deepEqual(print, NOTHING, `${payload} in ${view}, printed`);
  }
}

/** Leaves the box empty for the next text. @param {Page} page */
async function cleared(page) {
  await page.evaluate(() => {
    /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[role=tab]")).forEach((tab) => tab.textContent?.includes("Body") && tab.click());
    /** @type {HTMLElement | null} */ (document.querySelector("[data-focus=clear]"))?.click();
  });
  await page.waitForFunction(() => document.getElementById("box-a"));
}

/** Each way in. @type {Record<string, (page: Page, payload: string) => Promise<unknown>>} */
const WAYS = {
  "plain paste": async (page, payload) => {
    await cleared(page);
    await pasteEvent(page, plainOf(payload));
  },
  "rich paste": async (page, payload) => {
    await cleared(page);
    await pasteEvent(page, htmlOf(payload), "text/html");
  },
  "link": async (page, payload) => {
    const correction = { name: "Ada Hart", to: payload, with: payload, form: payload, kind: "person" };
    const corrections = { rename: [correction], merge: [correction], unmerge: [correction], retype: [correction], notAName: [[payload]], exclude: [{ a: payload, b: payload }], [payload]: [payload] };
    const held = { copydesk: "texts", version: 1, a: { name: payload, plain: plainOf(payload), corrections }, b: { name: payload, html: htmlOf(payload) } };
    const own = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(held).slice(1)}`;
    await page.evaluate((hash) => (location.hash = hash), `texts=${deflateRawSync(own).toString("base64url")}`);
  },
};

/** Where each way's text is to be seen; its body tells when it is read. @type {Record<string, string[]>} */
const DRAWN = { "plain paste": ["Body", "Entities"], "rich paste": ["Body", "Entities"], "link": ["Body", "Entities", "Overlap"] };

/** A page that counts the calls of payloads. @param {boolean} policy */
async function open(policy) {
  const opened = await bench.open({ bypassCSP: !policy });
  await opened.context.addInitScript(watch);
  await opened.page.reload();
  await opened.page.locator("#box-a").waitFor();
  return opened;
}

/** @param {string[]} requests */
const foreign = (requests) => requests.filter((url) => !url.startsWith(bench.url) && !/^(data|blob|about):/.test(url));

for (const policy of [true, false]) {
  const kind = policy ? "with" : "without";
  for (const [way, come] of Object.entries(WAYS)) {
    test(`${way}, ${kind} the page's policy`, async () => {
      const { page, requests } = await open(policy);
      for (const payload of PAYLOADS) {
        await come(page, payload);
        await tour(page, [...DRAWN[way], "Library"], payload, markOf(payload));
        await page.emulateMedia({ media: "print" });
        assert.deepEqual(await look(page), NOTHING, `${payload} as it is printed`);
        await page.emulateMedia({ media: "screen" });
      }
      assert.deepEqual(foreign(requests), []);
    });
  }

  test(`names of files, a report, lines and a saved library, ${kind} the page's policy`, async () => {
    const { page, requests } = await open(policy);
    const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, type: "", bytes: [...new TextEncoder().encode(text)] });
    const kept = PAYLOADS.map((p) => `{"__proto__":{"polluted":1},${JSON.stringify({ id: p, title: p, text: plainOf(p), words: p, language: p, published: p, removed: 1 }).slice(1)}`);
    const lines = PAYLOADS.map((p) => `{"__proto__":{"polluted":1},${JSON.stringify({ id: `line ${p}`, html: htmlOf(p), url: "javascript:taken()", published: p }).slice(1)}`);
    const reports = PAYLOADS.map((p, at) => file(`${at}.json`, `{"__proto__":{"polluted":1},${JSON.stringify({ version: 1, articles: [{ title: p, body: plainOf(p), entities: [{ kind: p }] }], warnings: [{ code: p, message: p }] }).slice(1)}`));
    await drop(page, [
      ...PAYLOADS.flatMap((p) => [file(`${p}.txt`, plainOf(p)), file(`${p}.json`, p)]),
      ...reports,
      file("library.jsonl", [JSON.stringify({ copydesk: "library", version: 1 }), ...kept].join("\n")),
      file("lines.jsonl", lines.join("\n")),
    ]);
    await page.locator(".shelf-state").getByText(/^\d+ articles, \d+ files not read$/).waitFor({ timeout: 60_000 });
    await tour(page, ["Library"], "all");
    const shown = (await page.locator("main").textContent()) ?? "";
    const inSight = PAYLOADS.filter((payload) => shown.includes(payload));
    assert.ok(inSight.length > PAYLOADS.length / 2, "the rows in sight say what the files say");
    await page.locator(".entry").first().click();
    await page.locator(".text").waitFor();
    await tour(page, ["Body"], "read from the table");
    assert.deepEqual(foreign(requests), []);
  });
}

test("a page that payloads act in is seen as one", async () => {
  const { page } = await open(false);
  await page.evaluate(() => {
    const holder = document.createElement("div");
    holder.innerHTML = "<img src=x onerror=taken()><a href='javascript:taken()'>x</a><form action=x></form>";
    document.querySelector("main")?.append(holder);
  });
  await page.waitForFunction(() => Reflect.get(window, "calls") > 0);
  assert.deepEqual(await look(page), { taken: 1, foreign: 2, listeners: ["onerror"], links: ["javascript:taken()"], polluted: [] });
});
