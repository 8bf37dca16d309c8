// Without a network the page opens and reads; a new version waits until the reader asks for it. On
// the assembled site: `cargo xtask site` puts it into dist/site.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromePath, paste } from "./browser.js";
import { ARTICLE, TITLE } from "./news.js";
import { serve } from "./server.js";

const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));
/** @type {string} */
let folder;
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "copydesk-")), "site/");
  await cp(SITE, folder, { recursive: true });
  browser = await chromium.launch({ executablePath: chromePath(), args: ["--no-sandbox", "--disable-background-networking"] });
});
after(async () => {
  await browser.close();
  await rm(join(folder, ".."), { recursive: true });
});

/** The page on a server of its own, when it has all that it needs to do without. */
async function installed() {
  const server = await serve(folder);
  const context = await browser.newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByText("Works without a network").waitFor();
  return { server, context, page };
}

test("with the network cut the page opens, reads and speaks another language", async () => {
  const { server, context, page } = await installed();
  await server.close();
  await page.reload();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("combobox", { name: "Language" }).selectOption("de");
  await page.getByRole("tab", { name: "Text" }).waitFor();
  await page.getByRole("combobox", { name: "Sprache" }).selectOption("en");
  await page.getByRole("tab", { name: "Body" }).waitFor();
  await context.close();
});

test("the larger model, once chosen, is there without a network", async () => {
  const { server, context, page } = await installed();
  const choice = page.getByRole("checkbox", { name: /larger model/ });
  await choice.check();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await server.close();
  await page.reload();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.equal(await choice.isChecked(), true, "it came: where it does not, the tick goes");
  await context.close();
});

test("a new version is offered, taken when asked for, and never mixed with the old one", async () => {
  const server = await serve(folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByText("Works without a network").waitFor();
  const words = join(folder, "app/main.js");
  await writeFile(words, (await readFile(words, "utf8")).replace('claim: "', 'claim: "Newer. '));
  const worker = join(folder, "sw.js");
  await writeFile(worker, (await readFile(worker, "utf8")).replace(/VERSION = "[0-9a-f]+"/, 'VERSION = "0000000000000001"'));
  await page.reload();
  await page.getByText("A new version is ready.").waitFor();
  const other = await context.newPage();
  await other.goto(server.url);
  await other.getByText("A new version is ready.").waitFor();
  assert.doesNotMatch((await page.locator(".claim").textContent()) ?? "", /Newer/, "the old version stays whole");
  await page.getByRole("button", { name: "Load it now" }).click();
  await page.getByText("Newer.").waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), [`copydesk ${new URL("./", server.url).href} 0000000000000001`]);
  await other.getByRole("button", { name: "Load it now" }).click();
  await other.getByText("Newer.").waitFor();
  await context.close();
  await server.close();
});

test("of a server that calls a changed file the same, the new version comes whole all the same", async () => {
  const server = await serve(folder, '"same"');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByText("Works without a network").waitFor();
  const words = join(folder, "app/main.js");
  await writeFile(words, (await readFile(words, "utf8")).replace('claim: "', 'claim: "Whole. '));
  const worker = join(folder, "sw.js");
  await writeFile(worker, (await readFile(worker, "utf8")).replace(/VERSION = "[0-9a-f]+"/, 'VERSION = "0000000000000003"'));
  await page.reload();
  await page.getByRole("button", { name: "Load it now" }).click();
  await page.getByText("Whole.").waitFor();
  await context.close();
  await server.close();
});

test("a version that another tab takes while this one reads: the reading ends, and the text is there", async () => {
  const { server, context, page } = await installed();
  const worker = join(folder, "sw.js");
  await writeFile(worker, (await readFile(worker, "utf8")).replace(/VERSION = "[0-9a-f]+"/, 'VERSION = "0000000000000002"'));
  const other = await context.newPage();
  await other.goto(server.url);
  await other.getByText("A new version is ready.").waitFor();
  await paste(page, `${ARTICLE}\n\n${"Nobody in Alder had asked for a bridge that long, she said on Monday. ".repeat(800)}`);
  await other.getByRole("button", { name: "Load it now" }).click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByText("A new version is ready.").waitFor();
  await other.locator("#box-a").waitFor();
  await context.close();
  await server.close();
});

test("the manifest names icons that are there", async () => {
  const manifest = JSON.parse(await readFile(join(folder, "app.webmanifest"), "utf8"));
  for (const { src } of manifest.icons) assert.ok((await readFile(join(folder, src))).length > 100, src);
  assert.equal(manifest.start_url, "./");
});
