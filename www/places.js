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
 * @param {number} [number] of the place
 * @returns {string | null} null where it has none
 */
export function anchorOf(point, number = 0) {
  const place = point.at[number];
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
 * The places that a point marks, with their numbers. Of a sum that does not hold it is the one
 * named first, which is where to look: the others would colour half of the tables.
 *
 * @param {Point} point
 * @returns {[number, Place][]}
 */
export function markedPlaces({ at, gathers, diagnoses }) {
  const all = /** @type {[number, Place][]} */ ([...at.entries()]);
  // Of a fault: the cells of its best explanation.
  if (diagnoses) return all.slice(0, diagnoses[0]?.changes.length);
  return at[0]?.kind === "cell" && !gathers ? all.slice(0, 1) : all;
}

/**
 * The cells that a point marks; of words that contradict a table, every cell named.
 *
 * @param {Point} point
 * @returns {CellRef[]}
 */
export function markedCells(point) {
  return markedPlaces(point).flatMap(([, place]) => (place.kind === "cell" ? [place] : []));
}
