import { element, fill, find } from "./dom.js";
import { Draft } from "./draft.js";
import { Editing } from "./editing.js";
import { BookmarkLink } from "./elements/bookmark-link.js";
import { ReportInput } from "./elements/report-input.js";
import { QuickCheck } from "./engine/quick-check.js";
import { loadEngine } from "./engine/source.js";
import { startInPage, startInWorker } from "./engine/starters.js";
import { CrashError, StartError, Validator } from "./engine/validator.js";
import { keepEdits, keptEdits } from "./kept-edits.js";
import { composeForm } from "./form-source.js";
import { awaitPage } from "./from-page.js";
import { listExamples, readExample } from "./own-files.js";
import { cellAt } from "./relations.js";
import { pasted, plainText } from "./report-source.js";
import {
  drawResult,
  enterResult,
  exportBy,
  fixOf,
  loadRulesBy,
  shownTables,
  stayInResult,
  tellOfEdit,
  tellOfSettings,
  updateResult,
  updateText,
} from "./result-view.js";
import { noSettings, readSettings, writeSettings } from "./settings.js";
import { explain, largestFile, Notice, notices } from "./trouble.js";
import { formVerdictOf, verdictOf } from "./wording.js";

/**
 * From a report that is brought to its result: knows the validator, the two views and the
 * browser's history.
 *
 * @typedef {import("./events.js").ReportSource} ReportSource
 * @typedef {import("./settings.js").Settings} Settings
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 */

customElements.define("report-input", ReportInput);
customElements.define("bookmark-link", BookmarkLink);

const start = find(document, "report-input", ReportInput);
const result = find(document, "#result", HTMLElement);
const resume = find(document, "#resume", HTMLElement);
const status = find(document, "#verdict-status", HTMLElement);
const busy = find(document, "#busy", HTMLElement);
const trouble = find(document, "#trouble", HTMLElement);

const validator = new Validator([startInWorker, startInPage]);
const quick = new QuickCheck(loadEngine);
const pageTitle = document.title;

/** Answers to older questions are dropped. */
let latestJob = 0;
/**
 * What the result is about.
 * @type {Editing | null}
 */
