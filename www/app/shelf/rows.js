// The problem: what is found in a file must become rows, each under a name that no other has.

import { words } from "../../i18n/words.js";

/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").Source} Source */
/** @typedef {import("../../api/index.js").Report} Report */
/** @typedef {import("../files/open-file.js").Kept} Kept */

/** A row of a file that nobody read yet. @param {string} id @param {Source} source @returns {Row} */
export function waiting(id, source) {
  return {
    id,
    name: "file" in source ? source.file.name : id,
    source,
    article: 0,
    status: "waiting",
    failure: null,
    title: "",
    words: 0,
    language: "",
    published: "",
    removed: 0,
  };
}

/** For names that are taken, which copy of a wanted one comes next: thousands of files may be called alike.
 * @type {WeakMap<Set<string>, Map<string, number>>} */
const copies = new WeakMap();

/** A name like the wanted one that is not taken; it is taken from now on.
 * @param {Set<string>} taken @param {string} wanted */
export function freeName(taken, wanted) {
  const next = copies.get(taken) ?? new Map();
  copies.set(taken, next);
  let name = wanted;
  let copy = next.get(wanted) ?? 2;
  for (; taken.has(name); copy++) name = `${wanted} (${copy})`;
  next.set(wanted, copy);
  taken.add(name);
  return name;
}

/** The rows of what was found in a row's file, and the texts that belong to them.
 * @param {Row} row @param {Report} report @param {Set<string>} taken
 * @returns {{ rows: Row[], texts: Kept[] }} */
export function found(row, report, taken) {
  if (report.articles.length === 0) {
    const [warning] = report.warnings;
    const message = warning?.code === "empty" ? words.emptyFile : warning ? words.warning(warning.code, warning.message) : words.nothing;
    return { rows: [failed(row, { code: "empty", message })], texts: [] };
  }
  const rows = report.articles.map((article, index) => ({
    ...row,
    id: index === 0 ? row.id : freeName(taken, `${row.id} · ${index + 1}`),
    article: index,
    status: /** @type {const} */ ("done"),
    failure: null,
    title: article.title ?? "",
    words: article.words,
    language: article.language.tag,
    published: article.published?.iso ?? "",
    removed: article.removed.length + (index === 0 ? report.removed.length : 0),
  }));
  const texts = rows.map(({ id, title, words, language, published, removed }, index) => ({ id, title, words, language, published, removed, text: report.articles[index].body }));
  return { rows, texts };
}

/** @param {Row} row @param {import("../state.js").Failure} failure @returns {Row} */
export function failed(row, failure) {
  return { ...row, status: "failed", failure };
}

/** A row of an article that was kept. @param {Kept} kept @returns {Row} */
export function keptRow({ id, title, words, language, published, removed }) {
  return { id, name: id, source: null, article: 0, status: "done", failure: null, title, words, language, published, removed };
}
