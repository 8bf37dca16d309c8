// After a trap the engine's memory is in an unknown state: that instance serves no further call, and
// the next call has a fresh one.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open } from "../../www/api/node.js";
import { instantiate } from "../../www/api/wasm.js";
import { ARTICLE } from "./news.js";

/** Makes every instance trap while `broken.now`: put in where the platform makes it, so that nothing of it ships. */
function trapping() {
  const broken = { now: false, instances: 0 };
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {WebAssembly.Module} */ source, /** @type {WebAssembly.Imports} */ imports) => {
      const instance = /** @type {any} */ (await real(source, imports));
      if (!instance.exports?.analyze) return instance; // the platform's own wasm
      broken.instances += 1;
      let dead = false;
      const guard = (/** @type {Function} */ call) => (/** @type {any[]} */ ...given) => {
        dead ||= broken.now;
        if (dead) throw new WebAssembly.RuntimeError("memory access out of bounds");
        return call(...given);
      };
      const { analyze, compareRaw, library_add: add } = instance.exports;
      const exports = { ...instance.exports, analyze: guard(analyze), compareRaw: guard(compareRaw), library_add: guard(add) };
      return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
    }
  );
  return { broken, mend: () => (WebAssembly.instantiate = real) };
}

test("in place, a trap costs its call, and the next has a fresh instance", async (t) => {
  const { broken, mend } = trapping();
  t.after(mend);
  const analyzer = await open();
  await assert.rejects(analyzer.analyze(ARTICLE, { published: "someday" }), { code: "bad-option" });
  assert.equal((await analyzer.analyze(ARTICLE)).articles.length, 1);
  assert.equal(broken.instances, 1, "an error of the caller is no trap");

  const library = await analyzer.library();
  await library.add("a", "It rained in Alder for nine days.");
  broken.now = true;
  const failed = [analyzer.analyze(ARTICLE), analyzer.compare(ARTICLE, ARTICLE, { raw: true })];
  for (const call of failed) {
    await assert.rejects(call, { code: "bug", message: /The engine failed: memory access out of bounds\. Please report/ });
  }
  broken.now = false;
  assert.equal((await analyzer.analyze(ARTICLE)).articles.length, 1);
  assert.equal((await analyzer.compare(ARTICLE, ARTICLE, { raw: true })).verdict, "same-text");
  await assert.rejects(library.size(), { code: "worker-lost" }, "a library is lost with its instance, and says so once");
  assert.deepEqual(await library.ids(), ["a"], "and is built again");
  await analyzer.close();
});

test("an instance that cannot be made costs its call, and the module stays", async (t) => {
  const real = WebAssembly.instantiate;
  const compiled = t.mock.method(WebAssembly, "compile");
  let full = true;
  t.after(() => (WebAssembly.instantiate = real));
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {any} */ source, /** @type {any} */ imports) => {
      if (full && source instanceof WebAssembly.Module) throw new RangeError("Out of memory");
      return real(source, imports);
    }
  );
  const wasm = await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url));
  const memory = { code: "not-loaded", message: /Out of memory\. Close other tabs and try again\.$/ };
  await assert.rejects(open({ wasm }), memory);
  full = false;
  const analyzer = await open({ wasm });
  const calls = compiled.mock.callCount();
  full = true;
  await assert.rejects(open({ wasm: new Uint8Array(8) }), { code: "not-loaded" });
  await assert.rejects(open(), memory);
  assert.equal((await analyzer.analyze(ARTICLE)).articles.length, 1, "who has an instance goes on");
  full = false;
  await (await open()).close();
  assert.ok(compiled.mock.callCount() - calls <= 1, "the shipped module is compiled once at most");
  await analyzer.close();
});

test("in place, one whose instance could not be replaced has another try", async (t) => {
  const { broken, mend } = trapping();
  t.after(mend);
  const analyzer = await open();
  broken.now = true;
  await assert.rejects(analyzer.analyze(ARTICLE), { code: "bug" });
  broken.now = false;
  const whole = WebAssembly.instantiate;
  WebAssembly.instantiate = /** @type {any} */ (() => Promise.reject(new RangeError("Out of memory")));
  await assert.rejects(analyzer.analyze(ARTICLE), { code: "not-loaded" });
  WebAssembly.instantiate = whole;
  assert.equal((await analyzer.analyze(ARTICLE)).articles.length, 1);
  await analyzer.close();
});

