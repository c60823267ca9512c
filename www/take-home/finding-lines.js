import { groupWords } from "../wording.js";

/** @type {import("../gouji.d.ts").Severity[]} */
const gravestFirst = ["error", "warning", "info"];

/**
 * What was found and what could not be told, a line each, under a line of headings.
 *
 * @param {import("../gouji.d.ts").Outcome} outcome
 * @returns {string[][]}
 */
export function findingLines({ findings, coverage }) {
  const sorted = gravestFirst.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  return [
    ["级别", "位置", "问题", "建议", "依据", "规则"],
    ...sorted.map(({ severity, at, message, fixes, basis, rule }) => [
      groupWords[severity].title,
      placesInWords(at),
      message,
      fixes[0]?.label ?? "",
      basis ? `${basis.document} ${basis.clause}` : "",
      rule,
    ]),
    ...coverage.notAssessable.map(({ rule, reason, at }) => [
      groupWords.unclear.title,
      placesInWords(at),
      reason,
      "",
      "",
      rule,
    ]),
  ];
}

/** @param {import("../gouji.d.ts").Place[]} at */
function placesInWords(at) {
  return at.map(({ words }) => words).join("；") || "整篇报告";
}
