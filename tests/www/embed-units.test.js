// What stands between gouji and every editor: the reading of what an editor shows, the marks over it, and the
// plain text box. In Chromium, without an editor.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { axe, shot, visit } from "./harness/chromium.js";

/** @param {import("node:test").TestContext} t */
async function open(t) {
  // A page whose policy lets tests import and draw.
  const page = await visit(t, "/editors/contenteditable.html");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  return page;
}

test("the list of demonstration pages names every page, and axe finds nothing", async (t) => {
  const page = await visit(t, "/editors/index.html");
  const linked = await page.$$eval(".pages a", (links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  const names = "contenteditable tinymce-5 tinymce-8 ckeditor-4 ckeditor-5 wangeditor-5 ueditor-1";
  const all = `${names} kindeditor-4 quill-2`.split(" ").map((name) => `${name}.html`);
  assert.deepEqual(linked, all);
  const here = readdirSync(new URL("../../www/editors/", import.meta.url)).filter(
    (name) => name.endsWith(".html") && name !== "index.html" && name !== "report.html",
  );
  assert.deepEqual(
    here.filter((name) => !all.includes(name)),
    [],
  );
  assert.deepEqual(await axe(page), []);
  await shot(page, "editors");
});

test("signs that mean something in HTML are written so that they are read as they are", async (t) => {
  const page = await open(t);
  const text = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const content = document.createElement("div");
    const paragraph = document.createElement("p");
    paragraph.title = 'a "b" & <c>';
    paragraph.dataset.mceStyle = "x";
    paragraph.setAttribute("contenteditable", "true");
    paragraph.textContent = "甲 & 乙 < 丙 > 丁\u00a0戊 &amp; &#160;";
    content.append(paragraph, document.createElement("br"), document.createComment("己"));
    return new Snapshot(content).text;
  });
  assert.equal(
    text,
    '<p title="a &quot;b&quot; &amp; <c>">甲 &amp; 乙 &lt; 丙 &gt; 丁\u00a0戊 &amp;amp; &amp;#160;</p><br>',
  );
});

test("what only holds the cursor's place is not read, and places lead past it", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const content = document.createElement("div");
    content.append("\ufeff", "1\ufeff2&3\ufeff", "\u200b\ufeff", "4");
    const [, words, filler, four] = content.childNodes;
    const snapshot = new Snapshot(content);
    const range = snapshot.rangeOf({ start: 1, end: 7 });
    return {
      text: snapshot.text,
      second: snapshot.rangeOf({ start: 1, end: 2 }).toString(),
      inWords: range.startContainer === words && range.endContainer === words,
      offsets: [range.startOffset, range.endOffset],
      places: [0, 1, 2, 3, 4, 5, 6].map((offset) => snapshot.offsetOf(words, offset)),
      // After the filler comes what stands behind it.
      atFiller: snapshot.offsetOf(filler, 1),
      atFour: snapshot.offsetOf(four, 0),
    };
  });
  assert.deepEqual(found, {
    text: "12&amp;34",
    second: "2",
    inWords: true,
    offsets: [2, 4],
    places: [0, 1, 1, 2, 7, 8, 8],
    atFiller: 8,
    atFour: 8,
  });
});

test("for editors that save no zero-width spaces none is read", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const content = document.createElement("div");
    content.append("1\u200b2&\ufeff3");
    const [words] = content.childNodes;
    return [false, true].map((dropsZeroWidth) => {
      const snapshot = new Snapshot(content, "", dropsZeroWidth);
      const end = snapshot.text.length;
      const { startOffset, endOffset } = snapshot.rangeOf({ start: end - 1, end });
      return [snapshot.text, snapshot.offsetOf(words, 3), startOffset, endOffset];
    });
  });
  assert.deepEqual(found, [
    ["1\u200b2&amp;3", 3, 5, 6],
    ["12&amp;3", 2, 5, 6],
  ]);
});

