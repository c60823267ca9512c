// The page's own thinking, without a page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { writeOut } from "../../www/arithmetic.js";
import { chooseTables } from "../../www/form-choice.js";
import { layOut } from "../../www/form-layout.js";
import { comparedOf, Cutter, stretchesOf } from "../../www/marks.js";
import { markedCells } from "../../www/places.js";
import { groupsOf, pointsOf } from "../../www/points.js";
import { keyOf, weigh } from "../../www/relations.js";
import { claimsOf, coverageOf, verdictOf } from "../../www/wording.js";
import { SAMPLE, warm } from "../../www/engine/worker/warm.js";
import { check, examples, forms, read, rules } from "./page-support.js";

/** An outcome that holds one row of 表三， with these cells: a number, or the words of what is none. */
function withRow(values) {
  const cells = values.map((value) =>
    typeof value === "number"
      ? { value, text: String(value), state: "number", span: null }
      : { value: null, text: value, state: value === "" ? "blank" : "text", span: null },
  );
  const row = Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell]));
  return { tables: { disclosure: null, requests: { rows: { row } }, proceedings: null } };
}

function sumOf(parts, total) {
  const refs = [...parts, total].map((_, i) => ({
    table: "requests",
    row: "row",
    column: `c${i}`,
  }));
  const relation = { rule: "X-01", left: refs.slice(0, -1), right: refs.slice(-1) };
  return weigh(relation, withRow([...parts, total]));
}

const name = () => "总计";

test("a sum that does not hold is written out with its difference", () => {
  const sum = sumOf([12, 3, 0, 0, 0, 0], 16);
  assert.equal(sum.standing, "broken");
  assert.equal(writeOut(sum, name), "12 + 3 + 0 + 0 + 0 + 0 = 15，表中总计 16，差 1");
});

test("a sum that holds says so", () => {
  assert.equal(writeOut(sumOf([1, 2], 3), name), "1 + 2 = 3，表中总计 3，相符");
});

test("a blank is no zero: the sum is not told, unless the rest is too much already", () => {
  assert.equal(sumOf([1, ""], 3).standing, "unknown");
  assert.equal(sumOf([1, ""], 1).standing, "unknown");
  assert.equal(sumOf([4, ""], 3).standing, "broken");
  assert.match(writeOut(sumOf([1, ""], 3), name), /〔空白〕.*有 1 格没有数字，无法判断/);
});

test("a long sum leaves its zeros out and says how many", () => {
  const sum = sumOf([5, 0, 0, 0, 0, 0, 0, 0, 2], 7);
  assert.equal(writeOut(sum, name), "5 + 2（其余 7 项为 0） = 7，表中总计 7，相符");
});

test("decimal sums are not spoilt by binary fractions", () => {
  assert.equal(sumOf([0.1, 0.2], 0.3).standing, "held");
});

test("the tables are laid out as the official form has them", () => {
  const [y2019, y2021] = ["2019", "2021"].map((edition) =>
    forms().find((form) => form.edition === edition),
  );
  /** @param {import("../../www/form-layout.js").LayoutCell[][]} rows */
  const widths = (rows) => rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0));

  const requests = layOut(y2021.tables[1])[0];
  assert.equal(requests.head.length, 2);
  assert.equal(requests.body.length, 25);
  assert.equal(requests.head[0][0].columns, 3, "the corner is over three columns of labels");
  const results = requests.body[2][0];
  assert.match(results.text, /本年度办理结果/);
  assert.equal(results.rows, 22);
  assert.equal(layOut(y2019.tables[1])[0].body[2][0].rows, 20);

  const proceedings = layOut(y2021.tables[2])[0];
  assert.equal(proceedings.head.length, 3);
  assert.equal(proceedings.body.length, 1);
  assert.equal(proceedings.body[0].length, 15);

  for (const form of [y2019, y2021]) {
    const all = layOut(form.tables[0]).flatMap(({ head, body }) => [
      ...widths(head),
      ...widths(body),
    ]);
    assert.equal(new Set(all).size, 1, "all rows of 表二 are equally wide");
  }
});

test("without a format each table is drawn on the form that it fits", () => {
  const outcome = { ...withRow([]), format: null };
  const cell = { value: 0, text: "0", state: "number", span: null };
  outcome.tables.disclosure = { rows: { procurement: { items: cell, amount: cell } } };
  outcome.tables.requests = { rows: { "other.notCorrected": { natural: cell } } };
  const keys = chooseTables(forms(), outcome).map((table) => JSON.stringify(table.groups));
  assert.match(keys[0], /procurement/);
  assert.match(keys[1], /other\.notCorrected/);
});

const textPoint = (index, ...spans) => ({
  index,
  weight: "warning",
  gathers: false,
  at: spans.map(([start, end]) => ({ kind: "text", words: "", span: { start, end } })),
});

