// The problem: what a reader sees must be possible to hand on, with nobody in between who stores it.
// Method: texts and corrections, deflated, in the part of an address that browsers send to nobody.
// The same shape is a file, and what is kept for the next visit. What comes in was made by anybody:
// it is unpacked up to a limit, and only what has the right form is taken.

import { foreignCorrections } from "./foreign.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Desk} Desk */
/** @typedef {import("./state.js").Corrections} Corrections */
/** @typedef {{ name: string, plain: string | null, html: string | null, form: "rich" | "plain", corrections: Partial<Corrections> }} HeldText */
/** @typedef {{ copydesk: "texts", version: 1, a: HeldText, b: HeldText | null }} Held */

/** The longest link that is made; programs cut longer ones off. */
export const LINK_BYTES = 8000;
/** The longest that is opened. */
const OPENED_BYTES = 100_000;
/** What a link may unpack to: of 8 kB honest text comes a tenth of it. */
const UNPACKED_BYTES = 1_000_000;

const MARK = "#texts=";

/** What there is to hold; null while there is nothing, or only files that were never decoded.
 * @param {Pick<State, "a" | "b">} state @returns {Held | null} */
export function stateOf({ a, b }) {
  const first = textOf(a);
  return first && { copydesk: "texts", version: 1, a: first, b: b && textOf(b) };
}

/** @param {Desk} desk @returns {HeldText | null} */
function textOf({ given, corrections }) {
  if (!given || (given.plain === null && given.html === null)) return null;
  const made = Object.entries(corrections).filter(([, value]) => (typeof value === "boolean" ? value : value.length > 0));
  // A rich paste is held in the form that is read.
  const rich = given.form === "rich" && given.html !== null;
  return { name: given.name, plain: rich ? null : given.plain, html: rich ? given.html : null, form: given.form, corrections: Object.fromEntries(made) };
}

/** @param {Held} held @param {string} address of this page */
export async function linkOf(held, address) {
  const packed = new Blob([JSON.stringify(held)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `${address.split("#")[0]}${MARK}${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** What an address holds: null where it holds none, an error with the code `damaged` or `too-large` where that cannot be opened.
 * @param {string} fragment @returns {Promise<Held | null>} */
export async function heldIn(fragment) {
  if (!fragment.startsWith(MARK)) return null;
  const packed = fragment.slice(MARK.length);
  if (packed.length > OPENED_BYTES) throw refused("too-large");
  return heldOf(parsed(await unpacked(packed)));
}

/** @param {string} packed */
async function unpacked(packed) {
  let size = 0;
  const parts = [];
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > UNPACKED_BYTES) {
        await reader.cancel();
        throw refused("too-large");
      }
      parts.push(value);
    }
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "too-large" ? error : refused("damaged");
  }
  return new Blob(parts).text();
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw refused("damaged");
  }
}

/** The value, if it is what we make. @param {any} value @returns {Held} */
export function heldOf(value) {
  if (value?.copydesk !== "texts" || value.version !== 1) throw refused("damaged");
  return { copydesk: "texts", version: 1, a: heldText(value.a), b: value.b === null || value.b === undefined ? null : heldText(value.b) };
}

/** @param {any} value @returns {HeldText} */
function heldText(value) {
  const [plain, html] = [value?.plain, value?.html].map((text) => (typeof text === "string" ? text : null));
  if (plain === null && html === null) throw refused("damaged");
  return { name: typeof value.name === "string" ? value.name.slice(0, 200) : "", plain, html, form: html !== null && value.form !== "plain" ? "rich" : "plain", corrections: foreignCorrections(value.corrections) };
}

/** @param {"damaged" | "too-large"} code */
function refused(code) {
  return Object.assign(new Error(code), { code });
}

/** Puts texts and corrections on the desks. @param {Held} held @param {import("./store.js").Dispatch} dispatch */
export function lay({ a, b }, dispatch) {
  for (const [slot, text] of /** @type {["a" | "b", HeldText | null][]} */ ([["a", a], ["b", b]])) {
    if (!text) continue;
    if (slot === "b") dispatch({ type: "second-opened" });
    const { name, plain, html, form, corrections } = text;
    dispatch({ type: "given", slot, given: { name, plain, html, file: null, form }, corrections });
  }
}
