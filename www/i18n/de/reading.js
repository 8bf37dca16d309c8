// Was die Seite sagt, wo korrigiert, nach Gründen gefragt oder ein Bild betrachtet wird.

import { grammar } from "../grammar.js";
import { KINDS, RULES } from "./codes.js";

const { number, list, counted, plain } = grammar("de");

/** What the reader decided, as a sentence. @type {Record<string, (...about: string[]) => string>} */
const CORRECTIONS = {
  keep: (text) => `Behalten: ${text}`,
  drop: (text) => `Entfernt: ${text}`,
  unrepair: (was) => `Nicht ausgebessert: ${plain.beginning(was, 60)}`,
  repairText: () => "Falsch gelesene Buchstaben ausgebessert",
  split: (text) => `Hier beginnt ein Artikel: ${text}`,
  join: (text) => `Hier beginnt kein Artikel: ${text}`,
  published: (iso) => `Erschienen am ${plain.day(iso)}`,
  notAName: (...forms) => `Kein Name: ${list.format(forms)}`,
  unmerge: (name, form) => `„${form}“ ist nicht ${name}`,
  merge: (name, part) => `${part} ist ${name}`,
  retype: (name, kind) => `${name} ist: ${(KINDS[kind] ?? ["", kind])[1]}`,
  rename: (name, to) => `${name} heißt ${to}`,
  exclude: (text) => `Im Vergleich ausgelassen: ${plain.beginning(text, 60)}`,
};

/** The first of many, and how many more. @param {string[]} all */
const some = (all) => (all.length > 6 ? `${all.slice(0, 5).join(", ")} und ${number.format(all.length - 5)} weitere` : list.format(all));

/** @param {string} kind @param {number} edits */
const passageIs = (kind, edits) => (kind === "verbatim" ? "wörtlich" : counted(edits, "Änderung", "Änderungen"));

