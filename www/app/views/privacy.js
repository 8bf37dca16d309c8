// The problem: "nothing leaves this tab" is easily said. Method: show the policy that the browser
// enforces, as the page carries it, let the reader try to break it, and list what is stored.

import { words } from "../../i18n/words.js";
import { h } from "../dom.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../store.js").Dispatch} Dispatch */
/** @typedef {keyof import("../../i18n/words.js").ShelfWords["sendWays"]} Way */

/** An address that belongs to nobody (RFC 2606): should a try get through, it reaches no one. */
const NOWHERE = "copydesk.invalid";
/** How long a refusal may take, in milliseconds. */
const WAIT_MS = 1500;

/** Ways in which a page can send; each is refused with an error or with an event.
 * @type {Record<Way, () => unknown>} */
const WAYS = {
  fetch: () => fetch(`https://${NOWHERE}/`, { mode: "no-cors" }),
  beacon: () => navigator.sendBeacon(`https://${NOWHERE}/`, "x"),
  image: () => (new Image().src = `https://${NOWHERE}/x.png`),
  socket: () => new WebSocket(`wss://${NOWHERE}/`),
  frame: () => {
    const frame = document.createElement("iframe");
    frame.src = `https://${NOWHERE}/`;
    frame.hidden = true;
    document.body.append(frame);
    setTimeout(() => frame.remove(), WAIT_MS);
  },
  script: () => (0, eval)("1"),
};

/** Tries each way; true for those that the browser refused. @returns {Promise<Record<Way, boolean>>} */
export async function tryToSend() {
  const tried = [];
  for (const way of /** @type {Way[]} */ (Object.keys(WAYS))) {
    tried.push([way, await refuses(WAYS[way])]);
  }
  return Object.fromEntries(tried);
}

/** @param {() => unknown} send @returns {Promise<boolean>} */
function refuses(send) {
  return new Promise((resolve) => {
    const settle = (/** @type {boolean} */ refused) => {
      document.removeEventListener("securitypolicyviolation", violated);
      clearTimeout(timer);
      resolve(refused);
    };
    const violated = () => settle(true);
    const timer = setTimeout(() => settle(false), WAIT_MS);
    document.addEventListener("securitypolicyviolation", violated);
    try {
      // What a request answers comes too late to count: the policy's own event is the proof.
      Promise.resolve(send()).catch(() => {});
    } catch {
      settle(true);
    }
  });
}

/** @param {State} state @param {Dispatch} dispatch */
export function privacyDialog({ panel, sent, choices, shelf, offline }, dispatch) {
  if (panel !== "privacy") return null;
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
  const stored = [
    (choices.library || choices.texts || choices.kept) && words.stored.choices,
    shelf.kept !== "no" && words.stored.library,
    choices.texts && words.stored.texts,
    offline !== "no" && words.stored.offline,
  ].filter(Boolean);
  const shut = () => dispatch({ type: "panel-opened", panel: null });
  return h(
    "dialog",
    {
      "class": "panel-dialog",
      "key": "privacy",
      "aria-labelledby": "privacy-title",
      "data-modal": true,
      "onclose": shut,
    },
    h("h2", { id: "privacy-title" }, words.privacyTitle),
    words.privacySays.map((sentence) => h("p", { key: sentence }, sentence)),
    h("ul", { class: "policy" }, policy.split(";").map((rule) => h("li", { key: rule }, h("code", null, rule.trim())))),
    h("p", null, h("button", { "type": "button", "class": "main", "aria-disabled": String(sent === "trying"), "onclick": () => sent !== "trying" && void attempt(dispatch) }, sent === "trying" ? words.trying : words.tryToSend)),
    h(
      "div",
      { role: "status" },
      sent &&
        sent !== "trying" &&
        h("ul", { class: "sent" }, Object.entries(sent).map(([way, refused]) => h("li", { key: way, class: refused ? "refused" : "failure" }, `${words.sendWays[/** @type {Way} */ (way)]}: ${refused ? words.refused : words.wentThrough}`))),
    ),
    h("h3", null, words.storedTitle),
    h("ul", null, (stored.length > 0 ? stored : [words.stored.nothing]).map((thing) => h("li", { key: String(thing) }, thing || ""))),
    h("p", { class: "dialog-end" }, h("button", { "type": "button", "class": "quiet", "onclick": (/** @type {Event} */ event) => /** @type {Element} */ (event.currentTarget).closest("dialog")?.close() }, words.close)),
  );
}

/** @param {Dispatch} dispatch */
async function attempt(dispatch) {
  dispatch({ type: "sent", sent: "trying" });
  dispatch({ type: "sent", sent: await tryToSend() });
}
