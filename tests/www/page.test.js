// The page as its readers use it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { axe, shot, visit } from "./harness/chromium.js";
import { box, openExample, paste, verdict } from "./page-acts.js";
import { examples, wrongTotal } from "./page-support.js";

const { text, html } = wrongTotal();

const total = (page) => page.locator('[id="cell/requests/newReceived/total"]');
const granted = (page) => page.locator('[id="cell/requests/granted/total"]');

test("says what it is and that nothing leaves the computer", async (t) => {
  const page = await visit(t);
  assert.match(await page.title(), /政府信息公开工作年度报告/);
  await page.getByText("没有任何内容离开这台电脑").waitFor();
  await page.locator(".examples button").first().waitFor();
  assert.deepEqual(await axe(page), []);
  await shot(page, "start");
});

for (const [number, example] of examples().entries()) {
  test(`checks the example “${example.title}”`, async (t) => {
    const page = await visit(t);
    await openExample(page, number);
    assert.notEqual(await verdict(page).textContent(), "");
    assert.equal(
      await page.locator("#verdict-status").textContent(),
      await verdict(page).textContent(),
    );
    assert.match(await page.locator(".coverage summary").textContent(), /应读 \d+ 格/);
    assert.deepEqual(await axe(page), []);
    const wider = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.querySelector("#findings");
      return scrollWidth - clientWidth;
    });
    assert.equal(wider, 0, "the list does not scroll sideways");
    await shot(page, `example-${number + 1}`);
  });
}

test("checks text that is pasted, at once", async (t) => {
  const page = await visit(t);
  await box(page).focus();
  await paste(page, { "text/plain": text });
  await verdict(page).waitFor();
  assert.match(await verdict(page).textContent(), /填报错误/);
  assert.equal(await total(page).locator(".figure").textContent(), "16");
  assert.equal(await box(page).count(), 0, "the box is out of the way");
  assert.equal(await page.locator("textarea").inputValue(), text);
});

test("checks the formatted text that is pasted, and lets none of it into the page", async (t) => {
  const page = await visit(t);
  await paste(page, { "text/html": html, "text/plain": "澄湖县数据局\n没有表格" });
  await verdict(page).waitFor();
  assert.equal(await total(page).locator(".figure").textContent(), "16");
  assert.match(await page.title(), /澄湖县数据局/);
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.match(await page.locator(".box-note").textContent(), /按原来的表格核对/);
});

test("checks typed words on demand", async (t) => {
  const page = await visit(t);
  await box(page).fill(text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await verdict(page).waitFor();
  assert.equal(await total(page).locator(".figure").textContent(), "16");
});

test("checks a file that is chosen, in an old encoding too", async (t) => {
  const page = await visit(t);
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "年报.txt", mimeType: "text/plain", buffer: utf16 });
  await verdict(page).waitFor();
  assert.equal(await total(page).locator(".figure").textContent(), "16");
});

test("checks a file that is dropped anywhere", async (t) => {
  const page = await visit(t);
  const data = await page.evaluateHandle((html) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([html], "年报.html", { type: "text/html" }));
    return transfer;
  }, html);
  await page.dispatchEvent("h1", "dragover", { dataTransfer: data });
  await page.dispatchEvent("h1", "drop", { dataTransfer: data });
  await verdict(page).waitFor();
  assert.equal(await total(page).locator(".figure").textContent(), "16");
  assert.match(await page.locator("textarea").inputValue(), /^澄湖县数据局/, "words, not markup");
});

test("is walked by keyboard: list, place, back", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const first = page.locator(".finding .place a").first();
  const second = page.getByRole("button", { name: "牵动的 2 条勾稽关系" });

  await page.keyboard.press("ArrowDown");
  assert.notEqual(await focused(), "", "from the verdict down into the list");
  await first.focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), await second.textContent());
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), await first.textContent());

  await page.keyboard.press("Enter");
  const place = await page.evaluate(() => document.activeElement?.id);
  assert.match(place, /^cell\//);
  assert.equal(await page.locator(".finding").first().getAttribute("data-lit"), "");
  await page.keyboard.press("Escape");
  assert.equal(await focused(), await first.textContent());

  await second.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "表三 · (一)予以公开 · 总计", "down into what is folded");
});

