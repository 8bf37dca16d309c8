/**
 * The problem: an input is a string, bytes, or a file that may be gone or longer than is read.
 *
 * It becomes a string or bytes here, a file in pieces with word of how far it is.
 */
import { viewOf } from "./checks.js";
import { MAX_INPUT_BYTES, fault } from "./protocol.js";

/** @typedef {(progress: import("./index.js").Progress) => void} Report */

/**
 * A string as it is, anything else as bytes; refused above the limit before it is copied.
 * @param {import("./index.js").Input} input
 * @param {Report} [report]
 * @returns {Promise<string | Uint8Array>}
 */
export async function read(input, report) {
  if (typeof input === "string") {
    return within(input.length, input);
  }
  if (input instanceof Uint8Array || input instanceof ArrayBuffer) {
    return within(input.byteLength, viewOf(/** @type {BufferSource} */ (input), "the input"));
  }
  if (input instanceof Blob) {
    return readBlob(within(input.size, input), report);
  }
  throw fault("bad-option", "The input is none of string, Uint8Array, ArrayBuffer and Blob; give one of these.");
}

/**
 * @template T
 * @param {number} size
 * @param {T} input
 */
function within(size, input) {
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
  const bytes = new Uint8Array(blob.size);
  let done = 0;
  const reader = blob.stream().getReader();
  for (;;) {
    const chunk = await reader.read().catch((/** @type {unknown} */ error) => {
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
