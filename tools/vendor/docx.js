export { AlignmentType, Document, Packer, Paragraph, TextRun } from "docx";
