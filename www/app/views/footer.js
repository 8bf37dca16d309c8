// The problem: what concerns the page as a whole must be in reach from everywhere, and in nobody's
// way. Method: one quiet line below everything.

import { LANGUAGES, speak, words } from "../../i18n/words.js";
import { keepChoices } from "../choices.js";
import { h } from "../dom.js";
import { isLargerOffered } from "../larger.js";
import { loadNewVersion } from "../offline.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */

/** @param {State} state @param {Dispatch} dispatch */
export function footer(state, dispatch) {
  return h(
    "footer",
    { class: "foot", key: "foot" },
    languageChooser(state, dispatch),
    h("button", { "key": "keys", "type": "button", "class": "link", "data-focus": "keys", "onclick": () => dispatch({ type: "help", open: true }) }, words.helpTitle),
    textsChooser(state, dispatch),
    isLargerOffered && largerChooser(state, dispatch),
    h("button", { "key": "privacy", "type": "button", "class": "link", "data-focus": "privacy", "onclick": () => dispatch({ type: "panel-opened", panel: "privacy" }) }, words.privacy),
    state.engine === "in-place" && h("span", { key: "in-place" }, words.inPlace),
    state.offline === "ready" && h("span", { key: "offline" }, words.offlineReady),
    state.offline === "new" &&
      h("span", { key: "new", role: "status" }, words.newVersion, " ", h("button", { type: "button", class: "link", onclick: loadNewVersion }, words.loadNewVersion)),
  );
}

/** @param {State} state @param {Dispatch} dispatch */
function textsChooser({ choices }, dispatch) {
  return h(
    "label",
    { key: "texts" },
    h("input", {
      type: "checkbox",
      checked: choices.texts,
      onchange: (/** @type {Event} */ event) => {
        const texts = /** @type {HTMLInputElement} */ (event.target).checked;
        const kept = keepChoices({ texts });
        dispatch({ type: "choices-made", choices: { texts, kept } });
        dispatch({ type: "noticed", text: !kept ? words.choicesLost : texts ? words.textsKept : words.textsForgotten });
      },
    }),
    " ",
    words.keepTexts,
  );
}

/** @param {State} state @param {Dispatch} dispatch */
function largerChooser({ choices }, dispatch) {
  return h(
    "label",
    { key: "larger" },
    h("input", {
      "type": "checkbox",
      "checked": choices.larger,
      "data-focus": "larger",
      "onchange": (/** @type {Event} */ event) => {
        const larger = /** @type {HTMLInputElement} */ (event.target).checked;
        const kept = keepChoices({ larger });
        dispatch({ type: "larger-chosen", larger });
        const said = larger ? words.largerOn : words.largerOff;
        dispatch({ type: "noticed", text: kept ? said : `${said} ${words.choicesLost}` });
      },
    }),
    " ",
    words.larger,
  );
}

/** @param {State} state @param {Dispatch} dispatch */
function languageChooser({ choices }, dispatch) {
  return h(
    "label",
    { class: "foot-language", key: "language" },
    h("span", null, words.pageLanguage),
    " ",
    h(
      "select",
      {
        "value": choices.language,
        "data-focus": "language",
        "onchange": async (/** @type {Event} */ event) => {
          const list = /** @type {HTMLSelectElement} */ (event.target);
          const language = list.value;
          if (!(await speak(language))) {
            list.value = words.language;
            dispatch({ type: "noticed", text: words.languageLost });
            return;
          }
          const kept = keepChoices({ language });
          dispatch({ type: "choices-made", choices: { language, kept } });
          dispatch({ type: "noticed", text: kept ? words.choicesKept : words.choicesLost });
        },
      },
      Object.entries(LANGUAGES).map(([tag, name]) => h("option", { key: tag, value: tag, lang: tag }, name)),
    ),
  );
}
