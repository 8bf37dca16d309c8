/**
 * How fast a library is in wasm: `node tests/bench/library.js [ARTICLES]` after `cargo xtask build`.
 *
 * Times are of the processor, so that other programs on the machine do not count.
 */
import { readFile } from "node:fs/promises";
import { instantiate } from "../../www/api/wasm.js";
import { article, rewrite } from "./texts.js";

const ARTICLES = Number(process.argv[2] ?? 100_000);
const QUESTIONS = 400;
const ALIGNED = 10;

const wasm = instantiate(await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url)));

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const library = new wasm.Library();
let added = 0;
for (let number = 0; number < ARTICLES; number += 1_000) {
  const texts = Array.from({ length: Math.min(1_000, ARTICLES - number) }, (_, at) => article(number + at));
  const start = seconds();
  texts.forEach((text, at) => library.add(`article-${number + at}`, text, undefined));
  added += seconds() - start;
}
console.log(`${Math.round(ARTICLES / added)} articles added a second`);

/** @type {number[]} */
const ranked = [];
/** @type {number[]} */
const whole = [];
let found = 0;
for (let question = 0; question < QUESTIONS; question += 1) {
  const source = Math.floor((question * ARTICLES) / QUESTIONS);
  const text = rewrite(article(source));
  const start = seconds();
  const ids = library.candidates(text, ALIGNED);
  ranked.push((seconds() - start) * 1_000);
  const texts = ids.map((id) => article(Number(id.slice(8))));
  const middle = seconds();
  const similar = library.verified(text, false, ids, texts);
  whole.push((ranked.at(-1) ?? 0) + (seconds() - middle) * 1_000);
  found += Number(similar[0]?.id === `article-${source}`);
}
/** @param {number[]} times @param {number} share */
const at = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]?.toFixed(2);
console.log(`${found} of ${QUESTIONS} rewrites found`);
console.log(`candidates: ${at(ranked, 0.5)} ms, p95 ${at(ranked, 0.95)} ms`);
console.log(`with the ten likest aligned: ${at(whole, 0.5)} ms, p95 ${at(whole, 0.95)} ms`);
const start = seconds();
const bytes = library.toBytes();
console.log(`${Math.round(bytes.length / ARTICLES)} bytes an article, saved in ${(seconds() - start).toFixed(2)} s`);
const read = seconds();
new wasm.Library(bytes);
console.log(`read in ${(seconds() - read).toFixed(2)} s`);
