// What the user takes along: read again by others' programs, pasted back into the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import mammoth from "mammoth";
import xlsx from "xlsx";

import { chooseTables } from "../../www/form-choice.js";
import { nameOf } from "../../www/take-home/corrected-report.js";
import { Exports } from "../../www/take-home/exports.js";
import { fileName } from "../../www/take-home/file-name.js";
import { linesOf } from "../../www/take-home/note-lines.js";
import { gridOf, sheetsOf } from "../../www/take-home/sheets.js";
import { tabbed } from "../../www/take-home/tabbed.js";
import { tableLines } from "../../www/take-home/table-lines.js";
import { tablesMarkup } from "../../www/take-home/table-markup.js";
import { cellAt } from "../../www/relations.js";
import { axe, origin, shot, visit } from "./harness/chromium.js";
import { box, checkWords, openExample, paste, verdict } from "./page-acts.js";
import {
  allTotalsWrong,
  check,
  examples,
  export_as,
  forms,
  note,
  wrongTotal,
} from "./page-support.js";

const [misprinted] = examples();
const wrong = check(misprinted.text, "unknown");
const right = corrected(misprinted.text, wrong);

const button = (page, name) => page.getByRole("button", { name, exact: true });
const heading = "澄湖区政务服务办公室2022年政府信息公开工作年度报告";

const written = (kind, text = misprinted.text, settings = "", name = undefined) =>
  export_as(text, "unknown", settings, kind, name);
/** The words of a note that is text, line by line. */
const wordsOf = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const sheetsFor = (outcome) => sheetsOf(chooseTables(forms(), outcome), outcome);
/** The source with the proposed change made to it. */
function corrected(text, outcome) {
  return outcome.diagnoses[0].changes
    .map((change) => ({ ...cellAt(outcome, change).span, to: String(change.to) }))
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, to }) => done.slice(0, start) + to + done.slice(end), text);
}

/** Takes up the proposed change. */
async function correct(page) {
  const changed = page.getByText(/改了 \d+ 处，您的原稿没有动/);
  await changed.waitFor({ state: "hidden" });
  await page.locator(".fault .adopt").first().click();
  await changed.waitFor();
}

/** The values of the tables as they were read, without where they stood. */
const valuesOf = ({ tables }) =>
  Object.values(tables).map((table) =>
    JSON.parse(
      JSON.stringify(table?.rows ?? null, (key, value) => (key === "span" ? null : value)),
    ),
  );

/** Opens what can be taken along of an example, perhaps with the proposed change tried. */
async function open(page, { tried = false, number = 0 } = {}) {
  await openExample(page, number);
  if (tried) await correct(page);
  await button(page, "带走").click();
}

/** What a button downloads. */
async function downloaded(page, name) {
  const arrives = page.waitForEvent("download");
  await button(page, name).click();
  const download = await arrives;
  await page.getByText(`已下载“${download.suggestedFilename()}”。`).waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What is on the clipboard, as a program gets it that something is pasted into. */
async function clipboard(page) {
  const pasted = await page.evaluateHandle(() => {
    const words = {};
    const take = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const type of event.clipboardData.types) words[type] = event.clipboardData.getData(type);
    };
    addEventListener("paste", take, { capture: true, once: true });
    return words;
  });
  await page.keyboard.press("Control+V");
  await page.waitForFunction((words) => Object.keys(words).length > 0, pasted);
  return pasted.jsonValue();
}

const allow = (page) => page.context().grantPermissions(["clipboard-read", "clipboard-write"]);

test("tables are read back from their markup and from their text, all cells and sums", () => {
  for (const { text, file } of examples()) {
    const outcome = check(text, "unknown");
    const sheets = sheetsFor(outcome);
    if (sheets.length < 3) continue;
    const { cells } = outcome.coverage;
    for (const [input, words] of [
      ["html", tablesMarkup(sheets)],
      ["text", tabbed(tableLines(sheets))],
    ]) {
      const again = check(words, input);
      assert.deepEqual(valuesOf(again), valuesOf(outcome), `${file} as ${input}`);
      assert.deepEqual(again.coverage.cells, { ...cells, read: cells.expected });
      assert.equal(again.format, outcome.format);
    }
  }
});

