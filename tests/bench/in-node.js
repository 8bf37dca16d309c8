/**
 * The bench in Node: `node tests/bench/in-node.js TEXTS STAGES`, a file of texts and the folder of the wasm
 * with stages. A line of JSON for each row. `cargo xtask bench` calls it.
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rows } from "./rows.js";

const [texts = "", stages = ""] = process.argv.slice(2);

/** @param {string} folder */
async function instance(folder) {
  const { glue } = await import(pathToFileURL(join(resolve(folder), "copydesk.js")).href);
  const exports = glue();
  exports.initSync({ module: new WebAssembly.Module(await readFile(join(folder, "copydesk_bg.wasm"))) });
  return exports;
}

const shipped = await instance(fileURLToPath(new URL("../../www/pkg", import.meta.url)));
for (const row of rows(await instance(stages), shipped, JSON.parse(await readFile(texts, "utf8")))) console.log(JSON.stringify(row));
