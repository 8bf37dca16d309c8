/**
 * Hostile inputs of any size, each way into the engine, and what one costs: for `hostile.js`, which follows them
 * to megabytes, and for the test that holds their growth.
 */
import { instantiate } from "../../www/api/wasm.js";

/** @typedef {import("../../www/api/wasm.js").Engine} Engine */

/** Words without sense, the same on each run. @param {number} bytes @param {(word: string) => string} [as] */
function words(bytes, as = (word) => word) {
  let state = 7;
  const next = (/** @type {number} */ below) => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % below;
  let out = "";
  while (out.length < bytes) {
    let word = "";
    for (let letter = 2 + next(8); letter > 0; letter -= 1) word += String.fromCharCode(97 + next(16));
    out += `${as(word)} `;
  }
  return out;
}
const capital = (/** @type {string} */ word) => (word[0] ?? "").toUpperCase() + word.slice(1);
/** @param {string} unit @returns {(bytes: number) => string} */
const again = (unit) => (bytes) => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

/** Attributes of as many names. @param {number} bytes */
const attributes = (bytes) => Array.from({ length: Math.ceil(bytes / 9) }, (_, at) => `a${at.toString(36).padStart(4, "0")}=b`).join(" ");

/** An article in which each sentence has names that no other has. @param {number} bytes */
function names(bytes) {
  const all = words(bytes / 3, capital).split(" ").filter((word) => word.length > 3);
  const sentences = [];
  for (let [at, length] = [0, 0]; length < bytes; at += 3) {
    const [first, last, place] = [0, 1, 2].map((more) => all[(at + more) % all.length]);
    const sentence = `${first} ${last} said on Monday that the market of ${place} would be closed for ${at} days.`;
    sentences.push(sentence);
    length += sentence.length + 2;
  }
  return sentences.join("\n\n");
}

/** @type {Record<string, (bytes: number) => string>} */
const FAMILIES = {
  "a sentence again and again": again("Heavy rain flooded the market square of Alder on Monday night, Nora Field said.\n\n"),
  "one line": words,
  "one word": again("a"),
  "lines of two letters": again("ab\n"),
  "all capitals": (bytes) => words(bytes).toUpperCase(),
  "every word a name": (bytes) => words(bytes, capital),
  "names that are new in each sentence": names,
  "one sentence of people and what they are": (bytes) => `Rain in Alder\n\n${again("captain Ada Hart, a retired envoy of Oslo for President Bo Lund, and ")(bytes)}.`,
  "one person and all that they are": (bytes) => `Rain in Alder\n\nAda Hart, ${again("mayor of Oslo, ")(bytes)}left.`,
  "all digits": again("12 3,456 7.8 1/2/2020 "),
  "dates and money": again("on Oct. 30, 2020 at 10:30 p.m. for $4.2 million "),
  "all punctuation": again(".,;:!?-—()[]"),
  "alternating scripts": again("rain 平壤 дождь 비가 ฝนตก مطر "),
  "combining marks": again("a\u0301\u0302\u0323"),
  quotes: again("“a” ‘b’ \"c\" “"),
  links: again("<a href=x>[a](b "),
  entities: again("&amp;&#8217;&nosuch;"),
  "nested elements": again("<div><b><table><tr><td>"),
  "nested quotes and lists": again("> > - * 1. > "),
  "open brackets": again("[(<"),
};

/** Of markup alone: other ways read it as text, or not at all. @type {Record<string, (bytes: number) => string>} */
const PAGES = {
  "attributes of one tag": (bytes) => `<p>It rained.</p><p ${attributes(bytes)}>It rained again.</p>`,
  "attributes of one closing tag": (bytes) => `<p>It rained.</p ${attributes(bytes)}>It rained again.`,
  "attributes behind what may be a quote": (bytes) => `<svg><foreignObject><!-- <p a=" --><p ${attributes(bytes)}>`,
  "closing tags with attributes": again("<p>rain</p a=b title='c d' e>"),
  "an unclosed comment": (bytes) => `<p>It rained.<!-- ${words(bytes)}`,
  "comments that are not closed": again("<p>rain<!-- -- --! <!-"),
  "an unclosed quote in a tag": (bytes) => `<p>It rained.<p title="${words(bytes)}`,
  "quotes in tags that are not closed": again("<p title=\"rain ' "),
  "raw text in a picture": again("<svg><style>a<b></style><script>'c'</script><title>d"),
  "raw text in a picture that is not closed": again("<svg><style><script>"),
  "CDATA in a picture": again("<svg><![CDATA[<p>rain]]><p>"),
  "CDATA in a picture that is not closed": again("<svg><![CDATA[<p>rain] "),
};

