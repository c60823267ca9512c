import { element } from "../dom.js";
import { FixWanted } from "../events.js";
import { ruleLink } from "../own-files.js";
import { anchorOf, pointId } from "../places.js";
import { drawOtherPlaces } from "./other-places.js";

/** @typedef {import("../points.js").Point} Point */

/** @param {Point} point */
export function drawPoint(point) {
  const words = point.at[0]?.words;
  const anchor = anchorOf(point);
  const place =
    words && anchor
      ? element("a", { href: `#${encodeURI(anchor)}`, "data-stop": true }, words)
      : element("span", { tabindex: -1, "data-stop": true }, words ?? "整篇报告");
  const rules = element("span", { class: "rules" }, ...point.rule.split(" ").map(drawRule));
  // What could not be told is no finding: there is nothing to ignore.
  if (point.weight !== "unclear") rules.append(drawIgnore(words ?? "整篇报告"));
  return element(
    "li",
    {
      class: "finding",
      id: pointId(point.index),
      "data-point": point.index,
      "data-weight": point.weight,
    },
    element("p", { class: "place" }, place),
    element("p", { class: "message" }, point.message),
    ...drawOtherPlaces(point),
    ...point.fixes.map((_, number) => drawFix(point, number)),
    element("p", { class: "basis" }, element("span", {}, basisOf(point)), rules),
  );
}

/**
 * A proposal, to be taken over where it can be.
 *
 * @param {Point} point
 * @param {number} number
 */
function drawFix(point, number) {
  const [button] = drawFixButton(point, number, `采用：${point.fixes[number]?.label}`);
  return element("p", { class: "fix" }, button ?? `建议：${point.fixes[number]?.label}`);
}

/**
 * The point that it is of is asked for its edits only then: where they stand changes with others.
 *
 * @param {Point} point
 * @param {number} number
 * @param {string} words
 * @returns {HTMLButtonElement[]} none where a cell is not there that it would change
 */
export function drawFixButton({ index, at, fixes }, number, words) {
  const fix = fixes[number];
  if (!fix || fix.edits.length === 0 || fix.edits.some(({ span }) => !span)) return [];
  const name = `${words}：${at[0]?.words ?? ""} ${fix.label}`;
  const label = words.includes(fix.label) ? undefined : name;
  const button = element("button", { type: "button", class: "adopt", "aria-label": label }, words);
  button.addEventListener("click", () => button.dispatchEvent(new FixWanted(index, number)));
  return [button];
}

/**
 * Its page says what the rule demands, why, and how to put things right.
 *
 * @param {string} id
 */
export function drawRule(id) {
  return element("a", ruleLink(id), id);
}

/** @param {string} place in words */
export function drawIgnore(place) {
  return element(
    "button",
    { type: "button", class: "link ignore", "aria-label": `忽略：${place}` },
    "忽略",
  );
}

/** @param {Point} point */
function basisOf({ basis, weight, isChosen }) {
  if (weight === "unclear") return "";
  const words = basis ? `依据：${basis.document} ${basis.clause}` : "此项为经验判断";
  return isChosen ? `${words}；级别按您的设置` : words;
}
