/**
 * The contract, version 1: who and what an article names, each once, with all its names. Offsets of
 * a mention index the field that it names.
 */

/** One real thing with all its names. */
export interface Entity {
  /** `e1`, `e2` and so on, in order. */
  id: string;
  /** Its fullest name, as written in the text. */
  name: string;
  /** What kind of thing it is. */
  kind: EntityKind;
  /** Its other names, as written, each once. */
  aliases: string[];
  /** What the text says it is. */
  roles: Role[];
  /** The value of a date, amount or quantity. */
  value?: Value;
  /** Where a place is, where the tables know it. */
  place?: Place;
  /** Wikidata id, where sure. */
  wikidata?: string;
  /** For a capital that stands for its government: the country's name. */
  standsFor?: string;
  /** Every place it is named: title, body, captions, credit, each in order. */
  mentions: Mention[];
  /** Why mentions with different forms are one entity. */
  why: Why[];
}

/**
 * What kind of thing an entity is.
 *
 * - `person`: a named person
 * - `organisation`: a company, agency, party, ministry, team, outlet
 * - `place`: a country, city, region, river, building, road
 * - `group`: a nationality, religion or party membership that belongs to no place of the text
 * - `event`: a war, election, storm, tournament
 * - `law`: a law, treaty, bill or court case
 * - `work`: a book, film, song, report
 * - `product`: a vehicle, weapon, device, programme
 * - `other`: a name of another kind: an award, a disease, a language
 * - `date`: a day or a longer part of the calendar
 * - `time`: a time of day
 * - `money`: an amount of money
 * - `percent`: a share in hundred
 * - `quantity`: a number with what it counts
 */
export type EntityKind =
  | "person"
  | "organisation"
  | "place"
  | "group"
  | "event"
  | "law"
  | "work"
  | "product"
  | "other"
  | "date"
  | "time"
  | "money"
  | "percent"
  | "quantity";

/** What the text says somebody is (“Turkish Foreign Minister”). */
export interface Role {
  /** As written. */
  text: string;
  /** The title in it, where it can be told apart. */
  title?: string;
  /** The body the title belongs to, where it can be told apart. */
  body?: string;
}

/** An ISO 8601 date or interval, a date that needs an anchor, or an amount. */
export type Value = string | Needs | Amount;

/** A relative date without an anchor. */
export interface Needs {
  /** What must be known first: always `published`. */
  needs: string;
}

/** A number with what it measures. */
export interface Amount {
  /** The number; per cent for percentages. */
  amount: number;
  /** ISO 4217 code, for money. */
  currency?: string;
  /** Unit of measure, for quantities that have one. */
  unit?: string;
  /** What is counted. */
  of?: string;
  /** How the text limits it. */
  about?: string;
}

/** Where a place is. */
export interface Place {
  /** ISO 3166-1 alpha-2 code. */
  country: string;
  /** Degrees north, -90 to 90. */
  lat?: number;
  /** Degrees east, -180 to 180. */
  lon?: number;
}

/** One place where an entity is named. */
export interface Mention {
  /** Offset of the first unit in its field. */
  start: number;
  /** Offset past the last. */
  end: number;
  /** How it names the entity. */
  form: Form;
  /** The field it stands in. */
  where: Where;
  /** Which caption, from 0, where `where` is caption. */
  caption?: number;
  /** From 0 to 1, in hundredths. */
  confidence: number;
  /** Its own kind where that differs from the entity's: `group` for a demonym. */
  kind?: EntityKind;
}

/**
 * How a mention names its entity.
 *
 * - `name`: the full name
 * - `acronym`: its initials, or a name in capitals
 * - `alias`: another or a shorter name
 * - `demonym`: the people or adjective of a place (“Kenyan”); the mention’s own `kind` is `group`
 * - `metonym`: a capital that stands for its government
 * - `nominal`: a common noun
 */
export type Form = "name" | "acronym" | "alias" | "demonym" | "metonym" | "nominal";

/**
 * The field of an article in which a mention stands.
 *
 * - `title`: its headline
 * - `body`: its text
 * - `caption`: one of its captions; `caption` says which
 * - `credit`: the text of its source credit
 */
export type Where = "title" | "body" | "caption" | "credit";

/** Why two mentions are one entity. */
export interface Why {
  /** Name of the rule that joined the two. */
  rule: string;
  /** Indices into `mentions`. */
  mentions: [number, number];
}