test("only tables that were read are written, and words stay words", () => {
  const outcome = check(wrongTotal().html, "html");
  const sheets = sheetsFor(outcome);
  assert.deepEqual(
    sheets.map(({ name, title }) => [name, title]),
    [["表三", "三、收到和处理政府信息公开申请情况"]],
  );
  const hostile = { ...sheets[0], title: '<img src=x onerror="alert(1)">&' };
  assert.match(
    tablesMarkup([hostile]),
    /^<table [^<]*<caption [^<]*>&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;<\/caption>/,
  );
});

test("a text for the clipboard has a line for each row and a tab for each cell", () => {
  assert.equal(tabbed([["a\tb", "c\r\nd"], ["1"]]), "a b\tc d\n1");
});

test("a note's lines are those of its text, whatever there is to say", () => {
  const clean = corrected(misprinted.text, wrong);
  for (const [text, settings] of [
    ...examples().map(({ text }) => [text, ""]),
    [clean, ""],
    [misprinted.text, "T3 = 关闭\nTTL-07 = 错误\n"],
    [allTotalsWrong(), ""],
    ["没有标题的一句话。", ""],
  ]) {
    assert.deepEqual(
      linesOf(note(text, "unknown", settings)).map((line) => line.text.trim()),
      wordsOf(written("note", text, settings)),
    );
  }
});

test("what the module writes is asked for once, and again where that failed", async () => {
  const asked = [];
  const exporter = {
    exportAs: (...values) => {
      asked.push(values);
      return asked.length === 1 ? Promise.reject(new Error("坏了")) : Promise.resolve("信");
    },
  };
  const exports = new Exports(exporter, { text: "甲", input: "text" }, "T3 = 关闭\n", "甲.txt");
  exports.prepare("note");
  await assert.rejects(exports.get("note"), /坏了/);
  assert.equal(exports.ready("note"), undefined);
  assert.deepEqual(await Promise.all([exports.get("note"), exports.get("note")]), ["信", "信"]);
  assert.equal(exports.ready("note"), "信");
  const values = ["甲", "text", "T3 = 关闭\n", "note", "甲.txt"];
  assert.deepEqual(asked, [values, values]);
});

test("file names hold no character that a system refuses, nor one that turns them around", () => {
  for (const [title, name] of [
    [heading, `${heading}-三张表.csv`],
    [null, "政府信息公开工作年度报告-三张表.csv"],
    ['a/b\\c:*?"<>|\u202efdp. ', "a b c fdp-三张表.csv"],
    ["..", "政府信息公开工作年度报告-三张表.csv"],
    ["长".repeat(300), `${"长".repeat(60)}-三张表.csv`],
  ]) {
    assert.equal(fileName(title, "三张表.csv"), name);
  }
});

test("a log names the file that the reader has", () => {
  const { html, text } = wrongTotal();
  const title = "澄湖县数据局2023年政府信息公开工作年度报告";
  const brought = { text, file: "年报 1.docx.txt" };
  const pasted = { text };
  const page = { text: html, file: "-.html" };
  const changed = (source) => ({ ...source, text: `${source.text} ` });
  for (const [source, now, name] of [
    [brought, brought, "年报 1.docx.txt"],
    [brought, changed(brought), `${title}-改后.txt`],
    [pasted, pasted, `${title}-原文.txt`],
    [pasted, changed(pasted), `${title}-改后.txt`],
    [page, page, "-.html"],
    [page, changed(page), `${title}-改后.html`],
  ]) {
    assert.equal(nameOf(check(now.text, "unknown"), source, now), name);
  }
});

