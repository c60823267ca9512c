/**
 * A note's words, numbered as official letters are.
 *
 * @typedef {import("./correction-note.js").Note} Note
 * @typedef {import("./correction-note.js").NoteItem} NoteItem
 * @typedef {{ kind: "title" | "heading" | "item" | "detail", text: string }} NoteLine
 */

const numerals = "一二三四五六七八九十";

/**
 * @param {Note} note
 * @returns {NoteLine[]}
 */
export function linesOf({ title, sections }) {
  const body = sections.flatMap(({ heading, items }, section) => [
    line("heading", `${numerals[section] ?? section + 1}、${heading}`),
    ...items.flatMap((item, number) => [
      line("item", `${number + 1}．${item.place}`),
      ...detailsOf(item),
    ]),
  ]);
  const nothing = line("detail", "核对未发现需要整改的问题。");
  return [line("title", title), ...(body.length > 0 ? body : [nothing])];
}

/**
 * @param {Note} note
 * @returns {string}
 */
export function noteText(note) {
  return linesOf(note)
    .map(({ kind, text }) => {
      if (kind === "title") return text;
      return kind === "heading" ? `\n${text}` : `${kind === "detail" ? "　　" : ""}${text}`;
    })
    .join("\n");
}

/** @param {NoteItem} item */
function detailsOf({ stands, should, basis, rule }) {
  const source = basis ? `依据：${basis}${rule ? `（规则 ${rule}）` : ""}` : `规则：${rule}`;
  return [
    line("detail", `情况：${stands}`),
    line("detail", `意见：${should}`),
    ...(basis || rule ? [line("detail", source)] : []),
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
