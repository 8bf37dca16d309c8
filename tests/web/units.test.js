// The parts of the page that need no browser: the reducer, folds, marks, rows, the test server.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile } from "node:fs/promises";
import { examples } from "../../www/app/examples.js";
import { asOptions, decisions, knownAs, lettersRepaired, merged, renamed, retyped, split } from "../../www/app/corrections.js";
import { dropped, kept, pieces, place, tally } from "../../www/app/folds.js";
import { foreignCorrections } from "../../www/app/foreign.js";
import { grows } from "../../www/app/growth.js";
import { isBlank } from "../../www/app/intake.js";
import { cut, deal } from "../../www/app/marks.js";
import { MAX_INPUT_BYTES } from "../../www/api/protocol.js";
import { ASK_BYTES, MAX_BYTES, reduce } from "../../www/app/reduce.js";
import { rows } from "../../www/app/rows.js";
import { freeName } from "../../www/app/shelf/rows.js";
import { NO_CORRECTIONS, PIECES_AT_ONCE, PIECES_DRAWN, START } from "../../www/app/state.js";
import { words } from "../../www/i18n/words.js";
import { fileOf } from "./server.js";

const span = (/** @type {number} */ start, /** @type {number} */ end) => ({ start, end });

/** @param {string} plain */
const given = (plain) => /** @type {const} */ ({ name: "", plain, html: null, file: null, form: "plain" });

/** @param {Partial<import("../../www/app/state.js").Article>} change @returns {any} */
const article = (change) => ({
  id: "a1", language: { tag: "en", confidence: 1 }, captions: [], body: "", paragraphs: [], sentences: [],
  repairs: [], removed: [], source: [], entities: [], words: 0, ...change,
});

/** @param {number} at @param {number} start @param {string} [code] @returns {any} */
const line = (at, start, code = "promo") => ({ text: "x", reason: { code }, input: span(start, start + 1), at });

/** @param {number} count of paragraphs @param {number[]} outside where lines stand that belong to no article @returns {any} */
const long = (count, outside) => {
  const paragraphs = Array.from({ length: count }, (_, index) => span(index * 2, index * 2 + 1));
  const source = paragraphs.map((body) => ({ body, input: span(body.start + 10, body.end + 10) }));
  return { articles: [article({ paragraphs, source })], removed: outside.map((start) => line(0, start)), warnings: [] };
};

for (const [name, count, outside, steps] of /** @type {[string, number, number[], number][]} */ ([
  ["59 paragraphs", 59, [], 0],
  ["60 paragraphs", 60, [], 0],
  ["61 paragraphs", 61, [], 1],
  ["59 paragraphs and a line before", 59, [0], 0],
  ["59 paragraphs, a line before and one after", 59, [0, 900], 1],
  ["60 paragraphs and a line before", 60, [0], 1],
  ["60 paragraphs, a line before and two after", 60, [0, 900, 902], 1],
  ["61 paragraphs, a line before and one after", 61, [0, 900], 1],
  ["more than is drawn unasked", 700, [0, 900], 9],
])) {
  test(`a text of ${name} grows until all is drawn, or the reader is asked`, () => {
    let state = reduce(START, { type: "given", slot: "a", given: given("x") });
    state = reduce(state, { type: "reported", slot: "a", revision: state.a.revision, report: long(count, outside) });
    let took = 0;
    for (; grows(state.a) && took < 20; took++) state = reduce(state, { type: "grown", slot: "a", by: PIECES_AT_ONCE });
    assert.equal(took, steps);
    assert.ok(state.a.limit >= Math.min(pieces(long(count, outside), 0).length, PIECES_DRAWN));
    assert.ok(state.a.limit <= PIECES_DRAWN);
  });
}

test("a late answer to an old question changes nothing", () => {
  const first = reduce(START, { type: "given", slot: "a", given: given("one") });
  const second = reduce(first, { type: "given", slot: "a", given: given("two") });
  const late = reduce(second, { type: "failed", slot: "a", revision: first.a.revision, failure: { code: "bug", message: "" } });
  assert.equal(late, second);
});

