// Long runs: an instance that has read ten thousand articles holds no more memory than one that has
// read a hundred.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { instantiate } from "../../www/api/wasm.js";
import { ARTICLE, RIVAL } from "./news.js";

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

test("ten thousand articles, errors between them, leave the memory as large as a hundred did", () => {
  const { engine, bytes } = opened();
  const short = `Council votes\n\n${ARTICLE.split("\n\n").at(-1)}`;
  const read = (/** @type {number} */ number) => {
    engine.analyze(`${short}\n\nIt was the council’s vote number ${number}, Ana Field ${number} said.`);
    if (number % 50 === 0) engine.compare(ARTICLE, RIVAL);
    if (number % 50 === 1) assert.throws(() => engine.analyze(short, { published: "someday" }), { code: "bad-option" });
  };
  for (let number = 0; number < 100; number += 1) read(number);
  const before = bytes();
  assert.ok(before > 1_000_000, "the memory is seen");
  for (let number = 100; number < 10_000; number += 1) read(number);
  assert.equal(bytes(), before);
});
