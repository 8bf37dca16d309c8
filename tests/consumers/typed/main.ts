/** What somebody writes in TypeScript, strict, with every entry of the package; only its types are checked. */
import { open, type Analyzer, type Outcome, type Report } from "copydesk";
import { CopyDesk, options } from "copydesk/element";
import { open as openInline } from "copydesk/inline";
import { renderCsv, renderHtml, renderMarkdown } from "copydesk/render";
import { instantiate } from "copydesk/wasm";
import { words } from "copydesk/words/de";

export async function all(files: File[]): Promise<string[]> {
  await using analyzer: Analyzer = await open({ wasm: new URL("https://alder.example/copydesk_bg.wasm") });
  const inputs = files.map((file) => ({ name: file.name, input: file, published: "2024-05-02" }));
  const titles: string[] = [];
  for await (const outcome of analyzer.analyzeAll(inputs, { workers: 2 })) titles.push(titled(outcome));
  return titles;
}

function titled({ name, report, error }: Outcome): string {
  // @ts-expect-error: the report may not be there
  const unsafe: string = report.engine;
  return report ? (report.articles[0]?.title ?? name) : `${error.code} ${unsafe}`;
}

export async function rendered(report: Report): Promise<string> {
  const analyzer = await openInline();
  const overlap = await analyzer.compare("a", "b", { raw: true });
  const comparison = await analyzer.compare(report.articles[0]?.body ?? "", null);
  // @ts-expect-error: there is no such option
  await analyzer.analyze("a", { publised: "2024-05-02" });
  // @ts-expect-error: there is no such table
  renderCsv(report, "people");
  return renderHtml(report, { words }) + renderMarkdown(overlap, { texts: { a: "a", b: "b" } }) + comparison.pairs.length;
}

export function low(bytes: Uint8Array<ArrayBuffer>): string[] {
  const engine = instantiate(bytes);
  const library = new engine.Library();
  library.add("a", engine.analyze("a").articles[0]?.body ?? "");
  return new engine.Library(library.toBytes()).ids();
}

export async function named(model: File): Promise<string[]> {
  const analyzer = await open({ model, worker: false });
  const { articles } = await analyzer.analyze("a");
  // @ts-expect-error: a model has no name but its address
  await open({ model: 3 });
  const engine = instantiate(await (await fetch("copydesk_bg.wasm")).arrayBuffer(), { model: new Uint8Array(await model.arrayBuffer()) });
  return [...(articles[0]?.entities ?? []).map(({ name }) => name), engine.version];
}

options.worker = false;
const element = CopyDesk && document.querySelector("copy-desk");
export const heard: [number | undefined, string][] = [];
element?.addEventListener("analyzed", () => heard.push([element.report?.articles.length, element.value]));
