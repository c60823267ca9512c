import { CrashError, StartError } from "./engine/validator.js";

/** A file beyond this is no report, and reading it would hold up the page. */
export const largestFile = 64 * 1024 * 1024;

/** Something the person can put right; the message says how. */
export class Notice extends Error {}

export const notices = {
  nothing: "剪贴板里没有文字。请在 Word 或网页里全选、复制整篇报告，再到这里粘贴。",
  folder: "这里要的是一份报告文件。请打开文件夹，选择其中的一份。",
  tooLarge: "这个文件太大，不像是一份年度报告。请打开原件，复制全文后粘贴。",
  noPage:
    "没有收到那个网页的内容，它可能不许别的窗口和它联系。请回到那个网页，全选、复制，再到这里粘贴。",
  taken: "那个网页没有取用：这里已经有一份报告了。要核对那个网页，请到它那里再点一次。",
  example: "这个例子没有读到。请检查网络后刷新页面。",
};

/**
 * What to tell a person, and what to tell an engineer.
 *
 * @param {unknown} error
 * @returns {{ sentence: string, detail: string }}
 */
export function explain(error) {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof StartError) {
    return {
      sentence:
        "核对程序没有启动。请刷新页面再试；还是不行的话，请换用较新的浏览器（Chrome 80、Edge 80、Firefox 79、Safari 15 以上）。",
      detail,
    };
  }
  if (error instanceof CrashError) {
    return {
      sentence:
        "核对这份内容时程序出了错，已重新启动，您的内容没有动。请再核对一次；如果仍然出错，请只复制正文和三张表再试。",
      detail,
    };
  }
  return { sentence: detail, detail: "" };
}
