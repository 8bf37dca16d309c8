// The problem: show the article as an article, and still show everything that was taken away, why,
// and how to put it back. Method: paragraphs and folds in reading order; a head line counts the
// removed lines by reason, and each reason is a filter.

import { words } from "../../i18n/words.js";
import { h, patch } from "../dom.js";
import { lettersRepaired } from "../corrections.js";
import { continued, dropped, pieces, place, reasonOf, tally } from "../folds.js";
import { grows } from "../growth.js";
import { highlights, within } from "../highlight.js";
import { PIECES_DRAWN, articleOf, pairOf } from "../state.js";
import { copyText, downloadJson } from "../takeaway.js";
import { box, failure, working } from "./box.js";
import { captions, facts, heading } from "./facts.js";
import { chooser } from "./chooser.js";
import { found } from "./found.js";
import { correctionList } from "./corrections.js";
import { beginning, fold } from "./removed.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Desk} Desk */
/** @typedef {import("../state.js").Slot} Slot */
/** @typedef {import("../state.js").Article} Article */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** A text of more pieces has `text-wrap: wrap`: for `pretty`, a browser takes half a second. */
const LONG_PIECES = 150;

/** What ends a line, as the engine has it. */
const LINE_END = /\r\n|[\n-\r\u0085\u2028\u2029]/;

/** @param {Element} root @param {State} state @param {Dispatch} dispatch */
export function renderBody(root, state, dispatch) {
  patch(
    root,
    h(
      "div",
      { class: state.b ? "desks two" : "desks" },
      desk("a", state.a, state, dispatch),
      state.b && desk("b", state.b, state, dispatch),
    ),
  );
}

/** @param {Slot} slot @param {Desk} there @param {State} state @param {Dispatch} dispatch */
function desk(slot, there, state, dispatch) {
  if (!there.report || there.editing) return h("div", { class: "desk", key: `empty-${slot}` }, box(slot, there, state, dispatch));
  const article = articleOf(there);
  return h(
    "section",
    { "class": "desk", "key": `desk-${slot}`, "data-slot": slot, "aria-label": words.boxLabel[slot], "aria-busy": String(there.phase === "busy") },
    state.b && takeaways(slot, article, state, dispatch),
    chooser(state, [slot], dispatch),
    twoVersions(slot, state, dispatch),
    h(
      "div",
      { class: "desk-grid", key: "grid" },
      h(
        "div",
        { class: "column", key: "column" },
        headLine(slot, there, state, dispatch),
        h(
          "article",
          { key: article?.id ?? "none", class: "article", lang: article?.language.tag !== "und" && article?.language.tag, dir: "auto" },
          article && heading(slot, article),
          text(slot, there, state, dispatch),
        ),
      ),
      h(
        "aside",
        { class: "margin", key: "margin" },
        facts(slot, there, article, dispatch),
        article && captions(article),
        correctionList(slot, there, dispatch),
        source(slot, there, state, dispatch),
      ),
    ),
  );
}

/** Whose text it is, and what can be taken along of it. @param {Slot} slot @param {Article | null} article @param {State} state @param {Dispatch} dispatch */
function takeaways(slot, article, state, dispatch) {
  return h(
    "div",
    { class: "takeaways", key: "side" },
    h("p", { class: "side" }, words.side[slot]),
    article &&
      state.b?.report && [
        h("button", { key: "copy", type: "button", class: "quiet", onclick: () => void copyText(state, slot, dispatch) }, words.copy),
        h("button", { key: "download", type: "button", class: "quiet", onclick: () => downloadJson(state, slot) }, words.download),
      ],
  );
}

/** Says that the paste holds two versions of one story. @param {Slot} slot @param {State} state @param {Dispatch} dispatch */
function twoVersions(slot, state, dispatch) {
  const pair = slot === "a" && !state.b ? pairOf(state) : null;
  if (!pair || pair.verdict === "unrelated" || pair.verdict === "related") return null;
  return h(
    "p",
    { class: "found", key: "found" },
    words.foundTwo,
    " ",
    h("button", { type: "button", class: "link", onclick: () => dispatch({ type: "view-chosen", view: "overlap" }) }, words.seeOverlap),
  );
}

/** Words, or characters where no spaces part the words. @param {Article} article */
function sizeOf(article) {
  return words.countsCharacters(article.language.tag) ? article.body.replace(/\s/gu, "").length : article.words;
}

