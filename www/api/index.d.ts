/**
 * The package's interface. What it gives is the contract, version 1: `report.d.ts`,
 * `entity.d.ts`, `overlap.d.ts` and `library.d.ts`, re-exported here. The same shapes come from Rust and from the command line.
 * Offsets are UTF-16 units here. Fields may be added within version 1, none is renamed or removed.
 */
import type { Library, LibraryOptions } from "./library.js";
import type { Comparison, Overlap } from "./overlap.js";
import type { EntityKind, InputKind, Report, Span } from "./report.js";

export * from "./library.js";
export * from "./overlap.js";
export * from "./report.js";

/**
 * Opens an analyzer: in a worker where there is one and the host lets it start, else in place. Each
 * has an engine of its own, also in place, which `close` gives back.
 */
export function open(options?: OpenOptions): Promise<Analyzer>;

/** How an analyzer is opened. */
export interface OpenOptions {
  /** False to run in place even where there are workers; long texts then block the caller's thread. */
  worker?: boolean;
  /** Where the wasm is, where it does not lie beside the package's files: see `Wasm`. */
  wasm?: Wasm;
  /** A model that names are read with instead of the one in the wasm: see `Model`. */
  model?: Model;
}

/**
 * The wasm (`copydesk/copydesk_bg.wasm`): its address, its bytes, a Response that brings them, or the compiled module.
 * In Node an address may also be a path. Bytes are copied.
 */
export type Wasm = string | URL | BufferSource | Response | WebAssembly.Module;

/**
 * The file of a model of names, 64 MB at most: the larger one of the repository (`www/models/larger.bin`,
 * 11 MB, most of a second for a thousand words), or one trained on texts of your own. Its address, its
 * bytes, or a Blob or Response that brings them. In Node an address may also be a path. Bytes are copied.
 * An analyzer has one model from its first text on, and no other analyzer has it.
 */
export type Model = string | URL | BufferSource | Blob | Response;

/** What can be read: a text, the bytes of a file, or a file; 50 MB at most. */
export type Input = string | Uint8Array | ArrayBuffer | Blob;

/** An open engine. Every call settles: with its result, or with an Error that has a `code`. */
export interface Analyzer extends AsyncDisposable {
  /** Version of the engine, as of the package. */
  readonly version: string;
  /** Reads one input: its articles, what was removed and why, its entities. */
  analyze(input: Input, options?: Options & CallOptions): Promise<Report>;
  /**
   * Reads many inputs, with several workers where there are workers: one outcome for each, in the
   * order of the inputs. An input that fails, and one whose worker is lost twice, has its error as
   * its outcome; the rest goes on. Inputs are taken as they are read: never more than two for each
   * worker are ahead of the reader. Leaving the loop, or an abort, ends the workers; an abort throws
   * an error with the code `aborted`, and what the inputs themselves throw is thrown.
   */
  analyzeAll(inputs: Iterable<NamedInput> | AsyncIterable<NamedInput>, options?: AllOptions): AsyncGenerator<Outcome, void, void>;
  /** Compares two bodies as they are: nothing is cleaned, spans index the texts given. */
  compare(a: Input, b: Input, options: { raw: true } & CallOptions): Promise<Overlap>;
  /** Cleans both inputs and pairs their articles; with null for `b`, pairs the articles inside `a`. */
  compare(a: Input, b: Input | null, options?: CompareOptions & CallOptions): Promise<Comparison>;
  /** Opens a library of kept articles: an empty one, or the one that `toBytes` gave, which is copied; it has a worker of its own. */
  library(bytes?: Uint8Array, options?: LibraryOptions): Promise<Library>;
  /** Ends the worker, or the engine in place, and its libraries; calls that wait are rejected with the code `aborted`. */
  close(): Promise<void>;
}

/** What each call can be told. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the code `aborted`; other calls are not touched. */
  signal?: AbortSignal;
  /** Told how far the call is; what it throws is reported as an event listener's would be, and the call goes on. */
  onProgress?: (progress: Progress) => void;
}

