import { element } from "../dom.js";
import { cellId, pointId } from "../places.js";
import { changeWords } from "../points.js";
import { slipWords } from "../wording.js";
import { drawFixButton, drawIgnore, drawPoint, drawRule } from "./finding-item.js";

/**
 * One fault: the cell to change, what it broke, and what it may be instead.
 *
 * @typedef {import("../gouji.d.ts").Diagnosis} Diagnosis
 * @typedef {import("../points.js").Point} Point
 */

/** So many other explanations are in sight; more of them are folded. */
const othersInSight = 2;

/**
 * @param {Point} point
 * @param {Point[]} explained
 */
export function drawFault(point, explained) {
  const [best, ...others] = placed(point);
  if (!best) return drawPoint(point);
  const single = best.diagnosis.changes.length === 1;
  const item = element("li", {
    class: "finding fault",
    id: pointId(point.index),
    "data-point": point.index,
    "data-weight": point.weight,
  });
  if (single) item.append(element("p", { class: "place" }, best.links[0] ?? ""));
  else item.append(element("ul", { class: "together" }, ...best.lines));
  item.append(
    element("p", { class: "message" }, `${point.message}。这是推算，请对照原始台账再定。`),
  );
  item.append(element("p", { class: "fix" }, ...drawFixButton(point, 0, "采用")));
  item.append(...drawOthers(point, others));
  const rules = element(
    "span",
    { class: "rules" },
    ...point.rule.split(" ").map(drawRule),
    ...(point.ignores?.length ? [drawIgnore(point.at[0]?.words ?? "")] : []),
  );
  item.append(
    ...drawFold(explainedWords(explained), "relations", explained.map(drawPoint)),
    element("p", { class: "basis" }, rules),
  );
  return item;
}

/** @param {Point[]} explained */
function explainedWords(explained) {
  const sums = explained.filter(({ isSum }) => isSum).length;
  const others = explained.length - sums;
  if (others === 0) return `牵动的 ${sums} 条勾稽关系`;
  return sums === 0 ? `牵动的 ${others} 处` : `牵动的 ${sums} 条勾稽关系和另外 ${others} 处`;
}

/**
 * The explanations with links to their cells.
 *
 * @param {Point} point
 */
function placed({ at, diagnoses = [] }) {
  let from = 0;
  return diagnoses.map((diagnosis, number) => {
    const links = diagnosis.changes.map((change, i) =>
      element(
        "a",
        {
          href: `#${encodeURI(cellId(change))}`,
          "data-stop": true,
          // The point itself leads to its first place.
          "data-place": from + i > 0 ? from + i : undefined,
        },
        at[from + i]?.words ?? "",
      ),
    );
    from += diagnosis.changes.length;
    const lines = links.map((link, i) => {
      const change = diagnosis.changes[i];
      return element("li", {}, link, change ? `：${changeWords(change)}` : "");
    });
    return { number, diagnosis, links, lines };
  });
}

/**
 * @param {Point} point
 * @param {ReturnType<typeof placed>} others
 */
function drawOthers(point, others) {
  if (others.length === 0) return [];
  const items = others.map(({ number, diagnosis, lines }) => {
    const slip = slipWords[diagnosis.slip];
    const item = element("li", {}, element("ul", {}, ...lines));
    if (slip) item.append(`（${slip}）`);
    item.append(...drawFixButton(point, number, "采用"));
    return item;
  });
  const first = items.splice(0, othersInSight);
  return [
    element(
      "div",
      { class: "alternatives" },
      element("p", {}, "也可能是："),
      element("ul", {}, ...first),
      ...drawFold(`另外 ${items.length} 种可能`, "more", items),
    ),
  ];
}

/**
 * @param {string} words
 * @param {string} name
 * @param {HTMLElement[]} items
 */
function drawFold(words, name, items) {
  if (items.length === 0) return [];
  const button = element(
    "button",
    { type: "button", class: "link", "aria-expanded": "false", "data-stop": true },
    words,
  );
  return [element("div", { class: name }, button, element("ol", { hidden: true }, ...items))];
}
