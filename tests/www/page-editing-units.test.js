// Faults, edits and forms, without a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { apply, compose } from "../../www/changes.js";
import { Draft } from "../../www/draft.js";
import { EditHistory } from "../../www/edit-history.js";
import { Editing } from "../../www/editing.js";
import { faultsOf, hasUnexplained, tallyOf } from "../../www/faults.js";
import { composeForm } from "../../www/form-source.js";
import { Numbering } from "../../www/numbering.js";
import { groupsOf, pointsOf } from "../../www/points.js";
import { cellAt, refsOf } from "../../www/relations.js";
import { Sums } from "../../www/sums.js";
import { totalsOf } from "../../www/totals.js";
import { verdictOf } from "../../www/wording.js";
import { check, examples, forms } from "./page-support.js";

const form = (edition) => forms().find((one) => one.edition === edition);
const ref = (row, column, table = "requests") => ({ table, row, column });
const sample = readFileSync(new URL("../reports/sample-2021.txt", import.meta.url), "utf8");
const clean = readFileSync(new URL("../reports/shapes/clean.html", import.meta.url), "utf8");

function draftOf(text, input = "unknown") {
  const outcome = check(text, input, "");
  return new Draft({ text, input, name: "" }, outcome);
}

/** The report with numbers in the place of others. */
function withCells(text, cells) {
  const draft = draftOf(text);
  draft.fill(cells.map(([row, column, to]) => ({ cell: ref(row, column), to })));
  return draft.text;
}

test("a fault is told once, with what it explains under it", () => {
  const outcome = check(examples()[0].text, "unknown", "");
  const sums = new Sums(form("2021").tables, outcome);
  const points = pointsOf(outcome, (cell) => sums.name(cell));
  const [group] = groupsOf(points);
  const [{ points: shown, explained }, ...others] = group.entries;
  const [fault] = shown;
  assert.deepEqual(
    { place: fault.at[0].words, message: fault.message, weight: fault.weight },
    {
      place: "表三 · (一)予以公开 · 自然人",
      message: "21 应为 12（两位数字颠倒），改后 2 条关系全部成立",
      weight: "error",
    },
  );
  assert.deepEqual(
    explained.map(({ rule, fault: under }) => [rule, under]),
    [
      ["T3-03", fault.index],
      ["T3-02", fault.index],
    ],
  );
  assert.deepEqual([group.count, others.length], [1, 0]);
  assert.equal(points.length, new Set(points.map(({ index }) => index)).size);
  const told = points.filter(({ diagnoses, weight }) => !diagnoses && weight !== "unclear");
  assert.equal(told.length, outcome.findings.length, "every finding is there to be reached");
  const { error, faults, folded } = tallyOf(outcome);
  assert.deepEqual([error, faults, folded], [1, 1, 2]);
  assert.match(verdictOf(outcome).sentence, /^发现 1 处填报错误（牵动 2 条勾稽关系）/);
});

test("faults apart are several, other explanations of one stay with it, best first", () => {
  const diagnosis = (name, fault, ...explains) => ({ name, fault, explains });
  const diagnoses = [
    diagnosis("a", 0, 0, 1),
    diagnosis("a2", 0, 0),
    // Filled in beside another blank, told in the same finding.
    diagnosis("b", 1, 1),
    diagnosis("ignored", 2),
    diagnosis("c", 3, 2),
    diagnosis("ac", 0, 1, 2),
  ];
  assert.deepEqual(
    faultsOf({ diagnoses }).map(({ best, others }) => [best.name, others.map(({ name }) => name)]),
    [
      ["a", ["a2", "ac"]],
      ["b", []],
      ["c", []],
    ],
  );
});

