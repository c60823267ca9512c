// The npm package as others get it: packed, installed into an empty project, imported, bundled.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { build as bundle } from "esbuild";
import { build as buildWithVite } from "vite";

import { serve } from "../../tools/serve.js";
import * as engine from "../../www/pkg/gouji.js";
import { visit } from "./harness/chromium.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const right = readFileSync(join(root, "tests/reports/sample-2021.txt"), "utf8");
const cell = "7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |";
const wrong = right.replace(cell, cell.replace("| 2 | 0", "| 12 | 0"));
assert.notEqual(wrong, right);

const project = mkdtempSync(join(tmpdir(), "gouji-project-"));
after(() => rmSync(project, { recursive: true, force: true }));
const [packed] = JSON.parse(
  run("npm", "pack", "--json", "--pack-destination", project, join(root, "dist/npm")),
);
write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }));
run("npm", "install", "--offline", "--no-audit", "--no-fund", join(project, packed.filename));

const home = join(project, "node_modules/gouji");
const readme = readFileSync(join(home, "README.md"), "utf8");
const description = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));

test("the package is small, needs no other and runs nothing when it is installed", (t) => {
  t.diagnostic(`npm package: ${packed.unpackedSize} bytes unpacked, ${packed.size} packed`);
  assert.ok(packed.unpackedSize <= 700_000, `${packed.unpackedSize} bytes unpacked`);
  assert.equal(description.dependencies, undefined);
  assert.equal(description.scripts, undefined);
  assert.deepEqual(
    packed.files
      .map((/** @type {{ path: string }} */ { path }) => path)
      .filter((/** @type {string} */ path) => !path.startsWith("lib/")),
    [
      "LICENSE-APACHE",
      "LICENSE-MIT",
      "LICENSE.md",
      "README.md",
      "package.json",
      "third-party-licences.txt",
    ],
  );
});

test("in Node it says what the module says, and leaves no global behind", async () => {
  write(
    "check.js",
    `import { readFileSync } from "node:fs";
const before = Object.getOwnPropertyNames(globalThis).join();
const { check } = await import("gouji");
const outcome = await check(readFileSync(0, "utf8"));
const same = Object.getOwnPropertyNames(globalThis).join() === before;
process.stdout.write(JSON.stringify({ outcome, same }));`,
  );
  const { outcome, same } = JSON.parse(
    execFileSync("node", ["check.js"], { cwd: project, input: wrong, encoding: "utf8" }),
  );
  assert.equal(same, true);
  await engine.default({ module_or_path: readFileSync(join(root, "www/pkg/gouji_bg.wasm")) });
  assert.deepEqual(outcome, JSON.parse(JSON.stringify(engine.check(wrong, "unknown"))));
});

test("what cannot be read is refused with a sentence", () => {
  write(
    "refuse.js",
    `import { check } from "gouji";
await check("").catch((error) => process.stdout.write(error.name + " " + error.message));`,
  );
  assert.match(run("node", "refuse.js"), /^Error [一-龥].+。$/);
});

test("the README's example for Node runs as it stands", () => {
  const [example] = examples("js node");
  write("example.js", example ?? "");
  write("report.html", readFileSync(join(root, "tests/reports/shapes/clean.html"), "utf8"));
  assert.equal(run("node", "example.js"), "应查 42 条关系，已查 42\n");
});

test("its types hold in a project that checks everything", () => {
  write(
    "types.ts",
    `import { check } from "gouji";
import { defineChecker, type GoujiChecker } from "gouji/checker";
import { attach } from "gouji/editors";
import { editable } from "gouji/editors/editable";
import type { Outcome } from "gouji/types";

const outcome: Outcome = await check("…", { input: "text" });
const first: string | undefined = outcome.findings[0]?.message;
defineChecker();
const checker = document.querySelector("gouji-checker") as GoujiChecker;
const again: Outcome | null = await checker.check(first ?? "");
attach(editable(document.body), { rules: "rules" }).open();
// @ts-expect-error: there is no such input
check("…", { input: "pdf" });
export { again };
`,
  );
  for (const resolution of ["--module esnext --moduleResolution bundler", "--module nodenext"]) {
    const options = `--ignoreConfig --noEmit --strict --target es2022 --lib es2022,dom,dom.iterable ${resolution}`;
    run(join(root, "node_modules/.bin/tsc"), ...options.split(" "), "--types", "", "types.ts");
  }
});

test("who wants the check alone does not get the panel", async () => {
  write("alone.js", `import { check } from "gouji"; check("…");`);
  const { outputFiles } = await bundle({
    absWorkingDir: project,
    entryPoints: ["alone.js"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    outdir: "nowhere",
    external: ["*.gz"],
  });
  const code = outputFiles.map(({ text }) => text).join("");
  assert.doesNotMatch(code, /customElements|HTMLElement/);
  assert.ok(code.length < 40_000, `${code.length} bytes`);
});

test("the README's pages, built with Vite, work under any path", async (t) => {
  const [element, editor] = examples("html page", "js page");
  write("vite/index.html", element ?? "");
  write(
    "vite/editor.html",
    `<div contenteditable="true" aria-label="正文"></div><script type="module">${editor}</script>`,
  );
  await buildWithVite({
    root: join(project, "vite"),
    base: "./",
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: join(project, "served/some/path"),
      emptyOutDir: true,
      rollupOptions: {
        input: ["index", "editor"].map((name) => join(project, `vite/${name}.html`)),
      },
    },
    worker: { format: "es" },
  });
  const server = await serve(join(project, "served"));
  t.after(() => server.close());

  const first = await visit(t, "/some/path/index.html", {
    home: server.origin,
    expect: [/favicon/],
  });
  await first.locator("textarea").fill(wrong);
  await first.getByText("发现 1 处填报错误（牵动 2 条勾稽关系）").waitFor();
  assert.equal(first.workers().length, 1);
  await first.locator("gouji-checker .go").first().click();
  const selected = await first.locator("textarea").evaluate((box) => {
    const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (box);
    return value.slice(selectionStart, selectionEnd);
  });
  assert.equal(selected, "12");

  const second = await visit(t, "/some/path/editor.html", {
    home: server.origin,
    expect: [/favicon/],
  });
  await second.locator("[contenteditable]").click();
  await second.keyboard.insertText("政府信息公开工作年度报告");
  await second.locator("gouji-checker").getByText("没有认出年度报告：").waitFor();
});

/**
 * The README's examples of some kinds, in its order.
 *
 * @param {...string} kinds
 */
function examples(...kinds) {
  return [...readme.matchAll(/^```(\w+ \w+)\n([^]*?)^```$/gm)]
    .filter(([, kind]) => kinds.includes(kind ?? ""))
    .map(([, , code]) => code ?? "");
}

/**
 * @param {string} path
 * @param {string} words
 */
function write(path, words) {
  const target = join(project, path);
  mkdirSync(join(target, ".."), { recursive: true });
  writeFileSync(target, words);
}

/**
 * @param {string} command
 * @param {...string} words
 */
function run(command, ...words) {
  return execFileSync(command, words, {
    cwd: project,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}