let subject = null;
/** Whether what was typed last would make the tables unreadable. */
let refused = false;
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
document.addEventListener("form-wanted", (event) => {
  const { edition } = /** @type {import("./events.js").FormWanted} */ (event);
  attempt(() => openForm(edition));
});
document.addEventListener("cell-typed", (event) => {
  const { cell, text } = /** @type {import("./events.js").CellTyped} */ (event);
  const draft = subject?.draft;
  if (!draft) return;
  refused = !draft.accepts(text);
  draft.type(cell, text);
  subject?.follow();
});
document.addEventListener("cell-left", (event) => {
  const { keeps } = /** @type {import("./events.js").CellLeft} */ (event);
  const isRefused = refused && keeps;
  refused = false;
  edit(({ draft }) => {
    draft.leave(keeps && !isRefused);
    return isRefused
      ? "没有改：这份报告的表格没有分隔线，一格里不是数字，后面的数就会错位。没有发生的请填 0。"
      : "";
  });
});
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof Element && target.matches("td")) quick.prepare();
});
document.addEventListener("cell-restored", (event) => {
  const { cell } = /** @type {import("./events.js").CellRestored} */ (event);
  edit(({ draft }) => {
    const change = draft.changeOf(cell);
    if (change) draft.restore(change);
  });
});
document.addEventListener("fix-wanted", (event) => {
  const { point, fix } = /** @type {import("./events.js").FixWanted} */ (event);
  edit(({ draft, outcome }) => {
    const wanted = fixOf(point, fix);
    if (!wanted) return;
    draft.take(wanted.edits, outcome);
    return `已采用：${wanted.label}。可以撤销。`;
  }).then(stayInResult);
});
document.addEventListener("edits-wanted", (event) => {
  const { act, change } = /** @type {import("./events.js").EditsWanted} */ (event);
  edit((editing) => {
    switch (act) {
      case "undo":
        return editing.draft.undo();
      case "redo":
        return editing.draft.redo();
      case "restore":
        return editing.draft.restore(change);
      case "totals":
        return editing.computeTotals(shownTables());
      default:
        return editing.fillZeros(shownTables());
    }
  });
});
document.addEventListener("keydown", (event) => {
  const act = historyKey(event);
  if (!act || !subject || result.hidden) return;
  const { target } = event;
  const isCell = target instanceof Element && target.matches("td input");
  // There the browser undoes what was typed.
  if (!isCell && target instanceof Element && target.matches("input, textarea")) return;
  event.preventDefault();
  edit(({ draft }) => draft[act]());
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
find(resume, "button", HTMLButtonElement).addEventListener("click", () => {
  if (!subject) return;
  history.pushState({ view: "result" }, "");
  keepEdits(subject.draft);
  showResult();
});
find(document, "#print", HTMLButtonElement).addEventListener("click", () => print());
addEventListener("popstate", (event) => {
  if (event.state?.view === "result" && subject) showResult();
  else showStart();
});
addEventListener("pageshow", () => {
  // Reloaded with a result in sight: the browser has put the words back into the box.
  if (history.state?.view !== "result" || subject) return;
  const kept = keptEdits();
  const source = kept?.form ? formSource(kept.text, kept.form) : start.current;
  const isSame = kept?.length === source.text.length;
  if (!source.text.trim()) history.replaceState(null, "");
  else attempt(() => examine(source, kept?.form ?? null, isSame ? kept.changes : []));
});

awaitPage(takePage, () => {
  if (!isTaken()) showTrouble(new Notice(notices.noPage));
});
loadRulesBy(() => validator.rules());
exportBy(validator);
loadExamples();
// Not earlier: the page is there first. Not later: from then on it checks without a network.
addEventListener("load", () => validator.prepare());
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
 * @param {ReportSource} source
 * @param {"2019" | "2021" | null} [form] the official form that it is, drawn up by the page
 * @param {import("./changes.js").Change[]} [changes] that were made to it before
 * @returns {Promise<() => void>}
 */
async function examine(source, form = null, changes = []) {
  // Brought once more: what was changed in it is still there.
  if (subject?.draft.source.text === source.text && subject.draft.changes.length > 0) {
    return examineDraft(subject.draft, enterResult);
  }
  try {
    const examination = await validator.examine(source.text, source.input, writeSettings(settings));
    const draft = new Draft(source, examination.outcome, form, changes);
    if (changes.length > 0) return await examineDraft(draft, enterResult);
    const forms = await validator.forms();
    return () => {
      const { outcome, reading } = examination;
      if (outcome.source.kind === "html") start.showWords(plainText(reading));
      show(draft, examination, forms, enterResult);
    };
  } catch (error) {
    leaveResult();
    throw error;
  }
}

/**
 * @param {Draft} draft
 * @param {() => void} arrive puts the reader in front of what is new
 * @returns {Promise<() => void>}
 */
async function examineDraft(draft, arrive) {
  const { source, text } = draft;
  const examination = await validator.examine(text, source.input, writeSettings(settings));
  const forms = await validator.forms();
  return () => show(draft, examination, forms, arrive);
}

/**
 * @param {Draft} draft
 * @param {import("./engine/worker/answer.js").Examination} examination
 * @param {import("./gouji.d.ts").Form[]} forms
 * @param {() => void} arrive
 */
function show(draft, examination, forms, arrive) {
  const { outcome } = examination;
  subject?.end();
  const { input } = draft.source;
  quick.reset();
  const asking = {
    checkNow: (/** @type {string} */ text) => quick.check(text, input, writeSettings(settings)),
    check: (/** @type {string} */ text) => validator.check(text, input, writeSettings(settings)),
    read: (/** @type {string} */ text) => validator.read(text, input),
  };
  const editing = new Editing(draft, outcome, asking, {
    outcome: (outcome) => updateResult(outcome, draft),
    reading: (reading) => updateText(reading, editing.outcome, draft),
    trouble: showTrouble,
  });
  subject = editing;
  drawResult(examination, forms, draft, settings);
  tellVerdict(editing);
  document.title = `${outcome.title ?? (draft.form ? "填表" : "核对结果")} · 勾稽`;
  if (history.state?.view !== "result") history.pushState({ view: "result" }, "");
  keepEdits(draft);
  showResult();
  arrive();
}

/**
 * To those who hear the page.
 *
 * @param {Editing} editing
 */
function tellVerdict({ draft, outcome }) {
  const { sentence } = draft.form ? formVerdictOf(outcome) : verdictOf(outcome);
  if (status.textContent !== sentence) status.textContent = sentence;
}

/**
 * Does something with the edits, has it checked, and says so once.
 *
 * @param {(editing: Editing) => string | void} work
 */
async function edit(work) {
  const editing = subject;
  if (!editing) return;
  trouble.hidden = true;
  tellOfEdit(work(editing) ?? "");
  // Also where the text is the same: whether there is something to undo is not.
  updateResult(editing.outcome, editing.draft);
  await editing.follow();
  if (subject !== editing) return;
  tellVerdict(editing);
  // Not typing any more: what is taken along next is to be up to date.
  editing.drawText();
  if (history.state?.view === "result") keepEdits(editing.draft);
}

/**
 * @param {KeyboardEvent} event
 * @returns {"undo" | "redo" | null}
 */
function historyKey({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/**
 * @param {"2019" | "2021" | null} wanted null: that of the report, whose numbers are taken along
 * @returns {Promise<() => void>}
 */
async function openForm(wanted) {
  const outcome = wanted === null ? subject?.outcome : null;
  const edition = wanted ?? outcome?.format ?? "2021";
  const forms = await validator.forms();
  const form = forms.find((form) => form.edition === edition);
  if (!form) return () => {};
  const wordsOf = (/** @type {CellRef} */ ref) => (outcome ? cellAt(outcome, ref).text : "");
  const text = composeForm(form, wordsOf);
  return examine(formSource(text, edition), edition);
}

/**
 * @param {string} text
 * @param {"2019" | "2021"} edition
 * @returns {ReportSource}
 */
function formSource(text, edition) {
  return { text, input: "text", name: `空表（${edition} 年格式）` };
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
    return subject ? await examineDraft(subject.draft, stayInResult) : () => {};
  } catch (error) {
    if (settings === wanted) settings = before;
    leaveResult();
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
    await validator.check(subject.draft.text, subject.draft.source.input, text);
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
  const { name } = file;
  return holdAndExamine({ text: decoded, input: "unknown", name: `文件“${name}”`, file: name });
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
 * What was brought by hand stays.
 *
 * @param {import("./from-page.js").HandedPage} page
 */
function takePage({ html, title }) {
  if (isTaken()) {
    showTrouble(new Notice(notices.taken));
    return;
  }
  const source = pasted(html, `网页“${title.trim().slice(0, 60) || "没有标题"}”`);
  start.hold(source, "");
  attempt(() => examine(source));
}

/** @returns {boolean} whether somebody has begun to bring a report */
function isTaken() {
  return latestJob > 0 || start.current.text.trim() !== "";
}

/**
 * @param {string} file
 * @param {string} title
 * @returns {Promise<() => void>}
 */
async function tryExample(file, title) {
  const words = await readExample(file).catch(() => {
    throw new Notice(notices.example);
  });
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
    start.examples = await listExamples();
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
  const count = subject?.draft.changes.length ?? 0;
  resume.hidden = count === 0;
  find(resume, "span", HTMLElement).textContent = `上一份改了 ${count} 处，还留着。`;
  start.offer();
}

/** @param {unknown} error */
function showTrouble(error) {
  const { sentence, detail } = explain(error);
  fill(trouble, element("p", {}, sentence));
  if (detail) trouble.append(element("p", { class: "detail" }, detail));
  trouble.hidden = false;
}
