/**
 * Real projects of other people's tools, each with the tarball installed and its default settings:
 * built, served, and opened in Chromium. `cargo xtask consumers` runs them and prints the table:
 * consumer, version, cold build time, bytes shipped, first result.
 */
import assert from "node:assert/strict";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../project.js";
import { snippet } from "../readme.js";
import { bytesOf, call, install, row, start } from "./project.js";

const { CHROME, COPYDESK_TARBALL } = process.env;
const TITLE = "Rain stops in Alder";
/** The oldest Node that the package promises, and each later line with long support, with the newest. */
const NODES = ["20.19.0", "22", "24", "26"];
/** How long a page may take for the first result. */
const PAGE_MS = 60_000;

/** @type {import("playwright-core").Browser} */
let browser;
let tarball = "";
/** @type {string[]} */
const folders = [];

before(async () => {
  assert.ok(COPYDESK_TARBALL && CHROME, "COPYDESK_TARBALL and CHROME are named: run cargo xtask consumers");
  tarball = resolve(COPYDESK_TARBALL);
  browser = await chromium.launch({ executablePath: CHROME, args: ["--no-sandbox", "--disable-background-networking"] });
});

after(async () => {
  await browser.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** @param {string} name */
async function project(name) {
  const folder = await install(name, tarball);
  folders.push(folder);
  return folder;
}

/** Opens a page, and gives the milliseconds that it tells in its title behind what it found. @param {string} url */
async function firstResult(url) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => !["", "Waiting"].includes(document.title), null, { timeout: PAGE_MS }).catch((error) => assert.fail(`${errors.join("\n")}\n${error}`));
  const title = await page.title();
  await page.close();
  assert.match(title, new RegExp(`^${TITLE} \\d+$`), errors.join("\n"));
  return Number(title.split(" ").at(-1));
}

/** @param {string} folder @param {string} [path] */
async function served(folder, path = "/index.html") {
  const server = await serve(folder);
  try {
    return await firstResult(server.url + path);
  } finally {
    await server.close();
  }
}

test("Vite, its development server and its build, without settings", async () => {
  const folder = await project("vite");
  const server = await start(folder, ["vite", "--port", "0"]);
  try {
    await row("Vite, development", folder, "vite", { first: await firstResult(server.url) });
  } finally {
    await server.close();
  }
  const { seconds } = await call(folder, "npx", ["vite", "build"]);
  const dist = join(folder, "dist");
  await row("Vite, build", folder, "vite", { built: seconds, bytes: await bytesOf(dist), first: await served(dist) });
});

test("Vite 6, whose development server moves what it imports", async () => {
  const folder = await project("vite-6");
  await copyFile(new URL("vite/index.html", import.meta.url), join(folder, "index.html"));
  const server = await start(folder, ["vite", "--port", "0"]);
  try {
    await row("Vite 6, development", folder, "vite", { first: await firstResult(server.url) });
  } finally {
    await server.close();
  }
});

test("webpack, without settings", async () => {
  const folder = await project("webpack");
  const { seconds } = await call(folder, "npx", ["webpack", "--mode", "production", "--entry", "./first-result.js"]);
  const dist = join(folder, "dist");
  const bytes = await bytesOf(dist);
  await writeFile(join(dist, "index.html"), '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Waiting</title><script src="main.js"></script>');
  await row("webpack", folder, "webpack", { built: seconds, bytes, first: await served(dist) });
});

test("Next.js: drawn on the server, read in the browser", async () => {
  const folder = await project("next");
  const { seconds } = await call(folder, "npx", ["next", "build"]);
  const server = await start(folder, ["next", "start", "--port", "0"]);
  try {
    assert.match(await (await fetch(server.url)).text(), /<title>Waiting<\/title>/, "the server drew it, and read nothing");
    await row("Next.js", folder, "next", { built: seconds, bytes: await bytesOf(join(folder, ".next/static")), first: await firstResult(server.url) });
  } finally {
    await server.close();
  }
});

