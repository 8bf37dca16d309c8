/**
 * The problem: a long text must not freeze the page. This is the other side of `client.js`: one
 * request in, one answer out, whatever happens.
 */
import { engine } from "./engine.js";
import { cut } from "./parts.js";
import { fault, toFault } from "./protocol.js";

/** @typedef {import("./protocol.js").Request} Request */

/** @type {import("./protocol.js").Setup} */
let given = {};
const source = () => given.wasm ?? new URL("../pkg/copydesk_bg.wasm", import.meta.url);
/** One engine and one library in it: what it is made of has come before the first request. @type {ReturnType<typeof begin> | undefined} */
let begun;
const begin = () => {
  const own = engine(source, given.model);
  return { own, step: own.library() };
};

self.addEventListener("message", async (/** @type {MessageEvent<Request | import("./protocol.js").Setup>} */ event) => {
  if (!("call" in event.data)) {
    given = event.data;
    return;
  }
  const { id, call, args } = event.data;
  /** @param {import("./index.js").Progress} progress */
  const report = (progress) => self.postMessage({ id, progress });
  try {
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
  const { own, step } = (begun ??= begin());
  switch (call) {
    case "analyze":
      return own.analyze(args[0], args[1], report);
    case "compare":
      return own.compare(args[0], args[1], args[2], report);
    case "library":
      return step(args[0], args[1]);
    case "version":
      return own.version();
    default:
      throw fault("bug", `The worker knows no call named ${String(call)}; page and worker are of different versions.`);
  }
}