/** @type {import("../words.js").Part<typeof import("../en/reading.js").reading>} */
export const reading = {
  passage: "Die Passage",
  helpTitle: "Tasten",
  helpColumns: ["Taste", "Was sie tut"],
  keyName: (key) =>
    key.replace("Ctrl", "Strg").replace("Shift", "Umschalt").replace("ArrowRight", "→").replace("ArrowLeft", "←").replace("Escape", "Esc").replace(/^(.*\+)?([a-z])$/, (_, before, letter) => `${before ?? ""}${letter.toUpperCase()}`),
  keyDoes: {
    undo: "Den letzten Schritt zurücknehmen",
    redo: "Den Schritt wiederholen",
    next: "Nächste Nennung oder Passage",
    previous: "Vorige Nennung oder Passage",
    drop: "Die Auswahl aufheben",
    body: "Den Text zeigen",
    entities: "Die Namen zeigen",
    overlap: "Den Vergleich zeigen",
    library: "Die Bibliothek zeigen",
    help: "Diese Tasten zeigen",
  },
  singleKeys: "Tasten ohne Strg verwenden",
  closeHelp: "Fertig",

  whyRule: (rule) => RULES[rule] ?? rule.replaceAll("-", " "),
  showMention: "Im Text zeigen",
  quoted: (text) => `„${text}“`,
  correct: "Diesen Eintrag korrigieren",
  kindField: "Art",
  change: "Ändern",
  nameField: "Bezeichnung",
  rename: "Umbenennen",
  sameField: "Dasselbe wie",
  sameNone: "ein anderer Eintrag…",
  join: "Vereinen",
  splitField: "Nicht dasselbe",
  splitNone: "eine der Formen…",
  split: "Trennen",
  notAName: "Kein Name",
  begin: "Neuer Artikel",
  beginTitle: "Mit dieser Zeile beginnt ein anderer Artikel",
  beginLabel: (text) => `Neuer Artikel: ${text}`,
  saidBegun: (text) => `Ein anderer Artikel beginnt bei: ${text}`,
  joinArticle: "Mit dem Artikel davor verbinden",
  saidJoinedArticle: (title) => `Mit dem Artikel davor verbunden: ${title}`,
  corrections: (count) => counted(count, "Korrektur", "Korrekturen"),
  correction: (kind, about) => CORRECTIONS[kind](...about),
  takeBack: "Zurücknehmen",
  takeBackLabel: (text) => `Zurücknehmen: ${text}`,
  saidTakenBack: (text) => `Zurückgenommen: ${text}`,
  saidNotAName: (name) => `Kein Name mehr: ${name}`,
  saidRetyped: (name, kind) => `${name} ist jetzt: ${(KINDS[kind] ?? ["", kind])[1]}.`,
  saidRenamed: (name, to) => `${name} heißt jetzt ${to}.`,
  saidMerged: (name, into) => `${name} und ${into} sind jetzt ein Eintrag.`,
  saidSplit: (form, name) => `„${form}“ ist jetzt von ${name} getrennt.`,

  stripInWords: ([start, middle, end], beside) => {
    const places = [
      beside.title > 0 && "in der Überschrift",
      start > 0 && `${number.format(start)} im ersten Drittel`,
      middle > 0 && `${number.format(middle)} in der Mitte`,
      end > 0 && `${number.format(end)} im letzten Drittel`,
      beside.caption > 0 && `${number.format(beside.caption)} in Bildtexten`,
      beside.credit > 0 && "in der Quelle",
    ];
    return `Nennungen: ${list.format(places.flatMap((place) => place || []))}.`;
  },
  pictures: "Orte und Daten",
  mapTitle: "Orte",
  mapInWords: (placed, unknown) =>
    `${some(placed)} auf der Karte; ein Land steht in seiner Mitte.` + (unknown.length > 0 ? ` Lage nicht bekannt: ${some(unknown)}.` : ""),
  placesTable: "Die Orte als Tabelle",
  placeColumns: ["Ort", "Land", "Lage", "Nennungen"],
  position: (lat, lon) => `${number.format(Math.abs(lat))}° ${lat < 0 ? "S" : "N"}, ${number.format(Math.abs(lon))}° ${lon < 0 ? "W" : "O"}`,
  notKnown: "nicht bekannt",
  timelineTitle: "Zeitangaben",
  timelineInWords: (values, needing) =>
    [
      values.length > 0 && `${counted(values.length, "Zeitangabe", "Zeitangaben")} der Reihe nach: ${some(values.map(plain.period))}.`,
      needing.length > 0 && `Ohne das Erscheinungsdatum weiß niemand, wann: ${some(needing)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  datesTable: "Die Zeitangaben als Tabelle",
  dateColumns: ["Wann", "Im Text", "Nennungen"],
  asTable: "Als Tabelle",

  swap: "A und B tauschen",
  swapTitle: "Jeden Artikel an die Stelle des anderen setzen",
  passageNumber: (index, of, kind) => `Passage ${number.format(index)} von ${number.format(of)}, ${kind === "verbatim" ? "wörtlich" : "bearbeitet"}.`,
  knotTitle: (kind, edits) => `${passageIs(kind, edits)}: warum?`,
  knotLabel: (index, of, kind, edits, earlier, left) =>
    `Passage ${number.format(index)} von ${number.format(of)}: ${passageIs(kind, edits)}${earlier ? ", in B weiter vorn" : ""}${left ? ", ausgelassen" : ""}`,
  showPassage: (index) => `Passage ${number.format(index)} zeigen`,
  passagesTable: "Die Passagen als Tabelle",
  passageColumns: ["Nr.", "Anfang", "Art", "Wörter in A", "Wörter in B", "Änderungen", "Stelle in A / B"],
  earlier: "In B steht dies vor der Passage darüber.",
  noEdits: "In beiden Zeichen für Zeichen gleich.",
  leaveOut: "Diese Passage auslassen",
  takeIn: "Diese Passage wieder mitzählen",
  leftOut: "von Ihnen ausgelassen",
  saidLeftOut: (text) => `Im Vergleich ausgelassen: ${text}`,
  saidTakenIn: (text) => `Wieder mitgezählt: ${text}`,
  saidSwapped: "A und B haben die Plätze getauscht.",
  nothingThere: "nichts",
  sameFact: { yes: "Die Aussage bleibt gleich.", no: "Die Aussage ändert sich.", unknown: "Die Aussage kann sich geändert haben." },
  lookAtIt: "Einen Blick wert.",
  whyEdits: (edits) => `${counted(edits, "Änderung", "Änderungen")}: warum?`,
  fieldsTitle: "Überschriften und Bildtexte",
  fieldIn: (field, side) => `${field === "title" ? "Überschrift" : "Bildtext"} von ${side}`,
};