/** An input of many, with options of its own: they come before those for all. */
export interface NamedInput extends Options {
  /** What the caller calls it, such as the name of its file; given back with the outcome. */
  name: string;
  /** What is read. */
  input: Input;
}

/** What became of an input of many: a report, or an Error with a `code`. */
export type Outcome =
  | { name: string; report: Report; error?: undefined }
  | { name: string; error: Error & { code: ErrorCode }; report?: undefined };

/** How many inputs are read: the options of each, and of the whole. */
export interface AllOptions extends Options {
  /** Workers at once, 1 or more: one less than there are processors where absent, from 1 to 4. In place there is no worker. */
  workers?: number;
  /** Aborts the whole, also the inputs in work. */
  signal?: AbortSignal;
  /** Told how far each input is. */
  onProgress?: (progress: Progress & { name: string }) => void;
}

/** How far a call is. */
export interface Progress {
  /** What is being done. */
  stage: "reading" | "analyzing" | "comparing";
  /** Bytes read so far, while reading a file; articles done, in a library. */
  done?: number;
  /** Bytes of the file, while reading one; articles of the library. */
  total?: number;
}

/** How an input is read, and the corrections of a reader. Every field may be left out. */
export interface Options {
  /** What form the input has; found out where absent. */
  kind?: InputKind;
  /** Publication date, ISO 8601 (`2024-11-12`): the anchor of relative dates. */
  published?: string;
  /** Address of the page, where the caller knows it. */
  url?: string;
  /** True to get the visible text that `input` spans index as `page` of the report. */
  page?: boolean;
  /** True to leave out the entities, which take most of the time: for a list of many inputs. `entities` is
   * then empty, and corrections of entities do nothing. A comparison finds them all the same. */
  bodyOnly?: boolean;
  /** True to read letters that another program took for others (“cafÃ©”, the warning `mojibake`) as they were
   * written, where that is sure. `input` spans then index the repaired text, which `page` gives. */
  repairText?: boolean;
  /** Blocks to keep in the body, each named by a span of the input that touches it. */
  keep?: Span[];
  /** Blocks to drop from the body, named likewise. */
  drop?: Span[];
  /** Blocks at which an article begins, each named by a span or an offset (an empty span) in it. */
  split?: Span[];
  /** Articles that belong to the one before, each named by a span of the input in one of its blocks. */
  join?: Span[];
  /** Repairs not to make, each named by its `input` span. */
  unrepair?: Span[];
  /** Forms that are no names, as the text writes them. */
  notAName?: string[];
  /** Mentions written as `form` leave the entity with that name and become one of their own. */
  unmerge?: { name: string; form: string }[];
  /** The entity named `with` becomes part of the one named `name`; its `why` is `by-hand`. */
  merge?: { name: string; with: string }[];
  /** Entities of another kind. */
  retype?: { name: string; kind: EntityKind }[];
  /** Entities to show under another name; the old one becomes an alias. */
  rename?: { name: string; to: string }[];
}

/** How the two inputs of a comparison are read. */
export interface CompareOptions {
  /** Options for reading `a`. */
  a?: Options;
  /** Options for reading `b`. */
  b?: Options;
}

/**
 * The code of an Error thrown by any call; its message is one sentence that says what to do.
 *
 * - `bad-option`: an argument or option is unknown, of the wrong type, or out of range
 * - `too-large`: over 50 MB, or more than there is memory for
 * - `unsupported`: bytes that are no text (a PDF, a picture, an archive), or a file that cannot be read
 * - `bad-library`: bytes that are no library, or a text that is not the one that was added
 * - `bad-model`: bytes that are no model, a damaged one, or one of another version
 * - `aborted`: by its signal, or because the analyzer or library is closed
 * - `worker-lost`: the background worker stopped; try again
 * - `not-loaded`: the wasm or the model did not come, is damaged or of another version, is forbidden by a policy, or has no memory
 * - `bug`: a fault of ours; the next call has a fresh engine
 */
export type ErrorCode =
  | "bad-option"
  | "too-large"
  | "unsupported"
  | "bad-library"
  | "bad-model"
  | "aborted"
  | "worker-lost"
  | "not-loaded"
  | "bug";
