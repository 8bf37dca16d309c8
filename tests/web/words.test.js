// Every language says everything, and says it itself: equal keys, nothing left in English by
// accident, figures and plurals by the rules of the language.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { SENTENCES } from "../../www/i18n/engine.js";
import { LANGUAGES, preferred, speak, words } from "../../www/i18n/words.js";

const folder = new URL("../../www/", import.meta.url);

/** Alike in both languages, and rightly so. */
const ALIKE = {
  de: /^(plain\.|side\.|pairOf$|kindOrder|kindSpoken$|reason$|name$|codes\.KINDS\.(person|group|organisation)\.|codes\.KINDS\.place\.0|amount$)/,
  fr: /^(plain\.|side\.|pairOf$|kindOrder|kindSpoken$|reason$|name$|codes\.KINDS\.(organisation|place|law|group)\.|columns\.mentions$|placeColumns\.3$|dateColumns\.2$|mentionsCount$|shelfColumns\.versions$|versionsCount$)/,
};

/** Functions that only look a code up in a table read alike in every language. */
const LOOKS_UP = /^\((\w+)(, \w+)*\) => (\(?[A-Z]{3,}\[|capitals|counted\(\w+\)|number)/;

/** @param {string} tag */
async function spoken(tag) {
  const codes = await import(new URL(`i18n/${tag}/codes.js`, folder).href);
  assert.ok(await speak(tag));
  return { ...words, codes: { ...codes } };
}

/** Each text of a language under its path; a function is its source.
 * @param {unknown} value @param {string} path @param {Map<string, string>} into */
function gather(value, path = "", into = new Map()) {
  if (typeof value === "string") into.set(path, value);
  else if (typeof value === "function") into.set(path, value.toString().replace(/\/\*\*.*?\*\/ /g, ""));
  else for (const [name, inner] of Object.entries(value ?? {})) gather(inner, path ? `${path}.${name}` : name, into);
  return into;
}

const english = gather(await spoken("en"));
/** What a language takes over as it is: its engine has a sentence of its own in English only. */
const ENGINES = /^codes\.(WARNINGS|ERRORS|CONCLUSIONS)\./;

for (const tag of Object.keys(LANGUAGES).filter((tag) => tag !== "en")) {
  test(`${LANGUAGES[tag]} has the keys of English, and texts of its own`, async () => {
    const own = gather(await spoken(tag));
    const names = (/** @type {Map<string, string>} */ all) => [...all.keys()].filter((name) => !ENGINES.test(name)).sort();
    assert.deepEqual(names(own), names(english));
    const { plain } = (await import(new URL("i18n/grammar.js", folder).href)).grammar("en");
    const same = names(own).filter(
      (name) => own.get(name) === english.get(name) && !(name in plain) && !ALIKE[/** @type {"de" | "fr"} */ (tag)].test(name) && !LOOKS_UP.test(own.get(name) ?? ""),
    );
    assert.deepEqual(same, [], "left equal to English");
  });

  test(`${LANGUAGES[tag]} has a sentence for each of the engine's`, async () => {
    const { codes } = await spoken(tag);
    assert.deepEqual(Object.keys(codes.ERRORS).sort(), ["bad-library", "bad-option", "bug", "not-loaded", "too-large", "unsupported", "worker-lost"]);
    const rust = await Promise.all(["block/warnings.rs", "block/decode.rs", "block/mod.rs", "analyze/mod.rs"].map((name) => readFile(new URL(`../src/${name}`, folder), "utf8")));
    const made = [...rust.join("\n").matchAll(/Warning::new\(\s*"([a-z-]+)"/g)].map(([, code]) => code);
    assert.ok(made.length > 5, "the engine's warnings are found in its source");
    for (const code of made) assert.ok(codes.WARNINGS[code], code);
  });
}

test("figures, dates, plurals and names of languages are those of the language", async () => {
  const said = [];
  for (const tag of Object.keys(LANGUAGES)) {
    await speak(tag);
    said.push([words.number(12_345.5), words.day("2026-03-06"), words.removedCount(1), words.removedCount(0), words.languageName("de"), words.countryName("GB"), words.share(0.5)].map((text) => text.replace(/\s/gu, " ")));
  }
  assert.deepEqual(said, [
    ["12,345.5", "March 6, 2026", "1 line removed", "0 lines removed", "German", "United Kingdom", "50%"],
    ["12.345,5", "6. März 2026", "1 Zeile entfernt", "0 Zeilen entfernt", "Deutsch", "Vereinigtes Königreich", "50 %"],
    ["12 345,5", "6 mars 2026", "1 ligne retirée", "0 ligne retirée", "allemand", "Royaume-Uni", "50 %"],
  ]);
});

test("what the engine concludes is said in each language, in all the forms it has", async () => {
  const rust = (await Promise.all(["compare/inferred.rs", "compare/judge.rs"].map((name) => readFile(new URL(`../src/${name}`, folder), "utf8")))).map((source) => source.split("#[cfg(test)]")[0]).join("\n");
  // Every sentence that stands there, with something of its own in each of its places.
  let place = 0;
  const sentences = [...rust.matchAll(/"([A-Z“{][^"]{8,}?\.)"/g)].map(([, text]) =>
    text
      .replace("{figures}", "{} per cent of the words of A stand in B, {} per cent of the words of B in A")
      .replace("{text}", "A")
      .replace(/\{name\}(?=\.)/, "Ada Boro")
      .replace("{name}", "B")
      .replace(/\{WEEKDAYS[^}]*\}|(?<=on a )\{\}/, "Monday")
      .replace(/(?<=from )\{\}/, "the agency")
      .replace("“{}”", "“The town”")
      .replaceAll("{}", () => String(42 + place++)),
  );
  assert.equal(sentences.length, Object.keys(SENTENCES).length, sentences.join("\n"));
  for (const [tag, example] of [["en", "If both are right, B was published on a Monday."], ["de", "Wenn beide recht haben, ist B an einem Montag erschienen."], ["fr", "Si les deux disent vrai, B a paru un lundi."]]) {
    const { codes } = await spoken(tag);
    assert.equal(words.concluded("If both are right, B was published on a Monday."), example);
    assert.equal(words.concluded("Something else."), "Something else.");
    if (tag === "en") continue;
    assert.deepEqual(Object.keys(codes.CONCLUSIONS), Object.keys(SENTENCES));
    for (const sentence of sentences) {
      assert.notEqual(words.concluded(sentence), sentence, tag);
      const own = words.concluded(sentence);
      const given = [...sentence.matchAll(/\d\d|Ada Boro|the agency|The town|\b[AB]\b/g)].map(([one]) => one);
      // Nothing is left out, and of figures the first stays the first.
      for (const one of given) assert.ok(own.includes(one), `${one} in ${own}`);
      const figures = (/** @type {string} */ text) => text.match(/\d\d/g) ?? [];
      assert.deepEqual(figures(own), figures(sentence), tag);
    }
  }
  await speak("en");
});

test("a code that a forged report makes up is said as it is, also one that every object has", async () => {
  for (const tag of Object.keys(LANGUAGES)) {
    await speak(tag);
    for (const code of ["nosuch", "constructor", "__proto__", "toString"]) {
      const said = [words.reasonName(code), words.kindName(code), words.kindGroup(code), words.verdict(code), words.conflict(code), words.editName(code), words.warning(code, code), words.error(code, code)];
      assert.deepEqual([...new Set(said)], [code], tag);
      assert.equal(words.advice(code), "", tag);
    }
  }
  await speak("en");
});

test("the parts of a share make up the whole, as a reader adds them", async () => {
  for (const [verbatim, edited, figures] of /** @type {[number, number, string][]} */ ([
    [0.237, 0.586, "82% 24% 58%"],
    [0.335, 0.335, "67% 34% 33%"],
    [1, 0, "100% 100% 0%"],
    [0, 0.996, "100% 0% 100%"],
  ])) {
    assert.equal([...words.shareInWords("A", "B", { verbatim, edited }).matchAll(/\d+%/g)].join(" "), figures);
  }
});

test("the reader's own language is taken where there is one", () => {
  for (const [wanted, taken] of /** @type {[string[], string][]} */ ([
    [["de-AT", "en"], "de"],
    [["pt-BR", "fr-CA", "en"], "fr"],
    [["ja"], "en"],
    [[], "en"],
    [["EN-gb"], "en"],
    [["constructor"], "en"],
  ])) {
    assert.equal(preferred(wanted), taken, wanted.join());
  }
});

test("a language that is not there changes nothing", async () => {
  await speak("fr");
  assert.equal(await speak("xx"), false);
  assert.equal(words.language, "fr");
  await speak("en");
});

test("the page takes its words from the language in use, never from one of them", async () => {
  const files = (await readdir(new URL("app/", folder), { recursive: true })).filter((name) => name.endsWith(".js"));
  for (const name of files) {
    assert.doesNotMatch(await readFile(new URL(`app/${name}`, folder), "utf8"), /i18n\/(en|de|fr)\b/, name);
  }
});
