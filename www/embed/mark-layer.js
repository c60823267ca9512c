/**
 * Marks over an editor: boxes that lie on the page above it and let every click through. Nothing is
 * put into the editor's document, so nothing of them can be saved, undone or copied.
 *
 * @typedef {import("../points.js").Weight} Weight
 * @typedef {{ range: Range, weight: Weight, isCurrent: boolean }} Mark
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 */

/** Told by the line beneath as well, not by colour alone. */
const looks = {
  error: { line: "3px solid #c22d20", wash: "rgba(194, 45, 32, 0.16)" },
  warning: { line: "3px dashed #a46a00", wash: "rgba(230, 160, 30, 0.2)" },
  info: { line: "2px dotted #1c5f94", wash: "rgba(28, 95, 148, 0.12)" },
  unclear: { line: "2px dotted #6a6a6a", wash: "rgba(120, 120, 120, 0.12)" },
};

/** More than these would cover the text instead of pointing at it. */
const mostMarks = 300;
const mostLinesOfMark = 12;

export class MarkLayer {
  /** @param {Element} content what the editor shows of the document */
  constructor(content) {
    /** @private */
    this.content = content;
    /** @private @type {Mark[]} */
    this.marks = [];
    /** @private */
    this.frame = 0;
    const own = content.ownerDocument;
    /** @private */
    this.page = pageOf(own);
    /** @private */
    this.layer = this.page.createElement("div");
    this.layer.setAttribute("aria-hidden", "true");
    this.layer.dataset.goujiMarks = "";
    put(this.layer, {
      position: "fixed",
      left: "0",
      top: "0",
      width: "0",
      height: "0",
      pointerEvents: "none",
    });
    this.page.body.append(this.layer);
    /** @private */
    this.later = () => this.drawSoon();
    /** @private */
    this.documents = own === this.page ? [own] : [own, this.page];
    for (const one of this.documents) {
      one.addEventListener("scroll", this.later, { capture: true, passive: true });
      one.defaultView?.addEventListener("resize", this.later);
    }
    /** @private */
    this.observer = new ResizeObserver(this.later);
    this.observer.observe(content);
  }

  /** @param {Mark[]} marks */
  show(marks) {
    this.marks = marks.slice(0, mostMarks);
    this.drawSoon();
  }

  /** Places may have moved. */
  drawSoon() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  destroy() {
    cancelAnimationFrame(this.frame);
    for (const one of this.documents) {
      one.removeEventListener("scroll", this.later, { capture: true });
      one.defaultView?.removeEventListener("resize", this.later);
    }
    this.observer.disconnect();
    this.layer.remove();
  }

  /** @private */
  draw() {
    const { content, layer } = this;
    const view = viewOf(content);
    const { boxes, x, y } = view;
    layer.textContent = "";
    if (!boxes) return;
    layer.style.zIndex = String(stackingOf(content) + 1);
    for (const { range, weight, isCurrent } of this.marks) {
      if (!content.contains(range.commonAncestorContainer)) continue;
      for (const line of linesOf(range)) {
        const box = cut(
          {
            left: line.left + x,
            top: line.top + y,
            right: line.right + x,
            bottom: line.bottom + y,
          },
          boxes,
        );
        if (!box) continue;
        const drawn = layer.ownerDocument.createElement("div");
        drawn.dataset.weight = weight;
        put(drawn, {
          position: "fixed",
          left: `${box.left}px`,
          top: `${box.top}px`,
          width: `${box.right - box.left}px`,
          height: `${box.bottom - box.top}px`,
          boxSizing: "border-box",
          background: looks[weight].wash,
          borderBottom: looks[weight].line,
          outline: isCurrent ? "2px solid #1c4b6e" : "",
          outlineOffset: "1px",
        });
        layer.append(drawn);
      }
    }
  }
}

/**
 * Style sheets may be forbidden by the page's policy; this is not one.
 *
 * @param {HTMLElement} target
 * @param {Partial<CSSStyleDeclaration>} style
 */
