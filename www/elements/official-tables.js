import { element, fill } from "../dom.js";
import { PointWanted, PointsLit } from "../events.js";
import { drawForm } from "../form-drawing.js";
import { markedCells } from "../places.js";
import { keyOf } from "../relations.js";
import { groupWords, tableNames, tableTitles } from "../wording.js";
import { drawSums } from "./sum-panel.js";

/**
 * @typedef {import("../form-drawing.js").Drawing} Drawing
 * @typedef {import("../gouji.d.ts").CellRef} CellRef
 * @typedef {import("../gouji.d.ts").FormTable} FormTable
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../points.js").Point} Point
 * @typedef {import("../points.js").Weight} Weight
 * @typedef {import("../sums.js").Sums} Sums
 */

/** The three tables on the official form. A number at the pointer or focus shows its sums. */
export class OfficialTables extends HTMLElement {
  /** @private @type {Drawing[]} */
  drawings = [];

  /** @private @type {Map<string, HTMLElement>} */
  cells = new Map();

  /** @private @type {Map<string, Point[]>} what is said of a cell */
  points = new Map();

  /** @private @type {Sums | null} */
  sums = null;

  /** @private what the sums are written to */
  panel = element("div", { class: "sums", id: "sums" });

  connectedCallback() {
    // Not mouseover: that also comes when cells are scrolled beneath a resting pointer.
    this.addEventListener("mousemove", (event) => this.point(event.target));
    this.addEventListener("mouseleave", () => this.rest());
    this.addEventListener("focusin", (event) => this.enter(event.target));
    this.addEventListener("focusout", () => this.clear());
    this.addEventListener("keydown", (event) => this.key(event));
    // Where a touch gives no focus of its own.
    this.addEventListener("click", (event) => this.cellOf(event.target)?.focus());
  }

  /**
   * @param {Outcome} outcome
   * @param {FormTable[]} forms
   * @param {Sums} sums
   * @param {Point[]} points
   */
  show(outcome, forms, sums, points) {
    this.sums = sums;
    this.points = pointsByCell(points);
    this.drawings = [];
    this.cells = new Map();
    const sheets = forms.map((form) => this.drawSheet(form, outcome));
    fill(this, ...sheets, this.panel);
    this.panel.hidden = this.drawings.length === 0;
    this.lightBrokenSums(outcome);
    this.clear();
  }

  /**
   * Cells that were changed for a trial, with what stood there before.
   *
   * @param {import("../trial.js").Change[]} changes
   */
  showChanges(changes) {
    for (const { cell: ref, was } of changes) {
      const cell = ref && this.cells.get(keyOf(ref));
      if (!cell) continue;
      cell.dataset.edited = "";
      cell.title = `试改，原来是 ${was}`;
      cell.append(element("span", { class: "visually-hidden" }, `（试改，原来是 ${was}）`));
    }
  }

  /** @param {number[]} lit points that the reader's pointer or focus is at */
  mark(lit) {
    for (const [key, cell] of this.cells) {
      const points = this.points.get(key) ?? [];
      cell.toggleAttribute(
        "data-lit",
        points.some((point) => lit.includes(point.index)),
      );
    }
  }

  /**
   * @private
   * @param {FormTable} form
   * @param {Outcome} outcome
   */
  drawSheet(form, outcome) {
    const name = tableNames[form.name];
    const title = element(
      "h3",
      { id: form.name, tabindex: -1 },
      element("span", { class: "sheet-number" }, name),
      tableTitles[form.name],
    );
    if (!outcome.tables[form.name]) {
      return element(
        "section",
        { class: "sheet" },
        title,
        element(
          "p",
          { class: "absent" },
          `没有读到${name}。如果报告里有，请连同表格重新复制，或从 Word 原文里复制。`,
        ),
      );
    }
    const drawing = drawForm(form, outcome, (ref) => this.weightOf(ref));
    this.drawings.push(drawing);
    for (const [cell, ref] of drawing.refs) this.cells.set(keyOf(ref), cell);
    const first = [...drawing.refs.keys()].find((cell) => cell.dataset.weight);
    (first ?? drawing.grid[0]?.[0])?.setAttribute("tabindex", "0");
    return element(
      "section",
      { class: "sheet" },
      title,
      element("div", { class: "scroll" }, drawing.table),
    );
  }

  /**
   * @private
   * @param {CellRef} ref
   * @returns {Weight | null}
   */
  weightOf(ref) {
    const weights = (this.points.get(keyOf(ref)) ?? []).map((point) => point.weight);
    const order = /** @type {Weight[]} */ (Object.keys(groupWords));
    return order.find((weight) => weights.includes(weight)) ?? null;
  }

