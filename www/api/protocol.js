/**
 * The problem: a worker and its client must agree on what is sent, and every request must settle.
 *
 * Where the wasm is elsewhere, or the caller brings a model, `{ wasm, model }` comes first. A request is
 * `{ id, call, args }`; the worker answers any number of `{ id, progress }` and then exactly one `{ id, result }` or `{ id, error }`. A result that says how many parts follow is
 * whole after as many `{ id, part }` (`parts.js`). Errors cross as plain objects, because a cloned
 * Error loses its `code`.
 *
 * @typedef {"analyze" | "compare" | "library" | "version"} Call
 * @typedef {{ id: number, call: Call, args: unknown[] }} Request
 * @typedef {{ wasm?: import("./index.js").Wasm, model?: Uint8Array }} Setup what an engine is made of, where the caller said so
 * @typedef {import("./index.js").ErrorCode} ErrorCode
 * @typedef {{ code: ErrorCode, message: string }} Fault
 * @typedef {{ id: number, progress: import("./index.js").Progress }
 *   | { id: number, result: unknown, parts: number }
 *   | { id: number, part: import("./parts.js").Part }
 *   | { id: number, error: Fault }} Answer
 */

import { isNoMemory } from "../app/memory.js";

/** The largest input, in bytes of a file or of a string in UTF-8; the engine has the same limit. */
export const MAX_INPUT_BYTES = 50_000_000;

/**
 * An Error with a code of the contract.
 * @param {ErrorCode} code
 * @param {string} message
 * @returns {Error & { code: ErrorCode }}
 */
export function fault(code, message) {
  return Object.assign(new Error(message), { code });
}

/** @type {Record<ErrorCode, true>} */
const CODES = {
  "bad-option": true, "too-large": true, "unsupported": true, "bad-library": true, "bad-model": true,
  "aborted": true, "worker-lost": true, "not-loaded": true, "bug": true,
};

/** True for an error with a code of the contract; those of a platform have others. @param {any} error */
export const isFault = (error) => typeof error?.code === "string" && Object.hasOwn(CODES, error.code);

/** What is said where memory could not be had. */
export const noMemory = () => fault("too-large", "There is not enough memory for it. Split it into smaller parts, or close other tabs and programs.");

/**
 * Anything thrown, as a plain object; what has no code of ours is a bug.
 * @param {unknown} thrown
 * @returns {Fault}
 */
export function toFault(thrown) {
  if (isNoMemory(thrown)) return toFault(noMemory());
  const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (thrown ?? {});
  return {
    code: isFault(thrown) ? /** @type {ErrorCode} */ (code) : "bug",
    message: typeof message === "string" ? message : String(thrown),
  };
}

/**
 * A result, or the promised error as soon as its signal aborts; the work itself goes on.
 * @template T
 * @param {Promise<T>} result
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export function orAborted(result, signal) {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const abort = () => reject(fault("aborted", "The call was aborted."));
    signal.addEventListener("abort", abort);
    result.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
    if (signal.aborted) abort();
  });
}
