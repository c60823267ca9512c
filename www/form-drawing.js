import { element } from "./dom.js";
import { layOut, scopeOf } from "./form-layout.js";
import { cellId } from "./places.js";
import { cellAt } from "./relations.js";
import { tableNames, tableTitles } from "./wording.js";

/**
 * @typedef {import("./form-layout.js").LayoutCell} LayoutCell
 * @typedef {import("./gouji.d.ts").Cell} Cell
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./points.js").Weight} Weight
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

/**
 * Draws a table as the official form has it.
 *
 * @param {FormTable} form
 * @param {Outcome} outcome
 * @param {(ref: CellRef) => Weight | null} weightOf the gravest thing said of a cell
 * @returns {Drawing}
 */
export function drawForm(form, outcome, weightOf) {
  const label = `${tableNames[form.name]} ${tableTitles[form.name]}`;
  const table = element("table", {
    class: "form",
    role: "grid",
    "aria-label": label,
    "aria-readonly": "true",
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
            const value = drawValue(cell, cell.ref, outcome, weightOf(cell.ref));
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
 * @param {Outcome} outcome
 * @param {Weight | null} weight
 */
function drawValue(layout, ref, outcome, weight) {
  const { text, state } = cellAt(outcome, ref);
  const words = stateWords[state];
  const flag = weight ? flags[weight] : { sign: "", said: "" };
  const value = element(
    "td",
    { id: cellId(ref), tabindex: -1, "data-state": state, "data-weight": weight ?? undefined },
    element("span", { class: "figure" }, words.shown || text),
  );
  value.colSpan = layout.columns;
  if (isTotal(ref)) value.dataset.total = "";
  if (flag.sign)
    value.prepend(element("span", { class: "flag", "aria-hidden": "true" }, flag.sign));
  const said = [words.said, flag.said].filter(Boolean).join("，");
  if (said) value.append(element("span", { class: "visually-hidden" }, `（${said}）`));
  return value;
}

/** @param {CellRef} ref */
function isTotal({ row, column }) {
  return column === "total" || row === "outcomeTotal";
}
