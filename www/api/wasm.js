/**
 * The engine without promises, workers or events: one call in, one plain object out. For tests, and
 * for programs that have their own way of loading and waiting.
 *
 * Errors have the codes of the contract. Any other error is a trap: the instance is then broken, and
 * the caller makes another.
 */
import { glue } from "../pkg/copydesk.js";
import { optionsOf, reading, viewOf } from "./checks.js";
import { compileNow, misfit } from "./compile.js";
import { fault } from "./protocol.js";
import { bytesOf, within } from "./read.js";

/**
 * @param {BufferSource | WebAssembly.Module} wasm
 * @param {{ model?: Uint8Array }} [options]
 * @returns {import("./wasm.js").Engine}
 */
export function instantiate(wasm, options) {
  const { model } = optionsOf(options, "instantiate()", ["model"]);
  const module = compileNow(wasm);
  if (model !== undefined) present(model, "“model”");
  const exports = glue();
  try {
    exports.initSync({ module });
    if (model) exports.loadModel(model);
  } catch (error) {
    throw misfit(error);
  }
  return {
    version: exports.version(),
    analyze: (input, options) => exports.analyze(there(input), reading(options)),
    compare(a, b, options) {
      const { a: first, b: second } = optionsOf(options, "compare()", ["a", "b"]);
      return exports.compare(there(a), there(b), reading(first), reading(second));
    },
    compareRaw: (a, b) => exports.compareRaw(there(a), there(b)),
    Library: /** @type {any} */ (checked(exports.Library)),
  };
}

/** An input whose bytes, if it has any, are still there, and not more than are read. @param {any} input */
function there(input) {
  if (input instanceof Uint8Array) return within(viewOf(/** @type {any} */ (input), "the input").byteLength, input);
  return typeof input === "string" ? within(bytesOf(input), input) : input;
}

/** @param {unknown} bytes @param {string} what */
function present(bytes, what) {
  if (!(bytes instanceof Uint8Array)) throw fault("bad-option", `${what} is no Uint8Array; give one.`);
  viewOf(/** @type {any} */ (bytes), what);
}

/** What an argument can be, and how it is named. @type {Record<string, [(value: any) => boolean, string]>} */
const KINDS = {
  text: [(value) => typeof value === "string", "a string"],
  date: [(value) => value === undefined || value === null || typeof value === "string", "a string or left out"],
  count: [(value) => Number.isInteger(value) && value >= 0, "a whole number from 0 on"],
  choice: [(value) => typeof value === "boolean", "true or false"],
  texts: [(value) => Array.isArray(value) && value.every((one) => typeof one === "string"), "an array of strings"],
};

/** The arguments of an index. @type {Record<string, (keyof typeof KINDS)[]>} */
const SIGNATURES = {
  add: ["text", "text", "date"],
  remove: ["text"],
  has: ["text"],
  published: ["text"],
  candidates: ["text", "count"],
  verified: ["text", "choice", "texts", "texts"],
};

/**
 * The index, with its arguments looked at: one of another type would break the instance's memory.
 * @param {ReturnType<typeof glue>["Library"]} Library
 */
function checked(Library) {
  class Index extends Library {
    /** @param {Uint8Array} [bytes] */
    constructor(bytes) {
      if (bytes !== undefined && bytes !== null) present(bytes, "The library");
      super(bytes);
    }
  }
  for (const [method, kinds] of Object.entries(SIGNATURES)) {
    const call = /** @type {any} */ (Library.prototype)[method];
    Object.defineProperty(Index.prototype, method, {
      /** @this {unknown} @param {unknown[]} given */
      value(...given) {
        kinds.forEach((kind, index) => {
          const [is, name] = KINDS[kind];
          if (!is(given[index])) throw fault("bad-option", `Argument ${index + 1} of ${method}() must be ${name}.`);
        });
        return call.apply(this, given);
      },
    });
  }
  return Index;
}
