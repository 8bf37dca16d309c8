// The problem: the engine speaks in codes, and its sentences are English. Method: a table for each
// kind of code, with what a French reader is told instead.

import { grammar } from "../grammar.js";

/** Le nom d’un motif, au singulier et au pluriel, et ce qu’il veut dire.
 * @type {Record<string, [one: string, other: string, why: string]>} */
export const REASONS = {
  "duplicate": ["répétition", "répétitions", "Redit ce qui figure déjà dans le texte."],
  "caption": ["légende", "légendes", "Texte sous une image ; conservé à côté de l’article."],
  "photo-credit": ["crédit photo", "crédits photo", "Dit qui a pris une image."],
  "widget": ["élément de page", "éléments de page", "Un bouton ou un compteur de la page."],
  "navigation": ["ligne de menu", "lignes de menu", "Partie d’un menu ou nom de rubrique."],
  "promo": ["autopromotion", "autopromotions", "Invite à suivre, à télécharger ou à s’abonner."],
  "newsletter": ["ligne de lettre d’information", "lignes de lettre d’information", "Invite à s’inscrire par courriel."],
  "social": ["ligne de partage", "lignes de partage", "Partage et abonnement sur les réseaux sociaux."],
  "related-heading": ["titre de liste", "titres de liste", "Le titre d’une liste d’autres articles."],
  "related-headline": ["autre titre", "autres titres", "Le titre d’un autre article."],
  "byline": ["signature", "signatures", "Dit qui l’a écrit ; conservé près du titre."],
  "dateline": ["ligne de lieu", "lignes de lieu", "Lieu et date ; conservés près du titre."],
  "comments": ["ligne de commentaires", "lignes de commentaires", "Commentaires de lecteurs, ou leurs règles."],
  "cookie-notice": ["avis de cookies", "avis de cookies", "Demande l’accord pour des cookies."],
  "paywall": ["ligne d’abonnement", "lignes d’abonnement", "Demande un paiement ou une inscription."],
  "legal": ["mention légale", "mentions légales", "Droits d’auteur, mentions ou conditions."],
  "tag-list": ["ligne de mots-clés", "lignes de mots-clés", "Mots-clés et thèmes."],
  "advertisement": ["publicité", "publicités", "Signalée comme publicité."],
  "other-article": ["ligne d’un autre article", "lignes d’un autre article", "Appartient à un autre article."],
  "metadata": ["détail de page", "détails de page", "Un horodatage, un temps de lecture ou une ligne de source."],
  "low-content": ["ligne insolite", "lignes insolites", "Différente du texte qui l’entoure."],
  "reader": ["ligne de votre part", "lignes de votre part", "Vous l’avez retirée."],
};

/** Le nom d’une sorte d’entrée : abrégé, singulier, pluriel.
 * @type {Record<string, [label: string, one: string, other: string]>} */
export const KINDS = {
  person: ["pers", "personne", "Personnes"],
  organisation: ["orga", "organisation", "Organismes"],
  place: ["lieu", "lieu", "Lieux"],
  group: ["grpe", "groupe", "Groupes"],
  event: ["évén", "événement", "Événements"],
  law: ["loi", "loi ou traité", "Lois et traités"],
  work: ["œuv", "œuvre", "Œuvres"],
  product: ["prod", "produit", "Produits"],
  other: ["autr", "autre nom", "Autres noms"],
  date: ["jour", "jour ou date", "Jours et dates"],
  time: ["heur", "heure", "Heures"],
  money: ["arg", "somme d’argent", "Sommes d’argent"],
  percent: ["%", "pourcentage", "Pourcentages"],
  quantity: ["qté", "quantité", "Quantités"],
};

/** @type {Record<string, string>} */
export const EDITS = {
  "case": "majuscules",
  "punctuation": "ponctuation",
  "spelling": "orthographe",
  "name": "nom écrit autrement",
  "alias": "autre nom de la même chose",
  "metonym": "capitale pour le gouvernement",
  "number-format": "nombre écrit autrement",
  "number": "autre nombre",
  "date-expression": "date écrite autrement",
  "reference": "nom et description échangés",
  "qualifier-dropped": "réserve supprimée",
  "qualifier-added": "réserve ajoutée",
  "rewording": "reformulé",
  "inserted": "inséré",
  "deleted": "supprimé",
  "moved": "déplacé",
};

/** @type {Record<string, string>} */
export const VERDICTS = {
  "same-text": "Le même texte",
  "edited-version": "Un seul texte, remanié",
  "shares-passages": "Deux textes qui partagent des passages",
  "shares-quotes": "Deux textes qui partagent des citations",
  "related": "Le même sujet en d’autres mots",
  "unrelated": "Rien en commun",
};

/** @type {Record<string, string>} */
export const CONFLICTS = { number: "Nombre", name: "Nom", date: "Jour", negation: "Oui et non" };

/** Que faire d’une erreur, selon son code. @type {Record<string, string>} */
export const ADVICE = {
  "too-large": "Votre texte est toujours là. Raccourcissez-le ou collez-en une partie.",
  "worker-lost": "Votre texte est toujours là. Réessayez.",
  "bug": "C’est notre faute. Votre texte est toujours là ; réessayez ou collez-en une partie.",
  "file-gone": "Il a peut-être été déplacé ou nous n’y avons pas accès. Ouvrez-le de nouveau.",
  "bad-option": "Annulez le dernier changement, ou recommencez avec le texte.",
};

