import { element, fill } from "../dom.js";

/**
 * @typedef {import("../gouji.d.ts").CellRef} CellRef
 * @typedef {import("../sums.js").Sums} Sums
 */

const signs = { held: "=", broken: "≠", unknown: "?" };

/**
 * Writes out the sums of a cell.
 *
 * @param {Element} panel
 * @param {Sums} sums
 * @param {CellRef | null} ref null: none is looked at
 */
export function drawSums(panel, sums, ref) {
  panel.toggleAttribute("data-idle", !ref);
  if (!ref) {
    const hint = element(
      "p",
      { class: "idle" },
      "指向或点选表里的数字，这里写出它所在的算式；再点一下、按 Enter 或直接输入，可以试改。",
    );
    fill(panel, hint, drawLegend());
    return;
  }
  const own = sums.of(ref);
  const lines = own.map((sum) => {
    const { direction, words } = sums.explain(sum);
    return element(
      "li",
      { "data-standing": sum.standing },
      element("span", { class: "sign", "aria-hidden": "true" }, signs[sum.standing]),
      element("span", { class: "direction" }, direction),
      element("span", { class: "arithmetic" }, words),
    );
  });
  fill(
    panel,
    element("p", { class: "where" }, sums.describe(ref)),
    own.length > 0
      ? element("ul", {}, ...lines)
      : element("p", { class: "idle" }, "这个数不参加合计。"),
  );
}

/** What the cells' looks mean. */
function drawLegend() {
  const entries = [
    ["error", "number", "算错或填错"],
    ["warning", "number", "请核对"],
    ["", "blank", "空白"],
    ["", "text", "不是数字"],
    ["", "missing", "报告里没有这一格"],
  ];
  return element(
    "ul",
    { class: "legend", "aria-label": "图例" },
    ...entries.map(([weight, state, words = ""]) =>
      element(
        "li",
        {},
        element("span", {
          class: "sample",
          "aria-hidden": "true",
          "data-weight": weight || undefined,
          "data-state": state,
        }),
        words,
      ),
    ),
  );
}