test("tables are copied to the clipboard and pasted back: every cell, every sum", async (t) => {
  for (const kind of ["text/html", "text/plain"]) {
    const page = await visit(t);
    await allow(page);
    await open(page, { tried: true });
    await button(page, "复制表格").click();
    await page.getByText("已复制，请到 Word、WPS 或网站后台里粘贴。").waitFor();
    const copied = await clipboard(page);
    assert.deepEqual(Object.keys(copied).sort(), ["text/html", "text/plain"]);
    assert.match(copied["text/html"], /<caption.*<th [^>]*scope="rowgroup"/s);
    await button(page, "核对另一份").click();
    await box(page).fill("");
    if (kind === "text/html") await page.keyboard.press("Control+V");
    else await paste(page, { "text/plain": copied["text/plain"] });
    await verdict(page).waitFor();
    assert.match(
      await page.locator(".coverage summary").textContent(),
      /按 2021 年格式核对：应读 200 格，读出 200；应查 42 条关系，已查 42，成立 42/,
      kind,
    );
    assert.deepEqual(valuesOf(check(copied[kind], "unknown")), valuesOf(check(right, "unknown")));
    assert.equal(await page.locator('.finding .rules a:text-matches("^(T|NUM)")').count(), 0);
  }
});

test("the clipboard gets the very markup, borders and all", async (t) => {
  const page = await visit(t);
  await open(page);
  await button(page, "复制表格").click();
  await page.getByText("已复制，请到").waitFor();
  const sheets = sheetsFor(wrong);
  assert.deepEqual(await clipboard(page), {
    "text/plain": tabbed(tableLines(sheets)),
    "text/html": tablesMarkup(sheets),
  });
});

test("where the older way of copying fails, the newer one is taken", async (t) => {
  const page = await visit(t);
  await allow(page);
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await open(page);
  await button(page, "复制整改意见").click();
  await page.getByText("已复制。").waitFor();
  assert.deepEqual(await clipboard(page), { "text/plain": written("note") });
});

test("a browser that forbids the clipboard is told of", async (t) => {
  const page = await visit(t);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    document.execCommand = () => false;
  });
  await open(page);
  await button(page, "复制整改意见").click();
  await page.getByText("没有成功：浏览器不允许写剪贴板").waitFor();
});

test("the changed report differs where it was changed, and nowhere else", async (t) => {
  const page = await visit(t);
  await allow(page);
  await open(page);
  const take = button(page, "下载改后的全文");
  assert.equal(await take.getAttribute("aria-disabled"), "true");
  await take.focus();
  await page.keyboard.press("Enter");
  await page.locator('.take-home [role="status"]', { hasText: "还没有改动" }).waitFor();

  await correct(page);
  await page.getByText("带走的是改过之后的样子").waitFor();
  assert.equal(await take.getAttribute("aria-disabled"), null);
  const { name, bytes } = await downloaded(page, "下载改后的全文");
  assert.equal(name, `${heading}-改后.txt`);
  assert.equal(bytes.toString("utf8"), `\ufeff${right}`);
  await button(page, "复制改后的全文").click();
  await page.getByText("已复制。").waitFor();
  assert.deepEqual(await clipboard(page), { "text/plain": right });
});

