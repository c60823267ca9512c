import { element, fill } from "../dom.js";
import { SettingsBrought, SettingsWanted } from "../events.js";
import { groupTitles } from "../rule-groups.js";
import { groupOf, levelWords, withoutIgnore, withoutLevel, writeSettings } from "../settings.js";
import { download } from "../take-home/download.js";
import { chosenOf } from "../wording.js";
import { drawRule } from "./finding-item.js";
import { RuleTable } from "./rule-table.js";

/**
 * @typedef {import("../gouji.d.ts").Ignore} Ignore
 * @typedef {import("../gouji.d.ts").Ignored} Ignored
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").RuleSummary} RuleSummary
 * @typedef {import("../settings.js").Settings} Settings
 */

/** What the user chose, and where it is chosen. Nothing of it is built before it is opened. */
export class RuleChoices extends HTMLElement {
  /** @type {() => Promise<RuleSummary[]>} */
  load = () => Promise.resolve([]);

  /** @private @type {Outcome | null} */
  outcome = null;

  /** @private @type {Settings | null} */
  settings = null;

  /** @private which button of the lists was pressed, until the next result is there */
  pressed = -1;

  /** @private */
  summary = element("summary");

  /** @private */
  details = element("details", { class: "choices" }, this.summary);

  /** @private what was chosen */
  chosen = element("div");

  /** @private */
  word = element("p", { class: "word", role: "status" });

  /** @private for paper: there nothing can be opened */
  sheet = element("section", { class: "left-out print-only" });

  /** @private @type {RuleTable | null} */
  table = null;

  /** @private @type {Map<string, string>} what the rules demand */
  titles = new Map();

  connectedCallback() {
    if (this.firstChild) return;
    this.append(this.details, this.sheet);
    this.details.addEventListener("toggle", () => this.open());
  }

  /**
   * @param {Outcome} outcome
   * @param {Settings} settings
   */
  show(outcome, settings) {
    this.outcome = outcome;
    this.settings = settings;
    const said = chosenOf(outcome);
    fill(this.summary, `规则与忽略${said ? `：${said}` : ""}`);
    fill(this.word);
    this.drawSheet(outcome);
    if (this.table) this.drawChosen();
  }

  /** Opens it and puts the reader there. */
  enter() {
    this.details.open = true;
    this.open();
    this.summary.focus({ preventScroll: true });
    this.summary.scrollIntoView({ block: "start" });
  }

  /**
   * Moves the focus to the button after the one that was pressed.
   *
   * @returns {boolean} whether one was pressed
   */
  resume() {
    const { pressed } = this;
    this.pressed = -1;
    if (pressed < 0) return false;
    const buttons = this.chosen.querySelectorAll("button");
    (buttons[Math.min(pressed, buttons.length - 1)] ?? this.summary).focus();
    return true;
  }

  /** @param {string} sentence */
  tell(sentence) {
    fill(this.word, sentence);
  }

  /** @private */
  open() {
    if (this.table || !this.details.open) return;
    this.table = new RuleTable(() => this.load());
    this.load().then(
      (rules) => {
        this.titles = new Map(rules.map(({ id, title }) => [id, title]));
        this.drawChosen();
      },
      // Without titles the ids still stand there.
      () => {},
    );
    this.details.append(this.chosen, this.word, this.drawFiles(), this.table.fold);
    this.drawChosen();
  }

  /** @private */
  drawChosen() {
    const { outcome, settings } = this;
    if (!outcome || !settings) return;
    const ignored = distinct(outcome.choices?.ignored ?? []);
    const unmatched = outcome.choices?.unmatched ?? [];
    const names = Object.keys(settings.levels);
    fill(
      this.chosen,
      ...part(
        "忽略的问题",
        ignored.map((one) => this.drawIgnored(one)),
      ),
      ...part(
        "没有对上的忽略",
        unmatched.map((one) => this.drawUnmatched(one)),
        noMatch,
      ),
      ...part(
        "改了级别的规则",
        names.map((name) => this.drawLevel(name, settings)),
      ),
    );
    if (!this.chosen.firstChild)
      this.chosen.append(element("p", {}, "没有忽略的问题，规则都按默认级别核对。"));
    this.table?.show(settings);
  }