test("runs are cut where findings begin and end", () => {
  const run = { text: "全年收到申请15件", span: { start: 10, end: 19 } };
  const stretches = stretchesOf([textPoint(0, [12, 18]), textPoint(1, [16, 30])]);
  assert.deepEqual(new Cutter(stretches).cut(run), [
    { text: "全年", marks: [], claim: null },
    { text: "收到申请", marks: [{ point: 0, place: 0 }], claim: null },
    {
      text: "15",
      marks: [
        { point: 0, place: 0 },
        { point: 1, place: 0 },
      ],
      claim: null,
    },
    { text: "件", marks: [{ point: 1, place: 0 }], claim: null },
  ]);
});

test("a run that was written in another way is marked whole", () => {
  const run = { text: "1 5", span: { start: 0, end: 8 } };
  const [piece, ...others] = new Cutter(stretchesOf([textPoint(3, [1, 2])])).cut(run);
  assert.deepEqual(piece, { text: "1 5", marks: [{ point: 3, place: 0 }], claim: null });
  assert.equal(others.length, 0);
});

test("numbers that were compared are cut out, those that could not be are not", () => {
  const claim = (start, agrees) => ({
    about: null,
    value: 1,
    span: { start, end: start + 1 },
    agrees,
  });
  const claims = [claim(0, true), claim(2, null), claim(4, false)];
  const pieces = new Cutter(comparedOf(claims)).cut({
    text: "1、2、3",
    span: { start: 0, end: 5 },
  });
  assert.deepEqual(
    pieces.map(({ text, claim }) => [text, claim?.agrees]),
    [
      ["1", true],
      ["、2、", undefined],
      ["3", false],
    ],
  );
});

test("a text with many marks is cut in time that grows with it", () => {
  const time = (count) => {
    const cutter = new Cutter(
      stretchesOf([textPoint(0, ...[...Array(count).keys()].map((i) => [i * 4, i * 4 + 2]))]),
    );
    const text = "一".repeat(count * 4);
    const start = performance.now();
    const whole = cutter.cut({ text, span: { start: 0, end: text.length } });
    const parts = [...Array(count).keys()].flatMap((i) =>
      cutter.cut({ text: text.slice(i * 4, i * 4 + 4), span: { start: i * 4, end: i * 4 + 4 } }),
    );
    assert.equal(whole.length, count * 2);
    assert.equal(parts.length, count * 2);
    return performance.now() - start;
  };
  time(1000);
  const [short, long] = [time(4000), time(64_000)];
  // Sixteen times as much; if it grew with the square it would take 256 times as long.
  assert.ok(long < short * 80 + 50, `${short} ms, then ${long} ms`);
});

test("repeats of a rule beyond three are one entry", () => {
  const point = (rule, index) => ({
    index,
    weight: "info",
    rule,
    message: "",
    at: [],
    basis: null,
  });
  const [group] = groupsOf([..."ABAABACA"].map(point));
  assert.equal(group.count, 8);
  assert.deepEqual(
    group.entries.map(({ points, folded }) => [points.map(({ index }) => index).join(), folded]),
    [
      ["0", false],
      ["1", false],
      ["2", false],
      ["3", false],
      ["4", false],
      ["5,7", true],
      ["6", false],
    ],
  );
});

test("rules hindered by the same thing are one point", () => {
  const at = [{ kind: "table", table: "requests", words: "表三", span: null }];
  const notAssessable = ["T3-01", "T3-02"].map((rule) => ({ rule, reason: "没有读到表三", at }));
  const [point, ...others] = pointsOf({ findings: [], coverage: { notAssessable } });
  assert.equal(point.rule, "T3-01 T3-02");
  assert.equal(others.length, 0);
});

test("the verdict never passes over what was not checked", () => {
  const outcome = (change) => ({
    counts: { error: 0, warning: 0, info: 0 },
    findings: [],
    diagnoses: [],
    sections: [{ heading: "一、总体情况" }],
    tables: { disclosure: {}, requests: {}, proceedings: {} },
    coverage: {
      cells: { expected: 200, read: 200 },
      relations: { expected: 42, checked: 42, held: 42 },
      notAssessable: [],
    },
    ...change,
  });
  const full = outcome({});
  assert.deepEqual(verdictOf(full), {
    tone: "clear",
    sentence: "42 条勾稽关系全部成立，未发现错误",
  });

  const gaps = { ...full.coverage, relations: { expected: 42, checked: 40, held: 40 } };
  const partly = verdictOf(outcome({ coverage: gaps }));
  assert.equal(partly.tone, "partial");
  assert.match(partly.sentence, /另有 2 条无法判断/);
  assert.match(coverageOf(outcome({ coverage: gaps })), /应查 42 条关系，已查 40，成立 40/);

  const unread = verdictOf(outcome({ coverage: { ...full.coverage, notAssessable: [{}] } }));
  assert.equal(unread.tone, "partial");
  assert.match(unread.sentence, /另有 1 条规则无法判断/);

  const lost = { ...full.coverage, relations: { expected: 42, checked: 3, held: 3 } };
  const tables = { disclosure: {}, requests: null, proceedings: {} };
  const without = verdictOf(outcome({ coverage: lost, tables }));
  assert.equal(without.tone, "partial");
  assert.match(without.sentence, /没有读到表三/);

  const found = verdictOf(outcome({ counts: { error: 1, warning: 2, info: 5 }, tables }));
  assert.equal(found.sentence, "发现 1 处填报错误、2 处存疑；没有读到表三");

  const nothing = { disclosure: null, requests: null, proceedings: null };
  const alien = outcome({ tables: nothing, sections: [{ heading: null }] });
  assert.equal(verdictOf(alien).tone, "unread");
});

