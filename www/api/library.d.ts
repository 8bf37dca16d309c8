/**
 * What a library of kept articles gives. Texts are bodies, as a report has them; they are kept by
 * the caller's store, or in memory, and never in the engine.
 */
import type { CallOptions } from "./index.js";
import type { Shares } from "./overlap.js";
import type { Article } from "./report.js";

/** The body of an article, or an article of a report. */
export type Body = string | Pick<Article, "body" | "published">;

/** Where a library's texts are kept, such as in IndexedDB; a `Map` is one. */
export interface Texts {
  /** The text of an article; undefined where there is none. */
  get(id: string): string | undefined | Promise<string | undefined>;
  /** Keeps the text of an article. */
  set(id: string, text: string): unknown;
  /** Forgets the text of an article. */
  delete(id: string): unknown;
}

/** How a library is opened. */
export interface LibraryOptions {
  /** Where the texts are kept; in memory where absent, so that only the index outlives the library. */
  texts?: Texts;
  /** Aborts the opening, which then rejects with the code `aborted`. */
  signal?: AbortSignal;
}

/**
 * Thousands of articles, to find which of them a text is a version of. What is found depends on the
 * articles alone, never on the order or way in which they came. Calls are answered in order; an
 * aborted one rejects with the code `aborted`, and the library goes on.
 */
export interface Library extends AsyncDisposable {
  /** Adds an article, or replaces the one of that id; false if nothing changed. */
  add(id: string, article: Body, options?: { published?: string } & CallOptions): Promise<boolean>;
  /** Removes an article and its text; false if there is none. */
  remove(id: string, options?: CallOptions): Promise<boolean>;
  /** True if there is an article of that id. */
  has(id: string, options?: CallOptions): Promise<boolean>;
  /** The text of an article and its date, ISO 8601; undefined if there is none. */
  get(id: string, options?: CallOptions): Promise<{ text: string; published?: string } | undefined>;
  /** How many articles there are. */
  size(options?: CallOptions): Promise<number>;
  /** The ids of all articles, sorted. */
  ids(options?: CallOptions): Promise<string[]>;
  /** The kept articles that are versions of this one, the likest first. */
  similar(article: Body, options?: Question & CallOptions): Promise<Similar[]>;
  /** The pairs of kept articles that share words, as they are found; leaving the loop ends the work. */
  matrix(options?: CallOptions): AsyncGenerator<Cell, void, void>;
  /** The clusters of versions of one text, with the first, the fullest, and what each adds. */
  clusters(options?: CallOptions): Promise<Cluster[]>;
  /** Adds all articles of another library; how many changed something. */
  merge(other: Library, options?: CallOptions): Promise<number>;
  /** The index as bytes, without the texts; the same for the same articles. */
  toBytes(options?: CallOptions): Promise<Uint8Array>;
  /** Ends the library; what was not saved is gone, texts in a store of the caller's stay. */
  close(): Promise<void>;
}

/** How a library is asked. */
export interface Question {
  /** Candidates that are looked at, 10 where absent. */
  limit?: number;
  /** True to be told also of articles that are no version but share passages. */
  passages?: boolean;
}

/** A kept article that shares words with the text asked about. */
export interface Similar {
  /** Id of the kept article. */
  id: string;
  /** When it was published: a day, or a minute of universal time, ISO 8601. */
  published?: string;
  /** True where one is a version of the other; else they share passages. */
  version: boolean;
  /** Share of the words asked about found in the kept article. */
  aInB: Shares;
  /** Share of the kept article's words found in those asked about. */
  bInA: Shares;
}

/** Two kept articles that share words. */
export interface Cell {
  /** Id of one article, before the other's in order of characters. */
  a: string;
  /** Id of the other. */
  b: string;
  /** True where one is a version of the other; else they share passages. */
  version: boolean;
  /** Share of A's words found in B. */
  aInB: Shares;
  /** Share of B's words found in A. */
  bInA: Shares;
}

/** Versions of one text, at least two. */
export interface Cluster {
  /** The versions by date, those without one last; at least two. */
  members: Member[];
  /** Id of the earliest, where dates tell it from all others that have one. */
  earliest?: string;
  /** Id of the one that holds most of what all say. */
  mostComplete: string;
}

/** A version in a cluster. */
export interface Member {
  /** Id of the version. */
  id: string;
  /** When it was published: a day, or a minute of universal time, ISO 8601. */
  published?: string;
  /** Its sentences that no version before it has; none for the first. */
  adds: Added[];
}

/** A sentence that is new in a version. */
export interface Added {
  /** The sentence as written. */
  sentence: string;
  /** Names, numbers and dates in it that no version before it mentions, as written. */
  facts: string[];
}
