// A library answers the same in a worker, in place and in Node; aborts and lost workers cost a call
// and never the library.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { library } from "../../www/api/open-library.js";
import { launch } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const BODY = ARTICLE.split("\n\n").slice(4, 8).join("\n\n");
const VERSION = RIVAL.split("\n\n").slice(2).join("\n\n");
const OTHER = "Beavers have built a dam across the river Tamm so quickly that a planned weir is no longer needed, the board has conceded.";

/**
 * Everything a library does, told as plain data. It runs in a page and in Node, so it may name
 * nothing outside itself.
 * @param {{ api: string, worker: boolean, texts: string[] }} given
 */
async function story({ api, worker, texts: [body, version, other] }) {
  const { open } = await import(api);
  const analyzer = await open({ worker });
  /** @param {Promise<unknown>} call */
  const code = (call) => call.then(() => "done", (/** @type {any} */ error) => error.code);
  const texts = new Map();
  const kept = await analyzer.library(undefined, { texts });
  const added = [
    await kept.add("a", body, { published: "2024-05-02" }),
    await kept.add("b", { body: version, published: { iso: "2024-05-03T08:00+02:00", text: "", from: "text" } }),
    await kept.add("c", other),
    await kept.add("c", other),
  ];
  const similar = await kept.similar(version);
  const bytes = await kept.toBytes();
  const again = await analyzer.library(bytes, { texts });
  const cells = [];
  for await (const cell of again.matrix()) {
    cells.push(cell);
    cells.push(await again.size()); // the library may be used inside the loop
  }
  const clusters = await again.clusters();
  const stop = new AbortController();
  const aborted = await code(again.clusters({ signal: stop.signal, onProgress: () => stop.abort() }));
  const gone = new AbortController();
  gone.abort();
  const errors = [
    await code(again.add("d", other, { signal: gone.signal })),
    await code(again.add("", other)),
    await code(again.add("d", 3)),
    await code(again.add("d", other, { published: "yesterday" })),
    await code(again.similar(other, { limit: -1 })),
    await code(analyzer.library(bytes.slice(0, 40))),
    await code(analyzer.library(new Uint8Array([1, 2, 3]))),
    await code(analyzer.library("library")),
    await code((await analyzer.library(bytes)).similar(version)), // its texts are elsewhere
  ];
  const merged = await analyzer.library();
  await merged.add("z", other);
  const came = await merged.merge(again);
  const removed = [await merged.remove("z"), await merged.remove("z"), await merged.has("z")];
  const same = (await merged.toBytes()).join() === bytes.join();
  const got = [await merged.get("b"), await merged.get("z")];
  await merged.close();
  const closed = await code(merged.size());
  if (worker) {
    // Aborting another call ends a worker, but not the library's.
    const abort = new AbortController();
    const call = code(analyzer.analyze(body, { signal: abort.signal }));
    abort.abort();
    errors.push(await call);
  }
  const size = await again.size();
  await analyzer.close();
  return { added, similar, cells, clusters, aborted, errors, came, removed, same, got, closed, size };
}

test("a library answers the same in a worker, in place and in Node", async () => {
  const texts = [BODY, VERSION, OTHER];
  const node = await story({ api: new URL("../../www/api/node.js", import.meta.url).href, worker: false, texts });
  assert.deepEqual(node.added, [true, true, true, false]);
  assert.deepEqual(node.similar.map((/** @type {any} */ one) => [one.id, one.version]), [["b", true], ["a", true]]);
  assert.deepEqual(node.similar[0]?.aInB, { verbatim: 1, edited: 0 });
  assert.equal(node.cells.length, 2);
  assert.equal(node.cells[1], 3);
  const [cluster] = node.clusters;
  assert.deepEqual([cluster.earliest, cluster.members.map((/** @type {any} */ member) => member.id)], ["a", ["a", "b"]]);
  assert.equal(cluster.members[1].published, "2024-05-03T06:00Z");
  assert.match(cluster.members[1].adds.at(-1).sentence, /^Shops on Mill Lane/);
  assert.equal(node.aborted, "aborted");
  assert.deepEqual(node.errors, [
    "aborted", "bad-option", "bad-option", "bad-option", "bad-option", "bad-library", "bad-library", "bad-option", "bad-library",
  ]);
  assert.equal(node.came, 3);
  assert.deepEqual(node.removed, [true, false, false]);
  assert.ok(node.same, "the same articles are the same bytes");
  assert.deepEqual(node.got, [{ text: VERSION, published: "2024-05-03T06:00Z" }, undefined]);
  assert.equal(node.closed, "aborted");
  assert.equal(node.size, 3);

  const { page } = await bench.open();
  const api = new URL("api/index.js", page.url()).href;
  const inPlace = await page.evaluate(story, { api, worker: false, texts });
  assert.deepEqual(inPlace, node);
  const inWorker = await page.evaluate(story, { api, worker: true, texts });
  assert.deepEqual(inWorker, { ...node, errors: [...node.errors, "aborted"] });
});

