// Texts that would act, were they read as anything but text, and articles that hold one of them in every
// field: for all tests of what a stranger may write, in the page, in the element and in files.

/** Each would call `taken`, were it read as anything but text. */
export const PAYLOADS = [
  "<img src=x onerror=taken()>",
  "<svg><script>taken()</script></svg>",
  "</title></textarea></style><script>taken()</script>",
  '" autofocus onfocus="taken()" x="',
  "' onmouseover='taken()' style='position:fixed;inset:0",
  "javascript:taken()//",
  "<a href=javascript:taken()>Ada</a>",
  "<iframe srcdoc='<script>parent.taken()</script>'></iframe>",
  "<math><mtext><table><mglyph><style><img src onerror=taken()>",
  "${taken()}{{constructor.constructor('taken()')()}}",
  "<base href=//copydesk.invalid><form action=//copydesk.invalid><button>",
  "\u202e<\0script>taken()</script>",
  "__proto__",
  "constructor",
];

/** Without payloads, and enough of it that the text is an article whatever stands in it. */
export const PROSE = [
  "The bridge has carried carts, cars and two lines of buses since the year in which the mill behind it burned down, and engineers from Velden found cracks in three of its four arches when they looked at them in January.",
  "Orland told the council of Alder that the city would pay a third of the sum and that Velden had promised the rest, although nobody from Velden had come to the meeting to say so, or had written a letter about it.",
  "A ferry would need two landings, four people and a boat, Ada Hart wrote, and the boat of the Society lies in a shed in Velden, where its engine has been waiting for a new part since last summer.",
].join("\n\n");

/** What only the article with this payload says: by it a page is known to show that one. @param {string} p */
export const markOf = (p) => `meeting number ${101 + PAYLOADS.indexOf(p)} of its kind`;

/** The payload as a line, in a byline, in names, in a caption, in a promo, in the prose. @param {string} p */
export const plainOf = (p) =>
  `${p} closes the mill bridge in Alder\n\nBy Ada ${p} Hart and ${p}\n\nALDER, March 3 (${p}) - Mayor Nils ${p} Orland said on Monday that the mill bridge would close for nine months, and ${p} Council agreed with “${p}”.\n\n` +
  `Photo: ${p} / Alder Post\n\nThe repair will cost 12 million euros, said Orland, and the Society of ${p} Friends asked for a ferry in its place until the autumn.\n\n${PROSE}\n\nIt was ${markOf(p)}, and it was held in the town hall of Alder until late at night.\n\n` +
  `Read more: ${p}\n\nNobody in Alder had asked ${p} Orland for a bridge that long, she said, and Ada Hart of the paper ${p} wrote it down on Tuesday.\n\nSign up for our newsletter ${p}`;

export const attribute = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const between = (/** @type {string} */ text) => attribute(text).replaceAll("<", "&lt;");
/** A line of the article that holds no payload. @param {string} line @param {string} p */
const isOwn = (line, p) => PROSE.includes(line) || line.includes(markOf(p));
/** The same as a page with all its marks, its addresses those that run. @param {string} p */
export const htmlOf = (p) =>
  `<!doctype html><html lang="${attribute(p)}"><head><title>${between(p)}</title><base href="javascript:taken()"><link rel="canonical" href="javascript:taken()">` +
  `<meta property="og:title" content="${attribute(p)}"><meta property="og:url" content="javascript:taken()"><meta property="og:site_name" content="${attribute(p)}"><meta name="author" content="${attribute(p)}">` +
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: p, url: "javascript:taken()", author: { name: p }, __proto__x: 1 }).replaceAll("<", "\\u003c")}</script></head>` +
  `<body><article><h1>${between(p)} closes the mill bridge</h1><figure><img src="x" alt="${attribute(p)}" onerror="taken()"><figcaption>${between(p)}</figcaption></figure>` +
  `${plainOf(p).split("\n\n").map((line) => `<p onclick="taken()">${between(line)}${isOwn(line, p) ? "" : ` <a href="javascript:taken()">${between(p)}</a>`}</p>`).join("")}${p}</article></body></html>`;

/** What a page is where no payload did anything. */
export const NOTHING = { taken: 0, foreign: 0, listeners: [], links: [], polluted: [] };

/** Counts what payloads call, and knows what the page has of its own; it runs in a page before anything of it. */
export function watch() {
  Reflect.set(window, "calls", 0);
  Reflect.set(window, "taken", () => Reflect.set(window, "calls", Reflect.get(window, "calls") + 1));
  const all = () => {
    const roots = [document, ...[...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? [])];
    return roots.flatMap((root) => [...root.querySelectorAll("*")]);
  };
  addEventListener("load", () => Reflect.set(window, "own", document.querySelectorAll("script, meta, link, style").length));
  // A form is foreign where it names a place to send to.
  Reflect.set(window, "look", () => ({
    taken: Reflect.get(window, "calls"),
    foreign: all().filter((one) => /^(script|iframe|frame|img|object|embed|base|math|mglyph|style|meta|link)$/i.test(one.tagName) || one.matches("form[action]")).length - Reflect.get(window, "own"),
    listeners: all().flatMap((one) => one.getAttributeNames().filter((name) => /^on|^srcdoc$|^autofocus$/.test(name))),
    links: all().map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "").filter((address) => /taken|copydesk\.invalid/.test(address)),
    polluted: Object.keys(Object.prototype),
  }));
}
