// The words of the shelf in French: the keys of en/shelf.js.

import { grammar } from "../grammar.js";

const { number, share, counted, plain } = grammar("fr");

/** @type {import("../words.js").ShelfWords} */
export const shelf = {
  // Bibliothèque
  library: "Bibliothèque",
  libraryEmpty: "Beaucoup d’articles à la fois : déposez des fichiers ou ouvrez-les ici (texte, HTML, Markdown, courriel, JSON Lines). Vous voyez lesquels sont des versions d’un même texte, et ce que chacune ajoute. Rien ne quitte cet onglet.",
  openLibrary: "Ouvrir la bibliothèque",
  libraryTable: "Articles de la bibliothèque",
  addFiles: "Ajouter des fichiers…",
  exportLibrary: "Enregistrer dans un fichier",
  keepLibrary: "Garder dans ce navigateur",
  forgetAll: "Tout oublier",
  keptState: (kept) =>
    kept === "yes"
      ? "Gardé dans ce navigateur, et nulle part ailleurs."
      : kept === "failed"
        ? "Tout n’a pas pu être gardé : il disparaîtra avec cet onglet. Enregistrez-le dans un fichier."
        : "Rien n’est gardé : fermer cet onglet l’oublie.",
  usage: (bytes) => `Le navigateur garde ${plain.bytes(bytes)} pour cette page.`,
  shelfCount: (done, failed, waiting) =>
    [
      counted(done, "article lu", "articles lus"),
      failed > 0 && counted(failed, "fichier non lu", "fichiers non lus"),
      waiting > 0 && `${number.format(waiting)} en attente`,
    ]
      .filter(Boolean)
      .join(", "),
  readingFiles: "Fichiers lus",
  timeLeft: (seconds) => `Encore ${plain.duration(seconds)} environ`,
  stopFiles: "Arrêter, garder ce qui est fait",
  stopsBetween: "La lecture s’arrête une fois terminé le texte en cours : ici, c’est la page même qui le lit.",
  saidEmptied: "La bibliothèque est vide maintenant.",
  saidRead: (counts) => `Lecture terminée : ${counts}.`,
  saidStopped: (counts) => `Lecture arrêtée : ${counts}.`,
  retryAll: (count) => `Réessayer : ${counted(count, "fichier", "fichiers")}`,
  filterRows: "Filtrer par titre ou fichier",
  showRows: "Quels articles sont affichés",
  showAll: "Tous",
  showVersions: "Avec des versions",
  showFailed: "Non lus",
  rowsFound: (count) => `${counted(count, "ligne affichée", "lignes affichées")}`,
  sortBy: "Trier par",
  turnOrder: (down) => (down ? "Ordre décroissant ; inverser" : "Ordre croissant ; inverser"),
  linking: (done) => `Recherche des versions… ${share.format(done)}`,
  nothingShared: "Aucun de ces articles n’a de passage en commun avec un autre.",
  shelfColumns: { title: "Titre", words: "Mots", language: "Langue", published: "Parution", removed: "Retirées", versions: "Versions" },
  rowActions: "Que faire avec",
  readRow: (name) => `Lire : ${name}`,
  secondRow: (name) => `Lire en B, à côté du premier : ${name}`,
  asSecond: "en B",
  similarRow: (name) => `Articles semblables : ${name}`,
  similar: "semblables",
  removeRow: (name) => `Enlever : ${name}`,
  retryRow: (name) => `Réessayer : ${name}`,
  waiting: "en attente",
  stoppedRow: "Arrêté avant la lecture.",
  emptyFile: "Le fichier ne contient aucun texte visible.",
  rowAdvice: (code) => (code === "file-gone" ? "Ouvrez-le de nouveau." : code === "too-large" ? "Coupez-le en parties." : ""),
  clustersTitle: "Versions d’un même texte",
  clustersCount: (count) => `${counted(count, "texte a", "textes ont")} plusieurs versions.`,
  versionsCount: (count) => `${number.format(count)} versions`,
  earliest: "le premier",
  mostComplete: "le plus complet",
  addsNothing: "N’ajoute aucune phrase.",
  compareWith: (name) => `Comparer avec : ${name}`,
  likesTitle: (name) => `Comme « ${name} »`,
  likesNone: "Aucun autre article ne partage de passage avec lui.",
  like: (version, whole) => `${version ? "en est une version" : "partage des passages"}, ${share.format(whole)} en commun`,
  heatTitle: "Qui partage avec qui",
  heatSays: (pairs, articles, a, b) =>
    `${counted(pairs, "paire partage", "paires partagent")} des mots ; l’image montre ${counted(articles, "article", "articles")}. Ceux qui partagent le plus : « ${a} » et « ${b} ».`,
  heatAlt: (count) => `Un carré de ${number.format(count)} sur ${number.format(count)} articles : plus c’est foncé, plus il y a en commun. Les chiffres sont dans le tableau dessous.`,
  heatCell: (a, b, whole) => `${share.format(whole)} de « ${a} » se trouve dans « ${b} »`,
  heatTable: (count) => `En tableau : ${counted(count, "paire", "paires")}`,
  pairColumns: ["Un article", "L’autre", "De l’un dans l’autre", "De l’autre dans l’un", "Ce que c’est"],
  pairKind: { version: "versions d’un texte", passages: "passages communs" },
  imported: (count) => `${counted(count, "article repris", "articles repris")} du fichier.`,
  keepRefused: "Le navigateur ne garde rien pour cette page, peut-être en navigation privée. Enregistrez la bibliothèque dans un fichier.",
  keepFailed: "Il n’y a pas la place de tout garder. Tout est encore là ; faites de la place, ou enregistrez dans un fichier.",
  keptUnreadable: "La bibliothèque gardée n’a pas pu être ouverte. Elle est toujours là ; rechargez la page pour réessayer.",
  keptGone: "Ce qui était gardé n’est plus là : le navigateur l’a effacé, ou c’est une autre version de cette page qui le tient. Tout est encore ici ; gardez-le de nouveau, ou enregistrez-le dans un fichier.",
  forgetFailed: "Le navigateur n’a pas laissé partir la bibliothèque. Effacez les données de ce site dans ses réglages.",
  forgottenElsewhere: "La bibliothèque a été oubliée dans un autre onglet. Ce qui est affiché ici n’est plus gardé.",

  // Fichiers
  noMailText: (name) => `« ${name} » est un message sans texte : il n’a que des pièces jointes. Ouvrez la pièce jointe elle-même.`,
  linesTooLarge: (name) => `« ${name} » est trop grand pour être lu d’un coup. Coupez-le en fichiers de 200 Mo au plus.`,
  badLine: (name, line) => `La ligne ${number.format(line)} de « ${name} » est endommagée : chaque ligne doit être un objet avec « id » et « text » ou « html ». Rien n’a été repris du fichier.`,
  newerFile: (name) => `« ${name} » vient d’un Copydesk plus récent. Rechargez la page pour l’avoir.`,
  notOurs: (name) => `« ${name} » est du JSON, mais pas un rapport de Copydesk. Ouvrez l’article lui-même, ou un rapport enregistré ici.`,

  // Emporter
  take: "Emporter",
  takeMarkdown: "Enregistrer en Markdown",
  takeHtml: "Enregistrer en page web",
  takeJson: "Enregistrer en JSON",
  takeCsv: { entities: "Noms en CSV", passages: "Passages en CSV", differences: "Différences en CSV" },
  takePrint: "Imprimer",
  takeLink: "Copier un lien qui contient le texte",
  takeState: "Enregistrer textes et corrections",
  linkCopied: "Lien copié. Il contient le texte : qui a le lien peut le lire.",
  linkTooLong: (bytes) => `Pour un lien, le texte est trop long (${plain.bytes(bytes)} au lieu de 8 ko). Il a été enregistré dans un fichier, que Copydesk ouvre.`,
  linkBad: "Le lien est endommagé ou coupé, rien n’a donc été ouvert. Demandez-le de nouveau, en entier.",
  linkLarge: "Déplié, le lien contient plus qu’un lien ne peut contenir ; rien n’a donc été ouvert.",
  linkOpened: "Ouvert à partir du lien. Le texte est venu avec lui, et n’a été envoyé nulle part.",
  stateOpened: "Textes et corrections ouverts.",

  // La page entière
  keepTexts: "Garder mes textes pour la prochaine visite",
  textsKept: "Textes et corrections restent dans ce navigateur jusqu’à ce que vous décochiez.",
  textsForgotten: "Les textes ne sont plus gardés ; ceux qui l’étaient sont effacés.",
  textsTooLarge: "Ces textes sont trop grands pour être gardés. Ils disparaîtront avec cet onglet.",
  privacy: "Vie privée",
  privacyTitle: "Rien ne quitte cet onglet",
  privacySays: [
    "La page a été chargée une fois, avec le moteur qui lit vos articles. Depuis, elle n’a rien à envoyer, ni personne à qui l’envoyer.",
    "Vous n’êtes pas obligé de le croire. La page porte une règle que votre navigateur fait respecter ; la voici, telle que votre navigateur l’a :",
  ],
  tryToSend: "Essayer d’envoyer quelque chose",
  trying: "Essai…",
  sendWays: { fetch: "Une requête", beacon: "Un signal", image: "Une image d’ailleurs", socket: "Une connexion ouverte", frame: "Une autre page dans celle-ci", script: "Un texte lancé comme programme" },
  refused: "refusé par le navigateur",
  wentThrough: "est passé : ne vous fiez pas à cette copie de la page",
  storedTitle: "Ce que ce navigateur garde de vous",
  stored: { nothing: "Rien.", choices: "Vos choix pour la page", library: "La bibliothèque", texts: "Vos textes et corrections", offline: "La page elle-même, pour s’ouvrir sans réseau" },
  close: "Fermer",
  bookmarklet: "Copier la page pour Copydesk",
  bookmarkletDone: "Copié. Collez-le maintenant dans Copydesk.",
  bookmarkletFailed: "Cette page ne permet pas de copier. Sélectionnez tout, copiez, et collez dans Copydesk.",
  whyNoAddress: "Pourquoi pas une adresse ?",
  whyNoAddressSays: [
    "Un navigateur ne laisse pas un site en lire un autre, et un serveur entre les deux saurait ce que vous lisez. Copydesk ne va donc rien chercher.",
    "Glissez ceci dans votre barre de favoris et pressez-le sur un article : il copie la page, que vous collez ensuite ici.",
  ],
  dragBookmarklet: "Glissez-le dans la barre de favoris ; ici il ne fait rien.",
  offlineReady: "Marche sans réseau",
  newVersion: "Une nouvelle version est prête.",
  loadNewVersion: "La charger",
};
