// <copy-desk> in a page that is not ours: any way to give it a text, one worker for all of them, no
// text that acts, keys alone, and nothing of it on a server.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, fillClipboard } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'nonce-host'; connect-src 'self'; worker-src 'self'; style-src 'none'";

/** A page of somebody else, under a policy of its own. @param {string} body @param {import("playwright-core").BrowserContextOptions} [options] */
async function host(body, options) {
  const { page, context, errors } = await bench.open(options);
  await context.addInitScript(() => {
    const Real = Worker;
    Object.assign(window, { workers: 0, events: [] });
    Reflect.set(window, "Worker", class extends Real {
      /** @param {[string | URL, WorkerOptions?]} given */
      constructor(...given) {
        super(...given);
        /** @type {any} */ (window).workers += 1;
      }
    });
    for (const name of ["analyzed", "compared", "error"]) {
      addEventListener(name, (event) => /** @type {any} */ (window).events.push([name, /** @type {Element} */ (event.target).id]), true);
    }
  });
  await context.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": POLICY },
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><script type="module" src="api/element.js"></script><main>${body}</main></html>`,
    }),
  );
  errors.length = 0;
  await page.goto(`${bench.url}host.html`);
  return { page, errors };
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** As a literal inside a script of the page. @param {object} value */
const escapedScript = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

test("a text is given by attribute, property, children or a paste, and all share one worker", async () => {
  const paragraphs = ARTICLE.split("\n\n").slice(4, 8).map((text) => `<p>${escaped(text)}</p>`).join("");
  const { page, errors } = await host(
    `<copy-desk id="attribute" text="${escaped(ARTICLE)}"></copy-desk><copy-desk id="property"></copy-desk>` +
      `<copy-desk id="text">${escaped(ARTICLE)}</copy-desk><copy-desk id="html"><h1>${TITLE}</h1>${paragraphs}</copy-desk>` +
      `<form><copy-desk id="paste" name="article"></copy-desk></form>`,
  );
  await page.evaluate((text) => {
    const element = /** @type {any} */ (document.getElementById("property"));
    element.text = text;
  }, ARTICLE);
  for (const id of ["attribute", "property", "text", "html"]) {
    await page.locator(`#${id}`).getByRole("heading", { name: TITLE }).waitFor();
    await page.locator(`#${id}`).getByRole("rowheader", { name: "Ines Carrow" }).waitFor();
  }
  await fillClipboard(page, { plain: ARTICLE });
  await page.locator("#paste").getByRole("textbox").focus();
  await page.keyboard.press("Control+V");
  await page.locator("#paste").getByRole("heading", { name: TITLE }).waitFor();
  const state = await page.evaluate(() => ({
    workers: /** @type {any} */ (window).workers,
    events: /** @type {any} */ (window).events.map(String).sort(),
    sent: String(new FormData(/** @type {HTMLFormElement} */ (document.querySelector("form"))).get("article")),
    style: getComputedStyle(/** @type {Element} */ (document.querySelector("#text")?.shadowRoot?.querySelector(".title"))).fontWeight,
  }));
  assert.equal(state.workers, 1);
  assert.deepEqual(state.events, ["attribute", "html", "paste", "property", "text"].map((id) => `analyzed,${id}`));
  assert.match(state.sent, new RegExp(`^${TITLE}\n\nThe mill bridge`));
  assert.equal(state.style, "700", "its style is there under a policy that forbids all others");
  assert.deepEqual(errors, []);
});

test("a second text is compared, and views are chosen with keys", async () => {
  const { page } = await host(`<copy-desk id="desk" text="${escaped(ARTICLE)}"><div slot="second">${escaped(RIVAL)}</div></copy-desk>`);
  const overlap = page.getByRole("button", { name: "Overlap" });
  await overlap.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "One text, edited" }).waitFor();
  assert.equal(await overlap.getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator("#desk").getAttribute("view"), "overlap", "the property is mirrored");
  const seen = await page.evaluate(() => {
    const desk = /** @type {any} */ (document.getElementById("desk"));
    desk.setAttribute("published", "2024-05-02");
    return { events: /** @type {any} */ (window).events, pairs: desk.comparison.pairs.length, published: desk.published, articles: desk.report.articles.length };
  });
  assert.deepEqual(seen, { events: [["analyzed", "desk"], ["compared", "desk"]], pairs: 1, published: "2024-05-02", articles: 1 });
  // Read again with the date: Monday is now a day.
  await page.evaluate(() => (/** @type {any} */ (document.getElementById("desk")).view = "body"));
  await page.getByRole("cell", { name: "May 6, 2024" }).waitFor();
});

