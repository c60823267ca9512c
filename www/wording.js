import { faultsOf, severityOf, tallyOf } from "./faults.js";

/**
 * What the page says of an outcome as a whole.
 *
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").TableName} TableName
 * @typedef {import("./points.js").Weight} Weight
 *
 * @typedef {"error" | "warning" | "partial" | "clear" | "unread"} Tone
 */

/** @type {Record<TableName, string>} */
export const tableNames = { disclosure: "表二", requests: "表三", proceedings: "表四" };

/** @type {Record<TableName, string>} */
export const tableTitles = {
  disclosure: "主动公开政府信息情况",
  requests: "收到和处理政府信息公开申请情况",
  proceedings: "政府信息公开行政复议、行政诉讼情况",
};

/** @type {Record<Weight, { title: string, hint: string, unit: string }>} */
export const groupWords = {
  error: { title: "必须改", hint: "与规定或算术不符", unit: "处" },
  warning: { title: "请核对", hint: "多半有误，请对照原件", unit: "处" },
  info: { title: "提示", hint: "值得看一眼", unit: "处" },
  unclear: { title: "无法判断", hint: "没有查的，不等于没有错", unit: "处" },
};

/** @type {Record<import("./gouji.d.ts").Diagnosis["slip"], string>} how it may have happened */
export const slipWords = {
  "transposed-digits": "两位数字颠倒",
  "missing-digit": "漏了一位数字",
  "extra-digit": "多了一位数字",
  "wrong-digit": "一位数字有误",
  sign: "正负号有误",
  "shifted-columns": "整行错了一列",
  "split-number": "一个数被拆开",
  "stale-total": "改了分项，没有改合计",
  "blank-cell": "漏填",
  unknown: "",
};

/** @type {Record<Outcome["source"]["layout"], string>} */
const layoutWords = {
  html: "网页表格",
  pipes: "竖线分隔的表格",
  markdown: "竖线分隔的表格",
  tabs: "制表符分隔的表格",
  "cell-per-line": "每格一行的表格文字",
  spaces: "空格分隔的表格文字",
  none: "没有读到表格",
};

/**
 * One sentence and how it is meant. What was not checked is never passed over, nor what the user
 * does not want to see.
 *
 * @param {Outcome} outcome
 * @returns {{ tone: Tone, sentence: string }}
 */
export function verdictOf(outcome) {
  const { tone, sentence } = foundOf(outcome);
  const chosen = chosenOf(outcome);
  if (!chosen) return { tone, sentence };
  return {
    tone: tone === "clear" ? "partial" : tone,
    sentence: `${sentence}；按您的设置，${chosen}`,
  };
}

/**
 * Of an empty form that is being filled in: what is not there yet is no error.
 *
 * @param {Outcome} outcome
 * @returns {ReturnType<typeof verdictOf>}
 */
export function formVerdictOf(outcome) {
  const { findings } = outcome;
  const isUntouched = findings.length > 0 && findings.every(({ rule }) => rule === "NUM-02");
  if (outcome.coverage.relations.checked > 0 || !isUntouched) return verdictOf(outcome);
  return { tone: "partial", sentence: "空表还没有填完，填一格核对一格" };
}

/**
 * What the user's settings did.
 *
 * @param {Outcome} outcome
 * @returns {string} "" where they did nothing
 */
export function chosenOf({ choices }) {
  if (!choices) return "";
  const off = choices.levels.filter(({ level }) => level === "off").length;
  const changed = choices.levels.length - off;
  const parts = [];
  if (choices.ignored.length > 0) parts.push(`忽略 ${choices.ignored.length} 处`);
  if (off > 0) parts.push(`关闭 ${off} 条规则`);
  if (changed > 0) parts.push(`改了 ${changed} 条规则的级别`);
  return parts.join("，");
}

/**
 * @param {Outcome} outcome
 * @returns {{ tone: Tone, sentence: string }}
 */