export function put(target, style) {
  Object.assign(target.style, style);
}

/**
 * The outermost page that may be looked into.
 *
 * @param {Document} own
 * @returns {Document}
 */
function pageOf(own) {
  const frame = frameOf(own);
  return frame ? pageOf(frame.ownerDocument) : own;
}

/**
 * @param {Document} own
 * @returns {Element | null}
 */
export function frameOf(own) {
  try {
    return own.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/**
 * How a range's places are told on the outermost page, and what of it is in sight there.
 *
 * @param {Element} content
 * @returns {{ x: number, y: number, boxes: Box | null }}
 */
function viewOf(content) {
  let x = 0;
  let y = 0;
  /** @type {Box | null} */
  let boxes = null;
  /** @type {Element | null} */
  let at = content;
  while (at) {
    const own = at.ownerDocument;
    const seen = own.defaultView;
    // A frame that is being loaded anew shows this no more.
    if (!seen) return { x, y, boxes: null };
    boxes = cut({ left: 0, top: 0, right: seen.innerWidth, bottom: seen.innerHeight }, boxes);
    for (let up = at.parentElement; up; up = up.parentElement) {
      if (!boxes) break;
      if (!hides(up)) continue;
      boxes = cut(up.getBoundingClientRect(), boxes);
    }
    const frame = frameOf(own);
    if (!frame || !boxes) break;
    const { left, top } = frame.getBoundingClientRect();
    const dx = left + frame.clientLeft;
    const dy = top + frame.clientTop;
    x += dx;
    y += dy;
    boxes = {
      left: boxes.left + dx,
      top: boxes.top + dy,
      right: boxes.right + dx,
      bottom: boxes.bottom + dy,
    };
    at = frame;
  }
  // The content itself may be what scrolls.
  if (boxes && hides(content)) {
    const { left, top, right, bottom } = content.getBoundingClientRect();
    boxes = cut({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }, boxes);
  }
  return { x, y, boxes };
}

/**
 * Whether an element shows only a part of what is in it.
 *
 * @param {Element} element
 */
function hides(element) {
  const own = element.ownerDocument;
  // These scroll the page, which is what the boxes are told by.
  if (element === own.body || element === own.documentElement) return false;
  const style = own.defaultView?.getComputedStyle(element);
  return style !== undefined && `${style.overflowX}${style.overflowY}` !== "visiblevisible";
}

/**
 * @param {Box} box
 * @param {Box | null} by
 * @returns {Box | null} null where nothing is left
 */
function cut({ left, top, right, bottom }, by) {
  const box = by
    ? {
        left: Math.max(left, by.left),
        top: Math.max(top, by.top),
        right: Math.min(right, by.right),
        bottom: Math.min(bottom, by.bottom),
      }
    : { left, top, right, bottom };
  return box.left < box.right && box.top < box.bottom ? box : null;
}

/**
 * The lines that a range stands on.
 *
 * @param {Range} range
 * @returns {Box[]}
 */
function linesOf(range) {
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (lines.length > 0) return lines.slice(0, mostLinesOfMark);
  const { startContainer } = range;
  const element =
    startContainer.nodeType === Node.ELEMENT_NODE
      ? /** @type {Element} */ (startContainer)
      : startContainer.parentElement;
  if (!element) return [];
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [{ left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 }];
}

/**
 * What the editor, perhaps over the whole screen, lies on.
 *
 * @param {Element} content
 * @returns {number}
 */
function stackingOf(content) {
  let highest = 0;
  /** @type {Element | null} */
  let at = content;
  while (at) {
    const own = at.ownerDocument;
    for (let up = /** @type {Element | null} */ (at); up; up = up.parentElement) {
      const index = Number(own.defaultView?.getComputedStyle(up).zIndex);
      if (index > highest) highest = index;
    }
    at = frameOf(own);
  }
  return highest;
}
