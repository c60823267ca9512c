import { loadLibrary } from "../own-files.js";

/**
 * A library that writes files of one kind. None is loaded before it is asked for.
 *
 * @param {"docx" | "xlsx"} name
 * @returns {Promise<any>} what it gives to others
 */
export async function load(name) {
  try {
    return await loadLibrary(name);
  } catch {
    throw new Error("生成文件用的程序没有载入，请刷新页面再试。");
  }
}