test("each blank that can be worked out is a fault; what also tells of others is told by itself", () => {
  const text = sample
    .replace("2.重复申请 | 1 |", "2.重复申请 | |")
    .replace("4.保护第三方合法权益 | 0 | 1 |", "4.保护第三方合法权益 | 0 | |");
  const said = (text) => {
    const outcome = check(text, "unknown", "");
    const sums = new Sums(form("2021").tables, outcome);
    const points = pointsOf(outcome, (cell) => sums.name(cell));
    return groupsOf(points.filter(({ weight }) => weight !== "unclear")).flatMap(({ entries }) =>
      entries.map(({ points: [first], explained }) => [
        first.at[0].words,
        first.diagnoses ? first.message : first.rule,
        explained.map(({ rule }) => rule),
      ]),
    );
  };
  const faults = [
    ["表三 · 2.重复申请 · 自然人", "没有填数，应为 1（漏填），改后 2 条关系全部成立"],
    ["表三 · 4.保护第三方合法权益 · 商业企业", "没有填数，应为 1（漏填），改后 2 条关系全部成立"],
  ];
  assert.deepEqual(said(text), [
    [...faults[0], ["NUM-02"]],
    [...faults[1], []],
  ]);
  const another = text.replace("1.属于国家秘密 | 0 |", "1.属于国家秘密 | |");
  assert.deepEqual(said(another), [
    [...faults[0], []],
    [...faults[1], []],
    ["表三 · (三)不予公开 4.保护第三方合法权益 · 商业企业", "NUM-02", []],
  ]);
});

test("a sentence that a fault contradicts is told with it", () => {
  const total = "申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15";
  const outcome = check(sample.replace(total, total.replace("15", "51")), "unknown", "");
  const [group, ...others] = groupsOf(pointsOf(outcome));
  assert.deepEqual(
    [
      others.length,
      group.count,
      group.entries[0].explained.map(({ rule, isSum }) => [rule, isSum]),
    ],
    [
      0,
      1,
      [
        ["T3-20", false],
        ["T3-03", true],
        ["T3-01", true],
      ],
    ],
  );
  assert.match(verdictOf(outcome).sentence, /^发现 1 处填报错误（牵动 2 条勾稽关系）/);
});

test("two cells that were spoilt are two faults", () => {
  const text = withCells(sample, [
    ["granted", "natural", 40],
    ["notProcessed.repeated", "business", 5],
  ]);
  const outcome = check(text, "unknown", "");
  const faults = faultsOf(outcome);
  assert.equal(faults.length, 2);
  assert.match(
    verdictOf(outcome).sentence,
    /^发现 2 处填报错误（牵动 \d 条勾稽关系）/,
    JSON.stringify(outcome.diagnoses),
  );
});

test("what no small change would settle is said so", () => {
  const broken = { relation: {}, severity: "error" };
  const findings = [broken, { relation: null, severity: "error" }];
  assert.equal(hasUnexplained({ findings, diagnoses: [] }), true);
  assert.equal(hasUnexplained({ findings, diagnoses: [{ explains: [0] }] }), false);
  assert.equal(
    hasUnexplained({ findings: [{ ...broken, severity: "info" }], diagnoses: [] }),
    false,
  );
});

test("what is found again keeps its number, others get new ones", () => {
  const numbering = new Numbering();
  const number = (...names) => {
    numbering.begin();
    return names.map((name) => numbering.of(name));
  };
  assert.deepEqual(number("a", "b", "a"), [0, 1, 2]);
  assert.deepEqual(number("b", "c", "a"), [1, 3, 0]);
  assert.deepEqual(number("a", "a", "b", "c"), [0, 2, 1, 3]);
});

test("changes are made at their places, in whatever order they come", () => {
  const change = (start, end, text) => ({ span: { start, end }, text, cell: null });
  assert.equal(apply("21 与 4", [change(5, 6, ""), change(0, 2, "120")]), "120 与 ");
});

