// The problem: removed lines must stay where they stood, between the paragraphs that were kept.
// Method: the article becomes a list of pieces in reading order; neighbours among the removed
// lines make one fold.

/** @typedef {import("./state.js").Article} Article */
/** @typedef {import("./state.js").Removed} Removed */
/** @typedef {import("./state.js").Report} Report */
/** @typedef {import("./state.js").Span} Span */

/**
 * @typedef {{ type: "paragraph", index: number, body: Span, input: Span[] }} Paragraph
 * @typedef {{ type: "fold", lines: Removed[] }} Fold
 */

/** What was asked for last of a report: a text is drawn again with every step of its reader.
 * @type {WeakMap<Report, { index: number, all: (Paragraph | Fold)[] }>} */
const latest = new WeakMap();

/** @param {Report} report @param {number} index of the article @returns {readonly (Paragraph | Fold)[]} */
export function pieces(report, index) {
  const there = latest.get(report);
  if (there?.index === index) return there.all;
  const all = found(report, index);
  latest.set(report, { index, all });
  return all;
}

/** @param {Report} report @param {number} index @returns {(Paragraph | Fold)[]} */
function found(report, index) {
  const article = report.articles[index];
  const outside = outsideOf(report, index);
  if (!article) return foldOf([...outside.before, ...outside.after]);
  /** @type {(Paragraph | Fold)[]} */
  const out = foldOf(outside.before);
  const removed = [...article.removed].sort((x, y) => x.at - y.at || x.input.start - y.input.start);
  let next = 0;
  let source = 0;
  article.paragraphs.forEach((body, number) => {
    /** @type {Removed[]} */
    const lines = [];
    while (next < removed.length && removed[next].at <= body.start) lines.push(removed[next++]);
    out.push(...foldOf(lines));
    while (source < article.source.length && article.source[source].body.end <= body.start) source++;
    /** @type {Span[]} */
    const input = [];
    for (let at = source; at < article.source.length && article.source[at].body.start < body.end; at++) {
      input.push(article.source[at].input);
    }
    out.push({ type: "paragraph", index: number, body, input });
  });
  out.push(...foldOf(removed.slice(next)), ...foldOf(outside.after));
  return joined(out);
}

/** @param {Removed[]} lines @returns {Fold[]} */
function foldOf(lines) {
  return lines.length > 0 ? [{ type: "fold", lines }] : [];
}

/** Folds that meet become one. @param {(Paragraph | Fold)[]} all */
function joined(all) {
  /** @type {(Paragraph | Fold)[]} */
  const out = [];
  for (const piece of all) {
    const last = out.at(-1);
    if (piece.type === "fold" && last?.type === "fold") last.lines = [...last.lines, ...piece.lines];
    else out.push({ ...piece });
  }
  return out;
}

/** The lines outside every article that this one shows: those before the first article go to the
 * first, all others to the article they follow, so that each is shown once.
 * @param {Report} report @param {number} index */
function outsideOf(report, index) {
  const starts = report.articles.map(startOf);
  const from = starts[index] ?? 0;
  const to = starts[index + 1] ?? Infinity;
  return {
    before: index === 0 ? report.removed.filter(({ input }) => input.start < from) : [],
    after: report.removed.filter(({ input }) => input.start >= from && input.start < to),
  };
}

/** Where an article begins in the input. @param {Article} article */
function startOf(article) {
  const starts = [...article.source, ...article.removed].map(({ input }) => input.start);
  return starts.reduce((least, start) => Math.min(least, start), Infinity);
}

/** How many lines were removed for each reason, most first.
 * @param {readonly { code: string }[]} reasons @returns {[string, number][]} */
export function tally(reasons) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { code } of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((x, y) => y[1] - x[1]);
}

/** Why a line is gone, with the reader's own removals told apart.
 * @param {Removed} line @param {readonly Span[]} drop */
export function reasonOf(line, drop) {
  return drop.some((span) => meets(span, line.input)) ? "reader" : line.reason.code;
}

/** @param {Span} x @param {Span} y */
function meets(x, y) {
  return x.start < y.end && y.start < x.end;
}

/** A place in the input that a correction names. @param {Span} span @param {string} text what stands there
 * @param {number} [first] start of the whole that the span is part of
 * @returns {import("./state.js").Place} */
export function place({ start, end }, text, first = start) {
  return { start, end, first, text };
}

/** The corrections that bring a line back. A line the reader dropped only needs that taken back.
 * @param {import("./state.js").Corrections} corrections @param {Span} input @param {string} text */
export function kept({ keep, drop }, input, text) {
  const left = drop.filter((span) => !meets(span, input));
  return left.length < drop.length ? { drop: left } : { keep: [...keep, place(input, text)] };
}

/** The corrections that take a paragraph out.
 * @param {import("./state.js").Corrections} corrections @param {readonly Span[]} input @param {string} text */
export function dropped({ keep, drop }, input, text) {
  const left = keep.filter((span) => !input.some((part) => meets(span, part)));
  return left.length < keep.length ? { keep: left } : { drop: [...drop, ...input.map((span) => place(span, text, input[0].start))] };
}

/** The corrections by which an article begins at a line. One that was joined there only needs that taken back.
 * @param {import("./state.js").Corrections} corrections @param {Span} input @param {string} text */
export function begun({ split, join }, input, text) {
  const left = join.filter((span) => !meets(span, input));
  return left.length < join.length ? { join: left } : { split: [...split, place(input, text)] };
}

/** The corrections by which an article belongs to the one before. @param {import("./state.js").Corrections} corrections
 * @param {Article} article */
export function continued({ split, join }, article) {
  const places = [...article.source, ...article.removed].map(({ input }) => input);
  const left = split.filter((span) => !places.some((input) => meets(span, input)));
  if (left.length < split.length) return { split: left };
  const first = article.source[0]?.input ?? places[0];
  return first ? { join: [...join, place(first, article.title ?? article.body.slice(0, 60))] } : {};
}
