// The words of the shelf: many files, what is kept, what is taken away, and the page as a whole.
// (See en.js for the rest, and for how another language is made.)

import { grammar } from "../grammar.js";

const { number, share, counted, plain } = grammar("en");

export const shelf = {
  // Library
  library: "Library",
  libraryEmpty: "Many articles at once: drop files or open them here (text, HTML, Markdown, mail, JSON Lines). You see which are versions of one text, and what each adds. Nothing leaves this tab.",
  openLibrary: "Open the library",
  libraryTable: "Articles in the library",
  addFiles: "Add files…",
  exportLibrary: "Save as a file",
  keepLibrary: "Keep in this browser",
  forgetAll: "Forget all",
  keptState: (/** @type {"no" | "yes" | "failed"} */ kept) =>
    kept === "yes"
      ? "Kept in this browser, and nowhere else."
      : kept === "failed"
        ? "Not everything could be kept: it will be gone when this tab is closed. Save it as a file."
        : "Nothing is kept: closing this tab forgets it.",
  usage: (/** @type {number} */ bytes) => `The browser holds ${plain.bytes(bytes)} for this page.`,
  shelfCount: (/** @type {number} */ done, /** @type {number} */ failed, /** @type {number} */ waiting) =>
    [
      counted(done, "article", "articles"),
      failed > 0 && counted(failed, "file not read", "files not read"),
      waiting > 0 && `${number.format(waiting)} waiting`,
    ]
      .filter(Boolean)
      .join(", "),
  readingFiles: "Files read",
  timeLeft: (/** @type {number} */ seconds) => `About ${plain.duration(seconds)} left`,
  stopFiles: "Stop, keep what is done",
  stopsBetween: "It stops when the text that is being read is done: here the page reads it itself.",
  saidEmptied: "The library is empty now.",
  saidRead: (/** @type {string} */ counts) => `Done: ${counts}.`,
  saidStopped: (/** @type {string} */ counts) => `Stopped: ${counts}.`,
  retryAll: (/** @type {number} */ count) => `Try again: ${counted(count, "file", "files")}`,
  filterRows: "Filter by title or file",
  showRows: "Which articles are shown",
  showAll: "All",
  showVersions: "With versions",
  showFailed: "Not read",
  rowsFound: (/** @type {number} */ count) => `${counted(count, "row", "rows")} shown`,
  sortBy: "Sort by",
  turnOrder: (/** @type {boolean} */ down) => (down ? "Descending; reverse" : "Ascending; reverse"),
  linking: (/** @type {number} */ done) => `Looking for versions… ${share.format(done)}`,
  nothingShared: "No two of these articles share a passage.",
  shelfColumns: { title: "Article", words: "Words", language: "Language", published: "Published", removed: "Removed", versions: "Versions" },
  rowActions: "What to do with it",
  readRow: (/** @type {string} */ name) => `Read: ${name}`,
  secondRow: (/** @type {string} */ name) => `Read as B, beside the first: ${name}`,
  asSecond: "as B",
  similarRow: (/** @type {string} */ name) => `What is like it: ${name}`,
  similar: "like it",
  removeRow: (/** @type {string} */ name) => `Take out of the library: ${name}`,
  retryRow: (/** @type {string} */ name) => `Try again: ${name}`,
  waiting: "waiting",
  stoppedRow: "Stopped before it was read.",
  emptyFile: "The file has no visible text.",
  rowAdvice: (/** @type {string} */ code) => (code === "file-gone" ? "Open it again." : code === "too-large" ? "Cut it into parts." : ""),
  clustersTitle: "Versions of one text",
  clustersCount: (/** @type {number} */ count) => `${counted(count, "text has", "texts have")} several versions.`,
  versionsCount: (/** @type {number} */ count) => `${number.format(count)} versions`,
  earliest: "first",
  mostComplete: "fullest",
  addsNothing: "Adds no sentence.",
  compareWith: (/** @type {string} */ name) => `Compare with: ${name}`,
  likesTitle: (/** @type {string} */ name) => `Like “${name}”`,
  likesNone: "No other article shares a passage with it.",
  like: (/** @type {boolean} */ version, /** @type {number} */ whole) => `${version ? "a version of it" : "shares passages"}, ${share.format(whole)} in common`,
  heatTitle: "Who shares with whom",
  heatSays: (/** @type {number} */ pairs, /** @type {number} */ articles, /** @type {string} */ a, /** @type {string} */ b) =>
    `${counted(pairs, "pair shares", "pairs share")} words; the picture has ${counted(articles, "article", "articles")}. Most is shared by “${a}” and “${b}”.`,
  heatAlt: (/** @type {number} */ count) => `A square of ${number.format(count)} by ${number.format(count)} articles: the darker, the more is shared. The table below has the figures.`,
  heatCell: (/** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ whole) => `${share.format(whole)} of “${a}” stands in “${b}”`,
  heatTable: (/** @type {number} */ count) => `As a table: ${counted(count, "pair", "pairs")}`,
  pairColumns: ["One article", "The other", "Of the one in the other", "Of the other in the one", "What it is"],
  pairKind: { version: "versions of one text", passages: "shared passages" },
  imported: (/** @type {number} */ count) => `${counted(count, "article", "articles")} brought in from the file.`,
  keepRefused: "The browser keeps nothing for this page, perhaps in a private window. Save the library as a file.",
  keepFailed: "There is no room to keep all of it. Everything is still here; make room, or save it as a file.",
  keptUnreadable: "The kept library could not be opened. It is still there; reload the page to try again.",
  keptGone: "What was kept is gone: the browser cleared it, or it belongs to another version of this page now. All of it is still here; keep it again, or save it as a file.",
  forgetFailed: "The browser did not let the library go. Clear the data of this site in its settings.",
  forgottenElsewhere: "The library was forgotten in another tab. What is shown here is not kept any more.",

  // Files
  noMailText: (/** @type {string} */ name) => `“${name}” is a message without text: it holds only attachments. Open the attachment itself.`,
  linesTooLarge: (/** @type {string} */ name) => `“${name}” is too large to be read at once. Cut it into files of at most 200 MB.`,
  badLine: (/** @type {string} */ name, /** @type {number} */ line) => `Line ${number.format(line)} of “${name}” is damaged: each line must be an object with “id” and “text” or “html”. Nothing of the file was taken.`,
  newerFile: (/** @type {string} */ name) => `“${name}” was made by a newer Copydesk. Reload the page to get it.`,
  notOurs: (/** @type {string} */ name) => `“${name}” is JSON, but no report of Copydesk. Open the article itself, or a report that was saved here.`,

  // Taking away
  take: "Take it away",
  takeMarkdown: "Save as Markdown",
  takeHtml: "Save as a web page",
  takeJson: "Save as JSON",
  takeCsv: { entities: "Entities as CSV", passages: "Passages as CSV", differences: "Differences as CSV" },
  takePrint: "Print",
  takeLink: "Copy a link with the text in it",
  takeState: "Save texts and corrections",
  linkCopied: "Link copied. It contains the text: whoever has the link can read it.",
  linkTooLong: (/** @type {number} */ bytes) => `For a link the text is too long (${plain.bytes(bytes)} of 8 kB). It was saved as a file instead, which Copydesk opens.`,
  linkBad: "The link is damaged or cut off, so nothing was opened. Ask for it again, as a whole.",
  linkLarge: "The link unpacks to more than a link may hold, so nothing was opened.",
  linkOpened: "Opened from the link. The text came with it, and was sent nowhere.",
  stateOpened: "Texts and corrections opened.",

  // The page as a whole
  keepTexts: "Keep my texts for the next visit",
  textsKept: "Texts and corrections stay in this browser until you take the tick away.",
  textsForgotten: "Texts are not kept any more; those that were are erased.",
  textsTooLarge: "These texts are too large to keep. They are gone when this tab is closed.",
  privacy: "Privacy",
  privacyTitle: "Nothing leaves this tab",
  privacySays: [
    "The page was loaded once, with the engine that reads your articles. Since then it has had nothing to send, and nowhere to send it.",
    "You need not believe that. The page carries a policy that your browser enforces; here it is, as your browser has it:",
  ],
  tryToSend: "Try to send something",
  trying: "Trying…",
  sendWays: { fetch: "A request", beacon: "A beacon", image: "A picture from elsewhere", socket: "An open connection", frame: "Another page inside this one", script: "A text run as a program" },
  refused: "refused by the browser",
  wentThrough: "went through: do not trust this copy of the page",
  storedTitle: "What this browser keeps of you",
  stored: { nothing: "Nothing.", choices: "Your choices for the page", library: "The library", texts: "Your texts and corrections", offline: "The page itself, so that it opens without a network" },
  close: "Close",
  bookmarklet: "Copy page for Copydesk",
  bookmarkletDone: "Copied. Now paste it into Copydesk.",
  bookmarkletFailed: "This page does not allow copying. Select all, copy, and paste it into Copydesk.",
  whyNoAddress: "Why not an address?",
  whyNoAddressSays: [
    "Browsers do not let one site read another, and a server in between would learn what you read. So Copydesk fetches nothing.",
    "Drag this to your bookmarks bar, and press it on an article: it copies the page, which you then paste here.",
  ],
  dragBookmarklet: "Drag it to your bookmarks bar; here it does nothing.",
  offlineReady: "Works without a network",
  newVersion: "A new version is ready.",
  loadNewVersion: "Load it now",
};
