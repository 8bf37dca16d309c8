// Ce que dit la page quand on corrige, quand on demande pourquoi, quand on regarde une image.

import { grammar } from "../grammar.js";
import { KINDS, RULES } from "./codes.js";

const { number, list, counted, plain } = grammar("fr");

/** What the reader decided, as a sentence. @type {Record<string, (...about: string[]) => string>} */
const CORRECTIONS = {
  keep: (text) => `Gardé : ${text}`,
  drop: (text) => `Retiré : ${text}`,
  unrepair: (was) => `Non réparé : ${plain.beginning(was, 60)}`,
  repairText: () => "Lettres mal lues réparées",
  split: (text) => `Un article commence ici : ${text}`,
  join: (text) => `Aucun article ne commence ici : ${text}`,
  published: (iso) => `Publié le ${plain.day(iso)}`,
  notAName: (...forms) => `Pas un nom : ${list.format(forms)}`,
  unmerge: (name, form) => `« ${form} » n’est pas ${name}`,
  merge: (name, part) => `${part} est ${name}`,
  retype: (name, kind) => `${name} : ${(KINDS[kind] ?? ["", kind])[1]}`,
  rename: (name, to) => `${name} s’appelle ${to}`,
  exclude: (text) => `Laissé hors de la comparaison : ${plain.beginning(text, 60)}`,
};

/** The first of many, and how many more. @param {string[]} all */
const some = (all) => (all.length > 6 ? `${all.slice(0, 5).join(", ")} et ${number.format(all.length - 5)} autres` : list.format(all));

/** @param {string} kind @param {number} edits */
const passageIs = (kind, edits) => (kind === "verbatim" ? "mot pour mot" : counted(edits, "retouche", "retouches"));

