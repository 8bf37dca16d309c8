/** The same as the package itself, with the wasm inside the module; it runs in place. */
export * from "./index.js";
