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

const OURS = fileURLToPath(new URL("../../www/pkg", import.meta.url));
const CALLS = 300;
const WORDS = 1000;
/** Bytes of the page: a common size with news. */
const PAGE = 190_000;

const [first, ...rest] = process.argv.slice(2);
const other = first && (await stat(first)).isDirectory() ? resolve(first) : undefined;
const files = other === undefined && first ? [first, ...rest] : rest;

/** @param {string} pkg */
async function engine(pkg) {
  const exports = (await import(pathToFileURL(join(pkg, "copydesk.js")).href)).glue();
  exports.initSync({ module: new WebAssembly.Module(await readFile(join(pkg, "copydesk_bg.wasm"))) });
  return exports;
}

/** Paragraphs of an invented report, different in each. @param {number} seed */
function news(seed) {
  const places = ["Alder", "Velden", "Marrow", "Orsk Bay", "Tamm", "Lindqvist Square"];
  const people = ["Ada Hart", "Nils Orland", "Bo van den Berg", "Ines Calder", "Tomas Reyl"];
  const verbs = ["repair", "close", "widen", "paint", "sell"];
  const things = ["bridge", "harbour wall", "old theatre", "tram line", "fish market"];
  const paragraphs = [];
  for (let at = seed, words = 0; words < WORDS; at += 1) {
    const [place, person, verb, thing] = [places, people, verbs, things].map((list, of) => list[(at * (of + 2) + of) % list.length]);
    const text =
      `The council of ${place} voted on ${1 + (at % 28)} March to ${verb} the ${thing}, which ${100 + at} people pass every day. ` +
      `Mayor ${person} said that the work would cost ${2 + (at % 40)} million euros and last until the autumn of ${2020 + (at % 9)}. ` +
      `“Nobody asked us,” said a spokeswoman for the ${place} Chamber of Commerce, which had hoped for a ferry in its place.`;
    words += text.split(" ").length;
    paragraphs.push(text);
  }
  return paragraphs;
}

/** The report amid menus, teasers and scripts. */
function page() {
  const link = (/** @type {number} */ at) => `<li class="menu-item item-${at}"><a href="/section/${at}?from=menu">More of what happened, number ${at}</a></li>`;
  const links = Array.from({ length: 400 }, (_, at) => link(at)).join("\n");
  const body = news(1).map((text) => `<p class="story__text">${text}</p>`).join("\n");
  const around = (/** @type {string} */ script) =>
    `<!doctype html><html lang="en"><head><title>Alder votes to repair its bridge - The Alder Post</title><script>${script}</script></head><body>` +
    `<nav><ul>${links}</ul></nav><main><article><h1>Alder votes to repair its bridge</h1><p class="byline">By Ada Hart</p>${body}</article></main>` +
    `<footer><ul>${links}</ul></footer></body></html>`;
  return around(`var data = "${"x".repeat(Math.max(0, PAGE - around("").length))}";`);
}

const text = news(1).join("\n\n");
const html = page();
const edited = news(1).map((paragraph, at) => (at % 3 === 0 ? paragraph.replace("Mayor", "The mayor,").replace("million", "thousand") : paragraph)).join("\n\n");
/** @type {Record<string, (engine: any) => unknown>} */
const STAGES = {
  "1,000 words": (engine) => engine.analyze(text, {}),
  "1,000 words, body only": (engine) => engine.analyze(text, { bodyOnly: true }),
  "page of 190 kB": (engine) => engine.analyze(html, {}),
  "page of 190 kB, body only": (engine) => engine.analyze(html, { bodyOnly: true }),
  "two texts compared raw": (engine) => engine.compareRaw(text, edited),
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
