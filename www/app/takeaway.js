// The problem: what was found must leave the page without leaving the machine. Method: the
// clipboard, the printer, a link, and files made here, in the forms that the package writes; each
// holds what the view shows: the comparison in Overlap, else the report of the article in hand.

import { words } from "../i18n/words.js";
import { save } from "./files/save.js";
import { LINK_BYTES, linkOf, stateOf } from "./link.js";
import { renderCsv, renderHtml, renderMarkdown } from "./session.js";
import { articleOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("./store.js").Dispatch} Dispatch */
/** @typedef {"entities" | "passages" | "differences"} Table */

/** Copies the title and the body of the article that a desk shows.
 * @param {State} state @param {Slot} slot @param {Dispatch} dispatch */
export async function copyText(state, slot, dispatch) {
  const article = articleOf(state[slot]);
  if (!article) return;
  await copy([article.title, article.body].filter(Boolean).join("\n\n"), words.copied(article.title ?? words.untitled), dispatch);
}

/** @param {string} text @param {string} said @param {Dispatch} dispatch */
async function copy(text, said, dispatch) {
  try {
    await navigator.clipboard.writeText(text);
    dispatch({ type: "noticed", text: said });
  } catch {
    dispatch({ type: "noticed", text: words.copyFailed });
  }
}

/** What the view shows, with the texts that its spans index. @param {State} state @param {Slot} slot */
function inView(state, slot) {
  const { result, reports } = state.compared;
  if (state.view === "overlap" && result && reports) return { value: result, name: "copydesk-overlap", texts: reports };
  const report = state[slot]?.report;
  return report ? { value: report, name: "copydesk-report", texts: undefined } : null;
}

/** Saves what the view shows. @param {State} state @param {Slot} slot */
export function downloadJson(state, slot) {
  const shown = inView(state, slot);
  if (shown) save(`${shown.name}.json`, "application/json", [`${JSON.stringify(shown.value, null, 2)}\n`]);
}

/** @param {State} state @param {Slot} slot */
export function downloadMarkdown(state, slot) {
  const shown = inView(state, slot);
  if (shown) save(`${shown.name}.md`, "text/markdown", [renderMarkdown(shown.value, { texts: shown.texts, words })]);
}

/** @param {State} state @param {Slot} slot */
export function downloadHtml(state, slot) {
  const shown = inView(state, slot);
  if (shown) save(`${shown.name}.html`, "text/html", [renderHtml(shown.value, { texts: shown.texts, words })]);
}

/** @param {State} state @param {Slot} slot @param {Table} table */
export function downloadCsv(state, slot, table) {
  const shown = inView(state, slot);
  // The mark tells spreadsheets that it is UTF-8.
  if (shown) save(`copydesk-${table}.csv`, "text/csv", ["\ufeff", renderCsv(shown.value, table, { texts: shown.texts })]);
}

/** Saves texts and corrections, to go on elsewhere. @param {State} state */
export function downloadState(state) {
  const held = stateOf(state);
  if (held) save("copydesk-texts.json", "application/json", [`${JSON.stringify(held)}\n`]);
}

/** Copies a link that holds the texts; what is too long for one is saved instead.
 * @param {State} state @param {Dispatch} dispatch */
export async function copyLink(state, dispatch) {
  const held = stateOf(state);
  if (!held) return;
  const link = await linkOf(held, location.href);
  if (link.length <= LINK_BYTES) return copy(link, words.linkCopied, dispatch);
  downloadState(state);
  dispatch({ type: "noticed", text: words.linkTooLong(link.length) });
}
