import { arrange, element } from "../dom.js";
import { Numbering } from "../numbering.js";
import { changeWords, groupsOf, pointsOf } from "../points.js";
import { Sums } from "../sums.js";
import { explain } from "../trouble.js";
import { coverageOf, groupWords, verdictOf } from "../wording.js";
import { addStyle } from "./checker-style.js";
import { sharedValidator } from "./index.js";
import { whenReleased } from "./keys.js";

/**
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").Fix} Fix
 * @typedef {import("../gouji.d.ts").Form} Form
 * @typedef {import("../gouji.d.ts").Span} Span
 * @typedef {import("../points.js").Point} Point
 */

/** More other explanations than these are counted only. */
const othersShown = 3;

/** What is drawn on a server, which has no elements, imports this and makes none. */
const Base =
  typeof HTMLElement === "undefined" ? /** @type {typeof HTMLElement} */ (class {}) : HTMLElement;

/** @type {Promise<Form[]> | null} */
let allForms = null;

/** @returns {Promise<Form[]>} the official forms, which know what cells are called */
function forms() {
  allForms =
    allForms ??
    sharedValidator()
      .forms()
      .catch((error) => {
        allForms = null;
        throw error;
      });
  return allForms;
}

/**
 * `<gouji-checker>`: the verdict and the findings of one report, whose text a page gives it. It
 * stores nothing and sends nothing.
 *
 * Attributes: `rules`, the address of the folder with the rules' pages, to which the rule numbers
 * then lead; `fixes`, to have buttons for proposals (the page has to listen for `gouji-fix`);
 * `scheme="auto"`, to follow the system into dark mode.
 *
 * Events: `gouji-outcome` (detail: the outcome, as contract "gouji/1" has it), `gouji-trouble`
 * (detail: a sentence; the report could not be checked), `gouji-place` (detail: `{ index, span }`,
 * a finding was pressed; the span is a place in the text, or null), `gouji-fix` (detail:
 * `{ index, fix }`, a proposal was pressed). Their places are those of the text handed in last: what is
 * pressed while that is being checked is told afterwards, if it still stands.
 *
 * @example
 * const checker = document.querySelector("gouji-checker");
 * checker.addEventListener("gouji-place", ({ detail }) => box.setSelectionRange(detail.span.start, detail.span.end));
 * await checker.check(box.value);
 */
export class GoujiChecker extends Base {
  constructor() {
    super();
    /** @type {Outcome | null} of the report checked last */
    this.outcome = null;
    /** What the user chose of rules, as a settings file has it. */
    this.settings = "";
    /** @type {Point[]} what is shown, in one numbering */
    this.points = [];
    /** @private */
    this.numbering = new Numbering();
    /** @private @type {Map<string, HTMLElement>} what is drawn, by what it says */
    this.drawn = new Map();
    /** @private @type {Set<number>} */
    this.current = new Set();
    /** @private */
    this.latest = 0;
    /** @private which of the checks is shown */
    this.shown = 0;
    /** @private @type {(() => void) | null} what was pressed while another text was being checked */
    this.waiting = null;
    /** @private */
    this.isLocked = false;

    const root = this.attachShadow({ mode: "open" });
    addStyle(root);
    whenReleased(root, "Enter", "button", (button) => button.click());
    /** @private */
    this.verdict = element("p", { class: "verdict", role: "status" }, "还没有核对");
    /** @private */
    this.agency = element("p", { class: "small" });
    /** @private */
    this.coverage = element("p", { class: "small" });
    /** @private */
    this.note = element("p", { class: "small" });
    /** @private */
    this.trouble = element("p", { class: "trouble", role: "alert" });
    /** @private */
    this.list = element("div");
    root.append(
      element(
        "div",
        { class: "head" },
        this.verdict,
        this.agency,
        this.coverage,
        this.note,
        this.trouble,
      ),
      this.list,
    );
  }

  /**
   * Checks a report and shows what there is to say. Of several checks under way the last is shown.
   *
   * @param {string} text HTML or text
   * @param {"unknown" | "html" | "text"} [input]
   * @returns {Promise<Outcome | null>} null where it could not be checked: the sentence that says
   *   why is shown, and told by `gouji-trouble`
   */
  async check(text, input = "unknown") {
    this.latest += 1;
    const job = this.latest;
    try {
      const outcome = await sharedValidator().check(text, input, this.settings);
      const known = await forms();
      if (job === this.latest) this.show(outcome, known);
      return outcome;
    } catch (error) {
      if (job === this.latest) this.complain(explain(error).sentence);
      return null;
    }
  }

