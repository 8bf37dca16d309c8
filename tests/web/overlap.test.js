// The Overlap view: a second article, two versions in one paste, and what is said about them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste } from "./browser.js";
import { ARTICLE, RIVAL } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

async function both() {
  const opened = await bench.open();
  await paste(opened.page, ARTICLE);
  await opened.page.locator(".text").waitFor();
  await opened.page.getByRole("button", { name: "Add a second article" }).click();
  assert.equal(await opened.page.evaluate(() => document.activeElement?.id), "box-b", "the second box waits for its paste");
  await paste(opened.page, RIVAL, "b");
  await opened.page.locator(".verdict").waitFor();
  return opened;
}

test("a second article is read beside the first, and both are compared", async () => {
  const { page, errors } = await both();
  assert.equal(await page.getByRole("tab", { name: /Overlap/ }).getAttribute("aria-selected"), "true");
  assert.match((await page.locator(".verdict").textContent()) ?? "", /One text, edited|share passages/);
  assert.match((await page.locator(".bars").textContent()) ?? "", /\d+% of the words of A stand in B.*\d+% of the words of B stand in A/s);
  await page.getByRole("tab", { name: "Body" }).click();
  assert.equal(await page.locator("section.desk").count(), 2);
  assert.deepEqual(errors, []);
});

test("shared passages stand level, edits are del and ins with their kind, the rest is folded", async () => {
  const { page } = await both();
  const row = page.locator(".row.edited").filter({ hasText: "arches" });
  assert.match((await row.locator("del").first().textContent()) ?? "", /five/);
  assert.match((await row.locator("ins").first().textContent()) ?? "", /six/);
  assert.notEqual(await row.locator("ins").first().getAttribute("title"), "");
  assert.ok((await page.locator(".row.verbatim").count()) > 0);
  const fold = page.locator(".row.apart details").filter({ hasText: "only in B" }).first();
  assert.match((await fold.locator("summary").textContent()) ?? "", /1 sentence only in B/);
  await fold.locator("summary").click();
  assert.ok(await fold.getByText("Shops on Mill Lane").isVisible());
});

test("facts that differ and sentences of one side are listed", async () => {
  const { page } = await both();
  assert.match((await page.locator(".conflicts").textContent()) ?? "", /five.*six/s);
  assert.match((await page.locator(".only-here.side-b").textContent()) ?? "", /Shops on Mill Lane/);
  assert.match((await page.locator(".only-here.side-a").textContent()) ?? "", /Nobody likes a closed bridge/);
});

test("the parts of a share add up to the whole", async () => {
  const { page } = await both();
  const sentences = await page.locator(".bars > p:not(.legend)").allTextContents();
  assert.equal(sentences.length, 2, sentences.join("\n"));
  for (const sentence of sentences) {
    const [whole, verbatim, edited] = [...sentence.matchAll(/(\d+)%/g)].map(([, figure]) => Number(figure));
    assert.equal(verbatim + edited, whole, sentence);
  }
});

test("edits that may change the meaning are counted as they are marked, and found one after the other", async () => {
  const { page } = await both();
  const marked = await page.locator("ins.attention, .row:not(:has(ins.attention)) del.attention").count();
  assert.match((await page.locator(".attention-note").textContent()) ?? "", new RegExp(`^${marked} edits? may change`));
  const next = page.getByRole("button", { name: "Show the next" });
  const rows = await page.locator(".row.shared:has(.edit.attention)").evaluateAll((all) => all.map((one) => one.getAttribute("data-passage")));
  assert.ok(rows.length > 0);
  await next.focus();
  for (const passage of [...rows, rows[0]]) {
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".row[data-current]").getAttribute("data-passage"), passage);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Next edit that may change the meaning", "at the edge of the window, where it is seen");
  }
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-focus")), `passage-${rows[0]}`, "who has looked reads on there");
});

for (const [width, times] of [[1280, 2], [390, 1]]) {
  test(`at ${width} px what stands in both word for word is shown ${times === 1 ? "once" : "level"}`, async () => {
    const { page } = await both();
    await page.setViewportSize({ width, height: 800 });
    const row = page.locator(".row.shared.verbatim").first();
    const cells = row.locator(".cell-text");
    assert.equal((await cells.evaluateAll((all) => all.filter((one) => one.checkVisibility()))).length, times);
    assert.equal(await row.getByText("A = B").count(), 1);
    assert.equal(await row.locator(".both").isVisible(), times === 1);
    const edited = page.locator(".row.shared.edited").first().locator(".cell-text");
    assert.equal((await edited.evaluateAll((all) => all.filter((one) => one.checkVisibility()))).length, 2);
  });
}