test("the reader can start over, type, and is told what went wrong", async () => {
  const { page } = await host(`<copy-desk id="desk"></copy-desk>`);
  const box = page.getByRole("textbox", { name: "Article" });
  await box.focus();
  await page.keyboard.insertText(ARTICLE);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.getByRole("button", { name: "New text" }).focus();
  await page.keyboard.press("Enter");
  await box.waitFor();
  assert.equal(await box.inputValue(), "");
  await page.evaluate((text) => {
    const desk = /** @type {any} */ (document.getElementById("desk"));
    desk.published = "someday";
    desk.text = text;
  }, ARTICLE);
  await page.getByRole("alert").waitFor();
  assert.match((await page.getByRole("alert").textContent()) ?? "", /date/);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).events.at(-1)), ["error", "desk"]);
  await page.evaluate(() => (/** @type {any} */ (document.getElementById("desk")).published = ""));
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

test("a form never sends an article that is no longer there", async () => {
  /** @type {{ what: string, change: (desk: any) => void, until: string }[]} */
  const cases = [
    { what: "emptied", change: (desk) => (desk.text = ""), until: "textbox" },
    { what: "no text any more", change: (desk) => (desk.text = undefined), until: "textbox" },
    { what: "a read that failed", change: (desk) => (desk.published = "someday"), until: "alert" },
  ];
  for (const { what, change, until } of cases) {
    const { page } = await host(`<form><copy-desk id="desk" name="article"></copy-desk></form>`);
    const state = () =>
      page.evaluate(() => {
        const desk = /** @type {any} */ (document.getElementById("desk"));
        const sent = new FormData(desk.form).get("article");
        return { sent: sent !== null, value: desk.value !== "", report: desk.report !== undefined, comparison: desk.comparison !== undefined };
      });
    await page.evaluate(([text, second]) => void Object.assign(/** @type {any} */ (document.getElementById("desk")), { text, second }), [ARTICLE, RIVAL]);
    await page.getByRole("button", { name: "Overlap" }).waitFor();
    assert.deepEqual(await state(), { sent: true, value: true, report: true, comparison: true });
    await page.evaluate(`(${change})(document.getElementById("desk"))`);
    await page.locator("#desk").getByRole(/** @type {any} */ (until)).waitFor();
    assert.deepEqual(await state(), { sent: false, value: false, report: false, comparison: false }, what);
    assert.equal(await page.getByRole("heading", { name: TITLE }).count(), 0, what);
  }
});

test("it is a field of a form: labelled, required, disabled and reset as others are", async () => {
  const { page } = await host(
    `<form><label for="desk">The story</label><fieldset><copy-desk id="desk" name="article" required></copy-desk></fieldset><input type="reset"></form>`,
  );
  const state = () =>
    page.evaluate(() => {
      const desk = /** @type {any} */ (document.getElementById("desk"));
      const { valueMissing } = desk.validity;
      return { valueMissing, message: desk.validationMessage, whole: desk.form.checkValidity(), sent: new FormData(desk.form).get("article") !== null };
    });
  const box = page.getByRole("textbox", { name: "The story" });
  await page.getByText("The story").click();
  assert.ok(await box.evaluate((node) => node.matches(":focus")), "the label leads to the box");
  assert.equal(await box.getAttribute("aria-required"), "true");
  assert.deepEqual(await state(), { valueMissing: true, message: "There is no text to read here. Paste an article: its headline and paragraphs.", whole: false, sent: false });

  await page.keyboard.insertText(ARTICLE);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  const whole = { valueMissing: false, message: "", whole: true, sent: true };
  assert.deepEqual(await state(), whole);

  await page.locator("fieldset").evaluate((/** @type {HTMLFieldSetElement} */ node) => (node.disabled = true));
  assert.ok(await page.getByRole("button", { name: "New text" }).isDisabled());
  assert.deepEqual(await state(), { ...whole, sent: false });
  await page.locator("fieldset").evaluate((/** @type {HTMLFieldSetElement} */ node) => (node.disabled = false));
  assert.deepEqual(await state(), whole);

  await page.getByRole("button", { name: "Reset" }).click();
  await box.waitFor();
  assert.equal(await box.inputValue(), "");
  assert.equal((await state()).valueMissing, true);
  const mirrored = await page.evaluate(() => {
    const desk = /** @type {any} */ (document.getElementById("desk"));
    Object.assign(desk, { required: false, disabled: true });
    return { required: desk.hasAttribute("required"), disabled: desk.hasAttribute("disabled"), labels: desk.labels.length, valid: desk.checkValidity(), will: desk.willValidate };
  });
  assert.deepEqual(mirrored, { required: false, disabled: true, labels: 1, valid: true, will: false });
  assert.ok(await box.isDisabled());
});

test("a form that is reset has again the texts that the host gave", async () => {
  const { page } = await host(`<form><copy-desk id="desk" name="article" text="${escaped(ARTICLE)}"></copy-desk></form>`);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  const reset = () => page.evaluate(() => document.forms[0]?.reset());
  await page.evaluate((text) => void (/** @type {any} */ (document.getElementById("desk")).text = text), RIVAL);
  await page.getByRole("heading", { name: TITLE }).waitFor({ state: "detached" });
  await reset();
  await page.getByRole("heading", { name: TITLE }).waitFor();

  const views = page.getByRole("group", { name: "Views" });
  await page.evaluate((text) => void (/** @type {any} */ (document.getElementById("desk")).second = text), RIVAL);
  await views.waitFor();
  await reset();
  await views.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => /** @type {any} */ (document.getElementById("desk")).second), "");
});

