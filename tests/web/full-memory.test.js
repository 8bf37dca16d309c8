// The problem: memory that cannot be had stops the wasm as a fault of ours would, and leaves it in an
// unknown state. It is told as what it is, the next call has a fresh instance, and what is larger than
// is ever read is refused before any of it is copied.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { open } from "../../www/api/node.js";
import { bytesOf } from "../../www/api/read.js";
import { instantiate } from "../../www/api/wasm.js";
import { drop, launch, pasteEvent } from "./browser.js";
import { ARTICLE, TITLE } from "./news.js";

const WASM = await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url));
/** Of 64 kB each: enough for an article, and not for megabytes. */
const PAGES = 160;
const LARGE = "It rained in Alder on Monday, the mayor said. ".repeat(25_000);
/** What the section of a wasm is called that says how large its memory is. */
const MEMORY = 5;

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** A number as wasm writes it, and where it ends. @param {Uint8Array} bytes @param {number} at */
function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) return { value, end: at };
  }
}

/** @param {number} value @returns {number[]} */
const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >> 7)]);

/** The wasm with a limit to its memory, as on a machine that has no more. @returns {Uint8Array<ArrayBuffer>} */
function limited() {
  for (let at = 8; at < WASM.length; ) {
    const { value: length, end: start } = number(WASM, at + 1);
    if (WASM[at] === MEMORY) {
      const { value: least } = number(WASM, number(WASM, start).end + 1);
      const section = [1, 1, ...written(least), ...written(least + PAGES)];
      return Uint8Array.from([...WASM.subarray(0, at), MEMORY, ...written(section.length), ...section, ...WASM.subarray(start + length)]);
    }
    at = start + length;
  }
  throw new Error("a wasm has a memory");
}

test("a text that memory does not suffice for is too large, and the next is read", async () => {
  const analyzer = await open({ wasm: limited() });
  const library = await analyzer.library();
  await library.add("a", "It rained in Alder for nine days.");
  for (const [what, call] of /** @type {[string, () => Promise<unknown>][]} */ ([
    ["a text", () => analyzer.analyze(LARGE)],
    ["its bytes", () => analyzer.analyze(new TextEncoder().encode(LARGE))],
    ["two texts", () => analyzer.compare(LARGE, LARGE, { raw: true })],
  ])) {
    await assert.rejects(call(), { code: "too-large", message: /not enough memory/ }, what);
    assert.equal((await analyzer.analyze(ARTICLE)).articles.length, 1, `after ${what}`);
  }
  await assert.rejects(library.size(), { code: "worker-lost" }, "a library is lost with its instance, and says so once");
  assert.deepEqual(await library.ids(), ["a"], "and is built again");
  await analyzer.close();
});

test("in the page the text stays, and the next is read", async () => {
  const { page, context, errors } = await bench.open();
  await context.route("**/copydesk_bg.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from(limited()) }));
  await page.reload();
  await page.locator("#box-a").waitFor();
  await pasteEvent(page, LARGE);
  await page.locator(".failure").getByText("the memory that is left").waitFor();
  assert.match((await page.locator(".file").first().textContent()) ?? "", /1\.2 MB/, "it is still there");
  await pasteEvent(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.deepEqual(errors, []);
});

/** Bytes of a file that there is no memory for; nothing else is asked for in just this size. */
const UNLUCKY = 54_321;
/** From here on JavaScript has no memory for them. It runs in a worker too. @param {number} size */
function starve(size) {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(real, given) {
      if (given[0] === size) throw new RangeError("Array buffer allocation failed");
      return Reflect.construct(real, given);
    },
  });
}

test("a file that JavaScript has no memory for is too large too, and the next is read", async () => {
  const real = Uint8Array;
  const analyzer = await open();
  starve(UNLUCKY);
  try {
    const file = new Blob(["x".repeat(UNLUCKY)]);
    await assert.rejects(analyzer.analyze(file), { code: "too-large", message: /not enough memory/ });
    await assert.rejects(analyzer.compare("It rained.", file), { code: "too-large", message: /not enough memory/ });
    assert.equal((await analyzer.analyze(new Blob([ARTICLE]))).articles.length, 1);
  } finally {
    globalThis.Uint8Array = real;
    await analyzer.close();
  }
});

test("in the page such a file stays, and the next text is read", async () => {
  const { page, context, errors } = await bench.open();
  await context.route("**/api/worker.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n(${starve})(${UNLUCKY});` });
  });
  await page.reload();
  await page.locator("#box-a").waitFor();
  await drop(page, [{ name: "long.txt", type: "text/plain", bytes: Array(UNLUCKY).fill(120) }]);
  await page.locator(".failure").getByText("the memory that is left").waitFor();
  assert.match((await page.locator(".file").first().textContent()) ?? "", /long\.txt/, "it is still there");
  await page.getByRole("button", { name: "Remove this file" }).click();
  await pasteEvent(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.deepEqual(errors, []);
});

test("what is larger than is read is refused before it is copied, counted as the engine counts", async () => {
  for (const signs of ["aé한😀\ud800a\udc00", "\ud83d"]) {
    const text = signs.repeat(Math.ceil(16_700_000 / signs.length));
    assert.equal(bytesOf(text), Buffer.byteLength(text), JSON.stringify(signs));
  }
  const large = "한".repeat(17_000_000);
  let copies = 0;
  const { encodeInto } = TextEncoder.prototype;
  const arrays = Object.getPrototypeOf(Uint8Array.prototype);
  const { set } = arrays;
  TextEncoder.prototype.encodeInto = function (/** @type {string} */ text, /** @type {Uint8Array<ArrayBuffer>} */ bytes) {
    copies += 1;
    return encodeInto.call(this, text, bytes);
  };
  arrays.set = function (/** @type {any[]} */ ...given) {
    copies += 1;
    return set.apply(this, given);
  };
  /** @param {() => unknown} call */
  const copiesOf = async (call) => {
    copies = 0;
    await call();
    return copies;
  };
  try {
    const analyzer = await open();
    const engine = instantiate(WASM);
    // What is read is copied, and that is seen: else the zeros below would say nothing.
    const small = "한국 ".repeat(9);
    const bytes = new TextEncoder().encode(small);
    for (const [what, call] of /** @type {[string, () => unknown][]} */ ([
      ["a text", () => analyzer.analyze(small)],
      ["a text in place", () => engine.analyze(small)],
      ["bytes", () => analyzer.analyze(bytes)],
      ["bytes in place", () => engine.analyze(bytes)],
    ])) assert.ok((await copiesOf(call)) > 0, `${what} that is read is copied`);
    for (const [what, call] of /** @type {[string, () => Promise<void> | void][]} */ ([
      ["a text", () => assert.rejects(analyzer.analyze(large), { code: "too-large", message: /51 MB/ })],
      ["a text in place", () => assert.throws(() => engine.analyze(large), { code: "too-large", message: /51 MB/ })],
      ["bytes", () => assert.rejects(analyzer.analyze(new Uint8Array(50_000_001)), { code: "too-large" })],
      ["bytes in place", () => assert.throws(() => engine.analyze(new Uint8Array(50_000_001)), { code: "too-large" })],
    ])) assert.equal(await copiesOf(call), 0, `${what} that is refused is not`);
    await analyzer.close();
  } finally {
    TextEncoder.prototype.encodeInto = encodeInto;
    arrays.set = set;
  }
});
