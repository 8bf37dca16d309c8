// The problem: corrections come with a link or a file that anybody may have made, and one member of a
// wrong form would break the drawing of all. Method: the form of each kind's members; what has not
// that form is left out, and what has it is taken without anything beside it.

import { words } from "../i18n/words.js";

/** @typedef {import("./state.js").Corrections} Corrections */
/** @typedef {(value: any) => unknown} Form gives the member, or null where the value is none */

/** @param {unknown} value */
const isText = (value) => typeof value === "string";
/** @param {unknown} value */
const isName = (value) => typeof value === "string" && value.trim() !== "";

/** Members of an object that all are texts. @param {...string} names @returns {Form} */
const named = (...names) => (value) => (names.every((name) => isName(value?.[name])) ? Object.fromEntries(names.map((name) => [name, value[name]])) : null);

/** @type {Form} */
function place(value) {
  const { start, end, first, text } = value ?? {};
  const found = [start, end, first].every((at) => Number.isSafeInteger(at) && at >= 0) && first <= start && start < end;
  return found && isText(text) ? { start, end, first, text } : null;
}

/** @type {Record<Exclude<keyof Corrections, "published" | "repairText">, Form>} */
const FORMS = {
  keep: place,
  drop: place,
  split: place,
  join: place,
  unrepair: place,
  notAName: (value) => (Array.isArray(value) && value.length > 0 && value.every(isName) ? [...value] : null),
  unmerge: named("name", "form"),
  merge: named("name", "with"),
  retype: (value) => (words.kindOrder.includes(value?.kind) ? named("name", "kind")(value) : null),
  rename: named("name", "to"),
  exclude: named("a", "b"),
};

/** The corrections among what came from elsewhere. @param {any} value @returns {Partial<Corrections>} */
export function foreignCorrections(value) {
  const made = Object.entries(FORMS).flatMap(([name, form]) => {
    const members = value && Object.hasOwn(value, name) && Array.isArray(value[name]) ? value[name].map(form).filter(Boolean) : [];
    return members.length > 0 ? [[name, members]] : [];
  });
  const published = isText(value?.published) && /^\d{4}-\d\d-\d\d$/.test(value.published) ? { published: value.published } : {};
  return { ...Object.fromEntries(made), ...published, ...(value?.repairText === true ? { repairText: true } : {}) };
}