/** A correction of each line, of each kind in turn. @param {string} text */
function ofLines(text) {
  /** @type {{ start: number, end: number }[][]} */
  const [keep, drop, split, join, unrepair] = [[], [], [], [], []];
  const all = [keep, drop, split, join, unrepair];
  let start = 0;
  for (const [at, line] of text.split("\n").entries()) {
    all[at % all.length]?.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return { keep, drop, split, join, unrepair };
}

/** A correction of each of its words as a name, of each kind in turn. @param {string} text */
function ofWords(text) {
  /** @type {{ merge: any[], unmerge: any[], retype: any[], rename: any[], notAName: string[] }} */
  const out = { merge: [], unmerge: [], retype: [], rename: [], notAName: [] };
  const all = [...new Set(text.match(/\p{L}+/gu))];
  for (const [at, name] of all.entries()) {
    const other = all[at - 1] ?? "Alder";
    if (at % 5 === 0) out.merge.push({ name, with: other });
    else if (at % 5 === 1) out.unmerge.push({ name, form: other });
    else if (at % 5 === 2) out.retype.push({ name, kind: "person" });
    else if (at % 5 === 3) out.rename.push({ name, to: `${name} ${other}` });
    else out.notAName.push(name);
  }
  return out;
}

/** Every way in: what it does with a text. @type {Record<string, (engine: Engine, text: string) => void>} */
const WAYS = {
  plain: (engine, text) => void engine.analyze(text, { kind: "plain" }),
  html: (engine, text) => void engine.analyze(text, { kind: "html" }),
  markdown: (engine, text) => void engine.analyze(text, { kind: "markdown" }),
  bytes: (engine, text) => void engine.analyze(new TextEncoder().encode(text), { bodyOnly: true }),
  "corrected lines": (engine, text) => void engine.analyze(text, { kind: "plain", ...ofLines(text) }),
  "corrected names": (engine, text) => void engine.analyze(text, { kind: "plain", ...ofWords(text) }),
  compare: (engine, text) => void engine.compareRaw(text, `${text.slice(text.length / 2)} It rained. ${text.slice(0, text.length / 2)}`),
  library: (engine, text) => {
    const library = new engine.Library();
    library.add("a", text);
    library.candidates(text, 9);
    library.free();
  },
};

/** Each family with each way in that reads it. */
export const CASES = [
  ...Object.entries(FAMILIES).flatMap(([name, family]) => Object.keys(WAYS).map((way) => ({ name, family, way }))),
  ...Object.entries(PAGES).flatMap(([name, family]) => ["html", "bytes"].map((way) => ({ name, family, way }))),
];

/** Below this the clock of the processor is too coarse: what is faster is repeated. */
const SECONDS_MIN = 0.02;

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds of the processor that a text costs, the least of some runs, each in an instance of its own.
 * @param {WebAssembly.Module} module @param {string} way @param {string} text @param {number} runs */
export function cost(module, way, text, runs) {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const engine = instantiate(module);
    engine.analyze("It rained in Alder.");
    const start = seconds();
    let [calls, spent] = [0, 0];
    while (spent < SECONDS_MIN) {
      WAYS[way]?.(engine, text);
      calls += 1;
      spent = seconds() - start;
    }
    least = Math.min(least, spent / calls);
  }
  return least;
}

/** Code is compiled better once it has run a while; that must not look like growth. @param {WebAssembly.Module} module */
export function warm(module) {
  for (const { family, way } of CASES) cost(module, way, family(2_000), 1);
}
