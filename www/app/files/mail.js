// The problem: an article saved as a message (.eml) has its text in one part of several, in one of
// four encodings and any charset. Method: the head of RFC 5322, the parts of RFC 2046, the encodings
// of RFC 2045 and the words of RFC 2047, in bytes until the charset is known. Of alternatives the
// HTML is taken, which shows what is menu and what is text; attachments are passed over.

/** Parts within parts that are followed; a message with more is no article. */
const DEPTH = 12;
/** Parts that are looked at; more are not read. */
const PARTS = 200;

/** @typedef {{ type: string, charset: string, boundary: string, encoding: string, attached: boolean, head: Map<string, string>, body: string }} Part */
/** @typedef {{ kind: "html" | "plain", text: string, subject: string, date: string }} Mail */

/** Reads a message; null where it has no part with text.
 * @param {Uint8Array} bytes @returns {Mail | null} */
export function readMail(bytes) {
  // One character a byte, so that parts can be cut by text and still be decoded by bytes.
  const whole = binary(bytes);
  const top = partOf(whole);
  /** @type {{ budget: number, html: Part | null, plain: Part | null }} */
  const texts = { budget: PARTS, html: null, plain: null };
  gather(top, texts, 0);
  const best = texts.html ?? texts.plain;
  if (!best) return null;
  return {
    kind: best === texts.html ? "html" : "plain",
    text: decode(unpack(best.body, best.encoding), best.charset),
    subject: encodedWords(top.head.get("subject") ?? ""),
    date: dayOf(top.head.get("date") ?? ""),
  };
}

/** The day of `Fri, 6 Mar 2026 23:30:00 -0500` as its writer had it, whatever day it was elsewhere.
 * @param {string} date */
function dayOf(date) {
  const day = new Date(`${date.replace(/[\sT]+\d{1,2}:\d\d.*$/, "")} 00:00 UTC`);
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}

/** @param {Part} part @param {{ budget: number, html: Part | null, plain: Part | null }} texts @param {number} depth */
function gather(part, texts, depth) {
  if (texts.budget-- <= 0 || depth > DEPTH) return;
  if (part.type.startsWith("multipart/") && part.boundary) {
    for (const inner of split(part.body, part.boundary)) gather(partOf(inner), texts, depth + 1);
  } else if (part.type === "message/rfc822") {
    gather(partOf(part.body), texts, depth + 1);
  } else if (!part.attached) {
    if (part.type === "text/html" || part.type === "application/xhtml+xml") texts.html ??= part;
    else if (part.type === "text/plain") texts.plain ??= part;
  }
}

/** @param {string} text @returns {Part} */
function partOf(text) {
  const end = /\r?\n\r?\n|^\r?\n/.exec(text);
  const head = new Map();
  for (const line of text.slice(0, end ? end.index : text.length).replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    // The first of a name counts: later ones were added on the way.
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !head.has(name)) head.set(name, line.slice(colon + 1).trim());
  }
  const type = head.get("content-type") ?? "text/plain";
  return {
    type: type.split(";")[0].trim().toLowerCase(),
    charset: parameter(type, "charset") || "utf-8",
    boundary: parameter(type, "boundary"),
    encoding: (head.get("content-transfer-encoding") ?? "").trim().toLowerCase(),
    attached: /^attachment\b/i.test(head.get("content-disposition") ?? ""),
    head,
    body: end ? text.slice(end.index + end[0].length) : "",
  };
}

/** @param {string} field @param {string} name */
function parameter(field, name) {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(field);
  return found?.[1] ?? found?.[2] ?? "";
}

/** The parts between the lines of a boundary; the words before the first and after the last are no part.
 * @param {string} body @param {string} boundary */
function split(body, boundary) {
  const parts = [];
  const mark = `--${boundary}`;
  let from = -1;
  for (let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`); at >= 0; at = body.indexOf(`\n${mark}`, at + 1)) {
    const line = at === 0 && body.startsWith(mark) ? 0 : at + 1;
    if (from >= 0) parts.push(body.slice(from, line).replace(/\r?\n$/, ""));
    const rest = body.indexOf("\n", line);
    if (body.startsWith("--", line + mark.length) || rest < 0) return parts;
    from = rest + 1;
  }
  // A message that was cut off ends without the last line.
  if (from >= 0) parts.push(body.slice(from));
  return parts;
}

/** @param {string} body @param {string} encoding */
function unpack(body, encoding) {
  if (encoding === "base64") return fromBase64(body);
  if (encoding === "quoted-printable") return bytesOf(unquote(body.replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, "").replace(/=\r?\n/g, "")));
  return bytesOf(body);
}

/** @param {string} text */
function unquote(text) {
  return text.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** @param {string} text */
function fromBase64(text) {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, "");
  try {
    return bytesOf(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
  } catch {
    return new Uint8Array();
  }
}

/** @param {Uint8Array} bytes @param {string} charset */
function decode(bytes, charset) {
  try {
    return new TextDecoder(charset.trim()).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // a charset that nobody knows
  }
}

/** `=?utf-8?Q?J=C3=BCrgen?=` as it is meant. @param {string} text */
function encodedWords(text) {
  const joined = text.replace(/\?=\s+=\?/g, "?==?");
  return joined.replace(/=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi, (_, charset, way, inner) =>
    decode(way.toLowerCase() === "b" ? fromBase64(inner) : bytesOf(unquote(inner.replaceAll("_", " "))), charset.split("*")[0]),
  );
}

/** @param {Uint8Array} bytes */
function binary(bytes) {
  let text = "";
  const STEP = 0x8000; // arguments of one call
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text;
}

/** @param {string} text */
function bytesOf(text) {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
