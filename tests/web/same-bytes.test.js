// The problem: a report that is checked on one machine must be the report on every other. Method: each
// source of the corpus goes through the command line, which is native code, through the wasm in Node
// and through the wasm in a worker of Chromium, alone and among others; the JSON must be the same bytes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.js";

const CORPUS = new URL("../corpus/", import.meta.url);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The native program, which is built for this test, where cargo puts it. */
const NATIVE = resolve(ROOT, process.env.CARGO_TARGET_DIR || "target", "debug", process.platform === "win32" ? "copydesk.exe" : "copydesk");

/** @typedef {{ name: string, input: string, kind: "html" | undefined }} Source */

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** @returns {Promise<Source[]>} */
async function sources() {
  const out = [];
  for (const name of (await readdir(CORPUS)).sort()) {
    for (const [file, kind] of /** @type {const} */ ([["source.txt", undefined], ["source.html", "html"]])) {
      const url = new URL(`${name}/${file}`, CORPUS);
      if (existsSync(url)) out.push({ name, input: await readFile(url, "utf8"), kind });
    }
  }
  return out;
}

/**
 * What the command line answers to lines, each without its `{"id":…,"…":` and its last brace.
 * @param {string[]} call @param {{ id: string }[]} questions
 */
function native(call, questions) {
  assert.ok(existsSync(NATIVE), `${NATIVE} is missing: run cargo build --features cli`);
  const input = questions.map((question) => JSON.stringify(question)).join("\n");
  const { stdout, status } = spawnSync(NATIVE, [...call, "--jsonl", "--offsets", "utf16"], { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  assert.equal(status, 0);
  return stdout.trimEnd().split("\n").map((line) => line.replace(/^\{"id":"[^"]*","\w+":/, "").slice(0, -1));
}

/**
 * The JSON of every report and of every neighbouring pair's overlap. It runs in a page and in Node,
 * so it may name nothing outside itself.
 * @param {{ api: string, worker: boolean, all: Source[] }} given
 */
async function asked({ api, worker, all }) {
  const { open } = await import(api);
  const analyzer = await open({ worker });
  const reports = [];
  const again = [];
  const pairs = [];
  for (const { input, kind } of all) reports.push(JSON.stringify(await analyzer.analyze(input, { kind })));
  for (const workers of [1, 3]) {
    // Forwards, and from the last to the first: what came before must not matter.
    const order = workers === 1 ? all : [...all].reverse();
    const found = [];
    for await (const { report } of analyzer.analyzeAll(order, { workers })) found.push(JSON.stringify(report));
    again.push(workers === 1 ? found : found.reverse());
  }
  for (const [at, { input }] of all.entries()) {
    pairs.push(JSON.stringify(await analyzer.compare(input, all[(at + 1) % all.length].input, { raw: true })));
  }
  await analyzer.close();
  return { reports, again, pairs };
}

test("a report is the same bytes, whoever computes it, alone and among others", async () => {
  const all = await sources();
  assert.ok(all.length >= 9, "the corpus is there");
  const reports = native(["analyze"], all.map(({ name: id, input, kind }) => (kind === "html" ? { id, html: input } : { id, text: input })));
  const pairs = native(["compare", "--raw"], all.map(({ name: id, input }, at) => ({ id, a: input, b: all[(at + 1) % all.length].input })));
  const { page } = await bench.open();
  const answers = {
    node: await asked({ api: new URL("../../www/api/node.js", import.meta.url).href, worker: false, all }),
    chromium: await page.evaluate(asked, { api: `${bench.url}api/index.js`, worker: true, all }),
  };
  for (const [where, answer] of Object.entries(answers)) {
    for (const [at, { name }] of all.entries()) {
      assert.equal(answer.reports[at], reports[at], `${name} in ${where}`);
      assert.equal(answer.pairs[at], pairs[at], `${name} and the next in ${where}`);
      for (const found of answer.again) assert.equal(found[at], reports[at], `${name} among others in ${where}`);
    }
  }
});
