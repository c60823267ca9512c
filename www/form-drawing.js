import { element } from "./dom.js";
import { layOut, scopeOf } from "./form-layout.js";
import { cellId } from "./places.js";
import { tableNames, tableTitles } from "./wording.js";

/**
 * @typedef {import("./form-layout.js").LayoutCell} LayoutCell
 * @typedef {import("./gouji.d.ts").Cell} Cell
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./points.js").Weight} Weight
 *
 * @typedef {object} CellView how a cell is to look
 * @property {string} text
 * @property {Cell["state"]} state
 * @property {Weight | null} weight the gravest thing said of it
 * @property {boolean} isBroken whether it takes part in a sum that does not hold
 * @property {boolean} tells whether such a sum is told by it
 * @property {string | null} was what stood there before it was changed; null: it was not
 * @property {boolean} isFixed whether it cannot be changed
 *
 * @typedef {{ table: HTMLTableElement, grid: HTMLElement[][], refs: Map<HTMLElement, CellRef> }}
 *   Drawing grid: the value cells, row by row
 */

/** What is shown where a cell holds no figure, and what is said of it. */
const stateWords = {
  blank: { shown: "", said: "空白" },
  missing: { shown: "缺", said: "报告里没有这一格" },
  text: { shown: "", said: "不是数字" },
  slash: { shown: "", said: "斜杠，不是数字" },
  dash: { shown: "", said: "横线，不是数字" },
  number: { shown: "", said: "" },
  "zero-word": { shown: "", said: "" },
};

/** Signs beside figures; what they mean is also said in words. */
const flags = {
  error: { sign: "≠", said: "必须改" },
  warning: { sign: "?", said: "请核对" },
  info: { sign: "i", said: "提示" },
  unclear: { sign: "", said: "" },
};

/** Where a sum is told that one wrong cell elsewhere explains. */
const brokenSum = { sign: "≠", said: "所在的算式不成立" };

const noFlag = { sign: "", said: "" };

/**
 * Draws a table as the official form has it.
 *
 * @param {FormTable} form
 * @returns {Drawing} its cells are empty
 */
export function drawForm(form) {
  const label = `${tableNames[form.name]} ${tableTitles[form.name]}`;
  const table = element("table", {
    class: "form",
    role: "grid",
    "aria-label": label,
  });
  table.dataset.table = form.name;
  /** @type {Drawing} */
  const drawing = { table, grid: [], refs: new Map() };
  for (const { head, body } of layOut(form)) {
    table.append(
      element("tbody", { class: "labels" }, ...head.map((row) => drawRow(row.map(drawHeader)))),
      element(
        "tbody",
        {},
        ...body.map((row) => {
          /** @type {HTMLElement[]} */
          const values = [];
          const cells = row.map((cell) => {
            if (!cell.ref) return drawHeader(cell);
            const value = drawValue(cell, cell.ref);
            drawing.refs.set(value, cell.ref);
            values.push(value);
            return value;
          });
          drawing.grid.push(values);
          return drawRow(cells);
        }),
      ),
    );
  }
  return drawing;
}

/** @param {HTMLElement[]} cells */
function drawRow(cells) {
  return element("tr", {}, ...cells);
}

/** @param {LayoutCell} layout */
function drawHeader(layout) {
  const { kind, text, rows, columns } = layout;
  const scope = scopeOf(layout);
  const name = scope ? "th" : "td";
  const cell = element(name, { "data-kind": kind, scope: scope ?? undefined }, text);
  cell.rowSpan = rows;
  cell.colSpan = columns;
  // Narrow and tall, as the form prints it.
  if (kind === "row" && rows > 8) cell.dataset.tall = "";
  return cell;
}

/**
 * @param {LayoutCell} layout
 * @param {CellRef} ref
 */
function drawValue(layout, ref) {
  const value = element("td", { id: cellId(ref), tabindex: -1 });
  value.colSpan = layout.columns;
  if (isTotal(ref)) value.dataset.total = "";
  return value;
}

/**
 * Makes a cell look as it should. What is being typed in it stays.
 *
 * @param {HTMLElement} cell
 * @param {CellView} view
 */
export function paintCell(cell, { text, state, weight, isBroken, tells, was, isFixed }) {
  const words = stateWords[state];
  const flag = weight ? flags[weight] : tells ? brokenSum : noFlag;
  const before = was === null ? "" : was === "" ? "空白" : was;
  const said = [words.said, flag.said, before && `已改，原来是 ${before}`]
    .filter(Boolean)
    .join("，");
  const editor = cell.querySelector("input");
  for (const child of [...cell.children]) if (child !== editor) child.remove();
  cell.dataset.state = state;
  set(cell, "data-weight", weight);
  set(cell, "data-broken-sum", isBroken ? "" : null);
  set(cell, "data-edited", was === null ? null : "");
  set(cell, "data-tells", tells ? "" : null);
  set(cell, "aria-readonly", isFixed ? "true" : null);
  set(cell, "title", before && `已改，原来是 ${before}`);
  const parts = [
    flag.sign && element("span", { class: "flag", "aria-hidden": "true" }, flag.sign),
    before && element("del", { class: "was", "aria-hidden": "true" }, before),
    element("span", { class: "figure" }, words.shown || text),
    said && element("span", { class: "visually-hidden" }, `（${said}）`),
  ];
  for (const part of parts) if (part) cell.insertBefore(part, editor);
}

/**
 * @param {HTMLElement} cell
 * @param {string} name
 * @param {string | null} value null or "" of a word: no such attribute
 */
function set(cell, name, value) {
  if (value === null || (value === "" && name === "title")) cell.removeAttribute(name);
  else cell.setAttribute(name, value);
}

/** @param {CellRef} ref */
function isTotal({ row, column }) {
  return column === "total" || row === "outcomeTotal";
}
