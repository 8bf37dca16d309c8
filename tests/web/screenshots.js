// Pictures of each state of the page, for looking at: node tests/web/screenshots.js FOLDER [TEXT [TEXT]]
// With texts given, these are pasted instead of the page's examples.

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { examples } from "../../www/app/examples.js";
import { drop, launch, paste } from "./browser.js";

const [folder, firstFile, secondFile] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node tests/web/screenshots.js FOLDER [TEXT [TEXT]]");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const bench = await launch();

/** @param {import("playwright-core").Page} page */
async function first(page) {
  if (firstFile) await paste(page, await readFile(firstFile, "utf8"));
  else await page.getByRole("button", { name: "Try an example" }).click();
  await page.locator(".text").waitFor();
}

/** @param {import("playwright-core").Page} page */
async function both(page) {
  if (!firstFile || !secondFile) {
    await page.getByRole("button", { name: "Try two versions" }).click();
  } else {
    await first(page);
    await page.getByRole("button", { name: "Add a second article" }).click();
    await paste(page, await readFile(secondFile, "utf8"), "b");
  }
  await page.getByRole("tab", { name: "Overlap" }).click();
  await page.locator(".verdict").waitFor();
}

/** @type {Record<string, (page: import("playwright-core").Page) => Promise<void>>} */
const STATES = {
  "1-start": async () => {},
  "2-failed": async (page) => {
    await paste(page, " \n \n ");
    await page.locator(".failure").waitFor();
  },
  "3-body": first,
  "4-body-open": async (page) => {
    await first(page);
    for (const summary of await page.locator(".fold > summary").all()) await summary.click();
  },
  "5-entities": async (page) => {
    await first(page);
    await page.getByRole("tab", { name: "Entities" }).click();
  },
  "6-entity": async (page) => {
    await first(page);
    await page.getByRole("tab", { name: "Entities" }).click();
    const entry = page.locator(".entry").first();
    if ((await entry.count()) === 0) return;
    if (!(await entry.isVisible())) await page.locator(".entity-list summary").click();
    await entry.click();
  },
  "7-second-box": async (page) => {
    await first(page);
    await page.getByRole("button", { name: "Add a second article" }).click();
  },
  "8-overlap": both,
  "9-passage": async (page) => {
    await both(page);
    await page.locator("button.knot").first().click();
  },
  "10-two-bodies": async (page) => {
    await both(page);
    await page.getByRole("tab", { name: "Body" }).click();
  },
  "11-corrections": async (page) => {
    await first(page);
    await page.getByRole("button", { name: /^Remove this paragraph/ }).last().click();
    await page.locator(".corrections > summary").click();
  },
  "12-menu": async (page) => {
    await first(page);
    await page.locator(".menu > summary").click();
  },
  "13-keys": (page) => page.locator("[data-focus=keys]").click(),
  "14-privacy": async (page) => {
    await page.locator("[data-focus=privacy]").click();
    await page.getByRole("button", { name: "Try to send something" }).click();
    await page.locator(".sent").waitFor();
  },
  "15-empty-library": (page) => page.getByRole("button", { name: "Open the library" }).click(),
  "16-library": async (page) => {
    const { courier, gazette } = examples;
    const texts = { "courier.txt": courier, "gazette.txt": gazette, "third.txt": `Third\n\n${courier}`, "empty.txt": "", "scan.pdf": "%PDF-1.7" };
    await drop(page, Object.entries(texts).map(([name, text]) => ({ name, type: "", bytes: [...new TextEncoder().encode(text)] })));
    await page.getByRole("heading", { name: "Versions of one text" }).waitFor();
  },
  "17-in-place": async (page) => {
    await page.context().route("**/api/worker.js", (route) => route.abort());
    await page.reload();
    await page.getByText("The background worker did not start").waitFor();
  },
};

try {
  for (const width of [1280, 390]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      for (const [name, reach] of Object.entries(STATES)) {
        const { page, context } = await bench.open({ viewport: { width, height: width > 500 ? 860 : 844 }, colorScheme });
        try {
          await reach(page);
          await page.waitForTimeout(150);
        } catch (error) {
          console.error(`${name}: ${error}`);
        }
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        await context.close();
      }
    }
  }
} finally {
  await bench.close();
}
