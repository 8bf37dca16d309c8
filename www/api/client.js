/**
 * The problem: a worker can be slow, fail to load, trap or be killed, and the caller must still get
 * an answer to every request.
 *
 * Requests wait in a queue here and go to the worker one at a time. So an abort of the running one
 * only costs the worker, which is replaced, and the queued ones survive.
 */
import { isNoMemory } from "../app/memory.js";
import { analyzeAll } from "./analyze-all.js";
import { callOf, comparisonOf } from "./checks.js";
import { library } from "./open-library.js";
import { withDispose } from "./local.js";
import { fill } from "./parts.js";
import { fault, noMemory } from "./protocol.js";

/**
 * @typedef {import("./protocol.js").Call} Call
 * @typedef {import("./protocol.js").Answer} Answer
 * @typedef {{ id: number, call: Call, args: unknown[], resolve(result: any): void, reject(error: Error): void,
 *   onProgress?: (progress: import("./index.js").Progress) => void, whole?: unknown, missing: number }} Pending
 *   `whole` and `missing`: a result of which parts are still to come, and how many
 */

/**
 * A queue of requests to a worker of its own.
 * @param {() => Worker} start makes a worker
 */
function queueTo(start) {
  /** @type {Worker | undefined} */
  let worker;
  /** @type {Pending[]} */
  const queue = [];
  /** @type {Pending | undefined} */
  let running;
  let lastId = 0;
  let closed = false;

  function next() {
    if (running || queue.length === 0) {
      return;
    }
    running = queue.shift();
    const { id, call, args } = /** @type {Pending} */ (running);
    try {
      worker ??= listen(start());
    } catch (error) {
      const message = `The background worker could not be started (${String(error)}). Try again, or open with { worker: false }.`;
      settle((pending) => pending.reject(fault("worker-lost", message)));
      return;
    }
    try {
      worker.postMessage({ id, call, args });
    } catch (error) {
      // An argument that cannot be cloned, such as a function; or one that there is no room to clone.
      const unsent = isNoMemory(error) ? noMemory() : undefined;
      settle((pending) => pending.reject(unsent ?? fault("bad-option", `The call could not be sent: ${String(error)}.`)));
    }
  }

  /** @param {(pending: Pending) => void} how */
  function settle(how) {
    const pending = running;
    running = undefined;
    if (pending) {
      how(pending);
    }
    next();
  }

  /** @param {Error & { code: import("./index.js").ErrorCode }} error */
  function replaceWorker(error) {
    worker?.terminate();
    worker = undefined;
    settle((pending) => pending.reject(error));
  }

  /** @param {Worker} made */
  function listen(made) {
    made.addEventListener("message", (/** @type {MessageEvent<Answer>} */ event) => {
      const answer = event.data;
      if (made !== worker || answer.id !== running?.id) {
        return; // from a worker that was replaced, or for a request already settled
      }
      if ("progress" in answer) {
        running.onProgress?.(answer.progress);
      } else if ("result" in answer) {
        running.whole = answer.result;
        running.missing = answer.parts;
        if (!answer.parts) settle((pending) => pending.resolve(answer.result));
      } else if ("part" in answer) {
        fill(running.whole, answer.part);
        running.missing -= 1;
        if (running.missing === 0) settle((pending) => pending.resolve(pending.whole));
      } else if (["bug", "not-loaded", "bad-model"].includes(answer.error.code)) {
        // Its memory is in an unknown state, or it has none: another one may fare better.
        replaceWorker(fault(answer.error.code, answer.error.message));
      } else {
        settle((pending) => pending.reject(fault(answer.error.code, answer.error.message)));
      }
    });
    const lost = (/** @type {Event} */ event) => {
      if (made === worker) {
        const detail = event instanceof ErrorEvent && event.message ? ` (${event.message})` : "";
        replaceWorker(fault("worker-lost", `The background worker stopped${detail}. The text is still here: try again.`));
      }
    };
    made.addEventListener("error", lost);
    made.addEventListener("messageerror", lost);
    return made;
  }

  /**
   * @param {Call} call
   * @param {unknown[]} args
   * @param {import("./index.js").CallOptions} options
   * @returns {Promise<any>}
   */
  function request(call, args, { signal, onProgress }) {
    return new Promise((resolve, reject) => {
      if (closed) {
        reject(fault("aborted", "The analyzer is closed; open another one."));
        return;
      }
      if (signal?.aborted) {
        reject(fault("aborted", "The call was aborted."));
        return;
      }
      const abort = () => {
        const error = fault("aborted", "The call was aborted.");
        if (running === pending) {
          replaceWorker(error);
        } else {
          queue.splice(queue.indexOf(pending), 1);
          pending.reject(error);
        }
      };
      const done = () => signal?.removeEventListener("abort", abort);
      /** @type {Pending} */
      const pending = {
        id: ++lastId,
        call,
        args,
        missing: 0,
        onProgress,
        resolve: (result) => (done(), resolve(result)),
        reject: (error) => (done(), reject(error)),
      };
      signal?.addEventListener("abort", abort);
      queue.push(pending);
      next();
    });
  }

  function close() {
    closed = true;
    const error = fault("aborted", "The analyzer was closed.");
    for (const pending of queue.splice(0)) {
      pending.reject(error);
    }
    replaceWorker(error);
  }

  return { request, close };
}

