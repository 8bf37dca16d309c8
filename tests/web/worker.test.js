// Every request to the engine settles, and a lost worker costs one click.

import assert from "node:assert/strict";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { drop, launch, paste } from "./browser.js";
import { ARTICLE, RIVAL, TITLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

test("the worker answers each request with its own result, error or abort", async () => {
  const { page } = await bench.open();
  const outcomes = await page.evaluate(
    async ([a, b]) => {
      const { open } = await import(new URL("api/index.js", location.href).href);
      const analyzer = await open();
      const stop = new AbortController();
      const calls = Array.from({ length: 24 }, (_, index) => {
        if (index % 4 === 0) return analyzer.compare(a, b);
        if (index % 4 === 1) return analyzer.analyze(a, { published: "not a date" });
        if (index % 4 === 2) return analyzer.analyze(a, { signal: stop.signal });
        return analyzer.analyze(`${a}\n\nLine number ${index} of the day, it said.`);
      });
      stop.abort();
      const settled = await Promise.allSettled(calls);
      await analyzer.close();
      return settled.map((one) => (one.status === "fulfilled" ? ("pairs" in one.value ? "pairs" : "report") : one.reason.code));
    },
    [ARTICLE, RIVAL],
  );
  assert.deepEqual(outcomes, Array.from({ length: 24 }, (_, index) => ["pairs", "bad-option", "aborted", "report"][index % 4]));
});

test("when the worker is lost the text stays, and one click tries again", async () => {
  const { page, context } = await bench.open();
  await context.addInitScript(() => {
    const Real = Worker;
    Reflect.set(window, "lose", true);
    Reflect.set(window, "Worker", class extends Real {
      /** @param {any} message */
      postMessage(message) {
        if (Reflect.get(window, "lose") && message.call === "analyze") queueMicrotask(() => this.dispatchEvent(new ErrorEvent("error")));
        else super.postMessage(message);
      }
    });
  });
  await page.reload();
  await page.locator("#box-a").waitFor();
  await paste(page, ARTICLE);
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  assert.equal(await page.locator("#box-a").inputValue(), ARTICLE);
  assert.match((await page.locator(".failure").last().textContent()) ?? "", /Try again|try again/);
  await page.evaluate(() => Reflect.set(window, "lose", false));
  await again.click();
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

const LONG_AGO = new Date("2020-01-01");

/** What becomes of a file after it was chosen. @type {Record<string, (path: string) => Promise<unknown>>} */
const FATES = {
  vanished: (path) => rm(path),
  changed: (path) => writeFile(path, `${ARTICLE}\n\nOne more line.`),
  "was emptied": (path) => writeFile(path, ""),
};

for (const [fate, happen] of Object.entries(FATES)) test(`a file that ${fate} after it was chosen is no bug: the advice is to open it again`, async () => {
  const { page, errors } = await bench.open();
  const folder = await mkdtemp(join(tmpdir(), "copydesk-"));
  const path = join(folder, "chosen.txt");
  await writeFile(path, ARTICLE);
  // Chromium compares times to the second, so that a change within it does not show; 0 is no time to it.
  await utimes(path, LONG_AGO, LONG_AGO);
  await page.evaluate(() => {
    const chooser = Object.assign(document.createElement("input"), { type: "file", id: "chosen" });
    document.body.append(chooser);
  });
  await page.locator("#chosen").setInputFiles(path);
  await happen(path);
  const outcome = await page.evaluate(async (text) => {
    const { open } = await import(new URL("api/index.js", location.href).href);
    const [file] = /** @type {any} */ (document.getElementById("chosen")).files;
    const analyzer = await open();
    const failed = await analyzer.analyze(file).catch((/** @type {any} */ error) => ({ code: error.code, message: error.message }));
    const next = await analyzer.analyze(text);
    await analyzer.close();
    return { ...failed, articles: next.articles.length };
  }, ARTICLE);
  assert.equal(outcome.code, "unsupported");
  assert.match(outcome.message, /Choose the file again\.$/);
  assert.equal(outcome.articles, 1, "the worker goes on");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(/** @type {any} */ (document.getElementById("chosen")).files[0]);
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.getElementById("box-a")?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  });
  await page.getByText("“chosen.txt” could not be read.").first().waitFor();
  assert.match((await page.locator(".failure").textContent()) ?? "", /Open it again/);
  await rm(folder, { recursive: true });
  assert.deepEqual(errors, []);
});

test("where a policy forbids workers, or their file does not come, calls run in place", async () => {
  const { page, context } = await bench.open();
  await context.route("**/bare.html*", (route) => {
    const policy = route.request().url().endsWith("?forbidden") ? "worker-src 'none'" : "";
    return route.fulfill({ contentType: "text/html", body: `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><title>A page</title>` });
  });
  for (const how of ["?forbidden", "?missing"]) {
    if (how === "?missing") await context.route("**/api/worker.js", (route) => route.abort());
    await page.goto(`${bench.url}bare.html${how}`);
    const articles = await page.evaluate(async (text) => {
      const { open } = await import(new URL("api/index.js", location.href).href);
      const analyzer = await open();
      const report = await analyzer.analyze(text);
      await analyzer.close();
      return report.articles.length;
    }, ARTICLE);
    assert.equal(articles, 1, how);
  }
});

test("where the host forbids workers the page reads in place", async () => {
  const { page, context } = await bench.open();
  await context.addInitScript(() => {
    /** @type {any} */ (window).Worker = class {
      constructor() {
        throw new DOMException("Workers are forbidden here.", "SecurityError");
      }
    };
  });
  await page.reload();
  await page.locator("#box-a").waitFor();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
});

test("a worker whose file does not come at first is asked for once more", async () => {
  const { page, context } = await bench.open();
  let asked = 0;
  await context.route("**/api/worker.js", (route) => (++asked === 1 ? route.abort() : route.continue()));
  await page.reload();
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  assert.equal(asked, 2);
  assert.equal(page.workers().length, 1);
  assert.equal(await page.getByText("The background worker did not start").count(), 0);
});

test("in place the page says so, and between two texts it answers its reader", async () => {
  const { page, context } = await bench.open();
  await context.route("**/api/worker.js", (route) => route.abort());
  await page.reload();
  await page.getByText("The background worker did not start").waitFor();
  /** What is on the screen when a frame is drawn while the first text is read. */
  await page.evaluate(() => {
    const draw = () => {
      const working = document.querySelector(".working");
      if (working) Reflect.set(window, "drawn", working.textContent);
      else requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
  await paste(page, ARTICLE);
  await page.getByRole("heading", { name: TITLE }).waitFor();
  const drawn = await page.evaluate(() => Reflect.get(window, "drawn"));
  assert.equal(drawn, "Reading… The page stands still until the text is read.", "that it is read is drawn before, with no button that could not act");
  const bytes = [...new TextEncoder().encode(Array.from({ length: 300 }, (_, at) => JSON.stringify({ id: `${at}`, text: `${at}\n\n${RIVAL}` })).join("\n"))];
  await drop(page, [{ name: "many.jsonl", type: "", bytes }]);
  await page.getByText("It stops when the text that is being read is done").waitFor();
  await page.getByRole("button", { name: "Stop, keep what is done" }).click();
  await page.locator(".shelf-state").getByText(/not read/).waitFor();
  const [read, left] = [...((await page.locator(".shelf-state p").first().textContent()) ?? "").matchAll(/\d+/g)].map(Number);
  assert.ok(left > 0 && read + left === 300, `${read} read, ${left} left`);
});

test("a worker that cannot be started again is lost, and not an option of the caller's", async () => {
  const { page } = await bench.open();
  const codes = await page.evaluate(async (text) => {
    const { open } = await import(new URL("api/index.js", location.href).href);
    const analyzer = await open();
    const stop = new AbortController();
    const aborted = analyzer.analyze(text, { signal: stop.signal });
    Reflect.set(window, "Worker", class {
      constructor() {
        throw new Error("no more workers");
      }
    });
    stop.abort();
    const settled = await Promise.allSettled([aborted, analyzer.analyze(text), analyzer.analyze(text)]);
    return settled.map((one) => (one.status === "rejected" ? one.reason.code : "report"));
  }, ARTICLE);
  assert.deepEqual(codes, ["aborted", "worker-lost", "worker-lost"]);
});
