// The problem: the page's claims hold only in a real browser. Method: one Chromium for a test file,
// a fresh context for each test, and a record of every request and of every error of the page.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./server.js";

/** Longer than any answer takes on a busy machine, shorter than a reader of test results waits. */
const WAIT_MS = 30_000;

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** The browser to use: $CHROME, else the first known name on PATH. A missing browser is a failure. */
export function chromePath() {
  if (process.env.CHROME) return process.env.CHROME;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here: look on.
      }
    }
  }
  throw new Error("No Chromium found: set CHROME to its path, or install chromium.");
}

export async function launch() {
  const server = await serve();
  /** Contexts that the running test opened; null where no test runs. @type {import("playwright-core").BrowserContext[] | null} */
  let opened = null;
  if (process.env.NODE_TEST_CONTEXT) {
    // A page left open goes on drawing, and every test after it waits for that.
    beforeEach(() => void (opened = []));
    afterEach(async () => {
      const contexts = opened ?? [];
      opened = null;
      await Promise.all(contexts.map((context) => context.close()));
    });
  }
  const browser = await chromium.launch({
    executablePath: chromePath(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
    /**
     * Opens the page in a new context. What is routed is so before the page asks for anything: a request that
     * is under way when routing begins may never be answered.
     * @param {import("playwright-core").BrowserContextOptions & { routes?: Record<string, (route: import("playwright-core").Route) => unknown> }} [options]
     */
    async open({ routes = {}, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      opened?.push(context);
      for (const [address, answer] of Object.entries(routes)) await context.route(address, answer);
      await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_MS);
      /** @type {string[]} */
      const requests = [];
      /** @type {string[]} */
      const errors = [];
      context.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(server.url);
      await page.locator("#box-a").waitFor();
      return { page, context, requests, errors };
    },
  };
}

/**
 * Puts forms of a text on the real clipboard, from a page of the same origin.
 * @param {import("playwright-core").Page} page @param {{ plain?: string, html?: string }} forms
 */
export async function fillClipboard(page, { plain, html }) {
  await page.bringToFront();
  await page.evaluate(
    async ([text, markup]) => {
      /** @type {Record<string, Blob>} */
      const items = {};
      if (text !== undefined) items["text/plain"] = new Blob([text], { type: "text/plain" });
      if (markup !== undefined) items["text/html"] = new Blob([markup], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(items)]);
    },
    [plain, html],
  );
}

/**
 * Pastes into a box with the keyboard.
 * @param {import("playwright-core").Page} page @param {string} text @param {"a" | "b"} [slot]
 */
export async function paste(page, text, slot = "a") {
  await fillClipboard(page, { plain: text });
  await page.locator(`#box-${slot}`).focus();
  await page.keyboard.press("Control+V");
}

/**
 * Pastes two articles, one beside the other, and waits until they are compared.
 * @param {import("playwright-core").Page} page @param {string} first @param {string} second
 */
export async function pasteBoth(page, first, second) {
  await paste(page, first);
  await page.locator(".text").waitFor();
  await page.getByRole("button", { name: "Add a second article" }).click();
  await paste(page, second, "b");
  await page.locator(".verdict").waitFor();
}

/**
 * Sends a paste event with exactly these characters. The real clipboard mends ill-formed text on
 * the way; the page must stand it all the same.
 * @param {import("playwright-core").Page} page @param {string} text @param {string} [type]
 */
export async function pasteEvent(page, text, type = "text/plain") {
  await page.evaluate(
    ([value, kind]) => {
      const data = new DataTransfer();
      data.setData(kind, value);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.getElementById("box-a")?.dispatchEvent(event);
    },
    [text, type],
  );
}

/** How long a text of many may take to be read within the page. */
const EACH_MS = 10_000;

/**
 * Pastes many texts, one after the other, each over an empty box: within the page, as what drives it
 * from outside leaves things there of its own.
 * @param {import("playwright-core").Page} page @param {readonly string[]} texts
 */
export async function pasteAll(page, texts) {
  await page.evaluate(
    async ({ texts, most }) => {
      const until = async (/** @type {() => unknown} */ found) => {
        for (const end = performance.now() + most; !found(); ) {
          if (performance.now() > end) throw new Error(`not there after ${most} ms: ${found}`);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      };
      for (const text of texts) {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        document.getElementById("box-a")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        await until(() => document.querySelector(".text") && !document.querySelector("[aria-busy=true]"));
        /** @type {HTMLElement} */ (document.querySelector("[data-focus=clear]")).click();
        await until(() => document.getElementById("box-a"));
      }
    },
    { texts, most: EACH_MS },
  );
}

/**
 * Drops files on the page.
 * @param {import("playwright-core").Page} page @param {{ name: string, type: string, bytes: number[] }[]} files
 */
export async function drop(page, files) {
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
    const target = document.getElementById("box-a") ?? document.body;
    for (const kind of ["dragenter", "dragover", "drop"]) {
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, files);
}
