/**
 * Tables as text with tabs, for the clipboard.
 *
 * @param {string[][]} lines
 * @returns {string}
 */
export function tabbed(lines) {
  return lines.map((line) => line.map(oneLine).join("\t")).join("\n");
}

/** @param {string} value */
function oneLine(value) {
  return value.replace(/\s+/g, " ").trim();
}
