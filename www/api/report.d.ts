/**
 * The contract, version 1: what an input holds. Spans named `input` index the input as given, or
 * the visible text of an HTML page; the other spans index the body of their article.
 */
import type { Entity } from "./entity.js";

export * from "./entity.js";

/** A half-open range of a text. */
export interface Span {
  /** Offset of the first unit. */
  start: number;
  /** Offset just past the last unit; never less than `start`. */
  end: number;
}

/**
 * The form of an input.
 *
 * - `plain`: text without markup, such as a paste: a line is a block
 * - `html`: a document or a fragment of HTML
 * - `markdown`: headings, lists, quotes and tables are told by their marks, which are not shown
 */
export type InputKind = "plain" | "html" | "markdown";

/** What an input holds. */
export interface Report {
  /** Version of the contract: 1. */
  version: number;
  /** Version of the engine. */
  engine: string;
  /** What was given. */
  input: InputInfo;
  /** The articles, in order of the input. */
  articles: Article[];
  /** What was removed outside all articles. */
  removed: Removed[];
  /** What was odd about the input. */
  warnings: Warning[];
  /** The visible text that `input` spans index, where the option `page` asked for it. */
  page?: string;
}

/** What was given to be read. */
export interface InputInfo {
  /** The form it was read as. */
  kind: InputKind;
  /** Length of the text that `input` spans index, in units. */
  length: number;
}

/** Something odd about an input that did not stop the reading of it. */
export interface Warning {
  /** For programs: `empty`, `no-article`, `guessed-encoding`, `mojibake`, `truncated`, `low-confidence-body` and so on. */
  code: string;
  /** For people: one sentence that says what was seen and what to do. */
  message: string;
}

/** One article of the input. */
export interface Article {
  /** `a1`, `a2` and so on, in order of the input. */
  id: string;
  /** Language of the body. */
  language: Language;
  /** Headline, as written. */
  title?: string;
  /** Standfirst, as written. */
  subtitle?: string;
  /** Who wrote it. */
  byline?: Byline;
  /** Where and when it was filed. */
  dateline?: Dateline;
  /** When it was published; the day of its last change, where no other is named. */
  published?: Published;
  /** When it was last changed. */
  updated?: Published;
  /** The agency or outlet the text says it comes from; never a photo credit. */
  credit?: Credit;
  /** Captions of its pictures, each once. */
  captions: Caption[];
  /** Name of the site, where the input says it. */
  site?: string;
  /** Canonical address, where the input says it. */
  url?: string;
  /** The text: paragraphs joined by an empty line, repairs applied. */
  body: string;
  /** The paragraphs, as spans of `body`. */
  paragraphs: Span[];
  /** The sentences, as spans of `body`. */
  sentences: Span[];
  /** What was mended in the body. */
  repairs: Repair[];
  /** What was removed around and inside it. */
  removed: Removed[];
  /** Which part of the body came from which part of the input, in order of the body. */
  source: Source[];
  /** Who and what it names: those of the body first, in order of first mention. */
  entities: Entity[];
  /** Words of the body. */
  words: number;
}

/** A language with how sure we are of it. */
export interface Language {
  /** BCP 47 tag; `und` when nothing can be said. */
  tag: string;
  /** From 0, a guess, to 1, sure; in hundredths. */
  confidence: number;
}

/** Who wrote an article. */
export interface Byline {
  /** The line as written. */
  text: string;
  /** The names in it. */
  authors: string[];
}

/** Where and when a story was filed (“ALDER, Nov. 12 (AP) —”). */
export interface Dateline {
  /** The dateline as written. */
  text: string;
  /** The place in it. */
  place?: string;
  /** The date in it, as written. */
  date?: string;
}

/** A date of publication or change. */
export interface Published {
  /** ISO 8601, a day or a time. */
  iso: string;
  /** As written. */
  text: string;
  /** Where it was found: `reader`, `text`, `url`, or the name of the markup field. */
  from: string;
}

/** The source that the text itself names. */
export interface Credit {
  /** As written. */
  text: string;
  /** The agency's full name, or the text where it is unknown. */
  agency: string;
}

/** Words under a picture. */
export interface Caption {
  /** The caption as written, with its credit. */
  text: string;
  /** Who took or supplied the picture, as written. */
  credit?: string;
}

/** Something mended in the body; undone by the option `unrepair`. */
export interface Repair {
  /** Offset in the body. */
  at: number;
  /** Where it stood in the input; names the repair in the option `unrepair`. */
  input: Span;
  /** `fused-sentences`, `wrapped-lines` where the lines of a text broken at a width were joined to a paragraph
   * (undone, they are apart again), or `credit` where a source was moved to its field. */
  kind: string;
  /** What the input had. */
  was: string;
  /** What the body has. */
  now: string;
}

/** A removed block. */
export interface Removed {
  /** The block's text. */
  text: string;
  /** Why it was removed. */
  reason: Reason;
  /** Where it stands in the input. */
  input: Span;
  /** Offset in the body before which it stood. */
  at: number;
  /** For a repeat: where the first copy stands in the input. */
  duplicateOf?: Span;
}

/** Why a block was removed, with what shows it. */
export interface Reason {
  /** The kind of reason. */
  code: ReasonCode;
  /** The words that gave it away, as they stand in the block. */
  phrase?: string;
  /** What weighed most, strongest first, where no single phrase decided. */
  features?: Feature[];
}

/**
 * Why a block is not part of the body.
 *
 * - `duplicate`: says again what an earlier block said; `duplicateOf` names that
 * - `caption`: words under a picture; kept as a caption
 * - `photo-credit`: who took or supplied a picture
 * - `widget`: a control of the page: font size, counters, buttons
 * - `navigation`: menus, breadcrumbs, names of sections
 * - `promo`: asks the reader to do something: follow, download, subscribe
 * - `newsletter`: asks the reader to sign up for e-mail
 * - `social`: sharing and following on social networks
 * - `related-heading`: the heading over a list of other stories
 * - `related-headline`: the headline or teaser of another story
 * - `byline`: who wrote the article; kept as a field
 * - `dateline`: place and date; kept as a field
 * - `comments`: comments of readers and the rules for them
 * - `cookie-notice`: asks for consent to cookies
 * - `paywall`: asks for payment or registration
 * - `legal`: copyright, imprint, terms
 * - `tag-list`: keywords and topics
 * - `advertisement`: marked as advertising
 * - `other-article`: part of another story; declared, and not yet given
 * - `metadata`: time-stamps, reading time, source lines; kept as a field where one fits
 * - `low-content`: nothing above, but unlike the body around it; `features` says in what
 */
export type ReasonCode =
  | "duplicate"
  | "caption"
  | "photo-credit"
  | "widget"
  | "navigation"
  | "promo"
  | "newsletter"
  | "social"
  | "related-heading"
  | "related-headline"
  | "byline"
  | "dateline"
  | "comments"
  | "cookie-notice"
  | "paywall"
  | "legal"
  | "tag-list"
  | "advertisement"
  | "other-article"
  | "metadata"
  | "low-content";

/** A property of a block and how much it weighed. */
export interface Feature {
  /** Name of the property. */
  name: string;
  /** Weight against the block; a negative one speaks for it. */
  weight: number;
}

/** Which part of the input a part of the body came from; both have the same text. */
export interface Source {
  /** In the body. */
  body: Span;
  /** In the input. */
  input: Span;
}
