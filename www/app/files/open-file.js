// The problem: a file may be an article, a message that holds one, a line for each of thousands, or
// something that we saved ourselves. Method: by its ending, then by what it holds; an article is
// handed to the engine as it is, which finds its form and its encoding.

import { words } from "../../i18n/words.js";
import { readMail } from "./mail.js";

/** @typedef {import("../shelf/state.js").Source} Source */
/** @typedef {{ id: string, title: string, text: string, words: number, language: string, published: string, removed: number }} Kept an article of a saved library */

/** What pickers offer; other files may still be dropped. */
export const FILE_TYPES = ".txt,.text,.html,.htm,.xhtml,.md,.markdown,.eml,.json,.jsonl,.ndjson,text/plain,text/html,text/markdown,message/rfc822";

/** The first line of a library that was saved as a file. */
export const LIBRARY_MARK = Object.freeze({ copydesk: "library", version: 1 });

/** Bytes of a file of many lines; the texts of all stay in memory. */
const MAX_LINES_BYTES = 200_000_000;

/** @param {string} message @param {string} [code] */
function refused(message, code = "unsupported") {
  return Object.assign(new Error(message), { code, ours: true });
}

/** True for a file that may hold many articles, a line each. @param {File} file */
export const isLines = (file) => /\.(jsonl|ndjson)$/i.test(file.name);

/** True for a file of ours, or of a program like us. @param {File} file */
export const isJson = (file) => /\.json$/i.test(file.name);

/** True for a message, or a page saved as one. @param {File} file */
const isMail = (file) => /\.(eml|mht|mhtml)$/i.test(file.name) || file.type === "message/rfc822";

/** True for a file that says it is Markdown: a text with few marks does not show it. @param {File} file */
const isMarkdown = (file) => /\.(md|markdown)$/i.test(file.name) || file.type === "text/markdown";

/** True for a file of which only a part goes to the engine: its size says nothing of that. @param {File} file */
export const isAround = (file) => isMail(file) || isJson(file);

/** What the engine reads of one file.
 * @param {Source} source
 * @returns {Promise<{ input: string | File, kind?: "plain" | "html" | "markdown", published?: string, url?: string }>} */
export async function inputOf(source) {
  if (!("file" in source)) return source;
  const { file } = source;
  if (isMail(file)) {
    const mail = readMail(new Uint8Array(await file.arrayBuffer()));
    if (!mail) throw refused(words.noMailText(file.name));
    const input = mail.kind === "plain" && mail.subject ? `${mail.subject}\n\n${mail.text}` : mail.text;
    return { input, kind: mail.kind, ...dated(mail.date) };
  }
  if (isJson(file)) return { input: textOfReport(parsed(await file.text()), file.name), kind: "plain" };
  return { input: file, ...(isMarkdown(file) && { kind: "markdown" }) };
}

/** What stands in a file of many lines: articles to read, or a saved library, whose articles were read before.
 * @param {File} file @returns {Promise<{ sources: { id: string, source: Source }[] } | { kept: Kept[] }>} */
export async function linesOf(file) {
  if (file.size > MAX_LINES_BYTES) throw refused(words.linesTooLarge(file.name), "too-large");
  const lines = (await file.text()).split("\n").map((text, index) => ({ text: text.trim(), number: index + 1 }));
  const full = lines.filter(({ text }) => text);
  const values = full.map(({ text, number }) => {
    const value = parsed(text);
    if (typeof value !== "object" || value === null) throw refused(words.badLine(file.name, number));
    return { value: /** @type {Record<string, unknown>} */ (value), number };
  });
  if (values[0]?.value.copydesk === LIBRARY_MARK.copydesk) {
    if (values[0].value.version !== LIBRARY_MARK.version) throw refused(words.newerFile(file.name));
    return { kept: values.slice(1).map(({ value, number }) => keptOf(value, words.badLine(file.name, number))) };
  }
  return {
    sources: values.map(({ value, number }) => {
      const { id, text, html, url, published } = value;
      const input = typeof html === "string" ? html : text;
      if (typeof input !== "string") throw refused(words.badLine(file.name, number));
      return {
        id: typeof id === "string" || typeof id === "number" ? String(id) : String(number),
        source: {
          input,
          kind: /** @type {"html" | "plain"} */ (typeof html === "string" ? "html" : "plain"),
          ...(typeof url === "string" && { url }),
          ...dated(published),
        },
      };
    }),
  };
}

/** A date that the engine takes; one that it does not is no reason to go without the article.
 * @param {unknown} given @returns {{ published?: string }} */
function dated(given) {
  const day = typeof given === "string" ? /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T.*)?(?=\s|$)/.exec(given.trim())?.[0] : undefined;
  return day ? { published: day } : {};
}

/** @param {Record<string, unknown>} value @param {string} message @returns {Kept} */
function keptOf({ id, title, text, words: count, language, published, removed }, message) {
  if (typeof id !== "string" || !id || typeof text !== "string") throw refused(message);
  const figure = (/** @type {unknown} */ given) => (typeof given === "number" && Number.isFinite(given) ? given : 0);
  const string = (/** @type {unknown} */ given) => (typeof given === "string" ? given : "");
  return { id, text, title: string(title), language: string(language), published: string(published), words: figure(count), removed: figure(removed) };
}

/** The text of a report that was saved: the page it was made from, where it holds it, else its articles.
 * @param {any} report @param {string} name */
function textOfReport(report, name) {
  if (typeof report?.page === "string") return report.page;
  const articles = Array.isArray(report?.articles) ? report.articles : [];
  const texts = articles.filter((/** @type {any} */ one) => typeof one?.body === "string");
  if (texts.length === 0) throw refused(words.notOurs(name));
  return texts.map((/** @type {any} */ one) => [typeof one.title === "string" ? one.title : "", one.body].filter(Boolean).join("\n\n")).join("\n\n\n");
}

/** @param {string} text @returns {unknown} */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
