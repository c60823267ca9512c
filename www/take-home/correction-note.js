import { chosenOf, slipWords } from "../wording.js";

/**
 * What is to be put right, as one office writes it to another. Built from the outcome here until the
 * module gives it; nothing else knows where it comes from.
 *
 * @typedef {import("../gouji.d.ts").CellRef} CellRef
 * @typedef {import("../gouji.d.ts").Finding} Finding
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").Place} Place
 *
 * @typedef {object} NoteItem
 * @property {string} place
 * @property {string} stands what the report has
 * @property {string} should what is asked for
 * @property {string} basis "" where there is nothing to be based on
 * @property {string} rule
 * @typedef {{ heading: string, items: NoteItem[] }} NoteSection
 * @typedef {{ title: string, sections: NoteSection[] }} Note
 */

const ofDiagnosis = "建议首先核实的数字";
const afterDiagnosis = `先核实前面“${ofDiagnosis}”，核实后一并更正。`;

/** @type {Record<import("../gouji.d.ts").TableName, number>} the sections that they are in */
const sectionOfTable = { disclosure: 2, requests: 3, proceedings: 4 };

/**
 * @param {Outcome} outcome
 * @param {string[]} headings of the six sections
 * @param {(cell: CellRef) => string} nameOf
 * @returns {Note}
 */
export function noteOf(outcome, headings, nameOf) {
  /** @param {Finding["severity"]} severity */
  const of = (severity) => outcome.findings.filter((finding) => finding.severity === severity);
  const faults = [...of("error"), ...of("warning")];
  const explained = diagnosisOf(outcome)?.explains.map((index) => outcome.findings[index]) ?? [];
  /** @param {number} section */
  const within = (section) =>
    faults
      .filter(({ at }) => sectionOf(at[0], outcome) === section)
      .map((finding) =>
        item(finding, explained.includes(finding) ? afterDiagnosis : advice(finding)),
      );

  const sections = [
    { heading: ofDiagnosis, items: diagnosisItems(outcome, nameOf) },
    ...headings.map((heading, index) => ({
      heading: `第${"一二三四五六"[index]}部分“${heading}”`,
      items: within(index + 1),
    })),
    { heading: "标题、格式及全文", items: within(0) },
    { heading: "供参考的提示", items: of("info").map((finding) => item(finding, advice(finding))) },
    {
      heading: "未能核对的事项",
      items: [...unclearItems(outcome), ...choiceItems(outcome)],
    },
  ];
  return {
    title: `关于《${outcome.title ?? "政府信息公开工作年度报告"}》的整改意见`,
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

/** @param {Outcome} outcome */
function diagnosisOf({ diagnoses: [best] }) {
  // What it would explain may have been ignored.
  return best && best.explains.length > 0 ? best : null;
}

/**
 * @param {Outcome} outcome
 * @param {(cell: CellRef) => string} nameOf
 * @returns {NoteItem[]}
 */
function diagnosisItems(outcome, nameOf) {
  const best = diagnosisOf(outcome);
  if (!best) return [];
  const slip = slipWords[best.slip];
  const together = best.changes.length > 1 ? "这几格都这样改" : "这样改";
  return best.changes.map(({ from, to, ...cell }) => ({
    place: nameOf(cell),
    stands: from === null ? "没有填数。" : `填报为 ${from}。`,
    should: `疑应为 ${to}${slip ? `（${slip}）` : ""}，请对照原始台账核定。${together}，表中各项算式即全部成立。`,
    basis: "据表内勾稽关系推算，不是定论。",
    rule: "",
  }));
}

/**
 * @param {Outcome} outcome
 * @returns {NoteItem[]} what the user's settings kept out
 */
function choiceItems(outcome) {
  const chosen = chosenOf(outcome);
  if (!chosen) return [];
  const stands = `核对时按设置${chosen}。`;
  return [{ place: "核对设置", stands, should: "忽略和关闭的没有列入。", basis: "", rule: "" }];
}

/**
 * Rules that were hindered by the same thing in the same place are told in one.
 *
 * @param {Outcome} outcome
 * @returns {NoteItem[]}
 */
function unclearItems({ coverage }) {
  /** @type {Map<string, NoteItem>} */
  const items = new Map();
  for (const { reason, rule, at } of coverage.notAssessable) {
    const place = at[0]?.words ?? "全文";
    const key = `${place}\n${reason}`;
    const other = items.get(key);
    if (other) other.rule += `、${rule}`;
    else items.set(key, { place, stands: reason, should: "请自行核对。", basis: "", rule });
  }
  return [...items.values()];
}

/**
 * @param {Finding} finding
 * @param {string} should
 * @returns {NoteItem}
 */
function item({ at, message, basis, rule }, should) {
  return {
    place: at[0]?.words ?? "全文",
    stands: message,
    should,
    basis: basis ? `${basis.document}${basis.clause}。` : "经验判断，没有对应的明文规定。",
    rule,
  };
}

/** @param {Finding} finding */
function advice({ severity, fixes: [fix] }) {
  const how = fix ? `建议${fix.label}` : "";
  if (severity === "error") return how ? `应予改正，${how}。` : "应予改正。";
  if (severity === "warning") {
    return how ? `请核实；确有错误的，${how}。` : "请核实；确有错误的，予以改正。";
  }
  return how ? `${how}。` : "请酌情处理。";
}

/**
 * @param {Place | undefined} place
 * @param {Outcome} outcome
 * @returns {number} 1 to 6; 0 where it is in none
 */
function sectionOf(place, { sections }) {
  if (!place) return 0;
  if (place.kind === "cell" || place.kind === "table") return sectionOfTable[place.table];
  if (place.kind === "section") return place.section;
  const { span } = place;
  if (place.kind !== "text" || !span) return 0;
  const before = sections.filter((section) => section.span && section.span.start <= span.start);
  // In the order of the text, which may not be the official one.
  before.sort((a, b) => (b.span?.start ?? 0) - (a.span?.start ?? 0));
  return before[0]?.number ?? 0;
}
