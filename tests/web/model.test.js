// A model that the caller brings is the one that names are read with, in a worker, in its
// successors, and in place, and of no other analyzer; one that does not come, or is none, is an error that says so.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "../../www/api/node.js";
import { launch } from "./browser.js";
import { mute, shipped } from "./mute.js";
import { ARTICLE } from "./news.js";

/** @type {Awaited<ReturnType<typeof launch>>} */
let bench;
before(async () => (bench = await launch()));
after(() => bench.close());

test("in a browser, from an address or as bytes", async () => {
  const { page, context } = await bench.open();
  /** @type {Record<string, Parameters<import("playwright-core").Route["fulfill"]>[0]>} */
  const answers = {
    mute: { body: mute() },
    half: { body: shipped.subarray(0, 9_999) },
    page: { contentType: "text/html", body: "<!doctype html><title>A page</title>" },
    missing: { status: 404, body: "Not found" },
  };
  await context.route("**/models/**", (route) => {
    const answer = answers[new URL(route.request().url()).pathname.split("/").at(-1) ?? ""];
    return answer ? route.fulfill(answer) : route.abort();
  });
  for (const worker of [true, false]) {
    const told = await page.evaluate(
      async ([worker, text]) => {
        const { open } = await import(new URL("api/index.js", location.href).href);
        const bytes = new Uint8Array(await (await fetch("models/half")).arrayBuffer());
        const given = { missing: "models/missing", page: "models/page", none: "models/none", half: new URL("models/half", location.href), bytes, object: {}, mute: "models/mute" };
        /** @type {Record<string, unknown>} */
        const told = {};
        for (const [what, model] of Object.entries(given)) {
          told[what] = await open({ worker, model }).then(
            async (/** @type {any} */ analyzer) => {
              const stop = new AbortController();
              const first = analyzer.analyze(text, { signal: stop.signal });
              stop.abort(); // the worker after this one has the model too
              await first.catch(() => {});
              const report = await analyzer.analyze(text);
              await analyzer.close();
              return report.articles[0].entities.filter((/** @type {any} */ entity) => entity.kind === "person").length;
            },
            (/** @type {any} */ error) => `${error.code}: ${error.message}`,
          );
        }
        return told;
      },
      /** @type {const} */ ([worker, ARTICLE]),
    );
    for (const [what, sentence] of /** @type {[string, RegExp][]} */ ([
      ["missing", /^not-loaded: .*answers 404\. Serve the model’s file there/],
      ["page", /^not-loaded: .*an HTML page came/],
      ["none", /^not-loaded: .*nothing came from/],
      ["half", /^bad-model: .*fetch it again/],
      ["bytes", /^bad-model: .*fetch it again/],
      ["object", /^bad-option: .*“model”/],
    ])) assert.match(String(told[what]), sentence, `${what}, ${worker ? "in a worker" : "in place"}`);
    assert.equal(told.mute, 0, worker ? "in a worker" : "in place");
  }
});

/** The people in the article. @param {import("../../www/api/index.js").Analyzer} analyzer */
async function people(analyzer) {
  const { articles } = await analyzer.analyze(ARTICLE);
  return articles[0]?.entities.filter(({ kind }) => kind === "person").length ?? -1;
}

test("in place, each analyzer has its own model, and no opening touches another", async () => {
  const [shippedAgain, muted, plain, broken] = await Promise.allSettled([
    open({ model: shipped }),
    open({ model: new Blob([mute()]) }),
    open(),
    open({ model: shipped.subarray(0, 9_999) }),
  ]);
  assert.equal(broken.status === "rejected" && broken.reason.code, "bad-model");
  const counts = [];
  for (const one of [shippedAgain, muted, plain]) {
    assert.ok(one.status === "fulfilled");
    counts.push(await people(one.value));
    await one.value.close(); // and the others go on
  }
  assert.deepEqual(counts.map((count) => count > 0), [true, false, true]);
});

test("the caller’s bytes are his own: given away, they are kept all the same", async () => {
  const { page, context } = await bench.open();
  await context.route("**/models/mute", (route) => route.fulfill({ body: mute() }));
  const count = await page.evaluate(
    async (text) => {
      const { open } = await import(new URL("api/index.js", location.href).href);
      const [model, wasm] = await Promise.all(["models/mute", "pkg/copydesk_bg.wasm"].map(async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer())));
      const analyzer = await open({ model, wasm });
      structuredClone([model, wasm], { transfer: [model.buffer, wasm.buffer] });
      const stop = new AbortController();
      const first = analyzer.analyze(text, { signal: stop.signal });
      stop.abort(); // its worker is replaced
      await first.catch(() => {});
      const { articles } = await analyzer.analyze(text);
      await analyzer.close();
      return articles[0].entities.filter((/** @type {any} */ entity) => entity.kind === "person").length;
    },
    ARTICLE,
  );
  assert.equal(count, 0);
});