test("a comparison inside one paste that comes late does not take the second box away", () => {
  let state = reduce(START, { type: "comparing", key: "1:within" });
  state = reduce(state, { type: "second-opened" });
  const comparison = /** @type {any} */ ({ version: 1, pairs: [] });
  const late = reduce(state, { type: "compared", key: "1:within", comparison, reports: /** @type {any} */ ({}) });
  assert.equal(late, state);
});

test("the page refuses at once what the engine would", () => assert.equal(MAX_BYTES, MAX_INPUT_BYTES));

test("a text above the limit is asked about, with the text in place", () => {
  const state = reduce(START, { type: "given", slot: "a", given: given("x".repeat(ASK_BYTES + 1)) });
  assert.equal(state.a.phase, "ask");
  assert.equal(state.a.draft.length, ASK_BYTES + 1);
});

for (const [name, type, refused] of /** @type {[string, string, boolean][]} */ ([
  ["news.txt", "text/plain", true],
  ["news.html", "text/html", true],
  ["news", "", true],
  ["letter.eml", "", false],
  ["page.mht", "", false],
  ["page.MHTML", "", false],
  ["letter", "message/rfc822", false],
  ["report.json", "application/json", false],
])) {
  test(`${name} (${type}) of more than the engine takes is ${refused ? "refused at once" : "asked about: only a part of it goes to the engine"}`, () => {
    const file = /** @type {File} */ ({ name, type, size: MAX_BYTES + 1 });
    const { a } = reduce(START, { type: "given", slot: "a", given: { ...given(""), plain: null, name, file } });
    assert.deepEqual([a.phase, a.failure?.code], refused ? ["failed", "too-large"] : ["ask", undefined]);
  });
}

test("corrections undo and redo in order, and a new one forgets what was undone", () => {
  let state = reduce(START, { type: "given", slot: "a", given: given("one") });
  for (const start of [1, 2]) state = reduce(state, { type: "corrected", slot: "a", corrections: { keep: [place(span(start, 9), "x")] } });
  state = reduce(state, { type: "undone" });
  assert.deepEqual(state.a.corrections.keep, [place(span(1, 9), "x")]);
  state = reduce(state, { type: "undone" });
  assert.equal(state.a.corrections, NO_CORRECTIONS);
  state = reduce(state, { type: "redone" });
  assert.deepEqual(state.a.corrections.keep, [place(span(1, 9), "x")]);
  state = reduce(state, { type: "corrected", slot: "a", corrections: { published: "2026-03-06" } });
  assert.equal(state.future.length, 0);
});

test("a new text, a closed article and an edited text are brought back by undo", () => {
  const done = (/** @type {any} */ state, /** @type {"a" | "b"} */ slot) =>
    reduce(state, { type: "reported", slot, revision: state[slot].revision, report: /** @type {any} */ ({ articles: [article({})], removed: [], warnings: [] }) });
  let state = done(reduce(START, { type: "given", slot: "a", given: given("one") }), "a");
  state = done(reduce(reduce(state, { type: "second-opened" }), { type: "given", slot: "b", given: given("two") }), "b");
  state = reduce(state, { type: "corrected", slot: "a", corrections: { published: "2026-03-06" } });
  state = done(state, "a");
  const whole = [state.a.report, state.b?.report];
  for (const step of /** @type {const} */ ([{ type: "cleared" }, { type: "second-closed" }, { type: "given", slot: "a", given: given("three") }])) {
    const gone = reduce(state, step);
    assert.notDeepEqual([gone.a.report, gone.b?.report ?? null], whole, step.type);
    const back = reduce(gone, { type: "undone" });
    assert.deepEqual([back.a.report, back.b?.report], whole, step.type);
    assert.equal(back.a.corrections.published, "2026-03-06", step.type);
    const again = reduce(back, { type: "redone" });
    assert.equal(again.a.given?.plain, gone.a.given?.plain, step.type);
    assert.equal(again.b === null, gone.b === null, step.type);
  }
  const edited = reduce(state, { type: "given", slot: "a", given: given("one more"), edited: true });
  assert.equal(edited.a.corrections.published, "2026-03-06", "the date holds for an edited text");
  assert.equal(edited.notice, "", "nothing was left behind");
  const same = reduce(reduce(state, { type: "editing", slot: "a", editing: true }), { type: "given", slot: "a", given: given("one"), edited: true });
  assert.equal(same.a.report, state.a.report, "a text left as it was keeps all");
});

