// Long runs: an instance that has read ten thousand articles holds no more memory than one that has
// read two thousand, and a page no more objects than after the steps that it remembers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { instantiate } from "../../www/api/wasm.js";
import { launch, pasteAll } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const wasm = await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url));

/** An engine, and how many bytes its memory has. */
function opened() {
  const real = WebAssembly.Instance;
  /** @type {WebAssembly.Memory | undefined} */
  let memory;
  WebAssembly.Instance = /** @type {any} */ (
    function (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) {
      const made = new real(module, imports);
      memory = /** @type {WebAssembly.Memory} */ (made.exports.memory);
      return made;
    }
  );
  try {
    return { engine: instantiate(wasm), bytes: () => memory?.buffer.byteLength ?? 0 };
  } finally {
    WebAssembly.Instance = real;
  }
}

test("ten thousand articles, errors between them, leave the memory as large as two thousand did", () => {
  const { engine, bytes } = opened();
  const short = `Council votes\n\n${ARTICLE.split("\n\n").at(-1)}`;
  const read = (/** @type {number} */ number) => {
    engine.analyze(`${short}\n\nIt was the council’s vote number ${number}, Ana Field ${number} said.`);
    if (number % 50 === 0) engine.compare(ARTICLE, RIVAL);
    if (number % 50 === 1) assert.throws(() => engine.analyze(short, { published: "someday" }), { code: "bad-option" });
  };
  // Memory comes in pages of 64 kB, of which the last may be asked for late.
  for (let number = 0; number < 2_000; number += 1) read(number);
  const before = bytes();
  assert.ok(before > 1_000_000, "the memory is seen");
  for (let number = 2_000; number < 10_000; number += 1) read(number);
  assert.equal(bytes(), before);
});

test("after so many pastes as are remembered, further ones leave no object, element or listener behind", async () => {
  const { page, context } = await bench.open();
  const session = await context.newCDPSession(page);
  /** Texts of one length. @param {number} from @param {number} to */
  const pasted = (from, to) => {
    const text = ARTICLE.split("\n").slice(-7).join("\n");
    return pasteAll(page, Array.from({ length: to - from }, (_, at) => `${text} (${1000 + from + at})`));
  };
  const counted = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
    const { result } = await session.send("Runtime.evaluate", { expression: "Object.prototype" });
    const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" });
    const count = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: "function () { return this.length; }", returnByValue: true });
    await session.send("Runtime.releaseObject", { objectId: objects.objectId ?? "" });
    return { nodes, listeners, objects: Number(count.result.value) };
  };
  /** The least of some counts: the browser lets the last view go when it has drawn the next one. */
  const settled = async () => {
    let least = await counted();
    for (let more = 0; more < 4; more += 1) {
      await page.waitForTimeout(250);
      const { nodes, listeners, objects } = await counted();
      least = { nodes: Math.min(nodes, least.nodes), listeners: Math.min(listeners, least.listeners), objects: Math.min(objects, least.objects) };
    }
    return least;
  };
  await pasted(0, 220);
  const before = await settled();
  await pasted(220, 320);
  const now = await settled();
  assert.ok(before.objects > 1_000, "the objects are seen");
  for (const what of /** @type {const} */ (["nodes", "listeners", "objects"])) {
    assert.ok(now[what] - before[what] < 100, `fewer than one for each paste: ${what} ${before[what]}, then ${now[what]}`);
  }
});
