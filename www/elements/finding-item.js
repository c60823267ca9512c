import { element } from "../dom.js";
import { TrialWanted } from "../events.js";
import { anchorOf, pointId } from "../places.js";
import { changesOf } from "../trial.js";
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
    ...point.fixes.flatMap(drawFix),
    element("p", { class: "basis" }, element("span", {}, basisOf(point)), rules),
  );
}

/**
 * A proposal, to be tried where it can be.
 *
 * @param {import("../gouji.d.ts").Fix} fix
 */
function drawFix({ label, edits }) {
  const changes = changesOf(edits);
  if (!changes) return [element("p", { class: "fix" }, `建议：${label}`)];
  const button = element("button", { type: "button", class: "link" }, `试改：${label}`);
  button.addEventListener("click", () => button.dispatchEvent(new TrialWanted(changes)));
  return [element("p", { class: "fix" }, button)];
}

/**
 * Its page says what the rule demands, why, and how to put things right.
 *
 * @param {string} id
 */
export function drawRule(id) {
  return element("a", { href: `rules/${id}.html`, target: "_blank", rel: "noopener" }, id);
}

/** @param {string} place in words */
function drawIgnore(place) {
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