test("a later change is one of the source as it was brought", () => {
  const source = "一二三四五六七八九";
  const make = (...edits) =>
    edits.reduce(
      (changes, [start, end, text]) => compose(source, changes, { span: { start, end }, text }),
      [],
    );
  const spans = (changes) => changes.map(({ span, text }) => [span.start, span.end, text]);
  assert.deepEqual(spans(make([2, 3, "ABC"], [6, 7, "x"])), [
    [2, 3, "ABC"],
    [4, 5, "x"],
  ]);
  // Over the middle of what was changed.
  assert.deepEqual(spans(make([2, 4, "ABCD"], [3, 5, ""])), [[2, 4, "AD"]]);
  // Over its end and on.
  assert.deepEqual(spans(make([2, 3, "ABC"], [4, 6, "x"])), [[2, 4, "ABx"]]);
  // What was taken away and put back is no change.
  assert.deepEqual(make([2, 3, ""], [0, 2, "一二"]), make([2, 3, ""]));
  assert.deepEqual(make([2, 3, "x"], [2, 3, "三"]), []);
});

test("changes upon changes are as if they were made one after another", () => {
  // Numbers that only look random.
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 300; round += 1) {
    const source = "甲乙丙丁戊己庚辛壬癸".repeat(3);
    let changes = [];
    let plain = source;
    for (let i = 0; i < 6; i += 1) {
      const start = random(plain.length);
      const end = Math.min(plain.length, start + 1 + random(5));
      const text = "abcdef".slice(0, random(5));
      changes = compose(source, changes, { span: { start, end }, text });
      plain = plain.slice(0, start) + text + plain.slice(end);
      assert.equal(apply(source, changes), plain, `round ${round}`);
    }
  }
});

test("a history goes back and forth; a step under way is one", () => {
  const history = new EditHistory("", (a, b) => a === b);
  for (const state of ["1", "12"]) history.amend(state);
  assert.deepEqual([history.present, history.canUndo, history.canRedo], ["12", true, false]);
  history.settle();
  history.put("12 3");
  history.put("12 3");
  history.undo();
  assert.equal(history.present, "12");
  history.undo();
  history.undo();
  assert.deepEqual([history.present, history.canUndo, history.canRedo], ["", false, true]);
  history.redo();
  history.amend("x");
  history.cancel();
  assert.deepEqual([history.present, history.canRedo], ["12", true]);
  history.put("y");
  history.redo();
  assert.deepEqual([history.present, history.canRedo], ["y", false], "what was undone is gone");
});

test("a cell is edited in the source's own writing", () => {
  const cell = ref("granted", "natural");
  const draft = draftOf(sample);
  draft.type(cell, "7");
  draft.type(cell, "7|8\n");
  assert.equal(cellAt(check(draft.text, "unknown", ""), cell).text, "78", "bars part cells");
  draft.leave(true);
  assert.deepEqual(
    draft.changes.map(({ was, now }) => [was, now]),
    [["4", "78"]],
  );
  draft.type(cell, "4");
  draft.leave(true);
  assert.deepEqual(draft.changes, [], "what stood there is no change");
  draft.undo();
  assert.equal(draft.changes.length, 1);
  draft.restore();
  assert.equal(draft.text, sample);

  const html = readFileSync(new URL("../reports/shapes/wps.html", import.meta.url), "utf8");
  const page = draftOf(html, "html");
  page.type(cell, "<b>&");
  assert.equal(cellAt(check(page.text, "html", ""), cell).text, "<b>&");
});

