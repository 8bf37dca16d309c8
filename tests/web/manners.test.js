// How the views behave on narrow, enlarged, forced, mirrored and printed pages.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drop, launch, paste } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

/** Both articles read, with an entry, its corrections and all tables open.
 * @param {import("playwright-core").BrowserContextOptions} [options] */
async function both(options) {
  const opened = await bench.open(options);
  const { page } = opened;
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("button", { name: "Add a second article" }).click();
  await paste(page, RIVAL, "b");
  await page.locator(".verdict").waitFor();
  return opened;
}

/** Each view with its folds open. @param {import("playwright-core").Page} page @param {(view: string) => Promise<void>} check */
async function eachView(page, check) {
  for (const view of ["Overlap", "Entities", "Body"]) {
    await page.getByRole("tab", { name: view }).click();
    if (view === "Entities") await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry"))?.click());
    await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => fold.setAttribute("open", "")));
    await check(view);
  }
}

for (const [name, width, size] of /** @type {[string, number, string][]} */ ([["320 px wide", 320, "100%"], ["text at 200 %", 1280, "200%"]])) {
  test(`${name}, nothing is wider than the page`, async () => {
    const { page } = await both({ viewport: { width, height: 800 } });
    await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
    await eachView(page, async (view) => {
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, view);
    });
  });
}

/** What stands over the page: what opens it, and what is open then. @type {Record<string, [string, string]>} */
const OVER = {
  menu: ["details.menu > summary", "details.menu[open] > :not(summary)"],
  help: ["[data-focus=keys]", "dialog[open]"],
  privacy: ["[data-focus=privacy]", "dialog[open]"],
};

/** Panels, menu and a filled library, each alone. @type {Record<string, (page: import("playwright-core").Page) => Promise<unknown>>} */
const STATES = {
  ...Object.fromEntries(Object.entries(OVER).map(([name, [button]]) => [name, (page) => page.locator(button).first().click()])),
  library: async (page) => {
    await page.getByRole("tab", { name: "Library" }).click();
    const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, type: "text/plain", bytes: [...new TextEncoder().encode(text)] });
    await drop(page, [file("a-name-without-a-single-space-as-programs-write-them.txt", ARTICLE), file("b.txt", RIVAL), file("c.txt", `Third\n\n${ARTICLE}`), file("d.pdf", "%PDF-1.7")]);
    await page.getByRole("heading", { name: "Versions of one text" }).waitFor();
    await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => fold.setAttribute("open", "")));
  },
};

for (const [name, width, size] of /** @type {[string, number, string][]} */ ([["320 px wide", 320, "100%"], ["text at 200 %", 1280, "200%"]])) {
  test(`${name}, neither panels nor the library are wider than the page, and all ends can be reached`, async () => {
    const { page } = await bench.open({ viewport: { width, height: 800 } });
    await paste(page, ARTICLE);
    await page.locator(".text").waitFor();
    await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, state);
      if (!(state in OVER)) continue;
      const panel = page.locator(OVER[state][1]);
      await panel.waitFor();
      // It is not larger than the window, and what is larger than it can be scrolled to.
      const { ends, cut } = await panel.evaluate((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        const hidden = one.scrollHeight > one.clientHeight + 1 && !/auto|scroll/.test(getComputedStyle(one).overflowY);
        return { ends: { left: left >= 0, top: top >= 0, right: right <= innerWidth + 0.5, bottom: bottom <= innerHeight + 0.5 }, cut: hidden };
      });
      assert.deepEqual({ ends, cut }, { ends: { left: true, top: true, right: true, bottom: true }, cut: false }, state);
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "hidden" });
    }
  });
}

test("a reader who wants less motion gets none", async () => {
  const { page } = await both({ reducedMotion: "reduce" });
  await eachView(page, async (view) => {
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one);
      const seconds = (/** @type {string} */ list) => Math.max(...list.split(",").map(parseFloat));
      return seconds(transitionDuration) > 0.01 || (animationName !== "none" && seconds(animationDuration) > 0.01) || scrollBehavior === "smooth";
    }).map((one) => one.className));
    assert.deepEqual(moving, [], view);
  });
});

test("in forced colours what is chosen, and which passage is which, is still to be seen", async () => {
  const { page } = await both({ forcedColors: "active" });
  await page.locator("button.knot").first().click();
  assert.notEqual(await page.locator(".part").first().evaluate((part) => getComputedStyle(part).backgroundImage), "none", "edited is hatched");
  await page.getByRole("tab", { name: "Entities" }).click();
  await page.locator(".entry").first().click();
  assert.equal(await page.locator("mark[data-current=mention]").evaluate((mark) => getComputedStyle(mark).outlineStyle), "solid");
});

test("an article that runs from right to left does so in a page that does not", async () => {
  const { page } = await bench.open();
  await paste(page, "الجسر القديم يغلق أبوابه للترميم\n\nأعلن مجلس المدينة يوم الاثنين أن الجسر القديم سيغلق لمدة ثمانية أشهر بعد أن عثر المهندسون على شقوق في أقواسه.\n\nوقال رئيس البلدية إن كلفة الترميم تبلغ اثني عشر مليونا، وإن المدينة ستدفع ثلثها وحدها في العام المقبل.");
  await page.locator(".paragraph").first().waitFor();
  const direction = (/** @type {string} */ selector) => page.locator(selector).first().evaluate((node) => getComputedStyle(node).direction);
  assert.equal(await direction("article"), "rtl");
  assert.equal(await direction("main"), "ltr");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
});

test("on paper there are no tools, and the choice is gone", async () => {
  const { page } = await both();
  await page.locator("button.knot").first().click();
  await page.emulateMedia({ media: "print" });
  for (const part of [".top", ".walker", ".swap", ".foot", ".corrections"]) assert.equal(await page.locator(`${part}:visible`).count(), 0, part);
  assert.ok(await page.locator(".row.shared").first().isVisible());
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`in forced colours, ${colorScheme}, names can be read as the words around them`, async () => {
    const { page } = await both({ forcedColors: "active", colorScheme });
    await page.getByRole("tab", { name: /Entities/ }).click();
    await page.locator(".entry").first().click();
    const colours = (/** @type {string} */ selector) => page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
    const paragraph = await colours(".article .text > p");
    assert.equal(paragraph.length, 1);
    assert.deepEqual(await colours("mark, mark > .kind"), paragraph);
    assert.notDeepEqual(paragraph, await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor]));
  });
}

test("on a wide sheet nothing of the entities is printed over the text", async () => {
  const { page } = await both();
  await page.getByRole("tab", { name: /Entities/ }).click();
  await page.emulateMedia({ media: "print" });
  const boxes = await page.locator(".entity-grid > *").evaluateAll((all) => all.map((one) => ({ top: one.getBoundingClientRect().top, bottom: one.getBoundingClientRect().top + Math.max(one.scrollHeight, one.clientHeight) })));
  assert.ok(boxes.length > 2);
  for (const [at, { top }] of boxes.entries()) if (at > 0) assert.ok(top >= boxes[at - 1].bottom - 1, `${top} is above ${boxes[at - 1].bottom}`);
});
