// The problem: two articles side by side, so that what they share stands level and what only one
// has is out of the way. Method: the sentences of the passages, in the order of A, make rows; the
// text between two passages, in either article, makes a fold. Nothing of either text is left out.

/** @typedef {import("./state.js").Overlap} Overlap */
/** @typedef {import("./state.js").Span} Span */
/** @typedef {import("../api/index.js").Passage} Passage */

/** Text of one side that the other has not. @typedef {{ span: Span, sentences: number }} Gap */
/** @typedef {{ passage: Passage | null, onlyA: Gap[], onlyB: Gap[] }} Row */
/** @typedef {Row & { passage: Passage }} SharedRow */

/** @param {Overlap} overlap @param {string} a body of A @param {string} b body of B @returns {Row[]} */
export function rows(overlap, a, b) {
  const passages = overlap.passages.flatMap((passage) => bySentence(passage, overlap, a, b)).sort((x, y) => x.a.start - y.a.start);
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

/** A passage of several sentences as one row for each, so that they stay level; never cut inside an
 * edit, or where the sentences come in another order.
 * @param {Passage} passage @param {Overlap} overlap @param {string} a @param {string} b @returns {Passage[]} */
function bySentence(passage, overlap, a, b) {
  /** @type {Passage[]} */
  const out = [];
  let rest = passage;
  for (const pair of overlap.sentences) {
    const [inA, inB] = [pair.a?.start ?? -1, pair.b?.start ?? -1];
    if (inA <= rest.a.start || inA >= rest.a.end || inB <= rest.b.start || inB >= rest.b.end) continue;
    if (rest.edits.some((edit) => straddles(edit.a, inA) || straddles(edit.b, inB))) continue;
    const before = rest.edits.filter((edit) => (edit.a ? edit.a.end <= inA : edit.b ? edit.b.end <= inB : true));
    if (before.some((edit) => edit.b && edit.b.start >= inB)) continue;
    const edits = rest.edits.filter((edit) => !before.includes(edit));
    if (edits.some((edit) => edit.b && edit.b.start < inB)) continue;
    out.push(part(rest.a.start, inA, rest.b.start, inB, before));
    rest = part(inA, rest.a.end, inB, rest.b.end, edits);
  }
  return [...out, out.length > 0 ? rest : passage];

  /** @param {number} startA @param {number} endA @param {number} startB @param {number} endB @param {Passage["edits"]} edits
   * @returns {Passage} */
  function part(startA, endA, startB, endB, edits) {
    const [spanA, spanB] = [trimmed(a, startA, endA), trimmed(b, startB, endB)];
    return { a: spanA, b: spanB, kind: edits.length > 0 ? "edited" : "verbatim", edits };
  }
}

/** @param {Span | undefined} span @param {number} at */
function straddles(span, at) {
  return span !== undefined && span.start < at && at < span.end;
}

/** @param {string} text @param {number} start @param {number} end @returns {Span} */
function trimmed(text, start, end) {
  const inner = text.slice(start, end);
  return { start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length };
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
    const span = trimmed(text, at, end);
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
