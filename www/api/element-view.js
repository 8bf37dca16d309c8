/**
 * What `<copy-desk>` shows: the box to paste into, what is being done, the article, and where there
 * is a second text what the two share. A description of elements; `element.js` draws it.
 */
import { h } from "../app/dom.js";
import { overlapView } from "./overlap-view.js";
import { reportView } from "./report-view.js";

/**
 * @typedef {import("./report-view.js").Words} Words
 * @typedef {"body" | "overlap"} View
 * @typedef {object} Shown
 * @property {"empty" | "busy" | "done" | "failed"} phase
 * @property {View} view
 * @property {boolean} own true where the reader typed or pasted the text
 * @property {boolean} disabled
 * @property {boolean} required
 * @property {string} label what the host's labels of the element say
 * @property {string} draft what the box holds
 * @property {import("./index.js").Report | undefined} report
 * @property {import("./overlap-view.js").Pair[] | undefined} pairs with a second text, the overlaps
 * @property {string} failure
 *
 * @typedef {object} Acts
 * @property {(text: string) => void} read
 * @property {(text: string) => void} type
 * @property {(view: View) => void} choose
 * @property {() => void} startOver
 */

/** @param {Shown} shown @param {Words} words @param {Acts} acts */
export function elementView(shown, words, acts) {
  return [
    h("p", { "key": "status", "class": shown.phase === "done" || shown.phase === "empty" ? "spoken" : "status", "part": "status", "role": "status" }, status(shown, words)),
    shown.phase === "failed" && h("p", { key: "failure", part: "failure", role: "alert" }, shown.failure),
    (shown.phase === "empty" || (shown.phase === "failed" && shown.own)) && box(shown, words, acts),
    shown.report && tools(shown, words, acts),
    shown.report &&
      h(
        "div",
        { "key": "found", "part": "found", "aria-busy": String(shown.phase === "busy") },
        shown.pairs && shown.view === "overlap"
          ? shown.pairs.map((pair) => overlapView(pair, words))
          : reportView(shown.report, words),
      ),
  ];
}

/** What the live region says. @param {Shown} shown @param {Words} words */
function status({ phase, report }, words) {
  if (phase === "busy") return words.busy;
  if (phase !== "done" || !report) return "";
  const removed = report.removed.length + report.articles.reduce((sum, article) => sum + article.removed.length, 0);
  return words.saidReport(report.articles.length, report.articles[0]?.title, removed);
}

/** @param {Shown} shown @param {Words} words @param {Acts} acts */
function box({ draft, disabled, required, label }, words, acts) {
  return h(
    "div",
    { key: "box", class: "box", part: "box" },
    // A label of the host is seen already, and no name reaches into a shadow tree by itself.
    !label && h("label", { for: "box" }, words.boxLabel.a),
    h("textarea", {
      "id": "box",
      "part": "input",
      "rows": 8,
      "dir": "auto",
      disabled,
      "aria-label": label || undefined,
      "aria-required": required ? "true" : undefined,
      "value": draft,
      "oninput": (/** @type {Event} */ event) => acts.type(/** @type {HTMLTextAreaElement} */ (event.target).value),
      // A paste is read at once; what was typed waits for the button.
      "onpaste": (/** @type {ClipboardEvent} */ event) => {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (!text.trim() || /** @type {HTMLTextAreaElement} */ (event.target).value) return;
        event.preventDefault();
        acts.read(text);
      },
    }),
    h("button", { type: "button", part: "button", disabled, onclick: () => acts.read(draft) }, words.read),
  );
}

/** @param {Shown} shown @param {Words} words @param {Acts} acts */
function tools({ view, own, disabled, pairs }, words, acts) {
  const views = /** @type {const} */ (["body", "overlap"]);
  return h(
    "div",
    { key: "tools", class: "tools", part: "tools" },
    pairs &&
      h(
        "div",
        { "role": "group", "aria-label": words.views, "key": "views" },
        views.map((name) =>
          h("button", { "key": name, "type": "button", "part": "button", "aria-pressed": String(view === name), "onclick": () => acts.choose(name) }, words.tabs[name]),
        ),
      ),
    own && h("button", { key: "over", type: "button", part: "button", disabled, onclick: acts.startOver }, words.startOver),
  );
}
