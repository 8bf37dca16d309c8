/**
 * The problem: the same calls run in a worker, in a page without one, and in Node; and after a trap
 * the memory of the wasm is in an unknown state.
 *
 * An engine reads an input (a string, bytes, or a Blob as a stream), calls the wasm, and turns a
 * trap into an error that carries the panic's message. The instance that broke is dropped, and the
 * next call makes a fresh one of the module that is compiled already. It knows no worker and no DOM.
 */
import { glue } from "../pkg/copydesk.js";
import { compile, misfit } from "./compile.js";
import { MAX_INPUT_BYTES, fault } from "./protocol.js";

/**
 * @typedef {import("./index.js").Input} Input
 * @typedef {(progress: import("./index.js").Progress) => void} Report
 * @typedef {ReturnType<typeof glue>} Wasm the exports of one instance
 */

/** @type {Promise<WebAssembly.Module> | undefined} */
let module;

/** What the instances read names with instead of the wasm's own network. @type {Uint8Array | undefined} */
let model;

/** The instance that answers; none at first and after a trap. @type {Promise<Wasm> | undefined} */
let current;

/** The version, once it is loaded. */
let loadedVersion = "";

/**
 * Compiles the wasm once; a failed attempt may be repeated.
 * @param {() => Promise<import("./index.js").Wasm> | import("./index.js").Wasm} source where the wasm is
 * @param {Uint8Array} [names] the file of a model of names
 */
export async function load(source, names) {
  if (current && names && !equal(names, model)) {
    throw fault("bad-option", "The engine runs in place already, with another model; give it to the first open(), or open with a worker.");
  }
  model ??= names;
  module ??= Promise.resolve().then(() => compile(source()));
  try {
    loadedVersion = (await instance()).version();
  } catch (error) {
    module = undefined;
    current = undefined;
    model = undefined;
    throw error;
  }
}

/** @param {Uint8Array} one @param {Uint8Array} [other] */
function equal(one, other) {
  return one === other || (one.length === other?.length && one.every((byte, index) => byte === other[index]));
}

/** The instance that answers. */
function instance() {
  current ??= (async () => {
    const made = glue();
    const compiled = await /** @type {Promise<WebAssembly.Module>} */ (module);
    try {
      await made.default({ module_or_path: compiled });
    } catch (error) {
      throw misfit(error);
    }
    if (model) made.loadModel(model);
    return made;
  })();
  return current;
}

/**
 * @param {Input} input
 * @param {object} options options of the contract
 * @param {Report} [report]
 */
export async function analyze(input, options, report) {
  const text = await read(input, report);
  report?.({ stage: "analyzing" });
  return guarded((wasm) => wasm.analyze(text, options));
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
  return guarded((wasm) =>
    options.raw
      ? wasm.compareRaw(first, second)
      : wasm.compare(first, second, options.a, options.b),
  );
}

/** Open libraries by the numbers that their callers gave them. @type {Map<number, InstanceType<Wasm["Library"]>>} */
const libraries = new Map();

/**
 * A step of a library: see `open-library.js`.
 * @param {number} number
 * @param {string} method a method of the wasm's Library, or `open` or `close`
 * @param {any[]} args
 */
export function step(number, method, args) {
  return guarded((wasm) => {
    if (method === "open" || method === "close") {
      libraries.get(number)?.free();
      libraries.delete(number);
      if (method === "open") libraries.set(number, new wasm.Library(args[0]));
      return undefined;
    }
    const library = /** @type {any} */ (libraries.get(number));
    if (!library) {
      throw fault("worker-lost", "The engine was replaced, and the library in it is gone. Try again.");
    }
    return library[method](...args);
  });
}

/** The version of the engine. */
export function version() {
  return loadedVersion;
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
  if (input instanceof Uint8Array || input instanceof ArrayBuffer) {
    return within(input.byteLength, viewOf(input));
  }
  if (input instanceof Blob) {
    return readBlob(within(input.size, input), report);
  }
  throw fault("bad-option", "The input is none of string, Uint8Array, ArrayBuffer and Blob; give one of these.");
}

/** The bytes, if they are still there: a buffer that was sent to a worker is empty. @param {Uint8Array | ArrayBuffer} input */
function viewOf(input) {
  try {
    return input instanceof ArrayBuffer ? new Uint8Array(input) : new Uint8Array(input.buffer, input.byteOffset, input.length);
  } catch {
    throw fault("bad-option", "The input’s buffer is detached: its bytes were given away. Give a copy.");
  }
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
 * that is full: the memory is then in an unknown state, and the libraries in it are lost.
 * @template T
 * @param {(wasm: Wasm) => T} call
 * @returns {Promise<T>}
 */
async function guarded(call) {
  const asked = instance();
  const wasm = await asked;
  if (asked !== current) return guarded(call); // another call broke it meanwhile
  try {
    return call(wasm);
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") {
      throw error;
    }
    current = undefined;
    libraries.clear();
    throw fault("bug", `The engine failed: ${whatBroke(wasm, error)}. Please report it with the text.`);
  }
}

/**
 * The panic's message; the thrown one where there is none.
 * @param {Wasm} wasm
 * @param {unknown} error
 */
function whatBroke(wasm, error) {
  const message = error instanceof Error ? error.message : String(error);
  try {
    return wasm.lastPanic() ?? message;
  } catch {
    return message; // it failed so badly that it cannot even say so
  }
}
