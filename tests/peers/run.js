/**
 * Side by side with what people use: `node run.js DATA WORK PYTHON NATIVE`, called by `cargo xtask
 * peers`. Every program answers the same inputs in one run on one machine; its answers are scored by
 * one measure. A peer that wins is shown winning.
 */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import * as inputs from "./inputs.js";
import * as scores from "./scores.js";

const [, , data = "", work = "", python = "", native = ""] = process.argv;
const JS = [process.execPath, join(import.meta.dirname, "peers.js")];
const PY = [python, join(import.meta.dirname, "peers.py")];
/** Equal words less than this apart, in both texts, are one passage; one of fewer words is chance. */
const GAPS = [2, 4, 8, 16];
const LEAST = [4, 8, 12];

/** @typedef {{ peer: string, options: string, id: string, ms: number, answer: any, added_ms?: number, bytes?: number }} Row */

const lines = (/** @type {object[]} */ rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/**
 * What each program answers, by its name and options.
 * @param {string} task @param {string} input @param {string[][]} programs
 */
function answers(task, input, programs) {
  const file = join(work, `${task}.jsonl`);
  writeFileSync(file, input);
  /** @type {Map<string, Row[]>} */
  const out = new Map();
  for (const [program = "", ...before] of programs) {
    const [stdin, stdout, stderr] = [openSync(file, "r"), openSync(`${file}.answers`, "w"), openSync(`${file}.log`, program === programs[0]?.[0] ? "w" : "a")];
    const { status } = spawnSync(program, [...before, task], { stdio: [stdin, stdout, stderr] });
    for (const open of [stdin, stdout, stderr]) closeSync(open);
    if (status !== 0) throw new Error(`${program} failed (${status}); ${file}.log says why`);
    for (const line of readFileSync(`${file}.answers`, "utf8").split("\n").filter(Boolean)) {
      const row = /** @type {Row} */ (JSON.parse(line));
      const key = `${row.peer} | ${row.options}`;
      out.set(key, [...(out.get(key) ?? []), row]);
    }
  }
  return out;
}

const quantile = (/** @type {number[]} */ values, /** @type {number} */ share) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
const speed = (/** @type {Row[]} */ rows) => {
  const ms = rows.map((row) => row.ms).filter((ms) => ms !== undefined);
  return `${quantile(ms, 0.5).toFixed(2)} | ${quantile(ms, 0.95).toFixed(2)}`;
};

/** @param {string} title @param {string[]} columns @param {string[]} rows */
function table(title, columns, rows) {
  console.log(`\n## ${title}\n\n| ${["program", "settings", ...columns].join(" | ")} |\n|${"---|".repeat(columns.length + 2)}`);
  for (const row of rows) console.log(`| ${row} |`);
}

const figure = (/** @type {number} */ value) => value.toFixed(3);

async function body() {
  for (const [set, pages] of Object.entries(await inputs.pages(data))) {
    const gold = new Map(pages.map((page) => [page.id, page.gold]));
    const found = answers("body", lines(pages.map(({ id, text }) => ({ id, text }))), [JS, PY, [native]]);
    table(`Body: ${pages.length} pages, ${set}`, ["shingle F1", "precision", "recall", "ms, median", "p95"], [...found].map(([peer, rows]) => {
      const score = scores.bodies(rows.map(({ id, answer }) => ({ found: answer, gold: gold.get(id) ?? "" })));
      return [peer, figure(score.F1), figure(score.precision), figure(score.recall), speed(rows)].join(" | ");
    }));
  }
}

async function names() {
  const articles = await inputs.articles(data);
  const gold = new Map(articles.map((article) => [article.id, article.gold]));
  const found = answers("names", lines(articles.map(({ id, text }) => ({ id, text }))), [JS]);
  const kinds = [["person"], ["organisation"], ["place"], ["date", "time"], ["money"], ["percent"]];
  table(`Entities: ${articles.length} held-back articles, strict F1`, [...kinds.map((kind) => kind.join(", ")), "ms, median", "p95"], [...found].map(([peer, rows]) => {
    const pairs = rows.map(({ id, answer }) => ({ found: answer, gold: gold.get(id) ?? [] }));
    return [peer, ...kinds.map((kind) => figure(scores.names(pairs, kind).F1)), speed(rows)].join(" | ");
  }));
}

/** Words in small letters, and where each stands. @param {string} text */
function words(text) {
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  return { folded: found.map(([word]) => word.toLowerCase()), at: found.map(({ index, 0: word }) => [index, index + word.length]) };
}

/**
 * Runs of equal words, joined to passages.
 * @param {[number, number, number][]} runs @param {number[][]} a @param {number[][]} b @param {number} gap @param {number} least
 */
function joined(runs, a, b, gap, least) {
  /** @type {number[][]} first and last word of A, of B, equal words */
  const out = [];
  for (const [one, other, length] of runs) {
    const last = out.at(-1);
    if (last && one - (last[1] ?? 0) < gap && other - (last[3] ?? 0) < gap) {
      [last[1], last[3], last[4]] = [one + length, other + length, (last[4] ?? 0) + length];
    } else {
      out.push([one, one + length, other, other + length, length]);
    }
  }
  const place = (/** @type {number[][]} */ at, /** @type {number} */ from, /** @type {number} */ to) => [at[from]?.[0] ?? 0, at[to - 1]?.[1] ?? 0];
  return out.filter(([, , , , equal = 0]) => equal >= least).map(([from = 0, to = 0, start = 0, end = 0]) =>
    /** @type {import("./scores.js").Pair} */ ([...place(a, from, to), ...place(b, start, end)]));
}

async function overlap() {
  for (const [set, pairs] of Object.entries(await inputs.pairs(data))) {
    const read = new Map(pairs.map((pair) => [pair.id, { ...pair, of: words(pair.a), to: words(pair.b) }]));
    const input = lines([...read.values()].map(({ id, a, b, of, to }) => ({ id, a: of.folded, b: to.folded, texts: [a, b] })));
    const found = answers("overlap", input, [JS, PY, [native]]);
    table(`Overlap: ${pairs.length} pairs, ${set}; runs joined as is best for each`, ["plagdet", "precision", "recall", "ms, median", "p95"], [...found].map(([peer, rows]) => {
      const scored = (/** @type {number} */ gap, /** @type {number} */ least) => scores.passages(rows.map(({ id, answer }) => {
        const pair = read.get(id);
        if (!pair) throw new Error(`${peer} answers ${id}, which was not asked`);
        const made = peer.startsWith("copydesk") ? answer : joined(answer, pair.of.at, pair.to.at, gap, least);
        return { found: made, gold: pair.gold };
      }));
      const best = GAPS.flatMap((gap) => LEAST.map((least) => scored(gap, least))).toSorted((x, y) => y.plagdet - x.plagdet)[0];
      return [peer, figure(best?.plagdet ?? 0), figure(best?.precision ?? 0), figure(best?.recall ?? 0), speed(rows)].join(" | ");
    }));
  }
}

async function library() {
  const { articles, questions } = await inputs.shelf(data);
  const gold = new Map(questions.map(({ id, gold }) => [id, gold]));
  const found = answers("library", `${lines(articles)}\n${lines(questions.map(({ id, text }) => ({ id, text })))}`, [JS, PY]);
  table(`Library: ${articles.length} articles, ${questions.length} versions of some`, ["source found", "others an answer", "bytes an article", "added a second", "ms, median", "p95"], [...found].map(([peer, rows]) => {
    const [about, asked] = [rows.find((row) => row.added_ms !== undefined), rows.filter((row) => row.id !== undefined)];
    const right = asked.filter(({ id, answer }) => answer.includes(gold.get(id))).length / asked.length;
    const others = asked.reduce((sum, { id, answer }) => sum + answer.filter((/** @type {string} */ one) => one !== gold.get(id)).length, 0) / asked.length;
    const bytes = about?.bytes ? Math.round(about.bytes / articles.length) : "unknown";
    return [peer, figure(right), figure(others), bytes, Math.round(articles.length / ((about?.added_ms ?? 0) / 1000)), speed(asked)].join(" | ");
  }));
}

console.log(`${cpus()[0]?.model}, Node ${process.version}, ${readFileSync(join(import.meta.dirname, "requirements.txt"), "utf8").match(/^[^#\s].*$/gm)?.join(", ")}`);
for (const task of [body, names, overlap, library]) await task();
