/**
 * Answers of JavaScript's readers, ours among them: `node peers.js TASK < inputs > answers`, a line
 * of JSON each, of the same shapes as peers.py. COPYDESK names the folder `www`, built.
 */
import { readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Readability } from "@mozilla/readability";
import compromise from "compromise";
import DiffMatchPatch from "diff-match-patch";
import { parseHTML } from "linkedom";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const ours = process.env.COPYDESK ?? "";
const { instantiate } = await import(pathToFileURL(join(ours, "api/wasm.js")).href);
const engine = instantiate(readFileSync(join(ours, "pkg/copydesk_bg.wasm")));

const pinned = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies;
const named = (name) => `${name.split("/").pop()} ${pinned[name]}`;

/** The text of an element, its blocks on lines of their own. */
function lines(html) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const block of document.querySelectorAll("p,div,li,h1,h2,h3,h4,h5,blockquote,br,td,figcaption")) block.after("\n");
  return document.body.textContent;
}

function readability({ text }) {
  const { document } = parseHTML(text);
  return lines(new Readability(document).parse()?.content ?? "");
}

/** Ours: whatever the reader is shown as bodies of the page. */
const body = ({ text }) => engine.analyze(text).articles.map((article) => article.body).join("\n");

const nlp = winkNLP(model);
const WINK = { DATE: "date", TIME: "time", MONEY: "money", PERCENT: "percent" };

function winkNames({ text }) {
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const spans = doc.entities().out(its.span);
  const kinds = doc.entities().out(its.type);
  // Its spans are of tokens; where each begins is the sum of what stands before.
  const [words, spaces] = [doc.tokens().out(its.value), doc.tokens().out(its.precedingSpaces)];
  let at = 0;
  const places = words.map((word, token) => [(at += spaces[token].length), (at += word.length)]);
  return spans.flatMap(([from, to], index) => (WINK[kinds[index]] ? [[places[from][0], places[to][1], WINK[kinds[index]]]] : []));
}

function compromiseNames({ text }) {
  const doc = compromise(text);
  const of = (view, kind) =>
    view.json({ offset: true }).map(({ text: whole, offset }) => {
      const name = whole.replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, "");
      const start = offset.start + whole.indexOf(name);
      return [start, start + name.length, kind];
    });
  return [...of(doc.people(), "person"), ...of(doc.organizations(), "organisation"), ...of(doc.places(), "place")];
}

/** Ours: what the whole report names in title and body, at its place in the text. */
function names({ text }) {
  const out = [];
  for (const { title = "", source, entities } of engine.analyze(text, { kind: "plain" }).articles) {
    const places = {
      title: (at) => Math.max(text.indexOf(title), 0) + at,
      body: (at) => {
        const part = source.find(({ body }) => body.start <= at && at <= body.end);
        return part ? part.input.start + at - part.body.start : at;
      },
    };
    for (const { kind: whole, mentions } of entities) {
      for (const { start, end, where, kind = whole } of mentions.filter(({ where }) => where in places)) {
        out.push([places[where](start), places[where](end), kind]);
      }
    }
  }
  return out;
}

function patchRuns({ a, b }) {
  const signs = new Map();
  const text = (words) => words.map((word) => {
    if (!signs.has(word)) signs.set(word, String.fromCharCode(signs.size + 1 + (signs.size >= 0xd7ff ? 0x800 : 0)));
    return signs.get(word);
  }).join("");
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const diffs = differ.diff_main(text(a), text(b), false);
  differ.diff_cleanupSemantic(diffs);
  let [one, other] = [0, 0];
  const runs = [];
  for (const [kind, part] of diffs) {
    if (kind === 0) runs.push([one, other, part.length]);
    one += kind <= 0 ? part.length : 0;
    other += kind >= 0 ? part.length : 0;
  }
  return runs;
}

/** Ours answers with passages of the texts themselves. */
const passages = ({ texts: [a, b] }) => engine.compareRaw(a, b).passages.map(({ a, b }) => [a.start, a.end, b.start, b.end]);

const US = `copydesk ${engine.version}`;
const PEERS = {
  body: [
    [named("@mozilla/readability"), `with ${named("linkedom")}`, readability],
    [US, "in wasm; its weights have seen these pages", body],
  ],
  names: [
    [named("compromise"), "people, organizations, places", compromiseNames],
    [named("wink-nlp"), named("wink-eng-lite-web-model"), winkNames],
    [US, "in wasm; the whole analysis is timed", names],
  ],
  overlap: [
    [named("diff-match-patch"), "folded words, no time limit", patchRuns],
    [US, "in wasm; entities and edits are timed too", passages],
  ],
};

const write = (row) => writeSync(1, `${JSON.stringify(row)}\n`);

/** Ours: candidates, then verified by alignment against their texts. */
function library(articles, questions) {
  const index = new engine.Library();
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const begun = performance.now();
  for (const { id, text } of articles) index.add(id, text);
  const about = { peer: US, options: "in wasm; verified by alignment" };
  write({ ...about, added_ms: performance.now() - begun, bytes: index.toBytes().length });
  for (const { id, text } of questions) {
    const start = performance.now();
    const ids = index.candidates(text, 10);
    const answer = index.verified(text, false, ids, ids.map((id) => texts.get(id))).map((similar) => similar.id);
    write({ ...about, id, ms: performance.now() - start, answer });
  }
}

const input = readFileSync(0, "utf8").split("\n");
const rows = (part) => part.filter(Boolean).map((line) => JSON.parse(line));
const [, , task = ""] = process.argv;
if (task === "library") {
  const gap = input.indexOf("");
  library(rows(input.slice(0, gap)), rows(input.slice(gap + 1)));
}
for (const [peer, options, answer] of PEERS[task] ?? []) {
  for (const row of rows(input)) {
    const start = performance.now();
    let found;
    try {
      found = answer(row);
    } catch (error) {
      console.error(`${peer}: ${error}`);
      found = task === "body" ? "" : []; // a program that fails on a page has found nothing on it
    }
    write({ peer, options, id: row.id, ms: performance.now() - start, answer: found });
  }
}
