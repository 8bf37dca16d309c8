/**
 * The problem: what was found must leave the program as something people and other programs open: a
 * page in one file, Markdown, a table. Pure functions from a report, comparison or overlap to a
 * string, the same in a browser and on a server; no text that they are given can become markup.
 *
 * The spans of an overlap index two bodies that it does not hold: they are asked for as `texts`.
 */
import { h } from "../app/dom.js";
import { words as english } from "../i18n/en.js";
import { overlapView } from "./overlap-view.js";
import { fault } from "./protocol.js";
import { FILE_STYLE, FILE_STYLE_HASH } from "./report-style.js";
import { reportView } from "./report-view.js";
import { comparisonMarkdown, reportMarkdown } from "./render-markdown.js";
import { TABLES, toCsv } from "./render-csv.js";
import { toHtml } from "./to-html.js";

/**
 * @typedef {import("./index.js").Report} Report
 * @typedef {import("./render.js").Rendered} Rendered
 * @typedef {import("./render.js").RenderOptions} RenderOptions
 * @typedef {import("./overlap-view.js").Pair} Pair
 */

/** No script, no address, nothing but the one style, whatever a text holds. */
const POLICY = `default-src 'none'; style-src '${FILE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** @param {Rendered} value @param {RenderOptions} [options] */
export function renderHtml(value, { texts, ...options } = {}) {
  const words = wordsOf(options);
  const report = asReport(value);
  const drawn = report ? reportView(report, words) : pairsOf(value, texts).map((pair) => overlapView(pair, words));
  const title = report ? (report.articles[0]?.title ?? words.untitled) : words.tabs.overlap;
  return (
    `<!doctype html>\n<html lang="${toHtml(words.language)}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${toHtml(POLICY)}">\n` +
    `<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width">\n` +
    `<title>${toHtml(`${title} · ${words.name}`)}</title>\n<style>${FILE_STYLE}</style>\n</head>\n<body>\n${toHtml(h("main", { class: "desk" }, drawn))}\n</body>\n</html>\n`
  );
}

/** @param {Rendered} value @param {RenderOptions} [options] */
export function renderMarkdown(value, { texts, ...options } = {}) {
  const words = wordsOf(options);
  const report = asReport(value);
  return report ? reportMarkdown(report, words) : comparisonMarkdown(pairsOf(value, texts), words);
}

/** @param {Rendered} value @param {import("./render.js").Table} table @param {RenderOptions} [options] */
export function renderCsv(value, table, { texts } = {}) {
  const report = asReport(value);
  const names = Object.keys(report ? TABLES.report : TABLES.overlap);
  if (!names.includes(table)) {
    throw fault("bad-option", `There is no table “${table}” of this; give one of ${names.join(", ")}.`);
  }
  return toCsv(report ? TABLES.report[/** @type {"entities"} */ (table)](report) : TABLES.overlap[/** @type {"passages"} */ (table)](pairsOf(value, texts)));
}

/** The words to use. Their keys are no part of the interface. @param {RenderOptions} options */
function wordsOf({ words = english }) {
  return /** @type {import("./report-view.js").Words} */ (words);
}

/** @param {Rendered} value @returns {Report | undefined} */
function asReport(value) {
  return typeof value === "object" && value !== null && "articles" in value ? value : undefined;
}

/** The overlaps with their bodies. @param {Rendered} value @param {RenderOptions["texts"]} texts @returns {Pair[]} */
function pairsOf(value, texts) {
  const { pairs, passages } = /** @type {any} */ (value ?? {});
  if (!Array.isArray(pairs) && !Array.isArray(passages)) {
    throw fault("bad-option", "This is no report, comparison or overlap; give what analyze or compare gave.");
  }
  /** @type {import("./index.js").Overlap[]} */
  const overlaps = pairs ?? [value];
  return overlaps.map((overlap) => ({
    overlap,
    a: bodyOf(texts?.a, overlap.a.article),
    b: bodyOf(texts?.b, overlap.b.article),
  }));
}

/** @param {string | Report | undefined} source @param {string} id */
function bodyOf(source, id) {
  const body = typeof source === "string" ? source : source?.articles.find((article) => article.id === id)?.body;
  if (body === undefined) {
    throw fault("bad-option", "An overlap does not hold its texts: give them as { texts: { a, b } }, each the body or the report it is in.");
  }
  return body;
}
