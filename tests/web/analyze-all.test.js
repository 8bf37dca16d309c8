// Many inputs: the outcomes come in order and at the reader's pace, whatever one input or one worker
// does; the same in a worker, in place and in Node.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { analyzeAll } from "../../www/api/analyze-all.js";
import { launch } from "./browser.js";
import { ARTICLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/**
 * Everything `analyzeAll` does with a real engine, told as plain data. It runs in a page and in
 * Node, so it may name nothing outside itself.
 * @param {{ api: string, worker: boolean, article: string }} given
 */
async function story({ api, worker, article }) {
  const { open } = await import(api);
  const analyzer = await open({ worker });
  /** @param {any} outcome */
  const told = ({ name, report, error }) => [name, report ? report.articles.length : error.code];
  /** @param {any} inputs @param {any} [options] */
  const all = async (inputs, options) => {
    const outcomes = [];
    try {
      for await (const outcome of analyzer.analyzeAll(inputs, options)) outcomes.push(told(outcome));
    } catch (/** @type {any} */ error) {
      outcomes.push(error.code ?? error.message);
    }
    return outcomes;
  };
  const good = (/** @type {number} */ index) => ({ name: `n${index}`, input: `${article}\n\nLine ${index} of the day, it said.` });
  const mixed = Array.from({ length: 12 }, (_, index) => (index % 3 === 1 ? { name: `n${index}`, input: index } : good(index)));

  let taken = 0;
  let returned = false;
  async function* endless() {
    try {
      for (;;) yield good(taken++);
    } finally {
      returned = true;
    }
  }
  const few = [];
  let ahead = 0;
  for await (const { name } of analyzer.analyzeAll(endless(), { workers: 2 })) {
    few.push(name);
    await new Promise((resume) => setTimeout(resume, 300)); // time enough to run ahead
    ahead = Math.max(ahead, taken - few.length);
    if (few.length === 3) break;
  }

  const stop = new AbortController();
  const aborted = [];
  try {
    for await (const outcome of analyzer.analyzeAll(endless(), { signal: stop.signal })) {
      aborted.push(told(outcome));
      if (aborted.length === 2) stop.abort();
    }
  } catch (/** @type {any} */ error) {
    aborted.push(error.code);
  }
  const result = {
    mixed: await all(mixed),
    none: await all([]),
    own: await all([{ ...good(1), published: "someday" }, { ...good(2), published: "2024-05-02" }], { published: "never" }),
    nameless: await all([{ input: article }, null, good(3)]),
    bytes: await all([{ name: "bytes", input: new TextEncoder().encode(article) }, { name: "file", input: new Blob([article]) }]),
    unknown: await all([good(1)], { publised: "2024-05-02" }),
    broken: await all((function* () {
      yield good(1);
      throw new Error("the source is dry");
    })()),
    wrong: [await all(3), await all("text"), await all([], { workers: 0 })],
    few,
    ahead,
    returned,
    aborted,
    after: (await analyzer.analyze(article)).articles.length,
  };
  const closing = analyzer.analyzeAll(endless());
  await closing.next();
  await analyzer.close();
  const closed = await closing.next().then(() => "an outcome", (/** @type {any} */ error) => error.code);
  return { ...result, closed: closed === "an outcome" ? await closing.next().then(() => "more", (/** @type {any} */ error) => error.code) : closed };
}

test("many inputs give the same in workers, in place and in Node", async () => {
  const node = await story({ api: new URL("../../www/api/node.js", import.meta.url).href, worker: false, article: ARTICLE });
  const { ahead, ...told } = node;
  assert.deepEqual(told, {
    mixed: Array.from({ length: 12 }, (_, index) => [`n${index}`, index % 3 === 1 ? "bad-option" : 1]),
    none: [],
    own: [["n1", "bad-option"], ["n2", 1]],
    nameless: [["", "bad-option"], ["", "bad-option"], ["n3", 1]],
    bytes: [["bytes", 1], ["file", 1]],
    unknown: [["n1", "bad-option"]],
    broken: [["n1", 1], "the source is dry"],
    wrong: [["bad-option"], ["bad-option"], ["bad-option"]],
    few: ["n0", "n1", "n2"],
    returned: true,
    aborted: [[told.aborted[0][0], 1], [told.aborted[1][0], 1], "aborted"],
    after: 1,
    closed: "aborted",
  });
  assert.ok(ahead <= 2, `${ahead} ahead of the reader in place`);
  const { page } = await bench.open();
  const api = `${bench.url}api/index.js`;
  const inPlace = await page.evaluate(story, { api, worker: false, article: ARTICLE });
  assert.deepEqual({ ...inPlace, ahead: 0, aborted: 0 }, { ...node, ahead: 0, aborted: 0 });
  const inWorkers = await page.evaluate(story, { api, worker: true, article: ARTICLE });
  assert.deepEqual({ ...inWorkers, ahead: 0, aborted: 0 }, { ...node, ahead: 0, aborted: 0 });
  assert.ok(inWorkers.ahead > 1 && inWorkers.ahead <= 4, `${inWorkers.ahead} ahead of the reader with two workers`);
});

test("several workers work at once, and no more than are asked for", async () => {
  const { page, context } = await bench.open();
  await context.addInitScript(() => {
    const Real = Worker;
    /** @type {any} */ (window).made = 0;
    Reflect.set(window, "Worker", class extends Real {
      /** @param {[string | URL, WorkerOptions?]} given */
      constructor(...given) {
        super(...given);
        /** @type {any} */ (window).made += 1;
      }
    });
  });
  await page.reload();
  const made = await page.evaluate(async (article) => {
    const { open } = await import(new URL("api/index.js", location.href).href);
    const analyzer = await open();
    const before = /** @type {any} */ (window).made;
    const inputs = Array.from({ length: 9 }, (_, index) => ({ name: String(index), input: article }));
    const counts = [];
    for (const workers of [1, 3]) {
      let done = 0;
      for await (const { report } of analyzer.analyzeAll(inputs, { workers })) done += Number(report !== undefined);
      counts.push([done, /** @type {any} */ (window).made - before]);
    }
    await analyzer.close();
    return counts;
  }, ARTICLE);
  assert.deepEqual(made, [[9, 1], [9, 4]]);
});

/** A lane that answers by a table: a number is a wait in milliseconds, a word the code of an error. */
function laneOf(/** @type {(input: string) => number | string} */ answers) {
  const seen = /** @type {string[]} */ ([]);
  return {
    seen,
    closed: false,
    close() {
      this.closed = true;
    },
    async analyze(/** @type {string} */ input) {
      seen.push(input);
      const answer = answers(input);
      if (typeof answer === "string") throw Object.assign(new Error(answer), { code: answer });
      await new Promise((resume) => setTimeout(resume, answer));
      return /** @type {any} */ ({ input });
    },
  };
}

const named = (/** @type {string[]} */ ...names) => names.map((name) => ({ name, input: name }));

for (const [processors, workers] of [[1, 1], [2, 1], [4, 3], [16, 4]]) {
  test(`of ${processors} processors it uses ${workers} unless told otherwise: one is left to the page`, async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    Object.defineProperty(globalThis, "navigator", { value: { hardwareConcurrency: processors }, configurable: true });
    const asked = /** @type {number[]} */ ([]);
    const lanes = (/** @type {number} */ count) => (asked.push(count), Array.from({ length: count }, () => laneOf(() => 0)));
    try {
      for await (const { error } of analyzeAll(named("a", "b"), {}, lanes)) assert.equal(error, undefined);
    } finally {
      if (real) Object.defineProperty(globalThis, "navigator", real);
      else Reflect.deleteProperty(globalThis, "navigator");
    }
    assert.deepEqual(asked, [workers]);
  });
}

