/**
 * A report, comparison or overlap as a page in one file, as Markdown, or as a table. Pure functions;
 * no text that they are given can become markup, a script, a link but to http and https, or a
 * formula of a spreadsheet.
 */
import type { Comparison, Overlap } from "./overlap.js";
import type { Report } from "./report.js";
import type { Words } from "./words.js";

/** What can be rendered: what `analyze` and `compare` give. */
export type Rendered = Report | Comparison | Overlap;

/** The tables: `entities` and `removed` of a report, `passages` and `differences` of the others. */
export type Table = "entities" | "removed" | "passages" | "differences";

/** How a report is written. */
export interface RenderOptions {
  /**
   * For a comparison or an overlap, the texts that its spans index: each a body, or the report whose
   * article it is; the same report twice, where one input was compared within itself.
   */
  texts?: { a: string | Report; b: string | Report };
  /** The words of the language it is written in: those of `copydesk/words/de` or `fr`; English where absent. */
  words?: Words;
}

/** A page in one file: its own style for light, dark and paper, and a policy that allows no script. */
export function renderHtml(value: Rendered, options?: RenderOptions): string;

/**
 * Markdown (CommonMark, with a table for the entities). Bare addresses, `@name` and `#1` are escaped, so
 * that none becomes a link where Markdown is read. GitHub looks for mail addresses, `@name` and `#1` once
 * more after the escapes are gone: there they may still be links and notify.
 */
export function renderMarkdown(value: Rendered, options?: RenderOptions): string;

/** A table as CSV (RFC 4180, a header line, UTF-8 without a mark); error `bad-option` for one there is not. */
export function renderCsv(value: Rendered, table: Table, options?: RenderOptions): string;
