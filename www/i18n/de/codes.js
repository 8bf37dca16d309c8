// The problem: the engine speaks in codes, and its sentences are English. Method: a table for each
// kind of code, with what a German reader is told instead.

import { grammar } from "../grammar.js";

/** Wie ein Grund für eine und für mehrere Zeilen heißt, und was er bedeutet.
 * @type {Record<string, [one: string, other: string, why: string]>} */
export const REASONS = {
  "duplicate": ["Wiederholung", "Wiederholungen", "Sagt noch einmal, was im Text schon steht."],
  "caption": ["Bildtext", "Bildtexte", "Worte unter einem Bild; sie bleiben neben dem Artikel erhalten."],
  "photo-credit": ["Bildnachweis", "Bildnachweise", "Sagt, wer ein Bild gemacht hat."],
  "widget": ["Bedienelement", "Bedienelemente", "Eine Schaltfläche oder ein Zähler der Seite."],
  "navigation": ["Menüzeile", "Menüzeilen", "Teil eines Menüs oder der Name eines Ressorts."],
  "promo": ["Eigenwerbung", "Eigenwerbungen", "Bittet, zu folgen, herunterzuladen oder zu abonnieren."],
  "newsletter": ["Newsletter-Zeile", "Newsletter-Zeilen", "Bittet um eine Anmeldung mit der E-Mail-Adresse."],
  "social": ["Teilen-Zeile", "Teilen-Zeilen", "Teilen und Folgen in sozialen Netzen."],
  "related-heading": ["Listenüberschrift", "Listenüberschriften", "Die Überschrift über einer Liste anderer Meldungen."],
  "related-headline": ["fremde Schlagzeile", "fremde Schlagzeilen", "Die Schlagzeile einer anderen Meldung."],
  "byline": ["Autorenzeile", "Autorenzeilen", "Sagt, wer den Text geschrieben hat; steht jetzt beim Titel."],
  "dateline": ["Ortsmarke", "Ortsmarken", "Ort und Datum; stehen jetzt beim Titel."],
  "comments": ["Kommentarzeile", "Kommentarzeilen", "Kommentare von Lesern oder die Regeln dafür."],
  "cookie-notice": ["Cookie-Hinweis", "Cookie-Hinweise", "Bittet um Zustimmung zu Cookies."],
  "paywall": ["Bezahlschranke", "Bezahlschranken", "Verlangt Bezahlung oder Anmeldung."],
  "legal": ["Rechtszeile", "Rechtszeilen", "Urheberrecht, Impressum oder Bedingungen."],
  "tag-list": ["Schlagwortzeile", "Schlagwortzeilen", "Stichwörter und Themen."],
  "advertisement": ["Anzeige", "Anzeigen", "Als Werbung gekennzeichnet."],
  "other-article": ["Zeile einer anderen Meldung", "Zeilen einer anderen Meldung", "Gehört zu einer anderen Meldung."],
  "metadata": ["Seitenangabe", "Seitenangaben", "Ein Zeitstempel, eine Lesedauer oder eine Quellenzeile."],
  "low-content": ["abweichende Zeile", "abweichende Zeilen", "Anders als der Text darum herum."],
  "reader": ["Zeile von Ihnen", "Zeilen von Ihnen", "Sie haben sie entfernt."],
};

/** Wie eine Art von Eintrag heißt: Kürzel, Einzahl, Mehrzahl.
 * @type {Record<string, [label: string, one: string, other: string]>} */
export const KINDS = {
  person: ["Pers", "Person", "Personen"],
  organisation: ["Org", "Organisation", "Organisationen"],
  place: ["Ort", "Ort", "Orte"],
  group: ["Grp", "Gruppe", "Gruppen"],
  event: ["Erg", "Ereignis", "Ereignisse"],
  law: ["Ges", "Gesetz oder Vertrag", "Gesetze und Verträge"],
  work: ["Wrk", "Werk", "Werke"],
  product: ["Pro", "Produkt", "Produkte"],
  other: ["And", "anderer Name", "Andere Namen"],
  date: ["Dat", "Datum", "Daten"],
  time: ["Zeit", "Uhrzeit", "Uhrzeiten"],
  money: ["Geld", "Geldbetrag", "Geldbeträge"],
  percent: ["Proz", "Prozentangabe", "Prozentangaben"],
  quantity: ["Mge", "Menge", "Mengen"],
};

