/**
 * The problem: a wasm that stops says "unreachable", whether it broke or found no memory; the caller can
 * mend only the second.
 *
 * Method: a panic is told to a hook, which keeps its message. Memory that could not be had stops the wasm
 * without one, for that would have needed memory; a collection that would have to be larger than any memory
 * of 32 bits panics, with a message of its own.
 */
import { isNoMemory } from "../app/memory.js";

/** @typedef {{ lastPanic(): string | undefined }} Broken the part of an instance that is asked */

/** What Rust's collections say, behind the place in its sources, where two gigabytes would not do. */
const OVER_ALL = /^(Hash table )?capacity overflow$/m;

/**
 * True where memory could not be had, on either side.
 * @param {Broken} wasm
 * @param {unknown} error
 */
export function ranOut(wasm, error) {
  if (isNoMemory(error)) return true;
  if (!(error instanceof WebAssembly.RuntimeError && /unreachable/i.test(error.message))) return false;
  try {
    const panic = wasm.lastPanic();
    return panic === undefined || OVER_ALL.test(panic);
  } catch {
    return false;
  }
}

/**
 * The panic's message; the thrown one where there is none.
 * @param {Broken} wasm
 * @param {unknown} error
 */
export function whatBroke(wasm, error) {
  const message = error instanceof Error ? error.message : String(error);
  try {
    return wasm.lastPanic() ?? message;
  } catch {
    return message; // it failed so badly that it cannot even say so
  }
}
