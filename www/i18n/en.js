// The problem: every word the page says must stand in one place, so that it can be checked and
// translated. Method: one object of strings and of functions from values to strings; numbers and
// plurals go through Intl. Another language is another file with the same keys. The names of the
// engine's codes, and the words of the shelf, are in the folder beside this file.

import { grammar } from "./grammar.js";
import { ADVICE, CONFLICTS, EDITS, ERRORS, FIELDS, FORMS, KINDS, REASONS, VERDICTS, WARNINGS } from "./en/codes.js";
import { reading } from "./en/reading.js";
import { shelf } from "./en/shelf.js";

const LANGUAGE = "en";
const { number, parts, list, units, counted, megabytes, unspaced, capitals, languageName, plain } = grammar(LANGUAGE);

/** A sentence that gives a share in plain words.
 * @param {string} side @param {string} other @param {{verbatim: number, edited: number}} shares */
const shareInWords = (side, other, shares) => {
  const [whole, verbatim, edited] = parts(shares);
  if (shares.verbatim + shares.edited < 0.005) return `No passage of ${side} stands in ${other}.`;
  return (
    `${whole} of the words of ${side} stand in ${other}: ` +
    `${verbatim} word for word, ${edited} in edited passages.`
  );
};

export const words = {
  ...plain,
  ...reading,
  ...shelf,
  claim: "A news article, and nothing around it.",
  promise: "Paste an article, or drop files. It is read at once, and nothing leaves this tab.",
  promiseSecond: "Paste the second article, or drop a file.",
  boxLabel: { a: "Article", b: "Second article" },
  promises: [
    ["Body", "The article, cut free from menus, captions, promos and repeats. Every removed line keeps its reason, and can be put back."],
    ["Entities", "Who and what it names, every form of a name under one entry, each with its places in the text."],
    ["Overlap", "What two articles say in the same words, what each edit changes, and which facts disagree."],
  ],
  openFiles: "Open files…",
  openFile: "Open a file…",
  filesWhere: "One file is read here, two are compared, and more go to the library.",
  libraryPromise: "Many files in one table: which of them are versions of one text, and what each adds.",
  bringBack: "Bring the last text back",
  example: "Try an example",
  exampleTwo: "Try two versions of one story",
  read: "Read it",
  readKey: "Ctrl+Enter",
  held: (/** @type {number} */ bytes) =>
    `The whole text, ${megabytes(bytes)}, is held here. Only its beginning is shown.`,
  heldFile: (/** @type {string} */ name, /** @type {number} */ bytes) =>
    bytes < 50_000 ? `${name}, ${counted(bytes, "byte", "bytes")}` : `${name}, ${megabytes(bytes)}`,
  removeFile: "Remove this file",
  ask: (/** @type {number} */ bytes, /** @type {boolean} */ inPlace) =>
    `This text has ${megabytes(bytes)}. Reading it may take a while; ${inPlace ? "the page stands still meanwhile" : "the page stays usable"}.`,
  askYes: "Read it anyway",
  busy: "Reading…",
  stop: "Stop",
  heldUp: "The page stands still until the text is read.",
  stopped: "Stopped. Your text is still here.",
  retry: "Try again",
  nothing: "There is no text to read here. Paste an article: its headline and paragraphs.",
  inPlace: "The background worker did not start, so texts are read in the page itself: a long one holds it up. Reload to try again.",
  noEngine: "The reading engine could not start. Reload the page; if that does not help, use a current browser.",
  advice: (/** @type {string} */ code) => ADVICE[code] ?? "",
  warning: (/** @type {string} */ code, /** @type {string} */ message) => WARNINGS[code] ?? message,
  error: (/** @type {string} */ code, /** @type {string} */ message) => ERRORS[code] ?? message,
  fileGone: (/** @type {string} */ name) => `“${name}” could not be read.`,

  tabs: { body: "Body", entities: "Entities", overlap: "Overlap", library: "Library" },
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

  pageLanguage: "Language",
  choicesKept: "Choices are kept in this browser, and nowhere else.",
  choicesLost: "Choices could not be kept: the browser does not allow it.",
  languageLost: "This language could not be loaded; the page stays as it is.",

  // Body
  kept: (/** @type {number} */ wordCount, /** @type {number} */ paragraphs, /** @type {string} */ tag) =>
    `${unspaced(tag) ? counted(wordCount, "character", "characters") : counted(wordCount, "word", "words")} in ${counted(paragraphs, "paragraph", "paragraphs")} kept`,
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
  repair: { "fused-sentences": "mended", "wrapped-lines": "lines joined", "credit": "credit moved" },
  repairTitle: (/** @type {string} */ was, /** @type {string} */ now) =>
    `The input had “${was}”; the body has “${now.replace(/\n+/g, "¶")}”.`,
  repairLines: (/** @type {number} */ lines) => `The input broke this paragraph into ${number.format(lines)} lines.`,
  repairText: "Repair it",
  repairUndo: "Undo",
  repairUndoLabel: (/** @type {string} */ was) => `Undo this repair and write “${plain.beginning(was, 60)}”`,
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
  languageName: (/** @type {string} */ tag) => languageName(tag) || "not known",
  publishedInput: "Published on",
  publishedHint: "Gives words like “Tuesday” their date.",
  publishedKnown: "Left empty, the date above holds.",
  captions: "Captions",
  warnings: "Notes on this text",

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
    capitals(tag) ? "" : "Names are not found in this language: its script has no capital letters to tell them by.",
  aliases: "Also",
  roles: "Called",
  value: "Value",
  standsFor: (/** @type {string} */ country) => `Here the government of ${country}.`,
  inCountry: "Country",
  needsPublished: "Needs the date of publication; set it under Dates.",
  amount: (/** @type {import("../api/index.js").Amount} */ amount) => {
    const figure = number.format(amount.amount);
    const unit = amount.currency ?? amount.unit ?? "";
    return [amount.about, figure, unit, amount.of].filter(Boolean).join(" ");
  },
  columns: { name: "Name", kind: "Kind", mentions: "Mentions" },
  whyOne: "Why one entry",
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
  concluded: (/** @type {string} */ sentence) => sentence,
  pair: "Compare",
  pairOf: (/** @type {string} */ a, /** @type {string} */ b) => `${a} | ${b}`,
  shareInWords,
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
  attentionWalk: "Next edit that may change the meaning",
  attentionNext: "Show the next",
  conflictsTitle: "Facts that differ",
  conflictsNone: "No number, name or date of one contradicts the other.",
  conflict: (/** @type {string} */ kind) => CONFLICTS[kind] ?? kind,
  onlyTitle: (/** @type {string} */ side) => `Only in ${side}`,
  onlyNone: (/** @type {string} */ side) => `Every sentence of ${side} has its partner.`,
  newFacts: "Not in the other:",
  inferredTitle: "What the two say together",
  foundTwo: "Two versions of one story in this text.",
  seeOverlap: "See the overlap",

  // What the live region says
  saidReport: (/** @type {number} */ articles, /** @type {string | undefined} */ title, /** @type {number} */ removed) =>
    (articles === 0 ? "No article found." : articles === 1 ? `Article read: ${title ?? "no title"}.` : `${number.format(articles)} articles read.`) +
    ` ${counted(removed, "line", "lines")} removed.`,
  saidCompared: (/** @type {string} */ verdict) => `Compared: ${VERDICTS[verdict] ?? verdict}.`,
  saidKept: (/** @type {string} */ text) => `Kept: ${text}`,
  saidDropped: (/** @type {string} */ text) => `Removed: ${text}`,
  saidRepairedText: "The letters are repaired. The list of corrections takes it back.",
  saidUnrepaired: (/** @type {string} */ was) => `Repair undone: ${plain.beginning(was, 60)}`,
  saidPublished: (/** @type {string} */ date) => (date ? `Read as published on ${date}.` : "Read without a date of publication."),
  leftBehind: (/** @type {number} */ count) =>
    `Left behind with the text as it was: ${counted(count, "correction of a line", "corrections of lines")}. Undo brings that text back.`,
  saidUndone: "Undone.",
  saidRedone: "Done again.",
  saidFilter: (/** @type {string} */ text) => `Showing ${text}.`,
  saidAll: "Showing all.",
};
