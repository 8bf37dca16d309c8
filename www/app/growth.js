// The problem: a browser takes a while to draw hundreds of paragraphs, and answers nobody meanwhile.
// Method: a long text begins with what fills a screen, and grows by as much in tasks of their own.

import { PIECES_AT_ONCE, PIECES_DRAWN, articleOf } from "./state.js";

/** @typedef {import("./state.js").Slot} Slot */

/** @param {ReturnType<typeof import("./store.js").createStore>} store */
export function startGrowth({ state, dispatch, watch }) {
  /** @param {Slot} slot */
  const short = (slot) => {
    const desk = state()[slot];
    const article = articleOf(desk);
    return desk && article && desk.limit < PIECES_DRAWN && article.paragraphs.length + article.removed.length > desk.limit;
  };
  let growing = false;
  watch(() => {
    if (growing || !(short("a") || short("b"))) return;
    growing = true;
    setTimeout(() => {
      growing = false;
      for (const slot of /** @type {Slot[]} */ (["a", "b"])) if (short(slot)) dispatch({ type: "more-shown", slot, by: PIECES_AT_ONCE });
    });
  });
}
