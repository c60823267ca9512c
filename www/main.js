import { element, fill, find } from "./dom.js";
import { drawDiagnosis } from "./elements/diagnosis-note.js";
import { FindingList } from "./elements/finding-list.js";
import { FindingStrip } from "./elements/finding-strip.js";
import { OfficialTables } from "./elements/official-tables.js";
import { OutcomeSummary } from "./elements/outcome-summary.js";
import { ReportInput } from "./elements/report-input.js";
import { ReportText } from "./elements/report-text.js";
import { startInPage, startInWorker } from "./engine-starters.js";
import { chooseTables } from "./form-choice.js";
import { TrialNote } from "./elements/trial-note.js";
import { anchorOf, cellId } from "./places.js";
import { groupsOf, pointsOf } from "./points.js";
import { plainText } from "./report-source.js";
import { Sums } from "./sums.js";
import { explain, largestFile, Notice, notices } from "./trouble.js";
import { apply } from "./trial.js";
import { Validator } from "./validator.js";
import { verdictOf } from "./wording.js";

/**
 * The one file that knows the page's parts, the validator and the browser's history.
 *
 * @typedef {import("./events.js").ReportSource} ReportSource
 * @typedef {import("./points.js").Point} Point
 * @typedef {import("./trial.js").Change} Change
 * @typedef {import("./worker/answer.js").Examination} Examination
 */

customElements.define("report-input", ReportInput);
customElements.define("outcome-summary", OutcomeSummary);
customElements.define("finding-list", FindingList);
customElements.define("finding-strip", FindingStrip);
customElements.define("official-tables", OfficialTables);
customElements.define("report-text", ReportText);
customElements.define("trial-note", TrialNote);

const start = find(document, "report-input", ReportInput);
const result = find(document, "#result", HTMLElement);
const summary = find(document, "outcome-summary", OutcomeSummary);
const list = find(document, "finding-list", FindingList);
const strip = find(document, "finding-strip", FindingStrip);
const sheets = find(document, "#sheets", HTMLElement);
const tables = find(document, "official-tables", OfficialTables);
const text = find(document, "report-text", ReportText);
const trialNote = find(document, "trial-note", TrialNote);
const status = find(document, "#verdict-status", HTMLElement);
const busy = find(document, "#busy", HTMLElement);
const trouble = find(document, "#trouble", HTMLElement);

const validator = new Validator([startInWorker, startInPage]);
const pageTitle = document.title;

/** @type {Point[]} */
let points = [];
/** The point whose place the reader was last led to. */
let current = 0;
/** Answers to older questions are dropped. */
let latestJob = 0;
let hasResult = false;
/** @type {{ original: ReportSource, tried: ReportSource, changes: Change[] } | null} */
let subject = null;

document.addEventListener("report-chosen", (event) => {
  const { source } = /** @type {import("./events.js").ReportChosen} */ (event);
  attempt(() => examine(source));
});
document.addEventListener("file-chosen", (event) => {
  const { file } = /** @type {import("./events.js").FileChosen} */ (event);
  attempt(() => open(file));
});
document.addEventListener("example-chosen", (event) => {
  const { file, title } = /** @type {import("./events.js").ExampleChosen} */ (event);
  attempt(() => tryExample(file, title));
});
document.addEventListener("nothing-chosen", () => showTrouble(new Notice(notices.nothing)));
document.addEventListener("trial-wanted", (event) => {
  const { changes } = /** @type {import("./events.js").TrialWanted} */ (event);
  if (!subject) return;
  const { original, tried } = subject;
  const text = apply(tried.text, changes);
  attempt(() => examine(original, { ...tried, text }, [...changes, ...subject.changes]));
});
document.addEventListener("trial-ended", () => {
  const original = subject?.original;
  if (original) attempt(() => examine(original));
});
document.addEventListener("points-lit", (event) => {
  const lit = /** @type {import("./events.js").PointsLit} */ (event).points;
  for (const part of [list, tables, text]) part.mark(lit);
});
document.addEventListener("place-wanted", (event) => {
  goToPlace(/** @type {import("./events.js").PlaceWanted} */ (event).point);
});
document.addEventListener("cell-wanted", (event) => {
  const { cell } = /** @type {import("./events.js").CellWanted} */ (event);
  lead(document.getElementById(cellId(cell)));
});
document.addEventListener("point-wanted", (event) => {
  goToPoint(/** @type {import("./events.js").PointWanted} */ (event).point);
});
sheets.addEventListener("keydown", (event) => {
  if (event.key === "Escape") goToPoint(current);
});
result.addEventListener("keydown", (event) => {
  // Straight after a check: down, into the list.
  if (event.target !== result || event.key !== "ArrowDown") return;
  event.preventDefault();
  list.focusFirst();
});
find(document, ".jumps", HTMLElement).addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const heading = link && document.getElementById(link.hash.slice(1));
  if (!heading) return;
  // Followed, the link would be one more step for Back.
  event.preventDefault();
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
});
find(document, "#another", HTMLButtonElement).addEventListener("click", () => {
  // Where the result was reached by way of the start, Back leads there and Forward here again.
  if (history.state?.view === "result") history.back();
  else showStart();
});
find(document, "#print", HTMLButtonElement).addEventListener("click", () => print());
addEventListener("popstate", (event) => {
  if (event.state?.view === "result" && hasResult) showResult();
  else showStart();
});
addEventListener("pageshow", () => {
  // Reloaded with a result in sight: the browser has put the words back into the box.
  if (history.state?.view !== "result" || hasResult) return;
  if (start.current.text.trim()) attempt(() => examine(start.current));
  else history.replaceState(null, "");
});

