/**
 * What is measured in wasm, the same in Node and in a worker of the browser: every stage of
 * `src/stages.rs` by itself, in a wasm that has them, and the whole in the wasm that is shipped.
 */
import { fixedWork, times, waits } from "./measure.js";
import { html, story } from "./texts.js";

/** @typedef {import("./measure.js").Row} Row */

/** Calls from which the 95th percentile is read. */
const WAITS = 300;

/** Milliseconds for an article of 1,000 words, HTML string to JSON string. */
const GOALS = { p50: 8, p95: 15 };

/**
 * @param {any} staged the exports of the wasm with stages
 * @param {any} shipped those of the wasm that is shipped
 * @param {string[]} texts as `write-texts.js` writes them
 * @returns {Row[]}
 */
export function rows(staged, shipped, texts) {
  const stages = staged.Stages.of(texts);
  if (!stages) throw new Error("the stages refuse the texts: see src/stages.rs");
  /** @type {string[]} */
  const names = staged.Stages.names();
  const calls = names.map((name, at) => ({ name, run: () => stages.run(at) }));
  /** @param {string} name @param {string} text */
  const whole = (name, text) => ({ name, run: () => JSON.stringify(shipped.analyze(text, {})).length });
  return [
    ...times([{ name: "fixed work, the machine itself", run: fixedWork }, ...calls]),
    waits(whole("1,000 words, HTML string to JSON", story), WAITS, GOALS),
    waits(whole("the same in a page of 190 kB", html), WAITS, GOALS),
  ];
}
