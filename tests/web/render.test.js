// What leaves as a file is opened by programs that act on what they read: no text of an input may
// become markup, a script, an address or a formula there, in any field.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import markdown from "markdown-it";
import { words as german } from "../../www/i18n/de.js";
import { open } from "../../www/api/node.js";
import { renderCsv, renderHtml, renderMarkdown } from "../../www/api/render.js";
import { FILE_STYLE, FILE_STYLE_HASH } from "../../www/api/report-style.js";
import { inCsv, inMarkdown, safeLink } from "../../www/api/safe.js";
import { launch } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";
import { PAYLOADS } from "./payloads.js";

/** @typedef {import("../../www/api/index.js").Report} Report */

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
/** @type {Report} */
let a;
/** @type {Report} */
let b;
/** @type {import("../../www/api/index.js").Comparison} */
let comparison;
let folder = "";
before(async () => {
  bench = await launch();
  folder = await mkdtemp(join(tmpdir(), "copydesk-report-"));
  const analyzer = await open();
  [a, b] = [await analyzer.analyze(ARTICLE), await analyzer.analyze(RIVAL)];
  comparison = await analyzer.compare(ARTICLE, RIVAL);
});
after(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const HOSTILE = [
  ...PAYLOADS,
  "<script>document.title='taken'</script>",
  "<img src=x onerror=\"document.title='taken'\">",
  "</title></style></main><iframe src=https://elsewhere.example></iframe>",
  "\" onmouseover=\"document.title='taken'\" x=\"",
  "' autofocus onfocus='document.title=1",
  "<!-- --!> <![CDATA[ ]]> <svg onload=alert(1)>",
  "javascript:alert(1)",
  "[a link](javascript:alert(1)) ![](https://elsewhere.example/x.png) <https://elsewhere.example>",
  "&lt;script&gt; &#x3c;b&#x3e; &amp;",
  "# not a heading\n- no item\n> no quote\n---\n```\n    code\n| no | row |",
  "=HYPERLINK(\"https://elsewhere.example\",\"x\")",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\u202eright to left\u202c \u0000 \u0007 \ud83c\udf27",
];

/** The same value, with every text in it replaced: also ids, codes, kinds and addresses. @param {any} value @param {string} text @returns {any} */
function poisoned(value, text) {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === "start" || name === "at" ? 0 : name === "end" ? text.length : poisoned(one, text)]));
}

/** A report with every field there is, each holding `text`. @param {string} text */
function hostileReport(text) {
  const full = structuredClone(a);
  Object.assign(full.articles[0], {
    subtitle: "x",
    byline: { text: "x", authors: ["x"] },
    dateline: { text: "x", place: "x", date: "x" },
    published: { iso: "x", text: "x", from: "x" },
    updated: { iso: "x", text: "x", from: "x" },
    credit: { text: "x", agency: "x" },
    site: "x",
    url: "x",
  });
  full.articles[0].entities[0].place = { country: "x" };
  full.articles[0].entities[0].standsFor = "x";
  full.articles[0].removed[0].reason.features = [{ name: "x", weight: 1 }];
  full.warnings.push({ code: "x", message: "x" });
  return poisoned(full, text);
}

/** An overlap whose every text, and both bodies, are `text`. @param {string} text */
function hostileOverlap(text) {
  const full = structuredClone(comparison.pairs[0]);
  full.inferred.push({ kind: "x", text: "x", evidence: [] });
  return { value: poisoned(full, text), options: { texts: { a: text, b: text } } };
}

test("a page in one file: nothing in it acts, whatever the texts hold", async () => {
  const { page, context } = await bench.open();
  await page.goto("about:blank"); // our own page still loads
  const asked = /** @type {string[]} */ ([]);
  context.on("request", (request) => asked.push(request.url()));
  for (const text of HOSTILE) {
    const overlap = hostileOverlap(text);
    for (const html of [renderHtml(hostileReport(text)), renderHtml(overlap.value, overlap.options)]) {
      const file = join(folder, "report.html");
      await writeFile(file, html);
      await page.goto(pathToFileURL(file).href);
      const found = await page.evaluate(() => ({
        title: document.title,
        odd: [...document.querySelectorAll("*")]
          .filter((one) => !["HTML", "HEAD", "META", "TITLE", "STYLE", "BODY", "MAIN"].includes(one.tagName))
          .filter((one) => !one.closest("main") || /^(SCRIPT|IFRAME|IMG|SVG|OBJECT|EMBED|FORM|BASE|LINK|META|STYLE)$/i.test(one.tagName))
          .map((one) => one.tagName),
        listeners: [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames().filter((name) => /^(on|style|src|autofocus)/.test(name))),
        links: [...document.querySelectorAll("[href]")].map((one) => one.getAttribute("href")),
        text: document.querySelector("main")?.textContent ?? "",
      }));
      assert.match(found.title, / · Copydesk$/, text);
      assert.deepEqual([found.odd, found.listeners, found.links], [[], [], []], text);
      assert.ok(found.text.replace(/\s+/g, " ").includes(text.replaceAll("\0", "\ufffd").replace(/\s+/g, " ")), `it can still be read: ${text}`);
    }
  }
  assert.deepEqual([...new Set(asked)], [pathToFileURL(join(folder, "report.html")).href], "and it asks for nothing");
});

