import { element, fill } from "../dom.js";
import { PointWanted, PointsLit } from "../events.js";
import { comparedOf, Cutter, stretchesOf } from "../marks.js";
import { markId, pointId, sectionId } from "../places.js";
import { cellAt } from "../relations.js";
import { claimsOf } from "../wording.js";
import { drawTextLegend } from "./text-legend.js";

/**
 * @typedef {import("../gouji.d.ts").Claim} Claim
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").Reading} Reading
 * @typedef {import("../gouji.d.ts").ReadingBlock} ReadingBlock
 * @typedef {import("../gouji.d.ts").Run} Run
 * @typedef {import("../marks.js").Piece} Piece
 * @typedef {import("../points.js").Point} Point
 */

/** In a cell with more of them than that, a narrow screen is to leave room for some in a line. */
const fewCharacters = 8;

/** The report's words with what was found marked in place. */
export class ReportText extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const [point] = pointsOf(event.target);
      if (!link || point === undefined) return;
      event.preventDefault();
      this.dispatchEvent(new PointWanted(point));
    });
    for (const type of ["mouseover", "focusin"]) {
      this.addEventListener(type, (event) => {
        this.dispatchEvent(new PointsLit(pointsOf(event.target)));
      });
    }
    for (const type of ["mouseleave", "focusout"]) {
      this.addEventListener(type, () => this.dispatchEvent(new PointsLit([])));
    }
  }

  /**
   * @param {Reading} reading
   * @param {Outcome} outcome
   * @param {Point[]} points
   */
  show(reading, outcome, points) {
    const page = new Page(outcome, points);
    const body = element("div", { class: "report-body" });
    body.append(...reading.blocks.map((block) => page.draw(block)));
    const heading = element("h3", { id: "report-text", tabindex: -1 }, "报告正文");
    const claims = element("p", { class: "claims" }, `${claimsOf(outcome)}。`);
    fill(this, heading, claims, drawTextLegend(body), body);
  }

  /**
   * The same text after an edit: only what reads otherwise is drawn in place of what was there.
   *
   * @param {Reading} reading
   * @param {Outcome} outcome
   * @param {Point[]} points
   */
  update(reading, outcome, points) {
    const body = this.querySelector(".report-body");
    const claims = this.querySelector(".claims");
    const legend = claims?.nextElementSibling;
    if (!body || !claims || !legend) return;
    this.mark([]);
    const page = new Page(outcome, points);
    replaceChanged(body, element("div", {}, ...reading.blocks.map((block) => page.draw(block))));
    claims.textContent = `${claimsOf(outcome)}。`;
    const drawn = drawTextLegend(body);
    if (!legend.isEqualNode(drawn)) legend.replaceWith(drawn);
  }

  /**
   * @param {number} point
   * @param {number} place which of its places
   * @returns {HTMLElement | null} the mark's link
   */
  linkOf(point, place) {
    const mark = this.querySelector(`mark[data-places~="${point}/${place}"]`);
    return mark?.querySelector("a") ?? null;
  }

  /** @param {number[]} points those that the reader's pointer or focus is at */
  mark(points) {
    for (const mark of this.querySelectorAll("mark")) {
      const lit = pointsOf(mark).some((point) => points.includes(point));
      mark.toggleAttribute("data-lit", lit);
    }
  }
}

/**
 * Tables are gone into: of one a few cells are changed.
 *
 * @param {Element} old
 * @param {Element} fresh
 */
function replaceChanged(old, fresh) {
  const before = [...old.children];
  // A copy: what is moved over leaves its parent.
  const after = [...fresh.children];
  for (const [i, made] of after.entries()) {
    const there = before[i];
    if (!there) old.append(made);
    else if (there.isEqualNode(made)) continue;
    else if (there.matches(".scroll, table, tr") && there.matches(made.localName)) {
      replaceChanged(there, made);
    } else there.replaceWith(made);
  }
  for (const rest of before.slice(after.length)) rest.remove();
}

/** One drawing of one report. */
class Page {
  /**
   * @param {Outcome} outcome
   * @param {Point[]} points
   */
  constructor(outcome, points) {
    this.points = new Map(points.map((point) => [point.index, point]));
    this.outcome = outcome;
    this.cutter = new Cutter([...stretchesOf(points), ...comparedOf(outcome.claims)]);
    this.headings = outcome.sections.filter((section) => section.span !== null);
    /** @type {Set<number>} sections whose heading is drawn */
    this.headed = new Set();
    /** @type {Set<number>} points whose first mark is drawn */
    this.marked = new Set();
    /** @type {Set<Claim>} compared numbers that are drawn */
    this.told = new Set();
  }

