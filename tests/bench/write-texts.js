/**
 * Writes the texts of `cargo xtask bench` as one list, so that the native engine reads the same as the
 * wasm: `node tests/bench/write-texts.js FILE`.
 */
import { writeFile } from "node:fs/promises";
import { texts } from "./texts.js";

await writeFile(process.argv[2] ?? "", JSON.stringify(texts()));
