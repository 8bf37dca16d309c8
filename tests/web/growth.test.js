// The problem: an input whose cost grows faster than it does stops the page, whoever wrote it. Each
// hostile family goes through each way into the wasm, small and eight times as large. Three doublings may
// cost 2.5 times as much each, in time of the processor; what is above is measured again, as a busy
// machine makes single runs slow. `tests/bench/hostile.js` follows them to megabytes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { CASES, cost, warm } from "../bench/families.js";

const BYTES = 8_000;
const TIMES = 8;
const RATIO_MAX = 2.5 ** 3;
const TRIES = 4;

test("eight times as much costs about eight times as much, whatever it is", async () => {
  const module = new WebAssembly.Module(await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url)));
  warm(module);
  const over = [];
  for (const { name, family, way } of CASES) {
    const [small, large] = [family(BYTES), family(TIMES * BYTES)];
    let [once, more] = [Infinity, Infinity];
    // The least of all tries: what a busy machine adds is no cost of the engine.
    for (let tries = 0; tries < TRIES && !(more / once < RATIO_MAX); tries += 1) {
      once = Math.min(once, cost(module, way, small, 2));
      more = Math.min(more, cost(module, way, large, 1));
    }
    if (!(more / once < RATIO_MAX)) over.push(`${name}, ${way}: ${(once * 1000).toFixed(1)} ms, then ${(more * 1000).toFixed(1)} ms`);
  }
  assert.deepEqual(over, []);
});
