import { CellEditor } from "../cell-editor.js";
import { element, fill } from "../dom.js";
import {
  CellLeft,
  CellRestored,
  CellTyped,
  FormWanted,
  PointWanted,
  PointsLit,
} from "../events.js";
import { drawForm, paintCell } from "../form-drawing.js";
import { markedCells } from "../places.js";
import { cellAt, keyOf } from "../relations.js";
import { groupWords, tableNames, tableTitles } from "../wording.js";
import { drawSums } from "./sum-panel.js";

/**
 * @typedef {import("../draft.js").Draft} Draft
 * @typedef {import("../form-drawing.js").Drawing} Drawing
 * @typedef {import("../gouji.d.ts").CellRef} CellRef
 * @typedef {import("../gouji.d.ts").FormTable} FormTable
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../points.js").Point} Point
 * @typedef {import("../points.js").Weight} Weight
 * @typedef {import("../sums.js").Sums} Sums
 */

/**
 * The three tables on the official form, to be read and filled in. A number at the pointer or focus
 * shows its sums.
 */
export class OfficialTables extends HTMLElement {
  /** @private @type {Drawing[]} */
  drawings = [];

  /** @private @type {Map<string, HTMLElement>} */
  cells = new Map();

  /** @private @type {Map<string, Point[]>} what is said of a cell */
  points = new Map();

  /** @private @type {Sums | null} */
  sums = null;

  /** @private @type {Outcome | null} */
  outcome = null;

  /** @private @type {Draft | null} */
  draft = null;

  /** @private @type {Map<string, string>} how each cell is painted */
  painted = new Map();

  /** @private @type {CellEditor | null} */
  editor = null;

  /** @private what the sums are written to */
  panel = element("div", { class: "sums", id: "sums" });

