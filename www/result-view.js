import { find } from "./dom.js";
import { drawDiagnosis } from "./elements/diagnosis-note.js";
import { FindingList } from "./elements/finding-list.js";
import { FindingStrip } from "./elements/finding-strip.js";
import { OfficialTables } from "./elements/official-tables.js";
import { OutcomeSummary } from "./elements/outcome-summary.js";
import { ReportText } from "./elements/report-text.js";
import { TrialNote } from "./elements/trial-note.js";
import { chooseTables } from "./form-choice.js";
import { anchorOf, cellId } from "./places.js";
import { groupsOf, pointsOf } from "./points.js";
import { Sums } from "./sums.js";

/**
 * The parts that show an outcome, and the ways between them.
 *
 * @typedef {import("./gouji.d.ts").Form} Form
 * @typedef {import("./points.js").Point} Point
 * @typedef {import("./trial.js").Change} Change
 * @typedef {import("./worker/answer.js").Examination} Examination
 */

customElements.define("outcome-summary", OutcomeSummary);
customElements.define("finding-list", FindingList);
customElements.define("finding-strip", FindingStrip);
customElements.define("official-tables", OfficialTables);
customElements.define("report-text", ReportText);
customElements.define("trial-note", TrialNote);

const result = find(document, "#result", HTMLElement);
const summary = find(result, "outcome-summary", OutcomeSummary);
const trialNote = find(result, "trial-note", TrialNote);
const list = find(result, "finding-list", FindingList);
const sheets = find(result, "#sheets", HTMLElement);
const strip = find(result, "finding-strip", FindingStrip);
const tables = find(result, "official-tables", OfficialTables);
const text = find(result, "report-text", ReportText);

/** @type {Point[]} */
let points = [];
/** The point whose place the reader was last led to. */
let current = 0;

result.addEventListener("points-lit", (event) => {
  const lit = /** @type {import("./events.js").PointsLit} */ (event).points;
  for (const part of [list, tables, text]) part.mark(lit);
});
result.addEventListener("place-wanted", (event) => {
  goToPlace(/** @type {import("./events.js").PlaceWanted} */ (event).point);
});
result.addEventListener("cell-wanted", (event) => {
  const { cell } = /** @type {import("./events.js").CellWanted} */ (event);
  lead(document.getElementById(cellId(cell)));
});
result.addEventListener("point-wanted", (event) => {
  goToPoint(/** @type {import("./events.js").PointWanted} */ (event).point);
});
result.addEventListener("keydown", (event) => {
  // Straight after a check: down, into the list.
  if (event.target !== result || event.key !== "ArrowDown") return;
  event.preventDefault();
  list.focusFirst();
});
sheets.addEventListener("keydown", (event) => {
  if (event.key === "Escape") goToPoint(current);
});
find(result, ".jumps", HTMLElement).addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const heading = link && document.getElementById(link.hash.slice(1));
  if (!heading) return;
  // Followed, the link would be one more step for Back.
  event.preventDefault();
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
});

/**
 * @param {Examination} examination
 * @param {Form[]} forms
 * @param {Change[]} changes that were tried
 */
export function drawResult({ outcome, reading }, forms, changes) {
  const issuedBy = forms.find((form) => form.edition === outcome.format)?.document ?? "";
  const shown = chooseTables(forms, outcome);
  const sums = new Sums(shown, outcome);
  points = pointsOf(outcome);
  const inOrder = groupsOf(points).flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.points),
  );
  current = inOrder[0]?.index ?? 0;

  summary.show(outcome, issuedBy);
  trialNote.show(changes.length);
  list.show(
    points,
    drawDiagnosis(outcome, (cell) => sums.name(cell)),
  );
  strip.show(inOrder);
  tables.show(outcome, shown, sums, points);
  tables.showChanges(changes);
  text.show(reading, outcome, points);
}

/** Puts the reader at the beginning of a new result. */
export function enterResult() {
  list.scrollTop = 0;
  sheets.scrollTop = 0;
  window.scrollTo(0, 0);
  result.focus({ preventScroll: true });
}

/** @param {number} index of a point */
function goToPlace(index) {
  const point = points[index];
  if (!point) return;
  current = index;
  strip.standAt(index);
  lead(placeOf(point));
}

/** @param {HTMLElement | null} target */
function lead(target) {
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "center", inline: "nearest" });
}

/**
 * @param {Point} point
 * @returns {HTMLElement | null}
 */
function placeOf(point) {
  const place = point.at[0];
  const anchor = anchorOf(point);
  if (!place || !anchor) return null;
  const inTables = place.kind === "cell" || place.kind === "table";
  const shown = (!inTables && text.linkOf(point.index)) || document.getElementById(anchor);
  if (shown) return shown;
  // Not shown by itself: a cell of a table that was not read, words that were not kept.
  return document.getElementById(place.kind === "cell" ? place.table : "report-text");
}

/** @param {number} index */
function goToPoint(index) {
  current = index;
  list.focusPoint(index);
}