test("the verdict never passes over what the user does not want to see", () => {
  const { text } = examples()[0];
  const found = check(text, "unknown").findings;
  const ignoring = found.map(({ rule, key }) => `忽略 ${rule} | 试 | ${key}`).join("\n");
  const { tone, sentence } = verdictOf(check(text, "unknown", ignoring));
  assert.equal(tone, "partial");
  assert.match(sentence, /有 2 条不成立/);
  assert.ok(sentence.endsWith(`按您的设置，忽略 ${found.length} 处`), sentence);
  assert.doesNotMatch(sentence, /全部成立|未发现/);

  const { text: clean } = examples()[4];
  const without = check(clean, "unknown", "T4 = 关闭\nTTL-01 = 提示");
  const full = { ...without, coverage: { ...without.coverage, notAssessable: [] } };
  assert.notEqual(verdictOf(full).tone, "clear");
  const count = rules().filter(({ id }) => id.startsWith("T4-")).length;
  const words = `按您的设置，关闭 ${count} 条规则，改了 1 条规则的级别`;
  assert.ok(verdictOf(full).sentence.includes(words));
});

test("says of the prose's numbers what was compared and what was not", () => {
  const claims = (...agrees) => ({ claims: agrees.map((agrees) => ({ agrees })) });
  assert.equal(
    claimsOf(claims(true, true, false, null)),
    "正文里认出 4 个要与表格或前后文对照的数字：2 个相符，1 个不符，其余 1 个无法对照",
  );
  assert.match(claimsOf(claims(true)), /：1 个相符$/);
  assert.match(claimsOf(claims()), /没有认出/);
});

test("a point that gathers many findings marks every cell, a sum only its first", () => {
  const cell = (row) => ({ kind: "cell", table: "requests", row, column: "total" });
  const at = [cell("granted"), cell("other")];
  assert.equal(markedCells({ at, gathers: false }).length, 1);
  assert.equal(markedCells({ at, gathers: true }).length, 2);
  const findings = [
    { severity: "info", key: "", message: "这一类问题还有 2 处，位置一并列在这里。", at },
  ];
  const [point] = pointsOf({ findings, coverage: { notAssessable: [] } });
  assert.ok(point.gathers);
});

test("what the page weighs as broken is what the module finds broken", () => {
  const sums = ["T3-01", "T3-02", "T3-03", "T4-01"];
  for (const { file, text } of examples()) {
    const outcome = check(text, "unknown");
    const weighed = chooseTables(forms(), outcome)
      .flatMap((table) => table.relations.map((relation) => weigh(relation, outcome)))
      .filter((sum) => sum.standing === "broken")
      .map((sum) => sum.rule);
    const found = outcome.findings.map(({ rule }) => rule).filter((rule) => sums.includes(rule));
    assert.deepEqual(weighed.sort(), found.sort(), file);
  }
});

test("long stretches are marked at their beginning", () => {
  const span = { start: 5, end: 4000 };
  const [stretch] = stretchesOf([textPoint(0, [span.start, span.end])]);
  assert.equal(stretch.start, 5);
  assert.ok(stretch.end < 200);
});

test("the same cell has the same key", () => {
  assert.equal(keyOf({ table: "requests", row: "a.b", column: "c" }), "requests/a.b/c");
});

test("what the engine is warmed with is a report that has something of everything", () => {
  const { title, agency, year, sections, claims } = check(SAMPLE, "html", "");
  const numbers = sections.filter(({ span }) => span).map(({ number }) => number);
  assert.deepEqual(
    { title, agency, year, sections: numbers, claims: claims.length },
    {
      title: "某县2024年政府信息公开工作年度报告",
      agency: "某县",
      year: 2024,
      sections: [1, 3, 5, 6],
      claims: 3,
    },
  );
  const asked = [];
  warm({
    check: (...values) => (asked.push("check"), check(...values)),
    read: (...values) => (asked.push("read"), read(...values)),
  });
  assert.deepEqual(asked, ["check", "read"]);
});

test("an engine that breaks while it is warmed says so when it is asked, and not before", () => {
  const breaks = () => {
    throw new WebAssembly.RuntimeError("unreachable");
  };
  assert.equal(warm({ check: breaks, read: breaks }), undefined);
});
