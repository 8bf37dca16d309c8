/**
 * How long calls take, wherever JavaScript runs. `times.rs` does the same for the native engine, and
 * must sample alike.
 *
 * @typedef {{ name: string, unit: string, answer?: number, samples: number[], goals?: Record<string, number> }} Row
 * @typedef {{ name: string, run: () => number }} Call what is measured, and a number that its work leads to
 */

const SAMPLES = 60;
/** A sample takes so long at least, for the clocks of browsers are coarse: a call that is faster is repeated. */
const SAMPLE_MS = 5;
/** The browser translates its code anew while it runs, and tables are made once. */
const WARM_MS = 150;

/** Milliseconds of one of some calls. @param {() => number} run @param {number} calls */
function millis(run, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) run();
  return (performance.now() - start) / calls;
}

/** How many calls fill a sample, once it is warm. @param {() => number} run */
function warmed(run) {
  let calls = 0;
  const start = performance.now();
  while (performance.now() - start < WARM_MS) {
    run();
    calls += 1;
  }
  // The first calls are the slowest: the second half tells.
  return Math.max(1, Math.ceil(SAMPLE_MS / millis(run, Math.max(1, calls >> 1))));
}

/** Each call by many samples; the calls take turns, so that a machine that is busy for a while is busy
 * for all. @param {Call[]} calls @returns {Row[]} */
export function times(calls) {
  const each = calls.map(({ name, run }) => ({ name, run, calls: warmed(run), samples: /** @type {number[]} */ ([]) }));
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    for (const { run, calls, samples } of each) samples.push(millis(run, calls));
  }
  return each.map(({ name, run, samples }) => ({ name, unit: "ms", answer: run(), samples }));
}

/** What a reader waits for: single calls, the slow ones among them. @param {Call} call @param {number} count @param {Record<string, number>} goals @returns {Row} */
export function waits({ name, run }, count, goals) {
  warmed(run);
  const samples = Array.from({ length: count }, () => millis(run, 1));
  return { name, unit: "ms", answer: run(), samples, goals };
}

/** The same work on each run: where it takes longer, the machine is slower and not the engine. @returns {number} */
export function fixedWork() {
  let state = 7;
  for (let round = 0; round < 3_000_000; round += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return state >>> 0;
}
