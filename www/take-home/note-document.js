import { load } from "./library.js";
import { linesOf } from "./note-lines.js";

/**
 * @typedef {import("../gouji.d.ts").Note} Note
 * @typedef {import("./note-lines.js").NoteLine} NoteLine
 * @typedef {Pick<typeof import("docx"),
 *   "AlignmentType" | "Document" | "Packer" | "Paragraph" | "TextRun">} Library
 */

/**
 * Type and size (in half points) as official letters have them; Word takes another face where one is
 * not installed.
 */
const looks = {
  title: { face: "方正小标宋简体", size: 44 },
  to: { face: "仿宋", size: 32 },
  heading: { face: "黑体", size: 32 },
  item: { face: "楷体", size: 32 },
  text: { face: "仿宋", size: 32 },
  end: { face: "仿宋", size: 32 },
};

/** Else the library would write that nobody did. */
const author = "勾稽";
/** In twentieths of a point. */
const indent = 640;
const lineHeight = 560;
/** A4, with the margins of an official letter. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
};

/**
 * @param {Note} note
 * @returns {Promise<Blob>} a Word document
 */
export async function noteDocument(note) {
  const library = /** @type {Library} */ (await load("docx"));
  const { Document, Packer } = library;
  const children = linesOf(note).map((line) => paragraph(line, library));
  return Packer.toBlob(
    new Document({
      title: note.title,
      creator: author,
      lastModifiedBy: author,
      sections: [{ properties: { page }, children }],
    }),
  );
}

/**
 * @param {NoteLine} line
 * @param {Library} library
 */
function paragraph({ kind, text }, { AlignmentType, Paragraph, TextRun }) {
  const { face, size } = looks[kind];
  const isTitle = kind === "title";
  const font = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: face };
  return new Paragraph({
    alignment: isTitle ? AlignmentType.CENTER : undefined,
    outlineLevel: isTitle ? 0 : kind === "heading" ? 1 : undefined,
    keepNext: ["title", "to", "heading", "item"].includes(kind),
    indent: isTitle || kind === "to" ? undefined : { firstLine: indent },
    spacing: { line: lineHeight, lineRule: "exact", after: isTitle ? lineHeight : 0 },
    children: [new TextRun({ text, font, size })],
  });
}
