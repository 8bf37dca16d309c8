// The problem: engines say in a dozen sentences that there is no memory, under names that mean other things
// too. Taken too narrowly, a large text is told as a fault of ours; too widely, a fault of ours as a large
// text. Method: what Chromium 148 and Node 20 said where they were brought to it, word for word, and what
// can be provoked here without filling the machine, provoked.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { ranOut } from "../../www/api/broken.js";
import { toFault } from "../../www/api/protocol.js";
import { failureOf } from "../../www/app/failure.js";
import { isNoMemory } from "../../www/app/memory.js";
import { launch } from "./browser.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** An error as a platform makes it. @param {string} name @param {string} message @param {object} [more] */
const named = (name, message, more) => Object.assign(new Error(message), { name }, more);

/** What was thrown where memory had run out: of each, name and words. @type {[string, Error][]} */
const NO_ROOM = [
  ["a buffer", new RangeError("Array buffer allocation failed")],
  ["a text", new RangeError("Invalid string length")],
  ["a map", new RangeError("Map maximum size exceeded")],
  ["a set", new RangeError("Set maximum size exceeded")],
  ["a wasm's memory", new RangeError("WebAssembly.Memory(): could not allocate memory")],
  ["a wasm that grows", new RangeError("WebAssembly.Memory.grow(): Maximum memory size exceeded")],
  ["an instance", new RangeError("WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance")],
  ["an encoder", new DOMException("Failed to execute 'encode' on 'TextEncoder': Failed to allocate buffer.", "UnknownError")],
  ["a copy", new DOMException("Failed to execute 'structuredClone' on 'Window': Data cannot be cloned, out of memory.", "DataCloneError")],
  ["a decoder of Node", named("Error", "Cannot create a string longer than 0x1fffffe8 characters", { code: "ERR_STRING_TOO_LONG" })],
  // As its sources have it: Firefox was not asked.
  ["a text in Firefox", named("InternalError", "allocation size overflow")],
];

/** What only looks like it. @type {[string, unknown][]} */
const ELSE = [
  ["a copy of a function that allocates", new DOMException("Failed to execute 'structuredClone' on 'Window': () => { const allocation = 0; } could not be cloned.", "DataCloneError")],
  ["a copy of a method", new DOMException("alloc() {} could not be cloned.", "DataCloneError")],
  ["a copy of a function that speaks of memory", new DOMException('() => "out of memory" could not be cloned.', "DataCloneError")],
  ["an error with a name of its own", named("TypeError", "Array buffer allocation failed")],
  ["a stack in Firefox", named("InternalError", "too much recursion")],
  ["words", "Array buffer allocation failed"],
  ["nothing", undefined],
  ["null", null],
];

/** What throws, with no memory filled; true where it is for want of memory. @type {[string, boolean][]} */
const PROVOKED = [
  ['"x".repeat(2 ** 30)', true],
  ['"x".padEnd(2 ** 30)', true],
  ['Array(9).fill("x".repeat(2 ** 26)).join()', true],
  ["new WebAssembly.Memory({ initial: 1, maximum: 2 }).grow(5)", true],
  ["new Array(-1)", false],
  ["[].length = -1", false],
  ["new Uint8Array(-1)", false],
  ["new ArrayBuffer(-1)", false],
  ["new ArrayBuffer(8, { maxByteLength: 4 })", false],
  ["new Uint8Array(new ArrayBuffer(8), 9)", false],
  ["new Uint8Array(2).set([1, 2, 3])", false],
  ["new DataView(new ArrayBuffer(2)).getUint32(0)", false],
  ['"x".repeat(-1)', false],
  ["(1).toFixed(101)", false],
  ["new Date(NaN).toISOString()", false],
  ["2n ** (2n ** 40n)", false],
  ["Math.max(...new Array(2 ** 18).fill(0))", false],
  ["(function deep() { return deep() + 1; })()", false],
  ["structuredClone(() => { const allocation = 0; })", false],
  ['structuredClone(Symbol("alloc"))', false],
  ["new WebAssembly.Memory({ initial: 65537 })", false],
  ["(0).allocation.failed", false],
];

