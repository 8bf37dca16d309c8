/**
 * The problem: a long text must not freeze the page. This is the other side of `client.js`: one
 * request in, one answer out, whatever happens.
 */
import * as engine from "./engine.js";
import { cut } from "./parts.js";
import { fault, toFault } from "./protocol.js";

/** @typedef {import("./protocol.js").Request} Request */

/** @type {import("./protocol.js").Parts} */
let given = {};
const source = () => given.wasm ?? new URL("../pkg/copydesk_bg.wasm", import.meta.url);

self.addEventListener("message", async (/** @type {MessageEvent<Request | import("./protocol.js").Parts>} */ event) => {
  if (!("call" in event.data)) {
    given = event.data;
    return;
  }
  const { id, call, args } = event.data;
  /** @param {import("./index.js").Progress} progress */
  const report = (progress) => self.postMessage({ id, progress });
  try {
    await engine.load(source, given.model);
    const { whole, parts } = cut(await run(call, args, report));
    self.postMessage({ id, result: whole, parts: parts.length });
    for (const part of parts) self.postMessage({ id, part });
  } catch (error) {
    self.postMessage({ id, error: toFault(error) });
  }
});

/**
 * @param {import("./protocol.js").Call} call
 * @param {any[]} args
 * @param {(progress: import("./index.js").Progress) => void} report
 */
async function run(call, args, report) {
  switch (call) {
    case "analyze":
      return engine.analyze(args[0], args[1], report);
    case "compare":
      return engine.compare(args[0], args[1], args[2], report);
    case "library":
      return engine.step(args[0], args[1], args[2]);
    case "version":
      return engine.version();
    default:
      throw fault("bug", `The worker knows no call named ${String(call)}; page and worker are of different versions.`);
  }
}
