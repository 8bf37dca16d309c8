// The problem: the places of an article may be three streets or three continents apart. Method: the
// smallest window that holds them all with room around it, degrees of longitude narrowed as they are
// in its middle; and a label beside each dot where there is room for it.

/** @typedef {import("./state.js").Entity} Entity */
/** @typedef {{ entity: Entity, lat: number, lon: number }} Placed */

/** The window: a point of the map is `x = lon * across + left`, `y = -lat * down + top`, in the units of the drawing.
 * @typedef {{ across: number, down: number, left: number, top: number }} Frame */

/** A dot with its label, if there is room for one. @typedef {{ entity: Entity, x: number, y: number, r: number,
 *   label: { x: number, y: number, anchor: "start" | "middle" | "end" } | null }} Dot */

/** Degrees from south to north that are shown at least: what coasts this coarse can stand. */
const LEAST_DEGREES = 14;
/** Room around the outermost places, as a part of the window. */
const ROOM = 0.18;

/** The places of an article that the tables know, and those that they do not.
 * @param {readonly Entity[]} entities */
export function placesOf(entities) {
  /** @type {Placed[]} */
  const placed = [];
  /** @type {Entity[]} */
  const unknown = [];
  for (const entity of entities) {
    if (entity.kind !== "place") continue;
    const { lat, lon } = entity.place ?? {};
    if (lat === undefined || lon === undefined) unknown.push(entity);
    else placed.push({ entity, lat, lon });
  }
  return { placed, unknown };
}

/** @param {readonly Placed[]} placed at least one @param {number} width @param {number} height @returns {Frame} */
export function frameOf(placed, width, height) {
  const [south, north] = ends(placed.map(({ lat }) => lat));
  const [west, east] = ends(placed.map(({ lon }) => lon));
  const middle = (south + north) / 2;
  const narrow = Math.max(Math.cos((middle * Math.PI) / 180), 0.35);
  const tall = Math.max(north - south, LEAST_DEGREES) * (1 + 2 * ROOM);
  const wide = Math.min((east - west) * (1 + 2 * ROOM), 360) * narrow;
  const down = Math.min(height / tall, width / Math.max(wide, 0.001));
  const across = down * narrow;
  return { across, down, left: width / 2 - ((west + east) / 2) * across, top: height / 2 + middle * down };
}

/** @param {number[]} all @returns {[number, number]} */
function ends(all) {
  return [all.reduce((x, y) => Math.min(x, y)), all.reduce((x, y) => Math.max(x, y))];
}

/** Dots with labels, the most named first; a label that would cover another is left to the table.
 * @param {readonly Placed[]} placed @param {Frame} frame @param {{ width: number, height: number, letter: number }} sheet @returns {Dot[]} */
export function dotsOf(placed, frame, { width, height, letter }) {
  const order = [...placed].sort((x, y) => y.entity.mentions.length - x.entity.mentions.length);
  /** @type {{ left: number, top: number, right: number, bottom: number }[]} */
  const taken = [];
  const dots = order.map(({ entity, lat, lon }) => {
    const r = Math.min(3 + Math.sqrt(entity.mentions.length), 7);
    const [x, y] = [lon * frame.across + frame.left, -lat * frame.down + frame.top];
    taken.push({ left: x - r, top: y - r, right: x + r, bottom: y + r });
    return { entity, x, y, r };
  });
  return dots.map(({ entity, x, y, r }) => {
    const long = entity.name.length * letter * 0.56;
    const half = letter / 2;
    /** @type {[number, number, "start" | "middle" | "end"][]} */
    const places = [[x + r + 3, y + half * 0.7, "start"], [x - r - 3, y + half * 0.7, "end"], [x, y - r - 4, "middle"], [x, y + r + letter, "middle"]];
    for (const [at, base, anchor] of places) {
      const left = anchor === "start" ? at : anchor === "end" ? at - long : at - long / 2;
      const box = { left, top: base - letter, right: left + long, bottom: base + 2 };
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!inside || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return { entity, x, y, r, label: { x: at, y: base, anchor } };
    }
    return { entity, x, y, r, label: null };
  });
}

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/** @param {Box} x @param {Box} y */
function meet(x, y) {
  return x.left < y.right && y.left < x.right && x.top < y.bottom && y.top < x.bottom;
}
