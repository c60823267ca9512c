// The list of parts is what CycloneDX says such a list is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { Version } from "@cyclonedx/cyclonedx-library/Spec";
import { JsonStrictValidator } from "@cyclonedx/cyclonedx-library/Validation";

const validator = new JsonStrictValidator(Version.v1dot6);
const text = await readFile(new URL("../../dist/sbom.cdx.json", import.meta.url), "utf8");

test("the list of parts holds to the schema", async () => {
  assert.equal(await validator.validate(text), null);
});

test("the schema would refuse another", async () => {
  const licence = JSON.parse(text);
  licence.components[0].licenses = [{ license: { id: "mine" } }];
  const hash = JSON.parse(text);
  hash.components[0].hashes = [{ alg: "SHA-256", content: "x" }];
  for (const list of [licence, hash, { ...JSON.parse(text), parts: [] }]) {
    assert.notEqual(await validator.validate(JSON.stringify(list)), null);
  }
});

test("it names the crates and the packages that are handed out, each with its hash and its licence", () => {
  const { components, dependencies, metadata } = JSON.parse(text);
  const names = components.map(({ purl }) => purl.replace(/@[^@]*$/, ""));
  for (const part of [
    "cargo/regex",
    "cargo/serde",
    "cargo/wasm-bindgen",
    "npm/docx",
    "npm/fflate",
  ]) {
    assert.ok(names.includes(`pkg:${part}`), part);
  }
  // What only tests or builds is none.
  assert.ok(!names.some((name) => /proptest|serde_derive|esbuild|eslint|ajv/.test(name)));
  for (const { purl, hashes, licenses } of components) {
    assert.match(hashes[0].content, /^[0-9a-f]{64,128}$/, purl);
    assert.notEqual(licenses[0].expression, "", purl);
  }
  assert.deepEqual(dependencies, [
    { ref: metadata.component["bom-ref"], dependsOn: components.map(({ purl }) => purl) },
  ]);
});
