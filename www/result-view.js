import { find } from "./dom.js";
import { drawDiagnosis } from "./elements/diagnosis-note.js";
import { FindingList } from "./elements/finding-list.js";
import { FindingStrip } from "./elements/finding-strip.js";
import { FlowDiagram } from "./elements/flow-diagram.js";
import { OfficialTables } from "./elements/official-tables.js";
import { OutcomeSummary } from "./elements/outcome-summary.js";
import { ReportText } from "./elements/report-text.js";
import { RuleChoices } from "./elements/rule-choices.js";
import { TakeHome } from "./elements/take-home.js";
import { TrialNote } from "./elements/trial-note.js";
import { chooseTables } from "./form-choice.js";
import { anchorOf, cellId } from "./places.js";
import { groupsOf, pointsOf } from "./points.js";
import { Sums } from "./sums.js";

/**
 * The parts that show an outcome, and the ways between them.
 *
 * @typedef {import("./gouji.d.ts").Form} Form
 * @typedef {import("./gouji.d.ts").RuleSummary} RuleSummary
 * @typedef {import("./events.js").ReportSource} ReportSource
 * @typedef {import("./points.js").Point} Point
 * @typedef {import("./settings.js").Settings} Settings
 * @typedef {import("./trial.js").Change} Change
 * @typedef {import("./worker/answer.js").Examination} Examination
 */

customElements.define("outcome-summary", OutcomeSummary);
customElements.define("finding-list", FindingList);
customElements.define("finding-strip", FindingStrip);
customElements.define("flow-diagram", FlowDiagram);
customElements.define("official-tables", OfficialTables);
customElements.define("report-text", ReportText);
customElements.define("rule-choices", RuleChoices);
customElements.define("take-home", TakeHome);
customElements.define("trial-note", TrialNote);

const result = find(document, "#result", HTMLElement);
const summary = find(result, "outcome-summary", OutcomeSummary);
const trialNote = find(result, "trial-note", TrialNote);
const findings = find(result, "#findings", HTMLElement);
const list = find(result, "finding-list", FindingList);
const takeHome = find(result, "take-home", TakeHome);
const ruleChoices = find(result, "rule-choices", RuleChoices);
const sheets = find(result, "#sheets", HTMLElement);
const strip = find(result, "finding-strip", FindingStrip);
const tables = find(result, "official-tables", OfficialTables);
const flow = find(result, "flow-diagram", FlowDiagram);
const text = find(result, "report-text", ReportText);

/** @type {Point[]} */
let points = [];
/** The point whose place the reader was last led to, and which of its places. */
let current = { point: 0, place: 0 };

result.addEventListener("points-lit", (event) => {
  const lit = /** @type {import("./events.js").PointsLit} */ (event).points;
  for (const part of [list, tables, text]) part.mark(lit);
});
result.addEventListener("place-wanted", (event) => {
  const { point, place } = /** @type {import("./events.js").PlaceWanted} */ (event);
  goToPlace(point, place);
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
  if (event.key === "Escape") list.focusPoint(current.point, current.place);
});
find(result, "#take-home", HTMLButtonElement).addEventListener("click", () => takeHome.enter());
find(result, "#choose-rules", HTMLButtonElement).addEventListener("click", () => {
  ruleChoices.enter();
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
 * @param {Settings} settings that it was checked by
 * @param {{ original: ReportSource, tried: ReportSource }} sources
 */
export function drawResult({ outcome, reading }, forms, changes, settings, { original, tried }) {
  const form = forms.find(({ edition }) => edition === outcome.format);
  const shown = chooseTables(forms, outcome);
  const sums = new Sums(shown, outcome);
  points = pointsOf(outcome);
  const inOrder = groupsOf(points).flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.points),
  );
  current = { point: inOrder[0]?.index ?? 0, place: 0 };

  summary.show(outcome, form?.document ?? "");
  trialNote.show(changes.length);
  list.show(
    points,
    drawDiagnosis(outcome, (cell) => sums.name(cell)),
  );
  strip.show(inOrder);
  tables.show(outcome, shown, sums, points);
  tables.showChanges(changes);
  text.show(reading, outcome, points);
  flow.show(shown, outcome);
  takeHome.show({
    outcome,
    reading,
    tables: shown,
    headings: (form ?? forms[0])?.sections ?? [],
    nameOf: (cell) => sums.name(cell),
    original,
    changed: tried,
  });
  ruleChoices.show(outcome, settings);
}

/** Puts the reader at the beginning of a new result. */
export function enterResult() {
  findings.scrollTop = 0;
  sheets.scrollTop = 0;
  window.scrollTo(0, 0);
  result.focus({ preventScroll: true });
}

/** Keeps the reader near the place where settings were chosen. */
export function stayInResult() {
  if (list.resume() || ruleChoices.resume()) return;
  if (document.activeElement === document.body) result.focus({ preventScroll: true });
}

/** @param {() => Promise<RuleSummary[]>} load */
export function loadRulesBy(load) {
  ruleChoices.load = load;
}

/** @param {string} sentence on the settings that were brought */
export function tellOfSettings(sentence) {
  ruleChoices.tell(sentence);
}

/**
 * @param {number} index of a point
 * @param {number} place
 */
function goToPlace(index, place) {
  const point = points[index];
  if (!point) return;
  current = { point: index, place };
  strip.standAt(index);
  lead(placeOf(point, place));
}

/** @param {HTMLElement | null} target */
function lead(target) {
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "center", inline: "nearest" });
}

/**
 * @param {Point} point
 * @param {number} number of the place
 * @returns {HTMLElement | null}
 */
function placeOf(point, number) {
  const place = point.at[number];
  const anchor = anchorOf(point, number);
  if (!place || !anchor) return null;
  const inTables = place.kind === "cell" || place.kind === "table";
  const shown = (!inTables && text.linkOf(point.index, number)) || document.getElementById(anchor);
  if (shown) return shown;
  // Not shown by itself: a cell of a table that was not read, words that were not kept.
  return document.getElementById(place.kind === "cell" ? place.table : "report-text");
}

/** @param {number} index */
function goToPoint(index) {
  current = { point: index, place: 0 };
  list.focusPoint(index);
}