  /**
   * The cells of every sum that was found not to hold.
   *
   * @private
   * @param {Outcome} outcome
   */
  lightBrokenSums({ findings }) {
    for (const { relation, severity } of findings) {
      if (!relation || severity !== "error") continue;
      for (const { cell } of [...relation.left, ...relation.right]) {
        if (cell) this.cells.get(keyOf(cell))?.setAttribute("data-broken-sum", "");
      }
    }
  }

  /**
   * @private
   * @param {EventTarget | null} target
   */
  cellOf(target) {
    const cell = target instanceof Element ? target.closest("td") : null;
    return cell && this.refOf(cell) ? cell : null;
  }

  /**
   * @private
   * @param {HTMLElement} cell
   */
  refOf(cell) {
    return this.drawings.map(({ refs }) => refs.get(cell)).find(Boolean);
  }

  /**
   * @private
   * @param {EventTarget | null} target
   */
  point(target) {
    const cell = this.cellOf(target);
    if (cell && cell.dataset.here === undefined) this.enter(cell);
  }

  /**
   * Shows the sums of a cell.
   *
   * @private
   * @param {EventTarget | null} target
   */
  enter(target) {
    const cell = this.cellOf(target);
    const ref = cell && this.refOf(cell);
    if (!cell || !ref || !this.sums) return;
    this.clearSums();
    cell.dataset.here = "";
    for (const sum of this.sums.of(ref)) {
      for (const side of [sum.left, sum.right]) {
        const role = side.terms.length === 1 ? "total" : "part";
        for (const term of side.terms) {
          const member = this.cells.get(keyOf(term.ref));
          if (member && member.dataset.sum !== "total") member.dataset.sum = role;
        }
      }
    }
    drawSums(this.panel, this.sums, ref);
    cell.setAttribute("aria-describedby", "sums");
    const points = this.points.get(keyOf(ref)) ?? [];
    this.dispatchEvent(new PointsLit(points.map((point) => point.index)));
  }

  /** @private The pointer is gone: back to the cell that has the focus. */
  rest() {
    const cell = this.cellOf(document.activeElement);
    if (cell) this.enter(cell);
    else this.clear();
  }

  /** @private */
  clear() {
    this.clearSums();
    if (this.sums) drawSums(this.panel, this.sums, null);
    this.dispatchEvent(new PointsLit([]));
  }

  /** @private */
  clearSums() {
    for (const cell of this.querySelectorAll("td[data-sum], td[data-here]")) {
      cell.removeAttribute("data-sum");
      cell.removeAttribute("data-here");
      cell.removeAttribute("aria-describedby");
    }
  }

  /**
   * @private
   * @param {KeyboardEvent} event
   */
  key(event) {
    const cell = this.cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") {
      const ref = this.refOf(cell);
      const point = ref && this.points.get(keyOf(ref))?.[0];
      if (point) this.dispatchEvent(new PointWanted(point.index));
      return;
    }
    const grid = this.drawings.find(({ refs }) => refs.has(cell))?.grid;
    const to = grid && neighbour(grid, cell, event.key);
    if (!to) return;
    event.preventDefault();
    cell.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }
}

/**
 * @param {Point[]} points
 * @returns {Map<string, Point[]>}
 */
function pointsByCell(points) {
  /** @type {Map<string, Point[]>} */
  const byCell = new Map();
  for (const point of points) {
    for (const ref of markedCells(point)) {
      const others = byCell.get(keyOf(ref));
      if (others) others.push(point);
      else byCell.set(keyOf(ref), [point]);
    }
  }
  return byCell;
}

/**
 * The cell that an arrow key leads to. Rows are of unequal length where the form has groups.
 *
 * @param {HTMLElement[][]} grid
 * @param {HTMLElement} cell
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function neighbour(grid, cell, key) {
  const y = grid.findIndex((row) => row.includes(cell));
  const x = grid[y]?.indexOf(cell) ?? 0;
  if (key === "ArrowLeft") return grid[y]?.[x - 1];
  if (key === "ArrowRight") return grid[y]?.[x + 1];
  if (key === "Home") return grid[y]?.[0];
  if (key === "End") return grid[y]?.[(grid[y]?.length ?? 0) - 1];
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const row = grid[y + (key === "ArrowUp" ? -1 : 1)];
  return row?.[Math.min(x, row.length - 1)];
}
