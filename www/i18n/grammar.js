// The problem: figures, dates, lists, plurals and the names of languages and countries differ by
// language, and by nothing else. Method: Intl knows them; each language takes its own from here.

/** Languages whose words are not parted by spaces. */
const UNSPACED = /^(zh|ja|th|lo|km|my)\b/;
/** Scripts without capital letters, by which names could be seen. */
const NO_CAPITALS = /^(zh|ja|th|lo|km|my|ko|ar|fa|ur|he|hi|bn|ta|te|mr|ne|pa|gu|kn|ml|si|ka|am)\b/;

/** As the engine names them, from a Monday on. */
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

const KILOBYTE = 1000;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** @param {string} language a BCP 47 tag */
export function grammar(language) {
  const number = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const shortDay = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const languages = new Intl.DisplayNames(language, { type: "language" });
  const regions = new Intl.DisplayNames(language, { type: "region" });
  /** @param {number} value @param {string} unit @param {number} digits */
  const measured = (value, unit, digits) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits }).format(value);

  /** The count with the form of the word that fits it.
   * @param {number} count @param {string} one @param {string} other */
  const counted = (count, one, other) => `${number.format(count)} ${rules.select(count) === "one" ? one : other}`;

  /** The shares of a text in words: in full hundredths the two parts make up the whole.
   * @param {{ verbatim: number, edited: number }} shares */
  const parts = ({ verbatim, edited }) => {
    const [whole, first] = [verbatim + edited, verbatim].map((value) => Math.round(value * 100) / 100);
    return [whole, first, whole - first].map((value) => share.format(value));
  };

  /** @param {Intl.DisplayNames} names @param {string} code */
  const named = (names, code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };

  /** @param {Intl.DateTimeFormat} format @param {string} iso */
  const dated = (format, iso) => {
    const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00Z` : iso);
    return Number.isNaN(date.getTime()) ? iso : format.format(date);
  };

  const weekdays = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  const order = new Intl.Collator(language);
  /** A day, month, year or time of ISO 8601. @param {string} iso */
  const moment = (iso) => (/^\d{4}$/.test(iso) ? iso : /^\d{4}-\d{2}$/.test(iso) ? month.format(new Date(`${iso}-01T00:00:00Z`)) : dated(day, iso));

  return {
    number,
    share,
    parts,
    /** Hundredths as the engine writes them. @param {string} hundredths */
    hundredths: (hundredths) => share.format(Number(hundredths) / 100),
    /** @param {string} english name of a day of the week */
    weekday: (english) => {
      const day = WEEKDAYS.indexOf(english);
      return day < 0 ? english : weekdays.format(MONDAY + day * DAY_MS);
    },
    counted,
    list: new Intl.ListFormat(language, { type: "conjunction" }),
    units: new Intl.ListFormat(language, { type: "unit", style: "short" }),
    /** @param {number} bytes */
    megabytes: (bytes) => measured(bytes / MEGABYTE, "megabyte", 1),
    unspaced: (/** @type {string} */ tag) => UNSPACED.test(tag),
    capitals: (/** @type {string} */ tag) => !NO_CAPITALS.test(tag),
    /** @param {string} tag */
    languageName: (tag) => (!tag || tag === "und" ? "" : named(languages, tag)),
    /** What reads alike in every language once its grammar is known. */
    plain: {
      language,
      name: "Copydesk",
      number: (/** @type {number} */ value) => number.format(value),
      share: (/** @type {number} */ value) => share.format(value),
      day: (/** @type {string} */ iso) => dated(day, iso),
      shortDay: (/** @type {string} */ iso) => dated(shortDay, iso),
      /** @param {number} bytes */
      bytes: (bytes) =>
        bytes < KILOBYTE
          ? measured(bytes, "byte", 0)
          : bytes < MEGABYTE
            ? measured(bytes / KILOBYTE, "kilobyte", 0)
            : measured(bytes / MEGABYTE, "megabyte", 1),
      /** @param {number} seconds */
      duration: (seconds) => (seconds < 90 ? measured(Math.max(1, Math.round(seconds)), "second", 0) : measured(Math.round(seconds / 60), "minute", 0)),
      countsCharacters: (/** @type {string} */ tag) => UNSPACED.test(tag),
      /** A date or a stretch of time. @param {string} value */
      period: (value) => [...new Set(value.split("/"))].map(moment).join(" – "),
      inOrder: (/** @type {string} */ x, /** @type {string} */ y) => order.compare(x, y),
      /** The beginning of a text, of which there may be more. @param {string} text @param {number} length */
      beginning: (text, length) => (text.length > length ? `${text.slice(0, length).trim()}…` : text.trim()),
      countryName: (/** @type {string} */ code) => named(regions, code),
    },
  };
}
