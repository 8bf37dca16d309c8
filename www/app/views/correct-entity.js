// The problem: a reader sees at once that a name is none, or that two entries are one, and wants to
// say so on the spot. Method: under the chosen entry a fold with one row for each thing to be said;
// nothing happens by walking through a list with the keys, only by the button beside it.

import { words } from "../../i18n/words.js";
import { knownAs, merged, notAName, renamed, retyped, split } from "../corrections.js";
import { h } from "../dom.js";
import { writings } from "../mentions.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../state.js").Entity} Entity */
/** @typedef {import("../state.js").Corrections} Corrections */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Where the focus goes when an entry is gone or stands elsewhere. @param {string} name */
export const focusOf = (name) => `entity-${name}`;

/** @param {Entity} entity @param {Article} article @param {State} state @param {Dispatch} dispatch */
export function correctEntity(entity, article, state, dispatch) {
  const slot = state.shown;
  const desk = state[slot];
  if (!desk) return null;
  const { corrections } = desk;
  /** @param {Partial<Corrections>} change @param {string} say @param {string} [focus] */
  const correct = (change, say, focus = focusOf(entity.name)) => dispatch({ type: "corrected", slot, corrections: change, say, focus });
  const others = article.entities.filter(({ id }) => id !== entity.id);
  // Its own name stays with it: it is the others that may be somebody else's.
  const forms = writings(article, entity).filter(({ text }) => text !== knownAs(corrections, entity));
  return h(
    "details",
    { class: "correct", key: "correct" },
    h("summary", null, words.correct),
    row("kind", words.kindField, select(entity.kind, words.kindOrder.map((kind) => [kind, words.kindName(kind)])), words.change, (kind) => {
      if (kind !== entity.kind) correct(retyped(corrections, entity, /** @type {Entity["kind"]} */ (kind)), words.saidRetyped(entity.name, kind));
    }),
    row("name", words.nameField, h("input", { "type": "text", "value": entity.name, "dir": "auto", "data-field": true }), words.rename, (name) => {
      const to = name.trim();
      if (to && to !== entity.name) correct(renamed(corrections, entity, to), words.saidRenamed(entity.name, to), focusOf(to));
    }),
    others.length > 0 &&
      row("same", words.sameField, select("", [["", words.sameNone], ...nearFirst(entity, others)]), words.join, (id) => {
        const into = others.find((other) => other.id === id);
        if (into) correct(merged(corrections, into, entity), words.saidMerged(entity.name, into.name), focusOf(into.name));
      }),
    forms.length > 0 &&
      row("split", words.splitField, select("", [["", words.splitNone], ...forms.map(({ text, count }) => /** @type {[string, string]} */ ([text, `${text} (${words.number(count)})`]))]), words.split, (form) => {
        if (form) correct(split(corrections, entity, form), words.saidSplit(form, entity.name));
      }),
    h(
      "button",
      {
        "key": "none",
        "type": "button",
        "class": "link",
        "onclick": () => correct(notAName(corrections, article, entity), words.saidNotAName(entity.name), `corrections-${slot}`),
      },
      words.notAName,
    ),
  );
}

/** A field with the button that takes its value. @param {string} key @param {string} label @param {import("../dom.js").Content} field
 * @param {string} verb @param {(value: string) => void} take */
function row(key, label, field, verb, take) {
  /** @param {Event} event */
  const act = (event) => {
    event.preventDefault();
    const place = /** @type {HTMLElement} */ (event.currentTarget).querySelector("[data-field]");
    if (place instanceof HTMLInputElement || place instanceof HTMLSelectElement) take(place.value);
  };
  return h(
    "form",
    { class: "correct-row", key, onsubmit: act },
    h("label", null, h("span", null, label), field),
    h("button", { "type": "submit", "class": "small", "aria-label": `${verb}: ${label}` }, verb),
  );
}

/** @param {string} value @param {[value: string, text: string][]} options */
function select(value, options) {
  return h("select", { value, "data-field": true }, options.map(([one, text]) => h("option", { key: one, value: one }, text)));
}

/** The entries that this one may be the same as: those of its kind first, the rest behind, each by name.
 * @param {Entity} entity @param {Entity[]} others @returns {[string, string][]} */
function nearFirst(entity, others) {
  const far = (/** @type {Entity} */ other) => Number(other.kind !== entity.kind);
  return [...others].sort((x, y) => far(x) - far(y) || words.inOrder(x.name, y.name)).map(({ id, name, kind }) => [id, `${name} (${words.kindName(kind)})`]);
}
