/**
 * `<copy-desk>`: an article read in somebody else's page.
 *
 * The text is given by the property or attribute `text`, by what stands inside the element, or by a
 * paste; a second one by `second` or by a child with `slot="second"`. Everything is drawn in a shadow
 * tree through text nodes. In a form it is a field whose value is the clean text: labelled, disabled,
 * required, reset and restored as others are. Importing this on a server does nothing.
 */
import { patch } from "../app/dom.js";
import { words as english } from "../i18n/en.js";
import { engine, join, leave, options } from "./element-engine.js";
import { elementView } from "./element-view.js";
import { ELEMENT_STYLE } from "./report-style.js";

/**
 * @typedef {import("./index.js").Report} Report
 * @typedef {import("./element-view.js").Shown} Shown
 * A text with how it is to be read.
 * @typedef {{ input: string, kind?: import("./index.js").InputKind }} Given
 */

export { options };

/** The class of the element; undefined on a server. */
export const CopyDesk = typeof HTMLElement === "function" ? define() : undefined;

function define() {
  const first = customElements.get("copy-desk");
  if (first) {
    console.warn("<copy-desk> is defined already, by another copy of Copydesk; that one stays.");
    return first;
  }
  class CopyDesk extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ["text", "second", "published", "view", "required"];

    #internals = this.attachInternals();
    #root = this.attachShadow({ mode: "open", delegatesFocus: true });
    #desk = document.createElement("div");
    /** @type {Shown} */
    #shown = { phase: "empty", view: "body", own: false, disabled: false, required: false, label: "", draft: "", report: undefined, pairs: undefined, failure: "" };
    /** @type {import("./index.js").Comparison | undefined} */
    #comparison;
    /** What was set as a property; the attribute, then the children, are asked where there is none. @type {string | undefined} */
    #text;
    /** @type {string | undefined} */
    #second;
    #words = /** @type {import("./report-view.js").Words} */ (english);
    /** What the form sends: the article that is shown or none, never the one before. @type {string | null} */
    #sent = null;
    #asked = false;
    /** @type {AbortController | undefined} */
    #running;
    #watcher = new MutationObserver(() => this.#ask());

    constructor() {
      super();
      const style = new CSSStyleSheet();
      style.replaceSync(ELEMENT_STYLE);
      this.#root.adoptedStyleSheets = [style];
      this.#desk.className = "desk";
      this.#desk.setAttribute("part", "desk");
      this.#root.append(this.#desk);
      // A label may come after the element, or change: its words are read again when they are wanted.
      this.addEventListener("focusin", () => this.#label() !== this.#shown.label && this.#show({}));
    }

    connectedCallback() {
      // What was set before the element was defined lies beside its setters, and hides them.
      for (const name of /** @type {const} */ (["text", "second", "published", "view", "name", "words", "disabled", "required"])) {
        if (!Object.hasOwn(this, name)) continue;
        const early = /** @type {any} */ (this[name]);
        delete /** @type {any} */ (this)[name];
        /** @type {any} */ (this)[name] = early;
      }
      join();
      this.#watcher.observe(this, { childList: true, characterData: true, subtree: true });
      this.#ask();
    }

    disconnectedCallback() {
      this.#watcher.disconnect();
      this.#running?.abort();
      leave();
    }

    /** @param {string} name @param {string | null} was @param {string | null} now */
    attributeChangedCallback(name, was, now) {
      if (was === now) return;
      if (name === "view") this.#show({ view: now === "overlap" ? "overlap" : "body" });
      else if (name === "required") this.#show({ required: now !== null });
      else this.#ask();
    }

    formResetCallback() {
      const second = this.#second;
      this.#second = undefined;
      this.#startOver();
      if (second !== undefined) this.#ask();
    }

    /** The reader comes back to the page: what he gave is read again, what he typed is in the box. @param {unknown} state */
    formStateRestoreCallback(state) {
      if (!(state instanceof FormData)) return;
      const [text, draft] = [state.get("text"), state.get("draft")];
      if (typeof text === "string") this.#readOwn(text);
      else if (typeof draft === "string") this.#show({ draft });
    }

    /** @param {boolean} disabled */
    formDisabledCallback(disabled) {
      this.#show({ disabled });
    }

    get text() {
      return this.#given()?.input ?? "";
    }
    set text(text) {
      this.#text = text === undefined || text === null ? undefined : String(text);
      this.#shown = { ...this.#shown, own: false, draft: "" };
      this.#ask();
    }
    get second() {
      return this.#givenSecond()?.input ?? "";
    }
    set second(text) {
      this.#second = text === undefined || text === null ? undefined : String(text);
      this.#ask();
    }
    get published() {
      return this.getAttribute("published") ?? "";
    }
    set published(date) {
      if (date) this.setAttribute("published", date);
      else this.removeAttribute("published");
    }
    get view() {
      return this.#shown.view;
    }
    set view(view) {
      this.setAttribute("view", view === "overlap" ? "overlap" : "body");
    }
    get name() {
      return this.getAttribute("name") ?? "";
    }
    set name(name) {
      if (name === null || name === undefined) this.removeAttribute("name");
      else this.setAttribute("name", name);
    }
    get disabled() {
      return this.hasAttribute("disabled");
    }
    set disabled(disabled) {
      this.toggleAttribute("disabled", Boolean(disabled));
    }
    get required() {
      return this.hasAttribute("required");
    }
    set required(required) {
      this.toggleAttribute("required", Boolean(required));
    }
    get words() {
      return this.#words;
    }
    set words(words) {
      this.#words = words;
      this.#show({});
    }
    get form() {
      return this.#internals.form;
    }
    get labels() {
      return this.#internals.labels;
    }
    get validity() {
      return this.#internals.validity;
    }
    get validationMessage() {
      return this.#internals.validationMessage;
    }
    get willValidate() {
      return this.#internals.willValidate;
    }
    checkValidity() {
      return this.#internals.checkValidity();
    }
    reportValidity() {
      return this.#internals.reportValidity();
    }
    /** The clean text: title and body of the first article. */
    get value() {
      const [article] = this.#shown.report?.articles ?? [];
      return [article?.title, article?.body].filter(Boolean).join("\n\n");
    }
    get report() {
      return this.#shown.report;
    }
    get comparison() {
      return this.#comparison;
    }

    /** @returns {Given | undefined} */
    #given() {
      const text = this.#text ?? this.getAttribute("text");
      return text === null ? childrenOf([...this.childNodes].filter((node) => !isSecond(node))) : { input: text };
    }

    /** @returns {Given | undefined} */
    #givenSecond() {
      const text = this.#second ?? this.getAttribute("second");
      const child = [...this.children].find(isSecond);
      return text === null ? child && childrenOf([...child.childNodes]) : { input: text };
    }

    /** Reads once for all that is changed in one go. */
    #ask() {
      if (this.#asked || !this.isConnected) return;
      this.#asked = true;
      queueMicrotask(() => {
        this.#asked = false;
        void this.#read();
      });
    }

    async #read() {
      this.#running?.abort();
      const given = this.isConnected ? this.#given() : undefined;
      this.#sent = null;
      this.#comparison = undefined;
      if (!given?.input.trim()) return this.#show({ phase: "empty", report: undefined, pairs: undefined });
      const running = new AbortController();
      this.#running = running;
      this.#show({ phase: "busy", failure: "" });
      try {
        await this.#analyze(given, this.#givenSecond(), running.signal);
      } catch (error) {
        if (running.signal.aborted) return;
        const { message } = /** @type {Error} */ (error);
        this.#sent = null;
        this.#show({ phase: "failed", failure: message, draft: this.#shown.own ? given.input : "", report: undefined, pairs: undefined });
        this.dispatchEvent(new CustomEvent("error", { detail: error }));
      }
    }

    /** @param {Given} given @param {Given | undefined} second @param {AbortSignal} signal */
    async #analyze(given, second, signal) {
      const analyzer = await engine();
      const published = this.published || undefined;
      const report = await analyzer.analyze(given.input, { published, kind: given.kind, signal });
      if (signal.aborted) return; // it came as another text was given
      this.#shown = { ...this.#shown, report };
      this.#sent = this.value;
      this.#show({ phase: second?.input.trim() ? "busy" : "done", pairs: undefined });
      this.dispatchEvent(new CustomEvent("analyzed", { detail: report, bubbles: true, composed: true }));
      if (!second?.input.trim()) return;
      const other = await analyzer.analyze(second.input, { kind: second.kind, signal });
      const options = { a: { published, kind: given.kind }, b: { kind: second.kind }, signal };
      const comparison = await analyzer.compare(given.input, second.input, options);
      this.#comparison = comparison;
      const bodyOf = (/** @type {Report} */ from, /** @type {string} */ id) => from.articles.find((article) => article.id === id)?.body ?? "";
      const pairs = comparison.pairs.map((overlap) => ({ overlap, a: bodyOf(report, overlap.a.article), b: bodyOf(other, overlap.b.article) }));
      this.#show({ phase: "done", pairs });
      this.dispatchEvent(new CustomEvent("compared", { detail: comparison, bubbles: true, composed: true }));
    }

    /** Back to what the attribute or the children say, as a field that is reset. */
    #startOver() {
      if (this.#text === undefined && !this.#shown.draft) return;
      this.#text = undefined;
      this.#sent = null;
      this.#show({ own: false, draft: "", report: undefined, pairs: undefined });
      this.#ask();
    }

    /** Reads what the reader himself gave. @param {string} text */
    #readOwn(text) {
      this.#text = text;
      this.#shown = { ...this.#shown, own: true, draft: text };
      this.#ask();
    }

    /** Tells the form what it may send, and what brings back what the reader gave. */
    #declare() {
      const { own, draft, phase, required } = this.#shown;
      const state = new FormData();
      if (draft) state.set(own ? "text" : "draft", draft);
      this.#internals.setFormValue(this.#sent, state);
      const missing = required && !this.#sent;
      const message = phase === "busy" ? this.#words.busy : this.#words.nothing;
      // The browser leads the reader to what is missing. Where there is no box it is all that is shown,
      // which takes the focus only then: else it would come before the box.
      const box = this.#root.querySelector("textarea");
      if (missing && !box) this.#desk.tabIndex = -1;
      else this.#desk.removeAttribute("tabindex");
      this.#internals.setValidity(missing ? { valueMissing: true } : {}, missing ? message : "", box ?? this.#desk);
    }

    /** What the host's labels say. */
    #label() {
      return [...this.#internals.labels].map((one) => wordsOf(one, this).trim()).join(" ");
    }

    /** @param {Partial<Shown>} change */
    #show(change) {
      this.#shown = { ...this.#shown, ...change, label: this.#label() };
      const view = elementView(this.#shown, this.#words, {
        read: (text) => this.#readOwn(text),
        type: (draft) => this.#show({ draft }),
        choose: (name) => (this.view = name),
        startOver: () => this.#startOver(),
      });
      patch(this.#desk, view);
      this.#declare();
    }
  }
  customElements.define("copy-desk", CopyDesk);
  return CopyDesk;
}

/** What a label says of an element: where it stands around the element, not the element's own text.
 * @param {Node} node @param {Node} without @returns {string} */
function wordsOf(node, without) {
  if (node === without || node instanceof Comment) return "";
  return node.contains(without) ? [...node.childNodes].map((inner) => wordsOf(inner, without)).join("") : (node.textContent ?? "");
}

/** @param {Node} node */
function isSecond(node) {
  return node instanceof Element && node.slot === "second";
}

/** What stands inside an element: as HTML where there are elements, else as text. @param {Node[]} nodes @returns {Given | undefined} */
function childrenOf(nodes) {
  if (!nodes.some((node) => node.textContent?.trim())) return undefined;
  if (!nodes.some((node) => node instanceof Element)) return { input: nodes.map((node) => node.textContent).join("") };
  return { input: nodes.map((node) => (node instanceof Element ? node.outerHTML : (node.textContent ?? ""))).join(""), kind: "html" };
}
