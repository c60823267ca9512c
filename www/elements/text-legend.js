import { element } from "../dom.js";
import { groupWords } from "../wording.js";

/** @typedef {{ selector: string, looks: Record<string, string>, words: string }} LegendEntry */

/** @type {LegendEntry[]} */
const entries = [
  {
    selector: '.claim[data-agrees="true"]',
    looks: { class: "claim", "data-agrees": "true" },
    words: "与表格一致，或前后相符",
  },
  {
    selector: '.claim[data-agrees="false"]',
    looks: { class: "claim", "data-agrees": "false" },
    words: "与表格或前后文不一致",
  },
  .../** @type {const} */ (["error", "warning", "info"]).map((weight) => ({
    selector: `mark[data-weight="${weight}"]`,
    looks: { class: "mark-sample", "data-weight": weight },
    words: groupWords[weight].title,
  })),
];

/**
 * What the marks mean that are there.
 *
 * @param {Element} body
 */
export function drawTextLegend(body) {
  const shown = entries.filter(({ selector }) => body.querySelector(selector));
  return element(
    "ul",
    { class: "legend", "aria-label": "正文里的记号", hidden: shown.length === 0 },
    ...shown.map(({ looks, words }) =>
      element("li", {}, element("span", { ...looks, "aria-hidden": "true" }, "12"), words),
    ),
  );
}