test("a web page is taken home as one, in an encoding that it names", async (t) => {
  const page = await visit(t);
  await allow(page);
  const { html } = wrongTotal();
  const outcome = check(html, "html");
  const changed = corrected(html, outcome);
  assert.notEqual(changed, html);
  for (const [before, mark] of [
    ['<meta charset="utf-8">', ""],
    ['<meta charset="gbk">', "\ufeff"],
  ]) {
    await page.locator('input[type="file"][accept*="htm"]').setInputFiles({
      name: "年报.html",
      mimeType: "text/html",
      buffer: Buffer.from(`\ufeff${before}${html}`),
    });
    await correct(page);
    if ((await page.locator(".take-home[open]").count()) === 0) await button(page, "带走").click();
    const { name, bytes } = await downloaded(page, "下载改后的全文");
    assert.equal(name, "澄湖县数据局2023年政府信息公开工作年度报告-改后.html");
    assert.equal(bytes.toString("utf8"), `${mark}${before}${changed}`);
  }
  await button(page, "复制改后的全文").click();
  await page.getByText("已复制。").waitFor();
  const copied = await clipboard(page);
  assert.deepEqual(valuesOf(check(copied["text/html"], "html")), valuesOf(check(changed, "html")));
  assert.match(copied["text/plain"], /^澄湖县数据局2023年政府信息公开工作年度报告\n/);
});

test("the note is copied, and saved as text and for Word with the same words", async (t) => {
  const page = await visit(t);
  await allow(page);
  await open(page);
  const words = written("note");
  await button(page, "复制整改意见").click();
  await page.getByText("已复制。").waitFor();
  assert.deepEqual(await clipboard(page), { "text/plain": words });

  const text = await downloaded(page, "下载文本");
  assert.equal(text.name, `${heading}-整改意见.txt`);
  assert.equal(text.bytes.toString("utf8"), `\ufeff${words}`);

  const word = await downloaded(page, "下载 Word");
  assert.equal(word.name, `${heading}-整改意见.docx`);
  const { value, messages } = await mammoth.extractRawText({ buffer: word.bytes });
  assert.deepEqual(wordsOf(value), wordsOf(words));
  assert.deepEqual(messages, []);
});

/** Notes what the module is asked to write; holds it back, or fails at it, where told to. */
function watch(page) {
  return page.addInitScript(() => {
    const asked = [];
    const { postMessage } = Worker.prototype;
    globalThis.asked = asked;
    globalThis.held = [];
    Worker.prototype.postMessage = function (question) {
      const { action, values } = question;
      if (action === "exportAs" || action === "note") asked.push(values[3] ?? action);
      const isHeld = globalThis.holds && action === "exportAs";
      if (isHeld) globalThis.held.push(() => postMessage.call(this, question));
      else if (globalThis.crashes && action === "exportAs")
        this.onmessage({ data: { id: question.id, message: "unreachable", fatal: true } });
      else postMessage.call(this, question);
    };
  });
}

const askedOf = (page) => page.evaluate(() => globalThis.asked);

/** A page whose module is watched, with the first example's result. */
async function visitWatched(t) {
  const page = await visit(t);
  await allow(page);
  await watch(page);
  await page.reload();
  await openExample(page, 0);
  return page;
}

