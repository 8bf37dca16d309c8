/**
 * The problem: the same calls run in a worker, in a page without one, and in Node.
 *
 * An engine reads an input (a string, bytes, or a Blob as a stream), calls the wasm, and turns a
 * trap into an error that carries the panic's message. It knows no worker and no DOM.
 */
import * as wasm from "../pkg/copydesk.js";
import { MAX_INPUT_BYTES, fault } from "./protocol.js";

/** @typedef {import("./index.js").Input} Input */
/** @typedef {(progress: import("./index.js").Progress) => void} Report */

/** @type {Promise<unknown> | undefined} */
let ready;

/** What the engine failed with; it serves no call after that. @type {string | undefined} */
let failure;

/**
 * Compiles the wasm once; a failed attempt may be repeated.
 * @param {() => Promise<unknown> | unknown} source gives what wasm-bindgen's init takes
 */
export async function load(source) {
  ready ??= Promise.resolve(source()).then((module_or_path) => wasm.default({ module_or_path }));
  try {
    await ready;
  } catch (error) {
    ready = undefined;
    const message = error instanceof Error ? error.message : String(error);
    throw fault(
      "bug",
      `The engine could not be loaded (${message}). Check that copydesk_bg.wasm is served beside ` +
        "copydesk.js and that the content security policy allows 'wasm-unsafe-eval'.",
    );
  }
}

/**
 * @param {Input} input
 * @param {object} options options of the contract
 * @param {Report} [report]
 */
export async function analyze(input, options, report) {
  const text = await read(input, report);
  report?.({ stage: "analyzing" });
  return guarded(() => wasm.analyze(text, options));
}

/**
 * @param {Input} a
 * @param {Input | null} b
 * @param {{ a?: object, b?: object, raw?: boolean }} options
 * @param {Report} [report]
 */
export async function compare(a, b, options, report) {
  const first = await read(a, report);
  const second = b === null ? null : await read(b, report);
  report?.({ stage: "comparing" });
  return guarded(() =>
    options.raw
      ? wasm.compareRaw(first, second)
      : wasm.compare(first, second, options.a, options.b),
  );
}

/** Open libraries by the numbers that their callers gave them. @type {Map<number, wasm.Library>} */
const libraries = new Map();

/**
 * A step of a library: see `open-library.js`.
 * @param {number} number
 * @param {string} method a method of the wasm's Library, or `open` or `close`
 * @param {any[]} args
 */
export function step(number, method, args) {
  if (method === "open") {
    libraries.get(number)?.free();
    libraries.set(number, guarded(() => new wasm.Library(args[0])));
    return undefined;
  }
  const library = /** @type {any} */ (libraries.get(number));
  if (method === "close") {
    libraries.delete(number);
    return library?.free();
  }
  if (!library) {
    throw fault("worker-lost", "The background worker stopped and the library with it. Try again.");
  }
  return guarded(() => library[method](...args));
}

/** The version of the engine. */
export function version() {
  return wasm.version();
}

/**
 * A string as it is, anything else as bytes; refused above the limit before it is copied.
 * @param {Input} input
 * @param {Report} [report]
 * @returns {Promise<string | Uint8Array>}
 */
async function read(input, report) {
  if (typeof input === "string") {
    return within(input.length, input);
  }
  if (input instanceof Uint8Array) {
    return within(input.byteLength, input);
  }
  if (input instanceof ArrayBuffer) {
    return within(input.byteLength, new Uint8Array(input));
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

/**
 * Runs a call into the wasm. What it throws without a code of the contract is a trap, or a stack
 * that is full: the memory is then in an unknown state. The glue of wasm-bindgen makes one instance
 * only, so every later call is refused; behind a worker, the client starts a fresh one.
 * @template T
 * @param {() => T} call
 * @returns {T}
 */
function guarded(call) {
  if (failure !== undefined) {
    throw fault("bug", `The engine failed in an earlier call (${failure}). Reload the page, or start the program again.`);
  }
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") {
      throw error;
    }
    failure = whatBroke(error);
    throw fault("bug", `The engine failed: ${failure}. Please report it with the text.`);
  }
}

/**
 * The panic's message; the thrown one where there is none.
 * @param {unknown} error
 */
function whatBroke(error) {
  const message = error instanceof Error ? error.message : String(error);
  try {
    return wasm.lastPanic() ?? message;
  } catch {
    return message; // it failed so badly that it cannot even say so
  }
}