/** What was kept and removed, in one line. @param {Slot} slot @param {Desk} there @param {State} state @param {Dispatch} dispatch */
function headLine(slot, there, state, dispatch) {
  const report = /** @type {import("../state.js").Report} */ (there.report);
  const article = articleOf(there);
  const lines = pieces(report, there.article).flatMap((piece) => (piece.type === "fold" ? piece.lines : []));
  const counts = tally(lines.map((line) => ({ code: reasonOf(line, there.corrections.drop) })));
  const removed = lines.length ? words.removedCount(lines.length) : words.removedNone;
  return h(
    "div",
    { class: "head", key: "head" },
    h("p", null, article ? `${words.kept(sizeOf(article), article.paragraphs.length, article.language.tag)}, ${removed}` : removed),
    counts.length > 0 &&
      h(
        "ul",
        { "class": "filters", "aria-label": words.filters },
        counts.map(([code, count]) =>
          h(
            "li",
            { key: code },
            h(
              "button",
              {
                "type": "button",
                "class": "chip",
                "aria-pressed": String(state.filter === code),
                "title": words.filterTitle,
                "onclick": () => dispatch({ type: "filtered", reason: state.filter === code ? null : code, count }),
              },
              words.reason(code, count),
            ),
          ),
        ),
      ),
    there.phase === "busy" && working(slot, there, state, dispatch),
    failure(slot, there, dispatch),
    article && there.article > 0 && h("p", { key: "join" }, joining(slot, there, article, dispatch)),
    report.warnings.length > 0 &&
      h(
        "ul",
        { "class": "warnings", "aria-label": words.warnings },
        report.warnings.map(({ code, message }) =>
          h("li", { key: code }, (code.startsWith("entities-") && report.articles.length === 1 && article && words.noNames(article.language.tag)) || words.warning(code, message), code === "mojibake" && [" ", repairing(slot, dispatch)]),
        ),
      ),
  );
}

/** Reads misread letters as they were written. @param {Slot} slot @param {Dispatch} dispatch */
function repairing(slot, dispatch) {
  const repair = () => dispatch({ type: "corrected", slot, corrections: lettersRepaired(true), focus: `pane-${slot}`, say: words.saidRepairedText });
  return h("button", { "type": "button", "class": "link", "data-focus": `repair-text-${slot}`, "onclick": repair }, words.repairText);
}

/** @param {Slot} slot @param {Desk} there @param {State} state @param {Dispatch} dispatch */
function text(slot, there, state, dispatch) {
  const report = /** @type {import("../state.js").Report} */ (there.report);
  const article = articleOf(there);
  const all = pieces(report, there.article);
  const drawn = all.slice(0, there.limit);
  const repairs = article ? repairsOf(article) : new Map();
  const chosen = highlights(state, slot);
  return h(
    "div",
    { "class": all.length > LONG_PIECES ? "text long" : "text", "aria-busy": grows(there) && "true" },
    drawn.map((piece) =>
      piece.type === "fold"
        ? fold(slot, there, piece.lines, state.filter, dispatch)
        : paragraph(slot, there, /** @type {Article} */ (article), piece, repairs.get(piece.index) ?? [], within(chosen, piece.body.start, piece.body.end), dispatch),
    ),
    all.length > drawn.length &&
      there.limit >= PIECES_DRAWN &&
      h("button", { key: "more", type: "button", class: "main", onclick: () => dispatch({ type: "more-shown", slot }) }, words.more(all.length - drawn.length)),
  );
}

/** @param {Slot} slot @param {Desk} there @param {Article} article @param {import("../folds.js").Paragraph} piece
 * @param {import("../../api/index.js").Repair[]} repairs @param {import("../highlight.js").Highlight[]} chosen @param {Dispatch} dispatch */
function paragraph(slot, there, article, piece, repairs, chosen, dispatch) {
  const { start, end } = piece.body;
  const first = piece.input[0]?.start ?? start;
  /** @type {import("../dom.js").Content[]} */
  const parts = [];
  let at = start;
  for (const repair of [...repairs].sort((x, y) => Number(isWhole(x)) - Number(isWhole(y)))) {
    // The mark stands behind what was mended: after the first line of what is there now, and where lines
    // were joined, which is nearly the whole paragraph, behind that.
    const to = isWhole(repair) ? end : Math.min(Math.max(repair.at + repair.now.split("\n")[0].length, at), end);
    parts.push(found(article.body, at, to, chosen), mended(slot, there, repair, first, dispatch));
    at = to;
  }
  parts.push(found(article.body, at, end, chosen));
  const opening = article.body.slice(start, Math.min(end, start + 40));
  return h(
    "div",
    { class: "paragraph", key: `p-${first}` },
    h("p", null, parts),
    piece.input.length > 0 &&
      h(
        "button",
        {
          "type": "button",
          "class": "drop",
          "lang": words.language,
          "data-focus": `drop-${slot}-${first}`,
          "aria-label": words.dropLabel(opening),
          "onclick": () =>
            dispatch({
              type: "corrected",
              slot,
              corrections: dropped(there.corrections, piece.input, opening),
              focus: `keep-${slot}-${first}`,
              say: words.saidDropped(opening),
            }),
        },
        words.drop,
      ),
    piece.index > 0 && piece.input.length > 0 && beginning(slot, there, piece.input[0], opening, dispatch),
  );
}

