// Messages as mail programs save them, and what of them is the article.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inputOf, linesOf } from "../../www/app/files/open-file.js";
import { readMail } from "../../www/app/files/mail.js";

/** @param {string} text with \n for line ends @param {"latin1" | "utf8"} [encoding] */
const bytes = (text, encoding = "utf8") => new Uint8Array(Buffer.from(text.replaceAll("\n", "\r\n"), encoding));

/** @type {Record<string, [mail: Uint8Array, kind: string, text: RegExp]>} */
const CASES = {
  "plain, no header of a type": [bytes("Subject: Rain\n\nIt rained in Alder."), "plain", /^It rained in Alder\.$/],
  "quoted-printable in Latin-1": [
    bytes("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nDer B=FCrger=\nmeister kam =3D er blieb.   \n"),
    "plain",
    /^Der Bürgermeister kam = er blieb\.\s*$/,
  ],
  "eight bits in Windows-1252": [bytes("Content-Type: text/plain; charset=windows-1252\n\nCaf\u00e9 so", "latin1"), "plain", /^Café so$/],
  "base64 in UTF-8, broken over lines": [
    bytes(`Content-Type: text/html; charset="UTF-8"\nContent-Transfer-Encoding: BASE64\n\n${Buffer.from("<p>Übung macht den Meister.</p>").toString("base64").replace(/.{10}/g, "$&\n")}`),
    "html",
    /^<p>Übung macht den Meister\.<\/p>$/,
  ],
  "of alternatives the HTML": [
    bytes('Content-Type: multipart/alternative; boundary="=_x"\n\nfor old programs\n--=_x\nContent-Type: text/plain\n\nplain\n--=_x\nContent-Type: text/html\n\n<p>rich</p>\n--=_x--\nafter'),
    "html",
    /^<p>rich<\/p>$/,
  ],
  "a part within a part, and an attachment passed over": [
    bytes(
      "Content-Type: multipart/mixed;\n boundary=out\n\n--out\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nnot this\n--out\nContent-Type: multipart/related; boundary=in\n\n--in\nContent-Type: text/plain\n\nthis\n--in--\n--out--",
    ),
    "plain",
    /^this$/,
  ],
  "a message within a message": [bytes("Content-Type: message/rfc822\n\nSubject: Fwd\nContent-Type: text/plain\n\ninner"), "plain", /^inner$/],
  "cut off in the middle": [bytes("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhalf a sen"), "plain", /^half a sen$/],
  "a charset that nobody knows": [bytes("Content-Type: text/plain; charset=x-none\n\nstill text"), "plain", /^still text$/],
  "damaged base64": [bytes("Content-Transfer-Encoding: base64\n\n!!QUJD!"), "plain", /^ABC$/],
};

for (const [name, [mail, kind, text]] of Object.entries(CASES)) {
  test(`mail: ${name}`, () => {
    const read = readMail(mail);
    assert.equal(read?.kind, kind);
    assert.match(read?.text ?? "", text);
  });
}

test("subject and date of a message are those of its head, also in encoded words", () => {
  const mail = readMail(bytes("Subject: =?utf-8?Q?Br=C3=BCcke_zu?=\n =?utf-8?B?IGZyw7xo?=\nDate: Fri, 6 Mar 2026 09:30:00 +0100\n\nx"));
  assert.deepEqual([mail?.subject, mail?.date], ["Brücke zu früh", "2026-03-06"]);
});

test("the date of a message is the day that its writer had, in any zone", () => {
  for (const [date, day] of [
    ["Fri, 6 Mar 2026 23:30:00 -0500 (EST)", "2026-03-06"],
    ["6 Mar 2026 00:10 +1100", "2026-03-06"],
    ["Fri, 06 Mar 2026 09:30:00 GMT", "2026-03-06"],
    ["2026-03-06T23:30:00-05:00", "2026-03-06"],
    ["yesterday", ""],
  ]) {
    assert.equal(readMail(bytes(`Date: ${date}\n\nx`))?.date, day, date);
  }
});

