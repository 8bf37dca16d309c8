// axe-core finds nothing to complain about, in every view, light and dark, desk and phone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { drop, launch, paste } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** @param {import("playwright-core").Page} page @param {boolean} [forced] colours are the system's: what they are is not ours to judge */
async function violations(page, forced = false) {
  // What the sticky head covers for the moment is not too small a target.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(AXE);
  return page.evaluate(async (systemColours) => {
    const axe = /** @type {any} */ (window).axe;
    const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "color-contrast": { enabled: !systemColours } } });
    return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.target).join(", ")}`);
  }, forced);
}

for (const width of [1280, 390]) {
  for (const colours of /** @type {const} */ (["light", "dark", "forced"])) {
    if (colours === "forced" && width < 1280) continue; // the colours are the system's, at any width
    const forced = colours === "forced";
    const colorScheme = forced ? "dark" : colours;
    test(`no violation at ${width} px, ${colours}`, async () => {
      // The policy of the page keeps axe out too; it is let in for this test alone.
      const { page } = await bench.open({ viewport: { width, height: 860 }, colorScheme, forcedColors: forced ? "active" : "none", bypassCSP: true, reducedMotion: "reduce" });
      const check = async (/** @type {string} */ state) => assert.deepEqual(await violations(page, forced), [], state);
      await check("start");
      await paste(page, "   ");
      await page.locator(".failure").waitFor();
      await check("failure");
      await paste(page, ARTICLE);
      await page.locator(".text").waitFor();
      await check("body");
      for (const summary of await page.locator(".fold > summary").all()) await summary.click();
      await check("body, folds open");
      await page.getByRole("tab", { name: /Entities/ }).click();
      if (!(await page.locator(".entry").first().isVisible())) await page.locator(".entity-list summary").click();
      await page.locator(".entry").first().click();
      await check("entities");
      for (const summary of await page.locator(".correct > summary, .twin > summary").all()) await summary.click();
      await check("entities, folds open");
      await page.locator(".correct").getByRole("button", { name: "Not a name" }).click();
      await page.locator(".corrections > summary").click();
      await check("corrections");
      await page.getByRole("button", { name: "Add a second article" }).click();
      await check("second box");
      await paste(page, RIVAL, "b");
      await page.locator(".verdict").waitFor();
      await check("overlap");
      await page.locator("button.knot").first().click();
      await page.evaluate(() => /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details:not(.menu)")).forEach((fold) => (fold.open = true)));
      await check("overlap, all open");
      await page.getByRole("tab", { name: "Body" }).click();
      await check("two bodies");
      // The bar of the choice would lie below the menu, half covered.
      await page.locator("[aria-label=Close]").click();
      await page.locator("details.menu > summary").first().click();
      await check("menu");
      await page.keyboard.press("Escape");
      await page.locator("[data-focus=keys]").click();
      await check("help");
      await page.keyboard.press("Escape");
      await page.locator("[data-focus=privacy]").click();
      await check("privacy");
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Library" }).click();
      await check("empty library");
      const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, type: "text/plain", bytes: [...new TextEncoder().encode(text)] });
      await drop(page, [file("a.txt", ARTICLE), file("b.txt", RIVAL), file("c.txt", `Third\n\n${ARTICLE}`), file("d.pdf", "%PDF-1.7")]);
      await page.getByRole("heading", { name: "Versions of one text" }).waitFor();
      await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => fold.setAttribute("open", "")));
      await check("library");
    });
  }
}