test("another engine reads again what is open and what undo brings back, and disturbs nobody who writes", () => {
  const done = (/** @type {any} */ state) =>
    reduce(state, { type: "reported", slot: "a", revision: state.a.revision, report: /** @type {any} */ ({ articles: [article({})], removed: [], warnings: [] }) });
  const first = done(reduce(START, { type: "given", slot: "a", given: given("one") }));
  const second = done(reduce(first, { type: "given", slot: "a", given: given("two") }));
  const changed = reduce(second, { type: "engine-changed" });
  assert.deepEqual([changed.a.phase, changed.a.revision], ["busy", second.a.revision + 1]);
  const back = reduce(changed, { type: "undone" });
  assert.deepEqual([back.a.given?.plain, back.a.phase, back.a.report], ["one", "busy", null]);
  const written = reduce(reduce(second, { type: "editing", slot: "a", editing: true }), { type: "drafted", slot: "a", text: "" });
  const meanwhile = done(reduce(written, { type: "engine-changed" }));
  assert.deepEqual([meanwhile.a.editing, meanwhile.a.draft, meanwhile.a.phase, meanwhile.focus], [true, "", "done", written.focus]);
});

test("a text that was typed and never read is brought back too", () => {
  const typed = reduce(START, { type: "drafted", slot: "a", text: "typed" });
  const both = reduce(reduce(reduce(START, { type: "given", slot: "a", given: given("one") }), { type: "second-opened" }), { type: "drafted", slot: "b", text: "typed" });
  for (const [state, slot, step] of /** @type {const} */ ([
    [typed, "a", { type: "cleared" }],
    [typed, "a", { type: "given", slot: "a", given: given("another") }],
    [typed, "a", { type: "file-removed", slot: "a" }],
    [both, "b", { type: "second-closed" }],
    [both, "b", { type: "given", slot: "b", given: given("another") }],
  ])) {
    const gone = reduce(state, step);
    assert.notEqual(gone[slot]?.draft, "typed", step.type);
    const back = reduce(gone, { type: "undone" });
    assert.equal(back[slot]?.draft, "typed", step.type);
    assert.equal(reduce(back, { type: "redone" })[slot]?.draft, gone[slot]?.draft, step.type);
  }
  assert.equal(reduce(typed, { type: "given", slot: "a", given: given("typed") }).past.length, 0, "a text that is read is not lost");
});

test("keeping what the reader dropped only takes the drop back, and the other way round", () => {
  const at = (/** @type {number} */ start, /** @type {number} */ end) => place(span(start, end), "x");
  assert.deepEqual(kept(NO_CORRECTIONS, span(3, 5), "x"), { keep: [at(3, 5)] });
  assert.deepEqual(kept({ ...NO_CORRECTIONS, drop: [at(2, 4)] }, span(3, 5), "x"), { drop: [] });
  assert.deepEqual(dropped(NO_CORRECTIONS, [span(3, 5)], "x"), { drop: [at(3, 5)] });
  assert.deepEqual(dropped({ ...NO_CORRECTIONS, keep: [at(3, 5)] }, [span(3, 5)], "x"), { keep: [] });
});

