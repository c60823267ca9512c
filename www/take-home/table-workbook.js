import { gridOf } from "./sheets.js";

/**
 * @typedef {import("./sheets.js").Sheet} Sheet
 * @typedef {import("./sheets.js").SheetCell} SheetCell
 * @typedef {import("write-excel-file/universal").Row} Row
 * @typedef {import("write-excel-file/universal").CellObject} CellObject
 * @typedef {{ writeWorkbook: typeof import("write-excel-file/universal").default }} Library
 */

/** In characters; what does not fit is wrapped. */
const widths = { label: 16, figure: 9 };

/**
 * An Excel workbook, a sheet for each table: figures as numbers, all else as text, nothing as a
 * formula.
 *
 * @param {Sheet[]} sheets
 * @returns {Promise<Blob>}
 */
export async function tablesWorkbook(sheets) {
  const address = new URL("../vendor/xlsx.js", import.meta.url).href;
  const { writeWorkbook } = /** @type {Library} */ (await import(address));
  return writeWorkbook(
    sheets.map((sheet) => {
      const grid = gridOf(sheet);
      const width = Math.max(...grid.map((row) => row.length));
      return {
        sheet: sheet.name,
        data: [titleRow(sheet.title, width), ...grid.map((row) => row.map(slot))],
        columns: columnsOf(grid, width),
        orientation: width > 10 ? /** @type {const} */ ("landscape") : undefined,
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
    const isLabel = grid.some((row) => row[x]?.kind === "row");
    return { width: isLabel ? widths.label : widths.figure };
  });
}
