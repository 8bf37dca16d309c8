/**
 * The words of a language, for what is rendered: `copydesk/words/en`, `de` and `fr` each export them.
 */

/** All that is said in one language; its keys are the package's own and may change with any version. */
export interface Words {
  /** Its tag, BCP 47. */
  readonly language: string;
}

/** The words of the language that the module is named for. */
export const words: Words;
