/**
 * The problem: ten elements on a page must not start ten engines, and a page without any left must
 * not keep one.
 *
 * They share one analyzer, which is opened by the first call and closed some time after the last
 * element left, so that an element that is only moved finds it still there.
 */
import { open } from "./index.js";

/** How long an engine waits for another element. */
const IDLE_MS = 10_000;

/** @type {Promise<import("./index.js").Analyzer> | undefined} */
let opened;
let users = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let closing;

/** Where the wasm is, where it does not lie beside the package's files. @type {import("./index.js").OpenOptions} */
export const options = {};

export function join() {
  users += 1;
  clearTimeout(closing);
}

export function leave() {
  users -= 1;
  if (users > 0) return;
  closing = setTimeout(() => {
    opened?.then((analyzer) => analyzer.close()).catch(() => {}); // one that never opened needs no closing
    opened = undefined;
  }, IDLE_MS);
}

/** The shared analyzer; an opening that failed is tried again by the next call. */
export function engine() {
  opened ??= open(options).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