test("Markdown: every text stays text, and stands on one line", () => {
  const reader = markdown({ html: true, linkify: false });
  const tags = (/** @type {string} */ text) => [...new Set([...reader.render(text).matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag))].sort();
  const expected = { report: tags(renderMarkdown(hostileReport("plain"))), overlap: tags(renderMarkdown(hostileOverlap("plain").value, hostileOverlap("plain").options)) };
  for (const text of HOSTILE) {
    const overlap = hostileOverlap(text);
    for (const [kind, rendered] of /** @type {const} */ ([["report", renderMarkdown(hostileReport(text))], ["overlap", renderMarkdown(overlap.value, overlap.options)]])) {
      assert.deepEqual(tags(rendered), expected[kind], `${kind}: ${text}`);
    }
  }
});

test("Markdown: what a reader makes links of without markup is no link", () => {
  const texts = ["Mail desk@alder.com or mailto:desk@alder.com", "www.alder.com, WWW.Alder.com", "(https://alder.com/a?b=1)", "HTTP://alder.com ftp://alder.com", "//alder.com"];
  const reader = markdown({ linkify: true });
  reader.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
  for (const text of texts) {
    assert.match(reader.render(text), /<a /, text);
    assert.doesNotMatch(reader.render(inMarkdown(text)), /<a /, text);
    assert.equal(reader.render(inMarkdown(text)).replaceAll(/<\/?p>|\n/g, ""), text, "and it reads the same");
  }
});

test("a cell is never a formula, and a text comes back as it was", () => {
  /** @type {[string | number | boolean, string][]} */
  const cases = [
    ["plain", '"plain"'],
    ["=1+1", `"'=1+1"`],
    ["+1", `"'+1"`],
    ["-1", `"'-1"`],
    ["@SUM(1)", `"'@SUM(1)"`],
    ["  =1", `"'  =1"`],
    ["\t=1", `"'\t=1"`],
    ["\u200b=1", `"'\u200b=1"`],
    ["\uff1d1", `"'\uff1d1"`],
    ['"=1', `"'""=1"`],
    ['say "so", he said\nand went', '"say ""so"", he said\nand went"'],
    [-1, "-1"],
    [true, "true"],
  ];
  for (const [cell, expected] of cases) assert.equal(inCsv(cell), expected);
  for (const text of HOSTILE) {
    const overlap = hostileOverlap(text);
    const tables = [
      .../** @type {const} */ (["entities", "removed"]).map((table) => renderCsv(hostileReport(text), table)),
      .../** @type {const} */ (["passages", "differences"]).map((table) => renderCsv(overlap.value, table, overlap.options)),
    ];
    for (const table of tables) {
      const cells = [...table.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell.replaceAll('""', '"'));
      assert.ok(cells.includes(text) || cells.includes(`'${text}`), text);
      assert.ok(!cells.some((cell) => /^\s*[=+\-@]/.test(cell)), text);
    }
  }
});

test("a table has the same cells whatever the texts hold, and none of them is a formula", () => {
  const rows = (/** @type {string} */ csv) => {
    const out = [/** @type {string[]} */ ([])];
    for (const [, quoted, bare, end] of csv.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
      out.at(-1)?.push(quoted ?? bare ?? "");
      if (end !== ",") out.push([]);
    }
    return out;
  };
  for (const table of /** @type {const} */ (["entities", "removed"])) {
    const plain = rows(renderCsv(hostileReport("plain"), table)).map((row) => row.length);
    assert.ok(plain.length > 3, table);
    for (const text of HOSTILE) {
      const found = rows(renderCsv(hostileReport(text), table));
      assert.deepEqual(found.map((row) => row.length), plain, `${table}: ${text}`);
      assert.deepEqual(found.flat().filter((cell) => /^\s*[=+@-]/.test(cell)), [], `${table}: ${text}`);
    }
  }
});

