// The problem: spans over a text may touch, nest or come in any order; the page needs flat pieces.
// Method: sort by start, longest first; what begins inside an earlier span is left out.

/**
 * A piece of a text, with what marks it, if anything does.
 * @template T
 * @typedef {{ text: string, mark: T | null }} Piece
 */

/**
 * Cuts `text` from `start` to `end` at the spans of `marks`.
 * @template {{ start: number, end: number }} T
 * @param {string} text @param {readonly T[]} marks @param {number} [start] @param {number} [end]
 * @returns {Piece<T>[]}
 */
export function cut(text, marks, start = 0, end = text.length) {
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end && mark.start < mark.end);
  inside.sort((x, y) => x.start - y.start || y.end - x.end);
  /** @type {Piece<T>[]} */
  const out = [];
  let at = start;
  for (const mark of inside) {
    if (mark.start < at) continue;
    if (mark.start > at) out.push({ text: text.slice(at, mark.start), mark: null });
    out.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < end) out.push({ text: text.slice(at, end), mark: null });
  return out;
}

/**
 * Deals sorted marks out to the parts of a text that hold them, in one walk over both.
 * @template {{ start: number, end: number }} T
 * @param {readonly T[]} marks @param {readonly { start: number, end: number }[]} parts in order
 * @returns {T[][]}
 */
export function deal(marks, parts) {
  const sorted = [...marks].sort((x, y) => x.start - y.start);
  let next = 0;
  return parts.map((part) => {
    /** @type {T[]} */
    const out = [];
    while (next < sorted.length && sorted[next].start < part.end) {
      if (sorted[next].start >= part.start) out.push(sorted[next]);
      next++;
    }
    return out;
  });
}
