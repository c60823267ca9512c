import { groupOf } from "./settings.js";

/**
 * The rules by what they are about.
 *
 * @typedef {import("./gouji.d.ts").RuleSummary} RuleSummary
 * @typedef {{ name: string, title: string, rules: RuleSummary[] }} RuleGroup
 */

/** @type {Record<string, string>} what a group of rules is called, as on the rules' own pages */
export const groupTitles = {
  EXT: "读取与损伤",
  FMT: "结构与表式",
  TTL: "标题",
  DATE: "日期",
  CIT: "引用文件",
  ORG: "机关与自称",
  NUM: "单元格",
  T2: "表二(2021 年格式)",
  T2O: "表二(2019 年格式)",
  T3: "表三",
  T4: "表四",
  FEE: "信息处理费",
  TXT: "行文",
  PHR: "重要表述",
  WEB: "网页安全与残留",
};

/**
 * @param {RuleSummary[]} rules
 * @returns {RuleGroup[]} in the order of the rules
 */
export function groupRules(rules) {
  /** @type {Map<string, RuleSummary[]>} */
  const groups = new Map();
  for (const rule of rules) {
    const name = groupOf(rule.id);
    const others = groups.get(name);
    if (others) others.push(rule);
    else groups.set(name, [rule]);
  }
  return [...groups].map(([name, rules]) => ({ name, title: groupTitles[name] ?? name, rules }));
}
