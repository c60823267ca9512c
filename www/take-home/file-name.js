/** Longer names are cut by some systems, with the ending. */
const longest = 60;

/**
 * A name that every system can hold, and that looks like what it is.
 *
 * @param {string | null} title of the report
 * @param {string} what "整改意见.docx"
 */
export function fileName(title, what) {
  const clean = (title ?? "")
    // Control characters can turn a name around, so that its ending looks like another.
    .replace(/[\p{C}\u2028\u2029]/gu, "")
    .replace(/[\\/:*?"<>|%~#\s]+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const short = [...clean].slice(0, longest).join("").trim();
  return `${short || "政府信息公开工作年度报告"}-${what}`;
}