test("a label names it that comes late, changes, or stands around it", async () => {
  const { page } = await host(`<label id="around"><!-- field -->A report <copy-desk id="desk"></copy-desk> to read</label>`);
  await page.getByRole("textbox", { name: "A report to read" }).waitFor();
  await page.evaluate(() => {
    const late = Object.assign(document.createElement("label"), { htmlFor: "desk", textContent: "Late" });
    document.querySelector("main")?.append(late);
  });
  await page.getByText("Late").click();
  await page.getByRole("textbox", { name: "A report to read Late" }).waitFor();
  await page.evaluate((text) => void (/** @type {Element} */ (document.getElementById("desk")).textContent = text), ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

test("what is required and not there leads to the box, or to what is shown for it", async () => {
  const { page } = await host(`<form><copy-desk id="desk" name="article" required></copy-desk><button id="send">Send</button></form>`);
  const focused = () => page.evaluate(() => document.getElementById("desk")?.shadowRoot?.activeElement?.className || document.getElementById("desk")?.shadowRoot?.activeElement?.id);
  const box = page.getByRole("textbox");
  await page.getByRole("button", { name: "Send" }).click();
  assert.equal(await focused(), "box");
  // A text that the host gave and that failed leaves no box.
  await page.evaluate((text) => void Object.assign(/** @type {any} */ (document.getElementById("desk")), { text, published: "soon" }), ARTICLE);
  await page.getByRole("alert").waitFor();
  assert.equal(await box.count(), 0);
  await page.getByRole("button", { name: "Send" }).click();
  assert.equal(await focused(), "desk");
  await page.evaluate(() => void (/** @type {any} */ (document.getElementById("desk")).text = undefined));
  await box.waitFor();
  assert.equal(await page.locator("#desk .desk").getAttribute("tabindex"), null);
});

test("who comes back to the page finds what he gave and what he typed", async () => {
  const { page } = await host(`<form><copy-desk id="read" name="a"></copy-desk><copy-desk id="typed" name="b"></copy-desk></form>`);
  await page.locator("#read").getByRole("textbox").focus();
  await page.keyboard.insertText(ARTICLE);
  await page.locator("#read").getByRole("button", { name: "Read it" }).click();
  await page.locator("#read").getByRole("heading", { name: TITLE }).waitFor();
  await page.locator("#typed").getByRole("textbox").focus();
  await page.keyboard.insertText("Half a story");
  await page.goto(`${bench.url}index.html`);
  await page.goBack();
  await page.locator("#read").getByRole("heading", { name: TITLE }).waitFor();
  assert.equal(await page.locator("#typed").getByRole("textbox").inputValue(), "Half a story");
});

test("what was set before the element is defined is not lost", async () => {
  const { page } = await host(
    `<copy-desk id="desk"></copy-desk><script nonce="host">Object.assign(document.getElementById("desk"), ${escapedScript({ text: ARTICLE, second: RIVAL, published: "2024-05-02", view: "overlap", name: "article" })})</script>`,
  );
  await page.getByRole("heading", { name: "One text, edited" }).waitFor();
  const seen = await page.evaluate(() => {
    const desk = /** @type {any} */ (document.getElementById("desk"));
    const own = ["text", "second", "published", "view", "name", "words"].filter((name) => Object.hasOwn(desk, name));
    return { own, published: desk.getAttribute("published"), view: desk.getAttribute("view"), name: desk.getAttribute("name") };
  });
  assert.deepEqual(seen, { own: [], published: "2024-05-02", view: "overlap", name: "article" });
});

test("a property that is none leaves no attribute behind", async () => {
  const { page } = await host(`<copy-desk id="desk" name="article"></copy-desk>`);
  const seen = await page.evaluate(() => {
    const desk = /** @type {any} */ (document.getElementById("desk"));
    Object.assign(desk, { name: null, view: "nonsense" });
    return { name: desk.getAttribute("name"), view: desk.getAttribute("view"), shown: desk.view };
  });
  assert.deepEqual(seen, { name: null, view: "body", shown: "body" });
});

test("axe finds nothing, in light and in dark", async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const { page } = await host(
      `<h1>A host</h1><copy-desk id="empty"></copy-desk><copy-desk id="body" text="${escaped(ARTICLE)}"></copy-desk><copy-desk id="overlap" view="overlap" text="${escaped(ARTICLE)}" second="${escaped(RIVAL)}"></copy-desk>`,
      { colorScheme },
    );
    await page.locator("#overlap").getByRole("heading", { name: "One text, edited" }).waitFor();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (window).axe.run();
      return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.target).join(" | ")}`);
    });
    assert.deepEqual(violations, [], colorScheme);
  }
});

test("on a server the import does nothing", async () => {
  const { CopyDesk } = await import("../../www/api/element.js");
  assert.equal(CopyDesk, undefined);
});