/** The way back where the page took one article for two. @param {Slot} slot @param {Desk} there @param {Article} article @param {Dispatch} dispatch */
function joining(slot, there, article, dispatch) {
  const title = article.title ?? words.untitled;
  const join = () => {
    dispatch({ type: "corrected", slot, corrections: continued(there.corrections, article), focus: `pane-${slot}`, say: words.saidJoinedArticle(title) });
    // What is shown is the article that it belongs to now.
    dispatch({ type: "article-chosen", slot, index: there.article - 1 });
  };
  return h("button", { "type": "button", "class": "link", "data-focus": `join-${slot}`, "onclick": join }, words.joinArticle);
}

/** True where lines were joined to a paragraph. @param {import("../../api/index.js").Repair} repair */
const isWhole = (repair) => repair.kind === "wrapped-lines";

/** The repairs of each paragraph, by its index; one that falls between two belongs to the first.
 * @param {Article} article */
function repairsOf(article) {
  /** @type {Map<number, import("../../api/index.js").Repair[]>} */
  const out = new Map();
  let index = 0;
  for (const repair of [...article.repairs].sort((x, y) => x.at - y.at)) {
    while (index + 1 < article.paragraphs.length && article.paragraphs[index + 1].start <= repair.at) index++;
    out.set(index, [...(out.get(index) ?? []), repair]);
  }
  return out;
}

/** A small mark where the body was mended, with the way back.
 * @param {Slot} slot @param {Desk} there @param {import("../../api/index.js").Repair} repair
 * @param {number} first where the paragraph starts in the input @param {Dispatch} dispatch */
function mended(slot, there, repair, first, dispatch) {
  const names = /** @type {Record<string, string>} */ (words.repair);
  // The paragraph stands right here.
  const title = isWhole(repair) ? words.repairLines(repair.was.split(LINE_END).length) : words.repairTitle(repair.was, repair.now);
  return h(
    "details",
    { class: "repair", key: `r-${repair.input.start}-${repair.kind}`, title },
    h("summary", null, names[repair.kind] ?? repair.kind.replaceAll("-", " ")),
    h("span", { class: "repair-change" }, title),
    " ",
    h(
      "button",
      {
        "type": "button",
        "class": "link",
        "aria-label": words.repairUndoLabel(repair.was),
        "onclick": () =>
          dispatch({
            type: "corrected",
            slot,
            corrections: { unrepair: [...there.corrections.unrepair, place(repair.input, repair.was)] },
            focus: `drop-${slot}-${first}`,
            say: words.saidUnrepaired(repair.was),
          }),
      },
      words.repairUndo,
    ),
  );
}

/** How the paste is read, and the way back to the box. @param {Slot} slot @param {Desk} there @param {State} state @param {Dispatch} dispatch */
function source(slot, there, state, dispatch) {
  const given = there.given;
  /** @type {readonly ("rich" | "plain")[]} */
  const forms = ["rich", "plain"];
  return h(
    "div",
    { class: "source", key: "source" },
    given?.html &&
      h(
        "fieldset",
        { class: "forms", key: "forms" },
        h("legend", null, words.formLegend),
        forms.map((form) =>
          h(
            "label",
            { key: form },
            h("input", {
              type: "radio",
              name: `form-${slot}`,
              value: form,
              checked: given.form === form,
              onchange: () => dispatch({ type: "formed", slot, form }),
            }),
            " ",
            words.forms[form],
          ),
        ),
      ),
    h("button", { key: "edit", type: "button", class: "link", onclick: () => dispatch({ type: "editing", slot, editing: true }) }, words.edit),
    slot === "b" && h("button", { key: "close", type: "button", class: "link", onclick: () => dispatch({ type: "second-closed" }) }, words.closeSecond),
  );
}
