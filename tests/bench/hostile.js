/**
 * How much slower the engine gets as hostile input grows: `node tests/bench/hostile.js [BYTES]` after
 * `cargo xtask build`.
 *
 * Each family of inputs goes through each way in, with BYTES and with twice as many, in an instance
 * of its own. Time is that of the processor, the least of some runs. A ratio above 2.5 is more than
 * linear, or a busy machine: run it again with more BYTES. The program then ends with 1.
 */
import { readFile } from "node:fs/promises";
import { instantiate } from "../../www/api/wasm.js";

const BYTES = Number(process.argv[2] ?? 200_000);
const RUNS = 3;
const RATIO_MAX = 2.5;
/** Below this the clock is too coarse for a ratio. */
const SECONDS_MIN = 0.02;

const module = new WebAssembly.Module(await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url)));

/** Words without sense, the same on each run. @param {number} bytes @param {(word: string) => string} [as] */
function words(bytes, as = (word) => word) {
  let state = 7;
  const next = (/** @type {number} */ below) => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % below;
  let out = "";
  while (out.length < bytes) {
    let word = "";
    for (let letter = 2 + next(8); letter > 0; letter -= 1) word += String.fromCharCode(97 + next(16));
    out += `${as(word)} `;
  }
  return out;
}
const capital = (/** @type {string} */ word) => (word[0] ?? "").toUpperCase() + word.slice(1);
/** @param {string} unit @returns {(bytes: number) => string} */
const again = (unit) => (bytes) => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

/** @type {Record<string, (bytes: number) => string>} */
const FAMILIES = {
  "a sentence again and again": again("Heavy rain flooded the market square of Alder on Monday night, Nora Field said.\n\n"),
  "one line": words,
  "one word": again("a"),
  "lines of two letters": again("ab\n"),
  "all capitals": (bytes) => words(bytes).toUpperCase(),
  "every word a name": (bytes) => words(bytes, capital),
  "all digits": again("12 3,456 7.8 1/2/2020 "),
  "dates and money": again("on Oct. 30, 2020 at 10:30 p.m. for $4.2 million "),
  "all punctuation": again(".,;:!?-—()[]"),
  "alternating scripts": again("rain 平壤 дождь 비가 ฝนตก مطر "),
  "combining marks": again("a\u0301\u0302\u0323"),
  quotes: again("“a” ‘b’ \"c\" “"),
  links: again("<a href=x>[a](b "),
  entities: again("&amp;&#8217;&nosuch;"),
  "nested elements": again("<div><b><table><tr><td>"),
  "open brackets": again("[*_`<!--"),
};

/** Every way in: what it does with a text. @type {Record<string, (engine: import("../../www/api/wasm.js").Engine, text: string) => void>} */
const WAYS = {
  plain: (engine, text) => void engine.analyze(text, { kind: "plain" }),
  html: (engine, text) => void engine.analyze(text, { kind: "html" }),
  markdown: (engine, text) => void engine.analyze(text, { kind: "markdown" }),
  compare: (engine, text) => void engine.compareRaw(text, `${text.slice(text.length / 2)} It rained. ${text.slice(0, text.length / 2)}`),
  library: (engine, text) => {
    const library = new engine.Library();
    library.add("a", text);
    library.candidates(text, 9);
    library.free();
  },
};

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The least time of some runs, each in an instance of its own. @param {keyof typeof WAYS} way @param {string} text */
function time(way, text) {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const engine = instantiate(module);
    engine.analyze("It rained in Alder.");
    const start = seconds();
    WAYS[way]?.(engine, text);
    least = Math.min(least, seconds() - start);
  }
  return least;
}

// Code is compiled better once it has run a while; that must not look like a ratio.
for (const way of Object.keys(WAYS)) for (const family of Object.values(FAMILIES)) time(way, family(2_000));

console.log(`${BYTES} bytes and twice as many; a ratio above ${RATIO_MAX} is marked`);
console.log(["family".padEnd(28), ...Object.keys(WAYS).map((way) => way.padStart(20))].join(""));
let worst = 0;
for (const [name, family] of Object.entries(FAMILIES)) {
  const cells = Object.keys(WAYS).map((way) => {
    const [once, twice] = [time(way, family(BYTES)), time(way, family(2 * BYTES))];
    const ratio = twice < SECONDS_MIN ? 0 : twice / Math.max(once, SECONDS_MIN / 2);
    worst = Math.max(worst, ratio);
    return `${(once * 1000).toFixed(0)} → ${(twice * 1000).toFixed(0)} ms ${ratio > RATIO_MAX ? `×${ratio.toFixed(1)}!` : "     "}`.padStart(20);
  });
  console.log([name.padEnd(28), ...cells].join(""));
}
if (worst > RATIO_MAX) process.exitCode = 1;
