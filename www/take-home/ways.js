import { copy } from "./clipboard.js";
import { copyOf, endOfName, fileOf, reasonAgainst } from "./corrected-report.js";
import { download } from "./download.js";
import { fileName } from "./file-name.js";
import { noteDocument } from "./note-document.js";
import { sheetsOf } from "./sheets.js";
import { tabbed } from "./tabbed.js";
import { tableLines } from "./table-lines.js";
import { tablesMarkup } from "./table-markup.js";
import { tablesWorkbook } from "./table-workbook.js";

/**
 * All that can be taken along, and how.
 *
 * @typedef {import("../events.js").ReportSource} ReportSource
 * @typedef {import("../gouji.d.ts").FormTable} FormTable
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").Reading} Reading
 * @typedef {import("./exports.js").Exports} Exports
 *
 * @typedef {object} Subject what is in sight
 * @property {Outcome} outcome
 * @property {Reading} reading
 * @property {FormTable[]} tables of the form that the report follows
 * @property {ReportSource} original
 * @property {ReportSource} changed
 * @property {string} settings that it was checked by, as a settings file has them
 *
 * @typedef {object} Way
 * @property {string} words on the button
 * @property {(subject: Subject, exports: Exports) => Promise<string> | string} act gives back what
 *   to say when it is done
 *
 * @typedef {object} Kind
 * @property {string} title
 * @property {string} about
 * @property {(subject: Subject) => string} reason why it cannot be had; "" where it can
 * @property {Way[]} ways
 */

/** @type {Kind[]} */
export const kinds = [
  {
    title: "表格",
    about: "按官方格式的表二、表三、表四，可以粘贴到 Word、WPS、Excel 和网站后台。",
    reason: ({ outcome }) =>
      Object.values(outcome.tables).some(Boolean) ? "" : "没有读到表格，没有可带走的。",
    ways: [
      { words: "复制表格", act: copyTables },
      { words: "下载 Excel", act: saveWorkbook },
      { words: "下载 CSV", act: saveTables },
    ],
  },
  {
    title: "全文",
    about: "只动改过的地方，其余一字不变。",
    reason: ({ outcome, original, changed }) => reasonAgainst(outcome, original, changed),
    ways: [
      { words: "复制改后的全文", act: copyReport },
      { words: "下载改后的全文", act: saveReport },
    ],
  },
  {
    title: "整改意见",
    about: "按部分列出的问题、意见和依据，请核对后再发。",
    reason: () => "",
    ways: [
      { words: "复制整改意见", act: copyNote },
      { words: "下载 Word", act: saveNoteDocument },
      { words: "下载文本", act: saveNote },
    ],
  },
  {
    title: "核对结果",
    about: "列出的全部问题；网页不用联网就能打开、打印，JSON 和 SARIF 供程序读取。",
    reason: () => "",
    ways: [
      { words: "下载问题清单（CSV）", act: saveFindings },
      { words: "下载网页（HTML）", act: savePage },
      { words: "下载 JSON", act: saveOutcome },
      { words: "下载 SARIF", act: saveLog },
    ],
  },
];

/** @param {Subject} subject */
async function copyTables(subject) {
  const sheets = sheetsOfSubject(subject);
  await copy({ html: tablesMarkup(sheets), text: tabbed(tableLines(sheets)) });
  return "已复制，请到 Word、WPS 或网站后台里粘贴。";
}

/** @param {Subject} subject */
async function saveWorkbook(subject) {
  return save(subject, "三张表.xlsx", await tablesWorkbook(sheetsOfSubject(subject)));
}

/**
 * @param {Subject} subject
 * @param {Exports} exports
 */
async function saveTables(subject, exports) {
  return save(subject, "三张表.csv", text(await exports.get("tables")));
}

/** @param {Subject} subject */
async function copyReport({ outcome, changed, reading }) {
  await copy(copyOf(outcome, changed, reading));
  return "已复制。";
}

/** @param {Subject} subject */
function saveReport(subject) {
  const { outcome, changed } = subject;
  return save(subject, endOfName(outcome), fileOf(outcome, changed));
}

/**
 * @param {Subject} _
 * @param {Exports} exports
 */
async function copyNote(_, exports) {
  const note = exports.ready("note");
  if (note !== undefined) await copy({ text: note });
  else await copyLate(await exports.get("note"));
  return "已复制。";
}

/** @param {string} note that came a while after the click */
async function copyLate(note) {
  try {
    await copy({ text: note });
  } catch {
    throw new Error("整改意见刚刚写好，请再按一次。");
  }
}

/**
 * @param {Subject} subject
 * @param {Exports} exports
 */
async function saveNoteDocument(subject, exports) {
  return save(subject, "整改意见.docx", await noteDocument(await exports.note()));
}

/**
 * @param {Subject} subject
 * @param {Exports} exports
 */
async function saveNote(subject, exports) {
  // Older editors on Windows need the mark to take it for UTF-8.
  return save(subject, "整改意见.txt", text(`\ufeff${await exports.get("note")}`));
}

/**
 * @param {Subject} subject
 * @param {Exports} exports
 */
async function saveFindings(subject, exports) {
  return save(subject, "核对结果.csv", text(await exports.get("csv")));
}

/**
 * @param {Subject} subject
 * @param {Exports} exports
 */
async function savePage(subject, exports) {
  return save(subject, "核对结果.html", text(await exports.get("html")));
}

/** @param {Subject} subject */
function saveOutcome(subject) {
  return save(subject, "核对结果.json", text(JSON.stringify(subject.outcome, null, 2)));
}

/**
 * @param {Subject} subject
 * @param {Exports} exports
 */
async function saveLog(subject, exports) {
  return save(subject, "核对结果.sarif", text(await exports.get("sarif")));
}

/**
 * @param {Subject} subject
 * @param {string} what
 * @param {Blob} file
 * @returns {string}
 */
function save({ outcome }, what, file) {
  const name = fileName(outcome.title, what);
  download(name, file);
  return `已下载“${name}”。`;
}

/** @param {Subject} subject */
function sheetsOfSubject({ tables, outcome }) {
  return sheetsOf(tables, outcome);
}

/** @param {string} words */
function text(words) {
  return new Blob([words], { type: "text/plain" });
}
