// The problem: a browser takes a while to draw hundreds of paragraphs, and answers nobody meanwhile.
// Method: a long text begins with what fills a screen, and grows by as much in tasks of their own.
// Paper has no later: what is printed grows at once.

import { pieces } from "./folds.js";
import { PIECES_AT_ONCE, PIECES_DRAWN } from "./state.js";

/** @typedef {import("./state.js").Slot} Slot */

/** True while more of a text is to be drawn than is. @param {import("./state.js").Desk | null} desk */
export function grows(desk) {
  return Boolean(desk?.report && desk.limit < PIECES_DRAWN && pieces(desk.report, desk.article).length > desk.limit);
}

/** @param {ReturnType<typeof import("./store.js").createStore>} store */
export function startGrowth({ state, dispatch, watch }) {
  const growing = () => /** @type {Slot[]} */ (["a", "b"]).filter((slot) => grows(state()[slot]));
  let waiting = false;
  watch(() => {
    if (waiting || growing().length === 0) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      for (const slot of growing()) dispatch({ type: "grown", slot, by: PIECES_AT_ONCE });
    });
  });
  addEventListener("beforeprint", () => {
    for (const slot of growing()) dispatch({ type: "grown", slot, by: PIECES_DRAWN });
  });
}