  /**
   * @private
   * @param {Outcome} outcome
   * @param {Form[]} forms
   */
  show(outcome, forms) {
    this.shown = this.latest;
    this.outcome = outcome;
    const form = forms.find(({ edition }) => edition === outcome.format);
    const sums = new Sums(form?.tables ?? [], outcome);
    this.points = pointsOf(outcome, (cell) => sums.name(cell), this.numbering);
    const { tone, sentence } = verdictOf(outcome);
    this.trouble.textContent = "";
    if (this.verdict.textContent !== sentence) this.verdict.textContent = sentence;
    this.verdict.dataset.tone = tone;
    const parts = [outcome.agency ?? "", outcome.year ? `${outcome.year} 年度` : ""];
    parts.push(outcome.format ? `${outcome.format} 年格式` : "");
    this.agency.textContent = parts.filter((part) => part !== "").join(" · ");
    this.coverage.textContent = coverageOf(outcome);
    this.draw();
    this.tell("gouji-outcome", outcome);
    const press = this.waiting;
    this.waiting = null;
    // Whoever asked for the check has its outcome first.
    if (press) setTimeout(press);
  }

  /**
   * There is nothing to check, and why.
   *
   * @param {string} sentence
   */
  complain(sentence) {
    this.latest += 1;
    this.shown = this.latest;
    this.waiting = null;
    this.outcome = null;
    this.points = [];
    this.verdict.textContent = "没有核对";
    delete this.verdict.dataset.tone;
    this.agency.textContent = "";
    this.coverage.textContent = "";
    this.trouble.textContent = sentence;
    this.draw();
    this.tell("gouji-trouble", sentence);
  }

  /**
   * A sentence about what the report stands in.
   *
   * @param {string} sentence
   */
  remark(sentence) {
    this.note.textContent = sentence;
  }

  /**
   * Marks the findings where the user is.
   *
   * @param {number[]} indices
   */
  markCurrent(indices) {
    this.current = new Set(indices);
    this.lightCurrent();
  }

  /** @param {boolean} isLocked whether proposals can not be taken now */
  lock(isLocked) {
    if (this.isLocked === isLocked) return;
    this.isLocked = isLocked;
    this.drawn.clear();
    this.draw();
  }

  /** @private */
  draw() {
    const before = this.drawn;
    this.drawn = new Map();
    const groups = groupsOf(this.points).map(({ weight, count, entries }) => {
      const { title, unit } = groupWords[weight];
      const points = entries.flatMap((entry) => entry.points);
      const offers = this.hasAttribute("fixes");
      const items = points.map((point) =>
        this.keep(before, JSON.stringify([point, offers]), () => this.drawPoint(point)),
      );
      const group = this.keep(before, `group ${weight}`, () =>
        element(
          "section",
          { class: "group", "data-weight": weight },
          element("h3", {}, title, element("span", { class: "count" })),
          element("ol"),
        ),
      );
      const [heading, list] = group.children;
      const told = /** @type {HTMLElement} */ (heading?.lastElementChild);
      told.textContent = `${count} ${unit}`;
      arrange(/** @type {Element} */ (list), items);
      return group;
    });
    arrange(this.list, groups);
    this.lightCurrent();
  }

  /**
   * @private
   * @param {Map<string, HTMLElement>} before
   * @param {string} says
   * @param {() => HTMLElement} draw
   */
  keep(before, says, draw) {
    const item = before.get(says) ?? draw();
    this.drawn.set(says, item);
    return item;
  }

  /**
   * @private
   * @param {Point} point
   */
  drawPoint(point) {
    const { index, at, fixes, weight } = point;
    const item = element(
      "li",
      { class: "finding", "data-index": index, "data-weight": weight },
      ...(point.diagnoses ? this.drawFault(point) : [this.drawWays(point)]),
    );
    const fix = fixes[0];
    if (fix && this.hasAttribute("fixes") && canBeTaken(fix)) {
      const button = element(
        "button",
        {
          type: "button",
          class: "adopt",
          disabled: this.isLocked,
          "aria-label": `采用：${at[0]?.words ?? ""} ${fix.label}`,
        },
        point.diagnoses ? "采用" : `采用：${fix.label}`,
      );
      button.addEventListener("click", () =>
        this.press(
          "gouji-fix",
          index,
          ({ fixes: [now] }) => now?.label === fix.label && { fix: now },
        ),
      );
      item.append(button);
    }
    if (point.diagnoses) item.append(...this.drawOthers(point));
    item.append(this.drawBasis(point));
    return item;
  }