test("a lost worker's input is tried once more, and then reported", async () => {
  const losses = new Map([["once", 1], ["twice", 2], ["trap", 0]]);
  const lane = laneOf((input) => {
    const left = losses.get(input) ?? 0;
    losses.set(input, left - 1);
    if (input === "trap") return "bug";
    return left > 0 ? "worker-lost" : 0;
  });
  const told = [];
  for await (const { name, report, error } of analyzeAll(named("a", "once", "twice", "trap", "b"), {}, () => [lane])) {
    told.push([name, report ? "report" : error?.code]);
  }
  assert.deepEqual(told, [["a", "report"], ["once", "report"], ["twice", "worker-lost"], ["trap", "bug"], ["b", "report"]]);
  assert.deepEqual(lane.seen, ["a", "once", "once", "twice", "twice", "trap", "b"], "a trap would trap again");
  assert.ok(lane.closed);
});

test("a slow input holds up neither the others' work nor their order", async () => {
  const lanes = [laneOf((input) => (input === "slow" ? 200 : 1)), laneOf((input) => (input === "slow" ? 200 : 1))];
  const order = [];
  for await (const { name } of analyzeAll(named("slow", "a", "b", "c", "d", "e", "f"), {}, () => lanes)) {
    if (order.length === 0) {
      const seen = lanes.flatMap(({ seen }) => seen);
      assert.ok(["a", "b", "c"].every((name) => seen.includes(name)), "the window was worked on meanwhile");
      assert.ok(!seen.includes("e"), "and nothing beyond it");
    }
    order.push(name);
  }
  assert.deepEqual(order, ["slow", "a", "b", "c", "d", "e", "f"]);
});

test("an abort acts while an input is awaited that never comes", async () => {
  const stop = new AbortController();
  const lane = laneOf(() => 0);
  const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };
  const waiting = analyzeAll(/** @type {any} */ (never), { signal: stop.signal }, () => [lane]).next();
  stop.abort();
  await assert.rejects(waiting, { code: "aborted" });
  assert.ok(lane.closed);
});
