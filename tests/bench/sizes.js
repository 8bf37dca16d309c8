/**
 * The bytes of each file that is shipped: `node tests/bench/sizes.js FOLDER...`, raw and as gzip and brotli send
 * it at their best. Lines of JSON. `cargo xtask bench` calls it.
 */
import { readFile, readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Packing takes seconds for a wasm, which lies in more than one folder. @type {Map<string, Record<string, number>>} */
const known = new Map();

/** @param {Buffer} bytes */
function packed(bytes) {
  const text = bytes.toString("latin1");
  const sizes = known.get(text) ?? { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  known.set(text, sizes);
  return sizes;
}

for (const folder of process.argv.slice(2)) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const name = `${basename(folder)}/${relative(folder, file).replaceAll("\\", "/")}`;
    for (const [packing, bytes] of Object.entries(packed(await readFile(file)))) {
      console.log(JSON.stringify({ name: `${name}: ${packing}`, unit: "B", samples: [bytes] }));
    }
  }
}
