// The problem: every word the page says must stand in one place, so that it can be checked and
// translated. Method: one object of strings and of functions from values to strings; numbers and
// plurals go through Intl. A second language is a second file with the same keys.

const LANGUAGE = "en";
const number = new Intl.NumberFormat(LANGUAGE);
const share = new Intl.NumberFormat(LANGUAGE, { style: "percent", maximumFractionDigits: 0 });
const rules = new Intl.PluralRules(LANGUAGE);
const list = new Intl.ListFormat(LANGUAGE, { type: "conjunction" });
const units = new Intl.ListFormat(LANGUAGE, { type: "unit", style: "short" });
const day = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "long", timeZone: "UTC" });

/** The count with the form of the word that fits it.
 * @param {number} count @param {string} one @param {string} other */
const counted = (count, one, other) =>
  `${number.format(count)} ${rules.select(count) === "one" ? one : other}`;

/** What a reason is called for one line and for several, and what it means.
 * @type {Record<string, [one: string, other: string, why: string]>} */
const REASONS = {
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
const KINDS = {
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
const EDITS = {
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
const VERDICTS = {
  "same-text": "The same text",
  "edited-version": "One text, edited",
  "shares-passages": "Two texts that share passages",
  "shares-quotes": "Two texts that share quotations",
  "related": "The same subject in other words",
  "unrelated": "Nothing in common",
};

/** @type {Record<string, string>} */
const CONFLICTS = { number: "Number", name: "Name", date: "Date", negation: "Yes and no" };

/** What to do about an error, by its code; empty where the message says it already.
 * @type {Record<string, string>} */
const ADVICE = {
  "too-large": "Your text is still here. Shorten it, or paste a part of it.",
  "worker-lost": "Your text is still here. Try again.",
  "bug": "This is our fault. Your text is still here; try again, or paste a part of it.",
  "file-gone": "It may have been moved or closed to us. Open it again.",
  "bad-option": "Undo the last change, or start with the text again.",
};

/** @type {Record<string, string>} */
const FORMS = {
  name: "full name",
  acronym: "initials",
  alias: "shorter or other name",
  demonym: "people or adjective",
  metonym: "capital for government",
  nominal: "common noun",
};

/** Why two names are one entry, by rule. @type {Record<string, string>} */
const RULES = {
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

/** What the reader decided, as a sentence. @type {Record<string, (...about: string[]) => string>} */
const CORRECTIONS = {
  keep: (text) => `Kept: ${text}`,
  drop: (text) => `Removed: ${text}`,
  unrepair: (was) => `Not mended: ${was}`,
  published: (iso) => `Published on ${longDay(iso)}`,
  notAName: (...forms) => `No name: ${list.format(forms)}`,
  unmerge: (name, form) => `“${form}” is not ${name}`,
  merge: (name, part) => `${part} is ${name}`,
  retype: (name, kind) => `${name}: ${(KINDS[kind] ?? ["", kind])[1]}`,
  rename: (name, to) => `${name} is called ${to}`,
  exclude: (text) => `Left out of the overlap: ${beginning(text.slice(0, 60), text.length > 60)}`,
};

/** Languages whose words are not parted by spaces. */
const UNSPACED = /^(zh|ja|th|lo|km|my)\b/;
/** Scripts without capital letters, by which names could be seen. */
const NO_CAPITALS = /^(zh|ja|th|lo|km|my|ko|ar|fa|ur|he|hi|bn|ta|te|mr|ne|pa|gu|kn|ml|si|ka|am)\b/;

/** @type {Record<string, string>} */
const FIELDS = { title: "title", body: "body", caption: "caption", credit: "credit" };

/** @param {number} bytes */
const megabytes = (bytes) => `${number.format(Math.round(bytes / 100_000) / 10)} MB`;

/** A sentence that gives a share in plain words.
 * @param {string} side @param {string} other @param {{verbatim: number, edited: number}} shares */
const shareInWords = (side, other, shares) => {
  const whole = shares.verbatim + shares.edited;
  if (whole < 0.005) return `No passage of ${side} stands in ${other}.`;
  return (
    `${share.format(whole)} of the words of ${side} stand in ${other}: ` +
    `${share.format(shares.verbatim)} word for word, ${share.format(shares.edited)} in edited passages.`
  );
};

/** @param {string} iso */
const longDay = (iso) => {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
};

const month = new Intl.DateTimeFormat(LANGUAGE, { month: "long", year: "numeric", timeZone: "UTC" });

/** A day, month, year or time of ISO 8601, as people write it. @param {string} iso */
const moment = (iso) => (/^\d{4}-\d{2}$/.test(iso) ? month.format(new Date(`${iso}-01T00:00:00Z`)) : /^\d{4}$/.test(iso) ? iso : longDay(iso));

/** @param {string} value */
const period = (value) => {
  const [from, to] = value.split("/");
  return to && to !== from ? `${moment(from)} to ${moment(to)}` : moment(from);
};

/** @param {string} text @param {boolean} more */
const beginning = (text, more) => `${text.trim()}${more ? "…" : ""}`;

/** The first of many, and how many more. @param {string[]} all */
const some = (all) => (all.length > 6 ? `${all.slice(0, 5).join(", ")} and ${number.format(all.length - 5)} more` : list.format(all));

/** @param {string} kind @param {number} edits */
const passageIs = (kind, edits) => (kind === "verbatim" ? "word for word" : counted(edits, "edit", "edits"));

export const words = {
  language: LANGUAGE,
  name: "Copydesk",
  claim: "A news article, and nothing around it.",
  promise: "Paste an article, or drop files. It is read at once, and nothing leaves this tab.",
  promiseSecond: "Paste the second article, or drop a file.",
  boxLabel: { a: "Article", b: "Second article" },
  three: [
    ["Body", "The article, cut free from menus, captions, promos and repeats. Every removed line keeps its reason, and can be put back."],
    ["Entities", "Who and what it names, every form of a name under one entry, each with its places in the text."],
    ["Overlap", "What two articles say in the same words, what each edit changes, and which facts disagree."],
  ],
  openFiles: "Open files…",
  bringBack: "Bring the last text back",
  example: "Try an example",
  exampleTwo: "Try two versions of one story",
  read: "Read it",
  readKey: "Ctrl+Enter",
  dropHere: "Drop to read",
  held: (/** @type {number} */ bytes) =>
    `The whole text, ${megabytes(bytes)}, is held here. Only its beginning is shown.`,
  heldFile: (/** @type {string} */ name, /** @type {number} */ bytes) =>
    bytes < 50_000 ? `${name}, ${counted(bytes, "byte", "bytes")}` : `${name}, ${megabytes(bytes)}`,
  removeFile: "Remove this file",
  ask: (/** @type {number} */ bytes) =>
    `This text has ${megabytes(bytes)}. Reading it may take a while; the page stays usable.`,
  askYes: "Read it anyway",
  busy: "Reading…",
  stop: "Stop",
  stopped: "Stopped. Your text is still here.",
  retry: "Try again",
  nothing: "There is no text to read here. Paste an article: its headline and paragraphs.",
  tooManyFiles: "Copydesk reads two articles at a time. The first two files were opened.",
  noEngine: "The reading engine could not start. Reload the page; if that does not help, use a current browser.",
  advice: (/** @type {string} */ code) => ADVICE[code] ?? "",
  fileGone: (/** @type {string} */ name) => `“${name}” could not be read.`,

  tabs: { body: "Body", entities: "Entities", overlap: "Overlap" },
  views: "Views",
  skip: "Skip to the article",
  tools: "Tools",
  undo: "Undo",
  redo: "Redo",
  undoTitle: "Undo the last step (Ctrl+Z)",
  redoTitle: "Redo the step (Ctrl+Shift+Z)",
  copy: "Copy clean text",
  copied: (/** @type {string} */ title) => `Copied: ${title}`,
  copyFailed: "The browser did not allow copying. Select the text and copy it.",
  download: "Download JSON",
  startOver: "New text",
  addSecond: "Add a second article",
  closeSecond: "Close this article",
  cancel: "Back to the article",
  edit: "Edit the text",
  formLegend: "Read the paste as",
  forms: { rich: "rich text", plain: "plain text" },
  articles: "Articles in this text",
  articleOf: (/** @type {number} */ index, /** @type {string | undefined} */ title) =>
    title ?? `Article ${number.format(index)}`,
  side: { a: "A", b: "B" },
  untitled: "No title found",

  // Body
  kept: (/** @type {number} */ wordCount, /** @type {number} */ paragraphs, /** @type {string} */ tag) =>
    `${UNSPACED.test(tag) ? counted(wordCount, "character", "characters") : counted(wordCount, "word", "words")} in ${counted(paragraphs, "paragraph", "paragraphs")} kept`,
  countsCharacters: (/** @type {string} */ tag) => UNSPACED.test(tag),
  removedNone: "nothing removed",
  removedCount: (/** @type {number} */ count) => `${counted(count, "line", "lines")} removed`,
  removedRun: (/** @type {number} */ count, /** @type {[string, number][]} */ reasons) =>
    `${counted(count, "line", "lines")} removed: ` +
    units.format(reasons.map(([code, n]) => words.reason(code, n))),
  reason: (/** @type {string} */ code, /** @type {number} */ count) => {
    const [one, other] = REASONS[code] ?? [code, code];
    return counted(count, one, other);
  },
  reasonName: (/** @type {string} */ code) => (REASONS[code] ?? [code])[0],
  reasonWhy: (/** @type {string} */ code) => (REASONS[code] ?? ["", "", ""])[2],
  reasonPhrase: (/** @type {string} */ phrase) => `Seen by “${phrase}”.`,
  reasonFeatures: (/** @type {string[]} */ names) => `What weighed most: ${list.format(names)}.`,
  filters: "Show removed lines by reason",
  filterTitle: "Show only these removed lines, in their places",
  keep: "Keep",
  keepLabel: (/** @type {string} */ text) => `Keep: ${text}`,
  drop: "Remove",
  dropLabel: (/** @type {string} */ text) => `Remove this paragraph: ${text}`,
  repair: { "fused-sentences": "mended", "credit": "credit moved" },
  repairTitle: (/** @type {string} */ was, /** @type {string} */ now) =>
    `The input had “${was}”; the body has “${now.replace(/\n+/g, "¶")}”.`,
  repairUndo: "Undo",
  repairUndoLabel: (/** @type {string} */ was) => `Undo this repair and write “${was}”`,
  moreLines: (/** @type {number} */ count) => `and ${counted(count, "more line", "more lines")}`,
  more: (/** @type {number} */ count) => `Show ${counted(count, "more paragraph", "more paragraphs")}`,
  facts: "About this article",
  factNames: {
    byline: "By",
    dateline: "Dateline",
    published: "Published",
    updated: "Updated",
    credit: "Source",
    site: "Site",
    url: "Address",
    language: "Language",
    words: "Words",
  },
  agency: (/** @type {string} */ text, /** @type {string} */ agency) =>
    text === agency ? text : `${agency} (“${text}”)`,
  languageName: (/** @type {string} */ tag) => {
    if (!tag || tag === "und") return "not known";
    try {
      return new Intl.DisplayNames(LANGUAGE, { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  },
  publishedInput: "Published on",
  publishedHint: "Gives words like “Tuesday” their date.",
  captions: "Captions",
  warnings: "Notes on this text",
  day: longDay,
  number: (/** @type {number} */ value) => number.format(value),

  // Entities
  moreEntries: (/** @type {number} */ count) => `and ${number.format(count)} more`,
  kindLabel: (/** @type {string} */ kind) => (KINDS[kind] ?? [kind.slice(0, 3)])[0],
  kindSpoken: (/** @type {string} */ kind) => ` (${(KINDS[kind] ?? ["", kind])[1]})`,
  kindName: (/** @type {string} */ kind) => (KINDS[kind] ?? ["", kind])[1],
  kindGroup: (/** @type {string} */ kind) => (KINDS[kind] ?? ["", "", kind])[2],
  kindOrder: Object.keys(KINDS),
  entityList: "Names and amounts in this article",
  entityCount: (/** @type {number} */ count) => counted(count, "entry", "entries"),
  mentionsCount: (/** @type {number} */ count) => counted(count, "mention", "mentions"),
  noEntities: (/** @type {string} */ tag) =>
    words.noNames(tag) || "No name, date or amount was found in this article.",
  noNames: (/** @type {string} */ tag) =>
    NO_CAPITALS.test(tag) ? "Names are not found in this language: its script has no capital letters to tell them by." : "",
  aliases: "Also",
  roles: "Called",
  value: "Value",
  standsFor: (/** @type {string} */ country) => `Here the government of ${country}.`,
  inCountry: "Country",
  countryName: (/** @type {string} */ code) => {
    try {
      return new Intl.DisplayNames(LANGUAGE, { type: "region" }).of(code) ?? code;
    } catch {
      return code;
    }
  },
  needsPublished: "Needs the date of publication; set it under Dates.",
  amount: (/** @type {import("../api/index.js").Amount} */ amount) => {
    const figure = number.format(amount.amount);
    const unit = amount.currency ?? amount.unit ?? "";
    return [amount.about, figure, unit, amount.of].filter(Boolean).join(" ");
  },
  whyOne: "Why one entry",
  whyRule: (/** @type {string} */ rule) => RULES[rule] ?? rule.replaceAll("-", " "),
  showMention: "Show it in the text",
  quoted: (/** @type {string} */ text) => `“${text}”`,
  inOrder: (/** @type {string} */ x, /** @type {string} */ y) => x.localeCompare(y, LANGUAGE),
  correct: "Correct this entry",
  kindField: "Kind",
  change: "Change",
  nameField: "Name",
  rename: "Rename",
  sameField: "Same as",
  sameNone: "another entry…",
  entryOf: (/** @type {string} */ name, /** @type {string} */ kind) => `${name} (${(KINDS[kind] ?? ["", kind])[1]})`,
  join: "Join",
  splitField: "Not the same",
  splitNone: "one of its names…",
  written: (/** @type {string} */ text, /** @type {number} */ count) => `${text} (${number.format(count)})`,
  split: "Split",
  notAName: "Not a name",

  // Corrections
  corrections: (/** @type {number} */ count) => counted(count, "correction", "corrections"),
  correction: (/** @type {string} */ kind, /** @type {readonly string[]} */ about) => CORRECTIONS[kind](...about),
  takeBack: "Take back",
  takeBackLabel: (/** @type {string} */ text) => `Take back: ${text}`,
  saidTakenBack: (/** @type {string} */ text) => `Taken back: ${text}`,
  saidNotAName: (/** @type {string} */ name) => `No longer a name: ${name}`,
  saidRetyped: (/** @type {string} */ name, /** @type {string} */ kind) => `${name} is now: ${(KINDS[kind] ?? ["", kind])[1]}.`,
  saidRenamed: (/** @type {string} */ name, /** @type {string} */ to) => `${name} is now called ${to}.`,
  saidMerged: (/** @type {string} */ name, /** @type {string} */ into) => `${name} and ${into} are now one entry.`,
  saidSplit: (/** @type {string} */ form, /** @type {string} */ name) => `“${form}” is now apart from ${name}.`,
  stripInWords: (/** @type {number[]} */ [start, middle, end], /** @type {{ title: number, caption: number, credit: number }} */ beside) => {
    const places = [
      beside.title > 0 && "in the title",
      start > 0 && `${number.format(start)} in the first third`,
      middle > 0 && `${number.format(middle)} in the middle`,
      end > 0 && `${number.format(end)} in the last third`,
      beside.caption > 0 && `${number.format(beside.caption)} in captions`,
      beside.credit > 0 && "in the credit",
    ];
    return `Mentions: ${list.format(places.flatMap((place) => place || []))}.`;
  },
  pictures: "Places and dates",
  mapTitle: "Places",
  mapInWords: (/** @type {string[]} */ placed, /** @type {string[]} */ unknown) =>
    `${some(placed)} on the map; a country stands in its middle.` + (unknown.length > 0 ? ` Not known where: ${some(unknown)}.` : ""),
  placesTable: "The places as a table",
  placeColumns: ["Place", "Country", "Position", "Mentions"],
  position: (/** @type {number} */ lat, /** @type {number} */ lon) =>
    `${number.format(Math.abs(lat))}° ${lat < 0 ? "S" : "N"}, ${number.format(Math.abs(lon))}° ${lon < 0 ? "W" : "E"}`,
  notKnown: "not known",
  timelineTitle: "Dates",
  period,
  timelineInWords: (/** @type {string[]} */ values, /** @type {string[]} */ needing) =>
    [
      values.length > 0 && `${counted(values.length, "date", "dates")} in order: ${some(values.map(period))}.`,
      needing.length > 0 && `Without the date of publication nobody knows when: ${some(needing)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  datesTable: "The dates as a table",
  dateColumns: ["When", "In the text", "Mentions"],
  previous: "Previous",
  next: "Next",
  previousMention: "Previous mention",
  nextMention: "Next mention",
  step: (/** @type {number} */ index, /** @type {number} */ of) =>
    `${number.format(index)} of ${number.format(of)}`,
  mentionAt: (/** @type {string} */ name, /** @type {number} */ index, /** @type {number} */ of, /** @type {string} */ field, /** @type {string} */ form) =>
    `${name}: mention ${number.format(index)} of ${number.format(of)}, in the ${FIELDS[field] ?? field}, ${FORMS[form] ?? form}.`,
  closeEntity: "Close",
  form: (/** @type {string} */ form) => FORMS[form] ?? form,

  // Overlap
  overlapNone: "Overlap compares two articles. Add a second one, or paste a text that holds two versions of one story.",
  overlapUnrelated: "The articles of this paste have nothing in common. To compare one with another text, add a second article.",
  comparing: "Comparing…",
  verdict: (/** @type {string} */ verdict) => VERDICTS[verdict] ?? verdict,
  pair: "Compare",
  pairOf: (/** @type {string} */ a, /** @type {string} */ b) => `${a} | ${b}`,
  shareInWords,
  share: (/** @type {number} */ value) => share.format(value),
  sharesTitle: "How much of each stands in the other",
  barLegend: { verbatim: "word for word", edited: "edited", own: "only here" },
  sideBySide: "Side by side",
  onlyFold: (/** @type {number} */ count, /** @type {string} */ side) =>
    count === 0 ? `A few words only in ${side}` : `${counted(count, "sentence", "sentences")} only in ${side}`,
  passageKind: { verbatim: "word for word", edited: "edited" },
  editName: (/** @type {string} */ kind) => EDITS[kind] ?? kind,
  editTitle: (/** @type {string} */ kind, /** @type {string} */ sameFact) =>
    (EDITS[kind] ?? kind) +
    (sameFact === "no" ? "; the statement changes" : sameFact === "unknown" ? "; the statement may change" : ""),
  editSpoken: (/** @type {string} */ kind, /** @type {boolean | undefined} */ attention) =>
    ` (${EDITS[kind] ?? kind}${attention ? ", may change the meaning" : ""}) `,
  editsTitle: "What the edits are",
  editCount: (/** @type {string} */ kind, /** @type {number} */ count) =>
    `${EDITS[kind] ?? kind}: ${number.format(count)}`,
  attentionCount: (/** @type {number} */ count) =>
    `${counted(count, "edit", "edits")} may change the meaning, marked with “!”`,
  conflictsTitle: "Facts that differ",
  conflictsNone: "No number, name or date of one contradicts the other.",
  conflict: (/** @type {string} */ kind) => CONFLICTS[kind] ?? kind,
  onlyTitle: (/** @type {string} */ side) => `Only in ${side}`,
  onlyNone: (/** @type {string} */ side) => `Every sentence of ${side} has its partner.`,
  newFacts: "Not in the other:",
  inferredTitle: "What the two say together",
  swap: "Swap A and B",
  swapTitle: "Put each article in the other’s place",
  beginning,
  passageNumber: (/** @type {number} */ index, /** @type {number} */ of, /** @type {string} */ kind) =>
    `Passage ${number.format(index)} of ${number.format(of)}, ${kind === "verbatim" ? "word for word" : "edited"}.`,
  knotTitle: (/** @type {string} */ kind, /** @type {number} */ edits) => `${passageIs(kind, edits)}: why?`,
  knotLabel: (/** @type {number} */ index, /** @type {number} */ of, /** @type {string} */ kind, /** @type {number} */ edits, /** @type {boolean} */ earlier, /** @type {boolean} */ left) =>
    `Passage ${number.format(index)} of ${number.format(of)}: ${passageIs(kind, edits)}${earlier ? ", earlier in B" : ""}${left ? ", left out" : ""}`,
  showPassage: (/** @type {number} */ index) => `Show passage ${number.format(index)}`,
  asTable: "As a table",
  passagesTable: "The passages as a table",
  passageColumns: ["Passage", "Begins", "Kind", "Words in A", "Words in B", "Edits", "Place in A / B"],
  earlier: "In B this stands before the passage above it.",
  noEdits: "The same in both, to the last character.",
  leaveOut: "Leave this passage out",
  takeIn: "Count this passage again",
  leftOut: "left out by you",
  saidLeftOut: (/** @type {string} */ text) => `Left out of the overlap: ${text}`,
  saidTakenIn: (/** @type {string} */ text) => `Counted again: ${text}`,
  saidSwapped: "A and B have changed places.",
  nothingThere: "nothing",
  sameFact: { yes: "The statement is the same.", no: "The statement changes.", unknown: "The statement may have changed." },
  lookAtIt: "Worth a look.",
  whyEdits: (/** @type {number} */ edits) => `${counted(edits, "edit", "edits")}: why?`,
  fieldsTitle: "Headlines and captions",
  fieldIn: (/** @type {string} */ field, /** @type {string} */ side) => `${field === "title" ? "Headline" : "Caption"} of ${side}`,
  foundTwo: "Two versions of one story in this text.",
  seeOverlap: "See the overlap",

  // What the live region says
  saidReport: (/** @type {number} */ articles, /** @type {string | undefined} */ title, /** @type {number} */ removed) =>
    (articles === 0 ? "No article found." : articles === 1 ? `Article read: ${title ?? "no title"}.` : `${number.format(articles)} articles read.`) +
    ` ${counted(removed, "line", "lines")} removed.`,
  saidCompared: (/** @type {string} */ verdict) => `Compared: ${VERDICTS[verdict] ?? verdict}.`,
  saidKept: (/** @type {string} */ text) => `Kept: ${text}`,
  saidDropped: (/** @type {string} */ text) => `Removed: ${text}`,
  saidUnrepaired: (/** @type {string} */ was) => `Repair undone: ${was}`,
  saidPublished: (/** @type {string} */ date) => (date ? `Read as published on ${date}.` : "Read without a date of publication."),
  saidUndone: "Undone.",
  saidRedone: "Done again.",
  saidFilter: (/** @type {string} */ text) => `Showing ${text}.`,
  saidAll: "Showing all.",
};
