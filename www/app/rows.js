// The problem: two articles side by side, so that what they share stands level and what only one
// has is out of the way. Method: passages in the order of A make rows; the text between two
// passages, in either article, makes a fold. Nothing of either text is left out.

/** @typedef {import("./state.js").Overlap} Overlap */
/** @typedef {import("./state.js").Span} Span */
/** @typedef {import("../api/index.js").Passage} Passage */

/** Text of one side that the other has not. @typedef {{ span: Span, sentences: number }} Gap */
/** @typedef {{ passage: Passage | null, onlyA: Gap[], onlyB: Gap[] }} Row */

/** @param {Overlap} overlap @param {string} a body of A @param {string} b body of B @returns {Row[]} */
export function rows(overlap, a, b) {
  const passages = [...overlap.passages].sort((x, y) => x.a.start - y.a.start);
  const soleA = overlap.sentences.flatMap((pair) => (pair.kind === "only-a" && pair.a ? [pair.a] : []));
  const soleB = overlap.sentences.flatMap((pair) => (pair.kind === "only-b" && pair.b ? [pair.b] : []));
  const gapsA = gaps(a, passages.map((passage) => passage.a), soleA);
  const gapsB = gaps(b, passages.map((passage) => passage.b), soleB);
  /** @type {Row[]} */
  const out = [];
  /** @param {number} position */
  const fold = (position) => {
    const onlyA = gapsA.get(position) ?? [];
    const onlyB = gapsB.get(position) ?? [];
    if (onlyA.length + onlyB.length > 0) out.push({ passage: null, onlyA, onlyB });
  };
  fold(-1);
  passages.forEach((passage, index) => {
    out.push({ passage, onlyA: [], onlyB: [] });
    fold(index);
  });
  return out;
}

/** The text outside `spans`, by the index of the span that it follows (-1: none).
 * @param {string} text @param {Span[]} spans @param {Span[]} sole sentences without a partner, in order
 * @returns {Map<number, Gap[]>} */
function gaps(text, spans, sole) {
  const order = spans.map((span, index) => ({ ...span, index })).sort((x, y) => x.start - y.start);
  /** @type {Map<number, Gap[]>} */
  const out = new Map();
  let at = 0;
  let after = -1;
  let next = 0;
  /** @param {number} end */
  const close = (end) => {
    const gap = text.slice(at, end);
    // Stops and quote marks left over between two passages are no text of their own.
    if (!/[\p{L}\p{N}]/u.test(gap)) return;
    const start = at + (gap.length - gap.trimStart().length);
    const span = { start, end: at + gap.trimEnd().length };
    let sentences = 0;
    while (next < sole.length && sole[next].start < span.end) {
      if (sole[next++].end > span.start) sentences++;
    }
    out.set(after, [...(out.get(after) ?? []), { span, sentences }]);
  };
  for (const span of order) {
    close(span.start);
    at = Math.max(at, span.end);
    after = span.index;
  }
  close(text.length);
  return out;
}
