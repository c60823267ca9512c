export { default as writeWorkbook } from "write-excel-file/universal";