test("an index lost with its worker is built again from its bytes and the changes since", async () => {
  /** @type {unknown[][]} */
  const steps = [];
  let breaks = false;
  const step = async (/** @type {string} */ method, /** @type {unknown[]} */ args) => {
    if (breaks) {
      breaks = false;
      throw Object.assign(new Error("The engine failed."), { code: "bug" });
    }
    steps.push([method, ...args]);
    return method === "add" || method === "remove" || 0;
  };
  const bytes = new Uint8Array([1]);
  const kept = await library(step, bytes);
  await kept.add("a", "one", { published: "2024-05-02" });
  await kept.add("b", "two");
  await kept.remove("b");
  breaks = true;
  await assert.rejects(kept.add("c", "three"), { code: "bug" });
  steps.length = 0;
  await kept.size();
  assert.deepEqual(steps, [["open", bytes], ["add", "a", "one", "2024-05-02"], ["remove", "b"], ["size"]]);
});

test("an article whose text could not be kept is added by another try, also where the index is lost", async () => {
  for (const lost of ["after the second try", "before it"]) {
    let [full, breaks] = [true, false];
    const kept = new Map();
    const texts = {
      get: async (/** @type {string} */ id) => kept.get(id),
      set: async (/** @type {string} */ id, /** @type {string} */ text) => {
        if (full) throw new Error("The disk is full.");
        kept.set(id, text);
      },
      delete: async (/** @type {string} */ id) => kept.delete(id),
    };
    const index = new Set();
    const step = async (/** @type {string} */ method, /** @type {any[]} */ args) => {
      if (breaks) {
        breaks = false;
        throw Object.assign(new Error("The engine failed."), { code: "bug" });
      }
      if (method === "open") index.clear();
      if (method === "add") return !index.has(args[0]) && Boolean(index.add(args[0]));
      return method === "has" ? index.has(args[0]) : true;
    };
    const shelf = await library(step, undefined, { texts: /** @type {any} */ (texts) });
    const loseIt = async () => {
      breaks = true;
      await assert.rejects(shelf.size(), { code: "bug" });
    };
    await assert.rejects(shelf.add("a", "one"), /disk is full/);
    if (lost === "before it") {
      await loseIt();
      assert.equal(await shelf.has("a"), false, "the library goes on without it");
    }
    full = false;
    await shelf.add("a", "one");
    await loseIt();
    assert.equal(await shelf.has("a"), true, `lost ${lost}`);
    assert.equal(kept.get("a"), "one");
  }
});

test("a matrix that is lost with its index says so, and never ends short as if it were done", async () => {
  for (const [asked, loss] of [["matrix", "between"], ["matrix", "within"], ["clusters", "between"], ["clusters", "within"]]) {
    let breaks = false;
    let begun = 0;
    const ended = /** @type {unknown[]} */ ([]);
    const step = async (/** @type {string} */ method, /** @type {any[]} */ args) => {
      if (breaks) {
        breaks = false;
        throw Object.assign(new Error("The engine failed."), { code: "bug" });
      }
      if (method === "begin") return ++begun;
      if (method === "end") ended.push(args[0]);
      if (method === "open") begun = 0; // a fresh engine counts from the start
      if (method === "ids") return ["a", "b", "c"];
      if (method === "row") return ["a", "b", "c"].filter((id) => id > args[1]);
      if (method === "cell") return { a: args[1], b: args[3] };
      return method === "versions" ? [] : true;
    };
    const kept = await library(step, undefined);
    for (const id of ["a", "b", "c"]) await kept.add(id, id);
    const loseIt = async () => {
      breaks = true;
      if (loss === "within") return; // the matrix itself takes the step that fails
      await assert.rejects(kept.size(), { code: "bug" });
      await kept.matrix().next(); // a matrix of the same number, in the engine that took its place
    };
    const whole = async () => {
      if (asked === "clusters") {
        let told = 0;
        return kept.clusters({ onProgress: () => void (told++ === 1 && loseIt()) });
      }
      for await (const { a, b } of kept.matrix()) if (a + b === "ab") await loseIt();
      return undefined;
    };
    const code = loss === "within" ? "bug" : "worker-lost";
    await assert.rejects(whole(), { code }, `${asked}, lost ${loss} two steps`);
    assert.deepEqual(ended, [], "another's matrix is left alone");
    const cells = [];
    for await (const { a, b } of kept.matrix()) cells.push(a + b);
    assert.deepEqual(cells, ["ab", "ac", "bc"], "and the library goes on");
  }
});

test("calls are answered in turn, and an aborted one does not wait for the step before it", async () => {
  /** @type {(() => void)[]} */
  const waiting = [];
  const step = (/** @type {string} */ method) =>
    method === "open" ? Promise.resolve() : new Promise((resolve) => waiting.push(() => resolve(method)));
  const kept = await library(step, undefined);
  const stop = new AbortController();
  const first = kept.size();
  const second = kept.ids({ signal: stop.signal });
  const third = kept.has("a");
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(waiting.length, 1, "one step at a time");
  stop.abort();
  await assert.rejects(second, { code: "aborted" });
  waiting.shift()?.();
  assert.equal(await first, "size");
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(waiting.length, 1, "the aborted call took no step");
  waiting.shift()?.();
  assert.equal(await third, "has");
});