test("a cell of a page keeps the tags around and within its number", () => {
  const cell = "<td>2</td>";
  const row = `<th scope="row">7.属于行政执法案卷</th>`;
  const edited = (own, to) => {
    const text = clean.replace(row + cell, row + own);
    assert.notEqual(text === clean, own !== cell);
    const draft = draftOf(text);
    draft.fill([{ cell: ref("denied.enforcementFile", "natural"), to }]);
    const at = text.indexOf(row + own) + row.length;
    const now = draft.text;
    assert.equal(now.slice(0, at), text.slice(0, at));
    const rest = text.slice(at + own.length);
    assert.equal(now.slice(now.length - rest.length), rest);
    const { value } = check(now, "unknown", "").tables.requests.rows["denied.enforcementFile"]
      .natural;
    assert.equal(value, to);
    draft.undo();
    assert.equal(draft.text, text);
    return now.slice(at, now.length - rest.length);
  };
  const pairs = [
    ["<td>2</td>", "<td>13</td>"],
    ["<td><b>1</b>2</td>", "<td><b>13</b></td>"],
    ["<td>1<b>2</b></td>", "<td>13<b></b></td>"],
    [`<td><a title="a>b">1</a>2</td>`, `<td><a title="a>b">13</a></td>`],
    ["<td><span>1</span><span>2</span></td>", "<td><span>13</span><span></span></td>"],
    ["<td>1<br>2</td>", "<td>13</td>"],
    ["<td></td>", "<td>13</td>"],
    ["<td>&nbsp;</td>", "<td>13</td>"],
    ["<td><p>&nbsp;</p></td>", "<td><p>13</p></td>"],
    ["<TD><p><o:p>&#160;</o:p></p></TD>", "<TD><p><o:p>13</o:p></p></TD>"],
    [`<td title="1>0"><p><br class="x"></p></td>`, `<td title="1>0"><p>13</p></td>`],
    ["<td><p><span></span></p></td>", "<td><p><span>13</span></p></td>"],
  ];
  assert.deepEqual(
    pairs.map(([own]) => [own, edited(own, 13)]),
    pairs,
  );
});

test("words of a page are changed with the tags among them kept", () => {
  const told = "全年新收政府信息公开申请<b>1</b>6件。";
  const text = clean.replace("<table>", `<p>一、总体情况</p><p>${told}</p><table>`);
  const draft = draftOf(text);
  const outcome = check(text, "unknown", "");
  const finding = outcome.findings.find(({ rule }) => rule === "T3-20");
  const fix = finding.fixes.find(({ edits }) => edits[0].kind === "text");
  draft.take(fix.edits, outcome);
  assert.equal(draft.text, text.replace(told, "全年新收政府信息公开申请<b>15</b>件。"));
  assert.deepEqual(
    draft.changes.map(({ was, now }) => [was, now]),
    [["16", "15"]],
  );
});

test("a cell is emptied where there is something that parts it from others", () => {
  const cell = ref("granted", "natural");
  for (const [shape, holds] of [
    ["tabs.txt", true],
    ["markdown.txt", true],
    ["wps.html", true],
    ["cell-per-line.txt", false],
    ["spaces.txt", false],
  ]) {
    const text = readFileSync(new URL(`../reports/shapes/${shape}`, import.meta.url), "utf8");
    const draft = draftOf(text);
    draft.type(cell, "");
    const { coverage, ...outcome } = check(draft.text, "unknown", "");
    assert.equal(cellAt(outcome, cell).state, holds ? "blank" : "number", shape);
    assert.equal(coverage.cells.read, 200, shape);
    draft.type(cell, "31");
    assert.equal(cellAt(check(draft.text, "unknown", ""), cell).value, 31, shape);
  }
});

test("a proposal is an edit like others, also upon edits", () => {
  const [, , , , { text }] = examples();
  const draft = draftOf(text);
  draft.type(ref("granted", "natural"), "20");
  draft.leave(true);
  const outcome = check(draft.text, "unknown", "");
  const fixes = outcome.findings.flatMap(({ fixes }) => fixes);
  for (const { label, edits } of fixes) {
    const before = draft.text;
    draft.take(edits, check(draft.text, "unknown", ""));
    assert.notEqual(draft.text, before, label);
    draft.undo();
    assert.equal(draft.text, before, label);
  }
  const signs = fixes.find(({ label }) => label === "改成正负数");
  draft.take(signs.edits, outcome);
  assert.deepEqual(
    draft.changes.map(({ cell, was, now }) => [cell?.table, was, now]),
    [
      ["disclosure", "增36", "36"],
      ["disclosure", "增9", "9"],
      ["requests", "2", "20"],
    ],
  );
});

