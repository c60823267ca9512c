import { plainText } from "../report-source.js";
import { fileName } from "./file-name.js";

/**
 * The report as it was brought, with the changes that were made to it.
 *
 * @typedef {import("../events.js").ReportSource} ReportSource
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").Reading} Reading
 * @typedef {import("./clipboard.js").Copied} Copied
 */

/**
 * @param {Outcome} outcome
 * @param {ReportSource} original
 * @param {ReportSource} changed
 * @returns {string} why there is nothing to take; "" where there is
 */
export function reasonAgainst({ source }, original, changed) {
  if (source.text !== undefined) return "这份报告不是文本或网页，请在原文件里照着改。";
  if (changed.text === original.text)
    return "还没有改动。试改或改格之后，可以在这里带走改后的全文。";
  return "";
}

/**
 * @param {Outcome} outcome
 * @param {ReportSource} changed
 * @param {Reading} reading of the changed report
 * @returns {Copied}
 */
export function copyOf(outcome, { text }, reading) {
  return isHtml(outcome) ? { html: text, text: plainText(reading) } : { text };
}

/**
 * @param {Outcome} outcome
 * @param {ReportSource} changed
 * @returns {Blob}
 */
export function fileOf(outcome, { text }) {
  const html = isHtml(outcome);
  const type = html ? "text/html" : "text/plain";
  // The file is UTF-8 now. The mark says so where the page itself says otherwise, or nothing.
  const isTold = html && /<meta[^>]*charset\s*=\s*["']?\s*utf-8/i.test(text);
  const mark = isTold || text.startsWith("\ufeff") ? "" : "\ufeff";
  return new Blob([mark, text], { type });
}

/**
 * What the name of the changed report's file ends with.
 *
 * @param {Outcome} outcome
 */
export function endOfName(outcome) {
  return `改后.${ending(outcome)}`;
}

/**
 * What the file with the report is called: the one that was brought, or the one that the changed report
 * is saved in. What was pasted has none, and is given a name.
 *
 * @param {Outcome} outcome
 * @param {ReportSource} original
 * @param {ReportSource} changed
 * @returns {string}
 */
export function nameOf(outcome, original, changed) {
  if (changed.text !== original.text) return fileName(outcome.title, endOfName(outcome));
  return original.file ?? fileName(outcome.title, `原文.${ending(outcome)}`);
}

/** @param {Outcome} outcome */
function ending(outcome) {
  return isHtml(outcome) ? "html" : "txt";
}

/** @param {Outcome} outcome */
function isHtml({ source }) {
  return source.kind === "html";
}
