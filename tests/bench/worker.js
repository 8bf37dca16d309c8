/**
 * The bench inside a worker of the browser. It is sent what to do, and where things lie on the server.
 */
import { engine } from "../../www/api/engine.js";
import { rows } from "./rows.js";

/** @param {string} folder */
async function instance(folder) {
  const { glue } = await import(`${folder}copydesk.js`);
  const exports = glue();
  await exports.default({ module_or_path: await WebAssembly.compileStreaming(fetch(`${folder}copydesk_bg.wasm`)) });
  return exports;
}

/** From nothing but its modules to an engine that has read a line, as the package does it. @param {string} shipped */
async function start(shipped) {
  const began = performance.now();
  const own = engine(() => `${shipped}copydesk_bg.wasm`);
  await own.version();
  const compiled = performance.now() - began;
  await own.analyze("Mayor Ada Hart opened the gates of Alder.", {});
  return { compiled, ready: performance.now() - began };
}

self.onmessage = async ({ data: { what, shipped, staged, texts } }) => {
  try {
    const answer =
      what === "start" ? await start(shipped) : rows(await instance(staged), await instance(shipped), await (await fetch(texts)).json());
    self.postMessage({ answer });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