test("an empty cell, whatever holds it open, is found and is where the cursor is", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const engine = await import(new URL("/pkg/gouji.js", location.href).href);
    await engine.default();
    const response = await fetch("report.html");
    const content = document.createElement("div");
    content.innerHTML = await response.text();
    const row = [...content.querySelectorAll("tr")].find(({ textContent }) =>
      textContent?.startsWith("一、本年新收"),
    );
    const cells = [...(row?.querySelectorAll("td") ?? [])].slice(0, 6);
    const fillings = ["", "<br>", "&nbsp;", "<p><br></p>", "<p>&nbsp;</p>"];
    fillings.push("<span><span>\ufeff<br></span></span>");
    cells.forEach((cell, i) => (cell.innerHTML = fillings[i] ?? ""));
    const snapshot = new Snapshot(content);
    const outcome = engine.check(snapshot.text, "html", "");
    const told = Object.values(outcome.tables.requests.rows.newReceived);
    return cells.map((cell, i) => {
      const { state, span } = /** @type {any} */ (told[i]);
      const range = snapshot.rangeOf(span);
      /** @type {Node} */
      let innermost = cell;
      while (innermost.firstChild) innermost = innermost.firstChild;
      const places = [snapshot.offsetOf(cell, 0), snapshot.offsetOf(innermost, 0)];
      return [state, range.startContainer === cell, ...places.map((place) => place - span.end)];
    });
  });
  assert.deepEqual(found, Array(6).fill(["blank", true, 0, 0]));
});

test("in a table within a table the inner cell is found", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const content = document.createElement("div");
    content.innerHTML =
      "<table><tr><td>外<table><tr><td id=in>内</td><td id=blank></td></tr></table>外</td></tr></table>";
    const snapshot = new Snapshot(content);
    const at = snapshot.text.indexOf("内");
    const range = snapshot.rangeOf({ start: at, end: at + 1 });
    const blank = snapshot.text.indexOf(' id="blank">') + ' id="blank">'.length;
    const around = snapshot.rangeOf({ start: blank, end: blank });
    return [range.startContainer.parentNode.id, range.toString(), around.startContainer.id];
  });
  assert.deepEqual(found, ["in", "内", "blank"]);
});

test("what the editor draws for itself is left out", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const content = document.createElement("div");
    content.innerHTML = "<p>甲<b class=own>乙<i>丙</i></b>丁</p><div class=own>戊</div>";
    const snapshot = new Snapshot(content, ".own");
    const [own] = content.querySelectorAll("i");
    const at = snapshot.text.indexOf("丁");
    const range = snapshot.rangeOf({ start: at, end: at + 1 });
    const elsewhere = document.createElement("p");
    return {
      text: snapshot.text,
      behind: range.toString(),
      inside: snapshot.offsetOf(own?.firstChild, 1) === at,
      elsewhere: snapshot.offsetOf(elsewhere, 0),
    };
  });
  const text = "<p>甲丁</p>";
  assert.deepEqual(found, { text, behind: "丁", inside: true, elsewhere: null });
});

test("a hundred thousand elements within each other are read", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    // Never a part of the page: no browser draws this. From the inside out in chains of 250: to put an
    // element in, a browser goes through all that it would stand in.
    const bottom = document.createTextNode("底");
    /** @type {Node} */
    let inner = bottom;
    for (let chain = 0; chain < 400; chain += 1) {
      const outermost = document.createElement("b");
      let innermost = outermost;
      for (let i = 1; i < 250; i += 1) {
        innermost = innermost.appendChild(document.createElement("b"));
      }
      innermost.append(inner);
      inner = outermost;
    }
    const content = document.createElement("div");
    content.append(inner);
    const snapshot = new Snapshot(content);
    const at = snapshot.text.indexOf("底");
    return {
      length: snapshot.text.length,
      at,
      found: snapshot.rangeOf({ start: at, end: at + 1 }).startContainer === bottom,
      back: snapshot.offsetOf(bottom, 0),
    };
  });
  assert.deepEqual(found, { length: 700_001, at: 300_000, found: true, back: 300_000 });
});