function foundOf(outcome) {
  const { error, warning, info } = tallyOf(outcome);
  const { cells, relations, notAssessable } = outcome.coverage;
  const lacking = lackingTables(outcome);
  const unread = lacking.length > 0 ? `没有读到${lacking.join("、")}` : "";

  if (lacking.length === 3 && outcome.sections.every((section) => section.heading === null)) {
    return { tone: "unread", sentence: "没有认出年度报告：读不到六个部分，也读不到三张表" };
  }
  if (error > 0 || warning > 0) {
    const parts = [];
    if (error > 0) parts.push(`${error} 处填报错误${brokenBy(outcome, error)}`);
    if (warning > 0) parts.push(`${warning} 处存疑`);
    const sentence = `发现 ${parts.join("、")}`;
    return {
      tone: error > 0 ? "error" : "warning",
      sentence: unread ? `${sentence}；${unread}` : sentence,
    };
  }
  if (relations.checked === 0) {
    return { tone: "unread", sentence: `${unread || "读出的数字不够"}，勾稽关系无从核对` };
  }
  const rest = [];
  const open = relations.expected - relations.checked;
  if (unread) rest.push(unread);
  else if (open > 0) rest.push(`另有 ${open} 条无法判断`);
  else if (notAssessable.length > 0) rest.push(`另有 ${notAssessable.length} 条规则无法判断`);
  if (info > 0) rest.push(`${info} 处提示`);
  const broken = relations.checked - relations.held;
  if (broken > 0) {
    // Not listed, but not to be told as holding either.
    const sums = `查了的 ${relations.checked} 条勾稽关系里有 ${broken} 条不成立`;
    return { tone: "partial", sentence: [sums, ...rest].join("，") };
  }
  const checked =
    open > 0
      ? `查了的 ${relations.checked} 条勾稽关系都成立`
      : `${relations.expected} 条勾稽关系全部成立，未发现错误`;
  const complete =
    cells.read === cells.expected && open === 0 && !unread && notAssessable.length === 0;
  return { tone: complete ? "clear" : "partial", sentence: [checked, ...rest].join("，") };
}

/**
 * How many sums one wrong cell breaks, which makes one error of many findings.
 *
 * @param {Outcome} outcome
 * @param {number} errors as they are counted
 * @returns {string} "" where each error is one finding
 */
function brokenBy({ counts, diagnoses, findings }, errors) {
  if (counts.error === errors) return "";
  const grave = faultsOf({ diagnoses }).filter((fault) => severityOf(fault, findings) === "error");
  const relations = grave.reduce((sum, { best }) => sum + (best.settles ?? 0), 0);
  const which = grave.length === errors ? "" : `其中 ${grave.length} 处`;
  return `（${which}牵动 ${relations} 条勾稽关系）`;
}

/**
 * @param {Outcome} outcome
 * @returns {string[]} 表二、表三、表四
 */
export function lackingTables({ tables }) {
  return /** @type {TableName[]} */ (["disclosure", "requests", "proceedings"])
    .filter((name) => tables[name] === null)
    .map((name) => tableNames[name]);
}

/**
 * How much was read and checked.
 *
 * @param {Outcome} outcome
 * @returns {string}
 */
export function coverageOf({ coverage: { cells, relations, notAssessable } }) {
  const parts = [
    `应读 ${cells.expected} 格，读出 ${cells.read}`,
    `应查 ${relations.expected} 条关系，已查 ${relations.checked}，成立 ${relations.held}`,
  ];
  if (notAssessable.length > 0) parts.push(`${notAssessable.length} 条规则无法判断`);
  return parts.join("；");
}

/**
 * How the numbers of the prose stand to the tables and to one another.
 *
 * @param {Outcome} outcome
 * @returns {string}
 */
export function claimsOf({ claims }) {
  if (claims.length === 0) return "正文里没有认出可以对照的数字";
  /** @param {boolean | null} agrees */
  const count = (agrees) => claims.filter((claim) => claim.agrees === agrees).length;
  const [right, wrong, open] = [count(true), count(false), count(null)];
  const parts = [`${right} 个相符`];
  if (wrong > 0) parts.push(`${wrong} 个不符`);
  if (open > 0) parts.push(`其余 ${open} 个无法对照`);
  return `正文里认出 ${claims.length} 个要与表格或前后文对照的数字：${parts.join("，")}`;
}

/**
 * How the verdict counts, and what there is when every finding is counted.
 *
 * @param {Outcome} outcome
 * @returns {string}
 */
function countingOf(outcome) {
  const { error, warning, info } = outcome.counts;
  const each = `规则逐条查出 ${error} 条错误、${warning} 条存疑、${info} 条提示`;
  const { faults, folded } = tallyOf(outcome);
  if (faults === 0) return each;
  return `一格填错牵动几条关系的，合为一处计：${each}，其中 ${folded} 条合为 ${faults} 处`;
}

/**
 * What the report is, as far as it could be told.
 *
 * @param {Outcome} outcome
 * @param {string} document the one that issued the format, or ""
 * @returns {[string, string][]} names and values
 */
export function factsOf(outcome, document) {
  const format = outcome.format ? `${outcome.format} 年格式（${document}）` : "无法确定";
  return [
    ["单位", outcome.agency ?? "没有读到"],
    ["年度", outcome.year === null ? "没有读到" : `${outcome.year} 年`],
    ["公布日期", outcome.published ?? "没有读到"],
    ["格式", format],
    ["表格写法", layoutWords[outcome.source.layout]],
    ["正文数字", claimsOf(outcome)],
    ["怎样计数", countingOf(outcome)],
  ];
}
