/**
 * The npm package as its users meet it: packed, installed into an empty project, and used with the
 * five lines of the README, in Node and in a plain module page.
 */
import assert from "node:assert/strict";
import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { createProject, removeProject, runInNode, serve } from "./project.js";
import { readmeExample } from "./readme.js";

const { CHROME, COPYDESK_TARBALL } = process.env;
/** How long the page may take for the example. */
const PAGE_MS = 30_000;
/** Runs before the example: Node and browsers show objects differently, JSON is the same. */
const LOG_JSON = "const log = console.log; console.log = (...all) => log(JSON.stringify(all));";

let folder = "";
/** What the README's example printed in Node: the page must print the same. */
let printed = "";

before(async () => {
  assert.ok(COPYDESK_TARBALL, "COPYDESK_TARBALL names the packed package: run cargo xtask test");
  assert.ok(CHROME, "CHROME names the browser: run cargo xtask test");
  folder = await createProject(COPYDESK_TARBALL);
});

after(() => removeProject(folder));

test("every entry point and its types are in the package", async () => {
  const home = join(folder, "node_modules/copydesk");
  const manifest = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
  /** @type {string[]} */
  const files = [];
  JSON.stringify(manifest.exports, (_, value) => {
    if (typeof value === "string") files.push(value);
    return value;
  });
  assert.ok(files.length > 4);
  for (const file of [...files, "README.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    await access(join(home, file));
  }
});

test("importing does no work and prints nothing", async () => {
  assert.equal(await runInNode(folder, 'await import("copydesk");'), "");
});

test("the README's lines run in Node", async () => {
  const example = readmeExample();
  printed = await runInNode(folder, `${LOG_JSON}\n${example}`);
  // The text that the example analyses is in what it prints.
  const [, text] = /analyze\("(.*?)[\\"]/.exec(example) ?? [];
  assert.ok(text && printed.includes(text), `${text} is not in ${printed}`);
});

test("the README's lines print the same in a plain module page", async () => {
  await writeFile(
    join(folder, "page.html"),
    `<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="importmap">{"imports":{"copydesk":"/node_modules/copydesk/api/index.js"}}</script>
<script type="module">
${LOG_JSON}
${readmeExample()}
document.title = "done";
</script>`,
  );
  const server = await serve(folder);
  const browser = await chromium.launch({
    executablePath: CHROME,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const lines = [];
    /** @type {Error[]} */
    const errors = [];
    page.on("console", (message) => lines.push(message.text()));
    page.on("pageerror", (error) => errors.push(error));
    await page.goto(`${server.url}/page.html`);
    await page.waitForFunction(() => document.title === "done", null, { timeout: PAGE_MS })
      .catch((error) => assert.fail(`${errors.join("\n")}\n${lines.join("\n")}\n${error}`));
    assert.deepEqual(errors, []);
    assert.equal(lines.join("\n").trim(), printed);
  } finally {
    await browser.close();
    await server.close();
  }
});
