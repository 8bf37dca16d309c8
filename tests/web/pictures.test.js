// The pictures of the Entities view: the strip, the map, the timeline; what they show stands in words
// and in a table beside them, and both lead to the mention.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dotsOf, frameOf, placesOf } from "../../www/app/atlas.js";
import { LAND } from "../../www/app/land.js";
import { datesOf, lanes, stretchOf } from "../../www/app/when.js";
import { launch, paste } from "./browser.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

const STORM = `Storm moves from Tokyo to the Tasman Sea

A storm that left Tokyo on 3 March 2031 reached Sydney on Friday, the weather office in London said, and will end before April 2031.

In Tokyo ferries stopped for two days. The last storm of this kind was in 1998, an officer in Sydney told reporters, and ships waited in Tokyo for a week.`;

async function entities() {
  const opened = await bench.open();
  await paste(opened.page, STORM);
  await opened.page.locator(".text").waitFor();
  await opened.page.getByRole("tab", { name: /Entities/ }).click();
  await opened.page.locator("mark").first().waitFor();
  return opened;
}

/** @param {import("playwright-core").Page} page @param {string} name */
const picture = (page, name) => page.locator(".picture").filter({ has: page.getByRole("heading", { name, exact: true }) });

test("each entry has a strip of where it is named, and the open one says so in words", async () => {
  const { page } = await entities();
  const tokyo = page.locator(".entity-kind li").filter({ hasText: "Tokyo" });
  const lefts = await tokyo.locator(".strip i").evaluateAll((ticks) => ticks.map((tick) => parseFloat(/** @type {HTMLElement} */ (tick).style.left)));
  assert.equal(lefts.length, 4);
  assert.equal(lefts[0], 0, "the title is the beginning");
  assert.ok(lefts.every((left, at) => at === 0 || left > lefts[at - 1]) && lefts[3] > 80, String(lefts));
  await tokyo.locator(".entry").focus();
  await page.keyboard.press("Enter");
  assert.match((await tokyo.locator(".entry-details").textContent()) ?? "", /Mentions: in the title, 1 in the first third, 1 in the middle, and 1 in the last third/);
  await tokyo.locator(".strip i").nth(3).click();
  assert.match((await page.locator(".walker-at").textContent()) ?? "", /^4 of 4/);
});

test("the places stand on a map, with their names, a sentence and a table", async () => {
  const { page, errors } = await entities();
  const map = picture(page, "Places");
  const dots = await map.locator(".dot").evaluateAll((all) => Object.fromEntries(all.map((dot) => [dot.querySelector("title")?.textContent, dot.querySelector("circle")?.getBoundingClientRect().left])));
  assert.ok(Number(dots.London) < Number(dots.Tokyo) && Number(dots.Tokyo) < Number(dots.Sydney), JSON.stringify(dots));
  assert.ok((await map.locator(".dot text").count()) >= 2);
  assert.match((await map.locator("svg").getAttribute("aria-label")) ?? "", /Tokyo, .* on the map/);
  await map.locator(".twin summary").focus();
  await page.keyboard.press("Enter");
  assert.match((await map.locator("tbody tr").filter({ hasText: "Sydney" }).textContent()) ?? "", /Australia33\.9° S, 151\.2° E2/);
  await map.getByRole("button", { name: "Sydney" }).focus();
  await page.keyboard.press("Enter");
  assert.match((await page.locator("mark[data-current=mention]").textContent()) ?? "", /^Sydney/);
  assert.equal(await map.locator(".dot[data-current] title").textContent(), "Sydney");
  assert.deepEqual(errors, []);
});

test("the dates stand in order of time; those that need the day of publication say so, and get it there", async () => {
  const { page } = await entities();
  const dates = picture(page, "Dates");
  const before = await dates.locator(".when").count();
  assert.match((await dates.locator(".hint").first().textContent()) ?? "", /in order: 1998, March 3, 2031, .*Without the date of publication nobody knows when: Friday/);
  await dates.locator(".twin summary").click();
  assert.match((await dates.locator("tbody tr").filter({ hasText: "Friday" }).textContent()) ?? "", /^not known/);
  await dates.getByLabel("Published on").fill("2031-03-08");
  await page.waitForFunction((count) => document.querySelectorAll(".when").length > count, before);
  assert.match((await dates.locator("tbody tr").filter({ hasText: "Friday" }).textContent()) ?? "", /^March 7, 2031/);
  await dates.locator(".when").first().click();
  assert.match((await page.locator("mark[data-current=mention]").textContent()) ?? "", /^1998/);
});

test("without places or dates there is no empty picture", async () => {
  const { page } = await bench.open();
  await paste(page, "Bakers bake\n\nThe bakers of the town baked bread, and everybody who came to the shop in the morning was glad of it, a baker said.");
  await page.locator(".text").waitFor();
  await page.getByRole("tab", { name: /Entities/ }).click();
  await page.locator("article").waitFor();
  assert.equal(await page.locator(".picture").count(), 0);
});