test("the note is asked for ahead while it can be taken, and follows edits and settings", async (t) => {
  const page = await visitWatched(t);
  await correct(page);
  assert.deepEqual(await askedOf(page), []);
  await button(page, "带走").click();
  await page.getByText("带走的是改过之后的样子").waitFor();
  assert.deepEqual(await askedOf(page), ["note"]);

  await button(page, "复制整改意见").click();
  await page.getByText("已复制。").waitFor();
  assert.deepEqual(await clipboard(page), { "text/plain": written("note", right) });
  const findings = await downloaded(page, "下载问题清单（CSV）");
  assert.equal(findings.bytes.toString("utf8"), written("csv", right));
  const tables = await downloaded(page, "下载 CSV");
  assert.equal(tables.bytes.toString("utf8"), written("tables", right));
  const sheet = await downloaded(page, "下载网页（HTML）");
  assert.equal(sheet.bytes.toString("utf8"), written("html", right));
  assert.doesNotMatch(sheet.bytes.toString("utf8"), /<script|src=|href="http/);
  assert.deepEqual(await askedOf(page), ["note", "csv", "tables", "html"]);

  await button(page, "规则与忽略").click();
  await page.locator('.choices input[type="file"]').setInputFiles({
    name: "设置.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("TTL = 关闭\n"),
  });
  await page.getByText("已导入“设置.txt”。").waitFor();
  assert.deepEqual(await askedOf(page), ["note", "csv", "tables", "html", "note"]);
  await button(page, "复制整改意见").click();
  await page.getByText("已复制。").waitFor();
  const chosen = written("note", right, "TTL = 关闭\n");
  assert.match(chosen, /按设置没有查：TTL-/);
  assert.deepEqual(await clipboard(page), { "text/plain": chosen });
});

test("a note that is ready is copied before the click is over", async (t) => {
  const page = await visitWatched(t);
  await button(page, "带走").click();
  await button(page, "复制整改意见").click();
  await page.getByText("已复制。").waitFor();
  const isAtOnce = await button(page, "复制整改意见").evaluate((copies) => {
    let done = false;
    document.execCommand = (command) => {
      done = command === "copy";
      return false;
    };
    copies.click();
    return done;
  });
  assert.equal(isAtOnce, true);
});

test("a note that is not ready at the click is copied when it is", async (t) => {
  const page = await visitWatched(t);
  const release = () => page.evaluate(() => globalThis.held.splice(0).forEach((ask) => ask()));
  await page.evaluate(() => (globalThis.holds = true));
  await button(page, "带走").click();
  await button(page, "复制整改意见").click();
  await page.getByText("正在准备…").waitFor();
  await release();
  await page.getByText("已复制。").waitFor();
  assert.deepEqual(await clipboard(page), { "text/plain": written("note") });

  // Where the browser does not allow it so late, it does at the next click.
  await correct(page);
  await page.getByText("带走的是改过之后的样子").waitFor();
  await page.evaluate(() => {
    document.execCommand = () => false;
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  });
  await button(page, "复制整改意见").click();
  await page.getByText("正在准备…").waitFor();
  await release();
  await page.getByText("没有成功：整改意见刚刚写好，请再按一次。").waitFor();
  await page.evaluate(() => delete document.execCommand);
  await button(page, "复制整改意见").click();
  await page.getByText("已复制。").waitFor();
  assert.deepEqual(await clipboard(page), { "text/plain": written("note", right) });
});

test("a module that fails at it is told of, and asked again at the next click", async (t) => {
  const page = await visitWatched(t);
  await page.evaluate(() => (globalThis.crashes = true));
  await button(page, "带走").click();
  await button(page, "下载文本").click();
  const word = page.locator('.take-home [role="status"]', { hasText: "没有成功" });
  await word.waitFor();
  assert.equal(await word.textContent(), "没有成功：程序出了错，已重新启动，请再按一次。");
  await page.evaluate(() => (globalThis.crashes = false));
  const { bytes } = await downloaded(page, "下载文本");
  assert.equal(bytes.toString("utf8"), `\ufeff${written("note")}`);
});

test("the workbook has the official merged headers, figures as numbers and no formula", async (t) => {
  const page = await visit(t);
  await open(page, { tried: true });
  const { name, bytes } = await downloaded(page, "下载 Excel");
  assert.equal(name, `${heading}-三张表.xlsx`);
  const sheets = sheetsFor(check(right, "unknown"));
  const book = xlsx.read(bytes, { cellStyles: true });
  assert.deepEqual(book.SheetNames, ["表二", "表三", "表四"]);
  for (const [index, sheet] of sheets.entries()) {
    assertSheet(book.Sheets[book.SheetNames[index]], sheet);
  }
});

/** The same words, numbers and merged cells as the official form with the report's figures. */
function assertSheet(written, sheet) {
  const grid = gridOf(sheet);
  const width = grid[0].length;
  const expected = [[{ text: sheet.title, value: null, rows: 1, columns: width }], ...grid];
  const cells = expected.map((row) =>
    row.map((cell) => (cell && cell.text !== "" ? (cell.value ?? cell.text) : null)),
  );
  const read = xlsx.utils.sheet_to_json(written, { header: 1, defval: null });
  assert.deepEqual(
    read.map((row, y) => row.slice(0, cells[y].length)),
    cells,
  );
  const merges = expected.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      cell && cell.rows * cell.columns > 1
        ? [
            xlsx.utils.encode_range({
              s: { r: y, c: x },
              e: { r: y + cell.rows - 1, c: x + cell.columns - 1 },
            }),
          ]
        : [],
    ),
  );
  assert.deepEqual(written["!merges"].map(xlsx.utils.encode_range).sort(), merges.sort());
  const formulas = Object.values(written).filter((cell) => cell.f !== undefined);
  assert.deepEqual(formulas, []);
}

