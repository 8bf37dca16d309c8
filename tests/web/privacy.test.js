// Nothing leaves the tab: no request but to the page's own server, none of them with text in it,
// nothing stored, and a policy that would stop anything else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

test("no request leaves after the first load", async () => {
  const { page, requests } = await bench.open();
  await page.waitForFunction(() => document.readyState === "complete");
  await page.waitForTimeout(1500); // the worker and its wasm belong to the first load
  assert.ok(requests.every((url) => url.startsWith(bench.url) || url.startsWith("data:")), requests.join("\n"));
  const first = requests.length;
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("tab", { name: /Entities/ }).click();
  await page.getByRole("button", { name: "Add a second article" }).click();
  await paste(page, RIVAL, "b");
  await page.locator(".verdict").waitFor();
  assert.deepEqual(requests.slice(first), []);
});

test("nothing is stored", async () => {
  const { page, context } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]);
  assert.deepEqual(stored, [0, 0, 0]);
  assert.deepEqual(await context.cookies(), []);
});

test("the policy refuses to send, to run strings and to take markup", async () => {
  const { page } = await bench.open();
  const tried = await page.evaluate(async () => {
    /** @type {[string, () => unknown][]} */
    const attempts = [
      ["fetch", () => fetch("https://example.invalid/", { mode: "no-cors" })],
      ["beacon", () => new Promise((resolve, reject) => {
        document.addEventListener("securitypolicyviolation", () => reject(new Error("refused")), { once: true });
        navigator.sendBeacon("https://example.invalid/", "x");
        setTimeout(resolve, 2000);
      })],
      ["eval", () => (0, eval)("1")],
      ["markup", () => (document.createElement("div").innerHTML = "<b>x</b>")],
      ["foreign worker", () => new Worker("data:text/javascript,1")],
    ];
    const out = [];
    for (const [name, attempt] of attempts) {
      try {
        await attempt();
        out.push(`${name} went through`);
      } catch {
        // Refused, as it must be.
      }
    }
    return out;
  });
  assert.deepEqual(tried, []);
});

test("the privacy panel shows the policy, and the reader's own tries are refused", async () => {
  const { page } = await bench.open();
  /** @type {string[]} */
  const sent = [];
  page.on("requestfinished", (request) => sent.push(request.url()));
  await page.getByRole("button", { name: "Privacy" }).focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Nothing leaves this tab" });
  await panel.waitFor();
  assert.match((await panel.locator(".policy").textContent()) ?? "", /default-src 'none'.*require-trusted-types-for 'script'/);
  assert.match((await panel.textContent()) ?? "", /Nothing\./);
  await panel.getByRole("button", { name: "Try to send something" }).click();
  await panel.locator(".sent").waitFor();
  assert.deepEqual(await panel.locator(".sent li").evaluateAll((all) => all.map((one) => one.className)), Array(6).fill("refused"));
  assert.deepEqual(sent.filter((url) => !url.startsWith(bench.url)), [], "what the browser refuses is never sent");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /Privacy/, "the focus is back");
});