for (const edition of ["2019", "2021"]) {
  test(`the form of ${edition} is a source, every cell of which can be typed in`, () => {
    const text = composeForm(form(edition));
    const outcome = check(text, "text", "");
    assert.equal(outcome.format, edition);
    const { read, expected } = outcome.coverage.cells;
    assert.equal(read, expected);
    const refs = refsOf(outcome);
    assert.equal(refs.length, expected);
    const draft = new Draft({ text, input: "text", name: "" }, outcome, edition);
    draft.fill(refs.map((cell, i) => ({ cell, to: i + 1 })));
    const filled = check(draft.text, "text", "");
    assert.deepEqual(
      refs.map((cell) => cellAt(filled, cell).value),
      refs.map((_, i) => i + 1),
    );
    // The same numbers brought along.
    const again = check(
      composeForm(form(edition), (cell) => cellAt(filled, cell).text),
      "text",
      "",
    );
    assert.deepEqual(
      refs.map((cell) => cellAt(again, cell).value),
      refs.map((_, i) => i + 1),
    );
  });
}

test("totals are added up where all addends are numbers, of totals too, and no others", async () => {
  const { tables } = form("2021");
  const text = composeForm(form("2021"));
  const outcome = check(text, "text", "");
  const draft = new Draft({ text, input: "text", name: "" }, outcome, "2021");
  const asking = {
    checkNow: (text) => check(text, "text", ""),
    check: async (text) => check(text, "text", ""),
    read: async () => ({ blocks: [] }),
  };
  const showing = {
    outcome: () => {},
    reading: () => {},
    trouble: (error) => assert.fail(String(error)),
  };
  const editing = new Editing(draft, outcome, asking, showing);
  assert.match(editing.computeTotals(tables), /^没有可以填的合计；还有 \d+ 个合计没有算/);

  draft.type(ref("granted", "natural"), "12");
  draft.type(ref("granted", "business"), "3");
  draft.leave(true);
  await editing.follow();
  assert.match(editing.fillZeros(tables), /^填了 \d+ 个 0/);
  await editing.follow();
  draft.type(ref("denied.process", "natural"), "");
  draft.leave(true);
  await editing.follow();
  // The row with the blank, its column, the sum of both.
  assert.match(editing.computeTotals(tables), /还有 3 个合计没有算/);
  await editing.follow();
  assert.equal(cellAt(editing.outcome, ref("granted", "total")).value, 15);
  assert.equal(cellAt(editing.outcome, ref("outcomeTotal", "business")).value, 3);
  assert.equal(cellAt(editing.outcome, ref("outcomeTotal", "natural")).state, "blank");

  draft.type(ref("denied.process", "natural"), "2");
  draft.leave(true);
  await editing.follow();
  assert.match(editing.computeTotals(tables), /^填了 3 个合计。$/);
  await editing.follow();
  assert.equal(cellAt(editing.outcome, ref("outcomeTotal", "total")).value, 17);

  // What was added up here follows its addends; what a person wrote does not.
  draft.type(ref("granted", "natural"), "13");
  draft.type(ref("outcomeTotal", "business"), "4");
  draft.leave(true);
  await editing.follow();
  editing.computeTotals(tables);
  await editing.follow();
  assert.equal(cellAt(editing.outcome, ref("granted", "total")).value, 16);
  assert.equal(cellAt(editing.outcome, ref("outcomeTotal", "business")).value, 4);
  editing.end();
});

test("nothing is added up that a person wrote", () => {
  const outcome = check(sample, "unknown", "");
  assert.deepEqual(
    totalsOf(form("2021").tables, outcome, () => false),
    { fillings: [], open: 0 },
  );
});
