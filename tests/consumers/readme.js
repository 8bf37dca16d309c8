/**
 * What a newcomer copies first must work: the five lines of the README, as they stand there.
 */
import { readFileSync } from "node:fs";

const README = new URL("../../README.md", import.meta.url);

/**
 * The JavaScript example of the README that imports the package.
 * @returns {string}
 */
export function readmeExample() {
  const blocks = readFileSync(README, "utf8").matchAll(/^```js\n(.*?)^```$/gms);
  for (const [, code] of blocks) {
    if (code.includes('from "copydesk"')) return code;
  }
  throw new Error('README.md has no ```js example with an import from "copydesk"');
}
