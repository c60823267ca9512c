/**
 * Creates an element. Children that are strings become text, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean | undefined>} [attributes] `true` sets an empty
 *   attribute, `false` and `undefined` none.
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}

/**
 * Puts children in the place of those that are there.
 *
 * `replaceChildren` is younger than the oldest browsers we serve.
 *
 * @param {Element} parent
 * @param {...(Node | string)} children
 */
export function fill(parent, ...children) {
  parent.textContent = "";
  parent.append(...children);
}

/**
 * As `fill`, but children that are there already stay where they can: nothing that is the same is
 * laid out again, scrolled away or loses the focus.
 *
 * @param {Element} parent
 * @param {Node[]} children
 */
export function arrange(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let there = parent.firstChild;
  for (const child of children) {
    if (child === there) there = there.nextSibling;
    else parent.insertBefore(child, there);
  }
}

/**
 * The one element that a page cannot do without.
 *
 * @template {Element} Kind
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function find(parent, selector, kind) {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`${selector} is missing`);
  return found;
}

/**
 * Brings an element into sight, moving no more than the pane that it stands in.
 *
 * `scrollIntoView` would also move the page, which is not to jump under the reader.
 *
 * @param {Element} target
 * @param {Element} pane
 */
export function showWithin(target, pane) {
  if (pane.scrollHeight <= pane.clientHeight) return;
  const inner = target.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  const margin = 24;
  if (inner.top < outer.top + margin) pane.scrollTop += inner.top - outer.top - margin;
  else if (inner.bottom > outer.bottom - margin) {
    pane.scrollTop += inner.bottom - outer.bottom + margin;
  }
}
