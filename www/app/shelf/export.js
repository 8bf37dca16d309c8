// The problem: a library must be able to leave one browser and come into another. Method: a file of
// lines, the first of which says what it is; each article is a line that other programs read too.

import { LIBRARY_MARK } from "../files/open-file.js";
import { save } from "../files/save.js";

/** @param {Iterable<import("../files/open-file.js").Kept>} articles */
export function exportLibrary(articles) {
  const lines = [LIBRARY_MARK, ...articles].map((line) => `${JSON.stringify(line)}\n`);
  save("copydesk-library.jsonl", "application/x-ndjson", lines);
}
