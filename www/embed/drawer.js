import { element } from "../dom.js";
import { whenReleased } from "./keys.js";
import { put } from "./mark-layer.js";

/** As wide as the drawer may be; a window that is no wider has room for nothing beside it. */
const width = 380;

/**
 * A panel at the right side of the page, for pages that have no place of their own for it. It is
 * closed by its button and by Esc; the focus then goes back to where it came from.
 *
 * @typedef {object} Drawer
 * @property {() => void} show
 * @property {() => void} hide
 * @property {() => void} stepAside hides it if it lies over all that there is
 * @property {() => boolean} isShown
 * @property {() => void} destroy
 */

/**
 * Draws a drawer, which is not shown yet.
 *
 * @param {string} label
 * @param {HTMLElement} content
 * @param {() => void} close called when the user wants it closed
 * @returns {Drawer}
 * @example
 * const drawer = drawDrawer("年报核验", checker, () => drawer.hide());
 */
export function drawDrawer(label, content, close) {
  const shut = element("button", { type: "button" }, "关闭");
  const heading = element("h2", {}, label);
  const bar = element("div", {}, heading, shut);
  const drawer = element("aside", { "aria-label": label, "data-gouji": true }, bar, content);
  drawer.hidden = true;
  dress(drawer, bar, shut);
  put(heading, { margin: "0", color: "inherit", font: "inherit", fontWeight: "600" });
  document.body.append(drawer);
  const own = drawer.ownerDocument;
  const holdsFocus = () => drawer.contains(own.activeElement);
  /** @type {Element | null} what had the focus before something in here */
  let before = null;
  const remember = () => {
    if (!holdsFocus()) before = own.activeElement;
  };
  // Into a frame the focus goes with no more than this, which Firefox tells before it has gone.
  const rememberFrame = () => {
    remember();
    setTimeout(remember);
  };

  shut.addEventListener("click", close);
  whenReleased(drawer, "Enter", "button", (button) => button.click());
  whenReleased(drawer, "Escape", "*", close);

  const covers = () => own.documentElement.clientWidth <= width;
  const hide = () => {
    own.removeEventListener("focusin", remember);
    window.removeEventListener("blur", rememberFrame);
    const isLeft = holdsFocus();
    drawer.hidden = true;
    if (isLeft && before) focusOn(before);
  };

  return {
    show() {
      remember();
      own.addEventListener("focusin", remember);
      window.addEventListener("blur", rememberFrame);
      drawer.hidden = false;
      // What is written in lies beneath it then.
      if (covers()) shut.focus();
    },
    hide,
    stepAside() {
      if (covers()) hide();
    },
    isShown: () => !drawer.hidden,
    destroy() {
      hide();
      drawer.remove();
    },
  };
}

/**
 * A frame that has the focus takes no typing yet: what is written in there has to have it.
 *
 * @param {Element} element
 */
function focusOn(element) {
  /** @type {Element | null | undefined} */
  let at = element;
  while (at) {
    /** @type {HTMLElement} */ (at).focus({ preventScroll: true });
    at = /** @type {HTMLIFrameElement} */ (at).contentDocument?.activeElement;
  }
}

/**
 * @param {HTMLElement} drawer
 * @param {HTMLElement} bar
 * @param {HTMLElement} shut
 */
function dress(drawer, bar, shut) {
  put(drawer, {
    position: "fixed",
    top: "0",
    right: "0",
    bottom: "0",
    width: `min(${width}px, 100vw)`,
    // KindEditor over the whole screen lies at 811211.
    zIndex: "1000000",
    overflow: "auto",
    background: "#fffefb",
    color: "#22262b",
    boxShadow: "0 0 12px rgba(0, 0, 0, 0.25)",
  });
  put(bar, {
    display: "flex",
    justifyContent: "space-between",
    padding: "8px 14px",
    background: "#1c4b6e",
    color: "#fff",
  });
  put(shut, {
    padding: "0 10px",
    border: "1px solid currentColor",
    background: "none",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
  });
}
