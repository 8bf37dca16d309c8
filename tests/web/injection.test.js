// Whoever wrote the text is not to be trusted: whatever stands in any field that the page shows, it
// is shown and does nothing. Each payload stands in every field at once, comes in by each way there
// is, and is carried through every view; with the page's policy, and without it, since a policy is
// the second wall and not the first.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { drop, launch, pasteEvent } from "./browser.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** Each would call `taken`, were it read as anything but text. */
const PAYLOADS = [
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

/** So many show that the policy stops nothing of the page's own; without it, all must do nothing. */
const WITH_POLICY = 2;

/** Without payloads, and enough of it that the text is an article whatever stands in it. */
const PROSE = [
  "The bridge has carried carts, cars and two lines of buses since the year in which the mill behind it burned down, and engineers from Velden found cracks in three of its four arches when they looked at them in January.",
  "Orland told the council of Alder that the city would pay a third of the sum and that Velden had promised the rest, although nobody from Velden had come to the meeting to say so, or had written a letter about it.",
  "A ferry would need two landings, four people and a boat, Ada Hart wrote, and the boat of the Society lies in a shed in Velden, where its engine has been waiting for a new part since last summer.",
].join("\n\n");

/** The payload as a line, in a byline, in names, in a caption, in a promo, in the prose. @param {string} p */
const plainOf = (p) =>
  `${p} closes the mill bridge in Alder\n\nBy Ada ${p} Hart and ${p}\n\nALDER, March 3 (${p}) - Mayor Nils ${p} Orland said on Monday that the mill bridge would close for nine months, and ${p} Council agreed with “${p}”.\n\n` +
  `Photo: ${p} / Alder Post\n\nThe repair will cost 12 million euros, said Orland, and the Society of ${p} Friends asked for a ferry in its place until the autumn.\n\n${PROSE}\n\n` +
  `Read more: ${p}\n\nNobody in Alder had asked ${p} Orland for a bridge that long, she said, and Ada Hart of the paper ${p} wrote it down on Tuesday.\n\nSign up for our newsletter ${p}`;

const attribute = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const between = (/** @type {string} */ text) => attribute(text).replaceAll("<", "&lt;");
/** The same as a page with all its marks, its addresses those that run. @param {string} p */
const htmlOf = (p) =>
  `<!doctype html><html lang="${attribute(p)}"><head><title>${between(p)}</title><base href="javascript:taken()"><link rel="canonical" href="javascript:taken()">` +
  `<meta property="og:title" content="${attribute(p)}"><meta property="og:url" content="javascript:taken()"><meta property="og:site_name" content="${attribute(p)}"><meta name="author" content="${attribute(p)}">` +
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: p, url: "javascript:taken()", author: { name: p }, __proto__x: 1 }).replaceAll("<", "\\u003c")}</script></head>` +
  `<body><article><h1>${between(p)} closes the mill bridge</h1><figure><img src="x" alt="${attribute(p)}" onerror="taken()"><figcaption>${between(p)}</figcaption></figure>` +
  `${plainOf(p).split("\n\n").map((line) => `<p onclick="taken()">${between(line)}${PROSE.includes(line) ? "" : ` <a href="javascript:taken()">${between(p)}</a>`}</p>`).join("")}${p}</article></body></html>`;

/** What the page is in this moment; a form is foreign where it names a place to send to. @param {import("playwright-core").Page} page */
const look = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    return {
      taken: Reflect.get(window, "calls"),
      foreign: all.filter((one) => /^(script|iframe|frame|img|object|embed|base|math|mglyph|style|meta|link)$/i.test(one.tagName) || one.matches("form[action]")).length - Reflect.get(window, "own"),
      listeners: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on|^srcdoc$|^autofocus$/.test(name))),
      links: all.map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "").filter((address) => /taken|copydesk\.invalid/.test(address)),
      polluted: Object.keys(Object.prototype),
    };
  });

/** Each view, with its folds and its first entry open: nothing came there of what was written.
 * Gives what was to be read in each. @param {import("playwright-core").Page} page @param {string[]} views @param {string} payload */
async function tour(page, views, payload) {
  /** @type {Record<string, string>} */
  const shown = {};
  for (const view of views) {
    await page.getByRole("tab", { name: view }).click();
    if (view === "Entities") await page.locator(".entry").first().click();
    await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => fold.setAttribute("open", "")));
    assert.deepEqual(await look(page), NOTHING, `${payload} in ${view}`);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.deepEqual(await look(page), NOTHING, `${payload} in ${view}, printed`);
    await page.emulateMedia({ media: "screen" });
    shown[view] = (await page.locator("main").textContent()) ?? "";
  }
  return shown;
}

/** Each way in; it ends when the page has read. @type {Record<string, (page: import("playwright-core").Page, payload: string) => Promise<unknown>>} */
const WAYS = {
  "plain paste": async (page, payload) => {
    await pasteEvent(page, plainOf(payload));
    await page.locator(".text").waitFor();
  },
  "rich paste": async (page, payload) => {
    await pasteEvent(page, htmlOf(payload), "text/html");
    await page.locator(".text").waitFor();
  },
  "link": async (page, payload) => {
    const correction = { name: "Ada Hart", to: payload, with: payload, form: payload, kind: "person" };
    const corrections = { rename: [correction], merge: [correction], unmerge: [correction], retype: [correction], notAName: [[payload]], exclude: [{ a: payload, b: payload }], [payload]: [payload] };
    const held = { copydesk: "texts", version: 1, a: { name: payload, plain: plainOf(payload), corrections }, b: { name: payload, html: htmlOf(payload) } };
    const own = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(held).slice(1)}`;
    await page.goto(`${bench.url}#texts=${deflateRawSync(own).toString("base64url")}`);
    await page.waitForFunction(() => document.querySelector("main")?.textContent?.includes("Society of"));
  },
};

