// <gouji-checker> and the adapters on pages that do not mean well by them: styles of all kinds, a text that changes
// while it is checked, an editor that is taken away.

import assert from "node:assert/strict";
import { test } from "node:test";

import { visit } from "./harness/chromium.js";

const wrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";

/** @param {import("node:test").TestContext} t */
async function openEditor(t, name = "contenteditable") {
  const page = await visit(t, `/editors/${name}.html`);
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
  await page.getByRole("button", { name: "年报核验" }).first().click();
  await page.getByText(wrong).waitFor();
  return page;
}

/**
 * Two versions of the demonstration's report are handed to a checker one upon the other, and while the second is
 * being checked something is pressed that belongs to the first.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} pressed selector of what is pressed
 * @param {[string, string]} change of the second version
 */
async function pressMeanwhile(t, pressed, change) {
  const page = await visit(t, "/editors/contenteditable.html");
  return page.evaluate(
    async ([pressed, from, to]) => {
      const { defineChecker } = await import(new URL("/embed/checker.js", location.href).href);
      defineChecker();
      const checker = /** @type {any} */ (document.createElement("gouji-checker"));
      checker.setAttribute("fixes", "");
      document.body.append(checker);
      const first = await (await fetch("report.html")).text();
      const second = first.replace(from, to);
      await checker.check(first, "html");
      /** @type {string[]} */
      const heard = [];
      for (const type of ["gouji-outcome", "gouji-place", "gouji-fix"]) {
        checker.addEventListener(type, (/** @type {CustomEvent} */ { detail }) => {
          const span = detail.span ?? detail.fix?.edits[0].span;
          heard.push(span ? `${type} ${second.slice(span.start, span.end)}` : type);
        });
      }
      const checked = checker.check(second, "html");
      checker.shadowRoot.querySelector(pressed).click();
      await checked;
      const told = heard.length;
      await new Promise((done) => setTimeout(done, 50));
      return { heard, told };
    },
    [pressed, ...change],
  );
}

const longer = /** @type {[string, string]} */ (["<p>", "<p>前面多写了一句话。"]);
const corrected = /** @type {[string, string]} */ (["<td>12</td>", "<td>2</td>"]);

for (const [pressed, event] of [
  [".go", "gouji-place"],
  [".adopt", "gouji-fix"],
]) {
  test(`${event}: what is pressed during a check is told with the places of the newer text`, async (t) => {
    assert.deepEqual(await pressMeanwhile(t, pressed, longer), {
      heard: ["gouji-outcome", `${event} 12`],
      told: 1,
    });
  });

  test(`${event}: what is pressed during a check and stands no more is not told`, async (t) => {
    assert.deepEqual(await pressMeanwhile(t, pressed, corrected), {
      heard: ["gouji-outcome"],
      told: 1,
    });
  });
}

test("a proposal that is pressed during a check is written where it belongs", async (t) => {
  const page = await openEditor(t, "tinymce-8");
  const rows = await page.evaluate(async () => {
    const { attached, content } = /** @type {any} */ (document.documentElement).driven;
    const body = content();
    const paragraph = body.querySelector("p");
    paragraph.prepend(body.ownerDocument.createTextNode("前面多写了一句话。"));
    const checked = attached.check();
    attached.checker.shadowRoot.querySelector(".adopt").click();
    await checked;
    await new Promise((done) => setTimeout(done, 100));
    return [...body.querySelectorAll("tr")]
      .map(({ textContent }) => textContent.replace(/\s/g, ""))
      .filter((words) => /过程性|执法案卷|行政查询/.test(words));
  });
  assert.deepEqual(rows, [
    "6.属于四类过程性信息0000000",
    "7.属于行政执法案卷2000002",
    "8.属于行政查询事项0000000",
  ]);
});

