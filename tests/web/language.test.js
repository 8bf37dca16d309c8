// The reader chooses the language of the page; it is kept because it was chosen, and nothing else is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste } from "./browser.js";
import { ARTICLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const lang = (/** @type {import("playwright-core").Page} */ page) => page.evaluate(() => document.documentElement.lang);

test("a chosen language holds for the whole page, keeps the article, and is there on the next visit", async () => {
  const { page, errors } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  const list = page.getByRole("combobox", { name: "Language" });
  await list.focus();
  await page.keyboard.type("Deu");
  await page.getByRole("tab", { name: "Text" }).waitFor();
  assert.equal(await lang(page), "de");
  assert.match((await page.locator(".head").textContent()) ?? "", /entfernt/);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SELECT", "the focus stays");
  await page.reload();
  await page.getByText("Fügen Sie einen Artikel ein").waitFor();
  assert.equal(await lang(page), "de");
  assert.deepEqual(errors, []);
});

for (const [locale, text] of [["fr-FR", "Collez un article"], ["de-CH", "Fügen Sie einen Artikel ein"], ["ja-JP", "Paste an article"]]) {
  test(`a browser in ${locale} is answered in a language it wants, and nothing is kept`, async () => {
    const { page } = await bench.open({ locale });
    await page.getByText(text).waitFor();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });
}

test("a language that cannot be loaded leaves the page as it is, and says so", async () => {
  const { page, context } = await bench.open();
  await context.route("**/i18n/fr.js", (route) => route.abort());
  await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
  await page.getByText("This language could not be loaded").first().waitFor();
  assert.equal(await lang(page), "en");
  assert.equal(await page.getByRole("combobox", { name: "Language" }).inputValue(), "en");
});

test("what the browser keeps of another make is as if never chosen", async () => {
  const { page } = await bench.open();
  for (const kept of ["{", "null", '{"language":7}', '{"language":"xx"}', '{"language":"__proto__"}']) {
    await page.evaluate((text) => localStorage.setItem("copydesk.choices", text), kept);
    await page.reload();
    await page.getByText("Paste an article").waitFor();
  }
});