test("React and Vue: the snippets of the README", async () => {
  const folder = await project("frameworks");
  for (const [name, file] of /** @type {const} */ ([["jsx", "react/Clean.jsx"], ["vue", "vue/Clean.vue"]])) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), snippet(name));
  }
  await call(folder, "npx", ["vite", "build"]);
  const server = await serve(join(folder, "dist"));
  try {
    for (const name of ["react", "vue"]) {
      const page = await browser.newPage();
      await page.goto(`${server.url}/${name}/index.html`);
      await page.getByText("It rained in Alder for nine days, the mayor said.").waitFor({ timeout: PAGE_MS });
      await page.close();
    }
  } finally {
    await server.close();
  }
});

test("Deno, from npm", async () => {
  const folder = await project("deno");
  const { output } = await call(folder, "npx", ["deno", "run", "--no-remote", "--node-modules-dir=manual", `--allow-read=${folder}`, "main.ts"]);
  const [, first] = new RegExp(`^${TITLE} (\\d+) a$`).exec(output) ?? assert.fail(output);
  await row("Deno", folder, "deno", { first: Number(first) });
});

test("Bun, by its own condition", async () => {
  const folder = await project("bun");
  const manifest = join(folder, "node_modules/copydesk/package.json");
  const text = await readFile(manifest, "utf8");
  const exports = JSON.parse(text).exports["."];
  // Bun also reads what is for Node: only a file of its own shows which condition it took.
  await copyFile(join(folder, "node_modules/copydesk", exports.bun), join(folder, "node_modules/copydesk/api/bun.js"));
  await writeFile(manifest, text.replace(`"bun": "${exports.bun}"`, '"bun": "./api/bun.js"'));
  const { output } = await call(folder, "npx", ["bun", "run", "main.ts"]);
  const [, first] = new RegExp(`^${TITLE} (\\d+) a bun\\.js$`).exec(output) ?? assert.fail(output);
  await row("Bun", folder, "bun", { first: Number(first) });
});

test("Node, imported and required, from the oldest that is promised to the newest", async () => {
  const { engines } = JSON.parse(await readFile(join(await project("node"), "node_modules/copydesk/package.json"), "utf8"));
  assert.equal(`${engines.node}.0`, `>=${NODES[0]}`, "the oldest that is promised is tried");
  for (const version of NODES) {
    const folder = await project("node");
    // The program itself comes from npm, as a package for each platform.
    await call(folder, "npm", ["install", "--no-save", "--no-package-lock", "--prefer-offline", "--no-audit", "--no-fund", tarball, `node@${version}`]);
    const { output } = await call(folder, join(folder, "node_modules/node/bin/node"), ["--no-warnings", "main.js"]);
    const [, own, first] = new RegExp(`^v(\\S+) ${TITLE} (\\d+) a true$`).exec(output) ?? assert.fail(output);
    assert.ok(`${own}.`.startsWith(`${version}.`), `${own} is not ${version}`);
    await row("Node", folder, "node", { first: Number(first) });
  }
});

test("workerd, where the wasm was compiled before", async () => {
  const folder = await project("workerd");
  const { Miniflare } = await import(join(folder, "node_modules/miniflare/dist/src/index.js"));
  const worker = new Miniflare({
    modules: true,
    rootPath: folder,
    scriptPath: join(folder, "worker.js"),
    modulesRoot: folder,
    modulesRules: [{ type: "ESModule", include: ["**/*.js"] }, { type: "CompiledWasm", include: ["**/*.wasm"] }],
    compatibilityDate: "2026-01-01",
  });
  try {
    const started = performance.now();
    const answer = await worker.dispatchFetch("http://localhost/", { method: "POST", body: `${TITLE}\n\nIt rained in Alder for nine days, the mayor said.` });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    assert.equal(JSON.parse(text).title, TITLE);
    await row("workerd", folder, "miniflare", { first: Math.round(performance.now() - started) });
  } finally {
    await worker.dispose();
  }
});
