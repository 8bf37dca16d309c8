// The words of the shelf in German: the keys of en/shelf.js.

import { grammar } from "../grammar.js";

const { number, share, counted, plain } = grammar("de");

/** @type {import("../words.js").ShelfWords} */
export const shelf = {
  // Bibliothek
  library: "Bibliothek",
  libraryEmpty: "Viele Artikel auf einmal: Legen Sie hier Dateien ab, oder öffnen Sie welche (Text, HTML, Markdown, E-Mail, JSON Lines). Sie sehen, welche davon Fassungen eines Textes sind und was jede hinzufügt. Nichts verlässt diesen Tab.",
  openLibrary: "Bibliothek öffnen",
  libraryTable: "Artikel der Bibliothek",
  addFiles: "Dateien hinzufügen…",
  exportLibrary: "Als Datei sichern",
  keepLibrary: "In diesem Browser behalten",
  forgetAll: "Alles vergessen",
  keptState: (kept) =>
    kept === "yes"
      ? "Wird in diesem Browser behalten, und nirgends sonst."
      : kept === "failed"
        ? "Nicht alles ließ sich behalten: Mit diesem Tab ist es fort. Sichern Sie es als Datei."
        : "Nichts wird behalten: Schließen Sie den Tab, ist es vergessen.",
  usage: (bytes) => `Der Browser speichert für diese Seite ${plain.bytes(bytes)}.`,
  shelfCount: (done, failed, waiting) =>
    [
      `${number.format(done)} Artikel`,
      failed > 0 && counted(failed, "Datei nicht gelesen", "Dateien nicht gelesen"),
      waiting > 0 && `${number.format(waiting)} in der Reihe`,
    ]
      .filter(Boolean)
      .join(", "),
  readingFiles: "Gelesene Dateien",
  timeLeft: (seconds) => `Noch etwa ${plain.duration(seconds)}`,
  stopFiles: "Anhalten, Fertiges behalten",
  stopsBetween: "Angehalten wird, wenn der Text fertig ist, der gerade gelesen wird: Hier liest ihn die Seite selbst.",
  saidEmptied: "Die Bibliothek ist jetzt leer.",
  saidRead: (counts) => `Fertig gelesen: ${counts}.`,
  saidStopped: (counts) => `Angehalten: ${counts}.`,
  retryAll: (count) => `Noch einmal: ${counted(count, "Datei", "Dateien")}`,
  filterRows: "Nach Titel oder Datei filtern",
  showRows: "Welche Artikel zu sehen sind",
  showAll: "Alle",
  showVersions: "Mit Fassungen",
  showFailed: "Nicht gelesen",
  rowsFound: (count) => `${counted(count, "Zeile", "Zeilen")} zu sehen`,
  sortBy: "Sortiert nach",
  turnOrder: (down) => (down ? "Absteigend; umdrehen" : "Aufsteigend; umdrehen"),
  linking: (done) => `Fassungen werden gesucht… ${share.format(done)}`,
  nothingShared: "Keine zwei dieser Artikel haben eine Passage gemeinsam.",
  shelfColumns: { title: "Titel", words: "Wörter", language: "Sprache", published: "Erschienen", removed: "Entfernt", versions: "Fassungen" },
  rowActions: "Was damit zu tun ist",
  readRow: (name) => `Lesen: ${name}`,
  secondRow: (name) => `Lesen als B, neben dem ersten: ${name}`,
  asSecond: "als B",
  similarRow: (name) => `Ähnliche wie dieser: ${name}`,
  similar: "Ähnliche",
  removeRow: (name) => `Herausnehmen: ${name}`,
  retryRow: (name) => `Noch einmal: ${name}`,
  waiting: "in der Reihe",
  stoppedRow: "Angehalten, bevor sie gelesen war.",
  emptyFile: "Die Datei enthält keinen sichtbaren Text.",
  rowAdvice: (code) => (code === "file-gone" ? "Öffnen Sie sie noch einmal." : code === "too-large" ? "Teilen Sie sie auf." : ""),
  clustersTitle: "Fassungen eines Textes",
  clustersCount: (count) => `${counted(count, "Text hat", "Texte haben")} mehrere Fassungen.`,
  versionsCount: (count) => `${number.format(count)} Fassungen`,
  earliest: "zuerst",
  mostComplete: "am vollständigsten",
  addsNothing: "Fügt keinen Satz hinzu.",
  compareWith: (name) => `Vergleichen mit: ${name}`,
  likesTitle: (name) => `Ähnlich wie „${name}“`,
  likesNone: "Kein anderer Artikel teilt eine Passage mit ihm.",
  like: (version, whole) => `${version ? "eine Fassung davon" : "teilt Passagen"}, ${share.format(whole)} gemeinsam`,
  heatTitle: "Wer mit wem teilt",
  heatSays: (pairs, articles, a, b) =>
    `${counted(pairs, "Paar teilt", "Paare teilen")} Wörter; das Bild zeigt ${number.format(articles)} Artikel. Am meisten teilen „${a}“ und „${b}“.`,
  heatAlt: (count) => `Ein Quadrat von ${number.format(count)} mal ${number.format(count)} Artikeln: je dunkler, desto mehr ist gemeinsam. Die Zahlen stehen in der Tabelle darunter.`,
  heatCell: (a, b, whole) => `${share.format(whole)} von „${a}“ steht in „${b}“`,
  heatTable: (count) => `Als Tabelle: ${counted(count, "Paar", "Paare")}`,
  pairColumns: ["Der eine Artikel", "Der andere", "Vom einen im anderen", "Vom anderen im einen", "Was es ist"],
  pairKind: { version: "Fassungen eines Textes", passages: "gemeinsame Passagen" },
  imported: (count) => `${number.format(count)} Artikel aus der Datei übernommen.`,
  keepRefused: "Der Browser behält für diese Seite nichts, vielleicht in einem privaten Fenster. Sichern Sie die Bibliothek als Datei.",
  keepFailed: "Der Platz reicht nicht, um alles zu behalten. Noch ist alles da; schaffen Sie Platz, oder sichern Sie es als Datei.",
  keptUnreadable: "Die behaltene Bibliothek ließ sich nicht öffnen. Sie ist noch da; laden Sie die Seite neu.",
  keptGone: "Was behalten war, ist fort: Der Browser hat es gelöscht, oder es gehört jetzt zu einer anderen Fassung dieser Seite. Hier steht noch alles; behalten Sie es noch einmal, oder sichern Sie es als Datei.",
  forgetFailed: "Der Browser hat die Bibliothek nicht losgelassen. Löschen Sie die Daten dieser Website in seinen Einstellungen.",
  forgottenElsewhere: "Die Bibliothek wurde in einem anderen Tab vergessen. Was hier steht, wird nicht mehr behalten.",

  // Dateien
  noMailText: (name) => `„${name}“ ist eine Nachricht ohne Text: Sie enthält nur Anhänge. Öffnen Sie den Anhang selbst.`,
  linesTooLarge: (name) => `„${name}“ ist zu groß, um auf einmal gelesen zu werden. Teilen Sie die Datei in solche von höchstens 200 MB.`,
  badLine: (name, line) => `Zeile ${number.format(line)} von „${name}“ ist beschädigt: Jede Zeile muss ein Objekt mit „id“ und „text“ oder „html“ sein. Aus der Datei wurde nichts übernommen.`,
  newerFile: (name) => `„${name}“ stammt von einem neueren Copydesk. Laden Sie die Seite neu, um es zu bekommen.`,
  notOurs: (name) => `„${name}“ ist JSON, aber kein Bericht von Copydesk. Öffnen Sie den Artikel selbst, oder einen Bericht, der hier gesichert wurde.`,

  // Mitnehmen
  take: "Mitnehmen",
  takeMarkdown: "Als Markdown sichern",
  takeHtml: "Als Webseite sichern",
  takeJson: "Als JSON sichern",
  takeCsv: { entities: "Namen als CSV", passages: "Passagen als CSV", differences: "Unterschiede als CSV" },
  takePrint: "Drucken",
  takeLink: "Link mit dem Text kopieren",
  takeState: "Texte und Korrekturen sichern",
  linkCopied: "Link kopiert. Er enthält den Text: Wer den Link hat, kann ihn lesen.",
  linkTooLong: (bytes) => `Für einen Link ist der Text zu lang (${plain.bytes(bytes)} statt 8 kB). Er wurde stattdessen als Datei gesichert, die Copydesk öffnet.`,
  linkBad: "Der Link ist beschädigt oder abgeschnitten, darum wurde nichts geöffnet. Lassen Sie ihn sich noch einmal ganz geben.",
  linkLarge: "Der Link enthält entpackt mehr, als ein Link enthalten darf; darum wurde nichts geöffnet.",
  linkOpened: "Aus dem Link geöffnet. Der Text kam mit ihm und wurde nirgendwohin gesendet.",
  stateOpened: "Texte und Korrekturen geöffnet.",

  // Die Seite als Ganzes
  keepTexts: "Meine Texte für den nächsten Besuch behalten",
  textsKept: "Texte und Korrekturen bleiben in diesem Browser, bis Sie das Häkchen entfernen.",
  textsForgotten: "Texte werden nicht mehr behalten; die behaltenen sind gelöscht.",
  textsTooLarge: "Diese Texte sind zu groß, um behalten zu werden. Mit diesem Tab sind sie fort.",
  privacy: "Privatsphäre",
  privacyTitle: "Nichts verlässt diesen Tab",
  privacySays: [
    "Die Seite wurde einmal geladen, samt dem Rechenwerk, das Ihre Artikel liest. Seitdem hat sie nichts zu senden und niemanden, dem sie es senden könnte.",
    "Das müssen Sie nicht glauben. Die Seite trägt eine Richtlinie, die Ihr Browser durchsetzt; hier steht sie, wie Ihr Browser sie hat:",
  ],
  tryToSend: "Versuchen, etwas zu senden",
  trying: "Wird versucht…",
  sendWays: { fetch: "Eine Anfrage", beacon: "Ein Signal beim Verlassen", image: "Ein Bild von anderswo", socket: "Eine offene Verbindung", frame: "Eine andere Seite in dieser", script: "Ein Text als Programm" },
  refused: "vom Browser abgelehnt",
  wentThrough: "kam durch: Trauen Sie dieser Kopie der Seite nicht",
  storedTitle: "Was dieser Browser von Ihnen behält",
  stored: { nothing: "Nichts.", choices: "Ihre Auswahl für die Seite", library: "Die Bibliothek", texts: "Ihre Texte und Korrekturen", offline: "Die Seite selbst, damit sie sich ohne Netz öffnet" },
  close: "Schließen",
  bookmarklet: "Seite für Copydesk kopieren",
  bookmarkletDone: "Kopiert. Fügen Sie es jetzt in Copydesk ein.",
  bookmarkletFailed: "Diese Seite erlaubt das Kopieren nicht. Markieren Sie alles, kopieren Sie es, und fügen Sie es in Copydesk ein.",
  whyNoAddress: "Warum keine Adresse?",
  whyNoAddressSays: [
    "Ein Browser lässt keine Website eine andere lesen, und ein Server dazwischen erführe, was Sie lesen. Darum holt Copydesk nichts aus dem Netz.",
    "Ziehen Sie dies in Ihre Lesezeichenleiste, und drücken Sie es bei einem Artikel: Es kopiert die Seite, die Sie dann hier einfügen.",
  ],
  dragBookmarklet: "Ziehen Sie es in die Lesezeichenleiste; hier bewirkt es nichts.",
  offlineReady: "Geht auch ohne Netz",
  newVersion: "Eine neue Version liegt bereit.",
  loadNewVersion: "Jetzt laden",
};
