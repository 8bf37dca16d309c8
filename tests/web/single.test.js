// The page as one file, opened from a disk: it reads, compares and changes its language, its worker
// works, and its policy allows no connection at all. `cargo xtask site --single` writes it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { chromePath, pasteBoth, paste } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

const FILE = new URL("../../dist/copydesk.html", import.meta.url).href;
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => (browser = await chromium.launch({ executablePath: chromePath(), args: ["--no-sandbox", "--disable-background-networking"] })));
after(() => browser.close());

async function open() {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const errors = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(FILE);
  await page.locator("#box-a").waitFor();
  return { page, context, requests, errors };
}

test("from a disk it reads, compares and speaks another language", async () => {
  const { page, context, requests, errors } = await open();
  await pasteBoth(page, ARTICLE, RIVAL);
  await page.getByRole("tab", { name: "Body" }).click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.equal(page.workers().length, 1, "a long text does not freeze it");
  assert.equal(await page.getByRole("checkbox", { name: /larger model/ }).count(), 0, "what it cannot fetch it does not offer");
  await page.getByRole("combobox", { name: "Language" }).selectOption("de");
  await page.getByRole("tab", { name: "Text" }).waitFor();
  assert.deepEqual(requests.filter((url) => url !== FILE && !/^(blob|data):/.test(url)).map((url) => url.slice(0, 100)), []);
  assert.deepEqual(errors, []);
  await context.close();
});

test("nothing that a stranger writes runs, and nothing is sent", async () => {
  const { page, context } = await open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("button", { name: "Privacy" }).click();
  const panel = page.getByRole("dialog");
  const policy = (await panel.locator(".policy").textContent()) ?? "";
  assert.match(policy, /script-src 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'style-src 'sha256-/);
  assert.doesNotMatch(policy, /self|unsafe-inline|connect-src/);
  await panel.getByRole("button", { name: "Try to send something" }).click();
  await panel.locator(".sent").waitFor();
  assert.deepEqual(await panel.locator(".sent li").evaluateAll((all) => all.map((one) => one.className)), Array(6).fill("refused"));
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    try {
      script.textContent = "document.title = 'ran'";
    } catch {
      return false; // Trusted Types
    }
    document.head.append(script);
    return document.title === "ran";
  });
  assert.equal(ran, false);
  await context.close();
});