test("a value covers the days that it names", () => {
  const day = (/** @type {string} */ iso) => Date.parse(`${iso}T00:00:00Z`);
  for (const [value, from, to] of [
    ["2031-03-04", "2031-03-04", "2031-03-05"],
    ["2031-03-04T09:14", "2031-03-04", "2031-03-05"],
    ["2031-12", "2031-12-01", "2032-01-01"],
    ["1998", "1998-01-01", "1999-01-01"],
    ["1990/1999", "1990-01-01", "2000-01-01"],
    ["2023-09/2023-11", "2023-09-01", "2023-12-01"],
    ["0079", "0079-01-01", "0080-01-01"],
  ]) {
    assert.deepEqual(stretchOf(value), { from: day(from), to: day(to) }, value);
  }
  for (const value of ["", "soon", "2031-W10", "2032/2031", undefined, { needs: "published" }, { amount: 3 }]) assert.equal(stretchOf(value), null, String(value));
});

test("stretches that overlap stand in lanes of their own", () => {
  const bars = [[0, 10], [2, 5], [6, 9], [11, 12]].map(([left, right]) => ({ left, right }));
  assert.deepEqual(lanes(bars, 0), [0, 1, 1, 0]);
});

/** @param {string} name @param {number} [lat] @param {number} [lon] @param {string} [kind] @returns {any} */
const place = (name, lat, lon, kind = "place") => ({ id: name, name, kind, mentions: [{}], place: lat === undefined ? undefined : { country: "AA", lat, lon } });

test("the map holds every place with room around it, and no label covers another", () => {
  for (const places of [
    [place("Here", 10, 20)],
    [place("North", 89, 0), place("South", -89, 10)],
    [place("West", 0, -179), place("East", 1, 179)],
    Array.from({ length: 30 }, (_, at) => place(`Village ${at}`, 50 + at / 20, 9 + at / 30)),
  ]) {
    const { placed } = placesOf(places);
    const sheet = { width: 320, height: 220, letter: 11 };
    const dots = dotsOf(placed, frameOf(placed, sheet.width, sheet.height), sheet);
    assert.equal(dots.length, places.length);
    assert.ok(dots.every(({ x, y }) => x > 0 && x < 320 && y > 0 && y < 220), places[0].name);
    const boxes = dots.flatMap(({ entity, label }) => {
      if (!label) return [];
      const long = entity.name.length * 11 * 0.56;
      const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - long : label.x - long / 2;
      return [{ left, right: left + long, y: label.y }];
    });
    for (const [at, box] of boxes.entries()) {
      assert.ok(boxes.slice(at + 1).every((other) => other.left >= box.right || other.right <= box.left || Math.abs(other.y - box.y) >= 11), places[0].name);
    }
  }
});

test("what is no place, or has no position, is not put on the map; what is no date not in the timeline", () => {
  const { placed, unknown } = placesOf([place("A", 1, 2), place("B"), place("C", 1, 2, "person")]);
  assert.deepEqual([placed.map(({ entity }) => entity.name), unknown.map(({ name }) => name)], [["A"], ["B"]]);
  const dates = [{ kind: "date", name: "x", value: "2031" }, { kind: "date", name: "y", value: { needs: "published" } }, { kind: "time", name: "z", value: "2031" }, { kind: "date", name: "q" }];
  const { dated, needing } = datesOf(/** @type {any} */ (dates));
  assert.deepEqual([dated.map(({ entity }) => entity.name), needing.map(({ name }) => name)], [["x"], ["y"]]);
});

test("the outline is the world: closed rings, known land inside, known sea outside", () => {
  const rings = LAND.split("z").filter(Boolean).map((piece) => {
    const [x, y, ...steps] = (piece.match(/-?\d+/g) ?? []).map(Number);
    const points = [[x, y]];
    for (let at = 0; at < steps.length; at += 2) points.push([points[points.length - 1][0] + steps[at], points[points.length - 1][1] + steps[at + 1]]);
    return points;
  });
  assert.ok(rings.length > 100 && rings.every((ring) => ring.length >= 3));
  /** @param {number} lon @param {number} lat */
  const onLand = (lon, lat) => {
    const [x, y] = [lon * 10, -lat * 10];
    let inside = false;
    for (const ring of rings) {
      ring.forEach(([x1, y1], at) => {
        const [x2, y2] = ring[(at + 1) % ring.length];
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      });
    }
    return inside;
  };
  for (const [lon, lat] of [[10, 50], [-100, 40], [25, 0], [135, -25], [100, 60], [-60, -10], [0, -85], [-175, 66]]) assert.ok(onLand(lon, lat), `land at ${lat}, ${lon}`);
  for (const [lon, lat] of [[-30, 30], [-150, 0], [80, -30], [0, 85], [-90, 25], [5, 40], [179, 0]]) assert.ok(!onLand(lon, lat), `sea at ${lat}, ${lon}`);
});
