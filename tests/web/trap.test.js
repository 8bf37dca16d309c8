// After a trap the engine's memory is in an unknown state: it must serve no further call.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "../../www/api/node.js";
import { ARTICLE } from "./news.js";

test("in place, what the caller can mend costs nothing, and after a trap every call is refused", async () => {
  // The trap is put in where the platform makes the instance, so that nothing of it ships.
  const instantiate = WebAssembly.instantiate;
  let broken = false;
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {BufferSource} */ source, /** @type {WebAssembly.Imports} */ imports) => {
      const made = await instantiate(source, imports);
      const real = /** @type {any} */ (made.instance?.exports);
      if (!real?.analyze) return made; // the platform's own wasm
      const analyze = (/** @type {any[]} */ ...given) => {
        if (broken) throw new WebAssembly.RuntimeError("unreachable");
        return real.analyze(...given);
      };
      return { instance: { exports: { ...real, analyze } }, module: made.module };
    }
  );
  const analyzer = await open();
  WebAssembly.instantiate = instantiate;

  await assert.rejects(analyzer.analyze(ARTICLE, { published: "someday" }), { code: "bad-option" });
  assert.equal((await analyzer.analyze(ARTICLE)).articles.length, 1, "an error of the caller is no trap");
  broken = true;
  await assert.rejects(analyzer.analyze(ARTICLE), { code: "bug", message: /The engine failed: unreachable\. Please report/ });
  broken = false;
  for (const call of [() => analyzer.analyze(ARTICLE), () => analyzer.compare(ARTICLE, ARTICLE, { raw: true })]) {
    await assert.rejects(call(), { code: "bug", message: /earlier call \(unreachable\)\. Reload the page/ });
  }
  const another = await open();
  await assert.rejects(another.analyze(ARTICLE), { code: "bug" }, "it is the same instance");
});