  /**
   * What was found, and the way to where. Pressed again, it leads to the next place.
   *
   * @private
   * @param {Point} point
   */
  drawWays({ index, at, message, gathers }) {
    const many = gathers && at.length > 1;
    const more = many ? `（共 ${at.length} 处，再点去下一处）` : "";
    const go = this.drawWay(at[0]?.words ?? "整篇报告", `${message}${more}`);
    let next = 0;
    go.addEventListener("click", () => {
      this.pressPlace(index, next);
      next = many ? (next + 1) % at.length : 0;
    });
    return go;
  }

  /**
   * The cells that are likely wrong, each with the way there.
   *
   * @private
   * @param {Point} point
   */
  drawFault({ index, at, message, diagnoses = [] }) {
    const [best] = diagnoses;
    const changes = best?.changes ?? [];
    const ways = changes.map((change, i) => {
      const words = changes.length > 1 ? changeWords(change) : "";
      const way = this.drawWay(at[i]?.words ?? "", words);
      way.addEventListener("click", () => this.pressPlace(index, i));
      return way;
    });
    return [...ways, element("p", {}, `${message}。这是推算，请对照原始台账再定。`)];
  }

  /**
   * What it may be instead.
   *
   * @private
   * @param {Point} point
   */
  drawOthers({ at, diagnoses = [] }) {
    let from = diagnoses[0]?.changes.length ?? 0;
    const lines = diagnoses.slice(1).map(({ changes }) => {
      const cells = changes.map(
        (change, i) => `${at[from + i]?.words ?? ""} ${changeWords(change)}`,
      );
      from += changes.length;
      return `也可能是：${cells.join("，")}`;
    });
    const shown = lines.slice(0, othersShown).map((line) => element("p", { class: "basis" }, line));
    const rest = lines.length - shown.length;
    if (rest > 0) shown.push(element("p", { class: "basis" }, `另外还有 ${rest} 种可能`));
    return shown;
  }

  /**
   * @private
   * @param {string} place
   * @param {string} words
   */
  drawWay(place, words) {
    const named = element("span", { class: "place" }, place);
    return element("button", { type: "button", class: "go" }, named, words);
  }

  /**
   * @private
   * @param {Point} point
   */
  drawBasis({ basis, rule, weight, diagnoses }) {
    const line = element("p", { class: "basis" });
    if (basis) line.append(`依据：${basis.document} ${basis.clause} `);
    else if (weight !== "unclear" && !diagnoses) line.append("此项为经验判断 ");
    const folder = this.getAttribute("rules");
    for (const id of rule.split(" ")) {
      const link = { href: `${folder}/${id}.html`, target: "_blank", rel: "noopener" };
      line.append(folder === null ? id : element("a", link, id), " ");
    }
    return line;
  }

  /** @private */
  lightCurrent() {
    for (const item of this.list.querySelectorAll(".finding")) {
      const index = Number(/** @type {HTMLElement} */ (item).dataset.index);
      item.toggleAttribute("data-current", this.current.has(index));
    }
  }

  /**
   * @private
   * @param {number} index of a point
   * @param {number} which of its places
   */
  pressPlace(index, which) {
    this.press("gouji-place", index, ({ at }) => ({ span: at[which]?.span ?? null }));
  }

  /**
   * Tells of a press, with places of the text handed in last: written to, those of another text would
   * be somewhere else.
   *
   * @private
   * @param {string} type
   * @param {number} index of a point
   * @param {(point: Point) => object | false | undefined} detailOf nothing where it is told no more
   */
  press(type, index, detailOf) {
    if (this.shown !== this.latest) {
      this.waiting = () => this.press(type, index, detailOf);
      return;
    }
    const point = this.points.find((one) => one.index === index);
    const detail = point && detailOf(point);
    if (detail) this.tell(type, { index, ...detail });
  }

  /**
   * @private
   * @param {string} type
   * @param {unknown} detail
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** Makes `<gouji-checker>` known to the page; a second call does nothing. */
export function defineChecker() {
  if (!customElements.get("gouji-checker")) customElements.define("gouji-checker", GoujiChecker);
}

/** @param {Fix} fix */
function canBeTaken({ edits }) {
  return edits.length > 0 && edits.every(({ span }) => span !== null);
}
