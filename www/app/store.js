// The problem: everybody must see the same state, and nobody may change it in passing. Method: one
// holder, one way in (`dispatch`), and every value that leaves it is frozen.

import { reduce } from "./reduce.js";
import { START } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./reduce.js").Action} Action */
/** @typedef {(action: Action) => void} Dispatch */

/** @returns {{ state: () => State, dispatch: Dispatch, watch: (listener: (state: State) => void) => void }} */
export function createStore() {
  let state = START;
  let telling = false;
  /** @type {((state: State) => void)[]} */
  const listeners = [];
  /** @type {Dispatch} */
  const dispatch = (action) => {
    const next = reduce(state, action);
    if (next === state) return;
    state = Object.freeze(next);
    if (telling) return;
    telling = true;
    // A listener may dispatch: the loop goes on until everybody has seen the last state.
    try {
      let told;
      do {
        told = state;
        for (const listener of listeners) listener(told);
      } while (told !== state);
    } finally {
      telling = false;
    }
  };
  return { state: () => state, dispatch, watch: (listener) => void listeners.push(listener) };
}
