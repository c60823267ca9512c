/**
 * What the module writes about a report, asked for once and kept.
 *
 * @typedef {import("../events.js").ReportSource} ReportSource
 * @typedef {import("../gouji.d.ts").Note} Note
 * @typedef {import("../engine/worker/answer.js").ExportKind} ExportKind
 * @typedef {Pick<import("../engine/validator.js").Validator, "exportAs" | "note">} Exporter
 */
export class Exports {
  /**
   * @param {Exporter} exporter
   * @param {ReportSource} source
   * @param {string} settings as a settings file has them
   * @param {string} name of the report's file
   */
  constructor(exporter, { text, input }, settings, name) {
    /** @private */
    this.exporter = exporter;
    /** @private */
    this.text = text;
    /** @private */
    this.input = input;
    /** @private */
    this.settings = settings;
    /** @private */
    this.name = name;
    /** @private @type {Map<ExportKind, string>} */
    this.written = new Map();
    /** @private @type {Map<ExportKind, Promise<string>>} */
    this.asked = new Map();
  }

  /**
   * Asks ahead. Whether it fails is for those to hear who want what is written.
   *
   * @param {ExportKind} kind
   */
  prepare(kind) {
    this.get(kind).catch(() => {});
  }

  /**
   * @param {ExportKind} kind
   * @returns {string | undefined} undefined where it is not there yet
   */
  ready(kind) {
    return this.written.get(kind);
  }

  /**
   * @param {ExportKind} kind
   * @returns {Promise<string>}
   */
  get(kind) {
    let words = this.asked.get(kind);
    if (!words) {
      words = this.ask(kind);
      this.asked.set(kind, words);
    }
    return words;
  }

  /** @returns {Promise<Note>} the letter by its parts */
  note() {
    return this.exporter.note(this.text, this.input, this.settings);
  }

  /**
   * @private
   * @param {ExportKind} kind
   */
  async ask(kind) {
    try {
      const { text, input, settings, name } = this;
      const words = await this.exporter.exportAs(text, input, settings, kind, name);
      this.written.set(kind, words);
      return words;
    } catch (error) {
      // The next one who wants it asks again.
      this.asked.delete(kind);
      throw error;
    }
  }
}
