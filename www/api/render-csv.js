/**
 * Tables for a spreadsheet or a program: RFC 4180, a header, one row a thing, every text in quotes
 * and none of them a formula. The names of columns are those of the contract.
 */
import { inCsv } from "./safe.js";

/**
 * @typedef {import("./index.js").Report} Report
 * @typedef {import("./overlap-view.js").Pair} Pair
 * @typedef {(string | number | boolean | undefined)[]} Row
 */

/** Every table by what it is of: from the value to its rows, the header first. */
export const TABLES = {
  report: { entities, removed },
  overlap: { passages, differences },
};

/** @param {Row[]} rows */
export function toCsv(rows) {
  return rows.map((row) => row.map((cell) => inCsv(cell ?? "")).join(",") + "\r\n").join("");
}

/** @param {Report} report @returns {Row[]} */
function entities(report) {
  const rows = report.articles.flatMap((article) =>
    article.entities.map((entity) => [
      article.id,
      entity.id,
      entity.name,
      entity.kind,
      entity.aliases.join("; "),
      entity.roles.map(({ text }) => text).join("; "),
      typeof entity.value === "object" ? JSON.stringify(entity.value) : entity.value,
      entity.place?.country,
      entity.mentions.length,
    ]),
  );
  return [["article", "id", "name", "kind", "aliases", "roles", "value", "country", "mentions"], ...rows];
}

/** @param {Report} report @returns {Row[]} */
function removed(report) {
  const rows = [{ id: undefined, removed: report.removed }, ...report.articles].flatMap(({ id, removed }) =>
    removed.map(({ text, reason, input }) => [id, reason.code, reason.phrase, text, input.start, input.end]),
  );
  return [["article", "reason", "phrase", "text", "start", "end"], ...rows];
}

/** @param {Pair[]} pairs @returns {Row[]} */
function passages(pairs) {
  const rows = pairs.flatMap(({ overlap, a, b }) =>
    overlap.passages.map((passage) => [
      overlap.a.article,
      overlap.b.article,
      passage.kind,
      a.slice(passage.a.start, passage.a.end),
      b.slice(passage.b.start, passage.b.end),
      passage.edits.length,
      passage.a.start,
      passage.b.start,
    ]),
  );
  return [["a", "b", "kind", "textA", "textB", "edits", "startA", "startB"], ...rows];
}

/** Edits, conflicts, and what only one side says. @param {Pair[]} pairs @returns {Row[]} */
function differences(pairs) {
  const rows = pairs.flatMap(({ overlap, a, b }) => {
    /** @param {string} what @param {string} kind @param {import("./index.js").Span | undefined} inA @param {import("./index.js").Span | undefined} inB */
    const row = (what, kind, inA, inB, sameFact = "", attention = false) => [
      overlap.a.article,
      overlap.b.article,
      what,
      kind,
      inA && a.slice(inA.start, inA.end),
      inB && b.slice(inB.start, inB.end),
      sameFact,
      attention,
      inA?.start,
      inB?.start,
    ];
    return [
      ...overlap.passages.flatMap(({ edits }) => edits).map((edit) => row("edit", edit.kind, edit.a, edit.b, edit.sameFact, edit.attention)),
      ...overlap.conflicts.map((conflict) => row("conflict", conflict.kind, conflict.a, conflict.b)),
      ...overlap.onlyA.map(({ sentence }) => row("sentence", "only-a", sentence, undefined)),
      ...overlap.onlyB.map(({ sentence }) => row("sentence", "only-b", undefined, sentence)),
    ];
  });
  return [["a", "b", "what", "kind", "textA", "textB", "sameFact", "attention", "startA", "startB"], ...rows];
}
