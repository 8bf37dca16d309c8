/**
 * `<copy-desk>`: an article read in somebody else's page. Importing this defines the element; on a
 * server it does nothing.
 *
 * Style it by its custom properties (`--copydesk-paper`, `--copydesk-ink`, `--copydesk-soft`,
 * `--copydesk-rule`, `--copydesk-link`, `--copydesk-font` and one for each kind of mark) and by its
 * parts (`desk`, `status`, `failure`, `box`, `input`, `button`, `tools`, `found`, `article`, `title`,
 * `facts`, `body`, `removed`, `entity`, `entities`, `captions`, `overlap`, `passages`, `edit`, …).
 */
import type { Comparison } from "./overlap.js";
import type { OpenOptions } from "./index.js";
import type { Report } from "./report.js";
import type { Words } from "./words.js";

/** The element itself: its properties, beside those that every element has. */
export interface CopyDeskElement extends HTMLElement {
  /**
   * What is read: the property where it was set, else the attribute, else what stands inside the element.
   * So a changed attribute does nothing until the property is set to undefined. Never written to the attribute.
   */
  text: string;
  /** The text it is compared with: likewise the property, else the attribute, else a child with `slot="second"`. */
  second: string;
  /** Publication date, ISO 8601; mirrored by the attribute. */
  published: string;
  /** What is shown where there is a second text; mirrored by the attribute. Anything but `overlap` is `body`. */
  view: "body" | "overlap";
  /** The name of its value in a form; mirrored by the attribute. */
  get name(): string;
  /** Null removes the attribute. */
  set name(name: string | null);
  /** True to let the reader change nothing and the form send nothing; mirrored by the attribute, as of a field of HTML. */
  disabled: boolean;
  /** True to hold the form back until an article was read; mirrored by the attribute. */
  required: boolean;
  /** The language it speaks, English where none is set: the words of `copydesk/words/de` or `fr`. */
  words: Words;
  /** The clean text: title and body of the first article; its value in a form. */
  readonly value: string;
  /** The form it belongs to. */
  readonly form: HTMLFormElement | null;
  /** The labels that name it; a click on one goes to its box. */
  readonly labels: NodeList;
  /** What keeps the form from being sent: `valueMissing` where it is required and no article was read. */
  readonly validity: ValidityState;
  /** What the reader is told then. */
  readonly validationMessage: string;
  /** True unless it is disabled. */
  readonly willValidate: boolean;
  /** True if nothing keeps the form from being sent; else it sends `invalid`. */
  checkValidity(): boolean;
  /** As `checkValidity`, and tells the reader. */
  reportValidity(): boolean;
  /** What was found, once `analyzed` was sent. */
  readonly report: Report | undefined;
  /** What the two texts share, once `compared` was sent. */
  readonly comparison: Comparison | undefined;
}

/** Its events; `analyzed` and `compared` bubble. */
export interface CopyDeskEvents {
  /** The text was read. */
  analyzed: CustomEvent<Report>;
  /** The two texts were compared. */
  compared: CustomEvent<Comparison>;
  /** A call failed; the detail is an Error with a `code`. */
  error: CustomEvent<Error & { code: string }>;
}

/** The class of the element; undefined on a server. Where another copy defined it first, the class of that copy. */
export const CopyDesk: (new () => CopyDeskElement) | undefined;

/** How the engine that all elements share is opened; set it before the first is on the page. */
export const options: OpenOptions;

declare global {
  interface HTMLElementTagNameMap { "copy-desk": CopyDeskElement }
}
