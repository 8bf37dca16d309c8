/**
 * The problem: many programs, one measure. The definitions are those of `copydesk eval`, written
 * down once more so that a program in any language can be scored by its answers alone.
 */

/** @typedef {[number, number]} Span  two offsets in UTF-16 units, the end exclusive */
/** @typedef {[number, number, string]} Name  a span and its kind */
/** @typedef {[number, number, number, number]} Pair  a span of A, a span of B */

const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const f1 = (/** @type {number} */ p, /** @type {number} */ r) => (p + r ? (2 * p * r) / (p + r) : 0);

/** The runs of four words of a text, each with its number. @param {string} text */
function shingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = Math.min(4, words.length);
  /** @type {Map<string, number>} */
  const out = new Map();
  for (let at = 0; size && at + size <= words.length; at += 1) {
    const run = words.slice(at, at + size).join(" ");
    out.set(run, (out.get(run) ?? 0) + 1);
  }
  return out;
}

/**
 * F1 of the mean precision and the mean recall over pages, in runs of four words.
 * @param {{ found: string, gold: string }[]} pages
 */
export function bodies(pages) {
  const rows = pages.map(({ found, gold }) => {
    const [ours, theirs] = [shingles(found), shingles(gold)];
    const sum = (/** @type {Map<string, number>} */ runs) => [...runs.values()].reduce((all, count) => all + count, 0);
    const shared = [...theirs].reduce((all, [run, count]) => all + Math.min(count, ours.get(run) ?? 0), 0);
    return [shared / Math.max(sum(ours), 1), shared / Math.max(sum(theirs), 1)];
  });
  const [p, r] = [mean(rows.map(([p = 0]) => p)), mean(rows.map(([, r = 0]) => r))];
  return { F1: f1(p, r), precision: p, recall: r };
}

/**
 * Strict F1 of spans and kinds over all articles, of the kinds named.
 * @param {{ found: Name[], gold: Name[] }[]} articles
 * @param {string[]} kinds
 */
export function names(articles, kinds) {
  let [hits, found, gold] = [0, 0, 0];
  for (const article of articles) {
    const of = (/** @type {Name[]} */ list) => new Set(list.filter(([, , kind]) => kinds.includes(kind)).map(String));
    const [ours, theirs] = [of(article.found), of(article.gold)];
    hits += [...ours].filter((name) => theirs.has(name)).length;
    found += ours.size;
    gold += theirs.size;
  }
  return { F1: f1(hits / Math.max(found, 1), hits / Math.max(gold, 1)), precision: hits / Math.max(found, 1), recall: hits / Math.max(gold, 1) };
}

const meet = (/** @type {Span} */ one, /** @type {Span} */ other) => Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
const meets = (/** @type {Pair} */ one, /** @type {Pair} */ other) =>
  meet([one[0], one[1]], [other[0], other[1]]) > 0 && meet([one[2], one[3]], [other[2], other[3]]) > 0;

/** Share of a pair's characters, both sides, that others cover. @param {Pair} one @param {Pair[]} others */
function covered(one, others) {
  const side = (/** @type {0 | 2} */ from) => {
    const spans = others.map((other) => [other[from], other[from + 1]]).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
    let [sum, done] = [0, one[from]];
    for (const [start = 0, end = 0] of spans) {
      sum += meet([Math.max(start, done), end], [one[from], one[from + 1] ?? 0]);
      done = Math.max(done, end);
    }
    return sum;
  };
  return (side(0) + side(2)) / Math.max(one[1] - one[0] + one[3] - one[2], 1);
}

/**
 * Plagdet (Potthast and others, 2010): macro precision and recall in characters of both sides, over
 * the detections for each passage found.
 * @param {{ found: Pair[], gold: Pair[] }[]} pairs
 */
export function passages(pairs) {
  const [precision, recall, detections] = [[], [], []].map(() => /** @type {number[]} */ ([]));
  for (const { found, gold } of pairs) {
    for (const one of found) precision?.push(covered(one, gold.filter((other) => meets(one, other))));
    for (const one of gold) {
      const met = found.filter((other) => meets(one, other));
      recall?.push(covered(one, met));
      if (met.length) detections?.push(met.length);
    }
  }
  const [p, r] = [mean(precision ?? []), mean(recall ?? [])];
  return { plagdet: f1(p, r) / Math.log2(1 + Math.max(mean(detections ?? []), 1)), precision: p, recall: r };
}
