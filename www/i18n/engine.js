// The problem: what the engine concludes from two texts it says in an English sentence, and a German
// reader wants it in German. Method: each sentence is known by its form; a language has one of its own
// for each form, and a sentence of no form stays as it is.

/** The sides and the figures of a sentence are what a language puts into its own. */
const FIGURES = "([\\d.]+) per cent of the words of A stand in B, ([\\d.]+) per cent of the words of B in A";

/** @type {Record<string, RegExp>} */
export const SENTENCES = {
  weekday: /^If both are right, (A|B) was published on a (\w+)\.$/,
  source: /^(A|B) names no source, and ([\d.]+) per cent of its words stand in a text from (.+)\.$/s,
  antecedent: /^“(.+)” opens (A|B) and is named only in the other: (.+)\.$/s,
  names: /^No sentence is shared, but both name the same (\d+) things\.$/,
  nothing: /^No sentence is shared\.$/,
  sentences: /^Every sentence is the same in both\.$/,
  marks: /^Every word is the same in both; only marks of punctuation differ\.$/,
  quotes: new RegExp(`^What both share stands in quotation marks: ${FIGURES}\\.$`),
  edited: new RegExp(`^One text, edited: ${FIGURES}\\.$`),
  passages: new RegExp(`^Different texts with passages in common: ${FIGURES}\\.$`),
};

/** A sentence of the engine as a language says it.
 * @param {string} sentence @param {Record<string, (...parts: string[]) => string>} own by the names of the forms */
export function concluded(sentence, own) {
  for (const [name, form] of Object.entries(SENTENCES)) {
    const found = form.exec(sentence);
    if (found && own[name]) return own[name](...found.slice(1));
  }
  return sentence;
}
