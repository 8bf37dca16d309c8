/**
 * How the cost of hostile input grows: `node tests/bench/hostile.js [FROM [TO [WORD]]]` after
 * `cargo xtask build`, in bytes; only families and ways with the word in their names.
 *
 * Each family of inputs goes through each way in, from FROM bytes on, doubled until TO. Time is that of
 * the processor, the least of some runs. A ratio above 2.5 for twice as much is marked: it is more than
 * linear, or a busy machine. The program then ends with 1, as where the wasm stops. From 1000 to 50000000 it runs for hours.
 */
import { readFile } from "node:fs/promises";
import { CASES, cost, warm } from "./families.js";

const [from = 200_000, to = 2 * from] = process.argv.slice(2, 4).map(Number);
const word = process.argv[4] ?? "";
const RATIO_MAX = 2.5;
const RUNS = 3;
/** What takes so long is run once, and not doubled again. */
const LONG_S = 5;
const STOP_S = 60;

const module = new WebAssembly.Module(await readFile(new URL("../../www/pkg/copydesk_bg.wasm", import.meta.url)));
warm(module);
console.log(`${from} bytes to ${to}, doubled: milliseconds, and the ratio to those before where it is above ${RATIO_MAX}`);
let worst = 0;

/** Seconds of the processor; none where the wasm stopped, of want of memory in 32 bits or of a defect: an analyzer
 * tells the two apart.
 * @param {string} way @param {string} text @param {number} runs */
function spent(way, text, runs) {
  try {
    return cost(module, way, text, runs);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return null;
    throw error;
  }
}

for (const { name, family, way } of CASES.filter(({ name, way }) => `${name} ${way}`.includes(word))) {
  const cells = [];
  let before = Infinity;
  for (let bytes = from; bytes <= to && (before < STOP_S || before === Infinity); bytes *= 2) {
    const now = spent(way, family(bytes), before < LONG_S || before === Infinity ? RUNS : 1);
    if (now === null) {
      cells.push("stopped!");
      worst = Infinity;
      break;
    }
    const ratio = now / before;
    worst = Math.max(worst, ratio);
    cells.push(`${(now * 1000).toFixed(now < 0.01 ? 2 : 0)}${ratio > RATIO_MAX ? ` ×${ratio.toFixed(1)}!` : ""}`);
    before = now;
  }
  console.log(`${name.padEnd(38)} ${way.padEnd(15)} ${cells.join(" → ")}`);
}
if (worst > RATIO_MAX) process.exitCode = 1;
