// The problem: an entity is listed under one name, but the text writes it in many ways and places.
// Method: what stands at each mention, and how often each way of writing it occurs.

/** @typedef {import("./state.js").Article} Article */
/** @typedef {import("./state.js").Entity} Entity */
/** @typedef {import("../api/index.js").Mention} Mention */

/** A way in which the text writes an entity: where it does so first, and how often.
 * @typedef {{ text: string, first: number, count: number }} Written */

/** The text of the field that a mention stands in. @param {Article} article @param {Mention} mention */
function fieldOf(article, { where, caption }) {
  return {
    title: article.title ?? "",
    body: article.body,
    caption: article.captions[caption ?? 0]?.text ?? "",
    credit: article.credit?.text ?? "",
  }[where];
}

/** A mention as written. @param {Article} article @param {Mention} mention */
export function surface(article, mention) {
  return fieldOf(article, mention).slice(mention.start, mention.end);
}

/** The ways in which the text writes an entity, in order of their first mention.
 * @param {Article} article @param {Entity} entity @returns {Written[]} */
export function writings(article, { mentions }) {
  /** @type {Map<string, Written>} */
  const out = new Map();
  mentions.forEach((mention, first) => {
    const text = surface(article, mention);
    const known = out.get(text);
    if (known) known.count++;
    else out.set(text, { text, first, count: 1 });
  });
  return [...out.values()];
}

/** The entity of a new report that an old one has become, after a correction: that of its name, else
 * one that has it among its names, else the one that stands where it was first named.
 * @param {Article} old @param {Entity} entity @param {Article} article */
export function successor(old, entity, article) {
  const known = [entity.name, ...entity.mentions.slice(0, 1).map((mention) => surface(old, mention))];
  const [first] = entity.mentions;
  return (
    article.entities.find(({ name }) => name === entity.name) ??
    article.entities.find(({ name, aliases }) => known.includes(name) || aliases.some((alias) => known.includes(alias))) ??
    article.entities.find(({ mentions }) => mentions.some(({ where, start }) => where === first?.where && start === first?.start)) ??
    null
  );
}
