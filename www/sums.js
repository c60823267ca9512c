import { figure, writeOut } from "./arithmetic.js";
import { leaves } from "./form-layout.js";
import { cellAt, keyOf, weigh } from "./relations.js";
import { tableNames } from "./wording.js";

/**
 * The sums of a report's tables, by the cells that take part in them.
 *
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./relations.js").Sum} Sum
 * @typedef {import("./relations.js").Term} Term
 */

export class Sums {
  /**
   * @param {FormTable[]} tables
   * @param {Outcome} outcome
   */
  constructor(tables, outcome) {
    /** @private */
    this.outcome = outcome;
    /** @type {Sum[]} */
    this.all = tables.flatMap(({ relations }) => relations.map((one) => weigh(one, outcome)));
    /** @private @type {Map<string, Sum[]>} */
    this.byCell = new Map();
    for (const sum of this.all) {
      for (const ref of cellsOf(sum)) {
        const sums = this.byCell.get(keyOf(ref));
        if (sums) sums.push(sum);
        else this.byCell.set(keyOf(ref), [sum]);
      }
    }
    /** @private @type {Map<string, string>} */
    this.labels = new Map();
    for (const { name, groups } of tables) {
      for (const { rows, columns } of groups) {
        for (const { key, label } of leaves(rows)) this.labels.set(`${name}/${key}/`, label);
        for (const { key, label } of leaves(columns)) this.labels.set(`${name}//${key}`, label);
      }
    }
  }

  /** @param {CellRef} ref */
  of(ref) {
    return this.byCell.get(keyOf(ref)) ?? [];
  }

  /**
   * @param {CellRef} ref
   * @returns {string} "表三 · （一）予以公开 · 总计"
   */
  name(ref) {
    return `${tableNames[ref.table]} · ${this.row(ref)} · ${this.column(ref)}`;
  }

  /** @param {CellRef} ref */
  describe(ref) {
    return `${this.name(ref)}：${figure({ ref, cell: cellAt(this.outcome, ref) })}`;
  }

  /**
   * @param {Sum} sum
   * @returns {{ direction: string, words: string }}
   */
  explain(sum) {
    const cells = cellsOf(sum);
    const sameRow = cells.every((ref) => ref.row === cells[0]?.row);
    const isBalance = sum.left.terms.length > 1 && sum.right.terms.length > 1;
    /** @param {Term} term */
    const name = ({ ref }) => shorten(sameRow ? this.column(ref) : this.row(ref));
    return {
      direction: isBalance ? "收办相抵" : sameRow ? "横向相加" : "纵向相加",
      words: writeOut(sum, name),
    };
  }

  /** @private @param {CellRef} ref */
  row(ref) {
    return this.labels.get(`${ref.table}/${ref.row}/`) ?? ref.row;
  }

  /** @private @param {CellRef} ref */
  column(ref) {
    return this.labels.get(`${ref.table}//${ref.column}`) ?? ref.column;
  }
}

/**
 * @param {Sum} sum
 * @returns {CellRef[]}
 */
export function cellsOf(sum) {
  return [...sum.left.terms, ...sum.right.terms].map((term) => term.ref);
}

/**
 * Official labels are long; within a sum a few words of each will do.
 *
 * @param {string} label
 */
export function shorten(label) {
  return label
    .replace(
      /^(?:[一二三四五六七八九]、|[(\uff08][一二三四五六七八九][)\uff09]|\d+[.\uff0e、])/,
      "",
    )
    .replace("政府信息公开申请数量", "")
    .replace("继续办理", "");
}
