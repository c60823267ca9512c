/**
 * How a question is answered, in a worker or in the page.
 *
 * @typedef {import("../../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../../gouji.d.ts").Reading} Reading
 * @typedef {import("../../gouji.d.ts").Form} Form
 * @typedef {import("../../gouji.d.ts").Note} Note
 * @typedef {import("../../gouji.d.ts").RuleSummary} RuleSummary
 *
 * @typedef {{ outcome: Outcome, reading: Reading }} Examination
 *
 * @typedef {"unknown" | "html" | "text"} Input
 * @typedef {"csv" | "html" | "note" | "sarif" | "tables"} ExportKind
 *
 * @typedef {object} Engine the functions of the module
 * @property {(text: string, input: Input, settings: string) => Outcome} check
 * @property {(text: string, input: Input) => Reading} read
 * @property {(text: string, input: Input, settings: string, kind: ExportKind, name: string) =>
 *   string} export_as
 * @property {(text: string, input: Input, settings: string) => Note} note
 * @property {(bytes: Uint8Array) => string} decode
 * @property {() => Form[]} forms
 * @property {() => RuleSummary[]} rules
 *
 * @typedef {{ id: number, action: keyof typeof actions, values: any[] }} Question
 * @typedef {{ id: number, value: unknown }
 *   | { id: number, message: string, fatal: boolean }} Answer
 * @typedef {{ ready: true }} Ready
 */

const actions = {
  /** @param {Engine} engine @param {any[]} values @returns {Examination} */
  examine: (engine, [text, input, settings]) => ({
    outcome: engine.check(text, input, settings),
    reading: engine.read(text, input),
  }),
  /** @param {Engine} engine @param {any[]} values */
  check: (engine, [text, input, settings]) => engine.check(text, input, settings),
  /** @param {Engine} engine @param {any[]} values */
  read: (engine, [text, input]) => engine.read(text, input),
  /** @param {Engine} engine @param {any[]} values */
  exportAs: (engine, [text, input, settings, kind, name]) =>
    engine.export_as(text, input, settings, kind, name),
  /** @param {Engine} engine @param {any[]} values */
  note: (engine, [text, input, settings]) => engine.note(text, input, settings),
  /** @param {Engine} engine @param {any[]} values */
  decode: (engine, [bytes]) => engine.decode(bytes),
  /** @param {Engine} engine */
  forms: (engine) => engine.forms(),
  /** @param {Engine} engine */
  rules: (engine) => engine.rules(),
};

/**
 * @param {Engine} engine
 * @param {Question} question
 * @returns {Answer}
 */
export function answer(engine, { id, action, values }) {
  try {
    return { id, value: actions[action](engine, values) };
  } catch (error) {
    if (!(error instanceof Error)) return { id, message: String(error), fatal: true };
    // What the module means to say comes as a plain Error. A trap or a full stack comes as
    // another kind and leaves the module unusable.
    return { id, message: error.message, fatal: error.name !== "Error" };
  }
}
