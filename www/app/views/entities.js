// The problem: show who and what an article names, in the text itself and as a list, and let the
// reader walk from one to the other. Method: every mention is a <mark> with a visible label and a
// line style of its kind; the list chooses an entity, and two buttons walk its mentions.

import { words } from "../../i18n/words.js";
import { h, isField, patch } from "../dom.js";
import { cut, deal } from "../marks.js";
import { chosen } from "../choice.js";
import { articleOf } from "../state.js";
import { chooser } from "./chooser.js";
import { focusOf } from "./correct-entity.js";
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

/** Keys that walk the mentions of the chosen entity. @type {Record<string, number>} */
const STEPS = { n: 1, ArrowRight: 1, p: -1, ArrowLeft: -1 };

/** @param {Element} root @param {State} state @param {Dispatch} dispatch */
export function renderEntities(root, state, dispatch) {
  const desk = state[state.shown];
  const article = articleOf(desk);
  const entity = chosen(state);
  /** The focus goes back to the entry, or to the list that holds it folded. */
  const close = () => {
    const entry = entity && root.querySelector(`[data-focus="${CSS.escape(focusOf(entity.name))}"]`);
    const place = entry?.closest("details:not([open])")?.querySelector("summary") ?? entry;
    dispatch({ type: "entity-chosen", id: null });
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  };
  /** @param {KeyboardEvent} event */
  const keys = (event) => {
    if (!entity || isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = STEPS[event.key];
    if (by) dispatch({ type: "mention-stepped", by });
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  if (!article) {
    patch(root, chooser(state, ["a", "b"], dispatch), h("p", { class: "empty" }, words.noEntities("")));
    return;
  }
  patch(
    root,
    chooser(state, ["a", "b"], dispatch),
    h(
      "div",
      { class: "entity-grid", key: "grid", onkeydown: keys },
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
    entity && walker(entity, state, keys, close, dispatch),
  );
  showMention(root, entity && `${entity.id}-${state.mention}`);
}

/** The mention that was last brought into view, so that only a new choice scrolls. */
let lastShown = "";

/** @param {Element} root @param {string | null} id */
function showMention(root, id) {
  if (id && id !== lastShown) root.querySelector("mark[data-current=mention]")?.scrollIntoView({ block: "center" });
  lastShown = id ?? "";
}

/** @param {Article} article @param {State} state @param {Dispatch} dispatch */
function marked(article, state, dispatch) {
  /** @type {Marked[]} */
  const all = article.entities.flatMap((entity) =>
    entity.mentions.map((mention, index) => ({
      ...mention,
      entity,
      index,
      current: /** @type {Marked["current"]} */ (
        entity.id !== state.entity ? "" : index === state.mention ? "mention" : "entity"
      ),
    })),
  );
  /** @param {Mention["where"]} where @param {number} [caption] */
  const within = (where, caption) =>
    all.filter((mention) => mention.where === where && (caption === undefined || (mention.caption ?? 0) === caption));
  /** @param {string} text @param {Marked[]} marks @param {number} [start] @param {number} [end] */
  const pieces = (text, marks, start, end) =>
    cut(text, marks, start, end).map(({ text: part, mark }) => (mark ? oneMark(part, mark, dispatch) : part));
  const paragraphs = deal(within("body"), article.paragraphs);
  const limit = state[state.shown]?.limit ?? article.paragraphs.length;
  return [
    h("header", { key: "heading" }, h("h2", { class: "title" }, article.title ? pieces(article.title, within("title")) : words.untitled)),
    h(
      "div",
      { class: "text", key: "text" },
      article.paragraphs
        .slice(0, limit)
        .map(({ start, end }, index) => h("p", { key: start }, pieces(article.body, paragraphs[index], start, end))),
      article.paragraphs.length > limit &&
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
        h("ul", null, article.captions.map(({ text }, index) => h("li", { key: index }, pieces(text, within("caption", index))))),
      ),
    article.credit &&
      h("p", { class: "credit", key: "credit" }, `${words.factNames.credit}: `, pieces(article.credit.text, within("credit"))),
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

/** The bar that walks the mentions of the chosen entity.
 * @param {Entity} entity @param {State} state @param {(event: KeyboardEvent) => void} keys @param {() => void} close
 * @param {Dispatch} dispatch */
function walker(entity, state, keys, close, dispatch) {
  /** @param {string} text @param {string} sign @param {number} by */
  const step = (text, sign, by) =>
    h(
      "button",
      { "type": "button", "class": "main", "data-focus": `step${by}`, "aria-label": text, "title": text, "onclick": () => dispatch({ type: "mention-stepped", by }) },
      sign,
    );
  return h(
    "div",
    { "class": "walker", "key": "walker", "role": "group", "aria-label": entity.name, "onkeydown": keys },
    h("span", { class: "walker-name" }, entity.name),
    h("span", { class: "walker-at" }, words.step(state.mention + 1, entity.mentions.length)),
    step(words.previous, "‹", -1),
    step(words.next, "›", 1),
    h(
      "button",
      { "type": "button", "class": "quiet", "aria-label": words.closeEntity, "title": words.closeEntity, "onclick": close },
      "×",
    ),
  );
}
