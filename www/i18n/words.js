// The problem: the reader chooses the language of the page while it runs, and everything that is
// shown must come from that one. Method: one object. `speak` loads a language and puts its words in
// place; whoever draws afterwards draws in it. The others are never fetched.

import { words as english } from "./en.js";

/** What a language gives: the keys of the English one, with texts of its own.
 * @template T @typedef {T extends (...given: infer Given) => string ? (...given: Given) => string : T} Widened */
/** A part of what a language says. @template T @typedef {{ [Key in keyof T]: Widened<T[Key]> }} Part */
/** @typedef {Part<typeof english>} Words */

/** @typedef {typeof import("./en/shelf.js").shelf} Shelf_ */
/** @typedef {{ [Key in keyof Shelf_]: Widened<Shelf_[Key]> }} ShelfWords */

/** The languages there are, each called by its own name. @type {Readonly<Record<string, string>>} */
export const LANGUAGES = Object.freeze({ en: "English", de: "Deutsch", fr: "Français" });

/** The words of the language in use. @type {Words} */
export const words = { ...english };

/** Puts a language in place; one that cannot be had changes nothing. True if it is there now.
 * @param {string} language */
export async function speak(language) {
  if (!Object.hasOwn(LANGUAGES, language)) return false;
  try {
    // English is here in any case.
    Object.assign(words, language === "en" ? english : (await import(`./${language}.js`)).words);
    return true;
  } catch {
    return false; // not on this disk, or the network is cut: what is spoken stays
  }
}

/** The first of the reader's languages that there is.
 * @param {readonly string[]} wanted BCP 47 tags, the dearest first */
export function preferred(wanted) {
  const tags = wanted.map((tag) => tag.split("-")[0].toLowerCase());
  return tags.find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? "en";
}
