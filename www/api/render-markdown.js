/**
 * A report, or what articles share, as Markdown for a note, a ticket or a mail. Every text of an
 * input is escaped, and stands on one line, so that none of it can become markup.
 */
import { shares } from "./overlap-view.js";
import { valueOf, whyOf } from "./report-view.js";
import { inMarkdown, safeLink } from "./safe.js";

/**
 * @typedef {import("./report-view.js").Words} Words
 * @typedef {import("./index.js").Article} Article
 * @typedef {import("./overlap-view.js").Pair} Pair
 */

/** @param {import("./index.js").Report} report @param {Words} words */
export function reportMarkdown(report, words) {
  const warnings = report.warnings.map(({ message }) => `> ${inMarkdown(message)}`);
  return joined([...warnings, ...report.articles.map((article) => articleMarkdown(article, words)), removed(report.removed, words)]);
}

/** @param {Article} article @param {Words} words */
function articleMarkdown(article, words) {
  const link = safeLink(article.url);
  const facts = [
    article.byline?.text,
    article.dateline?.text,
    article.published && words.day(article.published.iso),
    article.credit && words.agency(article.credit.text, article.credit.agency),
    article.site,
  ].flatMap((text) => (text ? [inMarkdown(text)] : []));
  return joined([
    `# ${inMarkdown(article.title ?? words.untitled)}`,
    article.subtitle && `*${inMarkdown(article.subtitle)}*`,
    facts.join(" · "),
    // Between < and > only these end an address; the parser of addresses has escaped them already.
    link && `<${link}>`,
    ...article.paragraphs.map(({ start, end }) => inMarkdown(article.body.slice(start, end))),
    section(words.captions, article.captions.map(({ text }) => inMarkdown(text))),
    entities(article, words),
    removed(article.removed, words),
  ]);
}

/** @param {Article} article @param {Words} words */
function entities(article, words) {
  if (article.entities.length === 0) return "";
  const rows = [
    [words.columns.name, words.columns.kind, words.aliases, words.roles, words.value, words.columns.mentions],
    Array(6).fill("---"),
    ...article.entities.map((entity) =>
      [
        entity.name,
        words.kindName(entity.kind),
        entity.aliases.join(", "),
        entity.roles.map(({ text }) => text).join("; "),
        valueOf(entity, words),
        String(entity.mentions.length),
      ].map(inMarkdown),
    ),
  ];
  return joined([`## ${words.tabs.entities}`, rows.map((row) => `| ${row.join(" | ")} |`).join("\n")]);
}

/** @param {import("./index.js").Removed[]} lines @param {Words} words */
function removed(lines, words) {
  if (lines.length === 0) return "";
  return section(
    words.removedCount(lines.length),
    lines.map((line) => `${inMarkdown(line.text)} *${inMarkdown(`${words.reasonName(line.reason.code)}. ${whyOf(line, words)}`)}*`),
  );
}

/** @param {Pair[]} pairs @param {Words} words */
export function comparisonMarkdown(pairs, words) {
  return joined(pairs.map((pair) => pairMarkdown(pair, words)));
}

/** @param {Pair} pair @param {Words} words */
function pairMarkdown({ overlap, a, b }, words) {
  const title = (/** @type {"a" | "b"} */ side) => `**${words.side[side]}** ${inMarkdown(overlap[side].title ?? words.untitled)}. ${inMarkdown(shares(overlap, side, words))}`;
  const only = (/** @type {import("./index.js").OnlyHere[]} */ all, /** @type {string} */ text) =>
    all.map(({ sentence: { start, end } }) => inMarkdown(text.slice(start, end)));
  return joined([
    `# ${inMarkdown(words.verdict(overlap.verdict))}`,
    inMarkdown(words.concluded(overlap.why)),
    `- ${title("a")}\n- ${title("b")}`,
    section(
      words.conflictsTitle,
      overlap.conflicts.map((conflict) => {
        const [inA, inB] = [a.slice(conflict.a.start, conflict.a.end), b.slice(conflict.b.start, conflict.b.end)];
        return `${inMarkdown(words.conflict(conflict.kind))}: ${words.side.a} “${inMarkdown(inA)}”, ${words.side.b} “${inMarkdown(inB)}”`;
      }),
    ),
    section(words.sideBySide, overlap.passages.map((passage) => passageMarkdown(passage, a, b, words))),
    section(words.onlyTitle(words.side.a), only(overlap.onlyA, a)),
    section(words.onlyTitle(words.side.b), only(overlap.onlyB, b)),
    section(words.inferredTitle, overlap.inferred.map(({ text }) => inMarkdown(words.concluded(text)))),
  ]);
}

/** A passage as A has it, under it each edit. @param {import("./index.js").Passage} passage
 * @param {string} a @param {string} b @param {Words} words */
function passageMarkdown(passage, a, b, words) {
  const edits = passage.edits.map((edit) => {
    const was = edit.a ? `~~${inMarkdown(a.slice(edit.a.start, edit.a.end))}~~ ` : "";
    const now = edit.b ? `**${inMarkdown(b.slice(edit.b.start, edit.b.end))}** ` : "";
    return `  - ${was}${now}(${inMarkdown(words.editTitle(edit.kind, edit.sameFact))})`;
  });
  return [inMarkdown(a.slice(passage.a.start, passage.a.end)), ...edits].join("\n");
}

/** @param {string} title @param {string[]} items */
function section(title, items) {
  return items.length > 0 ? joined([`## ${title}`, items.map((item) => `- ${item}`).join("\n")]) : "";
}

/** @param {(string | undefined | false)[]} parts */
function joined(parts) {
  return parts.filter(Boolean).map((part) => String(part).trimEnd()).join("\n\n") + "\n";
}
