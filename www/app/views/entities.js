// The problem: show who and what an article names, in the text itself and as a list, and let the
// reader walk from one to the other. Method: every mention is a <mark> with a visible label and a
// line style of its kind; the list chooses an entity, and the walker goes through its mentions.

import { words } from "../../i18n/words.js";
import { h, patch } from "../dom.js";
import { grows } from "../growth.js";
import { highlights, within } from "../highlight.js";
import { cut, deal } from "../marks.js";
import { PIECES_DRAWN, articleOf } from "../state.js";
import { chooser } from "./chooser.js";
import { correctionList } from "./corrections.js";
import { entityList } from "./entity-list.js";
import { map } from "./map.js";
import { timeline } from "./timeline.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../state.js").Entity} Entity */
/** @typedef {import("../../api/index.js").Mention} Mention */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** A mention with its entity, its number there, and whether it is the chosen one.
 * @typedef {Mention & { entity: Entity, index: number, current: "" | "entity" | "mention" }} Marked */

/** @param {Element} root @param {State} state @param {Dispatch} dispatch */
export function renderEntities(root, state, dispatch) {
  const desk = state[state.shown];
  const article = articleOf(desk);
  if (!article) {
    patch(root, chooser(state, ["a", "b"], dispatch), h("p", { class: "empty" }, words.noEntities("")));
    return;
  }
  patch(
    root,
    chooser(state, ["a", "b"], dispatch),
    h(
      "div",
      { class: "entity-grid", key: "grid" },
      h(
        "aside",
        { "class": "entity-list", "key": "list", "aria-labelledby": "entity-list" },
        h("h2", { class: "spoken", id: "entity-list" }, words.entityList),
        entityList(article, state, dispatch),
        desk && correctionList(state.shown, desk, dispatch),
      ),
      h(
        "article",
        { class: "article", key: `text-${article.id}`, lang: article.language.tag !== "und" && article.language.tag, dir: "auto" },
        marked(article, state, dispatch),
      ),
      h("aside", { "class": "pictures", "key": "pictures", "aria-label": words.pictures }, map(article, state, dispatch), timeline(article, state, dispatch)),
    ),
  );
}

/** @param {Article} article @param {State} state @param {Dispatch} dispatch */
function marked(article, state, dispatch) {
  const limit = state[state.shown]?.limit ?? article.paragraphs.length;
  const end = article.paragraphs[limit - 1]?.end ?? Infinity;
  /** @type {Marked[]} */
  const all = [];
  for (const entity of article.entities) {
    entity.mentions.forEach((mention, index) => {
      if (mention.where === "body" && mention.start >= end) return;
      const current = entity.id !== state.entity ? "" : index === state.mention ? "mention" : "entity";
      all.push({ ...mention, entity, index, current });
    });
  }
  /** @param {Mention["where"]} where @param {number} [caption] */
  const standing = (where, caption) =>
    all.filter((mention) => mention.where === where && (caption === undefined || (mention.caption ?? 0) === caption));
  /** @param {string} text @param {Marked[]} marks @param {number} [start] @param {number} [end] */
  const pieces = (text, marks, start, end) =>
    cut(text, marks, start, end).map(({ text: part, mark }) => (mark ? oneMark(part, mark, dispatch) : part));
  const passage = state.passage === null ? [] : highlights(state, state.shown);
  const paragraphs = deal(standing("body"), article.paragraphs);
  return [
    h("header", { key: "heading" }, h("h2", { class: "title" }, article.title ? pieces(article.title, standing("title")) : words.untitled)),
    h(
      "div",
      { "class": "text", "key": "text", "aria-busy": grows(state[state.shown]) && "true" },
      article.paragraphs
        .slice(0, limit)
        .map(({ start, end }, index) =>
          h("p", { "key": start, "class": within(passage, start, end).length > 0 && "in-passage" }, pieces(article.body, paragraphs[index], start, end)),
        ),
      article.paragraphs.length > limit &&
        limit >= PIECES_DRAWN &&
        h(
          "button",
          { key: "more", type: "button", class: "main", onclick: () => dispatch({ type: "more-shown", slot: state.shown }) },
          words.more(article.paragraphs.length - limit),
        ),
    ),
    article.captions.length > 0 &&
      h(
        "section",
        { class: "captions", key: "captions" },
        h("h3", null, words.captions),
        h("ul", null, article.captions.map(({ text }, index) => h("li", { key: index }, pieces(text, standing("caption", index))))),
      ),
    article.credit &&
      h("p", { class: "credit", key: "credit" }, `${words.factNames.credit}: `, pieces(article.credit.text, standing("credit"))),
  ];
}

/** @param {string} text @param {Marked} mark @param {Dispatch} dispatch */
function oneMark(text, mark, dispatch) {
  const kind = mark.kind ?? mark.entity.kind;
  return h(
    "mark",
    {
      "class": `kind-${kind}`,
      "data-current": mark.current || undefined,
      "title": `${mark.entity.name}: ${words.kindName(kind)}, ${words.form(mark.form)}`,
      // The list does the same by keyboard; a stop at each mention would bury the rest of the page.
      "onclick": () => dispatch({ type: "entity-chosen", id: mark.entity.id, mention: mark.index }),
    },
    text,
    h("span", { "class": "kind", "aria-hidden": "true" }, words.kindLabel(kind)),
    h("span", { class: "spoken" }, words.kindSpoken(kind)),
  );
}
