/**
 * The npm package as its users meet it: packed, installed into an empty project, and used with the
 * five lines of the README, in Node and in a plain module page.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { access, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createProject, removeProject, runInNode, serve } from "./project.js";
import { snippet } from "./readme.js";

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
  const example = snippet("js");
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
${snippet("js")}
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

/** Runs a program of this repository's own packages. @param {string} script @param {string[]} given @param {string} [cwd] */
async function tool(script, given, cwd = folder) {
  const path = fileURLToPath(new URL(`../../node_modules/${script}`, import.meta.url));
  const ran = promisify(execFile)(process.execPath, [path, ...given], { cwd, timeout: 120_000, env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } });
  return ran.then(({ stdout }) => stdout, (error) => assert.fail(`${error.stdout}\n${error.stderr}`));
}

test("every entry works in Node, also with require where it can", async () => {
  const code = `
    import { createRequire } from "node:module";
    import { readFile } from "node:fs/promises";
    const text = "Rain stops in Alder\\n\\nIt rained in Alder for nine days, the mayor said.";
    const require = createRequire(import.meta.url);
    const titles = [];
    const inline = await (await import("copydesk/inline")).open();
    titles.push((await inline.analyze(text)).articles[0].title);
    const { instantiate } = await import("copydesk/wasm");
    const { renderMarkdown } = await import("copydesk/render");
    const { words } = await import("copydesk/words/de");
    const report = instantiate(await readFile(require.resolve("copydesk/copydesk_bg.wasm"))).analyze(text);
    titles.push(renderMarkdown(report, { words }).split("\\n")[0]);
    titles.push(String((await import("copydesk/element")).CopyDesk));
    if (process.features.require_module) titles.push((await (await require("copydesk").open()).analyze(text)).articles[0].title);
    else titles.push("Rain stops in Alder");
    console.log(titles.join("|"));`;
  assert.equal(await runInNode(folder, code), "Rain stops in Alder|# Rain stops in Alder|undefined|Rain stops in Alder");
});

test("its types hold in strict TypeScript, for bundlers and for Node", async () => {
  await cp(new URL("typed/main.ts", import.meta.url), join(folder, "main.ts"));
  for (const [module, resolution] of [["ESNext", "bundler"], ["node16", "node16"]]) {
    const strict = { strict: true, noEmit: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
    const compilerOptions = { ...strict, target: "ES2022", lib: ["ES2023", "DOM", "DOM.Iterable", "ESNext.Disposable"], types: [], module, moduleResolution: resolution };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
    await tool("typescript/bin/tsc", ["-p", "."]);
  }
});

test("the tools that look packages over find nothing", async () => {
  const tarball = String(COPYDESK_TARBALL);
  const found = await tool("publint/src/cli.js", ["run", "--strict", tarball]);
  assert.match(found, /All good!/, found);
  // The package is of modules alone: that CommonJS without require(esm) cannot load it is known.
  await tool("@arethetypeswrong/cli/dist/index.js", [tarball, "--profile", "esm-only", "--exclude-entrypoints", "./copydesk_bg.wasm", "./worker"]);
});

test("it could be published as it is", async () => {
  const home = join(folder, "node_modules/copydesk");
  const { stderr } = await promisify(execFile)("npm", ["publish", "--dry-run", "--tag", "next"], { cwd: home, shell: process.platform === "win32" });
  assert.doesNotMatch(stderr, /auto-corrected|npm error/, stderr);
});

test("an extension's page reads under the policy of extensions", async () => {
  const home = join(folder, "extension");
  await cp(new URL("extension", import.meta.url), home, { recursive: true });
  await cp(join(folder, "node_modules"), join(home, "node_modules"), { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), "copydesk-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROME,
    headless: false, // the old way of running without a window knows no extensions
    args: ["--headless=new", "--no-sandbox", `--disable-extensions-except=${home}`, `--load-extension=${home}`],
  });
  try {
    const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: PAGE_MS }));
    const page = await context.newPage();
    await page.goto(new URL("page.html", background.url()).href);
    await page.waitForFunction(() => document.title !== "Waiting", null, { timeout: PAGE_MS });
    assert.equal(await page.title(), "Rain stops in Alder");
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});
