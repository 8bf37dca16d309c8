/** An extension's own page, under the policy that extensions have. */
import { open } from "./node_modules/copydesk/api/index.js";

const analyzer = await open();
const report = await analyzer.analyze("Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said.");
document.title = report.articles[0].title;
await analyzer.close();
