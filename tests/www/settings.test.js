// What the user chose, as the page holds it and as the module reads it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { groupRules, groupTitles } from "../../www/rule-groups.js";
import {
  cleanReason,
  levelOf,
  noSettings,
  readSettings,
  withIgnore,
  withLevel,
  withoutLevel,
  withoutIgnore,
  writeSettings,
} from "../../www/settings.js";
import { check, examples, rules } from "./page-support.js";

const { text } = examples()[0];
const key = "表三 · (一)予以公开 · 总计：19";

/** What the module makes of settings. */
const levels = (settings) =>
  Object.fromEntries(
    (check(text, "unknown", writeSettings(settings)).choices?.levels ?? []).map((one) => [
      one.rule,
      one.level,
    ]),
  );

test("nothing chosen is no text", () => {
  assert.equal(writeSettings(noSettings), "");
  assert.deepEqual(readSettings("# 只有说明\n\n"), noSettings);
});

test("the module takes every choice as the page means it", () => {
  let settings = withLevel(noSettings, "T3-02", "off");
  settings = withLevel(settings, "T4", "info");
  settings = withLevel(settings, "T4-02", "default");
  settings = withLevel(settings, "EXT-05", "error");
  settings = withIgnore(settings, { rule: "T3-03", key, reason: "台账如此" });
  const byModule = levels(settings);
  for (const { id } of rules()) {
    assert.equal(byModule[id] ?? "default", levelOf(settings, id), id);
  }
  const [ignored] = check(text, "unknown", writeSettings(settings)).choices.ignored;
  assert.equal(ignored.finding.key, key);
  assert.equal(ignored.reason, "台账如此");
});

test("what is written is read as the same", () => {
  let settings = withLevel(noSettings, "T3-02", "off");
  settings = withLevel(settings, "T4", "warning");
  settings = withLevel(settings, "T4-02", "default");
  settings = withIgnore(settings, { rule: "T3-03", key: "表三 | 一格", reason: "台账如此" });
  assert.deepEqual(readSettings(writeSettings(settings)), settings);
});

test("files are read as the module reads them", () => {
  const file =
    "\ufeff# 说明\r\nt3-01=off\r\n  T4 ＝ 提示 \r\nT4-03 = default\r\n忽略 t3-03 | 理由 | 表三 | 甲\r\nT3-01 = 存疑";
  const settings = readSettings(file);
  const plain = check(text, "unknown", file).choices;
  const again = check(text, "unknown", writeSettings(settings)).choices;
  assert.deepEqual(again, plain);
});

test("a level goes when it is set back, alone or with its group", () => {
  const off = withLevel(noSettings, "T3-02", "off");
  assert.deepEqual(withLevel(off, "T3-02", "default"), noSettings);
  assert.deepEqual(withLevel(off, "T3", "default"), noSettings);
  assert.deepEqual(withLevel(off, "T3", "info").levels, { T3: "info" });
  assert.deepEqual(withLevel(off, "T2", "default"), off);
  // A group whose name begins with another's.
  assert.deepEqual(withLevel(withLevel(noSettings, "T2O-01", "off"), "T2", "info").levels, {
    "T2O-01": "off",
    T2: "info",
  });
});

test("a rule follows its group again once its own level is gone", () => {
  const group = withLevel(noSettings, "T3", "info");
  const against = withLevel(group, "T3-02", "default");
  assert.equal(levelOf(against, "T3-02"), "default");
  assert.equal(levelOf(withoutLevel(against, "T3-02"), "T3-02"), "info");
  assert.deepEqual(withoutLevel(against, "T3").levels, { "T3-02": "default" });
  assert.deepEqual(levels(withoutLevel(against, "T3")), {});
});

test("a place is ignored once, and no more after it is restored", () => {
  const once = withIgnore(noSettings, { rule: "T3-03", key, reason: "甲" });
  const twice = withIgnore(once, { rule: "T3-03", key, reason: "乙" });
  assert.deepEqual(twice.ignores, [{ rule: "T3-03", key, reason: "乙" }]);
  assert.deepEqual(withoutIgnore(twice, { rule: "T3-03", key }), noSettings);
  assert.deepEqual(noSettings, { levels: {}, ignores: [] });
});

test("a reason stays on its line and within its marks", () => {
  assert.equal(cleanReason(" 甲|乙\n丙\r\n丁\u2028戊 "), "甲 乙 丙 丁 戊");
  assert.equal(cleanReason(" | \n"), "");
  const settings = withIgnore(noSettings, { rule: "T3-03", key, reason: "甲 | 乙\nT3 = 关闭" });
  const { choices } = check(text, "unknown", writeSettings(settings));
  assert.equal(choices.ignored.length, 1);
  assert.deepEqual(choices.levels, []);
});

test("every group of rules has the title that the rules' pages give it", () => {
  const pages = readFileSync(new URL("../../www/rules/index.html", import.meta.url), "utf8");
  for (const { name, title } of groupRules(rules())) {
    assert.equal(groupTitles[name], title, name);
  }
  const headings = [...pages.matchAll(/<h2>([^<]+)（\d+ 条）<\/h2>/g)].map(([, title]) => title);
  assert.deepEqual(Object.values(groupTitles), headings);
});
