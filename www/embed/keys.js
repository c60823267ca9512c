/**
 * Acts when a key that was pressed in a part of the page is let go there. What is done may give the
 * focus to an editor, which would otherwise be told of the end of the key and take it for its own:
 * KindEditor makes a paragraph at the end of Enter.
 *
 * @param {Element | ShadowRoot} root
 * @param {string} key
 * @param {string} selector of what the key is meant for
 * @param {(element: HTMLElement) => void} act
 * @example
 * whenReleased(panel, "Enter", "button", (button) => button.click());
 */
export function whenReleased(root, key, selector, act) {
  /** @type {HTMLElement | null} */
  let pressed = null;
  const meant = (/** @type {Event} */ event) => {
    // While words are being composed the key is theirs.
    const { key: told, isComposing, target } = /** @type {KeyboardEvent} */ (event);
    if (told !== key || isComposing) return null;
    return /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(selector));
  };
  root.addEventListener("keydown", (event) => {
    const element = meant(event);
    if (!element) return;
    event.preventDefault();
    event.stopPropagation();
    // One that is held began elsewhere, or has been seen.
    if (!(/** @type {KeyboardEvent} */ (event).repeat)) pressed = element;
  });
  root.addEventListener("keyup", (event) => {
    const element = meant(event);
    const isSame = element !== null && element === pressed;
    pressed = null;
    if (isSame) act(element);
  });
}