test("a decision about an entity takes back the one that it contradicts, and names it as the text does", () => {
  const [ada, bo] = /** @type {any[]} */ ([{ name: "Ada Hart", kind: "person" }, { name: "Bo", kind: "person" }]);
  const apart = { ...NO_CORRECTIONS, ...split(NO_CORRECTIONS, ada, "Bo") };
  assert.deepEqual(apart.unmerge, [{ name: "Ada Hart", form: "Bo" }]);
  assert.deepEqual(merged(apart, ada, bo), { unmerge: [] }, "together again");
  const one = { ...NO_CORRECTIONS, ...merged(NO_CORRECTIONS, ada, bo) };
  assert.deepEqual(split(one, ada, "Bo"), { merge: [] }, "apart again");
  const called = { ...NO_CORRECTIONS, ...renamed(NO_CORRECTIONS, ada, "A. Hart") };
  assert.equal(knownAs(called, { ...ada, name: "A. Hart" }), "Ada Hart");
  assert.deepEqual(retyped(called, { ...ada, name: "A. Hart" }, "place").retype, [{ name: "Ada Hart", kind: "place" }]);
  assert.deepEqual(renamed(called, { ...ada, name: "A. Hart" }, "Ada Hart"), { rename: [] }, "its own name again");
  assert.deepEqual(merged(called, bo, { ...ada, name: "A. Hart" }).rename, [], "what was said of the part does not go to the whole");
});

test("each decision is listed, and can be left out without the others", () => {
  const corrections = {
    ...NO_CORRECTIONS,
    drop: [place(span(3, 5), "x"), place(span(6, 8), "x", 3), place(span(20, 22), "x")],
    published: "2026-03-06",
    notAName: [["Ada Hart", "Hart"], ["Bo"]],
  };
  const all = decisions(corrections);
  assert.deepEqual(all.map(({ kind, about }) => [kind, ...about]), [
    ["drop", "x"], ["drop", "x"], ["published", "2026-03-06"], ["notAName", "Ada Hart", "Hart"], ["notAName", "Bo"],
  ]);
  assert.deepEqual(all[0].without, { drop: [place(span(20, 22), "x")] });
  assert.deepEqual(all[3].without, { notAName: [["Bo"]] });
  assert.deepEqual(asOptions(corrections), {
    drop: [span(3, 5), span(6, 8), span(20, 22)], published: "2026-03-06", notAName: ["Ada Hart", "Hart", "Bo"],
  });
  assert.deepEqual(asOptions(NO_CORRECTIONS), {});
});

test("repaired letters are one decision, and places in the text as it was before do not outlive it", () => {
  const corrections = { ...NO_CORRECTIONS, drop: [place(span(3, 5), "x")], rename: [{ name: "Ada", to: "Ada Hart" }] };
  const repaired = { ...corrections, ...lettersRepaired(true) };
  assert.deepEqual(asOptions(repaired), { repairText: true, rename: [{ name: "Ada", to: "Ada Hart" }] });
  const [decision] = decisions(repaired);
  assert.equal(decision.kind, "repairText");
  assert.deepEqual(asOptions({ ...repaired, ...decision.without }), { rename: [{ name: "Ada", to: "Ada Hart" }] });
  assert.deepEqual(foreignCorrections(repaired), { repairText: true, rename: [{ name: "Ada", to: "Ada Hart" }] });
  assert.deepEqual(foreignCorrections({ repairText: "yes" }), {});
});

test("in another form, or edited, a text keeps the corrections that name names, and says how many named places", () => {
  const rich = { ...given("one"), html: "<p>one</p>", form: /** @type {const} */ ("rich") };
  const names = { notAName: [["Ada"]], rename: [{ name: "Ada", to: "Ada Hart" }], published: "2026-03-06" };
  const corrections = { ...names, drop: [place(span(3, 5), "x", 3), place(span(6, 8), "x", 3)], split: [place(span(9, 11), "y")] };
  const state = reduce(reduce(START, { type: "given", slot: "a", given: rich }), { type: "corrected", slot: "a", corrections });
  for (const [step, count] of /** @type {[import("../../www/app/reduce.js").Action, number][]} */ ([
    [{ type: "formed", slot: "a", form: "plain" }, 2],
    [{ type: "given", slot: "a", given: given("one more"), edited: true }, 2],
    [{ type: "corrected", slot: "a", corrections: lettersRepaired(true) }, 2],
    [{ type: "corrected", slot: "a", corrections: { published: "" } }, 0],
  ])) {
    const next = reduce(state, step);
    if (count > 0) assert.deepEqual(asOptions({ ...next.a.corrections, repairText: false }), { ...names, notAName: ["Ada"] }, step.type);
    assert.equal(next.notice, count > 0 ? words.leftBehind(count) : "", step.type);
    assert.deepEqual(reduce(next, { type: "undone" }).a.corrections, state.a.corrections, step.type);
  }
  const another = reduce(state, { type: "given", slot: "a", given: given("another") });
  assert.deepEqual([another.a.corrections, another.notice], [NO_CORRECTIONS, ""], "a new text has none, and nobody misses them");
});

