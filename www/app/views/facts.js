// The problem: title, author, dates and captions belong to the article but are not its text.
// Method: the title stands over the text, all else in the margin, under the name of its field.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../state.js").Desk} Desk */
/** @typedef {import("../state.js").Slot} Slot */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @param {Slot} slot @param {Article} article */
export function heading(slot, article) {
  return h(
    "header",
    { key: "heading" },
    h(
      "h2",
      { "tabindex": -1, "data-focus": `pane-${slot}`, "class": article.title ? "title" : "title none" },
      article.title ?? words.untitled,
    ),
    article.subtitle && h("p", { class: "subtitle" }, article.subtitle),
    article.byline && h("p", { class: "byline" }, article.byline.text),
  );
}

/** @param {Slot} slot @param {Desk} desk @param {Article | null} article @param {Dispatch} dispatch */
export function facts(slot, desk, article, dispatch) {
  const names = words.factNames;
  /** @type {[string, string | undefined][]} */
  const known = article
    ? [
        [names.byline, article.byline?.authors.length ? article.byline.authors.join(", ") : undefined],
        [names.dateline, article.dateline?.text],
        [names.credit, article.credit && words.agency(article.credit.text, article.credit.agency)],
        [names.published, article.published && article.published.from !== "reader" ? words.day(article.published.iso) : undefined],
        [names.updated, article.updated && words.day(article.updated.iso)],
        [names.site, article.site],
        [names.url, article.url],
        [names.language, words.languageName(article.language.tag)],
      ]
    : [];
  return h(
    "section",
    { class: "facts", key: "facts" },
    h("h3", null, words.facts),
    h(
      "dl",
      null,
      known.map(([name, value]) => value && h("div", { key: name }, h("dt", null, name), h("dd", { dir: "auto" }, value))),
    ),
    publishedField(slot, desk, dispatch, article?.published !== undefined && article.published.from !== "reader"),
  );
}

/** The date of publication, which the reader may know and the text not say.
 * @param {Slot} slot @param {Desk} desk @param {Dispatch} dispatch @param {boolean} [known] true where the text says it */
export function publishedField(slot, desk, dispatch, known = false) {
  return h(
    "div",
    { class: "published", key: "published" },
    h(
      "label",
      null,
      h("span", null, words.publishedInput),
      h("input", {
        "type": "date",
        "value": desk.corrections.published,
        "aria-describedby": `published-hint-${slot}`,
        "onchange": (/** @type {Event} */ event) => {
          const published = /** @type {HTMLInputElement} */ (event.target).value;
          if (published !== desk.corrections.published) dispatch({ type: "corrected", slot, corrections: { published }, say: words.saidPublished(published && words.day(published)) });
        },
      }),
    ),
    h("p", { class: "hint", id: `published-hint-${slot}` }, known ? words.publishedKnown : words.publishedHint),
  );
}

/** @param {Article} article */
export function captions(article) {
  if (article.captions.length === 0) return null;
  return h(
    "section",
    { class: "captions", key: "captions" },
    h("h3", null, words.captions),
    h("ul", null, article.captions.map(({ text }, index) => h("li", { key: index, dir: "auto" }, text))),
  );
}
