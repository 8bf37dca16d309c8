// The problem: what went wrong must become a sentence that says what to do. Method: a file that
// cannot be read any more explains most; else the error's code decides, in the reader's language.

import { words } from "../i18n/words.js";
import { isNoMemory } from "./memory.js";

/** What reading again would end with again: only another text or file helps. */
const FINAL = new Set(["empty", "unsupported", "too-large"]);

/** True where trying again may end otherwise. @param {import("./state.js").Failure} failure */
export const mayPass = ({ code }) => !FINAL.has(code);

/** @param {unknown} error @param {readonly (File | null | undefined)[]} files that were to be read
 * @returns {Promise<import("./state.js").Failure>} */
export async function failureOf(error, files) {
  for (const file of files) {
    if (file && !(await isReadable(file))) return { code: "file-gone", message: words.fileGone(file.name) };
  }
  const { code: given, message: said } = /** @type {{ code?: unknown, message?: unknown }} */ (error ?? {});
  // A file that the page reads itself may be too long for a string, or for the memory that is left; and a
  // DOMException's code is a number, and none of ours.
  const own = typeof given === "string" ? given : "bug";
  const code = isNoMemory(error) ? "too-large" : own;
  const message = typeof said === "string" ? said : String(error);
  // What the page itself refused is in the reader's language already.
  return { code, message: error instanceof Error && "ours" in error ? message : words.error(code, message) };
}

/** False where the file was moved, changed or locked after it was chosen. @param {File} file */
async function isReadable(file) {
  try {
    // Its first part as a stream: a file that is gone may claim to be empty, and reads well so.
    const reader = file.stream().getReader();
    await reader.read();
    await reader.cancel();
    return true;
  } catch {
    return false;
  }
}