test("removed lines stand between the paragraphs where they stood, neighbours in one fold", () => {
  const one = article({
    body: "aa\n\nbb",
    paragraphs: [span(0, 2), span(4, 6)],
    source: [{ body: span(0, 2), input: span(10, 12) }, { body: span(4, 6), input: span(20, 22) }],
    removed: [line(2, 14), line(2, 16), line(6, 30)],
  });
  const report = /** @type {any} */ ({ articles: [one], removed: [line(0, 1), line(0, 40)] });
  const shape = pieces(report, 0).map((piece) => (piece.type === "fold" ? piece.lines.map(({ input }) => input.start) : "p"));
  assert.deepEqual(shape, [[1], "p", [14, 16], "p", [30, 40]]);
});

test("without an article every removed line is shown", () => {
  const report = /** @type {any} */ ({ articles: [], removed: [line(0, 1), line(0, 2)] });
  assert.equal(pieces(report, 0).flatMap((piece) => (piece.type === "fold" ? piece.lines : [])).length, 2);
});

test("reasons are counted, most first", () => {
  assert.deepEqual(tally([{ code: "x" }, { code: "y" }, { code: "y" }]), [["y", 2], ["x", 1]]);
});

test("marks that nest or overlap are cut at the outer one, and no text is lost", () => {
  const out = cut("abcdef", [span(1, 4), span(2, 3), span(3, 5)]);
  assert.deepEqual(out.map(({ text, mark }) => (mark ? `[${text}]` : text)).join(""), "a[bcd]ef");
  assert.deepEqual(deal([span(7, 8), span(1, 2)], [span(0, 4), span(6, 9)]), [[span(1, 2)], [span(7, 8)]]);
});

test("rows hold every word of both texts, the unshared beside the passage it follows", () => {
  const a = "Shared one. Only here. Shared two.";
  const b = "Shared two. Shared one. New.";
  const overlap = /** @type {any} */ ({
    passages: [
      { a: span(0, 11), b: span(12, 23), kind: "verbatim", edits: [] },
      { a: span(23, 34), b: span(0, 11), kind: "verbatim", edits: [] },
    ],
    sentences: [{ a: span(12, 22), kind: "only-a" }, { b: span(24, 28), kind: "only-b" }],
  });
  const shape = rows(overlap, a, b).map((row) =>
    row.passage
      ? a.slice(row.passage.a.start, row.passage.a.end)
      : [...row.onlyA.map((gap) => [a.slice(gap.span.start, gap.span.end), gap.sentences]), "|", ...row.onlyB.map((gap) => [b.slice(gap.span.start, gap.span.end), gap.sentences])],
  );
  assert.deepEqual(shape, ["Shared one.", [["Only here.", 1], "|", ["New.", 1]], "Shared two."]);
});

test("a passage of several sentences has a row for each, but is never cut inside an edit", () => {
  const text = "One two. Three four. Five six.";
  const starts = [span(0, 8), span(9, 20), span(21, 30)];
  const sentences = starts.map((at) => ({ a: at, b: at, kind: "edited" }));
  const shape = (/** @type {any[]} */ edits) =>
    rows(/** @type {any} */ ({ passages: [{ a: span(0, 30), b: span(0, 30), kind: "edited", edits }], sentences }), text, text).map(
      ({ passage }) => passage && `${text.slice(passage.a.start, passage.a.end)} ${passage.kind}`,
    );
  assert.deepEqual(shape([{ a: span(9, 14), b: span(9, 14) }]), ["One two. verbatim", "Three four. edited", "Five six. verbatim"]);
  assert.deepEqual(shape([{ a: span(15, 25), b: span(15, 25) }]), ["One two. verbatim", "Three four. Five six. edited"]);
});

