// The problem: a French reader wants the page in French. Method: the keys of en.js, and nothing
// else; tests hold the two together.

import { concluded } from "./engine.js";
import { grammar } from "./grammar.js";
import { ADVICE, CONCLUSIONS, CONFLICTS, EDITS, ERRORS, FIELDS, FORMS, KINDS, REASONS, VERDICTS, WARNINGS } from "./fr/codes.js";
import { reading } from "./fr/reading.js";
import { shelf } from "./fr/shelf.js";

const { number, parts, list, units, counted, megabytes, unspaced, capitals, languageName, plain } = grammar("fr");

/** @type {import("./words.js").Words} */
export const words = {
  ...plain,
  ...reading,
  ...shelf,
  claim: "Un article de presse, et rien autour.",
  promise: "Collez un article ou déposez des fichiers. Il est lu aussitôt, et rien ne quitte cet onglet.",
  promiseSecond: "Collez le second article ou déposez un fichier.",
  boxLabel: { a: "Premier article", b: "Deuxième article" },
  promises: [
    ["Texte", "L’article, débarrassé des menus, légendes, promotions et répétitions. Chaque ligne retirée garde son motif et peut être remise."],
    ["Noms", "Qui et quoi il nomme, toutes les formes d’un nom sous une entrée, chacune avec ses places dans le texte."],
    ["Comparaison", "Ce que deux articles disent dans les mêmes mots, ce que change chaque retouche, et quels faits se contredisent."],
  ],
  openFiles: "Ouvrir des fichiers…",
  openFile: "Ouvrir un fichier…",
  filesWhere: "Un fichier est lu ici, deux sont comparés, davantage vont dans la bibliothèque.",
  libraryPromise: "Beaucoup de fichiers dans un tableau : lesquels sont des versions d’un même texte, et ce que chacune ajoute.",
  bringBack: "Rappeler le dernier texte",
  example: "Essayer un exemple",
  exampleTwo: "Essayer deux versions d’un article",
  read: "Lire",
  readKey: "Ctrl+Entrée",
  held: (bytes) => `Le texte entier, ${megabytes(bytes)}, est gardé ici. Seul son début est affiché.`,
  heldFile: (name, bytes) => (bytes < 50_000 ? `${name}, ${counted(bytes, "octet", "octets")}` : `${name}, ${megabytes(bytes)}`),
  removeFile: "Retirer ce fichier",
  ask: (bytes, inPlace) => `Ce texte fait ${megabytes(bytes)}. Le lire peut prendre un moment ; la page ${inPlace ? "est figée pendant ce temps" : "reste utilisable"}.`,
  askYes: "Lire quand même",
  busy: "Lecture…",
  stop: "Arrêter",
  heldUp: "La page est figée jusqu’à la fin de la lecture.",
  stopped: "Arrêté. Votre texte est toujours là.",
  retry: "Réessayer",
  nothing: "Il n’y a pas de texte à lire ici. Collez un article : son titre et ses paragraphes.",
  inPlace: "La tâche de fond n’a pas démarré. Les textes sont lus dans la page même ; un texte long la fige un moment. Rechargez-la pour réessayer.",
  noEngine: "Le moteur de lecture n’a pas pu démarrer. Rechargez la page ; sinon, prenez un navigateur récent.",
  advice: (code) => ADVICE[code] ?? "",
  warning: (code, message) => WARNINGS[code] ?? message,
  error: (code, message) => ERRORS[code] ?? message,
  fileGone: (name) => `« ${name} » n’a pas pu être lu.`,

  tabs: { body: "Texte", entities: "Noms", overlap: "Comparaison", library: "Bibliothèque" },
  views: "Vues",
  skip: "Aller à l’article",
  tools: "Outils",
  undo: "Annuler",
  redo: "Rétablir",
  undoTitle: "Annuler la dernière étape (Ctrl+Z)",
  redoTitle: "Rétablir l’étape (Ctrl+Maj+Z)",
  copy: "Copier le texte seul",
  copied: (title) => `Copié : ${title}`,
  copyFailed: "Le navigateur n’a pas permis de copier. Sélectionnez le texte et copiez-le.",
  download: "Télécharger le JSON",
  startOver: "Nouveau texte",
  addSecond: "Ajouter un second article",
  closeSecond: "Fermer cet article",
  cancel: "Revenir à l’article",
  edit: "Modifier le texte",
  formLegend: "Lire le collage comme",
  forms: { rich: "texte mis en forme", plain: "texte brut" },
  articles: "Articles dans ce texte",
  articleOf: (index, title) => title ?? `Article nº ${number.format(index)}`,
  side: { a: "A", b: "B" },
  untitled: "Aucun titre trouvé",

  pageLanguage: "Langue de la page",
  choicesKept: "Les choix restent dans ce navigateur, et nulle part ailleurs.",
  choicesLost: "Les choix n’ont pas pu être gardés : le navigateur ne le permet pas.",
  languageLost: "Cette langue n’a pas pu être chargée ; la page reste telle quelle.",

  // Texte
  kept: (wordCount, paragraphs, tag) =>
    `${unspaced(tag) ? counted(wordCount, "caractère", "caractères") : counted(wordCount, "mot", "mots")} en ${counted(paragraphs, "paragraphe", "paragraphes")} conservés`,
  removedNone: "rien de retiré",
  removedCount: (count) => counted(count, "ligne retirée", "lignes retirées"),
  removedRun: (count, reasons) =>
    `${counted(count, "ligne retirée", "lignes retirées")} : ${units.format(reasons.map(([code, n]) => words.reason(code, n)))}`,
  reason: (code, count) => {
    const [one, other] = REASONS[code] ?? [code, code];
    return counted(count, one, other);
  },
  reasonName: (code) => (REASONS[code] ?? [code])[0],
  reasonWhy: (code) => (REASONS[code] ?? ["", "", ""])[2],
  reasonPhrase: (phrase) => `Reconnue à « ${phrase} ».`,
  reasonFeatures: (names) => `Ce qui a le plus pesé : ${list.format(names)}.`,
  filters: "Afficher les lignes retirées par motif",
  filterTitle: "N’afficher que ces lignes retirées, à leurs places",
  keep: "Garder",
  keepLabel: (text) => `Garder : ${text}`,
  drop: "Retirer",
  dropLabel: (text) => `Retirer ce paragraphe : ${text}`,
  repair: { "fused-sentences": "réparé", "wrapped-lines": "lignes réunies", "credit": "crédit déplacé" },
  repairTitle: (was, now) => `Le texte donné avait « ${was} » ; l’article a « ${now.replace(/\n+/g, "¶")} ».`,
  repairLines: (lines) => `Le texte donné coupait ce paragraphe en ${number.format(lines)} lignes.`,
  repairText: "Réparer",
  repairUndo: "Annuler",
  repairUndoLabel: (was) => `Annuler cette réparation et écrire « ${plain.beginning(was, 60)} »`,
  moreLines: (count) => `et ${counted(count, "autre ligne", "autres lignes")}`,
  more: (count) => `Afficher ${counted(count, "autre paragraphe", "autres paragraphes")}`,
  facts: "À propos de cet article",
  factNames: {
    byline: "Par",
    dateline: "Lieu et date",
    published: "Publié",
    updated: "Mis à jour",
    credit: "Origine",
    site: "Site web",
    url: "Adresse",
    language: "Langue",
    words: "Mots",
  },
  agency: (text, agency) => (text === agency ? text : `${agency} (« ${text} »)`),
  languageName: (tag) => languageName(tag) || "inconnue",
  publishedInput: "Publié le",
  publishedHint: "Donne leur date à des mots comme « mardi ».",
  publishedKnown: "Si vous laissez ce champ vide, la date ci-dessus est retenue.",
  captions: "Légendes",
  warnings: "Remarques sur ce texte",

  // Noms
  moreEntries: (count) => `et ${number.format(count)} de plus`,
  kindLabel: (kind) => (KINDS[kind] ?? [kind.slice(0, 3)])[0],
  kindSpoken: (kind) => ` (${(KINDS[kind] ?? ["", kind])[1]})`,
  kindName: (kind) => (KINDS[kind] ?? ["", kind])[1],
  kindGroup: (kind) => (KINDS[kind] ?? ["", "", kind])[2],
  kindOrder: Object.keys(KINDS),
  entityList: "Noms et quantités de cet article",
  entityCount: (count) => counted(count, "entrée", "entrées"),
  mentionsCount: (count) => counted(count, "mention", "mentions"),
  noEntities: (tag) => words.noNames(tag) || "Ni nom, ni date, ni quantité dans cet article.",
  noNames: (tag) =>
    capitals(tag) ? "" : "Les noms ne sont pas trouvés dans cette langue : son écriture n’a pas de majuscules pour les reconnaître.",
  aliases: "Aussi",
  roles: "Appelé",
  value: "Valeur",
  standsFor: (country) => `Ici le gouvernement du pays : ${country}.`,
  inCountry: "Pays",
  needsPublished: "Il faut la date de publication ; indiquez-la sous « Les dates ».",
  amount: (amount) =>
    [amount.about, number.format(amount.amount), amount.currency ?? amount.unit ?? "", amount.of].filter(Boolean).join(" "),
  columns: { name: "Nom", kind: "Type", mentions: "Mentions" },
  whyOne: "Pourquoi une seule entrée",
  previous: "Précédente",
  next: "Suivante",
  previousMention: "Mention précédente",
  nextMention: "Mention suivante",
  step: (index, of) => `${number.format(index)} sur ${number.format(of)}`,
  mentionAt: (name, index, of, field, form) =>
    `${name} : mention ${number.format(index)} sur ${number.format(of)}, place : ${FIELDS[field] ?? field}, ${FORMS[form] ?? form}.`,
  closeEntity: "Fermer",
  form: (form) => FORMS[form] ?? form,

  // Comparaison
  overlapNone: "Cette vue compare deux articles. Ajoutez-en un second, ou collez un texte qui contient deux versions d’un article.",
  overlapUnrelated: "Les articles de ce collage n’ont rien en commun. Pour en comparer un avec un autre texte, ajoutez un second article.",
  comparing: "Comparaison…",
  verdict: (verdict) => VERDICTS[verdict] ?? verdict,
  concluded: (sentence) => concluded(sentence, CONCLUSIONS),
  pair: "Comparer",
  pairOf: (a, b) => `${a} | ${b}`,
  shareInWords: (side, other, shares) => {
    const [whole, verbatim, edited] = parts(shares);
    if (shares.verbatim + shares.edited < 0.005) return `Aucun passage de ${side} ne se trouve dans ${other}.`;
    return (
      `${whole} des mots de ${side} se trouvent dans ${other} : ` +
      `${verbatim} mot pour mot, ${edited} dans des passages remaniés.`
    );
  },
  sharesTitle: "Part de chacun qui se trouve dans l’autre",
  barLegend: { verbatim: "mot pour mot", edited: "remanié", own: "seulement ici" },
  sideBySide: "Côte à côte",
  onlyFold: (count, side) => (count === 0 ? `Quelques mots seulement dans ${side}` : `${counted(count, "phrase", "phrases")} seulement dans ${side}`),
  passageKind: { verbatim: "mot pour mot", edited: "remanié" },
  editName: (kind) => EDITS[kind] ?? kind,
  editTitle: (kind, sameFact) =>
    (EDITS[kind] ?? kind) + (sameFact === "no" ? " ; l’affirmation change" : sameFact === "unknown" ? " ; l’affirmation change peut-être" : ""),
  editSpoken: (kind, attention) => ` (${EDITS[kind] ?? kind}${attention ? ", change peut-être le sens" : ""}) `,
  editsTitle: "Ce que sont les retouches",
  editCount: (kind, count) => `${EDITS[kind] ?? kind} : ${number.format(count)}`,
  attentionWalk: "Prochaine retouche qui peut changer le sens",
  attentionNext: "Voir la suivante",
  attentionCount: (count) => `${counted(count, "retouche", "retouches")} pouvant changer le sens, avec la marque « ! »`,
  conflictsTitle: "Faits qui diffèrent",
  conflictsNone: "Aucun nombre, nom ou date de l’un ne contredit l’autre.",
  conflict: (kind) => CONFLICTS[kind] ?? kind,
  onlyTitle: (side) => `Seulement dans ${side}`,
  onlyNone: (side) => `Chaque phrase de ${side} a son pendant.`,
  newFacts: "Absent de l’autre :",
  inferredTitle: "Ce que les deux disent ensemble",
  foundTwo: "Deux versions d’un article dans ce texte.",
  seeOverlap: "Voir la comparaison",

  // Ce qui est dit à voix haute
  saidReport: (articles, title, removed) =>
    (articles === 0 ? "Aucun article trouvé." : articles === 1 ? `Article lu : ${title ?? "sans titre"}.` : `${number.format(articles)} articles lus.`) +
    ` ${counted(removed, "ligne retirée", "lignes retirées")}.`,
  saidCompared: (verdict) => `Comparé : ${VERDICTS[verdict] ?? verdict}.`,
  saidKept: (text) => `Gardé : ${text}`,
  saidDropped: (text) => `Retiré : ${text}`,
  saidRepairedText: "Les lettres sont réparées. La liste des corrections permet d’y revenir.",
  saidUnrepaired: (was) => `Réparation annulée : ${plain.beginning(was, 60)}`,
  saidPublished: (date) => (date ? `Lu comme publié le ${date}.` : "Lu sans date de publication."),
  leftBehind: (count) => `Resté avec le texte d’avant : ${counted(count, "correction de ligne", "corrections de lignes")}. Annuler ramène ce texte.`,
  saidUndone: "Annulé.",
  saidRedone: "Rétabli.",
  saidFilter: (text) => `Affichage : ${text}.`,
  saidAll: "Tout est affiché.",
};