/** @type {Record<string, string>} */
export const EDITS = {
  "case": "Groß- und Kleinschreibung",
  "punctuation": "Zeichensetzung",
  "spelling": "Schreibweise",
  "name": "Name anders geschrieben",
  "alias": "anderer Name für dasselbe",
  "metonym": "Hauptstadt für Regierung",
  "number-format": "Zahl anders geschrieben",
  "number": "andere Zahl",
  "date-expression": "Datum anders geschrieben",
  "reference": "Name und Beschreibung getauscht",
  "qualifier-dropped": "Einschränkung gestrichen",
  "qualifier-added": "Einschränkung hinzugefügt",
  "rewording": "umformuliert",
  "inserted": "eingefügt",
  "deleted": "gestrichen",
  "moved": "verschoben",
};

/** @type {Record<string, string>} */
export const VERDICTS = {
  "same-text": "Derselbe Text",
  "edited-version": "Ein Text, bearbeitet",
  "shares-passages": "Zwei Texte mit gemeinsamen Passagen",
  "shares-quotes": "Zwei Texte mit gemeinsamen Zitaten",
  "related": "Dasselbe Thema in anderen Worten",
  "unrelated": "Nichts gemeinsam",
};

/** @type {Record<string, string>} */
export const CONFLICTS = { number: "Zahl", name: "Eigenname", date: "Datum", negation: "Ja und Nein" };

/** Was bei einem Fehler zu tun ist, nach seinem Code. @type {Record<string, string>} */
export const ADVICE = {
  "too-large": "Ihr Text ist noch da. Kürzen Sie ihn, oder fügen Sie einen Teil davon ein.",
  "worker-lost": "Ihr Text ist noch da. Versuchen Sie es noch einmal.",
  "bug": "Das ist unser Fehler. Ihr Text ist noch da; versuchen Sie es noch einmal, oder fügen Sie einen Teil davon ein.",
  "file-gone": "Vielleicht wurde die Datei verschoben oder für uns gesperrt. Öffnen Sie sie noch einmal.",
  "bad-option": "Nehmen Sie die letzte Änderung zurück, oder beginnen Sie noch einmal mit dem Text.",
};

/** @type {Record<string, string>} */
export const FORMS = {
  name: "voller Name",
  acronym: "Abkürzung",
  alias: "kürzerer oder anderer Name",
  demonym: "Volk oder Eigenschaftswort",
  metonym: "Hauptstadt für Regierung",
  nominal: "Hauptwort",
};

/** Warum zwei Namen ein Eintrag sind, nach der Regel. @type {Record<string, string>} */
export const RULES = {
  "country-table": "Namen eines Landes",
  "organisation-table": "Namen einer Organisation",
  "capital-table": "eine Hauptstadt für ihre Regierung",
  "part-of-pair": "Teil eines Namenspaars",
  "same-words": "dieselben Wörter",
  "acronym-in-brackets": "Abkürzung in Klammern",
  "acronym": "Abkürzung",
  "middle-name": "mit und ohne zweiten Vornamen",
  "surname": "Nachname",
  "first-name": "erster Teil des Namens",
  "initial": "ein Anfangsbuchstabe für einen Namen",
  "short-name": "kürzerer Name",
  "by-hand": "von Ihnen vereint",
};

/** @type {Record<string, string>} */
export const FIELDS = { title: "Titel", body: "Text", caption: "Bildtext", credit: "Quellenangabe" };