test("a long run of spaces in a quoted-printable message is read at once", () => {
  const began = performance.now();
  const run = `${" ".repeat(300_000)}x`;
  const mail = readMail(bytes(`Content-Transfer-Encoding: quoted-printable\n\n${run}`));
  assert.equal(mail?.text, run);
  assert.ok(performance.now() - began < 5_000, `${performance.now() - began} ms`);
});

test("a message without text is refused in a sentence, and endless nesting ends", async () => {
  assert.equal(readMail(bytes("Content-Type: application/pdf\n\n%PDF")), null);
  const deep = readMail(bytes(`${"Content-Type: message/rfc822\n\n".repeat(5000)}Content-Type: text/plain\n\nx`));
  assert.equal(deep, null);
  const file = new File(["Content-Type: image/png\n\nx"], "a.eml");
  await assert.rejects(inputOf({ file }), /message without text/);
});

test("a message becomes an article under its subject, read as of its date", async () => {
  const file = new File(["Subject: Rain in Alder\nDate: Fri, 6 Mar 2026 09:30:00 +0100\n\nIt rained."], "rain.eml");
  assert.deepEqual(await inputOf({ file }), { input: "Rain in Alder\n\nIt rained.", kind: "plain", published: "2026-03-06" });
});

test("JSON is read where it is ours, and refused in a sentence where not", async () => {
  const json = (/** @type {unknown} */ value) => ({ file: new File([JSON.stringify(value)], "x.json") });
  assert.equal((await inputOf(json({ version: 1, articles: [{ title: "Rain", body: "It rained." }] }))).input, "Rain\n\nIt rained.");
  assert.equal((await inputOf(json({ version: 1, page: "All of it", articles: [] }))).input, "All of it");
  for (const value of [{}, [], 7, null, { articles: [{}] }, { articles: "x" }]) {
    await assert.rejects(inputOf(json(value)), /no report of Copydesk/, JSON.stringify(value));
  }
});

test("lines are articles to read, or a library that was saved; a damaged line is named", async () => {
  const lines = (/** @type {string[]} */ ...all) => linesOf(new File([all.join("\n")], "x.jsonl"));
  assert.deepEqual(await lines('{"id":"a","text":"one"}', "", '{"html":"<p>two</p>","published":"2026-03-06"}'), {
    sources: [
      { id: "a", source: { input: "one", kind: "plain" } },
      { id: "3", source: { input: "<p>two</p>", kind: "html", published: "2026-03-06" } },
    ],
  });
  const saved = await lines('{"copydesk":"library","version":1}', '{"id":"a","text":"one","title":"T","words":1,"removed":"no"}');
  assert.deepEqual(saved, { kept: [{ id: "a", text: "one", title: "T", language: "", published: "", words: 1, removed: 0 }] });
  for (const [published, taken] of [
    ["2026-03-06T09:30:00Z", "2026-03-06T09:30:00Z"],
    ["2026-03-06 09:30", "2026-03-06"],
    ["6 March 2026", undefined],
    ["2026-13-06", undefined],
    ["2026-03-061", undefined],
    [20260306, undefined],
  ]) {
    const read = await lines(JSON.stringify({ id: "a", text: "one", published }));
    assert.ok("sources" in read);
    assert.deepEqual(read.sources[0].source, { input: "one", kind: "plain", ...(taken && { published: taken }) }, "a date that the engine refuses is left away");
  }
  await assert.rejects(lines('{"id":"a","text":"one"}', "{"), /Line 2 of “x.jsonl” is damaged/);
  await assert.rejects(lines('{"copydesk":"library","version":1}', '{"id":"a"}'), /Line 2/);
  await assert.rejects(lines('{"copydesk":"library","version":2}'), /newer Copydesk/);
});
