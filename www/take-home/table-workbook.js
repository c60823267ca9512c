import { load } from "./library.js";
import { gridOf } from "./sheets.js";

/**
 * @typedef {import("./sheets.js").Sheet} Sheet
 * @typedef {import("./sheets.js").SheetCell} SheetCell
 * @typedef {import("write-excel-file/universal").Row} Row
 * @typedef {import("write-excel-file/universal").CellObject} CellObject
 * @typedef {{ writeWorkbook: typeof import("write-excel-file/universal").default }} Library
 */

/** In Latin letters, as Excel counts; a Han character takes two. What does not fit is wrapped. */
const widths = { label: { least: 8, most: 44 }, figure: { few: 16, many: 9 } };
/** So many columns make a page wide. */
const many = 6;
/** A label over more rows stands in a narrow column. */
const tall = 8;

/**
 * An Excel workbook, a sheet for each table: figures as numbers, all else as text, nothing as a
 * formula.
 *
 * @param {Sheet[]} sheets
 * @returns {Promise<Blob>}
 */
export async function tablesWorkbook(sheets) {
  const { writeWorkbook } = /** @type {Library} */ (await load("xlsx"));
  return writeWorkbook(
    sheets.map((sheet) => {
      const grid = gridOf(sheet);
      const width = Math.max(...grid.map((row) => row.length));
      return {
        sheet: sheet.name,
        data: [titleRow(sheet.title, width), ...grid.map((row) => row.map(slot))],
        columns: columnsOf(grid, width),
        orientation: width > many ? /** @type {const} */ ("landscape") : undefined,
      };
    }),
    { fontFamily: "宋体", fontSize: 10.5 },
  ).toBlob();
}

/**
 * @param {string} title
 * @param {number} width
 * @returns {Row}
 */
function titleRow(title, width) {
  const head = /** @type {CellObject} */ ({
    value: title,
    type: String,
    columnSpan: width,
    fontWeight: "bold",
    align: "center",
    height: 24,
  });
  return [head, ...Array(width - 1).fill(null)];
}

/**
 * @param {SheetCell | null} cell
 * @returns {CellObject | null}
 */
function slot(cell) {
  if (!cell) return null;
  const { kind, text, value, rows, columns } = cell;
  return /** @type {CellObject} */ ({
    ...contentOf(text, value),
    rowSpan: rows > 1 ? rows : undefined,
    columnSpan: columns > 1 ? columns : undefined,
    align: kind === "row" ? "left" : "center",
    alignVertical: "center",
    wrap: true,
    borderStyle: "thin",
    borderColor: "#000000",
  });
}

/**
 * @param {string} text
 * @param {number | null} value
 */
function contentOf(text, value) {
  // The word 无 counts as zero, but it is a word that stands there.
  if (value !== null && /\d/.test(text.normalize("NFKC"))) return { value, type: Number };
  return { value: text === "" ? undefined : text, type: String };
}

/**
 * @param {(SheetCell | null)[][]} grid
 * @param {number} width
 */
function columnsOf(grid, width) {
  return Array.from({ length: width }, (_, x) => {
    const labels = grid.map((row) => row[x]).filter((cell) => cell?.kind === "row");
    if (labels.length === 0) {
      return { width: width > many ? widths.figure.many : widths.figure.few };
    }
    const own = labels.filter((cell) => cell && cell.columns === 1 && cell.rows <= tall);
    const longest = Math.max(0, ...own.map((cell) => 2 * (cell?.text.length ?? 0)));
    const { least, most } = widths.label;
    return { width: Math.min(most, Math.max(least, longest + 2)) };
  });
}
