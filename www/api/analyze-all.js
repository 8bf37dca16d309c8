/**
 * The problem: many inputs, several workers, and a reader who wants the reports in order, at his own
 * pace, whatever becomes of one input or one worker.
 *
 * A queue of promises, in the order of the inputs, runs ahead of the reader: an input is taken when
 * the queue has room, goes to the first lane that is idle, and leaves the queue when it is read. So
 * no more than the queue is ever in memory, and the inputs may be endless.
 */
import { callOf } from "./checks.js";
import { fault, orAborted } from "./protocol.js";

/**
 * @typedef {import("./index.js").NamedInput} NamedInput
 * @typedef {import("./index.js").Outcome} Outcome
 * @typedef {import("./index.js").AllOptions} AllOptions
 * @typedef {import("./index.js").Options & { onProgress?: AllOptions["onProgress"] }} Call
 * @typedef {object} Lane a worker, or the place where calls are run without one
 * @property {(input: any, options: object, call: import("./index.js").CallOptions) => Promise<import("./index.js").Report>} analyze
 * @property {() => void} close
 */

/** More than this costs memory (each worker has an engine of its own) and gains little. */
const MAX_WORKERS = 4;

/** Inputs ahead of the reader for each lane: one in work, one that waits, so that no lane runs dry. */
const PER_LANE = 2;

/**
 * @param {Iterable<NamedInput> | AsyncIterable<NamedInput>} inputs
 * @param {AllOptions | undefined} given
 * @param {(count: number) => Lane[]} open opens that many lanes, or fewer
 * @returns {AsyncGenerator<Outcome, void, void>}
 */
export async function* analyzeAll(inputs, given, open) {
  const { call: { signal, onProgress }, options: { workers, ...options } } = callOf(given, "analyzeAll()");
  const source = iteratorOf(inputs);
  const lanes = open(countOf(workers));
  const withLane = turns(lanes);
  /** Ahead of the reader, the next to be read first; undefined after the last. @type {Promise<Outcome | undefined>[]} */
  const ahead = [];
  let taking = false;
  let ended = false;
  let number = 0;

  /** Takes inputs, one at a time, while there is room ahead. */
  function fill() {
    if (taking || ended || ahead.length >= PER_LANE * lanes.length) return;
    taking = true;
    const taken = Promise.resolve().then(() => source.next());
    const outcome = taken.then(({ done, value }) => (done ? undefined : work(value, ++number)));
    outcome.catch(() => {}); // it is thrown where it is read, if it is
    ahead.push(outcome);
    taken.then(
      ({ done }) => {
        taking = false;
        ended ||= Boolean(done);
        fill();
      },
      () => (ended = true),
    );
  }

  /**
   * @param {NamedInput} item @param {number} number
   * @returns {Promise<Outcome>}
   */
  async function work(item, number) {
    if (typeof item?.name !== "string") {
      return { name: "", error: fault("bad-option", `Input ${number} has no name; give each as { name, input }.`) };
    }
    const { name, input, ...own } = item;
    const call = { signal, onProgress: onProgress && ((/** @type {any} */ progress) => onProgress(/** @type {any} */ ({ ...progress, name }))) };
    const attempt = () => withLane((lane) => lane.analyze(input, { ...options, ...own }, call));
    try {
      const report = await attempt().catch((error) => {
        if (error.code !== "worker-lost") throw error;
        return attempt();
      });
      return { name, report };
    } catch (error) {
      const { code } = /** @type {Error & { code?: string }} */ (error);
      if (code === "aborted") throw error; // the whole of it was
      return { name, error: /** @type {any} */ (error) };
    }
  }

  try {
    for (;;) {
      fill();
      const [first] = ahead;
      const outcome = await orAborted(/** @type {Promise<Outcome | undefined>} */ (first), signal);
      if (!outcome) return;
      ahead.shift();
      fill(); // while the reader looks at this one
      yield outcome;
    }
  } finally {
    ended = true;
    lanes.forEach((lane) => lane.close());
    // Not awaited: an input that never comes must not hold up the end.
    Promise.resolve(source.return?.()).catch(() => {});
  }
}

/** @param {any} inputs @returns {Iterator<NamedInput> | AsyncIterator<NamedInput>} */
function iteratorOf(inputs) {
  const begin = inputs?.[Symbol.asyncIterator] ?? inputs?.[Symbol.iterator];
  if (typeof begin !== "function" || typeof inputs === "string") {
    throw fault("bad-option", "The inputs are no array, iterable or async iterable; give one of { name, input }.");
  }
  return begin.call(inputs);
}

/** One processor is left to the page. @param {number} [workers] */
function countOf(workers = Math.max(1, Math.min(MAX_WORKERS, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1))) {
  if (!Number.isInteger(workers) || workers < 1) {
    throw fault("bad-option", "“workers” is no whole number from 1 on; give one, or leave it out.");
  }
  return workers;
}

/**
 * Lends each lane to one piece of work at a time, first come, first served.
 * @param {Lane[]} lanes
 */
function turns(lanes) {
  const idle = [...lanes];
  /** @type {((lane: Lane) => void)[]} */
  const waiting = [];
  /** @template T @param {(lane: Lane) => Promise<T>} use @returns {Promise<T>} */
  return async (use) => {
    const lane = idle.pop() ?? (await new Promise((/** @type {(lane: Lane) => void} */ lend) => waiting.push(lend)));
    try {
      return await use(lane);
    } finally {
      const next = waiting.shift();
      if (next) next(lane);
      else idle.push(lane);
    }
  };
}
