// Where the article's places lie: dots on the outline of the land, the chosen one filled; the
// sentence and the table below say the same, and say which places are not known.

import { words } from "../../i18n/words.js";
import { dotsOf, frameOf, placesOf } from "../atlas.js";
import { h } from "../dom.js";
import { LAND } from "../land.js";
import { choice, twin } from "./twin.js";

/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** The drawing, in units that are pixels at the width of the column. */
const SHEET = { width: 320, height: 220, letter: 11 };
/** Dots that are drawn: those of more places would hide each other. */
const DOTS = 60;

/** @param {Article} article @param {State} state @param {Dispatch} dispatch */
export function map(article, state, dispatch) {
  const { placed, unknown } = placesOf(article.entities);
  if (placed.length === 0) return null;
  const said = words.mapInWords(placed.map(({ entity }) => entity.name), unknown.map(({ name }) => name));
  return h(
    "section",
    { "class": "picture", "key": "map", "aria-labelledby": "map-title" },
    h("h3", { id: "map-title" }, words.mapTitle),
    drawing(placed, said, state, dispatch),
    h("p", { class: "hint" }, said),
    twin(
      words.placesTable,
      words.placeColumns,
      [...placed.map(({ entity }) => entity), ...unknown].map((entity) => ({
        key: entity.id,
        cells: [
          choice(entity, state, dispatch),
          entity.place ? words.countryName(entity.place.country) : words.notKnown,
          entity.place?.lat === undefined || entity.place.lon === undefined ? words.notKnown : words.position(entity.place.lat, entity.place.lon),
          words.number(entity.mentions.length),
        ],
      })),
    ),
  );
}

/** @param {import("../atlas.js").Placed[]} placed @param {string} said @param {State} state @param {Dispatch} dispatch */
function drawing(placed, said, state, dispatch) {
  const { width, height } = SHEET;
  const frame = frameOf(placed, width, height);
  const chosen = placed.filter(({ entity }) => entity.id === state.entity);
  const drawn = [...chosen, ...placed.filter(({ entity }) => entity.id !== state.entity)].slice(0, DOTS);
  return h(
    "svg",
    { "class": "map", "viewBox": `0 0 ${width} ${height}`, "role": "img", "aria-label": said },
    // The outline counts in tenths of a degree.
    h("path", { class: "land", d: LAND, transform: `translate(${frame.left} ${frame.top}) scale(${frame.across / 10} ${frame.down / 10})` }),
    dotsOf(drawn, frame, SHEET).map(({ entity, x, y, r, label }) =>
      h(
        "g",
        {
          "key": entity.id,
          "class": "dot",
          "data-current": entity.id === state.entity || undefined,
          "onclick": () => dispatch({ type: "entity-chosen", id: entity.id }),
        },
        h("title", null, entity.name),
        h("circle", { cx: x, cy: y, r }),
        label && h("text", { "x": label.x, "y": label.y, "text-anchor": label.anchor }, entity.name),
      ),
    ),
  );
}
