/**
 * The problem: the same calls run in a worker, in a page without one, and in Node; and after a trap
 * the memory of the wasm is in an unknown state.
 *
 * An engine is a value: it has its own model and its own instance of the wasm, so that no two
 * analyzers meet in one. It reads an input, calls the wasm, and turns a trap into an error that
 * carries the panic's message. The instance that broke is dropped, and the next call makes a fresh
 * one of the module that is compiled already. It knows no worker and no DOM.
 */
import { glue } from "../pkg/copydesk.js";
import { ranOut, whatBroke } from "./broken.js";
import { reading } from "./checks.js";
import { compile, misfit } from "./compile.js";
import { fault, isFault, noMemory } from "./protocol.js";
import { read } from "./read.js";

/**
 * @typedef {import("./index.js").Input} Input
 * @typedef {import("./read.js").Report} Report
 * @typedef {import("./compile.js").Source} Source
 * @typedef {ReturnType<typeof glue>} Wasm the exports of one instance
 * @typedef {ReturnType<typeof engine>} Engine
 */

/**
 * @param {Source} source where the wasm is; asked by the first call, and again where that failed
 * @param {Uint8Array} [model] what names are read with instead of the wasm's own network
 */
export function engine(source, model) {
  /** @type {WebAssembly.Module | undefined} */
  let module;
  /** The instance that answers; none at first, after a trap, and where making one failed. @type {Promise<Wasm> | undefined} */
  let current;
  let closed = false;

  async function make() {
    module ??= await compile(source());
    const made = glue();
    try {
      await made.default({ module_or_path: module });
      if (model) made.loadModel(model);
    } catch (error) {
      throw misfit(error);
    }
    return made;
  }

  /** The instance that answers. */
  function instance() {
    if (closed) throw fault("aborted", "The analyzer is closed; open another one.");
    if (current) return current;
    const making = make();
    making.catch(() => {
      if (current === making) current = undefined;
    });
    return (current = making);
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
      if (isFault(error)) throw error;
      current = undefined;
      if (ranOut(wasm, error)) throw noMemory();
      throw fault("bug", `The engine failed: ${whatBroke(wasm, error)}. Please report it with the text.`);
    }
  }

  return {
    version: () => guarded((wasm) => wasm.version()),
    /** @param {Input} input @param {object} options options of the contract @param {Report} [report] */
    async analyze(input, options, report) {
      reading(options);
      const text = await read(input, report);
      report?.({ stage: "analyzing" });
      return guarded((wasm) => wasm.analyze(text, options));
    },
    /** @param {Input} a @param {Input | null} b @param {{ a?: object, b?: object, raw?: boolean }} options @param {Report} [report] */
    async compare(a, b, options, report) {
      reading(options.a);
      reading(options.b);
      const first = await read(a, report);
      const second = b === null ? null : await read(b, report);
      report?.({ stage: "comparing" });
      return guarded((wasm) => (options.raw ? wasm.compareRaw(first, second) : wasm.compare(first, second, options.a, options.b)));
    },
    /** The steps of one library: see `open-library.js`. @returns {import("./open-library.js").Step} */
    library() {
      /** The index, and the instance that it is in. @type {{ wasm: Wasm, index: any } | undefined} */
      let held;
      return (method, args) =>
        guarded((wasm) => {
          const here = held?.wasm === wasm ? held.index : undefined;
          if (method === "open" || method === "close") {
            held = undefined;
            here?.free();
            if (method === "open") held = { wasm, index: new wasm.Library(/** @type {any} */ (args[0])) };
            return undefined;
          }
          if (!here) throw fault("worker-lost", "The engine was replaced, and the library in it is gone. Try again.");
          return here[method](...args);
        });
    },
    /** Gives all its memory back; calls that wait are rejected. */
    close() {
      closed = true;
      module = current = model = undefined;
    },
  };
}
