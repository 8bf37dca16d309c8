// Whatever a caller, a server or a policy does wrong is answered by a code for programs and one
// sentence for people that says what to do.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
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
  ["an unknown option", (analyzer) => analyzer.analyze(ARTICLE, any({ publised: "2024-05-02" })), "bad-option", /no option `publised`, expected one of `kind`, `published`, (?!.*(offsets|line \d))/],
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
  ["no options", (analyzer) => analyzer.analyze(ARTICLE, any(null)), "bad-option", /leave them out/],
  ["no options for many", (analyzer) => analyzer.analyzeAll([], any(null)).next(), "bad-option", /leave them out/],
  ["progress that nobody can be told", (analyzer) => analyzer.analyze(ARTICLE, any({ onProgress: 3 })), "bad-option", /onProgress/],
  ["a signal that is none", (analyzer) => analyzer.analyze(ARTICLE, any({ signal: {} })), "bad-option", /AbortSignal/],
  ["units of offsets", (analyzer) => analyzer.analyze(ARTICLE, any({ offsets: "utf8" })), "bad-option", /always UTF-16/],
  ["units of offsets of one text", (analyzer) => analyzer.compare(ARTICLE, ARTICLE, any({ a: { offsets: "utf16" } })), "bad-option", /always UTF-16/],
  ["an unknown option of a comparison", (analyzer) => analyzer.compare(ARTICLE, ARTICLE, any({ published: "2024-05-02" })), "bad-option", /“published”.*“a”, “b”, “raw”/],
  ["raw that is no boolean", (analyzer) => analyzer.compare(ARTICLE, ARTICLE, any({ raw: "yes" })), "bad-option", /“raw”/],
  ["raw with options of reading", (analyzer) => analyzer.compare(ARTICLE, ARTICLE, any({ raw: true, a: {} })), "bad-option", /“a” and “b” have no meaning/],
  ["an unknown option of a library", (analyzer) => analyzer.library(undefined, any({ text: new Map() })), "bad-option", /“text”.*“texts”/],
  ["a library that was given away", (analyzer) => analyzer.library(detached()), "bad-option", /Give a copy/],
  ["an unknown option of a question", async (analyzer) => (await analyzer.library()).similar("a", any({ passage: true })), "bad-option", /“passage”.*“passages”/],
  ["an unknown option of an addition", async (analyzer) => (await analyzer.library()).add("a", "a", any({ date: "2024" })), "bad-option", /“date”.*“published”/],
  ["no options of a matrix", async (analyzer) => (await analyzer.library()).matrix(any(null)).next(), "bad-option", /leave them out/],
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

/** What it is opened with, the code, and a word of the sentence. @type {[string, unknown, string, RegExp][]} */
const OPENINGS = [
  ["no options", null, "bad-option", /leave them out/],
  ["an unknown option", { modell: "names.bin" }, "bad-option", /“modell”.*“worker”, “wasm”, “model”/],
  ["worker that is no boolean", { worker: 1 }, "bad-option", /“worker”/],
  ["a model that was given away", { model: detached() }, "bad-option", /Give a copy/],
  ["a wasm that was given away", { wasm: detached() }, "bad-option", /Give a copy/],
  ["a promise that failed", { wasm: { then: (/** @type {unknown} */ _, /** @type {Function} */ no) => no(new Error("no luck")) } }, "not-loaded", /no luck/],
  ["a model on no disk", { model: "no/such/names.bin" }, "not-loaded", /ENOENT.*Check the path\.$/],
  ["a wasm on no disk", { wasm: new URL("no-such.wasm", import.meta.url) }, "not-loaded", /ENOENT.*Check the path\.$/],
  ["a wasm on no server", { wasm: "http://127.0.0.1:9/copydesk_bg.wasm" }, "not-loaded", /Check the address\.$/],
];

test("what it cannot be opened with, in place", async () => {
  for (const [what, options, code, sentence] of OPENINGS) {
    const error = await thrown(open(any(options)));
    assert.equal(error.code, code, `${what}: ${error.message}`);
    assert.match(error.message, sentence, what);
  }
  const read = new Response("names");
  await read.text();
  for (const model of [read, brokenOff()]) {
    const error = await thrown(open({ model }));
    assert.deepEqual([error.code, /could not be read/.test(error.message)], ["not-loaded", true], error.message);
  }
});