/** @type {import("../words.js").Part<typeof import("../en/reading.js").reading>} */
export const reading = {
  passage: "Le passage",
  helpTitle: "Touches",
  helpColumns: ["Touche", "Ce qu’elle fait"],
  keyName: (key) =>
    key.replace("Shift", "Maj").replace("ArrowRight", "→").replace("ArrowLeft", "←").replace("Escape", "Échap").replace(/^(.*\+)?([a-z])$/, (_, before, letter) => `${before ?? ""}${letter.toUpperCase()}`),
  keyDoes: {
    undo: "Annuler la dernière étape",
    redo: "Rétablir l’étape",
    next: "Mention ou passage suivant",
    previous: "Mention ou passage précédent",
    drop: "Abandonner le choix",
    body: "Montrer le texte",
    entities: "Montrer les noms",
    overlap: "Montrer la comparaison",
    library: "Montrer la bibliothèque",
    help: "Montrer ces touches",
  },
  singleKeys: "Utiliser les touches sans Ctrl",
  closeHelp: "Terminé",

  whyRule: (rule) => RULES[rule] ?? rule.replaceAll("-", " "),
  showMention: "Montrer dans le texte",
  quoted: (text) => `« ${text} »`,
  correct: "Corriger cette entrée",
  kindField: "Sorte",
  change: "Changer",
  nameField: "Nom",
  rename: "Renommer",
  sameField: "La même que",
  sameNone: "une autre entrée…",
  join: "Réunir",
  splitField: "Pas la même",
  splitNone: "un de ses noms…",
  split: "Séparer",
  notAName: "Pas un nom",
  begin: "Nouvel article",
  beginTitle: "Un autre article commence à cette ligne",
  beginLabel: (text) => `Nouvel article : ${text}`,
  saidBegun: (text) => `Un autre article commence à : ${text}`,
  joinArticle: "Joindre à l’article précédent",
  saidJoinedArticle: (title) => `Joint à l’article précédent : ${title}`,
  corrections: (count) => counted(count, "correction apportée", "corrections apportées"),
  correction: (kind, about) => CORRECTIONS[kind](...about),
  takeBack: "Retirer",
  takeBackLabel: (text) => `Retirer cette correction : ${text}`,
  saidTakenBack: (text) => `Correction retirée : ${text}`,
  saidNotAName: (name) => `N’est plus un nom : ${name}`,
  saidRetyped: (name, kind) => `${name} est maintenant : ${(KINDS[kind] ?? ["", kind])[1]}.`,
  saidRenamed: (name, to) => `${name} s’appelle maintenant ${to}.`,
  saidMerged: (name, into) => `${name} et ${into} ne font plus qu’une entrée.`,
  saidSplit: (form, name) => `« ${form} » est maintenant à part de ${name}.`,

  stripInWords: ([start, middle, end], beside) => {
    const places = [
      beside.title > 0 && "dans le titre",
      start > 0 && `${number.format(start)} dans le premier tiers`,
      middle > 0 && `${number.format(middle)} au milieu`,
      end > 0 && `${number.format(end)} dans le dernier tiers`,
      beside.caption > 0 && `${number.format(beside.caption)} dans les légendes`,
      beside.credit > 0 && "dans la source",
    ];
    return `Nommé : ${list.format(places.flatMap((place) => place || []))}.`;
  },
  pictures: "Lieux et dates",
  mapTitle: "Lieux",
  mapInWords: (placed, unknown) =>
    `${some(placed)} sur la carte ; un pays figure en son milieu.` + (unknown.length > 0 ? ` Position inconnue : ${some(unknown)}.` : ""),
  placesTable: "Les lieux en tableau",
  placeColumns: ["Lieu", "Pays", "Coordonnées", "Mentions"],
  position: (lat, lon) => `${number.format(Math.abs(lat))}° ${lat < 0 ? "S" : "N"}, ${number.format(Math.abs(lon))}° ${lon < 0 ? "O" : "E"}`,
  notKnown: "inconnu",
  timelineTitle: "Les dates",
  timelineInWords: (values, needing) =>
    [
      values.length > 0 && `${counted(values.length, "date", "dates")} dans l’ordre : ${some(values.map(plain.period))}.`,
      needing.length > 0 && `Sans la date de publication, nul ne sait quand : ${some(needing)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  datesTable: "Les dates en tableau",
  dateColumns: ["Quand", "Dans le texte", "Mentions"],
  asTable: "En tableau",

  swap: "Échanger A et B",
  swapTitle: "Mettre chaque article à la place de l’autre",
  passageNumber: (index, of, kind) => `Passage ${number.format(index)} sur ${number.format(of)}, ${kind === "verbatim" ? "mot pour mot" : "remanié"}.`,
  knotTitle: (kind, edits) => `${passageIs(kind, edits)} : pourquoi ?`,
  knotLabel: (index, of, kind, edits, earlier, left) =>
    `Passage ${number.format(index)} sur ${number.format(of)} : ${passageIs(kind, edits)}${earlier ? ", plus tôt dans B" : ""}${left ? ", laissé de côté" : ""}`,
  showPassage: (index) => `Montrer le passage ${number.format(index)}`,
  passagesTable: "Les passages en tableau",
  passageColumns: ["Nº", "Début", "Nature", "Mots dans A", "Mots dans B", "Retouches", "Endroit dans A / B"],
  earlier: "Dans B, ceci vient avant le passage ci-dessus.",
  noEdits: "Pareil dans les deux, au caractère près.",
  leaveOut: "Laisser ce passage de côté",
  takeIn: "Compter de nouveau ce passage",
  leftOut: "laissé de côté par vous",
  saidLeftOut: (text) => `Laissé hors de la comparaison : ${text}`,
  saidTakenIn: (text) => `Compté de nouveau : ${text}`,
  saidSwapped: "A et B ont changé de place.",
  nothingThere: "rien",
  sameFact: { yes: "Le fait reste le même.", no: "Le fait change.", unknown: "Le fait a peut-être changé." },
  lookAtIt: "À regarder de près.",
  whyEdits: (edits) => `${counted(edits, "retouche", "retouches")} : pourquoi ?`,
  fieldsTitle: "Titres et légendes",
  fieldIn: (field, side) => `${field === "title" ? "Titre" : "Légende"} de ${side}`,
};
