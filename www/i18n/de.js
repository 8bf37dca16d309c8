// The problem: a German reader wants the page in German. Method: the keys of en.js, and nothing
// else; tests hold the two together.

import { concluded } from "./engine.js";
import { grammar } from "./grammar.js";
import { ADVICE, CONCLUSIONS, CONFLICTS, EDITS, ERRORS, FIELDS, FORMS, KINDS, REASONS, VERDICTS, WARNINGS } from "./de/codes.js";
import { reading } from "./de/reading.js";
import { shelf } from "./de/shelf.js";

const { number, parts, list, units, counted, megabytes, unspaced, capitals, languageName, plain } = grammar("de");

/** @type {import("./words.js").Words} */
export const words = {
  ...plain,
  ...reading,
  ...shelf,
  claim: "Ein Zeitungsartikel, und nichts darum herum.",
  promise: "Fügen Sie einen Artikel ein, oder legen Sie Dateien ab. Er wird sofort gelesen, und nichts verlässt diesen Tab.",
  promiseSecond: "Fügen Sie den zweiten Artikel ein, oder legen Sie eine Datei ab.",
  boxLabel: { a: "Artikel", b: "Zweiter Artikel" },
  promises: [
    ["Text", "Der Artikel, befreit von Menüs, Bildtexten, Eigenwerbung und Wiederholungen. Jede entfernte Zeile behält ihren Grund und lässt sich zurückholen."],
    ["Namen", "Wen und was er nennt, jede Form eines Namens unter einem Eintrag, mit allen Stellen im Text."],
    ["Vergleich", "Was zwei Artikel wörtlich gemeinsam haben, was jede Änderung ändert, und welche Angaben sich widersprechen."],
  ],
  openFiles: "Dateien öffnen…",
  openFile: "Datei öffnen…",
  filesWhere: "Eine Datei wird hier gelesen, zwei werden verglichen, mehr kommen in die Bibliothek.",
  libraryPromise: "Viele Dateien in einer Tabelle: welche davon Fassungen eines Textes sind und was jede hinzufügt.",
  bringBack: "Den letzten Text zurückholen",
  example: "Ein Beispiel ansehen",
  exampleTwo: "Zwei Fassungen einer Meldung ansehen",
  read: "Lesen",
  readKey: "Strg+Eingabe",
  held: (bytes) => `Der ganze Text, ${megabytes(bytes)}, liegt hier bereit. Gezeigt wird nur sein Anfang.`,
  heldFile: (name, bytes) => (bytes < 50_000 ? `${name}, ${counted(bytes, "Byte", "Bytes")}` : `${name}, ${megabytes(bytes)}`),
  removeFile: "Diese Datei weglegen",
  ask: (bytes, inPlace) => `Dieser Text hat ${megabytes(bytes)}. Ihn zu lesen kann eine Weile dauern; die Seite ${inPlace ? "steht so lange still" : "bleibt bedienbar"}.`,
  askYes: "Trotzdem lesen",
  busy: "Wird gelesen…",
  stop: "Anhalten",
  heldUp: "Die Seite steht still, bis der Text gelesen ist.",
  stopped: "Angehalten. Ihr Text ist noch da.",
  retry: "Noch einmal",
  nothing: "Hier ist kein Text zu lesen. Fügen Sie einen Artikel ein: seine Überschrift und seine Absätze.",
  inPlace: "Der Hintergrundprozess ist nicht gestartet. Texte werden in der Seite selbst gelesen; ein langer hält sie auf. Laden Sie neu, um es wieder zu versuchen.",
  noEngine: "Das Rechenwerk konnte nicht starten. Laden Sie die Seite neu; hilft das nicht, nehmen Sie einen aktuellen Browser.",
  advice: (code) => ADVICE[code] ?? "",
  warning: (code, message) => WARNINGS[code] ?? message,
  error: (code, message) => ERRORS[code] ?? message,
  fileGone: (name) => `„${name}“ konnte nicht gelesen werden.`,

  tabs: { body: "Text", entities: "Namen", overlap: "Vergleich", library: "Bibliothek" },
  views: "Ansichten",
  skip: "Zum Artikel springen",
  tools: "Werkzeuge",
  undo: "Zurück",
  redo: "Vor",
  undoTitle: "Den letzten Schritt zurücknehmen (Strg+Z)",
  redoTitle: "Den Schritt wiederholen (Strg+Umschalt+Z)",
  copy: "Reinen Text kopieren",
  copied: (title) => `Kopiert: ${title}`,
  copyFailed: "Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text, und kopieren Sie ihn.",
  download: "JSON herunterladen",
  startOver: "Neuer Text",
  addSecond: "Zweiten Artikel dazu",
  closeSecond: "Diesen Artikel schließen",
  cancel: "Zurück zum Artikel",
  edit: "Den Text bearbeiten",
  formLegend: "Einfügung lesen als",
  forms: { rich: "formatierten Text", plain: "reinen Text" },
  articles: "Artikel in diesem Text",
  articleOf: (index, title) => title ?? `Artikel ${number.format(index)}`,
  side: { a: "A", b: "B" },
  untitled: "Kein Titel gefunden",

  pageLanguage: "Sprache der Seite",
  choicesKept: "Auswahlen bleiben in diesem Browser und nirgends sonst.",
  choicesLost: "Die Auswahl ließ sich nicht behalten: Der Browser erlaubt es nicht.",
  languageLost: "Diese Sprache ließ sich nicht laden; die Seite bleibt, wie sie ist.",

  // Text
  kept: (wordCount, paragraphs, tag) =>
    `${unspaced(tag) ? counted(wordCount, "Zeichen", "Zeichen") : counted(wordCount, "Wort", "Wörter")} in ${counted(paragraphs, "Absatz", "Absätzen")} behalten`,
  removedNone: "nichts entfernt",
  removedCount: (count) => `${counted(count, "Zeile", "Zeilen")} entfernt`,
  removedRun: (count, reasons) =>
    `${counted(count, "Zeile", "Zeilen")} entfernt: ${units.format(reasons.map(([code, n]) => words.reason(code, n)))}`,
  reason: (code, count) => {
    const [one, other] = REASONS[code] ?? [code, code];
    return counted(count, one, other);
  },
  reasonName: (code) => (REASONS[code] ?? [code])[0],
  reasonWhy: (code) => (REASONS[code] ?? ["", "", ""])[2],
  reasonPhrase: (phrase) => `Erkannt an „${phrase}“.`,
  reasonFeatures: (names) => `Am meisten wog: ${list.format(names)}.`,
  filters: "Entfernte Zeilen nach Grund zeigen",
  filterTitle: "Nur diese entfernten Zeilen zeigen, an ihren Stellen",
  keep: "Behalten",
  keepLabel: (text) => `Behalten: ${text}`,
  drop: "Entfernen",
  dropLabel: (text) => `Diesen Absatz entfernen: ${text}`,
  repair: { "fused-sentences": "ausgebessert", "wrapped-lines": "Zeilen verbunden", "credit": "Nachweis versetzt" },
  repairTitle: (was, now) => `In der Eingabe stand „${was}“; im Text steht „${now.replace(/\n+/g, "¶")}“.`,
  repairLines: (lines) => `In der Eingabe stand dieser Absatz in ${number.format(lines)} Zeilen.`,
  repairText: "Ausbessern",
  repairUndo: "Zurücknehmen",
  repairUndoLabel: (was) => `Nicht ausbessern und „${plain.beginning(was, 60)}“ schreiben`,
  moreLines: (count) => `und ${counted(count, "weitere Zeile", "weitere Zeilen")}`,
  more: (count) => `${counted(count, "weiteren Absatz", "weitere Absätze")} zeigen`,
  facts: "Zu diesem Artikel",
  factNames: {
    byline: "Von",
    dateline: "Ortsmarke",
    published: "Erschienen",
    updated: "Geändert",
    credit: "Quelle",
    site: "Website",
    url: "Adresse",
    language: "Sprache",
    words: "Wörter",
  },
  agency: (text, agency) => (text === agency ? text : `${agency} („${text}“)`),
  languageName: (tag) => languageName(tag) || "nicht bekannt",
  publishedInput: "Erschienen am",
  publishedHint: "Gibt Wörtern wie „Dienstag“ ihr Datum.",
  publishedKnown: "Bleibt es leer, gilt das Datum oben.",
  captions: "Bildtexte",
  warnings: "Anmerkungen zu diesem Text",

  // Namen
  moreEntries: (count) => `und ${number.format(count)} weitere`,
  kindLabel: (kind) => (KINDS[kind] ?? [kind.slice(0, 3)])[0],
  kindSpoken: (kind) => ` (${(KINDS[kind] ?? ["", kind])[1]})`,
  kindName: (kind) => (KINDS[kind] ?? ["", kind])[1],
  kindGroup: (kind) => (KINDS[kind] ?? ["", "", kind])[2],
  kindOrder: Object.keys(KINDS),
  entityList: "Namen und Mengen in diesem Artikel",
  entityCount: (count) => counted(count, "Eintrag", "Einträge"),
  mentionsCount: (count) => counted(count, "Nennung", "Nennungen"),
  noEntities: (tag) => words.noNames(tag) || "In diesem Artikel wurden kein Name, kein Datum und keine Menge gefunden.",
  noNames: (tag) =>
    capitals(tag) ? "" : "In dieser Sprache werden keine Namen gefunden: Ihre Schrift hat keine Großbuchstaben, an denen sie zu erkennen wären.",
  aliases: "Auch",
  roles: "Genannt",
  value: "Wert",
  standsFor: (country) => `Hier die Regierung des Landes: ${country}.`,
  inCountry: "Land",
  needsPublished: "Braucht das Erscheinungsdatum; tragen Sie es unter „Zeitangaben“ ein.",
  amount: (amount) =>
    [amount.about, number.format(amount.amount), amount.currency ?? amount.unit ?? "", amount.of].filter(Boolean).join(" "),
  columns: { name: "Eintrag", kind: "Art", mentions: "Nennungen" },
  whyOne: "Warum ein Eintrag",
  previous: "Vorige",
  next: "Nächste",
  previousMention: "Vorige Nennung",
  nextMention: "Nächste Nennung",
  step: (index, of) => `${number.format(index)} von ${number.format(of)}`,
  mentionAt: (name, index, of, field, form) =>
    `${name}: Nennung ${number.format(index)} von ${number.format(of)}, Fundort ${FIELDS[field] ?? field}, ${FORMS[form] ?? form}.`,
  closeEntity: "Schließen",
  form: (form) => FORMS[form] ?? form,

  // Vergleich
  overlapNone: "Hier werden zwei Artikel verglichen. Nehmen Sie einen zweiten dazu, oder fügen Sie einen Text ein, der zwei Fassungen einer Meldung enthält.",
  overlapUnrelated: "Die Artikel dieses Textes haben nichts gemeinsam. Um einen mit einem anderen Text zu vergleichen, nehmen Sie einen zweiten Artikel dazu.",
  comparing: "Wird verglichen…",
  verdict: (verdict) => VERDICTS[verdict] ?? verdict,
  concluded: (sentence) => concluded(sentence, CONCLUSIONS),
  pair: "Vergleichen",
  pairOf: (a, b) => `${a} | ${b}`,
  shareInWords: (side, other, shares) => {
    const [whole, verbatim, edited] = parts(shares);
    if (shares.verbatim + shares.edited < 0.005) return `Keine Passage von ${side} steht in ${other}.`;
    return (
      `${whole} der Wörter von ${side} stehen in ${other}: ` +
      `${verbatim} wörtlich, ${edited} in bearbeiteten Passagen.`
    );
  },
  sharesTitle: "Wie viel von jedem im anderen steht",
  barLegend: { verbatim: "wörtlich", edited: "bearbeitet", own: "nur hier" },
  sideBySide: "Nebeneinander",
  onlyFold: (count, side) => (count === 0 ? `Einige Wörter nur in ${side}` : `${counted(count, "Satz", "Sätze")} nur in ${side}`),
  passageKind: { verbatim: "wörtlich", edited: "bearbeitet" },
  editName: (kind) => EDITS[kind] ?? kind,
  editTitle: (kind, sameFact) =>
    (EDITS[kind] ?? kind) + (sameFact === "no" ? "; die Aussage ändert sich" : sameFact === "unknown" ? "; die Aussage ändert sich vielleicht" : ""),
  editSpoken: (kind, attention) => ` (${EDITS[kind] ?? kind}${attention ? ", ändert vielleicht den Sinn" : ""}) `,
  editsTitle: "Welche Änderungen es sind",
  editCount: (kind, count) => `${EDITS[kind] ?? kind}: ${number.format(count)}`,
  attentionWalk: "Nächste Änderung, die den Sinn ändern kann",
  attentionNext: "Die nächste zeigen",
  attentionCount: (count) => `${counted(count, "Änderung", "Änderungen")}, vielleicht mit anderem Sinn, mit „!“ gekennzeichnet`,
  conflictsTitle: "Angaben, die sich unterscheiden",
  conflictsNone: "Keine Zahl, kein Name und kein Datum widerspricht dem anderen Text.",
  conflict: (kind) => CONFLICTS[kind] ?? kind,
  onlyTitle: (side) => `Nur in ${side}`,
  onlyNone: (side) => `Jeder Satz von ${side} hat seinen Partner.`,
  newFacts: "Nicht im anderen:",
  inferredTitle: "Was beide zusammen sagen",
  foundTwo: "Zwei Fassungen einer Meldung in diesem Text.",
  seeOverlap: "Zum Vergleich",

  // Was vorgelesen wird
  saidReport: (articles, title, removed) =>
    (articles === 0 ? "Kein Artikel gefunden." : articles === 1 ? `Artikel gelesen: ${title ?? "ohne Titel"}.` : `${number.format(articles)} Artikel gelesen.`) +
    ` ${counted(removed, "Zeile", "Zeilen")} entfernt.`,
  saidCompared: (verdict) => `Verglichen: ${VERDICTS[verdict] ?? verdict}.`,
  saidKept: (text) => `Behalten: ${text}`,
  saidDropped: (text) => `Entfernt: ${text}`,
  saidRepairedText: "Die Buchstaben sind ausgebessert. In der Liste der Korrekturen lässt es sich zurücknehmen.",
  saidUnrepaired: (was) => `Nicht mehr ausgebessert: ${plain.beginning(was, 60)}`,
  saidPublished: (date) => (date ? `Gelesen als erschienen am ${date}.` : "Ohne Erscheinungsdatum gelesen."),
  leftBehind: (count) => `Mit dem früheren Text zurückgeblieben: ${counted(count, "Korrektur an einer Zeile", "Korrekturen an Zeilen")}. „Zurück“ bringt jenen Text wieder.`,
  saidUndone: "Zurückgenommen.",
  saidRedone: "Wiederholt.",
  saidFilter: (text) => `Gezeigt: ${text}.`,
  saidAll: "Alles gezeigt.",
};
