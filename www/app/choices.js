// The problem: what the reader sets for the page as a whole (its language, whether its library is kept) should be as set on the
// next visit, and nothing may be stored that nobody asked for. Method: choices are written when one
// is made, never before, and hold no text of the reader's.

/**
 * @typedef {object} Choices
 * @property {string} language of the page
 * @property {boolean} singleKeys false where keys of one letter do nothing
 * @property {boolean} kept true once a choice was made, and so is kept
 * @property {boolean} texts true where texts are kept for the next visit
 * @property {boolean} library true where a library is kept in this browser
 * @property {boolean} larger true where names are found with the larger model
 */

/** What holds before anything was chosen. @type {Readonly<Choices>} */
export const USUAL = Object.freeze({ language: "en", singleKeys: true, kept: false, texts: false, library: false, larger: false });

/** The name under which the browser keeps them. */
const NAME = "copydesk.choices";

/** The choices that the browser has; those of a wrong kind are as if never made.
 * @returns {Partial<Choices>} */
export function keptChoices() {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? "{}");
    /** @type {[keyof Choices, unknown][]} */
    const known = Object.entries(USUAL).map(([name]) => [/** @type {keyof Choices} */ (name), kept?.[name]]);
    return Object.fromEntries(known.filter(([name, value]) => typeof value === typeof USUAL[name]));
  } catch {
    return {}; // no storage, or not ours
  }
}

/** Keeps what was chosen beside what is kept, which another tab may have changed since; false where
 * the browser does not allow it. @param {Partial<Choices>} chosen */
export function keepChoices(chosen) {
  try {
    localStorage.setItem(NAME, JSON.stringify({ ...keptChoices(), ...chosen, kept: true }));
    return true;
  } catch {
    return false;
  }
}