test("a number at the pointer or in focus shows its sums", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const sums = page.locator(".sums");
  await granted(page).hover();
  await page.getByText(/21 \+ 4 \+ 0 \+ 0 \+ 2 \+ 1 = 28，表中总计 19，差 9/).waitFor();
  assert.equal((await page.locator('td[data-sum="part"]').count()) > 5, true);
  await page.mouse.move(0, 0);
  assert.doesNotMatch(await sums.textContent(), /差 9/);

  await granted(page).focus();
  assert.match(await sums.textContent(), /横向相加.*差 9/);
  await page.keyboard.press("ArrowLeft");
  assert.match(await sums.textContent(), /法人或其他组织|其他：1|其他：1/);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Home");
  assert.match(await sums.textContent(), /自然人：21/);
  await shot(page, "sums");
});

test("a finding and its mark in the text light and lead to each other", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const mark = page.locator("mark").first();
  await mark.hover();
  const lit = page.locator(".finding[data-lit]").first();
  await lit.waitFor();
  await mark.click();
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest(".finding") !== null),
    true,
  );
  await page.locator(".finding").first().hover();
  assert.equal((await page.locator("[data-lit]").count()) > 1, true);
});

test("is usable at 360 pixels", async (t) => {
  const page = await visit(t, "/", { viewport: { width: 360, height: 740 } });
  await page.locator(".examples button").first().waitFor();
  await shot(page, "narrow-start");
  await openExample(page, 0);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(wider, 0, "only the tables scroll sideways");
  await page.locator(".finding .place a").first().click();
  await page.getByRole("button", { name: "下一处" }).click();
  assert.match(await page.locator("finding-strip").textContent(), /2 \/ \d+/);
  assert.deepEqual(await axe(page), []);
  await page.screenshot({ path: new URL("shots/narrow-place.png", import.meta.url).pathname });
  await shot(page, "narrow");
});

test("prints a sheet to be signed", async (t) => {
  const page = await visit(t, "/", { viewport: { width: 720, height: 1000 } });
  await openExample(page, 0);
  await page.emulateMedia({ media: "print" });
  for (const words of ["政府信息公开工作年度报告核对单", "核对日期", "核对人"]) {
    assert.ok(await page.getByText(words).first().isVisible(), words);
  }
  for (const gone of [".bar", "report-text", ".actions"]) {
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(wider, 0);
  await shot(page, "print");
});

test("gives back what was written when something else took its place", async (t) => {
  const page = await visit(t);
  await box(page).fill("我写的话");
  await openExample(page, 0);
  await page.goBack();
  await page.getByRole("button", { name: "取回刚才框里的文字" }).click();
  assert.equal(await box(page).inputValue(), "我写的话");
});

test("goes back to the words alone once they are edited, and to the format on demand", async (t) => {
  const page = await visit(t);
  await paste(page, { "text/html": html, "text/plain": "只有文字" });
  await verdict(page).waitFor();
  await page.goBack();
  await box(page).fill("只有文字，改过");
  await page.getByText("将按框里的文字核对").waitFor();
  await page.getByRole("button", { name: "用回带格式的内容" }).click();
  assert.equal(await box(page).inputValue(), "只有文字");
  await page.getByRole("button", { name: "核对", exact: true }).click();
  assert.equal(await total(page).locator(".figure").textContent(), "16");
});

test("says what to do with nothing, a picture, too much", async (t) => {
  const page = await visit(t);
  const trouble = page.getByRole("alert");
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await trouble.waitFor();
  assert.match(await trouble.textContent(), /没有内容/);
  assert.deepEqual(await axe(page), []);
  await shot(page, "trouble");

  const png = readFileSync(new URL("page-support.js", import.meta.url));
  const picture = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), png]);
  await box(page).fill("我写的话");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "扫描件.png", mimeType: "image/png", buffer: picture });
  await page.getByText(/图片/).first().waitFor();
  assert.equal(await box(page).inputValue(), "我写的话");

  const huge = Buffer.alloc(40 * 1024 * 1024, "政府信息公开\n");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "大.txt", mimeType: "text/plain", buffer: huge });
  await page
    .getByText(/太大|超过|太长/)
    .first()
    .waitFor();
});

