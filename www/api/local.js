/**
 * The problem: some places have no worker. The same interface, in place: calls run one after the
 * other on the caller's thread.
 */
import { analyzeAll } from "./analyze-all.js";
import { callOf, comparisonOf } from "./checks.js";
import { engine } from "./engine.js";
import { modelBytes } from "./model.js";
import { library } from "./open-library.js";
import { fault } from "./protocol.js";

/** @typedef {import("./index.js").CallOptions} CallOptions */

/**
 * @param {import("./compile.js").Source} source where the wasm is
 * @param {import("./index.js").Model} [model]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function local(source, model) {
  const own = engine(source, await modelBytes(model));
  let closed = false;

  /**
   * @template T
   * @param {CallOptions} call
   * @param {() => Promise<T>} run
   */
  async function settle(call, run) {
    if (closed) {
      throw fault("aborted", "The analyzer is closed; open another one.");
    }
    if (call.signal?.aborted) {
      throw fault("aborted", "The call was aborted.");
    }
    const result = await run();
    // A call in place cannot be stopped; an abort during it still gives the promised error.
    if (call.signal?.aborted) {
      throw fault("aborted", "The call was aborted.");
    }
    return result;
  }

  /** One input after the other; between two of them the thread is the caller's. @type {import("./analyze-all.js").Lane} */
  const lane = {
    async analyze(input, options, call) {
      await new Promise((resume) => setTimeout(resume));
      return settle(call, () => own.analyze(input, options, call.onProgress));
    },
    close() {},
  };

  const analyzer = {
    version: await own.version(),
    /** @type {import("./index.js").Analyzer["analyze"]} */
    async analyze(input, given) {
      const { call, options } = callOf(given, "analyze()");
      return settle(call, () => own.analyze(input, options, call.onProgress));
    },
    /** @type {import("./index.js").Analyzer["analyzeAll"]} */
    analyzeAll(inputs, options) {
      return analyzeAll(inputs, options, () => [lane]);
    },
    /** @param {any} a @param {any} b @param {any} [given] @returns {Promise<any>} */
    async compare(a, b, given) {
      const { call, options } = comparisonOf(given);
      return settle(call, () => own.compare(a, b, options, call.onProgress));
    },
    /** @type {import("./index.js").Analyzer["library"]} */
    library(bytes, options) {
      return settle({}, () => library(own.library(), bytes, options));
    },
    async close() {
      closed = true;
      own.close();
    },
  };
  return withDispose(analyzer);
}

/**
 * Adds `await using` where the platform knows it.
 * @template {{ close(): Promise<void> }} T
 * @param {T} analyzer
 * @returns {T & { [Symbol.asyncDispose](): Promise<void> }}
 */
export function withDispose(analyzer) {
  const dispose = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");
  return Object.assign(analyzer, /** @type {any} */ ({ [dispose]: () => analyzer.close() }));
}
