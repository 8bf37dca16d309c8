/**
 * The bench in a worker of Chromium: `node tests/bench/in-chromium.js TEXTS STAGES`, a file of texts and the
 * folder of the wasm with stages, both inside the repository. A line of JSON for each row. `cargo xtask
 * bench` calls it.
 *
 * How long the engine takes to start is measured in a browser that was started for it, with what it
 * had fetched before: within one browser the compiled code of a visit before would be found in memory.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromePath } from "../web/browser.js";
import { serve } from "../web/server.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Visits with a warm cache; one before them fills it. */
const VISITS = 15;
const READY_MS = 150;

const [texts = "", stages = ""] = process.argv.slice(2);
const server = await serve(ROOT, '"bench"');
const at = (/** @type {string} */ path) => server.url + relative(ROOT, resolve(path)).replaceAll("\\", "/");
const places = { shipped: `${server.url}www/pkg/`, staged: `${at(stages)}/`, texts: at(texts) };

/** Starts a browser, has the worker do something, and ends the browser. @param {string} cache its folder @param {"start" | "rows"} what */
async function visit(cache, what) {
  const browser = await chromium.launchPersistentContext(cache, { executablePath: chromePath(), args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const page = await browser.newPage();
    await page.goto(at("tests/bench/worker.html"));
    const { answer, error } = await page.evaluate(
      (task) =>
        new Promise((resolve) => {
          const worker = new Worker("worker.js", { type: "module" });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => resolve({ error: `the worker did not start: ${message}` });
          worker.postMessage(task);
        }),
      { what, ...places },
    );
    if (error) throw new Error(error);
    return { answer, version: browser.browser()?.version() };
  } finally {
    await browser.close();
  }
}

const cache = await mkdtemp(join(tmpdir(), "copydesk-bench-"));
try {
  /** @type {{ compiled: number, ready: number }[]} */
  const starts = [];
  for (let count = 0; count <= VISITS; count += 1) starts.push((await visit(cache, "start")).answer);
  const [cold, ...warm] = starts;
  const row = (/** @type {string} */ name, /** @type {number[]} */ samples, goals = {}) => ({ name, unit: "ms", samples, goals });
  const found = [
    row("wasm fetched and compiled, nothing in the cache", [cold?.compiled ?? NaN]),
    row("wasm compiled, warm cache", warm.map(({ compiled }) => compiled)),
    row("and the model ready: a first line read", warm.map(({ ready }) => ready), { p50: READY_MS }),
    ...(await visit(cache, "rows")).answer,
  ];
  for (const one of found) console.log(JSON.stringify(one));
} finally {
  await rm(cache, { recursive: true, force: true });
  await server.close();
}
