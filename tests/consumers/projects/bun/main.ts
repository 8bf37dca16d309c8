/** In Bun, from npm: which file its condition names, and the same lines as in Deno. */
import { open } from "copydesk";

const started = performance.now();
const analyzer = await open();
const report = await analyzer.analyze("Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said.");
const library = await analyzer.library();
await library.add("a", report.articles[0]);
const again = await analyzer.library(await library.toBytes());
console.log(`${report.articles[0].title} ${Math.round(performance.now() - started)} ${await again.ids()} ${import.meta.resolve("copydesk").split("/").at(-1)}`);
await analyzer.close();
