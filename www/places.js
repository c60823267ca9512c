import { keyOf } from "./relations.js";

/**
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").Place} Place
 * @typedef {import("./points.js").Point} Point
 */

/**
 * The id of the element that shows a point's place.
 *
 * @param {Point} point
 * @returns {string | null} null where it has none
 */
export function anchorOf(point) {
  const place = point.at[0];
  if (!place) return null;
  switch (place.kind) {
    case "cell":
      return cellId(place);
    case "table":
      return place.table;
    case "section":
      return sectionId(place.section);
    case "text":
      return place.span ? markId(point.index) : "report-text";
    default:
      return "report-text";
  }
}

/** @param {CellRef} ref */
export function cellId(ref) {
  return `cell/${keyOf(ref)}`;
}

/** @param {number} section */
export function sectionId(section) {
  return `section-${section}`;
}

/** @param {number} index */
export function markId(index) {
  return `mark-${index}`;
}

/** @param {number} index */
export function pointId(index) {
  return `point-${index}`;
}

/**
 * The cells that a point marks. Of a sum that does not hold it is the one named first; of words
 * that contradict a table, every cell named.
 *
 * @param {Point} point
 * @returns {CellRef[]}
 */
export function markedCells({ at }) {
  const named = at[0]?.kind === "cell" ? at.slice(0, 1) : at;
  return named.flatMap((place) => (place.kind === "cell" ? [place] : []));
}
