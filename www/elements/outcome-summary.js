import { element, fill } from "../dom.js";
import { coverageOf, factsOf, verdictOf } from "../wording.js";

/** The verdict, and what it stands on. */
export class OutcomeSummary extends HTMLElement {
  /**
   * @param {import("../gouji.d.ts").Outcome} outcome
   * @param {string} document the one that issued the report's format
   */
  show(outcome, document) {
    const { tone, sentence } = verdictOf(outcome);
    const facts = factsOf(outcome, document);
    const format = outcome.format ? `按 ${outcome.format} 年格式核对` : "没有认出是哪一年的格式";
    const isOpen = this.querySelector("details")?.open;
    fill(
      this,
      element("p", { class: "report-title" }, outcome.title ?? "没有读到标题"),
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