for (const [what, thrown] of NO_ROOM) test(`no room for ${what} is too large, in any realm`, async () => {
  assert.equal(toFault(thrown).code, "too-large");
  assert.equal((await failureOf(thrown, [])).code, "too-large", "in the page too");
  const { name, message, code } = /** @type {any} */ (thrown);
  const foreign = runInNewContext("Object.assign(new Error(message), { name, code })", { name, message, code });
  assert.ok(!(foreign instanceof Error), "it is of another realm");
  assert.ok(isNoMemory(foreign));
});

test("Firefox throws the words alone where it has no memory", async () => {
  assert.equal(toFault("out of memory").code, "too-large");
  assert.equal((await failureOf("out of memory", [])).code, "too-large");
});

for (const [what, thrown] of ELSE) test(`${what} is no want of memory`, async () => {
  assert.equal(toFault(thrown).code, "bug");
  assert.equal((await failureOf(thrown, [])).code, "bug");
});

test("Node and another realm in it say so of no other fault", () => {
  const here = { structuredClone, WebAssembly };
  for (const [source, is] of PROVOKED) {
    for (const run of [() => (0, eval)(source), () => runInNewContext(source, here)]) {
      let thrown;
      try {
        run();
      } catch (error) {
        thrown = error;
      }
      assert.ok(thrown, `${source} throws`);
      assert.equal(isNoMemory(thrown), is, `${source}: ${thrown}`);
    }
  }
});

test("Chromium and a frame in it say so of no other fault", async () => {
  // Its policy forbids `eval`, which the test needs.
  const { page } = await bench.open({ bypassCSP: true });
  const told = await page.evaluate(async (sources) => {
    const file = "/app/memory.js"; // a name of the server's, which no compiler knows
    const { isNoMemory } = await import(file);
    const frame = document.body.appendChild(document.createElement("iframe"));
    const realms = [window, /** @type {Window & typeof globalThis} */ (frame.contentWindow)];
    return sources.map((source) =>
      realms.map((realm) => {
        try {
          /** @type {any} */ (realm).eval(source);
          return [source, "threw nothing"];
        } catch (error) {
          return [isNoMemory(error), String(error)];
        }
      }),
    );
  }, PROVOKED.map(([source]) => source));
  for (const [at, [source, is]] of PROVOKED.entries()) {
    for (const [found, said] of told[at] ?? []) assert.equal(found, is, `${source}: ${said}`);
  }
});

const UNREACHABLE = new WebAssembly.RuntimeError("unreachable");
for (const [what, panic, error, is] of /** @type {[string, string | undefined, unknown, boolean][]} */ ([
  ["stops without a word", undefined, UNREACHABLE, true],
  ["has a list beyond all memory", "panicked at library/alloc/src/raw_vec/mod.rs:28:5:\ncapacity overflow", UNREACHABLE, true],
  ["has a table beyond all memory", "panicked at src/raw/mod.rs:88:40:\nHash table capacity overflow", UNREACHABLE, true],
  ["counts beyond its type", "panicked at src/text/words.rs:9:9:\nattempt to add with overflow", UNREACHABLE, false],
  ["speaks of a capacity", "panicked at src/text/words.rs:9:9:\nno capacity overflow was expected", UNREACHABLE, false],
  ["reads beside its memory", undefined, new WebAssembly.RuntimeError("memory access out of bounds"), false],
  ["is given a copy that has no room", undefined, new RangeError("Array buffer allocation failed"), true],
])) test(`an engine that ${what} ${is ? "has no memory" : "is broken"}`, () => assert.equal(ranOut({ lastPanic: () => panic }, error), is));

test("an engine that cannot even say so is broken", () => {
  const lastPanic = () => {
    throw UNREACHABLE;
  };
  assert.equal(ranOut({ lastPanic }, UNREACHABLE), false);
});
