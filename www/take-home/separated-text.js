/**
 * Tables as text: with tabs for the clipboard, with commas for files.
 *
 * @typedef {(string | number)[][]} Lines
 */

/**
 * @param {Lines} lines
 * @returns {string}
 */
export function tabbed(lines) {
  return lines.map((line) => line.map(oneLine).join("\t")).join("\n");
}

/**
 * As Excel opens it: with a mark that it is UTF-8, and with nothing that it would calculate.
 *
 * @param {Lines} lines
 * @returns {string}
 */
export function commaSeparated(lines) {
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`;
}

/** @param {string | number} value */
function oneLine(value) {
  return String(value).replace(/\s+/g, " ").trim();
}

/** @param {string | number} value */
function quoted(value) {
  const text = typeof value === "number" ? String(value) : defused(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * What begins as a formula does is taken for one by Excel and WPS, also in full-width characters.
 *
 * @param {string} text
 */
function defused(text) {
  const isFigure = /^[-+]?[\d,]*\.?\d+$/.test(text) || /^-+$/.test(text);
  return !isFigure && /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}
