/**
 * Copydesk where no second file can be fetched: the wasm stands in the module itself, packed and as
 * text, so that this entry is larger by a third than the wasm that a server sends packed. The same
 * interface, in place.
 */
// @ts-ignore: written by cargo xtask package
import packed from "../pkg/inline.js";
import { openOptions } from "./checks.js";
import { once } from "./compile.js";
import { local } from "./local.js";

const unpackedOnce = once(unpacked);

/**
 * @param {import("./index.js").OpenOptions} [given]
 * @returns {Promise<import("./index.js").Analyzer>}
 */
export async function open(given) {
  const { wasm, model } = openOptions(given);
  return local(wasm === undefined ? unpackedOnce : () => wasm, model);
}

function unpacked() {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
