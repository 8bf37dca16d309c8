// The problem: a date of an article is a day, a month, a year or a stretch, and a timeline needs
// moments. Method: each value becomes the stretch of days that it covers, in UTC.

/** @typedef {import("./state.js").Entity} Entity */

/** From the first moment to the one past the last, in milliseconds. @typedef {{ from: number, to: number }} Stretch */

/** A date of the article with the days it covers. @typedef {{ entity: Entity, value: string, stretch: Stretch }} Dated */

/** The days that a value covers; null for one that is no date, or not to be read as one.
 * @param {Entity["value"]} value @returns {Stretch | null} */
export function stretchOf(value) {
  if (typeof value !== "string") return null;
  const [first, last = first] = value.split("/");
  const [from, to] = [part(first), part(last)];
  return from && to && from.from < to.to ? { from: from.from, to: to.to } : null;
}

/** @param {string} iso @returns {Stretch | null} */
function part(iso) {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(iso);
  if (!found) return null;
  const [year, month, day] = [found[1], found[2], found[3]].map((digits) => (digits ? Number(digits) : 0));
  if (day) return { from: utc(year, month, day), to: utc(year, month, day + 1) };
  return month ? { from: utc(year, month, 1), to: utc(year, month + 1, 1) } : { from: utc(year, 1, 1), to: utc(year + 1, 1, 1) };
}

/** `Date.UTC`, for the first centuries too. @param {number} year @param {number} month from 1 @param {number} day */
function utc(year, month, day) {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** The dates of an article in order of time, and those that have none, with or without a way to get one.
 * @param {readonly Entity[]} entities */
export function datesOf(entities) {
  /** @type {Dated[]} */
  const dated = [];
  /** @type {Entity[]} */
  const needing = [];
  for (const entity of entities) {
    const { kind, value } = entity;
    const stretch = kind === "date" ? stretchOf(value) : null;
    if (stretch && typeof value === "string") dated.push({ entity, value, stretch });
    else if (kind === "date" && typeof value === "object" && "needs" in value) needing.push(entity);
  }
  dated.sort((x, y) => x.stretch.from - y.stretch.from || x.stretch.to - y.stretch.to);
  return { dated, needing };
}

/** Lays stretches in lanes, so that none covers another: the lane of each, from 0.
 * @param {readonly { left: number, right: number }[]} bars in order of their left ends @param {number} gap */
export function lanes(bars, gap) {
  /** @type {number[]} */
  const ends = [];
  return bars.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}
