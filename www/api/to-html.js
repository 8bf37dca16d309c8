/**
 * The problem: a report as a file is HTML in a string, made of texts that nobody vouches for.
 *
 * The only place where markup is written. It takes the descriptions that the views make, so a view
 * cannot forget to escape; and it writes no script, no listener, no style and no address but a link
 * that `safeLink` let through.
 */
import { inHtml } from "./safe.js";

/** Elements without an end tag. */
const VOID = new Set(["meta", "br", "hr"]);
/** The attributes that views use; another is a mistake of ours and not of the text. */
const ATTRIBUTES = new Set(["aria-label", "class", "dir", "href", "lang", "part", "rel", "role", "scope", "tabindex", "title"]);

/** @param {import("../app/dom.js").Content} content @returns {string} */
export function toHtml(content) {
  if (content === null || content === undefined || content === false) return "";
  if (typeof content === "string") return inHtml(content);
  if (Array.isArray(content)) return content.map(toHtml).join("");
  const { tag, props, children } = content;
  const attributes = Object.entries(props)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => {
      if (!ATTRIBUTES.has(name)) throw new Error(`A view has the attribute “${name}”, which a file must not have.`);
      return ` ${name}="${inHtml(String(value))}"`;
    });
  const opened = `<${tag}${attributes.join("")}>`;
  return VOID.has(tag) ? opened : `${opened}${children.map(toHtml).join("")}</${tag}>`;
}
