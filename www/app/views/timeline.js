// When what the article tells took place: its dates on one line of time, each as long as what it
// names. Dates that hang on the day of publication have no place before that is known, and it is
// asked for on the spot.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";
import { datesOf, lanes } from "../when.js";
import { publishedField } from "./facts.js";
import { choice, twin } from "./twin.js";

/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../when.js").Dated} Dated */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** The drawing, in units that are pixels at the width of the column. */
const WIDTH = 320;
const LANE = 12;
const AXIS = 18;
/** Least width of a day, so that it can be seen and hit. */
const LEAST = 8;
/** Dates that are drawn. */
const BARS = 80;

/** @param {Article} article @param {State} state @param {Dispatch} dispatch */
export function timeline(article, state, dispatch) {
  const { dated, needing } = datesOf(article.entities);
  const desk = state[state.shown];
  if (dated.length + needing.length === 0 || !desk) return null;
  const said = words.timelineInWords(dated.map(({ value }) => value), needing.map(({ name }) => name));
  return h(
    "section",
    { "class": "picture", "key": "timeline", "aria-labelledby": "timeline-title" },
    h("h3", { id: "timeline-title" }, words.timelineTitle),
    dated.length > 1 && drawing(dated.slice(0, BARS), said, state, dispatch),
    h("p", { class: "hint" }, said),
    needing.length > 0 && publishedField(state.shown, desk, dispatch),
    twin(words.datesTable, words.dateColumns, [
      ...dated.map(({ entity, value }) => ({ key: entity.id, cells: [words.period(value), choice(entity, state, dispatch), words.number(entity.mentions.length)] })),
      ...needing.map((entity) => ({ key: entity.id, cells: [words.notKnown, choice(entity, state, dispatch), words.number(entity.mentions.length)] })),
    ]),
  );
}

/** @param {Dated[]} dated @param {string} said @param {State} state @param {Dispatch} dispatch */
function drawing(dated, said, state, dispatch) {
  const first = dated[0].stretch.from;
  const latest = dated.reduce((x, y) => (y.stretch.to > x.stretch.to ? y : x));
  const last = latest.stretch.to;
  const scale = (WIDTH - LEAST) / (last - first);
  const bars = dated.map(({ stretch }) => {
    const left = (stretch.from - first) * scale;
    return { left, right: Math.max(left + LEAST, (stretch.to - first) * scale) };
  });
  const lane = lanes(bars, 2);
  const height = (Math.max(...lane) + 1) * LANE;
  return h(
    "svg",
    { "class": "timeline", "viewBox": `0 0 ${WIDTH} ${height + AXIS}`, "role": "img", "aria-label": said },
    h("path", { class: "axis", d: `M0 ${height + 2}H${WIDTH}` }),
    h("text", { x: 0, y: height + AXIS - 3 }, words.period(dated[0].value.split("/")[0])),
    h("text", { "x": WIDTH, "y": height + AXIS - 3, "text-anchor": "end" }, words.period(latest.value.split("/").at(-1) ?? "")),
    dated.map(({ entity, value }, index) =>
      h(
        "rect",
        {
          "key": entity.id,
          "class": "when",
          "x": bars[index].left,
          "y": height - (lane[index] + 1) * LANE + 2,
          "width": bars[index].right - bars[index].left,
          "height": LANE - 4,
          "rx": 3,
          "data-current": entity.id === state.entity || undefined,
          "onclick": () => dispatch({ type: "entity-chosen", id: entity.id }),
        },
        h("title", null, `${words.period(value)}: ${entity.name}`),
      ),
    ),
  );
}