  /** @param {ReadingBlock} block */
  draw(block) {
    if (block.kind === "picture") return element("p", { class: "picture" }, "〔图片，读不出文字〕");
    if (block.kind === "paragraph") return this.drawParagraph(block.runs, block.level);
    return this.drawTable(block.rows);
  }

  /**
   * @param {Run[]} runs
   * @param {number} level
   */
  drawParagraph(runs, level) {
    const section = this.headings.find(({ span }) =>
      runs.some((run) => span && run.span.start < span.end && span.start < run.span.end),
    );
    /** @type {Record<string, string | number>} */
    const attributes = {};
    if (section && !this.headed.has(section.number)) {
      this.headed.add(section.number);
      attributes.id = sectionId(section.number);
      attributes.tabindex = -1;
    }
    // The report's own headings stand beneath the page's.
    const isHeading = level > 0 || (attributes.id !== undefined && isShort(runs));
    if (level === 1) attributes.class = "title";
    return element(isHeading ? "h4" : "p", attributes, ...this.drawRuns(runs));
  }

  /** @param {Extract<ReadingBlock, { kind: "table" }>["rows"]} rows */
  drawTable(rows) {
    const table = element("table");
    for (const row of rows) {
      const line = element("tr");
      for (const { runs, rowSpan, columnSpan } of row) {
        const cell = element("td", {}, ...this.drawRuns(runs));
        cell.rowSpan = rowSpan;
        cell.colSpan = columnSpan;
        if (columnSpan === 1 && (cell.textContent ?? "").length > fewCharacters)
          cell.dataset.long = "";
        line.append(cell);
      }
      table.append(line);
    }
    return element(
      "div",
      { class: "scroll", tabindex: 0, role: "group", "aria-label": "原文中的表格" },
      table,
    );
  }

  /** @param {Run[]} runs */
  drawRuns(runs) {
    return runs.flatMap((run) => this.cutter.cut(run)).map((piece) => this.drawPiece(piece));
  }

  /** @param {Piece} piece */
  drawPiece({ text, marks, claim }) {
    const words = claim ? this.drawClaim(text, claim, marks.length > 0) : text;
    const findings = [...new Set(marks.map(({ point }) => point))];
    const [first] = findings;
    if (first === undefined) return words;
    const fresh = findings.find((finding) => !this.marked.has(finding));
    for (const finding of findings) this.marked.add(finding);
    // Of a point that is cut into several marks only the first is stopped at.
    const link = element("a", { href: `#${pointId(fresh ?? first)}` }, words);
    if (fresh === undefined) link.tabIndex = -1;
    else link.id = markId(fresh);
    return element(
      "mark",
      {
        "data-points": findings.join(" "),
        "data-places": marks.map(({ point, place }) => `${point}/${place}`).join(" "),
        "data-weight": this.points.get(first)?.weight,
      },
      link,
    );
  }

  /**
   * A number that was compared: with a cell where there is one, else with other words.
   *
   * @param {string} text
   * @param {Claim} claim
   * @param {boolean} marked whether a finding is about it
   */
  drawClaim(text, claim, marked) {
    // What does not agree is told by its finding.
    if (marked && !claim.agrees) return text;
    const said = claim.agrees ? agreement(claim, this.outcome) : "与表格或前后文不一致";
    const number = element(
      "span",
      { class: "claim", "data-agrees": String(claim.agrees), title: said },
      text,
    );
    // A number that is cut in two is told once.
    if (!this.told.has(claim)) {
      number.append(element("span", { class: "visually-hidden" }, `（${said}）`));
    }
    this.told.add(claim);
    return number;
  }
}

/**
 * @param {Claim} claim
 * @param {Outcome} outcome
 */
function agreement({ about, value }, outcome) {
  const [, table, row = "", column = ""] = about?.match(/^(\w+)\.(.+)\.(\w+)$/) ?? [];
  if (table !== "disclosure" && table !== "requests" && table !== "proceedings") return "前后相符";
  const cell = cellAt(outcome, { table, row, column });
  return cell.value === value ? "与表格一致" : "前后相符";
}

/**
 * Whether it can be a heading by itself; some reports go on in the same line.
 *
 * @param {Run[]} runs
 */
function isShort(runs) {
  return runs.reduce((length, run) => length + run.text.length, 0) <= 60;
}

/**
 * @param {EventTarget | null} target
 * @returns {number[]} points of the mark that it is in
 */
function pointsOf(target) {
  const mark = target instanceof Element ? target.closest("mark") : null;
  return mark?.dataset.points?.split(" ").map(Number) ?? [];
}
