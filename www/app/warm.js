// The problem: the first texts take an engine many times as long as those after: it sets up its
// tables, and the browser translates its code, the parts that are used much a second time. Method: it
// reads texts of ours while nobody waits, in steps so small that who comes meanwhile waits for one.

import { examples } from "./examples.js";

/** A line, for the tables: what comes first takes longest, and a reader's text would need it too. */
const LINE = examples.gazette.slice(0, 60);

/** The other form of a paste, which the engine reads by other code. */
const RICH = `<article>${examples.gazette.split("\n\n").map((text, at) => (at ? `<p>${text}</p>` : `<h1>${text}</h1>`)).join("")}</article>`;

/** After so many of each a first text of 10 kB takes a quarter of the work that it takes after one in
 * all; after three the browser still translated twice as much while it was read. */
const ROUNDS = 8;

/** @param {import("../api/index.js").Analyzer} analyzer @param {() => boolean} idle false as soon as a reader waits */
export async function warm(analyzer, idle) {
  const { courier, gazette } = examples;
  const texts = [LINE, ...Array(ROUNDS).fill([courier, RICH]).flat()];
  const steps = [...texts.map((text) => () => analyzer.analyze(text)), () => analyzer.compare(courier, gazette)];
  try {
    for (const step of steps) if (idle()) await step();
  } catch {
    // A worker that fails at one is replaced, and again at the next: the reader's own text will tell.
  }
}