/** A Response whose body ends before its time. */
function brokenOff() {
  return new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError("the line is dead")) }));
}

test("in Node, a path is read from the disk", async () => {
  const path = fileURLToPath(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url));
  for (const wasm of [path, pathToFileURL(path), pathToFileURL(path).href]) {
    const analyzer = await open({ wasm });
    assert.match(analyzer.version, /^\d/);
    await analyzer.close();
  }
});

test("a listener of progress that throws fails no call", async (t) => {
  const told = t.mock.method(console, "error", () => {});
  const analyzer = await open();
  const fail = () => {
    throw new Error("the listener’s own");
  };
  const report = await analyzer.analyze(ARTICLE, { onProgress: fail });
  assert.deepEqual([report.articles.length, told.mock.callCount()], [1, 1]);
  await analyzer.close();
});

test("an analyzer is closed where its block ends", async () => {
  const analyzer = await open();
  await analyzer[Symbol.asyncDispose]();
  assert.equal((await thrown(analyzer.analyze(ARTICLE))).code, "aborted");
});

test("an opening that fails leaves no worker behind, and nor does a loop that is left", async () => {
  const { page } = await bench.open();
  await page.goto(`${bench.url}app.webmanifest`); // a page without workers of its own
  const workers = await page.evaluate(async ([url, text]) => {
    let alive = 0;
    const Real = Worker;
    Reflect.set(window, "Worker", class extends Real {
      /** @param {[string | URL, WorkerOptions?]} given */
      constructor(...given) {
        super(...given);
        alive += 1;
      }
      terminate() {
        alive -= 1;
        super.terminate();
      }
      /** @param {any} message */
      postMessage(message) {
        if (message.wasm instanceof WebAssembly.Module) throw new RangeError("out of memory");
        super.postMessage(message);
      }
    });
    const { open } = await import(`${url}api/index.js`);
    const left = [];
    for (const options of [{ wasm: new Uint8Array(8) }, { wasm: `${url}missing` }, { wasm: "http://[" }, { model: new Uint8Array(8) }]) {
      await open(options).then(() => left.push("opened"), () => {});
      left.push(alive);
    }
    // One that cannot be sent what it is made of is ended; the work is done in place.
    const module = await WebAssembly.compile(await (await fetch(`${url}pkg/copydesk_bg.wasm`)).arrayBuffer());
    const inPlace = await open({ wasm: module });
    left.push((await inPlace.analyze(text)).articles.length, alive);
    const analyzer = await open();
    for await (const _ of analyzer.analyzeAll([1, 2, 3].map((name) => ({ name: `${name}`, input: text })), { workers: 2 })) break;
    left.push(alive);
    await analyzer.close();
    return [...left, alive];
  }, [bench.url, ARTICLE]);
  assert.deepEqual(workers, [0, 0, 0, 0, 1, 0, 1, 0]);
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
      () => analyzer.analyze(text, null),
      () => analyzer.compare(text, text, { row: true }),
      () => analyzer.library(given),
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
  assert.deepEqual(codes, ["bad-option", "bad-option", "bad-option", "bad-option", "bad-option", "bad-option", "bad-option", "bad-library", "aborted", "aborted", "aborted"]);
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
  const { page, context } = await bench.open();
  await context.route("**/other/**", async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace("/other/", "/") }) }));
  /** @type {string[]} */
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  const both = await page.evaluate(async (text) => {
    const [one, two] = await Promise.all(["api/", "other/api/"].map((folder) => import(new URL(`${folder}index.js`, location.href).href)));
    const [first, second] = [await one.open({ worker: false }), await two.open()];
    const reports = [await first.analyze(text), await second.analyze(text)];
    await first.close();
    reports.push(await second.analyze(text));
    await second.close();
    const [element, other] = [await import(new URL("api/element.js", location.href).href), await import(new URL("other/api/element.js", location.href).href)];
    return [one.open !== two.open, ...reports.map(({ articles }) => articles.length), element.CopyDesk === other.CopyDesk];
  }, ARTICLE);
  assert.deepEqual(both, [true, 1, 1, 1, true]);
  assert.deepEqual(warnings, ["<copy-desk> is defined already, by another copy of Copydesk; that one stays."]);
});
