/**
 * The problem: texts come from anywhere, and go where some of their characters mean something.
 *
 * One function for each place a text can go: between tags, into Markdown, into a cell of a table
 * that a spreadsheet opens, into a link.
 */

/** @type {Record<string, string>} */
const HTML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Between tags, and inside quoted attributes. @param {string} text */
export function inHtml(text) {
  return text.replace(/[&<>"']/g, (character) => HTML[character]).replaceAll("\0", "\ufffd");
}

/**
 * On one line of Markdown, where nothing of it is markup. Raw HTML, links, emphasis, names and numbers
 * that are notified start with a character that is escaped everywhere; headings, lists, quotes and
 * rules at the start of the line. An address that would be a link without markup has an escape where
 * it begins. What looks at a text after its escapes are gone, as GitHub does for @ and #, sees them still.
 * @param {string} text
 */
export function inMarkdown(text) {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\\`*_[\]<>&|~^$!@#]/g, "\\$&")
    .replace(/www(?=\.)|(?:mailto|xmpp)(?=:)/gi, "$&\\")
    .replace(/\/(?=\/)/g, "\\/")
    .replace(/^[+\-=:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/**
 * A cell of a CSV table. A spreadsheet takes a cell for a formula that starts with one of these
 * characters, also behind spaces and marks that cannot be seen: an apostrophe makes it a text.
 * @param {string | number | boolean} value
 */
export function inCsv(value) {
  if (typeof value !== "string") return String(value);
  const text = /^[\s\p{Cc}\p{Cf}'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** The address as a link may have it: http and https alone; undefined for all else. @param {string} [address] */
export function safeLink(address) {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
