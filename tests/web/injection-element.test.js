// <copy-desk> stands in a page that is not ours, whose policy may allow everything: whatever stands in a text
// that it is given, by whichever way, it is shown and does nothing. All payloads stand in one page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.js";
import { NOTHING, PAYLOADS, attribute, htmlOf, markOf, plainOf, watch } from "./payloads.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'none'";
/** How long all of them may take to be read. */
const READ_MS = 60_000;

/** A text of the host's own page, which escapes it. @param {string} text */
const written = (text) => attribute(text).replaceAll("<", "&lt;").replaceAll("\0", "\ufffd");

/** Each way to give a text, as the host writes it, or sets it. @type {Record<string, (payload: string) => string>} */
const WAYS = {
  attributes: (p) => `<copy-desk text="${written(plainOf(p))}" second="${written(htmlOf(p))}"></copy-desk>`,
  children: (p) => `<copy-desk>${written(plainOf(p))}<div slot="second">${written(plainOf(p))}</div></copy-desk>`,
  properties: () => "<copy-desk data-way=properties></copy-desk>",
  "a paste": () => '<copy-desk data-way="paste"></copy-desk>',
};

for (const [kind, policy] of /** @type {[string, string][]} */ ([["with", STRICT], ["without", ""]])) {
  test(`in the element, ${kind} a policy of the host`, async () => {
    const { page, context, requests } = await bench.open();
    await context.addInitScript(watch);
    const all = Object.entries(WAYS).map(([way, given]) => `<section><h1>${way}</h1>${PAYLOADS.map((p) => given(p)).join("")}</section>`);
    await context.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: policy ? { "content-security-policy": policy } : {},
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><script type="module" src="api/element.js"></script><main>${all.join("")}</main></html>`,
      }),
    );
    await page.goto(`${bench.url}host.html`);
    await page.evaluate(
      ({ plain, html }) => {
        document.querySelectorAll("[data-way=properties]").forEach((desk, at) => Object.assign(desk, { text: html[at], second: plain[at], name: plain[at], view: plain[at] }));
        document.querySelectorAll("[data-way=paste]").forEach((desk, at) => {
          const data = new DataTransfer();
          data.setData("text/plain", plain[at] ?? "");
          data.setData("text/html", html[at] ?? "");
          desk.shadowRoot?.querySelector("textarea")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
        });
      },
      { plain: PAYLOADS.map(plainOf), html: PAYLOADS.map(htmlOf) },
    );
    for (const view of ["body", "overlap"]) {
      await page.evaluate((view) => document.querySelectorAll("copy-desk").forEach((desk) => Reflect.set(desk, "view", view)), view);
      const marks = PAYLOADS.map(markOf);
      // What was pasted has no second text.
      await page.waitForFunction(
        ({ marks, view }) =>
          [...document.querySelectorAll("section")].every((section) =>
            [...section.querySelectorAll("copy-desk")].every((desk, at) => {
              const shown = desk.shadowRoot?.querySelector(".desk")?.textContent ?? "";
              return (view === "overlap" && desk.getAttribute("data-way") === "paste") || shown.includes(marks[at] ?? "");
            }),
          ),
        { marks, view },
        { timeout: READ_MS },
      );
      await page.evaluate(() => document.querySelectorAll("copy-desk").forEach((desk) => desk.shadowRoot?.querySelectorAll("details").forEach((fold) => fold.setAttribute("open", ""))));
      await page.waitForTimeout(100); // a picture fails late
      assert.deepEqual(await page.evaluate(() => Reflect.get(window, "look")()), NOTHING, view);
    }
    assert.equal(await page.title(), "A host");
    assert.deepEqual(requests.filter((url) => !url.startsWith(bench.url) && !/^(data|blob|about):/.test(url)), []);
  });
}

test("an element that payloads act in is seen as one", async () => {
  const { page, context } = await bench.open({ bypassCSP: true });
  await context.addInitScript(watch);
  await page.reload();
  await page.evaluate(() => {
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    root.innerHTML = "<img src=x onerror=taken()>";
  });
  await page.waitForFunction(() => Reflect.get(window, "calls") > 0);
  const { foreign, listeners } = await page.evaluate(() => Reflect.get(window, "look")());
  assert.deepEqual({ foreign, listeners }, { foreign: 1, listeners: ["onerror"] });
});
