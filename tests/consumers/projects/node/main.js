/** In one version of Node: the package imported and required, and a library that survives as bytes. */
import { createRequire } from "node:module";
import { open } from "copydesk";

const text = "Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said.";
const started = performance.now();
const analyzer = await open();
const report = await analyzer.analyze(text);
const first = Math.round(performance.now() - started);
const library = await analyzer.library();
await library.add("a", report.articles[0]);
const again = await analyzer.library(await library.toBytes());
const required = await createRequire(import.meta.url)("copydesk").open();
const same = (await required.analyze(text)).articles[0].title === report.articles[0].title;
console.log(`${process.version} ${report.articles[0].title} ${first} ${await again.ids()} ${same}`);
await required.close();
await analyzer.close();
