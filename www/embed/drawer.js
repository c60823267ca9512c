import { element } from "../dom.js";
import { whenReleased } from "./keys.js";
import { put } from "./mark-layer.js";

/** As wide as the drawer may be; a window that is no wider has room for nothing beside it. */
const width = 380;

/** @type {(() => void) | null} closes the drawer that is shown: two would lie upon one another */
let closeShown = null;

/**
 * A panel at the right side of the page, for pages that have no place of their own for it. It is
 * closed by its button, by Esc, and where another is opened; the focus then goes back to where it came from.
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
  dress(drawer, bar, shut);
  setShown(drawer, false);
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
    setShown(drawer, false);
    if (closeShown === close) closeShown = null;
    if (isLeft && before) focusOn(before);
  };

  return {
    show() {
      if (closeShown !== close) closeShown?.();
      closeShown = close;
      remember();
      own.addEventListener("focusin", remember);
      window.addEventListener("blur", rememberFrame);
      setShown(drawer, true);
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
 * Style sheets of the older kind make every `aside` a block, also one that is hidden.
 *
 * @param {HTMLElement} drawer
 * @param {boolean} isShown
 */
function setShown(drawer, isShown) {
  drawer.hidden = !isShown;
  put(drawer, { display: isShown ? "block" : "none" });
}

/**
 * @param {HTMLElement} drawer
 * @param {HTMLElement} bar
 * @param {HTMLElement} shut
 */
function dress(drawer, bar, shut) {
  put(drawer, {
    all: "initial",
    direction: "ltr",
    position: "fixed",
    top: "0",
    right: "0",
    bottom: "0",
    width: `min(${width}px, 100vw)`,
    // KindEditor over the whole screen lies at 811211, windows of layui from 19891014 on.
    zIndex: "2147483000",
    overflow: "auto",
    background: "#fffefb",
    color: "#22262b",
    font: '16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    boxShadow: "0 0 12px rgba(0, 0, 0, 0.25)",
  });
  put(bar, {
    all: "initial",
    font: "inherit",
    display: "flex",
    justifyContent: "space-between",
    padding: "8px 14px",
    background: "#1c4b6e",
    color: "#fff",
  });
  put(shut, {
    display: "inline-block",
    width: "auto",
    height: "auto",
    minHeight: "0",
    margin: "0",
    padding: "0 10px",
    border: "1px solid currentColor",
    background: "none",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
  });
}
