/**
 * The contract, version 1: what two articles share, what each edit changes, and what only one says.
 */
import type { Span } from "./report.js";

/** The overlaps of the articles of two inputs. */
export interface Comparison {
  /** Version of the contract: 1. */
  version: number;
  /** One for each pair of articles that shares something, at most 400; the first pair, where none does. */
  pairs: Overlap[];
}

/** What two articles share, and what they do not. */
export interface Overlap {
  /** The first article. */
  a: Side;
  /** The second article. */
  b: Side;
  /** How the two are related. */
  verdict: Verdict;
  /** The reason for the verdict, in one sentence. */
  why: string;
  /** Share of A's words found in B. */
  aInB: Shares;
  /** Share of B's words found in A. */
  bInA: Shares;
  /** What stands in both, in order of A. */
  passages: Passage[];
  /** Every sentence of A and of B with its partner, in order of A, then those only in B. */
  sentences: SentencePair[];
  /** Headlines and captions that answer each other: the headlines first, then captions in order of A. */
  fields: LinkedField[];
  /** Facts that disagree. */
  conflicts: Conflict[];
  /** Sentences that only A has. */
  onlyA: OnlyHere[];
  /** Sentences that only B has. */
  onlyB: OnlyHere[];
  /** What can be concluded from the two together. */
  inferred: Inferred[];
}

/** A headline or caption of A with the one of B that answers it. */
export interface LinkedField {
  /** What it is in both. */
  field: FieldKind;
  /** Its text in A. */
  a: string;
  /** Its text in B. */
  b: string;
  /** Whether a character differs. */
  kind: PassageKind;
  /** What differs; spans index the two texts of this record, not the bodies. */
  edits: Edit[];
}

export type FieldKind = "title" | "caption";

export interface Side {
  /** Its id in its report. */
  article: string;
  /** Its title. */
  title?: string;
}

/** How two articles are related. */
export type Verdict =
  | "same-text"
  | "edited-version"
  | "shares-passages"
  | "shares-quotes"
  | "related"
  | "unrelated";

export interface Shares {
  /** In verbatim passages, 0 to 1, in thousandths. */
  verbatim: number;
  /** Equal words in edited passages, 0 to 1, in thousandths. */
  edited: number;
}

export interface Passage {
  /** In the body of A. */
  a: Span;
  /** In the body of B. */
  b: Span;
  /** Whether a character differs. */
  kind: PassageKind;
  /** What differs, in order of A. */
  edits: Edit[];
}

/** Whether the surface of a passage is the same in both. */
export type PassageKind = "verbatim" | "edited";

export interface Edit {
  /** In the body of A; absent where B inserted. */
  a?: Span;
  /** In the body of B; absent where B deleted. */
  b?: Span;
  /** What was done. */
  kind: EditKind;
  /** Whether the statement is still the same. */
  sameFact: SameFact;
  /** True where the meaning may have moved. */
  attention: boolean;
}

/** What an edit does. */
export type EditKind =
  | "case"
  | "punctuation"
  | "spelling"
  | "name"
  | "alias"
  | "metonym"
  | "number-format"
  | "number"
  | "date-expression"
  | "reference"
  | "qualifier-dropped"
  | "qualifier-added"
  | "rewording"
  | "inserted"
  | "deleted"
  | "moved";

/** Whether a statement survives an edit. */
export type SameFact = "yes" | "no" | "unknown";

export interface SentencePair {
  /** In the body of A. */
  a?: Span;
  /** In the body of B. */
  b?: Span;
  /** How the two relate. */
  kind: SentenceKind;
}

/** How a sentence relates to the other article. */
export type SentenceKind = "verbatim" | "edited" | "only-a" | "only-b";

export interface Conflict {
  /** What disagrees. */
  kind: ConflictKind;
  /** In the body of A. */
  a: Span;
  /** In the body of B. */
  b: Span;
}

/** What disagrees in a conflict. */
export type ConflictKind = "number" | "name" | "date" | "negation";

export interface OnlyHere {
  /** In its article's body. */
  sentence: Span;
  /** Names, numbers and dates in it that the other article never mentions, as written. */
  facts: string[];
}

export interface Inferred {
  /** `publication-weekday`, `source` or `lost-antecedent`. */
  kind: string;
  /** The conclusion in one sentence. */
  text: string;
  /** What shows it, in A, in B, or in both. */
  evidence: Evidence[];
}

export interface Evidence {
  /** In the body of A. */
  a?: Span;
  /** In the body of B. */
  b?: Span;
}