test("every character of a report is found in the HTML, and found again from there", async (t) => {
  const page = await open(t);
  const { characters, wrong } = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const response = await fetch("report.html");
    const content = document.createElement("div");
    content.innerHTML = await response.text();
    const last = document.createElement("p");
    last.append("A&B<C>𠮷〇\u00a0数&amp;", "末");
    content.append(last);
    const snapshot = new Snapshot(content);
    const length = { "&": 5, "<": 4, ">": 4 };
    const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    let characters = 0;
    const wrong = [];
    while (texts.nextNode()) {
      const node = /** @type {Text} */ (texts.currentNode);
      let offset = 0;
      for (const sign of node.data) {
        const start = snapshot.offsetOf(node, offset);
        const end = start + (length[/** @type {"&"} */ (sign)] ?? sign.length);
        const range = snapshot.rangeOf({ start, end });
        const same =
          range.startContainer === node && range.startOffset === offset && String(range) === sign;
        if (!same) wrong.push([sign, offset, start, String(range)]);
        offset += sign.length;
        characters += 1;
      }
    }
    return { characters, wrong };
  });
  assert.deepEqual(wrong, []);
  assert.ok(characters > 2500, `${characters} characters`);
});

test("a place over several elements is one range; what is gone has none", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { Snapshot } = await import(new URL("/embed/snapshot.js", location.href).href);
    const content = document.createElement("div");
    content.innerHTML = "<p>共1<b>2</b>3件</p>";
    const snapshot = new Snapshot(content);
    const start = snapshot.text.indexOf("1");
    const span = { start, end: snapshot.text.indexOf("件") };
    const words = String(snapshot.rangeOf(span));
    const bold = content.querySelector("b")?.firstChild;
    content.textContent = "";
    return [words, snapshot.rangeOf(span), snapshot.offsetOf(bold, 0)];
  });
  assert.deepEqual(found, ["123", null, null]);
});

/** In the page: an editor of four lines, of which two are seen, within a box that shows 30 px of it. */
async function drawMarks() {
  const { MarkLayer } = await import(new URL("/embed/mark-layer.js", location.href).href);
  document.body.innerHTML = `
    <div id="outer" style="position: absolute; left: 100px; top: 100px; width: 300px; height: 30px;
        overflow: hidden; z-index: 70">
      <div id="content" style="width: 200px; height: 40px; overflow: auto; font: 16px/20px monospace">
        <div>1111</div><div>2222</div><div>3333</div><div>4444</div>
      </div>
    </div>`;
  const content = /** @type {HTMLElement} */ (document.getElementById("content"));
  const rangeOf = (/** @type {number} */ line) => {
    const range = document.createRange();
    range.selectNodeContents(/** @type {Node} */ (content.children[line]));
    return range;
  };
  const layer = new MarkLayer(content);
  const boxes = async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [...document.querySelectorAll("[data-gouji-marks] > div")].map((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      const { weight } = /** @type {HTMLElement} */ (mark).dataset;
      return [weight, ...[left, top, right - left, bottom - top].map(Math.round)].join(" ");
    });
  };
  return Object.assign(window, { marks: { content, layer, rangeOf, boxes } });
}

test("marks show as much as the editor shows, and follow what scrolls", async (t) => {
  const page = await open(t);
  await page.evaluate(drawMarks);
  const found = await page.evaluate(async () => {
    const { content, layer, rangeOf, boxes } = /** @type {any} */ (window).marks;
    const weights = ["error", "warning", "info", "unclear"];
    layer.show(weights.map((weight, i) => ({ range: rangeOf(i), weight, isCurrent: false })));
    const first = await boxes();
    content.scrollTop = 40;
    const scrolled = await boxes();
    document.body.style.paddingTop = "0";
    /** @type {HTMLElement} */ (content.parentElement).style.left = "5000px";
    window.dispatchEvent(new Event("resize"));
    const away = await boxes();
    return { first, scrolled, away };
  });
  const width = 4 * (Number(found.first[0]?.split(" ")[3]) / 4);
  assert.ok(width > 20 && width < 60);
  // Of the second line 10 px are left; lines are drawn as high as their letters.
  assert.equal(found.first.length, 2);
  for (const [i, line] of [found.first, found.scrolled].entries()) {
    const [above, below] = line.map((box) => box.split(" "));
    assert.equal(above?.[0], i === 0 ? "error" : "info");
    assert.equal(below?.[0], i === 0 ? "warning" : "unclear");
    assert.equal(above?.[1], "100");
    assert.equal(Number(below?.[2]) + Number(below?.[4]), 130, "cut where the box ends");
  }
  assert.deepEqual(found.away, []);
});