test("a link goes to http and https alone", () => {
  const cases = [
    ["https://alder.example/a?b=1&c=<2>", "https://alder.example/a?b=1&c=%3C2%3E"],
    ["http://alder.example", "http://alder.example/"],
    ["javascript:alert(1)", undefined],
    [" java\nscript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["vbscript:x", undefined],
    ["file:///etc/passwd", undefined],
    ["/relative", undefined],
    [undefined, undefined],
  ];
  for (const [address, expected] of cases) assert.equal(safeLink(address), expected);
});

test("nothing in a line is markup, a name that is notified or a bare address", () => {
  const cases = [
    ["# one", "\\# one"],
    ["1. one", "1\\. one"],
    ["2024) one", "2024\\) one"],
    ["+ one", "\\+ one"],
    ["- one", "\\- one"],
    ["*one* _two_", "\\*one\\* \\_two\\_"],
    ["a  b\n\n c ", "a b c"],
    ["write to desk@alder.example", "write to desk\\@alder.example"],
    ["@desk, see #12", "\\@desk, see \\#12"],
    ["www.alder.example", "www\\.alder.example"],
    ["(WWW.alder.example)", "(WWW\\.alder.example)"],
    ["https://alder.example and ftp://alder.example", "https:\\//alder.example and ftp:\\//alder.example"],
    ["mailto:desk", "mailto\\:desk"],
    ["_www.alder.example, 3:15", "\\_www\\.alder.example, 3:15"],
    ["$5.20, at 3.5 per cent", "\\$5.20, at 3.5 per cent"],
  ];
  for (const [text, expected] of cases) assert.equal(inMarkdown(text), expected);
});

test("a report says what was found: title, body, marks, removed lines with reasons, entities", () => {
  const html = renderHtml(a);
  for (const part of ["<h2", TITLE, 'class="kind-person"', "<del", "lines removed", "Asks the reader to follow", "Ines Carrow", "12,000,000 USD"]) {
    assert.equal(html.includes(part), part !== "<del", part);
  }
  const text = renderMarkdown(a);
  for (const part of [`# ${TITLE}`, "| Ines Carrow | person | Carrow | Mayor |", "## 4 lines removed"]) assert.ok(text.includes(part), part);
  const [head, ...rows] = renderCsv(a, "entities").trimEnd().split("\r\n");
  assert.equal(head, '"article","id","name","kind","aliases","roles","value","country","mentions"');
  assert.equal(rows.length, a.articles[0].entities.length);
  assert.ok(rows.includes('"a1","e6","Ines Carrow","person","Carrow","Mayor","","",2'), rows.join("\n"));
});

test("a comparison says what is shared, edited and different; it needs its texts", () => {
  const texts = { a, b };
  const html = renderHtml(comparison, { texts });
  // The letter of a side is no part of its text, whose own letters say from where it runs.
  assert.match(html, /<p><b class="side">A <\/b><span dir="auto">/);
  assert.match(renderHtml(comparison, { texts, words: german }), /Ein Text, bearbeitet: \d+\s%/);
  for (const part of ["One text, edited", "<del", "<ins", "Facts that differ", "Only in B"]) assert.ok(html.includes(part), part);
  const rows = renderCsv(comparison, "differences", { texts }).split("\r\n");
  assert.ok(rows.includes('"a1","a1","edit","number","five","six","no",true,130,130'), rows.join("\n"));
  assert.ok(renderMarkdown(comparison, { texts }).includes("~~five~~ **six**"));
  const [pair] = comparison.pairs;
  const bodies = { a: a.articles[0].body, b: b.articles[0].body };
  assert.equal(renderHtml(pair, { texts: bodies }), html, "the same from the overlap and its bodies");
  const any = /** @type {any} */ (null);
  const wrong = [
    () => renderHtml(pair),
    () => renderCsv(comparison, "passages", { texts: { ...any, a } }),
    () => renderHtml(comparison, { texts: { a: b, b: { ...b, articles: [] } } }),
    () => renderCsv(a, /** @type {any} */ ("passages")),
    () => renderMarkdown(/** @type {any} */ ({})),
    () => renderHtml(any),
  ];
  for (const call of wrong) assert.throws(call, { code: "bad-option" });
});

test("it is written in the language of the words given", () => {
  const html = renderHtml(a, { words: german });
  for (const part of ['<html lang="de">', "Zeilen entfernt", "<th scope=\"col\">Eintrag</th>"]) assert.ok(html.includes(part), part);
  assert.ok(renderMarkdown(a, { words: german }).includes("Zeilen entfernt"));
});

test("the policy names the style by its hash", () => {
  assert.equal(FILE_STYLE_HASH, `sha256-${createHash("sha256").update(FILE_STYLE).digest("base64")}`);
});
