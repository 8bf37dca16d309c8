// A stretch of text with what is chosen marked in it.

import { h } from "../dom.js";
import { within } from "../highlight.js";
import { cut } from "../marks.js";

/** @typedef {import("../highlight.js").Highlight} Highlight */

/** @param {string} text @param {number} start @param {number} end @param {readonly Highlight[]} highlights */
export function found(text, start, end, highlights) {
  if (highlights.length === 0) return [text.slice(start, end)];
  return cut(text, within(highlights, start, end), start, end).map(({ text: part, mark }) =>
    mark ? h("mark", { "class": `found ${mark.kind}`, "data-current": mark.current ? "mention" : "entity" }, part) : part,
  );
}
