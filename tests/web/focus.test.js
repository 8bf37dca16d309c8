// Tab goes through each view from the top to the bottom: past everything that can be used, in the
// order in which it stands there, and always to something that can be seen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drop, launch, pasteBoth } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** More stops than any of these views has. */
const MANY = 200;

/** Where the focus is: in which part of the page, after all that had it before, and to be seen.
 * @param {import("playwright-core").Page} page */
const stop = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const seen = /** @type {Set<Element>} */ (Reflect.get(window, "seen"));
    const before = [...seen].pop();
    // A date has several stops of its own.
    if (!at || at === document.body || (seen.has(at) && at !== before)) return null;
    seen.add(at);
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const places = [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2]];
    const hit = places.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      // Rounded corners show what is right behind; a label stands for its control.
      return there !== null && (at.contains(there) || there === at.parentElement || there.closest("label")?.contains(at));
    });
    const part = ["skip", "tabs", "tools", "view", "walker", "foot"].find((name) => at.closest(`.${name}`)) ?? "elsewhere";
    const onward = !before || at === before || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
    return { part, wrong: onward && hit ? "" : `${onward ? "covered" : "backwards"}: ${at.outerHTML.slice(0, 120)}` };
  });

/** What can be used and never had the focus. @param {import("playwright-core").Page} page */
const passed = (page) =>
  page.evaluate(() => {
    const seen = /** @type {Set<Element>} */ (Reflect.get(window, "seen"));
    const usable = document.querySelectorAll(":is(a[href], button, input:not([type=radio]), select, textarea, summary, [tabindex='0']):not([tabindex='-1'])");
    return [...usable].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled") && !seen.has(one)).map((one) => one.outerHTML.slice(0, 120));
  });

for (const width of [1280, 390]) {
  test(`at ${width} px Tab reaches all of each view, downwards, and never what is covered`, async () => {
    const { page } = await bench.open({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    await pasteBoth(page, ARTICLE, RIVAL);
    const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, type: "text/plain", bytes: [...new TextEncoder().encode(text)] });
    for (const view of ["Body", "Entities", "Overlap", "Library"]) {
      await page.getByRole("tab", { name: view }).click();
      if (view === "Library") {
        await drop(page, [file("a.txt", ARTICLE), file("b.txt", RIVAL), file("c.txt", `Third\n\n${ARTICLE}`), file("d.pdf", "%PDF-1.7")]);
        await page.getByRole("heading", { name: "Versions of one text" }).waitFor();
      }
      await page.evaluate(() => {
        Reflect.set(window, "seen", new Set());
        /** @type {HTMLElement} */ (document.querySelector(".skip")).focus();
      });
      /** @type {string[]} */
      const parts = [];
      for (let stops = 0, at = await stop(page); at && stops < MANY; stops += 1) {
        assert.equal(at.wrong, "", `${view}, stop ${stops}`);
        if (parts.at(-1) !== at.part) parts.push(at.part);
        await page.keyboard.press("Tab");
        at = await stop(page);
      }
      assert.deepEqual(parts, ["skip", "tabs", "tools", "view", "foot"], view);
      assert.deepEqual(await passed(page), [], view);
    }
  });
}
