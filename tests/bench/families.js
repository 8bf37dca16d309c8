/**
 * Hostile inputs of any size, each way into the engine, and what one costs: for `hostile.js`, which follows them
 * to megabytes, and for the test that holds their growth.
 */
import { instantiate } from "../../www/api/wasm.js";

/** @typedef {import("../../www/api/wasm.js").Engine} Engine */

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
export const FAMILIES = {
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
  "different attributes": (bytes) => `<p ${words(bytes)}>`,
  "different attributes of an end": (bytes) => `<p></p ${words(bytes)}`,
  "different attributes behind what may be a quote": (bytes) => `<svg><foreignObject><!-- <p a=" --><p ${words(bytes)}>`,
  "nested elements": again("<div><b><table><tr><td>"),
  "nested quotes and lists": again("> > - * 1. > "),
  "open brackets": again("[(<"),
};

/** Every way in: what it does with a text. @type {Record<string, (engine: Engine, text: string) => void>} */
export const WAYS = {
  plain: (engine, text) => void engine.analyze(text, { kind: "plain" }),
  html: (engine, text) => void engine.analyze(text, { kind: "html" }),
  markdown: (engine, text) => void engine.analyze(text, { kind: "markdown" }),
  bytes: (engine, text) => void engine.analyze(new TextEncoder().encode(text), { bodyOnly: true }),
  compare: (engine, text) => void engine.compareRaw(text, `${text.slice(text.length / 2)} It rained. ${text.slice(0, text.length / 2)}`),
  library: (engine, text) => {
    const library = new engine.Library();
    library.add("a", text);
    library.candidates(text, 9);
    library.free();
  },
};

/** Below this the clock of the processor is too coarse: what is faster is repeated. */
const SECONDS_MIN = 0.02;

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds of the processor that a text costs, the least of some runs, each in an instance of its own.
 * @param {WebAssembly.Module} module @param {string} way @param {string} text @param {number} runs */
export function cost(module, way, text, runs) {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const engine = instantiate(module);
    engine.analyze("It rained in Alder.");
    const start = seconds();
    let [calls, spent] = [0, 0];
    while (spent < SECONDS_MIN) {
      WAYS[way]?.(engine, text);
      calls += 1;
      spent = seconds() - start;
    }
    least = Math.min(least, spent / calls);
  }
  return least;
}

/** Code is compiled better once it has run a while; that must not look like growth. @param {WebAssembly.Module} module */
export function warm(module) {
  for (const way of Object.keys(WAYS)) for (const family of Object.values(FAMILIES)) cost(module, way, family(2_000), 1);
}