/** @type {Record<string, string>} */
export const FORMS = {
  name: "nom complet",
  acronym: "sigle",
  alias: "nom plus court ou autre nom",
  demonym: "peuple ou adjectif",
  metonym: "capitale pour le gouvernement",
  nominal: "nom commun",
};

/** Pourquoi deux noms font une entrée, selon la règle. @type {Record<string, string>} */
export const RULES = {
  "country-table": "noms d’un même pays",
  "organisation-table": "noms d’un même organisme",
  "capital-table": "une capitale pour son gouvernement",
  "part-of-pair": "partie d’une paire de noms",
  "same-words": "les mêmes mots",
  "acronym-in-brackets": "sigle entre parenthèses",
  "acronym": "sigle",
  "middle-name": "avec et sans second prénom",
  "surname": "nom de famille",
  "first-name": "première partie du nom",
  "initial": "une initiale pour un nom",
  "short-name": "nom plus court",
  "by-hand": "réunis par vous",
};

/** @type {Record<string, string>} */
export const FIELDS = { title: "titre", body: "corps du texte", caption: "légende", credit: "crédit" };

/** Ce qu’il y avait à noter d’un texte. @type {Record<string, string>} */
export const WARNINGS = {
  "empty": "Il n’y a aucun texte visible. Collez l’article de nouveau.",
  "no-article": "Aucun article trouvé : la page semble ne contenir que des titres, des menus, des listes ou des avis. Vérifiez dans les lignes retirées.",
  "guessed-encoding": "L’encodage du fichier n’était pas indiqué et a été deviné ; vérifiez les accents.",
  "mojibake": "Le texte a été lu quelque part dans un mauvais encodage (« Ã© » pour « é ») ; faites-le réparer, copiez-le de nouveau, ou enregistrez le fichier en UTF-8.",
  "truncated": "Le texte a été coupé.",
  "low-confidence-body": "Beaucoup de lignes pourraient aussi bien appartenir à l’article qu’à la page autour ; vérifiez ce qui a été retiré et ce qui a été gardé.",
  "low-confidence-language": "La langue du texte n’est pas claire ; les règles d’une autre ont pu servir. Vérifiez ce qui a été retiré.",
  "entities-english-only": "Le texte n’est pas en anglais : les noms sont trouvés par leurs seules majuscules et peuvent être faux.",
  "entities-language-unknown": "La langue du texte n’est pas claire : les noms sont trouvés par leurs seules majuscules et peuvent être faux.",
  "ill-formed-text": "Des caractères étaient perdus avant que le texte n’arrive ici (ils s’affichent \ufffd) ; copiez-le de nouveau à la source.",
  "control-characters": "Il y a des caractères de contrôle dont aucun article n’a besoin ; si des mots semblent brisés, copiez-les de nouveau.",
};

/** Ce qui a échoué dans le moteur. @type {Record<string, string>} */
export const ERRORS = {
  "too-large": "Le texte dépasse 50 Mo, la limite, ou la mémoire qui reste.",
  "unsupported": "Ce fichier n’est pas du texte, mais sans doute un PDF, une image, une archive ou un document de bureautique. Ouvrez-le dans son programme, copiez le texte et collez-le ici.",
  "bad-library": "Cette bibliothèque est endommagée ou vient d’une autre version.",
  "worker-lost": "Le navigateur a arrêté la lecture, peut-être faute de mémoire.",
  "not-loaded": "Le moteur de lecture n’est pas arrivé, est endommagé, ou une règle de la page l’interdit.",
  "bug": "Une erreur s’est produite pendant la lecture.",
  "bad-option": "Une correction ne correspond plus au texte.",
};

const { hundredths, number, weekday } = grammar("fr");
const figures = (/** @type {string} */ a, /** @type {string} */ b) => `${hundredths(a)} des mots de A se trouvent dans B, ${hundredths(b)} des mots de B dans A`;

/** What the engine concludes, by the names of engine.js. @type {Record<string, (...parts: string[]) => string>} */
export const CONCLUSIONS = {
  weekday: (side, day) => `Si les deux disent vrai, ${side} a paru un ${weekday(day)}.`,
  source: (side, share, agency) => `${side} ne nomme aucune source, et ${hundredths(share)} de ses mots se trouvent dans un texte de l’agence ${agency}.`,
  antecedent: (words, side, name) => `« ${words} » ouvre ${side}, et seul l’autre texte dit de qui ou de quoi il s’agit : ${name}.`,
  names: (count) => `Aucune phrase n’est commune, mais les deux nomment les mêmes ${number.format(Number(count))} choses.`,
  nothing: () => "Aucune phrase n’est commune.",
  sentences: () => "Chaque phrase est la même dans les deux.",
  marks: () => "Chaque mot est le même dans les deux ; seule la ponctuation diffère.",
  quotes: (a, b) => `Ce que les deux ont en commun est entre guillemets : ${figures(a, b)}.`,
  edited: (a, b) => `Un seul texte, remanié : ${figures(a, b)}.`,
  passages: (a, b) => `Des textes différents avec des passages communs : ${figures(a, b)}.`,
};

// A code may be of a report that somebody forged: "constructor" is none of any table.
for (const table of [REASONS, KINDS, EDITS, VERDICTS, CONFLICTS, ADVICE, FORMS, RULES, FIELDS, WARNINGS, ERRORS]) Object.setPrototypeOf(table, null);
