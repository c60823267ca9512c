import { element } from "../dom.js";
import { anchorOf } from "../places.js";

/** @typedef {import("../points.js").Point} Point */

/** So many places are named where the finding stands; more of them are folded. */
const namedAtOnce = 2;

/** So many are drawn at a time. */
const drawnAtOnce = 24;

/**
 * The places of a point beyond its first.
 *
 * @param {Point} point
 * @returns {HTMLElement[]}
 */
export function drawOtherPlaces(point) {
  const count = point.at.length - 1;
  if (count < 1) return [];
  if (count <= namedAtOnce) {
    const links = [...Array(count).keys()].map((i) => drawPlace(point, i + 1));
    return [element("p", { class: "others" }, "另见：", ...separated(links))];
  }
  const list = element("ol", { hidden: true });
  const button = element(
    "button",
    { type: "button", class: "link", "aria-expanded": "false", "data-stop": true },
    `另外 ${count} 处位置`,
  );
  // Before the list is shown: whoever listens to it further out does that.
  button.addEventListener("click", () => {
    if (!list.firstChild) drawMore(list, point, 1);
  });
  return [element("div", { class: "others" }, button, list, drawForPaper(point))];
}

/**
 * On paper nothing can be unfolded.
 *
 * @param {Point} point
 */
function drawForPaper({ at }) {
  const named = at.slice(1, 1 + drawnAtOnce).map(({ words }) => words);
  const more = at.length - 1 > named.length ? "等" : "";
  return element("p", { class: "print-only" }, `：${named.join("；")}${more}`);
}

/**
 * @param {HTMLOListElement} list
 * @param {Point} point
 * @param {number} from the first that is not drawn yet
 */
function drawMore(list, point, from) {
  const to = Math.min(from + drawnAtOnce, point.at.length);
  for (let number = from; number < to; number += 1) {
    list.append(element("li", {}, drawPlace(point, number, true)));
  }
  const rest = point.at.length - to;
  if (rest === 0) return;
  const button = element(
    "button",
    { type: "button", class: "link", "data-stop": true },
    `再列 ${Math.min(rest, drawnAtOnce)} 处（还有 ${rest} 处）`,
  );
  const item = element("li", {}, button);
  button.addEventListener("click", () => {
    drawMore(list, point, to);
    const next = item.nextElementSibling?.firstElementChild;
    item.remove();
    if (next instanceof HTMLElement) next.focus();
  });
  list.append(item);
}

/**
 * @param {Point} point
 * @param {number} number
 * @param {boolean} [stop] whether arrow keys stop there
 */
function drawPlace(point, number, stop = false) {
  const words = point.at[number]?.words ?? "";
  const anchor = anchorOf(point, number) ?? "report-text";
  const attributes = { href: `#${encodeURI(anchor)}`, "data-place": number, "data-stop": stop };
  return element("a", attributes, words);
}

/** @param {HTMLElement[]} links */
function separated(links) {
  return links.flatMap((link, i) => (i === 0 ? [link] : ["、", link]));
}