test("what looks like a formula in a cell is text in the workbook", async (t) => {
  const page = await visit(t);
  const formulas = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "＝1+1"];
  const words = wrongTotal().text.replace("12 | 3 | 0 | 0 | 0 | 0", `${formulas.join(" | ")} | 无`);
  await checkWords(page, words);
  await button(page, "带走").click();
  const { bytes } = await downloaded(page, "下载 Excel");
  const cells = Object.values(xlsx.read(bytes).Sheets["表三"]);
  for (const words of [...formulas, "无"]) {
    const cell = cells.find(({ v }) => v === words);
    assert.deepEqual([cell?.t, cell?.f], ["s", undefined], words);
  }
  const csv = await downloaded(page, "下载 CSV");
  assert.match(csv.bytes.toString("utf8"), /,'=1\+1,'\+1\+1,'-1\+1,'@SUM\(1\),'＝1\+1,无,/);
});

test("tables and findings are saved for others' programs", async (t) => {
  const page = await visit(t);
  await open(page);
  const tables = await downloaded(page, "下载 CSV");
  assert.equal(tables.bytes.toString("utf8"), written("tables"));
  const findings = await downloaded(page, "下载问题清单（CSV）");
  assert.equal(findings.name, `${heading}-核对结果.csv`);
  assert.equal(findings.bytes.toString("utf8"), written("csv"));
  const log = await downloaded(page, "下载 SARIF");
  assert.equal(log.name, `${heading}-核对结果.sarif`);
  const original = `${heading}-原文.txt`;
  assert.equal(log.bytes.toString("utf8"), written("sarif", misprinted.text, "", original));
  const json = await downloaded(page, "下载 JSON");
  assert.equal(json.name, `${heading}-核对结果.json`);
  assert.deepEqual(JSON.parse(json.bytes.toString("utf8")), JSON.parse(JSON.stringify(wrong)));
});

test("a log leads into the file as it was brought, and then into the one that was changed", async (t) => {
  const page = await visit(t);
  await page.locator('input[type="file"][accept*="htm"]').setInputFiles({
    name: "年报 1.html",
    mimeType: "text/html",
    buffer: Buffer.from(wrongTotal().html),
  });
  const uriOf = ({ bytes }) =>
    JSON.parse(bytes.toString("utf8")).runs[0].artifacts.map(({ location }) =>
      decodeURIComponent(location.uri),
    );
  await button(page, "带走").click();
  assert.deepEqual(uriOf(await downloaded(page, "下载 SARIF")), ["年报 1.html"]);
  await correct(page);
  await page.getByText("带走的是改过之后的样子").waitFor();
  const { name } = await downloaded(page, "下载改后的全文");
  assert.deepEqual(uriOf(await downloaded(page, "下载 SARIF")), [name]);
});

