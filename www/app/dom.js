// The problem: views are functions of the state, but rebuilding the page on each change would lose
// the reader's focus, selection, scroll and open folds.
//
// Method: views return plain descriptions of elements; `patch` changes the real ones only where the
// description differs. Children with a `key` keep their element when they move. Text is only ever
// set through text nodes, attributes never hold script.

/** @typedef {Record<string, unknown>} Props */
/** @typedef {{ tag: string, key: string | undefined, props: Props, children: Child[] }} Element_ */
/** @typedef {Element_ | string} Child */
/** @typedef {Child | null | undefined | false | ChildList} Content */
/** @typedef {Content[]} ChildList */

/** Elements inside <svg> are another kind. */
const SVG = "http://www.w3.org/2000/svg";

/** Set on an element whose children somebody else patches. */
const OPAQUE = "opaque";

/** Props that are set as properties, because the attribute only gives the first value. */
const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "open", "selected"]);

/** @type {WeakMap<Node, Element_>} */
const described = new WeakMap();

/**
 * Describes an element. Listeners are props that start with `on`; `style` is an object.
 * @param {string} tag
 * @param {Props | null} props
 * @param {...Content} content
 * @returns {Element_}
 */
export function h(tag, props, ...content) {
  const { key, ...rest } = props ?? {};
  /** @type {Child[]} */
  const children = [];
  gather(content, children);
  return { tag, key: key === undefined ? undefined : String(key), props: rest, children };
}

/** @param {ChildList} content @param {Child[]} into */
function gather(content, into) {
  for (const item of content) {
    if (item === null || item === undefined || item === false || item === "") continue;
    if (Array.isArray(item)) gather(item, into);
    else into.push(item);
  }
}

/**
 * Makes the children of `parent` what `content` describes.
 * @param {Element} parent
 * @param {...Content} content
 */
export function patch(parent, ...content) {
  /** @type {Child[]} */
  const children = [];
  gather(content, children);
  patchChildren(parent, children);
}

/** @param {Element} parent @param {Child[]} children */
function patchChildren(parent, children) {
  const wanted = new Set();
  for (const child of children) {
    if (typeof child !== "string" && child.key !== undefined) wanted.add(child.key);
  }
  /** @type {Map<string, Element>} */
  const keyed = new Map();
  for (const node of Array.from(parent.children)) {
    const key = described.get(node)?.key;
    if (key !== undefined) keyed.set(key, node);
  }
  /** Skips elements that go away, so that those that stay need not move (a move loses focus).
   * @param {ChildNode | null} node */
  const settle = (node) => {
    while (node) {
      const key = described.get(node)?.key;
      if (key === undefined || wanted.has(key)) return node;
      const next = node.nextSibling;
      node.remove();
      node = next;
    }
    return null;
  };
  let cursor = settle(parent.firstChild);
  for (const child of children) {
    const match = matching(child, cursor, keyed);
    if (match && match === cursor) cursor = settle(cursor.nextSibling);
    const node = match ?? create(child, parent);
    if (match) update(match, child);
    if (node.parentNode !== parent || node.nextSibling !== cursor) parent.insertBefore(node, cursor);
  }
  while (cursor) {
    const next = cursor.nextSibling;
    cursor.remove();
    cursor = next;
  }
}

/**
 * The node that may become `child`, if there is one.
 * @param {Child} child @param {ChildNode | null} cursor @param {Map<string, Element>} keyed
 * @returns {ChildNode | null}
 */
function matching(child, cursor, keyed) {
  if (typeof child === "string") return cursor?.nodeType === Node.TEXT_NODE ? cursor : null;
  if (child.key !== undefined) {
    const node = keyed.get(child.key);
    return node && described.get(node)?.tag === child.tag ? node : null;
  }
  const old = cursor && described.get(cursor);
  return old && old.key === undefined && old.tag === child.tag ? cursor : null;
}

/** @param {Child} child @param {Element} parent @returns {ChildNode} */
function create(child, parent) {
  if (typeof child === "string") return document.createTextNode(child);
  const drawn = child.tag === "svg" || (parent.namespaceURI === SVG && parent.tagName !== "foreignObject");
  const node = drawn ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
  described.set(node, { ...child, props: {}, children: [] });
  // Children first: a <select> takes its value only when its options are there.
  patchChildren(node, child.children);
  setProps(node, {}, child.props);
  described.set(node, child);
  return node;
}

/** @param {ChildNode} node @param {Child} child */
function update(node, child) {
  if (typeof child === "string") {
    if (node.nodeValue !== child) node.nodeValue = child;
    return;
  }
  const old = described.get(node);
  if (old === child) return; // the very same description: see `remembered`
  const element = /** @type {Element} */ (node);
  if (!child.props[OPAQUE]) patchChildren(element, child.children);
  setProps(element, old?.props ?? {}, child.props);
  described.set(node, child);
}

/** @param {Element} node @param {Props} old @param {Props} props */
function setProps(node, old, props) {
  for (const name of Object.keys(old)) {
    if (!(name in props)) setProp(node, name, undefined, old[name]);
  }
  for (const [name, value] of Object.entries(props)) setProp(node, name, value, old[name]);
}

/** @param {Element} node @param {string} name @param {unknown} value @param {unknown} old */
function setProp(node, name, value, old) {
  const target = /** @type {Record<string, any>} */ (/** @type {unknown} */ (node));
  if (name === OPAQUE) return;
  if (name.startsWith("on")) {
    target[name] = value ?? null;
  } else if (name === "style") {
    const style = /** @type {HTMLElement | SVGElement} */ (node).style;
    for (const [property, text] of Object.entries(value ?? {})) {
      style.setProperty(property, String(text));
    }
  } else if (PROPERTIES.has(name)) {
    // What the reader did since (typing, opening) wins until the state says otherwise.
    if (value !== old && target[name] !== value) target[name] = value ?? (name === "value" ? "" : false);
  } else if (value === undefined || value === null || value === false) {
    node.removeAttribute(name);
  } else if (value !== old) {
    node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** @type {WeakMap<Element, readonly unknown[]>} */
const lastSeen = new WeakMap();

/**
 * Runs `draw` only when something in `seen` is another value than at the last call for `root`.
 * @param {Element} root @param {readonly unknown[]} seen @param {() => void} draw
 */
export function whenChanged(root, seen, draw) {
  const last = lastSeen.get(root);
  if (last && last.length === seen.length && last.every((value, index) => value === seen[index])) return;
  lastSeen.set(root, seen);
  draw();
}

/** True for what takes letters and undoes its own typing. @param {EventTarget | null} target */
export function isField(target) {
  if (target instanceof HTMLInputElement) return !/^(button|checkbox|radio|file|submit|reset|image)$/.test(target.type);
  return target instanceof HTMLTextAreaElement;
}

/**
 * The same function, that gives its last result again while it is called with the same values.
 * @template {readonly unknown[]} Given @template Result
 * @param {(...given: Given) => Result} make @returns {(...given: Given) => Result}
 */
export function remembered(make) {
  /** @type {{ given: Given, result: Result } | null} */
  let last = null;
  return (...given) => {
    if (!last || given.some((value, index) => value !== last?.given[index])) last = { given, result: make(...given) };
    return last.result;
  };
}
