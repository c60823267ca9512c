import { element, fill } from "../dom.js";
import { PlaceWanted, PointWanted } from "../events.js";

/** @typedef {import("../points.js").Point} Point */

/** On a narrow screen: steps through the points without going back to the list. */
export class FindingStrip extends HTMLElement {
  /** @private @type {Point[]} in the order of the list */
  points = [];

  /** @private index of the point that the reader is at */
  here = -1;

  /** @param {Point[]} points in the order of the list */
  show(points) {
    this.points = points;
    this.hidden = points.length === 0;
    const isThere = points.some(({ index }) => index === this.here);
    this.standAt(isThere ? this.here : (points[0]?.index ?? 0));
  }

  /** @param {number} index of the point that the reader is at */
  standAt(index) {
    const { points } = this;
    const position = points.findIndex((point) => point.index === index);
    const point = points[position];
    if (!point) return;
    this.here = index;
    const link = element(
      "button",
      { type: "button", class: "link", title: "回到清单中的这一条" },
      `${position + 1} / ${points.length} ${point.at[0]?.words ?? "整篇报告"}`,
    );
    link.addEventListener("click", () => this.dispatchEvent(new PointWanted(point.index)));
    fill(
      this,
      this.step("上一处", points[position - 1]),
      link,
      this.step("下一处", points[position + 1]),
    );
  }

  /**
   * @private
   * @param {string} words
   * @param {Point | undefined} point
   */
  step(words, point) {
    const button = element("button", { type: "button", disabled: !point }, words);
    button.addEventListener("click", () => {
      if (point) this.dispatchEvent(new PlaceWanted(point.index));
    });
    return button;
  }
}