/** A page that counts the calls of payloads. @param {boolean} policy */
async function open(policy) {
  const opened = await bench.open({ bypassCSP: !policy });
  await opened.context.addInitScript(() => {
    Reflect.set(window, "calls", 0);
    Reflect.set(window, "taken", () => Reflect.set(window, "calls", Reflect.get(window, "calls") + 1));
    addEventListener("load", () => Reflect.set(window, "own", document.querySelectorAll("script, meta, link, style").length));
  });
  return opened;
}

/** Where each way's text is to be seen. @type {Record<string, string[]>} */
const DRAWN = { "plain paste": ["Body", "Entities"], "rich paste": ["Body", "Entities"], "link": ["Body", "Entities", "Overlap"] };
const NOTHING = { taken: 0, foreign: 0, listeners: [], links: [], polluted: [] };
/** @param {string[]} requests */
const foreign = (requests) => requests.filter((url) => !url.startsWith(bench.url) && !/^(data|blob|about):/.test(url));

for (const policy of [true, false]) {
  const kind = policy ? "with" : "without";
  for (const [way, come] of Object.entries(WAYS)) {
    test(`${way}, ${kind} the page's policy`, async () => {
      const { page, requests } = await open(policy);
      for (const payload of policy ? PAYLOADS.slice(0, WITH_POLICY) : PAYLOADS) {
        await page.goto("about:blank");
        await page.goto(bench.url);
        await page.locator("#box-a").waitFor();
        await come(page, payload);
        const shown = await tour(page, [...DRAWN[way], "Library"], payload);
        for (const view of DRAWN[way]) assert.match(shown[view], /Velden/, `${payload}: ${view} shows the text around it`);
      }
      assert.deepEqual(foreign(requests), []);
    });
  }

  test(`names of files, a report, lines and a saved library, ${kind} the page's policy`, async () => {
    const { page, requests } = await open(policy);
    await page.reload();
    await page.locator("#box-a").waitFor();
    const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, type: "", bytes: [...new TextEncoder().encode(text)] });
    const kept = PAYLOADS.map((p) => `{"__proto__":{"polluted":1},${JSON.stringify({ id: p, title: p, text: plainOf(p), words: p, language: p, published: p, removed: 1 }).slice(1)}`);
    const lines = PAYLOADS.map((p) => `{"__proto__":{"polluted":1},${JSON.stringify({ id: `line ${p}`, html: htmlOf(p), url: "javascript:taken()", published: p }).slice(1)}`);
    const reports = PAYLOADS.map((p, at) => file(`${at}.json`, `{"__proto__":{"polluted":1},${JSON.stringify({ version: 1, articles: [{ title: p, body: plainOf(p), entities: [{ kind: p }] }], warnings: [{ code: p, message: p }] }).slice(1)}`));
    await drop(page, [
      ...PAYLOADS.flatMap((p) => [file(`${p}.txt`, plainOf(p)), file(`${p}.json`, p)]),
      ...reports,
      file("library.jsonl", [JSON.stringify({ copydesk: "library", version: 1 }), ...kept].join("\n")),
      file("lines.jsonl", lines.join("\n")),
    ]);
    await page.locator(".shelf-state").getByText(/^\d+ articles, \d+ files not read$/).waitFor({ timeout: 60_000 });
    const shown = await tour(page, ["Library"], "all");
    const inSight = PAYLOADS.filter((payload) => shown.Library.includes(payload));
    assert.ok(inSight.length > PAYLOADS.length / 2, "the rows in sight say what the files say");
    await page.locator(".entry").first().click();
    await page.locator(".text").waitFor();
    await tour(page, ["Body"], "read from the table");
    assert.deepEqual(foreign(requests), []);
  });
}
