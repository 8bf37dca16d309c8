/**
 * What a newcomer copies first must work: the examples of the README, as they stand there.
 */
import { readFileSync } from "node:fs";

const README = new URL("../../README.md", import.meta.url);

/**
 * The first example of the README in a language that imports the package.
 * @param {string} language as the fence names it
 * @returns {string}
 */
export function snippet(language) {
  const blocks = readFileSync(README, "utf8").matchAll(/^```(\w+)\n(.*?)^```$/gms);
  for (const [, named, code] of blocks) {
    if (named === language && /from "copydesk["/]/.test(code)) return code;
  }
  throw new Error(`README.md has no \`\`\`${language} example with an import from "copydesk"`);
}
