import { element, fill } from "../dom.js";
import { coverageOf, factsOf, formVerdictOf, verdictOf } from "../wording.js";

/** The verdict, and what it stands on. */
export class OutcomeSummary extends HTMLElement {
  /** @private what is drawn */
  says = "";

  /**
   * @param {import("../gouji.d.ts").Outcome} outcome
   * @param {string} document the one that issued the report's format
   * @param {string | null} form which empty form is filled in, if one is
   */
  show(outcome, document, form) {
    const { tone, sentence } = form ? formVerdictOf(outcome) : verdictOf(outcome);
    const facts = factsOf(outcome, document);
    const format = outcome.format ? `按 ${outcome.format} 年格式核对` : "没有认出是哪一年的格式";
    const says = JSON.stringify([outcome.title, tone, sentence, facts, coverageOf(outcome)]);
    if (says === this.says) return;
    this.says = says;
    const isOpen = this.querySelector("details")?.open;
    fill(
      this,
      element(
        "p",
        { class: "report-title" },
        outcome.title ?? (form ? `填 ${form} 年格式的三张表` : "没有读到标题"),
      ),
      element("h2", { class: "verdict", "data-tone": tone }, sentence),
      element(
        "details",
        { class: "coverage", open: isOpen },
        element("summary", {}, `${format}：${coverageOf(outcome)}`),
        element(
          "dl",
          {},
          ...facts.map(([name, value]) =>
            element("div", {}, element("dt", {}, name), element("dd", {}, value)),
          ),
        ),
      ),
    );
  }
}
