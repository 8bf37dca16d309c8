// The problem: what was found must leave the page without leaving the machine. Method: the
// clipboard and a file made here; both hold plain text or the contract's JSON, nothing else.

import { words } from "../i18n/words.js";
import { articleOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Slot} Slot */
/** @typedef {import("./store.js").Dispatch} Dispatch */

/** Copies the title and the body of the article that a desk shows.
 * @param {State} state @param {Slot} slot @param {Dispatch} dispatch */
export async function copyText(state, slot, dispatch) {
  const article = articleOf(state[slot]);
  if (!article) return;
  try {
    await navigator.clipboard.writeText([article.title, article.body].filter(Boolean).join("\n\n"));
    dispatch({ type: "noticed", text: words.copied(article.title ?? words.untitled) });
  } catch {
    dispatch({ type: "noticed", text: words.copyFailed });
  }
}

/** Saves what the view shows: the comparison in Overlap, else the report of a desk.
 * @param {State} state @param {Slot} slot */
export function downloadJson(state, slot) {
  const compared = state.view === "overlap" && state.compared.result;
  const value = compared || state[slot]?.report;
  if (!value) return;
  const blob = new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = compared ? "copydesk-overlap.json" : "copydesk-report.json";
  link.click();
  // The download has its own hold on the blob once it started.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