test("nothing is fetched before it is asked for, nothing but the page's own files at all", async (t) => {
  const page = await visit(t);
  await allow(page);
  await openExample(page, 0);
  const asked = [];
  page.context().on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  await button(page, "带走").click();
  for (const name of ["复制表格", "复制整改意见"]) await button(page, name).click();
  for (const name of [
    "下载 CSV",
    "下载文本",
    "下载问题清单（CSV）",
    "下载网页（HTML）",
    "下载 JSON",
    "下载 SARIF",
  ])
    await downloaded(page, name);
  const own = () => asked.filter((line) => !line.includes(" blob:"));
  assert.deepEqual(own(), []);
  await downloaded(page, "下载 Excel");
  await downloaded(page, "下载 Word");
  assert.deepEqual(own(), [`GET ${origin}/vendor/xlsx.js`, `GET ${origin}/vendor/docx.js`]);
});

test("the libraries keep to the page's policy and carry their licences", async () => {
  for (const [name, packages] of [
    ["docx", ["docx", "fflate", "nanoid"]],
    ["xlsx", ["fflate", "write-excel-file"]],
  ]) {
    const code = await readFile(new URL(`../../www/vendor/${name}.js`, import.meta.url), "utf8");
    const [notice] = /^\/\*!.*?\*\//s.exec(code);
    assert.deepEqual(
      [...notice.matchAll(/^([a-z-]+) \d+\.\d+\.\d+$/gm)].map(([, of]) => of),
      packages,
    );
    const body = code.slice(notice.length);
    assert.equal(
      /\beval\(|\bFunction\(|new Worker|importScripts|XMLHttpRequest|\bfetch\(/.test(body),
      false,
    );
  }
});

test("a library that cannot be loaded is told of", async (t) => {
  const page = await visit(t, "/", { expect: [/vendor/] });
  await page.route("**/vendor/xlsx.js", (route) => route.abort());
  await open(page);
  await button(page, "下载 Excel").click();
  await page.getByText("没有成功：生成文件用的程序没有载入，请刷新页面再试。").waitFor();
});

test("is reached and used by keyboard, and stays open from result to result", async (t) => {
  const page = await visit(t);
  await allow(page);
  await openExample(page, 0);
  await button(page, "带走").focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  assert.equal(await focused(), "带走：表格、全文、整改意见、核对结果");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "复制表格");
  await page.keyboard.press("Enter");
  await page.getByText("已复制，请到").waitFor();
  assert.equal(await focused(), "复制表格");
  assert.deepEqual(await axe(page), []);
  await correct(page);
  await page.getByText("带走的是改过之后的样子").waitFor();
  assert.equal(await page.getByText("已复制，请到").count(), 0);
});

test("prints nothing of it; the sheet has no page to spare", async (t) => {
  const page = await visit(t);
  await openExample(page, 4);
  await button(page, "带走").click();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 2);
  await page.emulateMedia({ media: "print" });
  const isShown = (selector) => page.locator(selector).isVisible();
  assert.deepEqual(
    await Promise.all([".take-home", ".flow-fold", "#take-home", ".sign-off"].map(isShown)),
    [false, false, false, true],
  );
  await page.emulateMedia({ media: "screen" });
  await page.locator(".flow-fold summary").click();
  await page.locator(".flow-fold svg").waitFor();
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await Promise.all([".flow-fold svg", ".flow-fold select"].map(isShown)), [
    true,
    false,
  ]);
  assert.equal(await page.getByText("申请流向图：总计（全部申请人）").isVisible(), true);
});

test("without tables there are none to take along", async (t) => {
  const page = await visit(t);
  await open(page, { number: 1 });
  await page.getByText("没有读到表格，没有可带走的。").waitFor();
  assert.equal(await button(page, "复制表格").getAttribute("aria-disabled"), "true");
});

for (const [look, options] of /** @type {const} */ ([
  ["wide", {}],
  ["narrow", { viewport: { width: 360, height: 740 } }],
  ["dark", { colorScheme: "dark" }],
])) {
  test(`fits and is accessible: ${look}`, async (t) => {
    const page = await visit(t, "/", options);
    await open(page);
    assert.deepEqual(await axe(page), []);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(wider <= 0, true);
    await shot(page, `take-home-${look}`);
  });
}
