// What is handed out, in every look, for everyone: what www/ has is in accessibility.test.js.

import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { visit } from "./harness/chromium.js";
import { builtFile, builtSite, host, modern } from "./harness/hosts.js";
import { openRule } from "./dist-acts.js";
import { openExample } from "./page-acts.js";
import { isForEveryone } from "./looks.js";
import { openInFrame } from "./dist-frame.js";

const file = pathToFileURL(builtFile).href;
const { home: site } = await host(modern(await builtSite()), "/gouji/");
const report = readFileSync(
  fileURLToPath(new URL("../../www/editors/report.html", import.meta.url)),
  "utf8",
);

const started = (page) => page.locator(".examples button").first().waitFor();
const openExampleAndRule = async (page) => {
  await openExample(page, 0);
  await openRule(page);
};

/** @type {[name: string, home: string, path: string, arrive: (page: any) => Promise<unknown>][]} */
const views = [
  ["file-start", file, "", started],
  ["file-result", file, "", (page) => openExample(page, 0)],
  ["file-rule", file, "", openExampleAndRule],
  ["site-start", site, "", started],
  ["site-editors", site, "editors/index.html", (page) => page.locator("h1").waitFor()],
];

for (const [name, home, path, arrive] of views) {
  test(`is for everyone: ${name}`, async (t) => {
    const page = await visit(t, path, { home, reducedMotion: "reduce" });
    await arrive(page);
    await isForEveryone(page, name);
  });
}

test("is for everyone: the frame with a result", async (t) => {
  const page = await visit(t, "rules/index.html", { home: site, reducedMotion: "reduce" });
  const { frame } = await openInFrame(page, site, report);
  await isForEveryone(page, "site-frame", frame);
});
