/**
 * Lays the official form out on a grid, with its merged headers.
 *
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").FormGroup} FormGroup
 * @typedef {import("./gouji.d.ts").FormLine} FormLine
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./gouji.d.ts").TableName} TableName
 *
 * @typedef {object} LayoutCell
 * @property {"caption" | "corner" | "column" | "row" | "value"} kind
 * @property {string} text empty for a value
 * @property {CellRef | null} ref of a value
 * @property {string} words of a value: its row and column in words
 * @property {number} rows covered
 * @property {number} columns covered
 *
 * @typedef {{ head: LayoutCell[][], body: LayoutCell[][] }} LayoutGroup
 */

/** What the official form prints where the headers meet; the groups of 表二 all print the same. */
const corners = {
  disclosure: "信息内容",
  requests: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  proceedings: "",
};

/**
 * @param {FormTable} table
 * @returns {LayoutGroup[]}
 */
export function layOut(table) {
  if (table.name === "proceedings") return table.groups.map((group) => across(table.name, group));
  const widths = table.groups.map((group) => leaves(group.columns).length);
  const width = widths.reduce(leastCommonMultiple, 1);
  return table.groups.map((group) => down(table.name, group, width));
}

/**
 * Rows beneath one another, columns across.
 *
 * @param {TableName} table
 * @param {FormGroup} group
 * @param {number} width into how many columns the values of every group are fitted
 * @returns {LayoutGroup}
 */
function down(table, group, width) {
  const columns = leaves(group.columns);
  const span = width / columns.length;
  const labelWidth = depth(group.rows);
  const head = headerRows(group.columns, depth(group.columns), span);
  const corner = cell("corner", corners[table], head.length, labelWidth);
  head[0]?.unshift(corner);
  if (group.caption) head.unshift([cell("caption", group.caption, 1, labelWidth + width)]);

  const body = labelRows(group.rows, labelWidth).map(({ labels, leaf }) => [
    ...labels,
    ...columns.map((column) => value(table, leaf, column, span)),
  ]);
  return { head, body };
}

/**
 * Rows after one another in a single line, as 表四 has them.
 *
 * @param {TableName} table
 * @param {FormGroup} group
 * @returns {LayoutGroup}
 */
function across(table, group) {
  const lines = graft(group.rows, group.columns);
  return {
    head: headerRows(lines, depth(lines), 1),
    body: [
      leaves(group.rows).flatMap((row) =>
        leaves(group.columns).map((column) => value(table, row, column, 1)),
      ),
    ],
  };
}

/**
 * The columns put under each row.
 *
 * @param {FormLine[]} rows
 * @param {FormLine[]} columns
 * @returns {FormLine[]}
 */
function graft(rows, columns) {
  return rows.map((row) => ({
    ...row,
    lines: row.lines.length === 0 ? columns : graft(row.lines, columns),
  }));
}

/**
 * @param {FormLine[]} lines
 * @param {number} height
 * @param {number} span columns that each leaf covers
 * @returns {LayoutCell[][]}
 */
function headerRows(lines, height, span) {
  /** @type {LayoutCell[][]} */
  const rows = Array.from({ length: height }, () => []);
  /** @param {FormLine} line @param {number} level */
  const place = (line, level) => {
    const rowsCovered = line.lines.length === 0 ? height - level : 1;
    rows[level]?.push(cell("column", line.label, rowsCovered, leaves([line]).length * span));
    for (const inner of line.lines) place(inner, level + 1);
  };
  for (const line of lines) place(line, 0);
  return rows;
}

/**
 * @param {FormLine[]} lines
 * @param {number} width
 * @returns {{ labels: LayoutCell[], leaf: FormLine }[]}
 */
function labelRows(lines, width) {
  return lines.flatMap((line) => {
    if (line.lines.length === 0) {
      return [{ labels: [cell("row", line.label, 1, width)], leaf: line }];
    }
    const inner = labelRows(line.lines, width - 1);
    inner[0]?.labels.unshift(cell("row", line.label, inner.length, 1));
    return inner;
  });
}

/**
 * @param {TableName} table
 * @param {FormLine} row
 * @param {FormLine} column
 * @param {number} columns
 * @returns {LayoutCell}
 */
function value(table, row, column, columns) {
  const ref = { table, row: row.key ?? "", column: column.key ?? "" };
  return { ...cell("value", "", 1, columns), ref, words: `${row.label} · ${column.label}` };
}

/**
 * @param {LayoutCell["kind"]} kind
 * @param {string} text
 * @param {number} rows
 * @param {number} columns
 * @returns {LayoutCell}
 */
function cell(kind, text, rows, columns) {
  return { kind, text, ref: null, words: "", rows, columns };
}

/**
 * What a header is the header of, as HTML's `scope` has it.
 *
 * @param {Pick<LayoutCell, "kind" | "text" | "rows" | "columns">} cell
 * @returns {string | null} null where it is none
 */
export function scopeOf({ kind, text, rows, columns }) {
  if (kind === "value" || (kind === "corner" && text === "")) return null;
  if (kind === "row") return rows > 1 ? "rowgroup" : "row";
  return columns > 1 ? "colgroup" : "col";
}

/**
 * Those that hold no others.
 *
 * @param {FormLine[]} lines
 * @returns {FormLine[]}
 */
export function leaves(lines) {
  return lines.flatMap((line) => (line.lines.length === 0 ? [line] : leaves(line.lines)));
}

/**
 * @param {FormLine[]} lines
 * @returns {number}
 */
function depth(lines) {
  return lines.reduce((most, line) => Math.max(most, 1 + depth(line.lines)), 0);
}

/**
 * @param {number} a
 * @param {number} b
 * @returns {number}
 */
function leastCommonMultiple(a, b) {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}
