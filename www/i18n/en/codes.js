// The problem: the engine speaks in codes. Method: a table for each kind of code, with what an English
// reader is told instead; a code that no table has is shown as it is.

/** What a reason is called for one line and for several, and what it means.
 * @type {Record<string, [one: string, other: string, why: string]>} */
export const REASONS = {
  "duplicate": ["repeat", "repeats", "Says again what already stands in the paste."],
  "caption": ["caption", "captions", "Words under a picture; kept beside the article."],
  "photo-credit": ["photo credit", "photo credits", "Says who took a picture."],
  "widget": ["page control", "page controls", "A button or a counter of the page."],
  "navigation": ["menu line", "menu lines", "Part of a menu or a section name."],
  "promo": ["promo", "promos", "Asks the reader to follow, download or subscribe."],
  "newsletter": ["newsletter line", "newsletter lines", "Asks the reader to sign up for e-mail."],
  "social": ["social line", "social lines", "Sharing and following on social networks."],
  "related-heading": ["list heading", "list headings", "The heading over a list of other stories."],
  "related-headline": ["other headline", "other headlines", "The headline of another story."],
  "byline": ["byline", "bylines", "Says who wrote it; kept beside the title."],
  "dateline": ["dateline", "datelines", "Place and date; kept beside the title."],
  "comments": ["comment line", "comment lines", "Readers’ comments, or the rules for them."],
  "cookie-notice": ["cookie notice", "cookie notices", "Asks for consent to cookies."],
  "paywall": ["paywall line", "paywall lines", "Asks for payment or registration."],
  "legal": ["legal line", "legal lines", "Copyright, imprint or terms."],
  "tag-list": ["tag line", "tag lines", "Keywords and topics."],
  "advertisement": ["advertisement", "advertisements", "Marked as advertising."],
  "other-article": ["line of another story", "lines of another story", "Belongs to another story."],
  "metadata": ["page detail", "page details", "A time stamp, a reading time or a source line."],
  "low-content": ["odd line", "odd lines", "Unlike the text around it."],
  "reader": ["line by you", "lines by you", "You removed it."],
};

/** What a kind of entity is called: short label, singular, plural.
 * @type {Record<string, [label: string, one: string, other: string]>} */
export const KINDS = {
  person: ["per", "person", "People"],
  organisation: ["org", "organisation", "Organisations"],
  place: ["plc", "place", "Places"],
  group: ["grp", "group", "Groups"],
  event: ["evt", "event", "Events"],
  law: ["law", "law or treaty", "Laws and treaties"],
  work: ["wrk", "work", "Works"],
  product: ["prd", "product", "Products"],
  other: ["oth", "other name", "Other names"],
  date: ["dat", "date", "Dates"],
  time: ["tim", "time", "Times"],
  money: ["mon", "amount of money", "Money"],
  percent: ["pct", "percentage", "Percentages"],
  quantity: ["qty", "quantity", "Quantities"],
};

/** @type {Record<string, string>} */
export const EDITS = {
  "case": "capitals",
  "punctuation": "punctuation",
  "spelling": "spelling",
  "name": "name written otherwise",
  "alias": "another name for the same",
  "metonym": "capital for government",
  "number-format": "number written otherwise",
  "number": "another number",
  "date-expression": "date written otherwise",
  "reference": "name or description swapped",
  "qualifier-dropped": "qualifier dropped",
  "qualifier-added": "qualifier added",
  "rewording": "reworded",
  "inserted": "inserted",
  "deleted": "deleted",
  "moved": "moved",
};

/** @type {Record<string, string>} */
export const VERDICTS = {
  "same-text": "The same text",
  "edited-version": "One text, edited",
  "shares-passages": "Two texts that share passages",
  "shares-quotes": "Two texts that share quotations",
  "related": "The same subject in other words",
  "unrelated": "Nothing in common",
};

/** @type {Record<string, string>} */
export const CONFLICTS = { number: "Number", name: "Name", date: "Date", negation: "Yes and no" };

/** What to do about an error, by its code; empty where the message says it already.
 * @type {Record<string, string>} */
export const ADVICE = {
  "too-large": "Your text is still here. Shorten it, or paste a part of it.",
  "worker-lost": "Your text is still here. Try again.",
  "bug": "This is our fault. Your text is still here; try again, or paste a part of it.",
  "file-gone": "It may have been moved or closed to us. Open it again.",
  "bad-option": "Undo the last change, or start with the text again.",
};

/** @type {Record<string, string>} */
export const FORMS = {
  name: "full name",
  acronym: "initials",
  alias: "shorter or other name",
  demonym: "people or adjective",
  metonym: "capital for government",
  nominal: "common noun",
};

/** Why two names are one entry, by rule. @type {Record<string, string>} */
export const RULES = {
  "country-table": "names of one country",
  "organisation-table": "names of one organisation",
  "capital-table": "a capital for its government",
  "part-of-pair": "part of a pair of names",
  "same-words": "the same words",
  "acronym-in-brackets": "initials in brackets",
  "acronym": "initials",
  "middle-name": "with and without a middle name",
  "surname": "surname",
  "first-name": "first part of the name",
  "initial": "an initial for a name",
  "short-name": "shorter name",
  "by-hand": "joined by you",
};

/** @type {Record<string, string>} */
export const FIELDS = { title: "title", body: "body", caption: "caption", credit: "credit" };

/** What the engine noted of a text, where its own sentence is not in this language; in English it is.
 * @type {Record<string, string>} */
export const WARNINGS = {
  // The engine's sentence names the option.
  "mojibake": "The text was read in the wrong encoding somewhere (as “Ã©” for “é”); have it repaired, copy it again, or save the file as UTF-8.",
};

/** What went wrong in the engine, likewise. @type {Record<string, string>} */
export const ERRORS = {
  "too-large": "The text is larger than 50 MB, the limit, or than the memory that is left.",
};

// A code may be of a report that somebody forged: "constructor" is none of any table.
for (const table of [REASONS, KINDS, EDITS, VERDICTS, CONFLICTS, ADVICE, FORMS, RULES, FIELDS, WARNINGS, ERRORS]) Object.setPrototypeOf(table, null);
