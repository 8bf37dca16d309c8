// The larger model is fetched when the reader asks for it and not before, reads the boxes and what is in
// them already, and is kept; where it does not come, the small one goes on and the page says so. What it
// reads is the same bytes everywhere.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, paste } from "./browser.js";
import { mute } from "./mute.js";
import { ARTICLE, TITLE } from "./news.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MODEL = resolve(ROOT, "www/models/larger.bin");
/** The native program, which is built for this test, where cargo puts it. */
const NATIVE = resolve(ROOT, process.env.CARGO_TARGET_DIR || "target", "debug", process.platform === "win32" ? "copydesk.exe" : "copydesk");

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** The page, on which the model is one that finds no names, so that one sees who reads. */
async function opened() {
  /** @type {{ model: (route: import("playwright-core").Route) => unknown }} */
  const server = { model: (route) => route.fulfill({ body: mute() }) };
  const { page, requests, errors } = await bench.open({ routes: { "**/models/larger.bin": (route) => server.model(route) } });
  const asked = () => requests.filter((url) => url.endsWith("/models/larger.bin")).length;
  const choice = page.getByRole("checkbox", { name: /larger model/ });
  const people = page.locator(".entity-list").getByText("Ines Carrow");
  return { page, server, errors, asked, choice, people };
}

test("what is open is read again with the larger model once it is chosen, and with the small one when it is not any more", async () => {
  const { page, errors, asked, choice, people } = await opened();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("tab", { name: /Entities/ }).click();
  await people.waitFor();
  assert.equal(asked(), 0, "nobody asked");
  await choice.check();
  await people.waitFor({ state: "detached" });
  await page.locator(".notice").getByText(/found with the larger model now/).waitFor();
  assert.equal(asked(), 1);
  await choice.uncheck();
  await people.waitFor();
  await choice.check();
  await people.waitFor({ state: "detached" });
  assert.deepEqual(errors, []);
});

test("the choice holds on the next visit", async () => {
  const { page, asked, choice, people } = await opened();
  await choice.check();
  await page.reload();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.equal(await choice.isChecked(), true);
  assert.equal(asked(), 2, "once on each visit: this server says of nothing how long it may be kept");
  await page.getByRole("tab", { name: /Entities/ }).click();
  await page.locator(".entity-list").getByText("12 million").first().waitFor();
  await people.waitFor({ state: "detached" });
});

test("no text waits for a model that is still on its way", async () => {
  const { page, server, asked, choice, people } = await opened();
  /** @type {(value?: unknown) => void} */
  let come = () => {};
  const coming = new Promise((resolve) => (come = resolve));
  server.model = (route) => coming.then(() => route.fulfill({ body: mute() }));
  await choice.check();
  await choice.uncheck();
  await choice.check();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("tab", { name: /Entities/ }).click();
  await people.waitFor();
  assert.equal(asked(), 1, "who changes their mind twice waits for the same one");
  come();
  await people.waitFor({ state: "detached" });
});

test("a model that does not come leaves the reader with the small one and a sentence, and the next visit tries again", async () => {
  const { page, server, choice, people } = await opened();
  const whole = server.model;
  await choice.check();
  for (const broken of [{ status: 404, body: "Not found" }, { body: "no model" }]) {
    server.model = (route) => route.fulfill(broken);
    await page.reload();
    await page.locator(".notice").getByText(/could not be fetched/).waitFor();
    assert.equal(await choice.isChecked(), false);
    await paste(page, ARTICLE);
    await page.getByRole("heading", { name: TITLE }).waitFor();
    await page.getByRole("tab", { name: /Entities/ }).click();
    await people.waitFor();
  }
  server.model = whole;
  await choice.check();
  await people.waitFor({ state: "detached" });
});

test("the larger model reads the same bytes natively, in Node and in Chromium, and other names than the small one", async () => {
  const model = await readFile(MODEL);
  assert.ok(existsSync(NATIVE), `${NATIVE} is missing: run cargo build --features cli`);
  const call = ["analyze", "--jsonl", "--offsets", "utf16", "--model", MODEL];
  const said = spawnSync(NATIVE, call, { input: JSON.stringify({ id: "1", text: ARTICLE }), encoding: "utf8", maxBuffer: 2 ** 28 });
  const native = said.stdout.trimEnd().replace(/^\{"id":"[^"]*","\w+":/, "").slice(0, -1);
  const { open } = await import("../../www/api/node.js");
  const read = async (/** @type {any} */ given) => {
    const analyzer = await open(given);
    const report = JSON.stringify(await analyzer.analyze(ARTICLE));
    await analyzer.close();
    return report;
  };
  assert.equal(await read({ model }), native);
  assert.notEqual(await read({}), native, "it is more or less sure of something");
  const { page } = await bench.open();
  const chromium = await page.evaluate(async (text) => {
    const { open } = await import(new URL("api/index.js", location.href).href);
    const analyzer = await open({ model: "models/larger.bin" });
    const report = JSON.stringify(await analyzer.analyze(text));
    await analyzer.close();
    return report;
  }, ARTICLE);
  assert.equal(chromium, native);
});
