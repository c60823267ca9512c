/**
 * Writes a sum out as a person would: 「12 + 3 + 0 = 15，表中总计 16，差 1」.
 *
 * @typedef {import("./relations.js").Sum} Sum
 * @typedef {import("./relations.js").Side} Side
 * @typedef {import("./relations.js").Term} Term
 */

/** More addends than this are easier to follow without their zeros. */
const longest = 8;

/**
 * @param {Sum} sum
 * @param {(term: Term) => string} name what a term is called
 * @returns {string}
 */
export function writeOut(sum, name) {
  const { left, right } = sum;
  if (right.terms.length === 1) return partsAndTotal(left, right, sum, name);
  if (left.terms.length === 1) return partsAndTotal(right, left, sum, name);
  return `${named(left, name)}${equals(left)}；${named(right, name)}${equals(right)}${verdict(sum)}`;
}

/**
 * @param {Side} parts
 * @param {Side} total
 * @param {Sum} sum
 * @param {(term: Term) => string} name
 */
function partsAndTotal(parts, total, sum, name) {
  const [term] = total.terms;
  if (!term) return "";
  return `${plain(parts)}${equals(parts)}，表中${name(term)} ${figure(term)}${verdict(sum)}`;
}

/** @param {Side} side */
function plain(side) {
  const { terms } = side;
  if (terms.length <= longest) return terms.map(figure).join(" + ");
  const shown = terms.filter((term) => term.cell.value !== 0);
  const zeros = terms.length - shown.length;
  if (shown.length === 0) return `${terms.length} 项都是 0，合计`;
  return shown.map(figure).join(" + ") + (zeros > 0 ? `（其余 ${zeros} 项为 0）` : "");
}

/**
 * @param {Side} side
 * @param {(term: Term) => string} name
 */
function named(side, name) {
  return side.terms.map((term) => `${name(term)} ${figure(term)}`).join(" + ");
}

/** @param {Side} side */
function equals(side) {
  if (side.unknown > 0) return "";
  return ` = ${side.sum}`;
}

/** @param {Sum} sum */
function verdict(sum) {
  if (sum.standing === "held") return "，相符";
  const { left, right } = sum;
  const gaps = left.unknown + right.unknown;
  if (sum.standing === "unknown") return `；有 ${gaps} 格没有数字，无法判断`;
  const difference = Math.abs(sum.difference);
  return gaps > 0 ? `；不算没有数字的格，已相差 ${difference}` : `，差 ${difference}`;
}

/** @param {Term} term */
export function figure({ cell }) {
  if (cell.value !== null) return String(cell.value);
  if (cell.state === "blank") return "〔空白〕";
  if (cell.state === "missing") return "〔缺格〕";
  return `〔${cell.text}〕`;
}
