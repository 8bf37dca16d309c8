// The problem: the corpus holds articles, and what two programs disagree about may be no article.
// Method: `tests/same_bytes.rs` has made questions of a grammar and written what native code answers, in
// UTF-16 and in code points; the wasm in Node and in a worker of Chromium must answer the same bytes.
// Code points are counted here, by JavaScript's own reading of a string.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.js";
import { optionsInUnits, overlapInCodePoints, reportInCodePoints } from "./code-points.js";

/**
 * @typedef {{ text: string } | { units: number[] } | { bytes: number[] }} Input
 * @typedef {{ json: string } | { error: { code: string, message: string } }} Answer
 * @typedef {{ form: string, inputs: Input[], options: any[], offsets: "utf16" | "codepoint", answer: Answer }} Question
 */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Written by `cargo test --test same_bytes`, where cargo puts it. */
const QUESTIONS = resolve(ROOT, process.env.CARGO_TARGET_DIR || "target", "tmp", "questions.jsonl");
/** Fewer would say that a form is missing, or that none was written. */
const LEAST = 300;

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** @returns {Question[]} */
function questions() {
  assert.ok(existsSync(QUESTIONS), `${QUESTIONS} is missing: run cargo test --test same_bytes`);
  return readFileSync(QUESTIONS, "utf8").split("\n").map((line) => JSON.parse(line));
}

/** The text that spans of a question's options index: the page as native code gives it. @param {Question} question */
const pageOf = ({ answer }) => ("json" in answer ? (JSON.parse(answer.json).page ?? "") : "");

/** A question as JavaScript asks it. @param {Question} question */
function inUnits(question) {
  const options = question.options.map(({ offsets: _, ...rest }) => (question.offsets === "utf16" ? rest : optionsInUnits(rest, pageOf(question))));
  return { inputs: question.inputs, options };
}

/**
 * The answers. It runs in a page and in Node, so it may name nothing outside itself.
 * @param {{ api: string, worker: boolean, all: ReturnType<typeof inUnits>[] }} given
 */
async function asked({ api, worker, all }) {
  const { open } = await import(api);
  const analyzer = await open({ worker });
  const read = (/** @type {any} */ { text, units, bytes }) => text ?? (units ? String.fromCharCode(...units) : Uint8Array.from(bytes));
  const out = [];
  for (const { inputs, options } of all) {
    const [a, b] = inputs.map(read);
    try {
      const found = b === undefined ? analyzer.analyze(a, options[0]) : analyzer.compare(a, b, options.length === 0 ? { raw: true } : { a: options[0], b: options[1] });
      out.push({ json: JSON.stringify(await found) });
    } catch (error) {
      const { code, message } = /** @type {any} */ (error);
      out.push({ error: { code, message } });
    }
  }
  await analyzer.close();
  return out;
}

/** An answer in the unit of its question. @param {Question} question @param {Answer} answer */
function inItsUnit({ inputs, offsets }, answer) {
  if (offsets === "utf16" || !("json" in answer)) return answer;
  const found = JSON.parse(answer.json);
  if (inputs.length === 1) {
    reportInCodePoints(found);
  } else {
    const [a, b] = inputs.map((input) => ("text" in input ? input.text : ""));
    overlapInCodePoints(found, a ?? "", b ?? "");
  }
  return { json: JSON.stringify(found) };
}

/** What stands where a text begins to differ from another: reports are long. @param {string} text @param {string} other */
function around(text, other) {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return at === text.length && at === other.length ? "" : text.slice(Math.max(0, at - 60), at + 60);
}

test("what a grammar makes gets the same bytes from native code and from the wasm, in each unit", async () => {
  const all = questions();
  assert.ok(all.length >= LEAST, `${all.length} questions`);
  for (const offsets of ["utf16", "codepoint"]) {
    const forms = new Set(all.filter((question) => question.offsets === offsets).map(({ form }) => form));
    assert.ok(forms.size >= 9, `${[...forms]} in ${offsets}`);
  }
  const { page } = await bench.open();
  const given = all.map(inUnits);
  const answers = {
    node: await asked({ api: new URL("../../www/api/node.js", import.meta.url).href, worker: false, all: given }),
    chromium: await page.evaluate(asked, { api: `${bench.url}api/index.js`, worker: true, all: given }),
  };
  for (const [where, found] of Object.entries(answers)) {
    for (const [at, question] of all.entries()) {
      const what = `line ${at + 1} of ${QUESTIONS}, ${question.form} in ${question.offsets}, in ${where}`;
      const [is, wanted] = [inItsUnit(question, /** @type {Answer} */ (found[at])), question.answer].map((answer) => JSON.stringify(answer));
      assert.equal(around(is, wanted), around(wanted, is), what);
    }
  }
});
