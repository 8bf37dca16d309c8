/**
 * The problem: a report must be read where there is no page of ours: in a file, in another's page.
 *
 * Each article as a description of elements, which `to-html.js` writes as text and `element.js`
 * draws: its body with the names marked where they stand, the removed lines folded in their places
 * with their reasons, and a table of its entities. Nothing here acts; it is all there at once.
 */
import { h } from "../app/dom.js";
import { pieces, tally } from "../app/folds.js";
import { cut, deal } from "../app/marks.js";
import { safeLink } from "./safe.js";

/**
 * @typedef {import("./index.js").Report} Report
 * @typedef {import("./index.js").Article} Article
 * @typedef {import("./index.js").Entity} Entity
 * @typedef {import("../i18n/words.js").Words} Words
 * @typedef {import("./index.js").Span & { entity: Entity }} Mark
 */

/** @param {Report} report @param {Words} words */
export function reportView(report, words) {
  return [
    report.warnings.length > 0 &&
      h("ul", { "class": "warnings", "part": "warnings", "aria-label": words.warnings }, report.warnings.map(({ message }) => h("li", null, message))),
    report.articles.length === 0 ? [h("p", null, words.nothing), text(report, 0, words)] : report.articles.map((_, index) => articleView(report, index, words)),
  ];
}

/** @param {Report} report @param {number} index @param {Words} words */
function articleView(report, index, words) {
  const article = report.articles[index];
  return h(
    "article",
    { lang: article.language.tag === "und" ? undefined : article.language.tag, part: "article" },
    h("h2", { class: "title", part: "title", dir: "auto" }, article.title ? marked(article.title, marksIn(article, "title"), words) : words.untitled),
    article.subtitle && h("p", { class: "subtitle", dir: "auto" }, article.subtitle),
    facts(article, words),
    text(report, index, words),
    captions(article, words),
    entities(article, words),
  );
}

/** @param {Article} article @param {Words} words */
function facts(article, words) {
  const names = words.factNames;
  const link = safeLink(article.url);
  /** @type {[string, import("../app/dom.js").Content][]} */
  const known = [
    [names.byline, article.byline?.text],
    [names.dateline, article.dateline?.text],
    [names.published, article.published && words.day(article.published.iso)],
    [names.updated, article.updated && words.day(article.updated.iso)],
    [names.credit, article.credit && words.agency(article.credit.text, article.credit.agency)],
    [names.site, article.site],
    [names.url, link ? h("a", { href: link, rel: "noopener noreferrer nofollow" }, link) : article.url],
    [names.language, words.languageName(article.language.tag)],
    [names.words, words.number(article.words)],
  ];
  const given = known.filter(([, value]) => value);
  return h("dl", { class: "facts", part: "facts" }, given.map(([name, value]) => h("div", null, h("dt", null, name), h("dd", { dir: "auto" }, value))));
}

/** The paragraphs and the folds in reading order. @param {Report} report @param {number} index @param {Words} words */
function text(report, index, words) {
  const article = report.articles[index];
  const byParagraph = article ? deal(marksIn(article, "body"), article.paragraphs) : [];
  const drawn = pieces(report, index).map((piece) => {
    if (piece.type === "fold") return fold(piece.lines, words);
    const { start, end } = piece.body;
    return h("p", { dir: "auto" }, marked(article.body, byParagraph[piece.index], words, start, end));
  });
  return h("div", { class: "text", part: "body" }, drawn);
}

/** @param {import("./index.js").Removed[]} lines @param {Words} words */
function fold(lines, words) {
  return h(
    "details",
    { class: "fold", part: "removed" },
    h("summary", null, words.removedRun(lines.length, tally(lines.map(({ reason }) => reason)))),
    h(
      "ul",
      null,
      lines.map((line) => h("li", null, h("p", { dir: "auto" }, line.text), h("p", { class: "why" }, h("b", null, words.reasonName(line.reason.code)), " ", whyOf(line, words)))),
    ),
  );
}

/** Why a line was removed, in words. @param {import("./index.js").Removed} line @param {Words} words */
export function whyOf({ reason }, words) {
  const names = reason.features?.slice(0, 3).map(({ name }) => name) ?? [];
  return [words.reasonWhy(reason.code), reason.phrase && words.reasonPhrase(reason.phrase), names.length > 0 && words.reasonFeatures(names)].filter(Boolean).join(" ");
}

/** @param {Article} article @param {Words} words */
function captions(article, words) {
  if (article.captions.length === 0) return null;
  const items = article.captions.map(({ text }, index) => h("li", { dir: "auto" }, marked(text, marksIn(article, "caption", index), words)));
  return h("section", { part: "captions" }, h("h3", null, words.captions), h("ul", null, items));
}

/** @param {Article} article @param {Words} words */
function entities(article, words) {
  if (article.entities.length === 0) return h("p", { class: "why" }, words.noEntities(article.language.tag));
  const head = [words.columns.name, words.columns.kind, words.aliases, words.roles, words.value, words.columns.mentions];
  const rows = [...article.entities]
    .sort((x, y) => words.kindOrder.indexOf(x.kind) - words.kindOrder.indexOf(y.kind) || y.mentions.length - x.mentions.length)
    .map((entity) =>
      h(
        "tr",
        { class: `kind-${entity.kind}` },
        h("th", { scope: "row", dir: "auto" }, entity.name),
        h("td", null, words.kindName(entity.kind)),
        h("td", { dir: "auto" }, entity.aliases.join(", ")),
        h("td", { dir: "auto" }, entity.roles.map(({ text }) => text).join("; ")),
        h("td", null, valueOf(entity, words)),
        h("td", { class: "count" }, words.number(entity.mentions.length)),
      ),
    );
  return h(
    "section",
    { class: "entities", part: "entities" },
    h("h3", null, words.tabs.entities),
    // A wide table scrolls by itself, also with the keyboard.
    h(
      "div",
      { "class": "wide", "tabindex": 0, "role": "region", "aria-label": words.entityList },
      h("table", null, h("thead", null, h("tr", null, head.map((name) => h("th", { scope: "col" }, name)))), h("tbody", null, rows)),
    ),
  );
}

/** What is known of an entity beside its names, in words. @param {Entity} entity @param {Words} words */
export function valueOf({ value, place, standsFor }, words) {
  const said =
    value === undefined ? "" : typeof value === "string" ? words.day(value) : "needs" in value ? "" : words.amount(value);
  return [said, place && words.countryName(place.country), standsFor && words.standsFor(standsFor)].filter(Boolean).join("; ");
}

/** @param {Article} article @param {import("./index.js").Where} where @param {number} [caption] @returns {Mark[]} */
function marksIn(article, where, caption) {
  return article.entities.flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.where === where && (caption === undefined || mention.caption === caption))
      .map(({ start, end }) => ({ start, end, entity })),
  );
}

/** @param {string} text @param {Mark[]} marks @param {Words} words @param {number} [start] @param {number} [end] */
function marked(text, marks, words, start, end) {
  return cut(text, marks, start, end).map(({ text: part, mark }) =>
    mark
      ? h("mark", { class: `kind-${mark.entity.kind}`, part: "entity", title: `${mark.entity.name}: ${words.kindName(mark.entity.kind)}` }, part)
      : part,
  );
}
