// The harness sees what it is there to see: a test of the page that cannot fail proves nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, origin, visit } from "./harness/chromium.js";

/** Runs `body` on a page as a test of its own would; gives back what the harness said in the end. */
async function faults(body) {
  /** @type {(() => Promise<void>)[]} */
  const hooks = [];
  const page = await visit({ after: (hook) => hooks.push(hook) }, "/pkg/package.txt", {
    expect: [/package\.txt/],
  });
  await body(page);
  try {
    for (const hook of hooks) await hook();
    return [];
  } catch (error) {
    return error.actual;
  }
}

test("serves the module under its own type, and nothing outside of www", async () => {
  const wasm = await fetch(`${origin}/pkg/gouji_bg.wasm`);
  assert.equal(wasm.headers.get("content-type"), "application/wasm");
  await wasm.arrayBuffer();
  for (const path of [
    "/../Cargo.toml",
    "/%2e%2e/Cargo.toml",
    "/..%2fCargo.toml",
    "/pkg/..%2f..%2fCargo.toml",
    "/%00",
    "/%",
  ]) {
    assert.equal((await fetch(origin + path)).status, 404, path);
  }
});

test("lets a quiet page pass", async () => {
  assert.deepEqual(await faults(async () => {}), []);
});

test("sees errors in the console and in scripts", async () => {
  const seen = await faults(async (page) => {
    await page.evaluate(() => console.error("logged"));
    await page.evaluate(() =>
      setTimeout(() => {
        throw new Error("thrown");
      }),
    );
    await page.waitForTimeout(100);
  });
  assert.equal(seen.length, 2);
  assert.match(seen[0], /logged/);
  assert.match(seen[1], /thrown/);
});

test("sees, and stops, a request to another origin", async () => {
  const seen = await faults((page) =>
    page.evaluate(() => fetch("http://example.invalid/x").catch(() => {})),
  );
  assert.match(seen.join("\n"), /another origin: http:\/\/example\.invalid\/x/);
});

test("sees what a page sends without waiting for an answer", async () => {
  const seen = await faults(async (page) => {
    await page.evaluate(() => navigator.sendBeacon("http://example.invalid/beacon", "words"));
    await page.waitForTimeout(300);
  });
  assert.match(seen.join("\n"), /another origin: http:\/\/example\.invalid\/beacon/);
});

test("sees connections that last, to the page's own server too", async () => {
  const seen = await faults(async (page) => {
    await page.evaluate(
      async (own) => {
        for (const address of ["ws://example.invalid/socket", `${own}/socket`]) {
          const socket = new WebSocket(address);
          await new Promise((done) => (socket.onerror = done));
        }
      },
      origin.replace("http", "ws"),
    );
    await page.waitForTimeout(300);
  });
  assert.match(seen.join("\n"), /connection: ws:\/\/example\.invalid\/socket/);
  assert.match(seen.join("\n"), /connection: ws:\/\/127\.0\.0\.1:\d+\/socket/);
});

test("sees what is missing", async () => {
  const seen = await faults((page) => page.evaluate(() => fetch("/nowhere").then(() => {})));
  assert.match(seen.join("\n"), /404 for .*nowhere/);
});

test("finds faults with axe", async (t) => {
  const page = await visit(t, "/pkg/package.txt", { expect: [/package\.txt/] });
  await page.setContent(
    '<html lang="zh"><title>x</title><main><h1>x</h1><img src="data:,"></main>',
  );
  assert.match((await axe(page)).join("\n"), /image-alt/);
});
