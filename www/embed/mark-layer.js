import { cut, linesOf, pageOf, stackingOf, viewOf } from "./mark-places.js";

/**
 * Marks over an editor: boxes that lie on the page above it and let every click through. Nothing is
 * put into the editor's document, so nothing of them can be saved, undone or copied.
 *
 * @typedef {import("../points.js").Weight} Weight
 * @typedef {{ range: Range, weight: Weight, isCurrent: boolean }} Mark
 * @typedef {import("./mark-places.js").Box} Box
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

/** How wide the layer is, in px of its own: the page may show them larger, by `zoom` or `transform`. */
const rule = 100;

export class MarkLayer {
  /** @param {Element} content what the editor shows of the document */
  constructor(content) {
    /** @private */
    this.content = content;
    /** @private @type {Mark[]} */
    this.marks = [];
    /** @private @type {MarkBox[]} */
    this.boxes = [];
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
      all: "initial",
      position: "fixed",
      left: "0",
      top: "0",
      width: `${rule}px`,
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

  /**
   * Boxes that are there already are moved where they have to, and left alone where not. All places
   * are asked for before: asking after a box is moved would lay out the page anew.
   *
   * @private
   */
  draw() {
    const { content, layer, boxes } = this;
    const view = viewOf(content);
    const wanted = view.seen ? this.placesIn(view.seen, view.x, view.y) : [];
    // Where the page's body is moved or made larger, so is what is fixed in it.
    const own = layer.getBoundingClientRect();
    const scale = own.width / rule || 1;
    const stacking = wanted.length > 0 ? String(stackingOf(content) + 1) : "";
    if (layer.style.zIndex !== stacking) layer.style.zIndex = stacking;
    while (boxes.length < wanted.length) boxes.push(new MarkBox(layer));
    for (const box of boxes.splice(wanted.length)) box.remove();
    wanted.forEach(({ place, mark }, i) => {
      const { left, top, right, bottom } = place;
      const inLayer = {
        left: (left - own.left) / scale,
        top: (top - own.top) / scale,
        right: (right - own.left) / scale,
        bottom: (bottom - own.top) / scale,
      };
      boxes[i]?.show(inLayer, mark);
    });
  }

  /**
   * @private
   * @param {Box} seen
   * @param {number} x
   * @param {number} y
   */
  placesIn(seen, x, y) {
    /** @type {{ place: Box, mark: Mark }[]} */
    const found = [];
    for (const mark of this.marks) {
      if (!this.content.contains(mark.range.commonAncestorContainer)) continue;
      for (const { left, top, right, bottom } of linesOf(mark.range, mostLinesOfMark)) {
        const line = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
        const place = cut(line, seen);
        if (place) found.push({ place, mark });
      }
    }
    return found;
  }
}

/** A box that writes down only what is another than before. */
class MarkBox {
  /** @param {Element} layer */
  constructor(layer) {
    /** @private */
    this.element = layer.ownerDocument.createElement("div");
    /** @private */
    this.look = "";
    /** @private */
    this.place = "";
    // What a page says of every div is not said of this one.
    put(this.element, {
      all: "initial",
      position: "fixed",
      boxSizing: "border-box",
      outlineOffset: "1px",
      pointerEvents: "none",
    });
    layer.append(this.element);
  }

  /**
   * @param {Box} place
   * @param {Mark} mark
   */
  show({ left, top, right, bottom }, { weight, isCurrent }) {
    const { element } = this;
    const look = `${weight} ${isCurrent}`;
    if (look !== this.look) {
      this.look = look;
      element.dataset.weight = weight;
      put(element, {
        background: looks[weight].wash,
        borderBottom: looks[weight].line,
        outline: isCurrent ? "2px solid #1c4b6e" : "",
      });
    }
    const place = `${left} ${top} ${right} ${bottom}`;
    if (place !== this.place) {
      this.place = place;
      put(element, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${right - left}px`,
        height: `${bottom - top}px`,
      });
    }
  }

  remove() {
    this.element.remove();
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
