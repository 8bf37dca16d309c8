/**
 * The problem: a report of a book is some hundred thousand objects, and a thread that receives them
 * in one message does nothing else for half a second.
 *
 * So a long answer is cut: its skeleton comes first, in which long lists are empty, then messages
 * that fill them, each small enough to be received in a blink. A short answer is one message.
 *
 * @typedef {{ path: (string | number)[], items: unknown[] }} Part what comes next in the list at that place
 */

/** Values in one message: on a slow machine some ten milliseconds. */
const VALUES = 20_000;

/** How many values something holds. @param {unknown} value @returns {number} */
function weight(value) {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return 1;
  let sum = 1;
  for (const one of Array.isArray(value) ? value : Object.values(value)) sum += weight(one);
  return sum;
}

/**
 * An answer as a whole and the parts that follow it; none for a short one.
 * @param {unknown} answer what a call of the engine gave: lists and plain objects
 * @returns {{ whole: unknown, parts: Part[] }}
 */
export function cut(answer) {
  /** @type {Part[]} */
  const parts = [];
  return { whole: skeleton(answer, [], parts), parts };
}

/** @param {unknown} value @param {(string | number)[]} path @param {Part[]} parts @returns {unknown} */
function skeleton(value, path, parts) {
  if (weight(value) <= VALUES) return value;
  if (!Array.isArray(value)) {
    // Too heavy for one value, so it is an object.
    return Object.fromEntries(Object.entries(/** @type {object} */ (value)).map(([key, one]) => [key, skeleton(one, [...path, key], parts)]));
  }
  /** @type {Part | null} */
  let open = null;
  let held = 0;
  value.forEach((item, index) => {
    const heavy = weight(item);
    if (!open || held + heavy > VALUES) {
      open = { path, items: [] };
      parts.push(open);
      held = 0;
    }
    // What an item that is cut itself holds comes after it.
    open.items.push(skeleton(item, [...path, index], parts));
    held += heavy;
    if (held > VALUES) open = null;
  });
  return [];
}

/** Puts a part where it belongs. @param {unknown} whole @param {Part} part */
export function fill(whole, { path, items }) {
  let list = /** @type {any} */ (whole);
  for (const key of path) list = list[key];
  for (const item of items) list.push(item);
}