test("without promises, what is no wasm, or no argument, is told with the code of the contract", async () => {
  const wasm = await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url));
  const html = new TextEncoder().encode("<!doctype html>");
  const any = (/** @type {unknown} */ value) => /** @type {any} */ (value);
  /** @type {[string, () => unknown, string][]} */
  const openings = [
    ["HTML", () => instantiate(html), "not-loaded"],
    ["a string", () => instantiate(any("copydesk_bg.wasm")), "bad-option"],
    ["half a wasm", () => instantiate(wasm.subarray(0, 10_000)), "not-loaded"],
    ["no options", () => instantiate(wasm, any(null)), "bad-option"],
    ["an unknown option", () => instantiate(wasm, any({ names: wasm })), "bad-option"],
    ["a model that is no bytes", () => instantiate(wasm, any({ model: "names.bin" })), "bad-option"],
  ];
  for (const [what, call, code] of openings) assert.throws(call, { code }, what);
  const engine = instantiate(wasm);
  const index = any(new engine.Library());
  for (const call of [
    () => index.add(5, "x"),
    () => index.add("a", 5),
    () => index.add("a", "x", 5),
    () => index.has(),
    () => index.remove(null),
    () => index.published({}),
    () => index.candidates("x", "many"),
    () => index.verified("x", 1, [], []),
    () => index.verified("x", true, [1], ["x"]),
    () => new engine.Library(any("bytes")),
    () => engine.analyze("x", any({ offsets: "utf8" })),
  ]) assert.throws(call, { code: "bad-option" }, String(call));
  assert.equal(index.add("a", "It rained in Alder for nine days."), true, "nothing of it is broken");
  assert.deepEqual([index.ids(), index.has("a"), index.published("a")], [["a"], true, undefined]);
  index.free();
});

test("without promises, a wasm of another version is told with the code of the contract", () => {
  const smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
  for (const wasm of [smallest, new WebAssembly.Module(smallest)]) {
    assert.throws(() => instantiate(wasm), { code: "not-loaded", message: /of different versions.*Load both anew/ });
  }
});

test("without promises, a trap is an error without a code, and another instance is one call away", async () => {
  const bytes = await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url));
  const module = new WebAssembly.Module(bytes);
  const [first, second] = [instantiate(module), instantiate(bytes)];
  assert.deepEqual(first.analyze(ARTICLE), second.analyze(new TextEncoder().encode(ARTICLE)));
  assert.equal(first.compareRaw(ARTICLE, ARTICLE).verdict, "same-text");
  assert.equal(first.compare(ARTICLE, null).version, 1);
  assert.throws(() => first.analyze(ARTICLE, /** @type {any} */ ({ publised: "2024-05-02" })), { code: "bad-option" });
  const library = new first.Library();
  assert.equal(library.add("a", "It rained in Alder for nine days, the mayor said."), true);
  const again = new second.Library(library.toBytes());
  assert.deepEqual([again.ids(), again.size(), again.has("a")], [["a"], 1, true]);
  library.free();
  again.free();
});

test("a panic of the engine is a bug, told with its words, and not what memory did not suffice for", async (t) => {
  const wasm = Uint8Array.from(await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url)));
  const names = await readFile(new URL("../../src/model/names.bin", import.meta.url));
  const at = Buffer.from(wasm.buffer).indexOf(names.subarray(0, 64));
  assert.ok(at > 0, "the network lies in the wasm as it lies in its file");
  // What the engine reads without doubt, damaged: in wasm, it stops as where there is no memory.
  wasm[at + names.length - 1] ^= 1;
  const said = t.mock.method(console, "error", () => {});
  const analyzer = await open({ wasm });
  await assert.rejects(analyzer.analyze(ARTICLE), { code: "bug", message: /^The engine failed: panicked at .*damaged.*Please report/s });
  assert.equal(said.mock.callCount(), 1);
  await analyzer.close();
});
