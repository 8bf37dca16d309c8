// The problem: many files at once, and files of many lines. Method: each becomes a row that waits;
// the reading itself starts when the state has it.

import { words } from "../../i18n/words.js";
import { isLines, linesOf } from "../files/open-file.js";
import { failed, freeName, keptRow, waiting } from "./rows.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Rows that are added in one go, so that the page stays awake in between. */
const BATCH = 2000;

/** Puts files on the shelf, and shows it.
 * @param {State} state @param {Dispatch} dispatch @param {readonly File[]} files */
export async function shelveFiles(state, dispatch, files) {
  dispatch({ type: "view-chosen", view: "library" });
  const taken = new Set(state.shelf.rows.map((row) => row.id));
  const plain = files.filter((file) => !isLines(file));
  for (let at = 0; at < plain.length; at += BATCH) {
    dispatch({ type: "shelf-added", rows: plain.slice(at, at + BATCH).map((file) => waiting(freeName(taken, pathOf(file)), { file })) });
    if (plain.length > BATCH) await new Promise((resolve) => setTimeout(resolve));
  }
  for (const file of files.filter(isLines)) await shelveLines(dispatch, file, taken);
}

/** @param {Dispatch} dispatch @param {File} file @param {Set<string>} taken */
async function shelveLines(dispatch, file, taken) {
  try {
    const lines = await linesOf(file);
    if ("kept" in lines) {
      const articles = lines.kept.map((kept) => ({ ...kept, id: freeName(taken, kept.id) }));
      dispatch({ type: "shelf-added", rows: articles.map(keptRow) });
      dispatch({ type: "shelf-asked", wish: { what: "import", articles } });
      dispatch({ type: "noticed", text: words.imported(articles.length) });
    } else {
      dispatch({ type: "shelf-added", rows: lines.sources.map(({ id, source }) => waiting(freeName(taken, id), source)) });
    }
  } catch (error) {
    const { code = "file-gone", message } = /** @type {Error & { code?: string }} */ (error);
    const row = waiting(freeName(taken, file.name), { file });
    dispatch({ type: "shelf-added", rows: [failed({ ...row, source: null }, { code, message: code === "file-gone" ? words.fileGone(file.name) : message })] });
  }
}

/** A file of a folder is called by its way. @param {File} file */
function pathOf(file) {
  return file.webkitRelativePath || file.name;
}
