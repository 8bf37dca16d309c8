// The list beside the text: entries by kind, each with its count; the chosen one opens to what is
// known of it, and why its names are one.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { surface } from "../mentions.js";
import { correctEntity, focusOf } from "./correct-entity.js";
import { strip, stripInWords } from "./strip.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../state.js").Entity} Entity */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Entries of one kind that are listed, the most named first; no reader scans more. */
const ENTRIES_DRAWN = 300;

/** @param {Article} article @param {State} state @param {Dispatch} dispatch */
export function entityList(article, state, dispatch) {
  if (article.entities.length === 0) return h("p", { class: "empty" }, words.noEntities(article.language.tag));
  /** @type {Map<string, Entity[]>} */
  const byKind = new Map(words.kindOrder.map((kind) => [kind, []]));
  for (const entity of article.entities) {
    const there = byKind.get(entity.kind);
    if (there) there.push(entity);
    else byKind.set(entity.kind, [entity]);
  }
  const sections = [...byKind]
    .filter(([, entities]) => entities.length > 0)
    .map(([kind, entities]) =>
      h(
        "section",
        { "key": kind, "class": "entity-kind", "aria-labelledby": `kind-${kind}` },
        h(
          "h3",
          { id: `kind-${kind}` },
          h("span", { "class": `swatch kind-${kind}`, "aria-hidden": "true" }, words.kindLabel(kind)),
          " ",
          words.kindGroup(kind),
          " ",
          h("span", { class: "count" }, words.number(entities.length)),
        ),
        h(
          "ul",
          null,
          [...entities]
            .sort((x, y) => y.mentions.length - x.mentions.length)
            .slice(0, ENTRIES_DRAWN)
            .map((entity) => h("li", { key: entity.id }, entry(entity, article, state, dispatch))),
          entities.length > ENTRIES_DRAWN && h("li", { key: "more", class: "count" }, words.moreEntries(entities.length - ENTRIES_DRAWN)),
        ),
      ),
    );
  return h(
    "details",
    // Beside the text where there is room; on a phone folded above it.
    { open: matchMedia("(min-width: 64rem)").matches },
    h("summary", null, words.entityCount(article.entities.length)),
    words.noNames(article.language.tag) && h("p", { class: "hint" }, words.noNames(article.language.tag)),
    sections,
  );
}

/** @param {Entity} entity @param {Article} article @param {State} state @param {Dispatch} dispatch */
function entry(entity, article, state, dispatch) {
  const open = entity.id === state.entity;
  return [
    h(
      "button",
      {
        "key": "name",
        "type": "button",
        "class": "entry",
        "dir": "auto",
        "aria-expanded": String(open),
        "data-focus": focusOf(entity.name),
        "onclick": () => dispatch({ type: "entity-chosen", id: open ? null : entity.id }),
      },
      h("span", { class: "entry-name" }, entity.name),
      " ",
      h("span", { class: "count" }, h("span", { "aria-hidden": "true" }, words.number(entity.mentions.length)), h("span", { class: "spoken" }, words.mentionsCount(entity.mentions.length))),
      !open && strip(entity, article, state, null),
    ),
    open && strip(entity, article, state, dispatch),
    open && details(entity, article, state, dispatch),
  ];
}

/** @param {Entity} entity @param {Article} article @param {State} state @param {Dispatch} dispatch */
function details(entity, article, state, dispatch) {
  /** The walk, next in the order of keys to the entry that it belongs to. @param {string} name @param {string} sign @param {number} by */
  const step = (name, sign, by) =>
    h("button", { "type": "button", "class": "quiet", "key": by, "aria-label": name, "title": name, "onclick": () => dispatch({ type: "mention-stepped", by }) }, sign);
  /** @param {string} name @param {string | undefined | false} value */
  const line = (name, value) => value && h("div", { key: name }, h("dt", null, name), h("dd", { dir: "auto" }, value));
  return h(
    "div",
    { class: "entry-details", key: "details" },
    entity.mentions.length > 1 &&
      h(
        "p",
        { class: "entry-walk", key: "walk" },
        step(words.previousMention, "‹", -1),
        " ",
        words.step(state.mention + 1, entity.mentions.length),
        " ",
        step(words.nextMention, "›", 1),
      ),
    h("p", { class: "hint", key: "strip" }, stripInWords(entity, article)),
    entity.standsFor && h("p", { key: "stands" }, words.standsFor(entity.standsFor)),
    h(
      "dl",
      { key: "facts" },
      line(words.roles, entity.roles.map(({ text }) => text).join("; ")),
      line(words.aliases, entity.aliases.join(", ")),
      line(words.value, valueOf(entity)),
      line(words.inCountry, entity.place && words.countryName(entity.place.country)),
    ),
    evidence(entity, article, dispatch),
    correctEntity(entity, article, state, dispatch),
  );
}

/** @param {Entity} entity */
function valueOf({ value }) {
  if (value === undefined) return undefined;
  if (typeof value === "string") return words.period(value);
  return "needs" in value ? words.needsPublished : words.amount(value);
}

/** Why its names are one, each with the two mentions that show it.
 * @param {Entity} entity @param {Article} article @param {Dispatch} dispatch */
function evidence(entity, article, dispatch) {
  /** @type {Map<string, import("../../api/index.js").Why>} */
  const reasons = new Map();
  for (const why of entity.why) {
    const [first, second] = why.mentions.map((index) => written(entity, article, index));
    const text = `${why.rule} ${first} ${second}`;
    // Two mentions that are written alike need no reason.
    if (first !== second && !reasons.has(text)) reasons.set(text, why);
  }
  if (reasons.size === 0) return null;
  /** @param {number} index */
  const link = (index) =>
    h(
      "button",
      { "type": "button", "class": "link", "dir": "auto", "key": index, "title": words.showMention, "onclick": () => dispatch({ type: "entity-chosen", id: entity.id, mention: index }) },
      words.quoted(written(entity, article, index)),
    );
  return h(
    "div",
    { class: "evidence", key: "evidence" },
    h("h4", null, words.whyOne),
    h(
      "ul",
      null,
      [...reasons].map(([key, { rule, mentions: [first, second] }]) =>
        h("li", { key }, link(first), " ", link(second), " ", h("span", null, words.whyRule(rule))),
      ),
    ),
  );
}

/** @param {Entity} entity @param {Article} article @param {number} index */
function written(entity, article, index) {
  const mention = entity.mentions[index];
  return mention ? surface(article, mention) : "";
}
