// The problem: the engine takes corrections as options that name things as the text writes them,
// and applies them in its own order; the reader works on what is shown, one decision after another.
// Method: each decision becomes a change of the lists. One that takes an earlier one back removes
// it, instead of standing against it.

import { writings } from "./mentions.js";
import { NO_CORRECTIONS } from "./state.js";

/** @typedef {import("./state.js").Corrections} Corrections */
/** @typedef {import("./state.js").Article} Article */
/** @typedef {import("./state.js").Entity} Entity */

/** One decision of the reader: what it is, about what, and the corrections without it.
 * @typedef {{ kind: keyof Corrections, about: readonly string[], without: Partial<Corrections> }} Decision */

/** The name by which the engine knows an entity when it applies the corrections: before a renaming.
 * @param {Corrections} corrections @param {Entity} entity */
export function knownAs({ rename }, entity) {
  return rename.findLast(({ to }) => to === entity.name)?.name ?? entity.name;
}

/** @param {Corrections} corrections @param {Article} article @param {Entity} entity @returns {Partial<Corrections>} */
export function notAName({ notAName }, article, entity) {
  return { notAName: [...notAName, writings(article, entity).map(({ text }) => text)] };
}

/** @param {Corrections} corrections @param {Entity} entity @param {Entity["kind"]} kind @returns {Partial<Corrections>} */
export function retyped(corrections, entity, kind) {
  const name = knownAs(corrections, entity);
  return { retype: [...corrections.retype.filter((one) => one.name !== name), { name, kind }] };
}

/** @param {Corrections} corrections @param {Entity} entity @param {string} to @returns {Partial<Corrections>} */
export function renamed(corrections, entity, to) {
  const name = knownAs(corrections, entity);
  const others = corrections.rename.filter((one) => one.name !== name);
  return { rename: to === name ? others : [...others, { name, to }] };
}

/** `part` is the same as `entity`. What was split off it before only needs that taken back.
 * @param {Corrections} corrections @param {Entity} entity @param {Entity} part @returns {Partial<Corrections>} */
export function merged(corrections, entity, part) {
  const pair = { name: knownAs(corrections, entity), with: knownAs(corrections, part) };
  const unmerge = corrections.unmerge.filter(({ name, form }) => !(name === pair.name && form === pair.with));
  if (unmerge.length < corrections.unmerge.length) return { unmerge };
  // A name or a kind given to the part would else be given to the whole.
  const rename = corrections.rename.filter(({ name }) => name !== pair.with);
  const retype = corrections.retype.filter(({ name }) => name !== pair.with);
  return { merge: [...corrections.merge, pair], rename, retype };
}

/** The mentions written as `form` are another entity. What was joined by hand only needs that taken back.
 * @param {Corrections} corrections @param {Entity} entity @param {string} form @returns {Partial<Corrections>} */
export function split(corrections, entity, form) {
  const name = knownAs(corrections, entity);
  const merge = corrections.merge.filter((pair) => !(pair.name === name && pair.with === form));
  return merge.length < corrections.merge.length ? { merge } : { unmerge: [...corrections.unmerge, { name, form }] };
}

/** What names a place in the text. */
const PLACED = /** @type {const} */ (["keep", "drop", "split", "join", "unrepair"]);

/** Places name another text where the text becomes another; names are written in both. @returns {Partial<Corrections>} */
export const unplaced = () => Object.fromEntries(PLACED.map((kind) => [kind, NO_CORRECTIONS[kind]]));

/** How many decisions name a place. @param {Corrections} corrections */
export const placed = (corrections) => decisions(corrections).filter(({ kind }) => PLACED.some((one) => one === kind)).length;

/** Letters that were misread are read as they were written, or again as they came.
 * @param {boolean} repairText @returns {Partial<Corrections>} */
export const lettersRepaired = (repairText) => ({ repairText, ...unplaced() });

/** Every decision that holds, each with the corrections as they would be without it.
 * @param {Corrections} corrections @returns {Decision[]} */
export function decisions(corrections) {
  /** @type {Decision[]} */
  const out = [];
  for (const kind of PLACED) {
    // A paragraph of several lines was taken out by one decision.
    const firsts = new Map(corrections[kind].map(({ first, text }) => [first, text]));
    for (const [first, text] of firsts) {
      out.push({ kind, about: [text], without: { [kind]: corrections[kind].filter((one) => one.first !== first) } });
    }
  }
  if (corrections.repairText) out.push({ kind: "repairText", about: [], without: lettersRepaired(false) });
  if (corrections.published) out.push({ kind: "published", about: [corrections.published], without: { published: "" } });
  for (const kind of /** @type {const} */ (["notAName", "unmerge", "merge", "retype", "rename", "exclude"])) {
    corrections[kind].forEach((one, index) =>
      out.push({ kind, about: Object.values(one), without: { [kind]: corrections[kind].filter((_, at) => at !== index) } }),
    );
  }
  return out;
}

/** The corrections as options of the engine, the empty ones left out.
 * @param {Corrections} corrections @returns {import("../api/index.js").Options} */
export function asOptions({ keep, drop, split, join, unrepair, repairText, published, notAName, unmerge, merge, retype, rename }) {
  /** @param {readonly import("./state.js").Place[]} places */
  const spans = (places) => places.map(({ start, end }) => ({ start, end }));
  const lists = {
    keep: spans(keep),
    drop: spans(drop),
    split: spans(split),
    join: spans(join),
    unrepair: spans(unrepair),
    notAName: notAName.flat(),
    unmerge: [...unmerge],
    merge: [...merge],
    retype: [...retype],
    rename: [...rename],
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return { ...filled, ...(repairText ? { repairText } : {}), ...(published ? { published } : {}) };
}
