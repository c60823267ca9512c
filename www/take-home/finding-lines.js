import { groupsOf, pointsOf } from "../points.js";
import { groupWords } from "../wording.js";

/**
 * What was found, a line for each point, in the order of the list.
 *
 * @param {import("../gouji.d.ts").Outcome} outcome
 * @returns {string[][]}
 */
export function findingLines(outcome) {
  const points = groupsOf(pointsOf(outcome)).flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.points),
  );
  return [
    ["级别", "位置", "问题", "建议", "依据", "规则"],
    ...points.map(({ weight, at, message, fixes, basis, rule }) => [
      groupWords[weight].title,
      at.map(({ words }) => words).join("；") || "整篇报告",
      message,
      fixes[0]?.label ?? "",
      basis ? `${basis.document} ${basis.clause}` : "",
      rule,
    ]),
  ];
}
