// The problem: many files at once, and files of many lines, the next before these are in. Method: each
// becomes a row that waits, which the state gives a free name; reading starts when the state has it.

import { words } from "../../i18n/words.js";
import { isLines, linesOf } from "../files/open-file.js";
import { failed, waiting } from "./rows.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** Rows that are added in one go, so that the page stays awake in between. */
const BATCH = 2000;

/** Puts files on the shelf, and shows it.
 * @param {Dispatch} dispatch @param {readonly File[]} files */
export async function shelveFiles(dispatch, files) {
  dispatch({ type: "view-chosen", view: "library" });
  const plain = files.filter((file) => !isLines(file));
  for (let at = 0; at < plain.length; at += BATCH) {
    dispatch({ type: "shelf-added", rows: plain.slice(at, at + BATCH).map((file) => waiting(pathOf(file), { file })) });
    if (plain.length > BATCH) await new Promise((resolve) => setTimeout(resolve));
  }
  for (const file of files.filter(isLines)) await shelveLines(dispatch, file);
}

/** @param {Dispatch} dispatch @param {File} file */
async function shelveLines(dispatch, file) {
  try {
    const lines = await linesOf(file);
    if ("kept" in lines) {
      dispatch({ type: "shelf-asked", wish: { what: "import", articles: lines.kept } });
      dispatch({ type: "noticed", text: words.imported(lines.kept.length) });
    } else {
      dispatch({ type: "shelf-added", rows: lines.sources.map(({ id, source }) => waiting(id, source)) });
    }
  } catch (error) {
    const { code = "file-gone", message } = /** @type {Error & { code?: string }} */ (error);
    const row = waiting(file.name, { file });
    dispatch({ type: "shelf-added", rows: [failed({ ...row, source: null }, { code, message: code === "file-gone" ? words.fileGone(file.name) : message })] });
  }
}

/** A file of a folder is called by its way. @param {File} file */
function pathOf(file) {
  return file.webkitRelativePath || file.name;
}