test("marks lie above the editor and let clicks through", async (t) => {
  const page = await open(t);
  await page.evaluate(drawMarks);
  const found = await page.evaluate(async () => {
    const { content, layer, rangeOf, boxes } = /** @type {any} */ (window).marks;
    layer.show([{ range: rangeOf(0), weight: "error", isCurrent: true }]);
    await boxes();
    const mark = /** @type {HTMLElement} */ (document.querySelector("[data-gouji-marks]"));
    return {
      above: mark.style.zIndex,
      hidden: mark.getAttribute("aria-hidden"),
      clicked: document.elementFromPoint(105, 110) === content.children[0],
    };
  });
  assert.deepEqual(found, { above: "71", hidden: "true", clicked: true });
});

test("marks that stay as they are are left alone, and those that move keep their boxes", async (t) => {
  const page = await open(t);
  await page.evaluate(drawMarks);
  const found = await page.evaluate(async () => {
    const { content, layer, rangeOf, boxes } = /** @type {any} */ (window).marks;
    const marks = (/** @type {string} */ second, isCurrent = false) => [
      { range: rangeOf(0), weight: "error", isCurrent: false },
      { range: rangeOf(1), weight: second, isCurrent },
    ];
    layer.show(marks("warning"));
    await boxes();
    const drawn = /** @type {Element} */ (document.querySelector("[data-gouji-marks]"));
    const first = [...drawn.children];
    /** @type {MutationRecord[]} */
    let records = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(drawn, { subtree: true, childList: true, attributes: true });
    /** What was written since, and which of the first boxes are there. */
    const since = async () => {
      const shown = await boxes();
      const written = records.map(({ target, type, attributeName }) => {
        const index = first.indexOf(/** @type {Element} */ (target));
        return `${index} ${attributeName ?? type}`;
      });
      records = [];
      return {
        weights: shown.map((/** @type {string} */ box) => box.split(" ")[0]),
        written: [...new Set(written)],
        kept: [...drawn.children].map((box) => first.indexOf(box)),
      };
    };
    layer.show(marks("warning"));
    const again = await since();
    layer.show(marks("info", true));
    const painted = await since();
    content.scrollTop = 5;
    const scrolled = await since();
    layer.show(marks("info").slice(0, 1));
    const fewer = await since();
    layer.show([]);
    const none = await since();
    return { again, painted, scrolled, fewer, none };
  });
  assert.deepEqual(found, {
    again: { weights: ["error", "warning"], written: [], kept: [0, 1] },
    painted: {
      weights: ["error", "info"],
      written: ["1 data-weight", "1 style"],
      kept: [0, 1],
    },
    scrolled: { weights: ["error", "info"], written: ["0 style", "1 style"], kept: [0, 1] },
    fewer: { weights: ["error"], written: ["-1 childList"], kept: [0] },
    none: { weights: [], written: ["-1 style", "-1 childList"], kept: [] },
  });
});

test("there is an end to marks: three hundred, twelve lines each, and none for what is gone", async (t) => {
  const page = await open(t);
  await page.evaluate(drawMarks);
  const found = await page.evaluate(async () => {
    const { content, layer, rangeOf, boxes } = /** @type {any} */ (window).marks;
    const mark = (/** @type {Range} */ range) => ({ range, weight: "info", isCurrent: false });
    layer.show(Array.from({ length: 400 }, () => mark(rangeOf(0))));
    const many = (await boxes()).length;
    /** @type {HTMLElement} */ (content.parentElement).style.height = "600px";
    content.style.height = "600px";
    content.innerHTML = `<div>${"<p>行</p>".repeat(20)}</div>`;
    const whole = document.createRange();
    whole.selectNodeContents(content.firstChild);
    layer.show([mark(whole)]);
    const lines = (await boxes()).length;
    const line = rangeOf(0);
    content.textContent = "";
    const outside = document.createRange();
    outside.selectNodeContents(document.body);
    layer.show([mark(line), mark(outside)]);
    const gone = await boxes();
    return { many, lines, gone: gone.length };
  });
  assert.deepEqual(found, { many: 300, lines: 12, gone: 1 });
});

