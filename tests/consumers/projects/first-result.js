/** What each consumer does first: reads a text, and says in the page's title what it found and how long that took. */
import { open } from "copydesk";

const started = performance.now();
open()
  .then(async (analyzer) => {
    const report = await analyzer.analyze("Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said.");
    document.title = `${report.articles[0].title} ${Math.round(performance.now() - started)}`;
    await analyzer.close();
  })
  .catch((error) => (document.title = `${error.code}: ${error.message}`));
