import { find } from "./dom.js";
import { EditBar, editsOnPaper } from "./elements/edit-bar.js";
import { FindingList } from "./elements/finding-list.js";
import { FindingStrip } from "./elements/finding-strip.js";
import { FlowDiagram } from "./elements/flow-diagram.js";
import { OfficialTables } from "./elements/official-tables.js";
import { OutcomeSummary } from "./elements/outcome-summary.js";
import { ReportText } from "./elements/report-text.js";
import { RuleChoices } from "./elements/rule-choices.js";
import { hasUnexplained } from "./faults.js";
import { TakeHome } from "./elements/take-home.js";
import { chooseTables } from "./form-choice.js";
import { Numbering } from "./numbering.js";
import { anchorOf, cellId } from "./places.js";
import { groupsOf, pointsOf } from "./points.js";
import { cellAt, refsOf } from "./relations.js";
import { writeSettings } from "./settings.js";
import { Sums } from "./sums.js";

/**
 * The parts that show an outcome, and the ways between them.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").Form} Form
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").Reading} Reading
 * @typedef {import("./gouji.d.ts").RuleSummary} RuleSummary
 * @typedef {import("./points.js").Point} Point
 * @typedef {import("./settings.js").Settings} Settings
 * @typedef {import("./take-home/exports.js").Exporter} Exporter
 * @typedef {import("./engine/worker/answer.js").Examination} Examination
 */

customElements.define("outcome-summary", OutcomeSummary);
customElements.define("finding-list", FindingList);
customElements.define("finding-strip", FindingStrip);
customElements.define("flow-diagram", FlowDiagram);
customElements.define("official-tables", OfficialTables);
customElements.define("report-text", ReportText);
customElements.define("rule-choices", RuleChoices);
customElements.define("edit-bar", EditBar);
customElements.define("take-home", TakeHome);

const result = find(document, "#result", HTMLElement);
const summary = find(result, "outcome-summary", OutcomeSummary);
const onPaper = find(result, "#edits-on-paper", HTMLElement);
const editBar = find(result, "edit-bar", EditBar);
const findings = find(result, "#findings", HTMLElement);
const list = find(result, "finding-list", FindingList);
const takeHome = find(result, "take-home", TakeHome);
const ruleChoices = find(result, "rule-choices", RuleChoices);
const sheets = find(result, "#sheets", HTMLElement);
const strip = find(result, "finding-strip", FindingStrip);
const tables = find(result, "official-tables", OfficialTables);
const flow = find(result, "flow-diagram", FlowDiagram);
const text = find(result, "report-text", ReportText);

/** What broken sums are told with that no small change would settle: all of them, or the rest. */
const unexplained = {
  all: "没有找到只改一两处就能全部成立的办法，请逐条核对。",
  rest: "其余的算式没有找到只改一两处就能成立的办法，请逐条核对。",
};

/** @type {Map<number, Point>} by their index */
let points = new Map();
/** @type {FormTable[]} the official tables that the report is drawn on */
let shown = [];
/** The points that are lit in the text. */
let litInText = "";
/** The document that issued the report's format. */
let issuedBy = "";
/** What the result was checked by, as a settings file has it. */
let chosen = "";
let numbering = new Numbering();
/** The point whose place the reader was last led to, and which of its places. */
let current = { point: 0, place: 0 };

result.addEventListener("points-lit", (event) => {
  const lit = /** @type {import("./events.js").PointsLit} */ (event).points;
  // What is told with a fault may be folded away: the fault is always in sight.
  const faults = lit.flatMap((index) => points.get(index)?.fault ?? []);
  const all = [...lit, ...faults];
  list.mark(all);
  tables.mark(all);
  // While a cell is typed in the text stays as it is: it has many marks to go through.
  if (all.join() === litInText) return;
  litInText = all.join();
  text.mark(all);
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
  if (event.key !== "Escape") return;
  const here = tables.pointsAt(event.target);
  const isNear = here.length === 0 || here.some(({ index }) => index === current.point);
  if (isNear) list.focusPoint(current.point, current.place);
  else goToPoint(here[0]?.index ?? current.point);
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
 * @param {Draft} draft what it is of
 * @param {Settings} settings that it was checked by
 */
export function drawResult({ outcome, reading }, forms, draft, settings) {
  shown = chooseTables(forms, outcome);
  const form = forms.find(({ edition }) => edition === outcome.format);
  issuedBy = form?.document ?? "";
  chosen = writeSettings(settings);
  numbering = new Numbering();
  editBar.reset();
  const sums = new Sums(shown, outcome);
  const inOrder = drawPoints(outcome, draft, sums);
  current = { point: inOrder[0]?.index ?? 0, place: 0 };
  tables.show(outcome, shown, sums, [...points.values()], draft);
  litInText = "";
  text.show(reading, outcome, [...points.values()]);
  drawBeside(reading, outcome, draft);
  ruleChoices.show(outcome, settings);
}

/**
 * The same report after an edit. Its text follows when typing rests.
 *
 * @param {Outcome} outcome
 * @param {Draft} draft
 */
export function updateResult(outcome, draft) {
  const sums = new Sums(shown, outcome);
  drawPoints(outcome, draft, sums);
  tables.update(outcome, sums, [...points.values()], draft);
}

/**
 * What is drawn of the report beside its tables.
 *
 * @param {Reading} reading
 * @param {Outcome} outcome
 * @param {Draft} draft
 */
function drawBeside(reading, outcome, draft) {
  const original = draft.source;
  flow.show(shown, outcome);
  takeHome.show({
    outcome,
    reading,
    tables: shown,
    original,
    changed: { ...original, text: draft.text },
    settings: chosen,
  });
}

/**
 * @param {Reading} reading
 * @param {Outcome} outcome
 * @param {Draft} draft
 */
export function updateText(reading, outcome, draft) {
  drawBeside(reading, outcome, draft);
  litInText = "";
  text.update(reading, outcome, [...points.values()]);
}

/**
 * @param {Outcome} outcome
 * @param {Draft} draft
 * @param {Sums} sums
 * @returns {Point[]} in the order of the list
 */
function drawPoints(outcome, draft, sums) {
  const nameOf = (/** @type {CellRef} */ cell) => sums.name(cell);
  const all = pointsOf(outcome, nameOf, numbering);
  points = new Map(all.map((point) => [point.index, point]));
  const inOrder = groupsOf(all).flatMap(({ entries }) => entries.flatMap((entry) => entry.points));
  const blank = refsOf(outcome).filter(
    (ref) => draft.has(ref) && cellAt(outcome, ref).state === "blank",
  ).length;
  summary.show(outcome, issuedBy, draft.form);
  editBar.show(draft, { blank }, nameOf);
  onPaper.textContent = editsOnPaper(draft, nameOf);
  const hasFaults = all.some(({ diagnoses }) => diagnoses);
  const note = hasFaults ? unexplained.rest : unexplained.all;
  list.show(all, hasUnexplained(outcome) ? note : "");
  strip.show(inOrder);
  return inOrder;
}

/** @returns {FormTable[]} the official tables in sight */
export function shownTables() {
  return shown;
}

/**
 * @param {number} point
 * @param {number} fix
 */
export function fixOf(point, fix) {
  return points.get(point)?.fixes[fix] ?? null;
}

/** @param {string} sentence on the edit that was just made */
export function tellOfEdit(sentence) {
  editBar.tell(sentence);
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

/** @param {Exporter} exporter writes what is taken along */
export function exportBy(exporter) {
  takeHome.exporter = exporter;
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
  const point = points.get(index);
  if (!point) return;
  current = { point: index, place };
  strip.standAt(point.fault ?? index);
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
