import { element, fill, find } from "./dom.js";
import { ReportInput } from "./elements/report-input.js";
import { startInPage, startInWorker } from "./engine-starters.js";
import { plainText } from "./report-source.js";
import {
  drawResult,
  enterResult,
  loadRulesBy,
  stayInResult,
  tellOfSettings,
} from "./result-view.js";
import { noSettings, readSettings, writeSettings } from "./settings.js";
import { apply } from "./trial.js";
import { explain, largestFile, Notice, notices } from "./trouble.js";
import { CrashError, StartError, Validator } from "./validator.js";
import { verdictOf } from "./wording.js";

/**
 * From a report that is brought to its result: knows the validator, the two views and the
 * browser's history.
 *
 * @typedef {import("./events.js").ReportSource} ReportSource
 * @typedef {import("./settings.js").Settings} Settings
 * @typedef {import("./trial.js").Change} Change
 */

customElements.define("report-input", ReportInput);

const start = find(document, "report-input", ReportInput);
const result = find(document, "#result", HTMLElement);
const status = find(document, "#verdict-status", HTMLElement);
const busy = find(document, "#busy", HTMLElement);
const trouble = find(document, "#trouble", HTMLElement);

const validator = new Validator([startInWorker, startInPage]);
const pageTitle = document.title;

/** Answers to older questions are dropped. */
let latestJob = 0;
/**
 * What the result is about.
 * @type {{ original: ReportSource, tried: ReportSource, changes: Change[] } | null}
 */
let subject = null;
/** Kept nowhere else: who wants them again takes them out as a file. */
let settings = noSettings;

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
  if (!subject) return;
  const { changes } = /** @type {import("./events.js").TrialWanted} */ (event);
  const { original, tried } = subject;
  const all = [...changes, ...subject.changes];
  attempt(() => examine(original, { ...tried, text: apply(tried.text, changes) }, all));
});
document.addEventListener("trial-ended", () => {
  const original = subject?.original;
  if (original) attempt(() => examine(original));
});
document.addEventListener("settings-wanted", (event) => {
  const { change } = /** @type {import("./events.js").SettingsWanted} */ (event);
  attempt(() => examineBy(change(settings)));
});
document.addEventListener("settings-brought", (event) => {
  const { file } = /** @type {import("./events.js").SettingsBrought} */ (event);
  attempt(() => bringSettings(file));
});
find(document, "#another", HTMLButtonElement).addEventListener("click", () => {
  // Where the result was reached by way of the start, Back leads there and Forward here again.
  if (history.state?.view === "result") history.back();
  else showStart();
});
find(document, "#print", HTMLButtonElement).addEventListener("click", () => print());
addEventListener("popstate", (event) => {
  if (event.state?.view === "result" && subject) showResult();
  else showStart();
});
addEventListener("pageshow", () => {
  // Reloaded with a result in sight: the browser has put the words back into the box.
  if (history.state?.view !== "result" || subject) return;
  if (start.current.text.trim()) attempt(() => examine(start.current));
  else history.replaceState(null, "");
});

loadRulesBy(() => validator.rules());
loadExamples();
// For old-browser.js, which says so where this line is not reached.
document.body.dataset.ready = "";

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
 * @param {ReportSource} original
 * @param {ReportSource} tried the same with changes made to it
 * @param {Change[]} changes
 * @param {() => void} arrive puts the reader in front of what is new
 * @returns {Promise<() => void>}
 */
async function examine(original, tried = original, changes = [], arrive = enterResult) {
  const chosen = settings;
  try {
    const examination = await validator.examine(tried.text, tried.input, writeSettings(chosen));
    const forms = await validator.forms();
    return () => {
      const { outcome, reading } = examination;
      subject = { original, tried, changes };
      if (tried === original && outcome.source.kind === "html") start.showWords(plainText(reading));
      drawResult(examination, forms, changes, chosen, { original, tried });
      status.textContent = verdictOf(outcome).sentence;
      document.title = `${outcome.title ?? "核对结果"} · 勾稽`;
      if (history.state?.view !== "result") history.pushState({ view: "result" }, "");
      showResult();
      arrive();
    };
  } catch (error) {
    leaveResult();
    throw error;
  }
}

/**
 * Checks again what is in sight.
 *
 * @param {Settings} wanted
 * @returns {Promise<() => void>}
 */
async function examineBy(wanted) {
  const before = settings;
  // At once: the next choice may come before this one is answered.
  settings = wanted;
  try {
    return subject
      ? await examine(subject.original, subject.tried, subject.changes, stayInResult)
      : () => {};
  } catch (error) {
    if (settings === wanted) settings = before;
    throw error;
  }
}

/**
 * @param {File} file
 * @returns {Promise<() => void>}
 */
async function bringSettings(file) {
  if (!subject) return () => {};
  let brought;
  try {
    const text = await validator.decode(await read(file));
    // What it says of a faulty line is for the module to tell.
    await validator.examine(subject.tried.text, subject.tried.input, text);
    brought = readSettings(text);
  } catch (error) {
    if (error instanceof CrashError || error instanceof StartError) throw error;
    return () => tellOfSettings(`没有导入。${explain(error).sentence}`);
  }
  const show = await examineBy(brought);
  return () => {
    show();
    tellOfSettings(`已导入“${file.name}”。`);
  };
}

/**
 * @param {File} file
 * @returns {Promise<() => void>}
 */
async function open(file) {
  const decoded = await validator.decode(await read(file));
  return holdAndExamine({ text: decoded, input: "unknown", name: `文件“${file.name}”` });
}

/**
 * @param {File} file
 * @returns {Promise<Uint8Array>}
 */
async function read(file) {
  if (file.size > largestFile) throw new Notice(notices.tooLarge);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Notice(notices.folder);
  });
  return new Uint8Array(bytes);
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