test("a page's own looks and direction do not reach what the checker says", async (t) => {
  const page = await visit(t, "/editors/contenteditable.html");
  const shown = (/** @type {string} */ style) =>
    page.evaluate(async (style) => {
      const { defineChecker } = await import(new URL("/embed/checker.js", location.href).href);
      defineChecker();
      const around = document.createElement("div");
      around.setAttribute("style", style);
      const checker = /** @type {any} */ (document.createElement("gouji-checker"));
      checker.style.width = "360px";
      around.append(checker);
      document.body.append(around);
      await checker.check(await (await fetch("report.html")).text(), "html");
      const texts = [...checker.shadowRoot.querySelectorAll(".verdict, .go, .finding > p, h3")];
      const box = checker.getBoundingClientRect();
      /** Where every sign stands: the order in which a person reads them. */
      const places = texts.flatMap((one) => {
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let i = 0; i < (node.nodeValue ?? "").length; i += 1) {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { left, top, width } = range.getBoundingClientRect();
            // What is meant for screen readers is nowhere.
            if (width > 0) found.push([Math.round(left - box.left), Math.round(top - box.top)]);
          }
        }
        return found;
      });
      const { color, cursor, visibility } = getComputedStyle(texts[0]);
      around.remove();
      return { color, cursor, visibility, places };
    }, style);
  const plain = await shown("");
  assert.ok(plain.places.length > 60);
  const styles = [
    "direction: rtl",
    "letter-spacing: 1em; word-spacing: 2em; line-height: 3; text-indent: 2em; white-space: nowrap",
    "font: bold italic 40px serif; text-transform: uppercase; text-align: right; color: #fff",
    "cursor: wait; word-break: break-all; visibility: visible; user-select: none",
  ];
  for (const style of styles) assert.deepEqual(await shown(style), plain, style);
});

for (const name of ["kindeditor-4", "ueditor-1", "tinymce-5", "quill-2"]) {
  test(`${name}: an editor that is taken off the page is not asked any more`, async (t) => {
    const expect = [/Node cannot be null or undefined/]; // TinyMCE's own
    const page = await visit(t, `/editors/${name}.html`, { expect });
    await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
    await page.getByRole("button", { name: "年报核验" }).first().click();
    await page.locator("gouji-checker .go").first().click();
    const after = await page.evaluate(async () => {
      const { attached, content } = /** @type {any} */ (document.documentElement).driven;
      const body = content();
      let whole = body.ownerDocument.defaultView.frameElement ?? body;
      while (whole.parentElement !== document.body) whole = whole.parentElement;
      whole.remove();
      const { shadowRoot } = attached.checker;
      shadowRoot.querySelector(".go").click();
      shadowRoot.querySelector(".adopt").click();
      await attached.check();
      const trouble = () => shadowRoot.querySelector(".trouble").textContent;
      const marked = () => document.querySelectorAll("[data-gouji-marks] > div").length;
      // A check that was under way ends first, and the next one says it.
      for (let frames = 0; frames < 300 && (trouble() === "" || marked() > 0); frames += 1) {
        await new Promise((done) => requestAnimationFrame(done));
      }
      const says = trouble();
      const marks = marked();
      attached.destroy();
      const ours = "[data-gouji], [data-gouji-marks], gouji-checker";
      return { says, marks, left: document.querySelectorAll(ours).length };
    });
    assert.deepEqual(after, {
      says: "编辑器现在没有显示正文。请切换到编辑视图。",
      marks: 0,
      left: 0,
    });
  });
}

test("all that the package hands out can be imported where there are no elements", async () => {
  const all = await import("../../www/embed/all.js");
  assert.equal(typeof all.attach, "function");
  assert.equal(typeof all.defineChecker, "function");
});

test("bytes and other things that are no text are refused in words that an engineer understands", async () => {
  const { check, exportAs, note, read } = await import("../../www/embed/all.js");
  const ways = [check, read, note, (/** @type {any} */ text) => exportAs(text, "csv")];
  for (const way of ways) {
    for (const text of [undefined, null, 5, new Uint8Array([60, 112, 62])]) {
      await assert.rejects(way(/** @type {any} */ (text)), {
        name: "TypeError",
        message: "gouji: the report must be a string",
      });
    }
  }
});