test("each file gets a name of its own, also among thousands that are called alike", () => {
  const taken = new Set(["a.txt", "a.txt (3)"]);
  assert.deepEqual(Array.from({ length: 3 }, () => freeName(taken, "a.txt")), ["a.txt (2)", "a.txt (4)", "a.txt (5)"]);
  assert.equal(freeName(taken, "b.txt"), "b.txt");
  const began = performance.now();
  for (let count = 0; count < 50_000; count++) freeName(taken, "index.html");
  assert.equal(taken.size, 50_006);
  assert.ok(performance.now() - began < 5_000, `${performance.now() - began} ms`);
});

test("a text in which nothing is to be seen is blank", () => {
  for (const text of ["", " \n\t", "\u200b\u2060\ufeff", "\u00a0", "\u0000"]) assert.ok(isBlank(text), JSON.stringify(text));
  for (const text of ["a", " 7 ", "語", "…", "\u200bx"]) assert.ok(!isBlank(text), JSON.stringify(text));
});

test("counts take the form of the word that fits", () => {
  assert.equal(words.removedRun(3, [["caption", 2], ["promo", 1]]), "3 lines removed: 2 captions, 1 promo");
  assert.equal(words.removedCount(1), "1 line removed");
  assert.equal(words.shareInWords("A", "B", { verbatim: 0, edited: 0 }), "No passage of A stands in B.");
});

test("the server stays inside its folder", () => {
  for (const address of ["/../secret", "/%2e%2e/secret", "/..%2fsecret", "/a/../../secret", "/%00", "/%zz"]) {
    const file = fileOf("/srv/www/", address);
    assert.ok(file === null || file.startsWith("/srv/www/"), address);
  }
  assert.equal(fileOf("/srv/www/", "/"), "/srv/www/index.html");
});

test("the examples are those of the corpus", async () => {
  for (const [name, text] of Object.entries(examples)) {
    const source = await readFile(new URL(`../corpus/ferry_${name}/source.txt`, import.meta.url), "utf8");
    assert.equal(text, source);
  }
});

test("a notice stays through the answers of the engine and goes with the reader's next step", () => {
  const noticed = reduce(START, { type: "noticed", text: "Copied." });
  assert.equal(reduce(noticed, { type: "engine", engine: "ready" }).notice, "Copied.");
  assert.equal(reduce(noticed, { type: "grown", slot: "a", by: 60 }).notice, "Copied.");
  assert.equal(reduce(noticed, { type: "more-shown", slot: "a" }).notice, "");
  assert.equal(reduce(noticed, { type: "drafted", slot: "a", text: "x" }).notice, "");
  assert.equal(reduce(noticed, { type: "notice-read" }).notice, "");
});

test("scripts without spaces are counted in characters, and those without capitals promise no names", () => {
  assert.equal(words.kept(2, 1, "en"), "2 words in 1 paragraph kept");
  assert.equal(words.kept(2, 1, "ja"), "2 characters in 1 paragraph kept");
  assert.match(words.noEntities("zh-Hant"), /^Names are not found in this language/);
  assert.match(words.noEntities("en"), /^No name/);
});

for (const [name, status, stopped, said] of /** @type {[string, import("../../www/app/shelf/state.js").Row["status"], boolean, string][]} */ ([
  ["are all read", "done", false, "Done: 2 articles."],
  ["were stopped", "failed", true, "Stopped: 1 article, 1 file not read."],
  ["were stopped, and others came meanwhile, which are read next", "waiting", true, ""],
])) {
  test(`what is said when many files ${name}`, () => {
    const row = (/** @type {string} */ id, /** @type {typeof status} */ what) => /** @type {any} */ ({ id, status: what });
    const state = reduce(START, { type: "shelf-added", rows: [row("a", "done"), row("b", status)] });
    const read = reduce(state, { type: "shelf-read", rows: new Map(), work: null, stopped });
    assert.equal(read.news.text, said);
  });
}
