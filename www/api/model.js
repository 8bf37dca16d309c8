/**
 * The problem: a larger model of names is a file of its own, which the caller names or brings.
 *
 * It is fetched once, here, and handed to each instance of the engine before its first text.
 */
import { arrive } from "./arrive.js";
import { fault } from "./protocol.js";

/** What a file of a model can be. @param {unknown} given */
const isSource = (given) =>
  typeof given === "string" || given instanceof ArrayBuffer || ArrayBuffer.isView(given) ||
  [globalThis.URL, globalThis.Response, globalThis.Blob].some((kind) => typeof kind === "function" && given instanceof kind);

/**
 * The bytes of a model; none where none is given.
 * @param {import("./index.js").Model} [given]
 * @returns {Promise<Uint8Array | undefined>}
 */
export async function modelBytes(given) {
  if (given === undefined) return undefined;
  if (!isSource(given)) {
    throw fault("bad-option", "“model” is no address, bytes, Blob or Response; give one of these.");
  }
  return arrive(given, "Serve the model’s file there.", (why, advice) => fault("not-loaded", `The model could not be loaded: ${why}. ${advice}`));
}
