/**
 * The problem: a table of sizes is right on the day it is written. What the README says each entry
 * costs is held against the packed package: every file that an entry reaches, packed by gzip.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { createProject, removeProject } from "./project.js";

const { COPYDESK_TARBALL } = process.env;
/** The table is rounded, and written for a reader: kB that it may be off, and the share. */
const OFF_KB = 1;
const OFF_SHARE = 0.01;

let home = "";
let folder = "";
/** @type {Map<string, string>} */
let rows;

before(async () => {
  assert.ok(COPYDESK_TARBALL, "COPYDESK_TARBALL names the packed package: run cargo xtask test");
  folder = await createProject(COPYDESK_TARBALL);
  home = join(folder, "node_modules/copydesk");
  const lines = readFileSync(join(home, "README.md"), "utf8").split("\n").filter((line) => line.startsWith("| `copydesk"));
  rows = new Map(lines.map((line) => [/`([^`]+)`/.exec(line)?.[1] ?? "", line.split("|").at(-2) ?? ""]));
});

after(() => removeProject(folder));

/** Every module that this one reaches, itself among them; the worker's too. @param {string} file @param {Set<string>} [seen] */
function reached(file, seen = new Set()) {
  if (seen.has(file) || !/\.js$/.test(file) || /pkg\/inline\.js$/.test(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, "utf8").replace(/\/\*.*?\*\//gs, "");
  for (const [, name] of code.matchAll(/(?:\bfrom |^import |new URL\()"(\.[^"]+)"/gm)) reached(join(file, "..", name), seen);
  return seen;
}

const gzip = (/** @type {string} */ file) => gzipSync(readFileSync(file), { level: 9 }).length / 1000;
/** kB of code behind an entry. @param {string} file */
const code = (file) => [...reached(join(home, file))].reduce((sum, each) => sum + gzip(each), 0);

/** @param {string} entry @param {RegExp} said @param {number} kb */
function right(entry, said, kb) {
  const [, figure] = said.exec(rows.get(entry) ?? "") ?? assert.fail(`the row of ${entry} does not say ${said}`);
  const named = Number(figure.replace(",", ""));
  assert.ok(Math.abs(named - kb) <= Math.max(OFF_KB, kb * OFF_SHARE), `${entry}: the README says ${named} kB, it is ${kb.toFixed(1)}`);
}

for (const [entry, file] of /** @type {const} */ ([
  ["copydesk", "api/index.js"],
  ["copydesk/element", "api/element.js"],
  ["copydesk/render", "api/render.js"],
  ["copydesk/wasm", "api/wasm.js"],
  ["copydesk/inline", "api/inline.js"],
])) {
  test(`the code of ${entry} is as large as the README says`, () => right(entry, /([\d,]+) kB of code/, code(file)));
}

test("the wasm is as large as the README says, packed in either way", () => {
  const wasm = join(home, "pkg/copydesk_bg.wasm");
  right("copydesk", /wasm: ([\d,]+) kB gzip/, gzip(wasm));
  right("copydesk", /([\d,]+) kB brotli/, brotliCompressSync(readFileSync(wasm)).length / 1000);
});

test("so is the one module of copydesk/inline", () => {
  const file = join(home, "pkg/inline.js");
  right("copydesk/inline", /one module of ([\d,]+) kB/, readFileSync(file).length / 1000);
  right("copydesk/inline", /([\d,]+) kB gzip/, gzip(file));
});

test("so are the words of each language", () => {
  const [, least, most] = /(\d+) to (\d+) kB each/.exec(rows.get("copydesk/words/de") ?? "") ?? assert.fail("the row names two figures");
  for (const tag of ["en", "de", "fr"]) {
    const kb = code(`i18n/${tag}.js`);
    assert.ok(kb >= Number(least) - OFF_KB && kb <= Number(most) + OFF_KB, `${tag}: ${kb.toFixed(1)} kB`);
  }
});
