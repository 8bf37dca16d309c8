/** On an edge runtime, where nothing is compiled at run time: the wasm is a module of its own. */
import { open } from "./node_modules/copydesk/api/edge.js";

export default {
  async fetch(request) {
    const started = Date.now();
    const analyzer = await open();
    const report = await analyzer.analyze(await request.text());
    await analyzer.close();
    return Response.json({ title: report.articles[0].title, took: Date.now() - started });
  },
};
