// A model by which one sees that it is read with: it finds no names.

import { readFile } from "node:fs/promises";

const LABELS = 19;
export const shipped = await readFile(new URL("../../src/model/names.bin", import.meta.url));

/** The shipped model with other weights, the last in its file: every step to a name is forbidden. */
export function mute() {
  const bytes = Buffer.from(shipped.subarray(0, -8));
  const weights = bytes.length - 4 * LABELS * (LABELS + 1);
  for (let at = 0; at < LABELS * (LABELS + 1); at += 1) {
    if (at % LABELS !== 0) bytes.writeFloatLE(-1e5, weights + 4 * at);
  }
  let sum = 0xcbf29ce484222325n;
  for (const byte of bytes) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  const digest = Buffer.alloc(8);
  digest.writeBigUInt64LE(sum);
  return Buffer.concat([bytes, digest]);
}
