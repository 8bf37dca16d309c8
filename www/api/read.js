/**
 * The problem: an input is a string, bytes, or a file that may be gone or longer than is read.
 *
 * It becomes a string or bytes here, a file in pieces with word of how far it is.
 */
import { isNoMemory } from "../app/memory.js";
import { viewOf } from "./checks.js";
import { MAX_INPUT_BYTES, fault, noMemory } from "./protocol.js";

/** @typedef {(progress: import("./index.js").Progress) => void} Report */

/**
 * A string as it is, anything else as bytes; refused above the limit before it is copied.
 * @param {import("./index.js").Input} input
 * @param {Report} [report]
 * @returns {Promise<string | Uint8Array>}
 */
export async function read(input, report) {
  if (typeof input === "string") {
    return within(bytesOf(input), input);
  }
  if (input instanceof Uint8Array || input instanceof ArrayBuffer) {
    return within(input.byteLength, viewOf(/** @type {BufferSource} */ (input), "the input"));
  }
  if (input instanceof Blob) {
    return readBlob(within(input.size, input), report);
  }
  throw fault("bad-option", "The input is none of string, Uint8Array, ArrayBuffer and Blob; give one of these.");
}

/** At most so many bytes stand for one unit of a string. */
const UNIT_BYTES = 3;

/**
 * The bytes of a string as the engine holds it, UTF-8. Where they cannot be too many they are not
 * counted: its length is given, which is no more.
 * @param {string} text
 */
export function bytesOf(text) {
  if (text.length * UNIT_BYTES <= MAX_INPUT_BYTES || text.length > MAX_INPUT_BYTES) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const paired = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : paired ? 4 : UNIT_BYTES;
    if (paired) at += 1;
  }
  return bytes;
}

/**
 * @template T
 * @param {number} size
 * @param {T} input
 */
export function within(size, input) {
  if (size > MAX_INPUT_BYTES) {
    const megabytes = Math.floor(size / 1_000_000);
    throw fault(
      "too-large",
      `The input has ${megabytes} MB; at most ${MAX_INPUT_BYTES / 1_000_000} MB are read. Split it into smaller parts.`,
    );
  }
  return input;
}

/**
 * @param {Blob} blob
 * @param {Report} [report]
 */
async function readBlob(blob, report) {
  const bytes = room(blob.size);
  let done = 0;
  const reader = blob.stream().getReader();
  for (;;) {
    const chunk = await reader.read().catch((/** @type {unknown} */ error) => {
      if (isNoMemory(error)) throw noMemory();
      // Moved, changed or locked since it was chosen; the DOMException's own code is a number.
      const detail = error instanceof Error ? error.message : String(error);
      throw fault("unsupported", `The file could not be read (${detail}). Choose the file again.`);
    });
    if (chunk.done) {
      return bytes.subarray(0, done);
    }
    bytes.set(chunk.value, done);
    done += chunk.value.byteLength;
    report?.({ stage: "reading", done, total: blob.size });
  }
}

/** Memory for a file, whose size is one that is read: what is thrown here says that there is none. @param {number} size */
function room(size) {
  try {
    return new Uint8Array(size);
  } catch {
    throw noMemory();
  }
}
