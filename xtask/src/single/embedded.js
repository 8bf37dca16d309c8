// The problem: in a page of one file there is no second file to fetch. What the page and its worker
// find in place of the two addresses that `www` names: the worker as a blob of text that stands in
// the page, the wasm as text that both carry. `modules` holds what each module gives to others.
const modules = {};

const embedded = {
  /** The worker's address; always the same one. Unlike a module it is strict only where it says so. */
  worker() {
    const text = (id) => document.getElementById(id).textContent;
    this.address ??= URL.createObjectURL(new Blob([`"use strict"; const packed = "${text("packed-wasm")}";`, text("worker")], { type: "text/javascript" }));
    return this.address;
  },
  /** The bytes of the wasm. */
  wasm() {
    const text = typeof packed === "string" ? packed : document.getElementById("packed-wasm").textContent;
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  },
};
