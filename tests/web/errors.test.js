// Whatever a caller, a server or a policy does wrong is answered by a code for programs and one
// sentence for people that says what to do.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { open } from "../../www/api/node.js";
import { launch } from "./browser.js";
import { ARTICLE } from "./news.js";

/** @typedef {import("../../www/api/index.js").Analyzer} Analyzer */

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const any = (/** @type {unknown} */ value) => /** @type {any} */ (value);

function detached() {
  const bytes = new TextEncoder().encode(ARTICLE);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
}

/** What a caller does, the code, and a word of the sentence. @type {[string, (analyzer: Analyzer) => unknown, string, RegExp][]} */
const CALLS = [
  ["no input", (analyzer) => analyzer.analyze(any(undefined)), "bad-option", /give one of these/],
  ["a number", (analyzer) => analyzer.analyze(any(3)), "bad-option", /string, Uint8Array, ArrayBuffer and Blob/],
  ["an object", (analyzer) => analyzer.analyze(any({})), "bad-option", /give one of these/],
  ["an unknown option", (analyzer) => analyzer.analyze(ARTICLE, any({ publised: "2024-05-02" })), "bad-option", /publised/],
  ["an option of another type", (analyzer) => analyzer.analyze(ARTICLE, any({ keep: "all" })), "bad-option", /keep|sequence|array/],
  ["options that are no object", (analyzer) => analyzer.compare(ARTICLE, ARTICLE, any({ a: 3 })), "bad-option", /options/],
  ["a date that is none", (analyzer) => analyzer.analyze(ARTICLE, { published: "someday" }), "bad-option", /2024-11-12|date/],
  ["bytes that were given away", (analyzer) => analyzer.analyze(detached()), "bad-option", /detached|Give a copy/],
  ["a buffer that was given away", (analyzer) => analyzer.analyze(any(detached().buffer)), "bad-option", /detached|Give a copy/],
  ["a PDF", (analyzer) => analyzer.analyze(new TextEncoder().encode("%PDF-1.7 ...")), "unsupported", /PDF/],
  ["half a picture", (analyzer) => analyzer.analyze(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])), "unsupported", /PNG|picture|image/],
  ["more than is read", (analyzer) => analyzer.analyze(new Uint8Array(50_000_001)), "too-large", /50 MB/],
  ["bytes that are no library", (analyzer) => analyzer.library(new Uint8Array([1, 2, 3])), "bad-library", /library/],
  ["a library that is no bytes", (analyzer) => analyzer.library(any("library")), "bad-option", /toBytes/],
  ["an aborted signal", (analyzer) => analyzer.analyze(ARTICLE, { signal: AbortSignal.abort() }), "aborted", /aborted/],
  ["inputs that are no list", (analyzer) => analyzer.analyzeAll(any(3)).next(), "bad-option", /iterable/],
];

/** @param {unknown} call */
const thrown = (call) =>
  Promise.resolve(call).then(
    () => ({ code: "none", message: "no error" }),
    (/** @type {any} */ error) => ({ code: error.code, message: error.message }),
  );

test("what a caller does wrong, in place", async () => {
  const analyzer = await open();
  for (const [what, call, code, sentence] of CALLS) {
    const error = await thrown(call(analyzer));
    assert.equal(error.code, code, `${what}: ${error.message}`);
    assert.match(error.message, sentence, what);
    assert.match(error.message, /\.$/, `${what}: a sentence ends`);
  }
  const library = await analyzer.library();
  await library.close();
  await analyzer.close();
  for (const call of [analyzer.analyze(ARTICLE), analyzer.compare(ARTICLE, ARTICLE), analyzer.library(), analyzer.analyzeAll([{ name: "a", input: ARTICLE }]).next()]) {
    const error = await thrown(call);
    assert.deepEqual([error.code, /closed; open another one/.test(error.message)], ["aborted", true]);
  }
  assert.equal((await thrown(library.size())).code, "aborted");
});

test("what a caller does wrong, with a worker", async () => {
  const { page } = await bench.open();
  const codes = await page.evaluate(async (text) => {
    const { open } = await import(new URL("api/index.js", location.href).href);
    const analyzer = await open();
    const given = new Uint8Array(4);
    structuredClone(given.buffer, { transfer: [given.buffer] });
    const calls = [
      () => analyzer.analyze(3),
      () => analyzer.analyze({ call() {} }),
      () => analyzer.analyze(given),
      () => analyzer.analyze(text, { publised: "2024-05-02" }),
      () => analyzer.library(new Uint8Array([1])),
      () => analyzer.close().then(() => analyzer.analyze(text)),
      () => analyzer.library(),
      () => analyzer.analyzeAll([{ name: "a", input: text }]).next(),
    ];
    const codes = [];
    for (const call of calls) codes.push(await call().then(() => "none", (/** @type {any} */ error) => error.code));
    return codes;
  }, ARTICLE);
  assert.deepEqual(codes, ["bad-option", "bad-option", "bad-option", "bad-option", "bad-library", "aborted", "aborted", "aborted"]);
});

