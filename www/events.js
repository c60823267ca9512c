/**
 * What the page's parts tell one another; `main.js` alone listens.
 *
 * @typedef {object} ReportSource
 * @property {string} text what is checked
 * @property {"unknown" | "html" | "text"} input
 * @property {string} name what it is, for the reader: "粘贴的文字", a file's name
 * @property {string} [file] the name of the file that it came in
 */

/** A report is to be checked. */
export class ReportChosen extends Event {
  /** @param {ReportSource} source */
  constructor(source) {
    super("report-chosen", { bubbles: true });
    this.source = source;
  }
}

/** A file is to be read and checked. */
export class FileChosen extends Event {
  /** @param {File} file */
  constructor(file) {
    super("file-chosen", { bubbles: true });
    this.file = file;
  }
}

/** One of the page's own examples is to be checked. */
export class ExampleChosen extends Event {
  /**
   * @param {string} file
   * @param {string} title
   */
  constructor(file, title) {
    super("example-chosen", { bubbles: true });
    this.file = file;
    this.title = title;
  }
}

/** Something was pasted or dropped that holds neither words nor a file. */
export class NothingChosen extends Event {
  constructor() {
    super("nothing-chosen", { bubbles: true });
  }
}

/** The pointer or the focus came to points, or left them: then there are none. */
export class PointsLit extends Event {
  /** @param {number[]} points */
  constructor(points) {
    super("points-lit", { bubbles: true });
    this.points = points;
  }
}

/** From the list: go to where a point stands. */
export class PlaceWanted extends Event {
  /**
   * @param {number} point
   * @param {number} place which of its places
   */
  constructor(point, place = 0) {
    super("place-wanted", { bubbles: true });
    this.point = point;
    this.place = place;
  }
}

/** Go to a cell of the tables. */
export class CellWanted extends Event {
  /** @param {import("./gouji.d.ts").CellRef} cell */
  constructor(cell) {
    super("cell-wanted", { bubbles: true });
    this.cell = cell;
  }
}

/** A proposal of a point is to be taken over. */
export class FixWanted extends Event {
  /**
   * @param {number} point
   * @param {number} fix which of its proposals
   */
  constructor(point, fix) {
    super("fix-wanted", { bubbles: true });
    this.point = point;
    this.fix = fix;
  }
}

/** A key changed what stands in a cell. */
export class CellTyped extends Event {
  /**
   * @param {import("./gouji.d.ts").CellRef} cell
   * @param {string} text
   */
  constructor(cell, text) {
    super("cell-typed", { bubbles: true });
    this.cell = cell;
    this.text = text;
  }
}

/** The person is done with a cell. */
export class CellLeft extends Event {
  /** @param {boolean} keeps whether what was typed is to stay */
  constructor(keeps) {
    super("cell-left", { bubbles: true });
    this.keeps = keeps;
  }
}

/** A cell is to hold again what the report brought. */
export class CellRestored extends Event {
  /** @param {import("./gouji.d.ts").CellRef} cell */
  constructor(cell) {
    super("cell-restored", { bubbles: true });
    this.cell = cell;
  }
}

/** Something is to be done with the edits made so far. */
export class EditsWanted extends Event {
  /**
   * @param {"undo" | "redo" | "restore" | "totals" | "zeros"} act
   * @param {import("./changes.js").Change} [change] the one to be taken back; without it all are
   */
  constructor(act, change) {
    super("edits-wanted", { bubbles: true });
    this.act = act;
    this.change = change;
  }
}

/** The official form is to be filled in. */
export class FormWanted extends Event {
  /**
   * @param {"2019" | "2021" | null} edition null: that of the report, whose numbers are taken along
   */
  constructor(edition) {
    super("form-wanted", { bubbles: true });
    this.edition = edition;
  }
}

/** The report is to be checked by other settings. */
export class SettingsWanted extends Event {
  /** @param {(settings: import("./settings.js").Settings) => import("./settings.js").Settings} change */
  constructor(change) {
    super("settings-wanted", { bubbles: true });
    this.change = change;
  }
}

/** Settings are to be taken from a file. */
export class SettingsBrought extends Event {
  /** @param {File} file */
  constructor(file) {
    super("settings-brought", { bubbles: true });
    this.file = file;
  }
}

/** From a place: go to the list, to what is said of it. */
export class PointWanted extends Event {
  /** @param {number} point */
  constructor(point) {
    super("point-wanted", { bubbles: true });
    this.point = point;
  }
}