loadExamples();

/**
 * Does what the person asked for, and says so if it cannot be done. Of several attempts the last
 * counts.
 *
 * @param {() => Promise<(() => void)>} work gives back what shows its outcome
 */
async function attempt(work) {
  latestJob += 1;
  const job = latestJob;
  trouble.hidden = true;
  // Quick answers come without a flicker.
  const timer = setTimeout(() => {
    busy.hidden = false;
  }, 150);
  try {
    const show = await work();
    if (job === latestJob) show();
  } catch (error) {
    if (job === latestJob) showTrouble(error);
  } finally {
    clearTimeout(timer);
    if (job === latestJob) busy.hidden = true;
  }
}

/**
 * @param {ReportSource} source
 * @param {ReportSource} tried the same with changes made to it
 * @param {Change[]} changes
 * @returns {Promise<() => void>}
 */
async function examine(source, tried = source, changes = []) {
  try {
    const examination = await validator.examine(tried.text, tried.input);
    const forms = await validator.forms();
    return () => {
      if (tried === source && examination.outcome.source.kind === "html") {
        start.showWords(plainText(examination.reading));
      }
      subject = { original: source, tried, changes };
      draw(examination, forms, changes);
      enterResult();
    };
  } catch (error) {
    leaveResult();
    throw error;
  }
}

/**
 * @param {File} file
 * @returns {Promise<() => void>}
 */
async function open(file) {
  if (file.size > largestFile) throw new Notice(notices.tooLarge);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Notice(notices.folder);
  });
  const decoded = await validator.decode(new Uint8Array(bytes));
  return holdAndExamine({ text: decoded, input: "unknown", name: `文件“${file.name}”` });
}

/**
 * @param {string} file
 * @param {string} title
 * @returns {Promise<() => void>}
 */
async function tryExample(file, title) {
  const response = await fetch(`examples/${file}`).catch(() => null);
  if (!response?.ok) throw new Notice(notices.example);
  const words = await response.text();
  return holdAndExamine({ text: words, input: "unknown", name: `例子“${title}”` });
}

/**
 * @param {ReportSource} source
 * @returns {Promise<() => void>}
 */
function holdAndExamine(source) {
  start.hold(source, source.text);
  return examine(source);
}

async function loadExamples() {
  try {
    const response = await fetch("examples/index.json");
    if (response.ok) start.examples = await response.json();
  } catch {
    // Without examples the page is as useful; their heading stays hidden.
  }
}

/**
 * @param {Examination} examination
 * @param {import("./gouji.d.ts").Form[]} forms
 * @param {Change[]} changes that were tried
 */
function draw({ outcome, reading }, forms, changes) {
  const document_ = forms.find((form) => form.edition === outcome.format)?.document ?? "";
  points = pointsOf(outcome);
  const inOrder = groupsOf(points).flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.points),
  );
  current = inOrder[0]?.index ?? 0;
  summary.show(outcome, document_);
  const shown = chooseTables(forms, outcome);
  const sums = new Sums(shown, outcome);
  list.show(
    points,
    drawDiagnosis(outcome, (cell) => sums.name(cell)),
  );
  strip.show(inOrder);
  tables.show(outcome, shown, sums, points);
  tables.showChanges(changes);
  trialNote.show(changes.length);
  text.show(reading, outcome, points);
  status.textContent = verdictOf(outcome).sentence;
  document.title = `${outcome.title ?? "核对结果"} · 勾稽`;
  hasResult = true;
}

function enterResult() {
  if (history.state?.view !== "result") history.pushState({ view: "result" }, "");
  showResult();
  list.scrollTop = 0;
  sheets.scrollTop = 0;
  window.scrollTo(0, 0);
  result.focus({ preventScroll: true });
}

/** A report that could not be checked is to be seen in the box, not beside another's result. */
function leaveResult() {
  if (document.body.dataset.view !== "result") return;
  history.replaceState(null, "");
  showStart();
}

function showResult() {
  start.hidden = true;
  result.hidden = false;
  document.body.dataset.view = "result";
}

function showStart() {
  result.hidden = true;
  start.hidden = false;
  document.body.dataset.view = "start";
  document.title = pageTitle;
  start.offer();
}

/** @param {unknown} error */
function showTrouble(error) {
  const { sentence, detail } = explain(error);
  fill(trouble, element("p", {}, sentence));
  if (detail) trouble.append(element("p", { class: "detail" }, detail));
  trouble.hidden = false;
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
  const isCell = place.kind === "cell" || place.kind === "table";
  const shown = (!isCell && text.linkOf(point.index)) || document.getElementById(anchor);
  if (shown) return shown;
  // Not shown by itself: a cell of a table that was not read, words that were not kept.
  return document.getElementById(place.kind === "cell" ? place.table : "report-text");
}

/** @param {number} index */
function goToPoint(index) {
  current = index;
  list.focusPoint(index);
}
