/**
 * The problem: a caller's slip of the pen, such as an option that does not exist, must not pass
 * silently, nor fail somewhere deep with words that mean nothing to him.
 *
 * What he gives is looked at here, before any work: each function gives back what it was given, or
 * throws an error that names what is wrong and says what there is.
 */
import { fault } from "./protocol.js";

/**
 * Options: an object with none but these names, or nothing.
 * @param {unknown} given @param {string} what whose options
 * @param {string[]} [names] the known ones; not looked at where absent, because the engine does
 * @returns {any}
 */
export function optionsOf(given, what, names) {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw fault("bad-option", `The options of ${what} are no object; give one, or leave them out.`);
  }
  const unknown = names && Object.keys(given).find((name) => !names.includes(name));
  if (names && unknown !== undefined) {
    throw fault("bad-option", `There is no option “${unknown}” of ${what}; there are ${names.map((name) => `“${name}”`).join(", ")}.`);
  }
  return given;
}

/**
 * Options of a call, parted into those of every call and its own.
 * @param {unknown} given @param {string} what @param {string[]} [names] its own
 * @returns {{ call: import("./index.js").CallOptions, options: any }}
 */
export function callOf(given, what, names) {
  const { signal, onProgress, ...options } = optionsOf(given, what, names && [...names, "signal", "onProgress"]);
  if (signal !== undefined && signal !== null && !(typeof signal?.aborted === "boolean" && typeof signal.addEventListener === "function")) {
    throw fault("bad-option", "“signal” is no AbortSignal; give one, or leave it out.");
  }
  if (onProgress !== undefined && typeof onProgress !== "function") {
    throw fault("bad-option", "“onProgress” is no function; give one, or leave it out.");
  }
  return { call: { signal: signal ?? undefined, onProgress: onProgress && unfailing(onProgress) }, options };
}

/** What it throws is told as an event listener's would be, and fails no call. @param {(progress: any) => void} listener */
function unfailing(listener) {
  return (/** @type {any} */ progress) => {
    try {
      listener(progress);
    } catch (error) {
      if (typeof globalThis.reportError === "function") reportError(error);
      else console.error(error);
    }
  };
}

/** The options of a comparison. @param {unknown} given */
export function comparisonOf(given) {
  const { call, options } = callOf(given, "compare()", ["a", "b", "raw"]);
  const { a, b, raw } = options;
  if (raw !== undefined && typeof raw !== "boolean") {
    throw fault("bad-option", "“raw” is neither true nor false; give one of these.");
  }
  if (raw && (a !== undefined || b !== undefined)) {
    throw fault("bad-option", "With “raw” nothing is cleaned, so “a” and “b” have no meaning; leave them out.");
  }
  return { call, options };
}

/** Options of reading, which have no units to choose. @template T @param {T} options @returns {T} */
export function reading(options) {
  if (typeof options === "object" && options !== null && "offsets" in options) {
    throw fault("bad-option", "There is no option “offsets” here: offsets are always UTF-16 units. Leave it out.");
  }
  return options;
}

/**
 * What an analyzer is opened with. Bytes are copied: the caller's may be given away later, and a
 * worker that is replaced needs them again.
 * @param {unknown} given
 * @returns {import("./index.js").OpenOptions}
 */
export function openOptions(given) {
  const { worker, wasm, model } = optionsOf(given, "open()", ["worker", "wasm", "model"]);
  if (worker !== undefined && typeof worker !== "boolean") {
    throw fault("bad-option", "“worker” is neither true nor false; give one of these.");
  }
  return { worker, wasm: kept(wasm, "“wasm”"), model: kept(model, "“model”") };
}

/** Bytes of our own; anything else as it is. @param {any} given @param {string} what */
function kept(given, what) {
  return given instanceof ArrayBuffer || ArrayBuffer.isView(given) ? viewOf(/** @type {BufferSource} */ (given), what).slice() : given;
}

/**
 * The caller's bytes, if they are still there: a buffer that was sent to a worker is empty.
 * @param {BufferSource} bytes @param {string} what
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function viewOf(bytes, what) {
  try {
    const [buffer, ...range] = ArrayBuffer.isView(bytes) ? [bytes.buffer, bytes.byteOffset, bytes.byteLength] : [bytes];
    return new Uint8Array(/** @type {ArrayBuffer} */ (buffer), ...range);
  } catch {
    throw fault("bad-option", `The buffer of ${what} is detached: its bytes were given away. Give a copy.`);
  }
}
