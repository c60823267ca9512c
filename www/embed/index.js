import { startInPage, startInWorker } from "../engine/starters.js";
import { Validator } from "../engine/validator.js";

/**
 * Checks 政府信息公开工作年度报告 wherever JavaScript runs: in a browser in a worker, in Node in the
 * thread that asks. Nothing is stored, nothing is sent.
 *
 * @typedef {import("../gouji.d.ts").Form} Form
 * @typedef {import("../gouji.d.ts").Note} Note
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").Reading} Reading
 * @typedef {import("../gouji.d.ts").RuleSummary} RuleSummary
 * @typedef {import("../engine/worker/answer.js").ExportKind} ExportKind
 *
 * @typedef {object} CheckOptions
 * @property {"unknown" | "html" | "text"} [input] what the text is; "unknown" finds out
 * @property {string} [settings] levels of rules and findings to ignore, as a settings file has them
 */

/** @type {Validator | null} started by the first question */
let shared = null;

/** @returns {Validator} one for all who ask in this thread */
export function sharedValidator() {
  shared = shared ?? new Validator([startInWorker, startInPage]);
  return shared;
}

/**
 * @template T
 * @param {string} text
 * @param {(validator: Validator) => Promise<T>} question
 * @returns {Promise<T>} rejects where the text is none: the bytes of a file, say, which `decode` reads
 */
async function ask(text, question) {
  if (typeof text !== "string") throw new TypeError("gouji: the report must be a string");
  return question(sharedValidator());
}

/**
 * Checks one report. Spans in the outcome count UTF-16 units of `text`.
 *
 * @param {string} text HTML or text
 * @param {CheckOptions} [options]
 * @returns {Promise<Outcome>} rejects with a sentence for the user where there is nothing to read,
 *   or where the settings cannot be followed
 * @example
 * const { findings } = await check(html);
 * for (const { message } of findings) console.log(message);
 */
export function check(text, { input = "unknown", settings = "" } = {}) {
  return ask(text, (validator) => validator.check(text, input, settings));
}

/**
 * The report's words as a person would read them, with their places, for showing them with marks.
 *
 * @param {string} text
 * @param {CheckOptions} [options] settings do not matter here
 * @returns {Promise<Reading>} rejects as `check` does
 */
export function read(text, { input = "unknown" } = {}) {
  return ask(text, (validator) => validator.read(text, input));
}

/**
 * What is taken home of a report, as text.
 *
 * @param {string} text
 * @param {ExportKind} kind
 * @param {CheckOptions & { name?: string }} [options] name: of the report's file, which SARIF tells
 * @returns {Promise<string>} rejects as `check` does
 */
export function exportAs(text, kind, { input = "unknown", settings = "", name = "" } = {}) {
  return ask(text, (validator) => validator.exportAs(text, input, settings, kind, name));
}

/**
 * The letter to those who are to correct the report (整改意见), by its parts.
 *
 * @param {string} text
 * @param {CheckOptions} [options]
 * @returns {Promise<Note>} rejects as `check` does
 */
export function note(text, { input = "unknown", settings = "" } = {}) {
  return ask(text, (validator) => validator.note(text, input, settings));
}

/**
 * The text of a file, whatever encoding it is in.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<string>} rejects with a sentence for the user where it is no text
 */
export function decode(bytes) {
  return sharedValidator().decode(bytes);
}

/** @returns {Promise<Form[]>} the official formats */
export function forms() {
  return sharedValidator().forms();
}

/** @returns {Promise<RuleSummary[]>} all rules in brief */
export function rules() {
  return sharedValidator().rules();
}
