/**
 * What a text of 1,000 words costs in wasm, stage by stage: `node tests/bench/stages.js [PKG] [FILE...]` after
 * `cargo xtask build`.
 *
 * PKG is the `www/pkg` of another build: its calls take turns with ours, so that a busy machine is as
 * busy for both. Each FILE is read as a paste beside the invented texts. The least and the median of
 * many calls are shown, in milliseconds, and the bytes of both answers must be the same.
 */
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { edited, html, report } from "./texts.js";

const OURS = fileURLToPath(new URL("../../www/pkg", import.meta.url));
const CALLS = 300;

const [first, ...rest] = process.argv.slice(2);
const other = first && (await stat(first)).isDirectory() ? resolve(first) : undefined;
const files = other === undefined && first ? [first, ...rest] : rest;

/** @param {string} pkg */
async function engine(pkg) {
  const exports = (await import(pathToFileURL(join(pkg, "copydesk.js")).href)).glue();
  exports.initSync({ module: new WebAssembly.Module(await readFile(join(pkg, "copydesk_bg.wasm"))) });
  return exports;
}

/** @type {Record<string, (engine: any) => unknown>} */
const STAGES = {
  "1,000 words": (engine) => engine.analyze(report, {}),
  "1,000 words, body only": (engine) => engine.analyze(report, { bodyOnly: true }),
  "page of 190 kB": (engine) => engine.analyze(html, {}),
  "page of 190 kB, body only": (engine) => engine.analyze(html, { bodyOnly: true }),
  "two texts compared raw": (engine) => engine.compareRaw(report, edited),
};
for (const file of files) {
  const text = await readFile(file, "utf8");
  STAGES[basename(file)] = (engine) => engine.analyze(text, {});
  STAGES[`${basename(file)}, body only`] = (engine) => engine.analyze(text, { bodyOnly: true });
}

const engines = [await engine(OURS), ...(other === undefined ? [] : [await engine(other)])];
console.log(["stage".padEnd(32), ...engines.map((_, at) => `${at === 0 ? "ours" : "other"}: least  median`.padStart(24))].join(""));
for (const [name, stage] of Object.entries(STAGES)) {
  const [ours, others] = engines.map((engine) => JSON.stringify(stage(engine)));
  if (others !== undefined && ours !== others) console.log(`${name}: the answers differ`);
  /** @type {number[][]} */
  const times = engines.map(() => []);
  for (let call = 0; call < CALLS; call += 1) {
    engines.forEach((engine, at) => {
      const start = performance.now();
      stage(engine);
      times[at]?.push(performance.now() - start);
    });
  }
  const cells = times.map((all) => {
    const sorted = all.toSorted((a, b) => a - b);
    return `${sorted[0]?.toFixed(2)}  ${sorted[CALLS / 2]?.toFixed(2)}`.padStart(24);
  });
  console.log([name.padEnd(32), ...cells].join(""));
}