test("what is concluded from two articles is said in the language of the page", async () => {
  const { page } = await bench.open({ locale: "de" });
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("button", { name: "Zweiten Artikel dazu" }).click();
  await paste(page, ARTICLE, "b");
  await page.locator(".verdict").waitFor();
  assert.equal(await page.locator("p.why").textContent(), "Jeder Satz ist in beiden gleich.");
});

test("a text that runs from the right does so in every place, and the page's own words do not", async () => {
  const paragraph = "قال مجلس المدينة يوم الاثنين إن جسر الطاحونة في ألدر سيغلق لمدة ثمانية أشهر بعد أن وجد المهندسون شقوقا في خمسة من أقواسه.";
  const text = `الرئيسية | أخبار | رياضة\n\nإغلاق جسر الطاحونة في ألدر للإصلاح\n\n${paragraph}\n\nتعبر الجسر نحو 4500 سيارة كل يوم، كما قالت رئيسة البلدية إيناس كارو للصحفيين.`;
  const { page } = await bench.open();
  const ways = (/** @type {string} */ selector) => page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).direction))].join());
  await paste(page, text);
  await page.locator(".text").waitFor();
  assert.equal(await ways(".paragraph > p, .title"), "rtl");
  assert.equal(await ways(".text summary"), "ltr", "1 line removed, and not line removed 1");
  assert.equal(await page.locator(".text summary").first().getAttribute("lang"), "en");
  assert.match((await page.locator(".warnings").textContent()) ?? "", /no capital letters/);
  await page.getByRole("button", { name: "Add a second article" }).click();
  await paste(page, text.replace("4500", "5400"), "b");
  await page.locator(".verdict").waitFor();
  assert.equal(await ways(".cell-text, .conflicts span[dir], .pair-title span"), "rtl");
  assert.equal(await ways(".cell-side, .field-kind"), "ltr");
});

test("two versions in one paste are compared at once", async () => {
  const { page } = await bench.open();
  await paste(page, `${ARTICLE}\n\n\n\n${RIVAL}`);
  await page.getByRole("button", { name: "See the overlap" }).click();
  await page.locator(".verdict").waitFor();
  assert.match((await page.locator(".pair-titles").textContent()) ?? "", /Mill bridge.*Cracks close/s);
});

test("a correction is compared anew", async () => {
  const { page } = await both();
  const before = await page.locator(".bars").textContent();
  await page.getByRole("tab", { name: "Body" }).click();
  await page.getByRole("button", { name: /^Remove this paragraph: Some 4,500/ }).first().click();
  await page.getByRole("button", { name: "Undo", exact: true }).and(page.locator("[aria-disabled=false]")).waitFor();
  await page.getByRole("tab", { name: /Overlap/ }).click();
  await page.waitForFunction((text) => document.querySelector(".bars")?.textContent !== text, before);
  await page.keyboard.press("Control+z");
  await page.waitForFunction((text) => document.querySelector(".bars")?.textContent === text, before);
});

test("on a phone the columns are stacked and nothing is wider than the screen", async () => {
  const { page } = await both();
  await page.setViewportSize({ width: 390, height: 844 });
  const cells = page.locator(".row.shared").first().locator(".cell");
  const [a, b] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  assert.ok(a && b && b.y >= a.y + a.height - 1);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
});

test("without a second article the view says how to get one", async () => {
  const { page } = await bench.open();
  await paste(page, ARTICLE);
  await page.locator(".text").waitFor();
  await page.getByRole("tab", { name: /Overlap/ }).click();
  await page.getByText("Overlap compares two articles").waitFor();
});

test("the comparison follows the chosen articles of both texts", async () => {
  const { page } = await bench.open();
  const other = RIVAL.replace("Cracks close historic mill bridge", "Velden opens its winter market")
    .replace(/The mill bridge[^]*/, "The winter market of Velden opened on Friday with ninety stalls, the town said, ten more than in any year before it.\n\nVisitors came from as far as Low Fen, and the bakers of the town sold out of bread by noon, a clerk told reporters.\n\nThe market stays open until the last day of December, and entry is free for children under twelve.");
  await paste(page, `${ARTICLE}\n\n\n\n${other}`);
  await page.locator(".chooser button").nth(1).waitFor();
  await page.getByRole("tab", { name: /Overlap/ }).click();
  await page.getByText("The articles of this paste have nothing in common").waitFor();
  await page.getByRole("button", { name: "Add a second article" }).last().click();
  await paste(page, RIVAL, "b");
  await page.locator(".verdict").waitFor();
  assert.match((await page.locator(".pair-titles").textContent()) ?? "", /Mill bridge.*Cracks close/s);
  await page.locator(".pair-choice button").nth(1).click();
  await page.locator(".pair-titles").filter({ hasText: "Velden opens" }).waitFor();
  assert.equal(await page.locator(".verdict").textContent(), "Nothing in common");
  await page.locator(".pair-choice button").nth(0).click();
  await page.locator(".bars").waitFor();
});