/** Analyzers with a worker. @type {WeakSet<object>} */
const elsewhere = new WeakSet();

/** True where the work of an analyzer holds nobody up here. @param {import("./index.js").Analyzer} analyzer */
export const worksElsewhere = (analyzer) => elsewhere.has(analyzer);

/**
 * @param {() => Worker} start makes a worker
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function client(start) {
  const { request, close } = queueTo(start);
  /** Ends the workers of open libraries and of `analyzeAll`. @type {Set<() => void>} */
  const others = new Set();
  let closed = false;

  /** A queue to another worker: an abort that ends one does not touch the other. */
  function another() {
    if (closed) {
      throw fault("aborted", "The analyzer is closed; open another one.");
    }
    const queue = queueTo(start);
    const end = () => {
      others.delete(end);
      queue.close();
    };
    others.add(end);
    return { request: queue.request, close: end };
  }

  /** @returns {import("./analyze-all.js").Lane} */
  function lane() {
    const { request, close } = another();
    return { analyze: (input, options, call) => request("analyze", [input, options], call), close };
  }

  /** @type {string} */
  const version = await request("version", [], {}).catch((error) => {
    close(); // nobody else can end its worker
    throw error;
  });

  const analyzer = {
    version,
    /** @type {import("./index.js").Analyzer["analyze"]} */
    async analyze(input, given) {
      const { call, options } = callOf(given, "analyze()");
      return request("analyze", [input, options], call);
    },
    /** @type {import("./index.js").Analyzer["analyzeAll"]} */
    analyzeAll(inputs, options) {
      return analyzeAll(inputs, options, (count) => Array.from({ length: count }, lane));
    },
    /** @param {any} a @param {any} b @param {any} [given] @returns {Promise<any>} */
    async compare(a, b, given) {
      const { call, options } = comparisonOf(given);
      return request("compare", [a, b, options], call);
    },
    /** @type {import("./index.js").Analyzer["library"]} */
    async library(bytes, options) {
      const own = another();
      const step = (/** @type {string} */ method, /** @type {unknown[]} */ args) => own.request("library", [method, args], {});
      const release = async () => own.close();
      try {
        return await library(step, bytes, options, release);
      } catch (error) {
        await release();
        throw error;
      }
    },
    async close() {
      closed = true;
      others.forEach((end) => end());
      close();
    },
  };
  elsewhere.add(analyzer);
  return withDispose(analyzer);
}
