// What the page says where the reader corrects, asks why, or looks at a picture.

import { grammar } from "../grammar.js";
import { KINDS, RULES } from "./codes.js";

const { number, list, counted, plain } = grammar("en");

/** What the reader decided, as a sentence. @type {Record<string, (...about: string[]) => string>} */
const CORRECTIONS = {
  keep: (text) => `Kept: ${text}`,
  drop: (text) => `Removed: ${text}`,
  unrepair: (was) => `Not mended: ${plain.beginning(was, 60)}`,
  repairText: () => "Misread letters repaired",
  split: (text) => `Another article begins: ${text}`,
  join: (text) => `No article begins: ${text}`,
  published: (iso) => `Published on ${plain.day(iso)}`,
  notAName: (...forms) => `No name: ${list.format(forms)}`,
  unmerge: (name, form) => `“${form}” is not ${name}`,
  merge: (name, part) => `${part} is ${name}`,
  retype: (name, kind) => `${name}: ${(KINDS[kind] ?? ["", kind])[1]}`,
  rename: (name, to) => `${name} is called ${to}`,
  exclude: (text) => `Left out of the overlap: ${plain.beginning(text, 60)}`,
};

/** The first of many, and how many more. @param {string[]} all */
const some = (all) => (all.length > 6 ? `${all.slice(0, 5).join(", ")} and ${number.format(all.length - 5)} more` : list.format(all));

/** @param {string} kind @param {number} edits */
const passageIs = (kind, edits) => (kind === "verbatim" ? "word for word" : counted(edits, "edit", "edits"));

export const reading = {
  // Keys, and what is chosen
  passage: "Passage",
  helpTitle: "Keys",
  helpColumns: ["Key", "What it does"],
  keyName: (/** @type {string} */ key) =>
    key.replace("ArrowRight", "→").replace("ArrowLeft", "←").replace("Escape", "Esc").replace(/^(.*\+)?([a-z])$/, (_, before, letter) => `${before ?? ""}${letter.toUpperCase()}`),
  keyDoes: {
    undo: "Undo the last step",
    redo: "Do it again",
    next: "Next mention, or next passage",
    previous: "Previous mention, or previous passage",
    drop: "Give up the choice",
    body: "Show the body",
    entities: "Show the entities",
    overlap: "Show the overlap",
    library: "Show the library",
    help: "Show these keys",
  },
  singleKeys: "Use keys without Ctrl",
  closeHelp: "Done",

  // Why names are one, and what the reader says of them
  whyRule: (/** @type {string} */ rule) => RULES[rule] ?? rule.replaceAll("-", " "),
  showMention: "Show it in the text",
  quoted: (/** @type {string} */ text) => `“${text}”`,
  correct: "Correct this entry",
  kindField: "Kind",
  change: "Change",
  nameField: "Name",
  rename: "Rename",
  sameField: "Same as",
  sameNone: "another entry…",
  join: "Join",
  splitField: "Not the same",
  splitNone: "one of its names…",
  split: "Split",
  notAName: "Not a name",
  begin: "New article",
  beginTitle: "Another article begins with this line",
  beginLabel: (/** @type {string} */ text) => `New article: ${text}`,
  saidBegun: (/** @type {string} */ text) => `Another article begins at: ${text}`,
  joinArticle: "Join with the article before",
  saidJoinedArticle: (/** @type {string} */ title) => `Joined with the article before: ${title}`,
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

  // The pictures of the entities
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
  timelineInWords: (/** @type {string[]} */ values, /** @type {string[]} */ needing) =>
    [
      values.length > 0 && `${counted(values.length, "date", "dates")} in order: ${some(values.map(plain.period))}.`,
      needing.length > 0 && `Without the date of publication nobody knows when: ${some(needing)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  datesTable: "The dates as a table",
  dateColumns: ["When", "In the text", "Mentions"],
  asTable: "As a table",

  // The passages of an overlap
  swap: "Swap A and B",
  swapTitle: "Put each article in the other’s place",
  passageNumber: (/** @type {number} */ index, /** @type {number} */ of, /** @type {string} */ kind) =>
    `Passage ${number.format(index)} of ${number.format(of)}, ${kind === "verbatim" ? "word for word" : "edited"}.`,
  knotTitle: (/** @type {string} */ kind, /** @type {number} */ edits) => `${passageIs(kind, edits)}: why?`,
  knotLabel: (/** @type {number} */ index, /** @type {number} */ of, /** @type {string} */ kind, /** @type {number} */ edits, /** @type {boolean} */ earlier, /** @type {boolean} */ left) =>
    `Passage ${number.format(index)} of ${number.format(of)}: ${passageIs(kind, edits)}${earlier ? ", earlier in B" : ""}${left ? ", left out" : ""}`,
  showPassage: (/** @type {number} */ index) => `Show passage ${number.format(index)}`,
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
};
