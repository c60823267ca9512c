// Building twice gives the same bytes, wherever it is built.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

import { readFolder } from "./harness/hosts.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("gives the same bytes again", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "gouji-"));
  t.after(() => rm(folder, { recursive: true }));
  execFileSync(process.execPath, ["tools/dist.js", folder], { cwd: root });
  const again = await readFolder(folder);
  const built = await readFolder(join(root, "dist"));
  const own = [...built.keys()].filter((path) => path !== "sbom.cdx.json");
  assert.deepEqual([...again.keys()], own);
  const different = own.filter((path) => !again.get(path).equals(built.get(path)));
  assert.deepEqual(different, []);
});

test("names neither this machine nor a day", async () => {
  for (const [path, content] of await readFolder(join(root, "dist", "site"))) {
    if (/\.(wasm|png)$/.test(path)) continue;
    const text = content.toString("utf8");
    assert.ok(!text.includes(root), path);
    assert.doesNotMatch(text, /sourceMappingURL|node_modules/, path);
  }
});

test("what others wrote comes with its licence, in either form", async () => {
  const built = await readFolder(join(root, "dist"));
  const file = built.get("gouji.html").toString("utf8");
  const noticesOf = (code) => [...code.matchAll(/^([a-z-]+) \d+\.\d+\.\d+$/gm)].map(([, of]) => of);
  const inSite = (pattern) =>
    noticesOf(built.get([...built.keys()].find((path) => pattern.test(path))).toString("utf8"));
  const inPart = (name) => {
    const [, packed] = new RegExp(`id="part-${name}">([^<]*)`).exec(file);
    return noticesOf(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"));
  };
  const docx = ["docx", "fflate", "nanoid"];
  const xlsx = ["fflate", "write-excel-file"];
  assert.deepEqual(
    [inSite(/^site\/docx-/), inSite(/^site\/xlsx-/), inSite(/^site\/engine-\w+\.js$/)],
    [docx, xlsx, ["fflate"]],
  );
  assert.deepEqual([inPart("docx"), inPart("xlsx"), noticesOf(file)], [docx, xlsx, ["fflate"]]);
});

test("what is linked into the module comes with its licences, in each form", async () => {
  const built = await readFolder(join(root, "dist"));
  const { components } = JSON.parse(built.get("sbom.cdx.json").toString("utf8"));
  const crates = components.filter(({ purl }) => purl.startsWith("pkg:cargo/"));
  assert.ok(crates.length > 20, `${crates.length} crates`);
  const forms = ["site/third-party-licences.txt", "npm/third-party-licences.txt", "gouji.html"];
  for (const form of forms) {
    const text = built.get(form).toString("utf8");
    const [told = ""] = /Others wrote these parts of gouji[^]*/.exec(text) ?? [];
    const lacking = crates.filter(({ name, version }) => !told.includes(`${name} ${version}`));
    assert.deepEqual(lacking, [], form);
    for (const words of [
      "fast2s ",
      "hashbrown, in it: ",
      "Permission is hereby granted, free of charge, to any person obtaining a copy of this software",
      "UNICODE LICENSE V3",
    ]) {
      assert.equal(told.split(words).length, 2, `${form}: ${words}`);
    }
  }
  const told = built.get("npm/third-party-licences.txt").toString("utf8");
  assert.match(told, /^fflate \d+\.\d+\.\d+: Copyright \(c\) 20\d\d Arjun Barrett$/m);
});