test("a wasm that does not come, or is none, or is forbidden", async () => {
  const { page, context } = await bench.open();
  const wasm = await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url));
  await context.route("**/wasm/**", (route) => {
    const what = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    /** @type {Record<string, Parameters<typeof route.fulfill>[0]>} */
    const answers = {
      "missing": { status: 404, body: "Not found" },
      "page": { contentType: "text/html", body: "<!doctype html><title>A page</title>" },
      "half": { contentType: "application/wasm", body: wasm.subarray(0, 10_000) },
      "other-type": { contentType: "application/octet-stream", body: wasm },
    };
    return answers[what] ? route.fulfill(answers[what]) : route.abort();
  });
  for (const worker of [true, false]) {
    const told = await page.evaluate(async (worker) => {
      const { open } = await import(new URL("api/index.js", location.href).href);
      /** @type {Record<string, unknown>} */
      const given = {
        "missing": "wasm/missing",
        "page": new URL("wasm/page", location.href),
        "half": "wasm/half",
        "cut off": "wasm/none",
        "text": new TextEncoder().encode("text"),
        "a response": await fetch("wasm/missing"),
        "an object": {},
        "another type": "wasm/other-type",
      };
      /** @type {Record<string, [string, string]>} */
      const told = {};
      for (const [what, wasm] of Object.entries(given)) {
        told[what] = await open({ worker, wasm }).then(
          (/** @type {any} */ analyzer) => analyzer.close().then(() => ["opened", ""]),
          (/** @type {any} */ error) => [error.code, error.message],
        );
      }
      return told;
    }, worker);
    /** @type {[string, string, RegExp][]} */
    const expected = [
      ["missing", "not-loaded", /answers 404\. Serve copydesk_bg\.wasm/],
      ["page", "not-loaded", /an HTML page came in its place/],
      ["half", "not-loaded", /damaged/],
      ["cut off", "not-loaded", /nothing came from .*connect-src/],
      ["text", "not-loaded", /these bytes are no wasm/],
      ["a response", "not-loaded", /answers 404/],
      ["an object", "bad-option", /give one of these/],
      ["another type", "opened", /^$/],
    ];
    for (const [what, code, sentence] of expected) {
      assert.equal(told[what][0], code, `${what}, worker ${worker}: ${told[what][1]}`);
      assert.match(told[what][1], sentence, what);
    }
  }
});

test("a policy without 'wasm-unsafe-eval' is named, with what to add", async () => {
  const { page, context } = await bench.open();
  const policy = "default-src 'self'; script-src 'self'";
  await context.route(/\/(bare\.html|api\/worker\.js)$/, async (route) => {
    if (route.request().url().endsWith("bare.html")) {
      return route.fulfill({ contentType: "text/html", headers: { "content-security-policy": policy }, body: "<!doctype html><title>A page</title>" });
    }
    const answer = await route.fetch();
    return route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": policy } });
  });
  await page.goto(`${bench.url}bare.html`);
  for (const worker of [true, false]) {
    const [code, message] = await page.evaluate(async (worker) => {
      const { open } = await import(new URL("api/index.js", location.href).href);
      return open({ worker }).then(() => ["opened", ""], (/** @type {any} */ error) => [error.code, error.message]);
    }, worker);
    assert.equal(code, "not-loaded", message);
    assert.match(message, /content security policy forbids it\. Allow script-src 'wasm-unsafe-eval'\.$/);
  }
});

test("two versions on one page do not meet", async () => {
  const { page } = await bench.open();
  const both = await page.evaluate(async (text) => {
    const [one, two] = await Promise.all(["?one", "?two"].map((query) => import(new URL(`api/index.js${query}`, location.href).href)));
    const [first, second] = [await one.open({ worker: false }), await two.open()];
    const reports = [await first.analyze(text), await second.analyze(text)];
    await first.close();
    reports.push(await second.analyze(text));
    await second.close();
    return [one.open !== two.open, ...reports.map(({ articles }) => articles.length)];
  }, ARTICLE);
  assert.deepEqual(both, [true, 1, 1, 1]);
});
