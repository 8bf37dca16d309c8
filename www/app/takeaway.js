// The problem: what was found must leave the page without leaving the machine. Method: the
// clipboard and a file made here; both hold plain text or the contract's JSON, nothing else.

import { words } from "../i18n/en.js";
import { articleOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./store.js").Dispatch} Dispatch */

/** The title and the body as text. @param {State} state */
export function cleanText(state) {
  const article = articleOf(state[state.shown]);
  if (!article) return "";
  return [article.title, article.body].filter(Boolean).join("\n\n");
}

/** @param {State} state @param {Dispatch} dispatch */
export async function copyText(state, dispatch) {
  try {
    await navigator.clipboard.writeText(cleanText(state));
    dispatch({ type: "noticed", text: words.copied });
  } catch {
    dispatch({ type: "noticed", text: words.copyFailed });
  }
}

/** Saves what the view shows: the comparison in Overlap, else the report. @param {State} state */
export function downloadJson(state) {
  const compared = state.view === "overlap" && state.compared.result;
  const value = compared || state[state.shown]?.report;
  if (!value) return;
  const blob = new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = compared ? "copydesk-overlap.json" : "copydesk-report.json";
  link.click();
  // The download has its own hold on the blob once it started.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
