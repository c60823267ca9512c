// For libraries that give something like the browser's DOM.

const span = (cell, name) => Number(cell.getAttribute(name) ?? 1);

export const tables = (document) =>
  Array.from(document.querySelectorAll("table"), (table) =>
    Array.from(table.querySelectorAll("tr"), (row) =>
      Array.from(row.querySelectorAll("td, th"), (cell) => ({
        text: cell.textContent,
        rowspan: span(cell, "rowspan"),
        colspan: span(cell, "colspan"),
      })),
    ),
  );