test("in a frame, marks stand on the page at the frame's place and end at its edge", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    const { MarkLayer } = await import(new URL("/embed/mark-layer.js", location.href).href);
    document.body.innerHTML = `<iframe style="position: absolute; left: 50px; top: 60px; width: 300px;
      height: 100px; border: 7px solid; padding: 0"></iframe>`;
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
    const inner = /** @type {Document} */ (frame.contentDocument);
    inner.body.style.cssText = "margin: 0; font: 16px/20px monospace";
    inner.body.innerHTML =
      "<table><tr><td style='width: 40px; height: 200px'></td></tr></table><p>尾</p>";
    const blank = inner.createRange();
    blank.selectNodeContents(/** @type {Node} */ (inner.querySelector("td")));
    const end = inner.createRange();
    end.selectNodeContents(/** @type {Node} */ (inner.querySelector("p")));
    const layer = new MarkLayer(inner.body);
    layer.show([blank, end].map((range) => ({ range, weight: "error", isCurrent: false })));
    const boxes = async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return [...document.querySelectorAll("[data-gouji-marks] > div")].map((mark) => {
        const { left, top, right, bottom } = mark.getBoundingClientRect();
        return { left, top, right, bottom };
      });
    };
    const { left, top, right } = /** @type {Element} */ (
      inner.querySelector("td")
    ).getBoundingClientRect();
    const first = await boxes();
    inner.defaultView?.scrollTo(0, 150);
    const scrolled = await boxes();
    layer.destroy();
    return {
      first,
      expected: { left: left + 59, top: top + 69, right: right + 55, bottom: 167 },
      scrolled: scrolled.map((box) => box.top),
      inFrame: inner.querySelectorAll("[data-gouji-marks]").length,
    };
  });
  // The cell without its edges, down to the frame's edge: 60 + 7 + 100. The last line is not in sight.
  assert.deepEqual(found.first, [found.expected]);
  assert.equal(found.scrolled[0], 67, "cut where the frame begins");
  assert.equal(found.scrolled.length, 2);
  assert.equal(found.inFrame, 0);
});

test("a layer of marks leaves nothing behind: no element, no listener, no frame to come", async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async () => {
    /** @type {string[]} */
    const kept = [];
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      kept.push(type);
      addEventListener.call(this, type, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (type, ...rest) {
      kept.splice(kept.indexOf(type), 1);
      removeEventListener.call(this, type, ...rest);
    };
    const { MarkLayer } = await import(new URL("/embed/mark-layer.js", location.href).href);
    const before = document.documentElement.outerHTML;
    const content = /** @type {Element} */ (document.getElementById("content"));
    const layer = new MarkLayer(content);
    const range = document.createRange();
    range.selectNodeContents(content);
    layer.show([{ range, weight: "error", isCurrent: false }]);
    const during = [...kept].sort();
    layer.destroy();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return { during, kept, same: document.documentElement.outerHTML === before };
  });
  assert.deepEqual(found, { during: ["resize", "scroll"], kept: [], same: true });
});

/** In the page: a text box with an adapter. */
async function drawBox() {
  const { textarea } = await import(new URL("/embed/editors/textarea.js", location.href).href);
  document.body.innerHTML = "<div id='bar'></div><textarea id='box' rows='9'></textarea>";
  const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("box"));
  box.value = "收到12件，\r\n办结3件 & <完>";
  Object.assign(window, {
    box,
    editor: textarea(box, { toolbar: document.getElementById("bar") }),
  });
}

test("a text box is read as it is; places are selected and several corrected in one step", async (t) => {
  const page = await open(t);
  await page.evaluate(drawBox);
  const found = await page.evaluate(() => {
    const { box, editor } = /** @type {any} */ (window);
    const before = box.value;
    const read = editor.read();
    editor.goTo({ start: 2, end: 4 });
    const selected = box.value.slice(box.selectionStart, box.selectionEnd);
    const isDone = editor.replace([
      { span: { start: 9, end: 10 }, text: "<5>" },
      { span: { start: 2, end: 4 }, text: "2" },
      { span: { start: 5, end: 6 }, text: "" },
    ]);
    const after = box.value;
    document.execCommand("undo");
    return { read, selected, isDone, after, isUndone: box.value === before, caret: editor.caret() };
  });
  assert.deepEqual(found, {
    read: { text: "收到12件，\n办结3件 & <完>", input: "text" },
    selected: "12",
    isDone: true,
    after: "收到2件\n办结<5>件 & <完>",
    isUndone: true,
    caret: 2,
  });
});

