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

/**
 * Which field of an article is linked.
 *
 * - `title`: the headline
 * - `caption`: a caption
 */
export type FieldKind = "title" | "caption";

/** One of the two articles. */
export interface Side {
  /** Its id in its report. */
  article: string;
  /** Its title. */
  title?: string;
}

/**
 * How the two articles are related; `why` gives the figures.
 *
 * - `same-text`: the same words in the same order, but for punctuation
 * - `edited-version`: one text, edited: a good part of the words of each stands in the other
 * - `shares-passages`: different texts with passages in common
 * - `shares-quotes`: different texts: what they share stands in quotation marks, but for a little
 * - `related`: no sentence in common, but many of the same names: one subject in other words
 * - `unrelated`: no sentence in common, and few names or none
 */
export type Verdict =
  | "same-text"
  | "edited-version"
  | "shares-passages"
  | "shares-quotes"
  | "related"
  | "unrelated";

/** A share of words, split by how they are shared; the two add up to the whole share. */
export interface Shares {
  /** In sentences that are verbatim, 0 to 1, in thousandths. */
  verbatim: number;
  /** Equal words in edited sentences, 0 to 1, in thousandths. */
  edited: number;
}

/** A stretch of text that both have. */
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

/**
 * Whether the surface of a passage is the same in both.
 *
 * - `verbatim`: the same characters but for white space
 * - `edited`: anything else: `edits` says what
 */
export type PassageKind = "verbatim" | "edited";

/** A difference inside a passage. */
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

/**
 * What an edit does.
 *
 * - `case`: capitals alone
 * - `punctuation`: quote marks, hyphens, commas; the words are the same
 * - `spelling`: one word in two spellings: British and American, with and without accents
 * - `name`: a name written otherwise, or another name; `sameFact` tells which
 * - `alias`: a name replaced by another of the same thing (“AP”, “The Associated Press”)
 * - `metonym`: a capital for its government, or back (“Paris”, “France”)
 * - `number-format`: the same number written otherwise (“nine”, “9”)
 * - `number`: another number, amount or share
 * - `date-expression`: a date written otherwise, or another one; `sameFact` tells which
 * - `reference`: a name replaced by a pronoun or description, or back (“Ruiz”, “she”)
 * - `qualifier-dropped`: a limiting word gone: “about 40” is now “40”
 * - `qualifier-added`: a limiting word new: “took” is now “allegedly took”
 * - `rewording`: other words at the same place, of none of the kinds above
 * - `inserted`: words that B has and A has not
 * - `deleted`: words that A has and B has not
 * - `moved`: the same words at another place of the passage
 */
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

/**
 * Whether a statement survives an edit.
 *
 * - `yes`: it says the same in both
 * - `no`: it says something else: another number, name or date, or a denial
 * - `unknown`: it cannot be told from the words alone
 */
export type SameFact = "yes" | "no" | "unknown";

/** A sentence and its partner. */
export interface SentencePair {
  /** In the body of A. */
  a?: Span;
  /** In the body of B. */
  b?: Span;
  /** How the two relate. */
  kind: SentenceKind;
}

/**
 * How a sentence relates to the other article.
 *
 * - `verbatim`: it stands there with the same characters but for white space
 * - `edited`: it stands there, changed
 * - `only-a`: A has it alone
 * - `only-b`: B has it alone
 */
export type SentenceKind = "verbatim" | "edited" | "only-a" | "only-b";

/** Two statements that cannot both be right. */
export interface Conflict {
  /** What disagrees. */
  kind: ConflictKind;
  /** In the body of A. */
  a: Span;
  /** In the body of B. */
  b: Span;
}

/**
 * What disagrees in a conflict.
 *
 * - `number`: two numbers, amounts or shares for one thing
 * - `name`: two names at the same place
 * - `date`: two dates for one event
 * - `negation`: one denies what the other says
 */
export type ConflictKind = "number" | "name" | "date" | "negation";

/** A sentence that only one article has. */
export interface OnlyHere {
  /** In its article's body. */
  sentence: Span;
  /** Names, numbers and dates in it that the other article never mentions, as written. */
  facts: string[];
}

/** A conclusion from two articles, with what shows it. */
export interface Inferred {
  /** `publication-weekday`, `source` or `lost-antecedent`. */
  kind: string;
  /** The conclusion in one sentence. */
  text: string;
  /** What shows it, in A, in B, or in both. */
  evidence: Evidence[];
}

/** A place in one or both of the bodies. */
export interface Evidence {
  /** In the body of A. */
  a?: Span;
  /** In the body of B. */
  b?: Span;
}
