/**
 * A note's words line by line, the same as the module has them where it writes the note as text.
 *
 * @typedef {import("../gouji.d.ts").Note} Note
 * @typedef {import("../gouji.d.ts").NoteItem} NoteItem
 * @typedef {{ kind: "title" | "to" | "text" | "heading" | "item" | "end", text: string }} NoteLine
 */

/**
 * @param {Note} note
 * @returns {NoteLine[]}
 */
export function linesOf({ title, to, opening, sections, unchecked, closing }) {
  return [
    line("title", title),
    line("to", `致：${to}`),
    line("text", opening),
    ...sections.flatMap(({ heading, items }) => [
      headingLine(heading),
      ...items.flatMap(itemLines),
    ]),
    ...(unchecked.length > 0 ? [headingLine("未能核对的内容")] : []),
    ...unchecked.map((what) => line("text", `- ${what}`)),
    line("text", closing),
    line("end", "核对人："),
    line("end", "核对日期：    年  月  日"),
  ];
}

/** @param {string} heading */
function headingLine(heading) {
  return line("heading", `【${heading}】`);
}

/**
 * @param {NoteItem} item
 * @returns {NoteLine[]}
 */
function itemLines({ number, place, weight, rule, stands, should, basis }) {
  return [
    line("item", `${number}. ${place}（${weight}，${rule}）`),
    line("text", `现状：${stands}`),
    line("text", `建议：${should}`),
    line("text", `依据：${basis}`),
  ];
}

/**
 * @param {NoteLine["kind"]} kind
 * @param {string} text
 * @returns {NoteLine}
 */
function line(kind, text) {
  return { kind, text };
}