  connectedCallback() {
    // Not mouseover: that also comes when cells are scrolled beneath a resting pointer.
    this.addEventListener("mousemove", (event) => this.point(event.target));
    this.addEventListener("mouseleave", () => this.rest());
    this.addEventListener("focusin", (event) => this.enter(event.target));
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.panel.contains(relatedTarget))) this.clear();
    });
    // A press on the panel's buttons leaves the focus, and with it the panel, with the cell.
    this.panel.addEventListener("mousedown", (event) => event.preventDefault());
    this.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("mousedown", (event) => this.press(event));
    this.addEventListener("dblclick", (event) => this.edit(this.cellOf(event.target)));
    this.addEventListener("paste", (event) => this.paste(event));
  }

  /**
   * @param {Outcome} outcome
   * @param {FormTable[]} forms
   * @param {Sums} sums
   * @param {Point[]} points
   * @param {Draft} draft
   */
  show(outcome, forms, sums, points, draft) {
    this.editor = null;
    this.drawings = [];
    this.cells = new Map();
    this.painted = new Map();
    const sheets = forms.map((form) => this.drawSheet(form, outcome));
    fill(this, ...sheets, this.panel);
    this.panel.hidden = this.drawings.length === 0;
    this.update(outcome, sums, points, draft);
    for (const { refs, grid } of this.drawings) {
      const first = [...refs.keys()].find((cell) => cell.dataset.weight);
      (first ?? grid[0]?.[0])?.setAttribute("tabindex", "0");
    }
    this.clear();
  }

  /**
   * The same tables after an edit: only cells that look otherwise are touched.
   *
   * @param {Outcome} outcome
   * @param {Sums} sums
   * @param {Point[]} points
   * @param {Draft} draft
   */
  update(outcome, sums, points, draft) {
    this.outcome = outcome;
    this.sums = sums;
    this.draft = draft;
    this.points = pointsByCell(points);
    const broken = cellsOfBrokenSums(outcome);
    const changed = new Map(
      draft.changes.flatMap(({ cell, was }) => (cell ? [[keyOf(cell), was]] : [])),
    );
    for (const { refs } of this.drawings) {
      for (const [cell, ref] of refs) {
        const key = keyOf(ref);
        const { text, state } = cellAt(outcome, ref);
        const said = this.points.get(key) ?? [];
        const view = {
          text,
          state,
          weight: gravest(said.filter(({ fault }) => fault === undefined)),
          isBroken: broken.has(key),
          tells: said.some(({ fault }) => fault !== undefined),
          // All of an empty form is filled in: what stood there was nothing.
          was: (draft.form && changed.get(key) === "" ? null : changed.get(key)) ?? null,
          isFixed: !draft.has(ref),
        };
        const look = JSON.stringify(view);
        if (this.painted.get(key) === look) continue;
        this.painted.set(key, look);
        paintCell(cell, view);
      }
    }
    const cell = this.querySelector("td[data-here]");
    if (cell) this.enter(cell);
  }

  /**
   * @param {EventTarget | null} target
   * @returns {Point[]} what is said of the cell that it is in
   */
  pointsAt(target) {
    const cell = this.cellOf(target);
    const ref = cell && this.refOf(cell);
    return (ref && this.points.get(keyOf(ref))) ?? [];
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
          this.offerForm(),
        ),
      );
    }
    const drawing = drawForm(form);
    this.drawings.push(drawing);
    for (const [cell, ref] of drawing.refs) this.cells.set(keyOf(ref), cell);
    return element(
      "section",
      { class: "sheet" },
      title,
      element("div", { class: "scroll" }, drawing.table),
    );
  }

  /** @private Cells that the report has not can be filled in on an empty form. */
  offerForm() {
    const button = element("button", { type: "button", class: "link" }, "转到空表里填");
    button.title = "画一张官方空表，把读出的数带过去，缺的在那里补填";
    button.addEventListener("click", () => button.dispatchEvent(new FormWanted(null)));
    return button;
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
    const isAtPanel = target instanceof Node && this.panel.contains(target);
    const cell = this.cellOf(isAtPanel ? document.activeElement : target);
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
    /** @type {Map<HTMLElement, string>} */
    const roles = new Map();
    for (const sum of this.sums.of(ref)) {
      for (const side of [sum.left, sum.right]) {
        const role = side.terms.length === 1 ? "total" : "part";
        for (const term of side.terms) {
          const member = this.cells.get(keyOf(term.ref));
          if (member && roles.get(member) !== "total") roles.set(member, role);
        }
      }
    }
    this.lightSums(cell, roles);
    const points = this.points.get(keyOf(ref)) ?? [];
    drawSums(this.panel, this.sums, ref);
    const acts = this.drawActs(ref, points);
    if (acts.firstChild) this.panel.append(acts);
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
    this.lightSums(null, new Map());
    if (this.sums) drawSums(this.panel, this.sums, null);
    this.dispatchEvent(new PointsLit([]));
  }

  /**
   * @private
   * @param {HTMLElement | null} here the cell that is looked at
   * @param {Map<HTMLElement, string>} roles of cells in its sums
   */
  lightSums(here, roles) {
    for (const cell of this.querySelectorAll("td[data-sum], td[data-here]")) {
      if (!(cell instanceof HTMLElement)) continue;
      if (!roles.has(cell)) delete cell.dataset.sum;
      if (cell === here) continue;
      delete cell.dataset.here;
      cell.removeAttribute("aria-describedby");
    }
    for (const [cell, role] of roles) if (cell.dataset.sum !== role) cell.dataset.sum = role;
    if (!here || here.dataset.here === "") return;
    here.dataset.here = "";
    here.setAttribute("aria-describedby", "sums");
  }

  /**
   * What can be done with the cell that is looked at.
   *
   * @private
   * @param {CellRef} ref
   * @param {Point[]} points
   */
  drawActs(ref, points) {
    const acts = element("p", { class: "acts" });
    const change = this.draft?.changeOf(ref);
    if (change) {
      const back = element("button", { type: "button", class: "link" }, "恢复原值");
      back.addEventListener("click", () => back.dispatchEvent(new CellRestored(ref)));
      acts.append(`已改，原来是 ${change.was === "" ? "空白" : change.was} `, back);
    }
    const [point] = points;
    if (point) {
      const link = element("button", { type: "button", class: "link" }, "看清单里怎么说");
      link.addEventListener("click", () => link.dispatchEvent(new PointWanted(point.index)));
      acts.append(link);
    }
    if (this.draft && !this.draft.has(ref)) acts.append(this.offerForm());
    return acts;
  }

  /**
   * A press on the cell that has the focus begins to edit it; the first one gives it the focus.
   *
   * @private
   * @param {MouseEvent} event
   */
  press(event) {
    if (event.target instanceof HTMLInputElement) return;
    const cell = this.cellOf(event.target);
    if (!cell || event.button !== 0) return;
    if (document.activeElement === cell) {
      event.preventDefault();
      this.edit(cell);
    } else {
      // Where a touch gives no focus of its own.
      cell.focus({ preventScroll: true });
      this.standOn(cell);
    }
  }

  /**
   * @private
   * @param {HTMLElement | null} cell
   * @param {string} [words] that take the place of what stands there
   */
  edit(cell, words) {
    const ref = cell && this.refOf(cell);
    if (!cell || !ref || !this.draft?.has(ref) || !this.outcome || !this.sums) return;
    if (this.editor?.cell === cell) return;
    this.editor?.close(true, null);
    this.standOn(cell);
    const begun = words ?? cellAt(this.outcome, ref).text;
    this.editor = new CellEditor(cell, this.sums.name(ref), begun, ref.column === "change", {
      typed: (typed) => this.dispatchEvent(new CellTyped(ref, typed)),
      left: (keeps, to) => {
        this.editor = null;
        if (to) this.move(cell, to);
        this.dispatchEvent(new CellLeft(keeps));
      },
    });
  }

  /**
   * @private
   * @param {HTMLElement} cell
   * @param {"down" | "up" | "next" | "previous" | "stay"} to
   */
  move(cell, to) {
    const grid = this.drawings.find(({ refs }) => refs.has(cell))?.grid ?? [];
    const all = grid.reduce((cells, row) => [...cells, ...row], []);
    const at = all.indexOf(cell);
    const next = {
      down: neighbour(grid, cell, "ArrowDown"),
      up: neighbour(grid, cell, "ArrowUp"),
      next: all[at + 1],
      previous: all[at - 1],
      stay: cell,
    }[to];
    this.standOn(next ?? cell);
    (next ?? cell).focus();
  }

  /**
   * Tab leads back to this cell of its table.
   *
   * @private
   * @param {HTMLElement} cell
   */
  standOn(cell) {
    const drawing = this.drawings.find(({ refs }) => refs.has(cell));
    for (const other of drawing?.refs.keys() ?? []) other.tabIndex = other === cell ? 0 : -1;
  }

  /**
   * A number that is pasted goes into the cell; elsewhere a paste brings a report.
   *
   * @private
   * @param {ClipboardEvent} event
   */
  paste(event) {
    const cell = this.cellOf(event.target);
    if (!cell) return;
    event.stopPropagation();
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const words = event.clipboardData?.getData("text/plain").trim() ?? "";
    if (words === "") return;
    this.edit(cell, words.slice(0, 40));
    const ref = this.refOf(cell);
    if (this.editor && ref) this.dispatchEvent(new CellTyped(ref, this.editor.input.value));
  }

  /**
   * @private
   * @param {KeyboardEvent} event
   */
  key(event) {
    const cell = this.cellOf(event.target);
    if (!cell || event.target !== cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const ref = this.refOf(cell);
    const { key } = event;
    const isOpen = ref && this.draft?.has(ref);
    if (isOpen && (key === "Enter" || key === "F2")) {
      event.preventDefault();
      this.edit(cell);
      return;
    }
    if (isOpen && (key === "Delete" || key === "Backspace")) {
      event.preventDefault();
      this.dispatchEvent(new CellTyped(ref, ""));
      this.dispatchEvent(new CellLeft(true));
      return;
    }
    // The key itself then goes to the field, also where it begins a composition.
    if (isOpen && key !== " " && (key.length === 1 || key === "Process")) {
      this.edit(cell, "");
      return;
    }
    if (key === "Enter") {
      const point = ref && this.points.get(keyOf(ref))?.[0];
      if (point) this.dispatchEvent(new PointWanted(point.index));
      return;
    }
    const grid = this.drawings.find(({ refs }) => refs.has(cell))?.grid;
    const to = grid && neighbour(grid, cell, key);
    if (!to) return;
    event.preventDefault();
    this.standOn(to);
    to.focus();
  }
}

/**
 * The cells of every sum that was found not to hold.
 *
 * @param {Outcome} outcome
 * @returns {Set<string>}
 */
function cellsOfBrokenSums({ findings }) {
  const cells = findings
    .filter(({ severity }) => severity === "error")
    .flatMap(({ relation }) => (relation ? [...relation.left, ...relation.right] : []))
    .flatMap(({ cell }) => (cell ? [keyOf(cell)] : []));
  return new Set(cells);
}

/**
 * @param {Point[]} points
 * @returns {Weight | null}
 */
function gravest(points) {
  const order = /** @type {Weight[]} */ (Object.keys(groupWords));
  return order.find((one) => points.some(({ weight }) => weight === one)) ?? null;
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
