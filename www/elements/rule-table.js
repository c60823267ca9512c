import { element, fill } from "../dom.js";
import { SettingsWanted } from "../events.js";
import { groupRules } from "../rule-groups.js";
import { choices, groupOf, levelOf, levelWords, withLevel } from "../settings.js";
import { drawRule } from "./finding-item.js";

/**
 * @typedef {import("../gouji.d.ts").RuleSummary} RuleSummary
 * @typedef {import("../rule-groups.js").RuleGroup} RuleGroup
 * @typedef {import("../settings.js").Choice} Choice
 * @typedef {import("../settings.js").Settings} Settings
 *
 * @typedef {{ item: HTMLElement, words: string }} Line of a rule, with what it is found by
 */

/** What a group's levels are where its rules have several. */
const mixed = "mixed";

/** All rules with their levels. There are many of them: they are listed once they are asked for. */
export class RuleTable {
  /** @private @type {Settings | null} */
  settings = null;

  /** @private @type {Map<string, HTMLSelectElement>} by rule or group */
  selects = new Map();

  /** @private @type {Line[]} */
  lines = [];

  /** @private */
  isAsked = false;

  /** @private */
  count = element("p", { class: "aside", role: "status" });

  /** What holds it. */
  fold = element("details", { class: "all-rules" }, element("summary", {}, "全部规则"));

  /** @param {() => Promise<RuleSummary[]>} load */
  constructor(load) {
    this.fold.addEventListener("toggle", () => {
      if (this.isAsked || !this.fold.open) return;
      this.isAsked = true;
      load().then(
        (rules) => this.draw(rules),
        () => {
          this.isAsked = false;
          this.fold.append(this.count);
          fill(this.count, "没有读到规则。请合上再展开一次。");
        },
      );
    });
  }

  /** @param {Settings} settings */
  show(settings) {
    this.settings = settings;
    for (const [name, select] of this.selects) {
      select.value =
        groupOf(name) === name ? levelOfGroup(settings, name) : levelOf(settings, name);
    }
  }

  /**
   * @private
   * @param {RuleSummary[]} rules
   */
  draw(rules) {
    const filter = element("input", { type: "search" });
    filter.addEventListener("input", () => this.sift(filter.value));
    const groups = groupRules(rules).map((group) => this.drawGroup(group));
    this.fold.append(
      element("label", { class: "filter" }, "筛选规则（编号或文字）", filter),
      this.count,
      ...groups,
    );
    this.sift("");
    if (this.settings) this.show(this.settings);
  }

  /**
   * @private
   * @param {RuleGroup} group
   */
  drawGroup({ name, title, rules }) {
    const lines = rules.map((rule) => {
      const item = element(
        "div",
        { class: "line" },
        element("span", {}, drawRule(rule.id), ` ${rule.title}`),
        this.drawSelect(rule.id, `${rule.id} ${rule.title}`, levelWords[rule.severity]),
      );
      this.lines.push({ item, words: `${rule.id} ${rule.title} ${title}`.toUpperCase() });
      return item;
    });
    return element(
      "div",
      { class: "rule-group", role: "group", "aria-label": title },
      element(
        "div",
        { class: "line group-line" },
        element("span", {}, `${title}（${name}，${rules.length} 条）`),
        this.drawSelect(name, `${title}各条`, ""),
      ),
      ...lines,
    );
  }

  /**
   * @private
   * @param {string} name
   * @param {string} label
   * @param {string} byDefault
   */
  drawSelect(name, label, byDefault) {
    const select = element(
      "select",
      { "aria-label": `${label}的级别` },
      ...choices.map((level) => {
        const words = levelWords[level];
        const shown = level === "default" && byDefault ? `${words}（${byDefault}）` : words;
        return element("option", { value: level }, shown);
      }),
    );
    if (!byDefault) select.append(element("option", { value: mixed, disabled: true }, "各不相同"));
    select.addEventListener("change", () => {
      const level = /** @type {Choice} */ (select.value);
      select.dispatchEvent(new SettingsWanted((settings) => withLevel(settings, name, level)));
    });
    this.selects.set(name, select);
    return select;
  }

  /**
   * @private
   * @param {string} wanted
   */
  sift(wanted) {
    const words = wanted.toUpperCase().split(/\s+/);
    let shown = 0;
    for (const line of this.lines) {
      const isWanted = words.every((word) => line.words.includes(word));
      line.item.hidden = !isWanted;
      if (isWanted) shown += 1;
    }
    for (const group of this.fold.querySelectorAll(".rule-group")) {
      /** @type {HTMLElement} */ (group).hidden = !group.querySelector(
        ".line:not(.group-line):not([hidden])",
      );
    }
    const all = this.lines.length;
    fill(this.count, shown === all ? `共 ${all} 条` : `共 ${all} 条，显示 ${shown} 条`);
  }
}

/**
 * @param {Settings} settings
 * @param {string} group
 * @returns {Choice | typeof mixed}
 */
function levelOfGroup({ levels }, group) {
  const hasOwn = Object.keys(levels).some((name) => name.startsWith(`${group}-`));
  return hasOwn ? mixed : (levels[group] ?? "default");
}
