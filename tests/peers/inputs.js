/**
 * What all programs are given, read from the development data: pages, articles with their names,
 * pairs of versions, a shelf of articles with questions. Offsets become UTF-16 units.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** @typedef {import("./scores.js").Name} Name */
/** @typedef {import("./scores.js").Pair} Pair */

/** Of the larger set of pages one in this many is read: enough for a table, few enough to wait for. */
const ONE_PAGE_IN = 4;
/** One article in this many is held back from all training. */
const HELD_BACK = 8n;

/** @param {string[]} path @returns {Promise<any[]>} */
async function rows(...path) {
  const text = gunzipSync(await readFile(join(...path))).toString("utf8");
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/** From an offset in code points to one in UTF-16 units. @param {string} text */
function units(text) {
  const at = [0];
  for (const sign of text) at.push((at.at(-1) ?? 0) + sign.length);
  return (/** @type {number} */ point) => at[point] ?? text.length;
}

/** @param {string} data @returns {Promise<Record<string, { id: string, text: string, gold: string }[]>>} */
export async function pages(data) {
  const read = async (/** @type {string} */ file) =>
    (await rows(data, "body", file)).map(({ id, html, body }, at) => ({ id: `${id ?? at}`, text: html, gold: body }));
  const general = await read("wcxb_dev.jsonl.gz");
  return { "news of many countries": await read("fundus_dev.jsonl.gz"), "general articles": general.filter((_, at) => at % ONE_PAGE_IN === 0) };
}

/** FNV-1a, 64 bits, by which articles are held back. @param {string} id */
function isHeldBack(id) {
  let state = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(id)) state = BigInt.asUintN(64, (state ^ BigInt(byte)) * 0x100000001b3n);
  return state % HELD_BACK === 0n;
}

/** Articles that no training of ours has seen. @param {string} data @returns {Promise<{ id: string, text: string, gold: Name[] }[]>} */
export async function articles(data) {
  const all = (await Promise.all(["train", "written"].map((file) => rows(data, "entities/wikinews", `${file}.jsonl.gz`)))).flat();
  return all.filter(({ id }) => isHeldBack(id)).map(({ id, text, mentions }) => {
    const unit = units(text);
    return { id, text, gold: mentions.map((/** @type {any} */ { start, end, kind }) => [unit(start), unit(end), kind]) };
  });
}

/** Aligned sentences, merged where they follow each other in both texts. @param {any} row @returns {Pair[]} */
function gold({ src, der, align }) {
  const [a, b] = [units(src), units(der)];
  const blank = (/** @type {string} */ text, /** @type {number} */ from, /** @type {number} */ to) => from <= to && !text.slice(from, to).trim();
  /** @type {Pair[]} */
  const out = [];
  for (const { a: of, b: to } of align.filter((/** @type {any} */ row) => row.a && row.b)) {
    const next = /** @type {Pair} */ ([a(of[0]), a(of[1]), b(to[0]), b(to[1])]);
    const last = out.at(-1);
    if (last && blank(src, last[1], next[0]) && blank(der, last[3], next[2])) {
      out[out.length - 1] = [Math.min(last[0], next[0]), Math.max(last[1], next[1]), Math.min(last[2], next[2]), Math.max(last[3], next[3])];
    } else {
      out.push(next);
    }
  }
  return out;
}

/** @param {string} data @returns {Promise<Record<string, { id: string, a: string, b: string, gold: Pair[] }[]>>} */
export async function pairs(data) {
  const read = async (/** @type {string} */ file) =>
    (await rows(data, "overlap", file)).map((row, at) => ({ id: `${row.id ?? at}`, a: row.src, b: row.der, level: row.level, gold: gold(row) }));
  const made = await read("rewrites_dev.jsonl.gz");
  return { "versions of a desk": await read("desk_dev.jsonl.gz"), "heaviest rewrites": made.filter(({ level }) => level === "L3") };
}

/** Articles on a shelf, and texts each of which was made from one of them. @param {string} data */
export async function shelf(data) {
  const made = (await Promise.all(["desk_dev", "rewrites_dev"].map((file) => rows(data, "overlap", `${file}.jsonl.gz`)))).flat();
  const kept = new Map(made.map(({ src_id: id, src }) => [`${id}`, src]));
  for (const { id, text } of (await Promise.all(["train", "written"].map((file) => rows(data, "entities/wikinews", `${file}.jsonl.gz`)))).flat()) {
    if (!kept.has(id)) kept.set(id, text);
  }
  return {
    articles: [...kept].map(([id, text]) => ({ id, text })),
    questions: made.map(({ src_id: source, der }, at) => ({ id: `${at}`, text: der, gold: `${source}` })),
  };
}