/** Was zu einem Text anzumerken war. @type {Record<string, string>} */
export const WARNINGS = {
  "empty": "Die Eingabe enthält keinen sichtbaren Text. Fügen Sie den Artikel noch einmal ein.",
  "no-article": "Es wurde kein Artikel gefunden: Die Seite scheint nur Schlagzeilen, Menüs, Listen oder Hinweise zu enthalten. Sehen Sie in den entfernten Zeilen nach.",
  "guessed-encoding": "Die Zeichenkodierung der Datei war nicht angegeben und wurde erraten; prüfen Sie Umlaute und Sonderzeichen.",
  "mojibake": "Der Text wurde unterwegs mit der falschen Kodierung gelesen (etwa „Ã©“ statt „é“); lassen Sie ihn ausbessern, kopieren Sie ihn noch einmal, oder speichern Sie die Datei als UTF-8.",
  "truncated": "Der Text wurde gekürzt.",
  "low-confidence-body": "Viele Zeilen könnten ebenso gut zum Artikel gehören wie zur Seite um ihn herum; prüfen Sie, was entfernt und was behalten wurde.",
  "low-confidence-language": "Die Sprache des Textes ist nicht eindeutig; vielleicht galten die Regeln einer falschen. Prüfen Sie, was entfernt wurde.",
  "entities-english-only": "Der Text ist nicht englisch: Namen werden nur an ihren Großbuchstaben erkannt und können falsch sein.",
  "entities-language-unknown": "Die Sprache des Textes ist nicht eindeutig: Namen werden nur an ihren Großbuchstaben erkannt und können falsch sein.",
  "ill-formed-text": "Einige Zeichen waren schon verloren, bevor der Text hierher kam (sie erscheinen als \ufffd); kopieren Sie ihn noch einmal von der Quelle.",
  "control-characters": "Die Eingabe enthält Steuerzeichen, die kein Artikel braucht; sehen Wörter zerbrochen aus, kopieren Sie sie noch einmal.",
};

/** Was beim Lesen schiefging. @type {Record<string, string>} */
export const ERRORS = {
  "too-large": "Der Text ist größer als 50 MB, die Grenze, oder als der Speicher, der noch frei ist.",
  "unsupported": "Diese Datei ist kein Text, sondern wohl ein PDF, ein Bild, ein Archiv oder ein Bürodokument. Öffnen Sie sie in ihrem Programm, kopieren Sie den Text, und fügen Sie ihn hier ein.",
  "bad-library": "Diese Bibliothek ist beschädigt oder stammt aus einer anderen Version.",
  "worker-lost": "Der Browser hat das Lesen beendet, vielleicht aus Mangel an Speicher.",
  "not-loaded": "Das Rechenwerk zum Lesen kam nicht an, ist beschädigt, oder eine Richtlinie der Seite verbietet es.",
  "bug": "Beim Lesen ist ein Fehler aufgetreten.",
  "bad-option": "Eine Korrektur passt nicht mehr zum Text.",
};

const { hundredths, number, weekday } = grammar("de");
const figures = (/** @type {string} */ a, /** @type {string} */ b) => `${hundredths(a)} der Wörter von A stehen in B, ${hundredths(b)} der Wörter von B in A`;

/** What the engine concludes, by the names of engine.js. @type {Record<string, (...parts: string[]) => string>} */
export const CONCLUSIONS = {
  weekday: (side, day) => `Wenn beide recht haben, ist ${side} an einem ${weekday(day)} erschienen.`,
  source: (side, share, agency) => `${side} nennt keine Quelle, und ${hundredths(share)} seiner Wörter stehen in einem Text von ${agency}.`,
  antecedent: (words, side, name) => `„${words}“ steht am Anfang von ${side} und ist nur im anderen Text benannt: ${name}.`,
  names: (count) => `Kein Satz ist gemeinsam, aber beide nennen dieselben ${number.format(Number(count))} Dinge.`,
  nothing: () => "Kein Satz ist gemeinsam.",
  sentences: () => "Jeder Satz ist in beiden gleich.",
  marks: () => "Jedes Wort ist in beiden gleich; nur Satzzeichen unterscheiden sich.",
  quotes: (a, b) => `Was beide gemeinsam haben, steht in Anführungszeichen: ${figures(a, b)}.`,
  edited: (a, b) => `Ein Text, bearbeitet: ${figures(a, b)}.`,
  passages: (a, b) => `Verschiedene Texte mit gemeinsamen Passagen: ${figures(a, b)}.`,
};

// A code may be of a report that somebody forged: "constructor" is none of any table.
for (const table of [REASONS, KINDS, EDITS, VERDICTS, CONFLICTS, ADVICE, FORMS, RULES, FIELDS, WARNINGS, ERRORS]) Object.setPrototypeOf(table, null);
