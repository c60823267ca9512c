import { plainText } from "../report-source.js";

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
 * @returns {{ ending: string, file: Blob }}
 */
export function fileOf(outcome, { text }) {
  const html = isHtml(outcome);
  const type = html ? "text/html" : "text/plain";
  // The file is UTF-8 now. The mark says so where the page itself says otherwise, or nothing.
  const isTold = html && /<meta[^>]*charset\s*=\s*["']?\s*utf-8/i.test(text);
  const mark = isTold || text.startsWith("\ufeff") ? "" : "\ufeff";
  return { ending: html ? "html" : "txt", file: new Blob([mark, text], { type }) };
}

/** @param {Outcome} outcome */
function isHtml({ source }) {
  return source.kind === "html";
}
