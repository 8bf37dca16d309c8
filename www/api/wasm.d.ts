/**
 * The engine without promises, workers or events. Offsets are UTF-16 units.
 */
import type { CompareOptions, Options } from "./index.js";
import type { Similar } from "./library.js";
import type { Comparison, Overlap } from "./overlap.js";
import type { Report } from "./report.js";

/**
 * A fresh instance, of the bytes of `copydesk_bg.wasm` or of a module compiled from them; with `model`,
 * the bytes of a file, it reads names with that. Arguments of another type are errors with a `code`.
 */
export function instantiate(wasm: BufferSource | WebAssembly.Module, options?: { model?: Uint8Array }): Engine;

/** One instance of the wasm. An error without a `code` is a trap: make another instance. */
export interface Engine {
  /** Version of the engine. */
  readonly version: string;
  /** Reads one input, a text or the bytes of a file; 50 MB at most. */
  analyze(input: string | Uint8Array, options?: Options): Report;
  /** Cleans both inputs and pairs their articles; with null for `b`, pairs the articles inside `a`. */
  compare(a: string | Uint8Array, b: string | Uint8Array | null, options?: CompareOptions): Comparison;
  /** Compares two bodies as they are. */
  compareRaw(a: string | Uint8Array, b: string | Uint8Array): Overlap;
  /** An index of articles: an empty one, or the one that `toBytes` gave. */
  readonly Library: new (bytes?: Uint8Array) => Index;
}

/** An index of articles without their texts, which are given where they are needed. */
export interface Index {
  /** Adds the body of an article, or replaces it; false if nothing changed. */
  add(id: string, text: string, published?: string): boolean;
  /** Removes an article; false if there is none of that id. */
  remove(id: string): boolean;
  /** True if there is an article of that id. */
  has(id: string): boolean;
  /** How many articles there are. */
  size(): number;
  /** The ids of all articles, sorted. */
  ids(): string[];
  /** When an article was published, ISO 8601. */
  published(id: string): string | undefined;
  /** The ids of at most `limit` articles that may share words with a text. */
  candidates(text: string, limit: number): string[];
  /** Of articles with their texts, those that are versions of a text; with `passages` also those that share some. */
  verified(text: string, passages: boolean, ids: string[], texts: string[]): Similar[];
  /** The index as bytes; the same for the same articles. */
  toBytes(): Uint8Array;
  /** Gives its memory back to the instance. */
  free(): void;
}