test("comes back after the module has crashed, with what was pasted", async (t) => {
  const page = await visit(t);
  await page.addInitScript(() => {
    let asked = 0;
    globalThis.Worker = class extends Worker {
      postMessage(question) {
        asked += 1;
        if (asked > 1) super.postMessage(question);
        else this.onerror({ message: "unreachable" });
      }
    };
  });
  await page.reload();
  await box(page).fill(text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await page.getByText(/已重新启动/).waitFor();
  assert.equal(await box(page).inputValue(), text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await verdict(page).waitFor();
});

test("works in the page where there are no module workers", async (t) => {
  const page = await visit(t);
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        setTimeout(() => this.onerror?.({ message: "SyntaxError" }));
      }
      terminate() {}
    };
  });
  await page.reload();
  await page.locator(".examples button").first().waitFor();
  await openExample(page, 0);
  assert.match(await verdict(page).textContent(), /填报错误/);
});

test("says so where the module does not start", async (t) => {
  const page = await visit(t, "/", { expect: [/gouji_bg\.wasm|wasm|WebAssembly/i] });
  await page.route("**/gouji_bg.wasm", (route) => route.fulfill({ body: "nothing" }));
  await page.reload();
  await box(page).fill(text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await page.getByText(/没有启动/).waitFor();
  assert.equal(await box(page).inputValue(), text);
});

/** The page, served with this changed in its HTML. */
async function reloadChanged(page, from, to) {
  const html = readFileSync(new URL("../../www/index.html", import.meta.url), "utf8");
  assert.ok(html.includes(from));
  await page.route("**/", (route) =>
    route.fulfill({ contentType: "text/html", body: html.replace(from, to) }),
  );
  await page.reload();
}

const tooOld =
  "页面没有启动，可能是浏览器版本较旧。请刷新再试，或换用 Chrome 80、Edge 80、Firefox 79、Safari 15 以上的版本打开。";

test("says so where the browser does not know modules", async (t) => {
  const page = await visit(t);
  await reloadChanged(page, 'type="module"', 'type="not-known-here"');
  await page.getByText(tooOld, { exact: true }).waitFor();
  await shot(page, "old-browser");
});

test("says so where the browser does not understand the page", async (t) => {
  const page = await visit(t, "/", { expect: [/^uncaught/] });
  await page.route("**/main.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "class { #not yet }" }),
  );
  await page.reload();
  await page.getByText(tooOld, { exact: true }).waitFor();
});

test("says so where scripts are forbidden", async (t) => {
  const page = await visit(t, "/", { javaScriptEnabled: false });
  await page.getByText(/这个页面要用 JavaScript 在本机核对报告/).waitFor();
});

test("Back leads to the box with the words in it, Forward to the result", async (t) => {
  const page = await visit(t);
  await box(page).fill(text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await verdict(page).waitFor();
  await page.goBack();
  assert.equal(await box(page).inputValue(), text);
  await page.goForward();
  await verdict(page).waitFor();
  await page.getByRole("button", { name: "核对另一份" }).click();
  await box(page).waitFor();
  await page.keyboard.press("Control+V");
});

test("links to a table are no step for Back", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await page.getByRole("link", { name: "表四" }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "proceedings");
  assert.ok(await verdict(page).isVisible());
});
