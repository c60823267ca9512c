/**
 * Where words stand in the markup of a page, for changing them and nothing else.
 *
 * @typedef {import("./gouji.d.ts").Span} Span
 */

const tag = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const lineBreak = /^<(?:br|wbr)\b/i;
const space = /(?:&nbsp;|&#160;|&#xa0;|\u00a0)+/i;

/**
 * The words that take the place of others, with the tags that stood among those: a number whose first
 * digit alone is bold would else leave a tag without its other half.
 *
 * @param {string} before markup
 * @param {string} now markup
 * @returns {string}
 */
export function withTagsOf(before, now) {
  const tags = (before.match(tag) ?? []).filter((one) => !lineBreak.test(one));
  return now + tags.join("");
}

/**
 * Where to write in a cell that is blank: in the place of the space that editors put there, else in the
 * innermost element. At its end it would be a paragraph of its own.
 *
 * @param {string} source
 * @param {number} end of what the cell holds
 * @returns {Span}
 */
export function blankIn(source, end) {
  const last = Math.max(source.lastIndexOf("<td", end - 1), source.lastIndexOf("<th", end - 1));
  const upper = Math.max(source.lastIndexOf("<TD", end - 1), source.lastIndexOf("<TH", end - 1));
  const from = Math.max(last, upper);
  const cell = from < 0 ? "" : source.slice(from, end);
  const opening = cell.match(tag)?.[0];
  if (!opening || !cell.startsWith(opening)) return { start: end, end };
  const start = from + opening.length;
  const content = source.slice(start, end);
  const found = content.match(space) ?? content.match(/<br\b[^>]*>/i);
  if (found) {
    const at = start + (found.index ?? 0);
    return { start: at, end: at + found[0].length };
  }
  const closing = content.indexOf("</");
  const at = closing < 0 ? end : start + closing;
  return { start: at, end: at };
}

/**
 * @param {string} markup
 * @returns {string} what people read of it
 */
export function plainWords(markup) {
  return markup
    .replace(tag, "")
    .replace(/&nbsp;/gi, "\u00a0")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&amp;/gi, "&");
}
