/**
 * The problem: what JavaScript throws where it has no memory has no name of its own. It shares them with a
 * stack that is full, a length that is our own mistake, and what cannot be copied at all. Taken for memory,
 * a mistake of ours would be told as a text too large; the other way round, a large text as a mistake.
 *
 * Method: the few sentences that engines say where there is no room. What they say of a length that is no
 * length ("Invalid array length") is left out, for no text that is read is long enough for it. This file of
 * the page knows no document: `api` imports it too.
 */

/** Of a buffer, an encoder and a wasm's memory; then of texts, collections and copies. */
const NO_ROOM = new RegExp(
  [
    String.raw`\ballocation (failed|size)\b`,
    String.raw`\b(failed to|could not|cannot) allocate\b`,
    String.raw`\bout of memory\b`,
    String.raw`\binvalid string length\b`,
    String.raw`\bcannot create a string longer than\b`,
    String.raw`\bmaximum (memory )?size exceeded\b`,
  ].join("|"),
  "i",
);

/** What cannot be copied is named in the message, whatever it holds; only this of it is about memory. */
const NO_ROOM_FOR_A_COPY = /\bcannot be cloned, out of memory\b/i;

/** Firefox throws these words alone, without an error around them (`ReportOutOfMemory` of its sources). */
const WORDS_ALONE = "out of memory";

/** Who says so: DOMException's `UnknownError` is a TextEncoder's in Chromium, `InternalError` Firefox's. */
const NAMES = ["RangeError", "InternalError", "UnknownError"];

/**
 * True for what JavaScript throws where it has no memory, in any realm: an error of a frame or of Node's `vm`
 * is no `instanceof Error` here.
 * @param {any} thrown
 */
export function isNoMemory(thrown) {
  if (thrown === WORDS_ALONE) return true;
  const { name, message, code } = thrown ?? {};
  if (typeof message !== "string") return false;
  if (name === "DataCloneError") return NO_ROOM_FOR_A_COPY.test(message);
  return (NAMES.includes(name) || code === "ERR_STRING_TOO_LONG") && NO_ROOM.test(message);
}
