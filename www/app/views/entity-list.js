// The list beside the text: entries by kind, each with its count; the chosen one opens to what is
// known of it, and why its names are one.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

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
  for (const entity of article.entities) byKind.set(entity.kind, [...(byKind.get(entity.kind) ?? []), entity]);
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
        "data-focus": `entity-${entity.id}`,
        "onclick": () => dispatch({ type: "entity-chosen", id: open ? null : entity.id }),
      },
      h("span", { class: "entry-name" }, entity.name),
      " ",
      h("span", { class: "count" }, words.number(entity.mentions.length), h("span", { class: "spoken" }, ` ${words.mentionsCount(entity.mentions.length)}`)),
    ),
    open && details(entity, article, state, dispatch),
  ];
}

/** @param {Entity} entity @param {Article} article @param {State} state @param {Dispatch} dispatch */
function details(entity, article, state, dispatch) {
  /** The walk, next in the order of keys to the entry that it belongs to. @param {string} text @param {number} by */
  const step = (text, by) =>
    h("button", { type: "button", class: "link", key: by, onclick: () => dispatch({ type: "mention-stepped", by }) }, text);
  /** @param {string} name @param {string | undefined | false} value */
  const line = (name, value) => value && h("div", { key: name }, h("dt", null, name), h("dd", { dir: "auto" }, value));
  return h(
    "div",
    { class: "entry-details", key: "details" },
    entity.mentions.length > 1 &&
      h(
        "p",
        { class: "entry-walk", key: "walk" },
        step(words.previousMention, -1),
        " ",
        words.step(state.mention + 1, entity.mentions.length),
        " ",
        step(words.nextMention, 1),
      ),
    entity.standsFor && h("p", { key: "stands" }, words.standsFor(entity.standsFor)),
    h(
      "dl",
      { key: "facts" },
      line(words.roles, entity.roles.map(({ text }) => text).join("; ")),
      line(words.aliases, entity.aliases.join(", ")),
      line(words.value, valueOf(entity)),
      line(words.inCountry, entity.place && words.countryName(entity.place.country)),
      line(words.whyOne, whyOf(entity, article)),
    ),
  );
}

/** @param {Entity} entity */
function valueOf({ value }) {
  if (value === undefined) return undefined;
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : value;
  return "needs" in value ? words.needsPublished : words.amount(value);
}

/** @param {Entity} entity @param {Article} article */
function whyOf(entity, article) {
  /** @param {number} index */
  const textOf = (index) => {
    const mention = entity.mentions[index];
    if (!mention) return "";
    const field = {
      title: article.title ?? "",
      body: article.body,
      caption: article.captions[mention.caption ?? 0]?.text ?? "",
      credit: article.credit?.text ?? "",
    }[mention.where];
    return field.slice(mention.start, mention.end);
  };
  const reasons = new Set(entity.why.map(({ rule, mentions: [first, second] }) => words.whyRule(rule, textOf(first), textOf(second))));
  return [...reasons].join("; ");
}