  /**
   * @private
   * @param {Ignored} ignored
   */
  drawIgnored({ finding, reason }) {
    const { rule, key = "", message } = finding;
    return element(
      "li",
      {},
      element("p", {}, message),
      element("p", {}, `理由：${reason}`),
      this.drawEnd(rule, "恢复", key, (settings) => withoutIgnore(settings, { rule, key })),
    );
  }

  /**
   * @private
   * @param {Ignore} ignore
   */
  drawUnmatched({ rule, reason, key }) {
    return element(
      "li",
      {},
      element("p", {}, key),
      element("p", {}, `理由：${reason}`),
      this.drawEnd(rule, "删去", key, (settings) => withoutIgnore(settings, { rule, key })),
    );
  }

  /**
   * @private
   * @param {string} name
   * @param {Settings} settings
   */
  drawLevel(name, { levels }) {
    const isOfGroup = groupOf(name) !== name && levels[groupOf(name)] !== undefined;
    const what = groupTitles[name] ? `${groupTitles[name]}（整组）` : this.titles.get(name);
    const level = levelWords[levels[name] ?? "default"];
    return element(
      "li",
      {},
      element("p", {}, `${what ?? name}：${level}`),
      this.drawEnd(name, isOfGroup ? "跟整组一样" : "恢复默认", name, (settings) =>
        withoutLevel(settings, name),
      ),
    );
  }

  /**
   * @private
   * @param {string} name of a rule or group
   * @param {string} words
   * @param {string} about
   * @param {(settings: Settings) => Settings} change
   */
  drawEnd(name, words, about, change) {
    const button = element(
      "button",
      { type: "button", class: "link", "aria-label": `${words}：${about}` },
      words,
    );
    button.addEventListener("click", () => {
      this.pressed = [...this.chosen.querySelectorAll("button")].indexOf(button);
      this.dispatchEvent(new SettingsWanted(change));
    });
    return element("p", { class: "end" }, groupTitles[name] ? name : drawRule(name), button);
  }

  /** @private */
  drawFiles() {
    const save = element("button", { type: "button" }, "导出设置");
    save.addEventListener("click", () => {
      const text = `# 勾稽的设置\n${this.settings ? writeSettings(this.settings) : ""}`;
      download("gouji-设置.txt", new Blob([text], { type: "text/plain" }));
    });
    const file = element("input", {
      type: "file",
      accept: ".txt,text/plain",
      "aria-label": "选择设置文件",
      hidden: true,
    });
    const choose = element("button", { type: "button" }, "导入设置");
    choose.addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) this.dispatchEvent(new SettingsBrought(chosen));
      // The same file, put right meanwhile, is to count as a new choice.
      file.value = "";
    });
    return element(
      "div",
      {},
      element(
        "p",
        { class: "aside" },
        "设置只在这个页面开着的时候有效。要留着下次用，请导出成文件。",
      ),
      element("div", { class: "actions" }, save, choose, file),
    );
  }

  /**
   * @private
   * @param {Outcome} outcome
   */
  drawSheet({ choices }) {
    const off = choices?.levels.filter(({ level }) => level === "off") ?? [];
    const lines = (choices?.ignored ?? []).map(
      ({ finding, reason }) => `${finding.message}（${finding.rule}）忽略的理由：${reason}`,
    );
    if (off.length > 0) lines.push(`没有查的规则：${off.map(({ rule }) => rule).join("、")}`);
    fill(this.sheet);
    if (lines.length === 0) return;
    this.sheet.append(
      element("h4", {}, "按设置没有列入的"),
      element("ol", {}, ...lines.map((line) => element("li", {}, line))),
    );
  }
}

const noMatch = "下面这些忽略在这份报告里没有对上任何问题：问题已经改好，或者是别的报告的。";

/**
 * @param {string} title
 * @param {HTMLElement[]} items
 * @param {string} [note]
 */
function part(title, items, note) {
  if (items.length === 0) return [];
  return [
    element("h4", {}, title),
    ...(note ? [element("p", { class: "aside" }, note)] : []),
    element("ul", { class: "chosen" }, ...items),
  ];
}

/**
 * Findings that one ignore answers to are restored together.
 *
 * @param {Ignored[]} ignored
 */
function distinct(ignored) {
  /** @type {Map<string, Ignored>} */
  const byName = new Map();
  for (const one of ignored) {
    const name = `${one.finding.rule} ${one.finding.key}`;
    if (!byName.has(name)) byName.set(name, one);
  }
  return [...byName.values()];
}