test("where the browser types nothing into a text box, a proposal is written into it and told", async (t) => {
  const page = await open(t);
  await page.evaluate(drawBox);
  const found = await page.evaluate(() => {
    const { box, editor } = /** @type {any} */ (window);
    let told = 0;
    document.body.addEventListener("input", () => (told += 1));
    // Firefox before 89.
    document.execCommand = () => false;
    editor.read();
    const isDone = editor.replace([
      { span: { start: 9, end: 10 }, text: "<5>" },
      { span: { start: 2, end: 4 }, text: "2" },
    ]);
    return { isDone, value: box.value, caret: editor.caret(), told };
  });
  const value = "收到2件，\n办结<5>件 & <完>";
  assert.deepEqual(found, { isDone: true, value, caret: value.indexOf("件 &"), told: 1 });
});

test("beside a text box: a script's words are not written over, and read when the page asks", async (t) => {
  const page = await open(t);
  await page.evaluate(drawBox);
  await page.evaluate(async () => {
    const { attach } = await import(new URL("/embed/attach.js", location.href).href);
    const { box, editor } = /** @type {any} */ (window);
    const response = await fetch("report.html");
    const content = document.createElement("div");
    content.innerHTML = await response.text();
    for (const cell of content.querySelectorAll("td, th")) cell.append(" | ");
    const text = content.textContent ?? "";
    box.value = text.replace("聘请社会监督员6名", "截至2024年12月31止聘请监督员6名");
    const attached = attach(editor, { open: true });
    Object.assign(window, { attached });
  });
  await page.getByText("漏了“日”字").waitFor();
  const before = await page.evaluate(() => {
    const { box } = /** @type {any} */ (window);
    return (box.value = `前言。${box.value}`);
  });
  await page.locator("gouji-checker .adopt", { hasText: "补上“日”字" }).click();
  await page.getByText("正文刚刚改过，请再点一次。").waitFor();
  const value = () => page.evaluate(() => /** @type {any} */ (window).box.value);
  assert.equal(await value(), before);
  await page.locator("gouji-checker .adopt", { hasText: "补上“日”字" }).click();
  await page.getByText("漏了“日”字").waitFor({ state: "detached" });
  assert.equal(await value(), before.replace("12月31止", "12月31日止"));
  await page.evaluate(() => {
    const { attached, box } = /** @type {any} */ (window);
    box.value = box.value.replace("12月31日止", "12月31止");
    return attached.check();
  });
  await page.getByText("漏了“日”字").waitFor();
});

test("a text box that must not be written in is not", async (t) => {
  const page = await open(t);
  await page.evaluate(drawBox);
  const found = await page.evaluate(() => {
    const { box, editor } = /** @type {any} */ (window);
    return ["readOnly", "disabled"].map((name) => {
      const before = box.value;
      box[name] = true;
      const isDone = editor.replace([{ span: { start: 2, end: 4 }, text: "2" }]);
      const isReadOnly = editor.isReadOnly();
      box[name] = false;
      return [isReadOnly, isDone, box.value === before, editor.isReadOnly()];
    });
  });
  assert.deepEqual(found, Array(2).fill([true, false, true, false]));
});

test("a text box tells of typing and of the cursor, and of nothing when it is let go", async (t) => {
  const page = await open(t);
  await page.evaluate(drawBox);
  await page.evaluate(() => {
    const { editor } = /** @type {any} */ (window);
    const told = { change: 0, caret: 0, press: 0 };
    Object.assign(window, { told });
    editor.onChange(() => (told.change += 1));
    editor.onCaret(() => (told.caret += 1));
    editor.addButton("年报核验", () => (told.press += 1));
  });
  await page.getByRole("button", { name: "年报核验" }).click();
  await page.locator("#box").focus();
  await page.keyboard.type("7");
  const told = () => page.evaluate(() => ({ .../** @type {any} */ (window).told }));
  await page.waitForFunction(() => /** @type {any} */ (window).told.caret > 0);
  const { caret, ...others } = await told();
  assert.deepEqual(others, { change: 1, press: 1 });
  await page.evaluate(() => /** @type {any} */ (window).editor.destroy());
  assert.equal(await page.getByRole("button", { name: "年报核验" }).count(), 0);
  await page.keyboard.type("8");
  await page.keyboard.press("ArrowLeft");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  assert.deepEqual(await told(), { ...others, caret });
});
