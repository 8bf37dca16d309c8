/** The texts of all benches, invented, and the same on each run. */

/** What is called an article of 1,000 words. */
const WORDS = 1000;
/** Bytes of the page: a common size with news. */
const PAGE = 190_000;
/** Articles of the library. */
const KEPT = 500;

/** Paragraphs of an invented report, different in each. @param {number} seed */
function news(seed) {
  const places = ["Alder", "Velden", "Marrow", "Orsk Bay", "Tamm", "Lindqvist Square"];
  const people = ["Ada Hart", "Nils Orland", "Bo van den Berg", "Ines Calder", "Tomas Reyl"];
  const verbs = ["repair", "close", "widen", "paint", "sell"];
  const things = ["bridge", "harbour wall", "old theatre", "tram line", "fish market"];
  const paragraphs = [];
  for (let at = seed, words = 0; words < WORDS; at += 1) {
    const [place, person, verb, thing] = [places, people, verbs, things].map((list, of) => list[(at * (of + 2) + of) % list.length]);
    const text =
      `The council of ${place} voted on ${1 + (at % 28)} March to ${verb} the ${thing}, which ${100 + at} people pass every day. ` +
      `Mayor ${person} said that the work would cost ${2 + (at % 40)} million euros and last until the autumn of ${2020 + (at % 9)}. ` +
      `“Nobody asked us,” said a spokeswoman for the ${place} Chamber of Commerce, which had hoped for a ferry in its place.`;
    words += text.split(" ").length;
    paragraphs.push(text);
  }
  return paragraphs;
}

/** The report as a page of nothing else. */
const plainPage = () =>
  `<!doctype html><html lang="en"><head><title>Alder votes to repair its bridge</title></head><body><article>` +
  `<h1>Alder votes to repair its bridge</h1><p class="byline">By Ada Hart</p>${news(1).map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;

/** The report amid menus, teasers and scripts. */
function page() {
  const link = (/** @type {number} */ at) => `<li class="menu-item item-${at}"><a href="/section/${at}?from=menu">More of what happened, number ${at}</a></li>`;
  const links = Array.from({ length: 400 }, (_, at) => link(at)).join("\n");
  const body = news(1).map((text) => `<p class="story__text">${text}</p>`).join("\n");
  const around = (/** @type {string} */ script) =>
    `<!doctype html><html lang="en"><head><title>Alder votes to repair its bridge - The Alder Post</title><script>${script}</script></head><body>` +
    `<nav><ul>${links}</ul></nav><main><article><h1>Alder votes to repair its bridge</h1><p class="byline">By Ada Hart</p>${body}</article></main>` +
    `<footer><ul>${links}</ul></footer></body></html>`;
  return around(`var data = "${"x".repeat(Math.max(0, PAGE - around("").length))}";`);
}

/** A report of 1,000 words as a paste. */
export const report = news(1).join("\n\n");
/** The same as HTML, amid what a page has around it and with nothing around it. */
export const html = page();
export const story = plainPage();
/** The same, edited. */
export const edited = news(1).map((paragraph, at) => (at % 3 === 0 ? paragraph.replace("Mayor", "The mayor,").replace("million", "thousand") : paragraph)).join("\n\n");
/** The same as Markdown. */
const markdown = `# Alder votes to repair its bridge\n\n*By Ada Hart*\n\n${news(1).map((text, at) => (at % 4 === 3 ? `> ${text}` : text.replace(/The council of \w+/, "**$&**"))).join("\n\n")}\n\n- [More of what happened](/more)\n`;

/** Words as frequent as in prose (Zipf), and how many there are. */
const VOCABULARY = 30_000;
let state = 7;
const random = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32);
const letters = (/** @type {number} */ number) => number.toString(36).replace(/\d/g, (digit) => "aeioulnrst"[Number(digit)] ?? "");
const words = Array.from({ length: VOCABULARY }, (_, rank) => letters(rank * 7 + 11));
const zipf = () => words[Math.floor(VOCABULARY ** random()) - 1] ?? "the";

/** An article of 150 to 650 such words. @param {number} seed */
export function article(seed) {
  state = seed * 2_654_435_761;
  const count = 150 + Math.floor(random() * 500);
  return Array.from({ length: count }, (_, at) => (at % 17 === 16 ? `${zipf()}.` : zipf())).join(" ");
}

/** A heavy rewrite: one word in seven replaced, one in ten left out. @param {string} text */
export const rewrite = (text) =>
  text.split(" ").filter(() => random() > 0.1).map((word) => (random() < 0.14 ? zipf() : word)).join(" ");

/** Those of `cargo xtask bench`, in the order in which `src/stages.rs` takes them: the last are kept in a library. */
export function texts() {
  const asked = rewrite(article(KEPT / 2));
  return [report, html, markdown, edited, asked, ...Array.from({ length: KEPT }, (_, at) => article(at))];
}
