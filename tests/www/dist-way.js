// The main way through what is handed out, walked in every browser (dist-way.*.test.js): the one file as a double
// click opens it, and the site in a folder of a server that does not hand out the module.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { builtFile, builtSite, host, old } from "./harness/hosts.js";
import { walkMainWay } from "./main-way.js";

/** What a browser may say of a module that is refused. */
const REFUSED = /^404 for .*\.(wasm|webmanifest)$|^console error: .*404/;

/** The one file's address. */
export const fileAddress = pathToFileURL(builtFile).href;

/**
 * @typedef {import("./harness/driver.js").Driver} Driver
 *
 * @template {Driver} Tab
 * @param {string} browser
 * @param {(t: import("node:test").TestContext, options: object) => Promise<Tab>} start
 * @param {(t: import("node:test").TestContext, tab: Tab) => Promise<void>} [more] what this browser has to do
 *   besides
 */
export function distWay(browser, start, more) {
  test(`${browser}: what is handed out`, { timeout: 180_000 }, async (t) => {
    const site = await builtSite();
    const server = await host(old(site), "/zwgk/gouji/");
    const tab = await start(t, { expect: [REFUSED], home: server.home });

    await t.test("the one file", (t) =>
      walkMainWay(t, tab, { address: fileAddress, isOneFile: true, shots: "file-" }),
    );
    assert.deepEqual(server.asked, [], "the file asks for nothing");

    await t.test("the site in a folder, its module refused", (t) =>
      walkMainWay(t, tab, { address: server.home, shots: "site-" }),
    );
    const asked = (pattern) => server.asked.filter((line) => pattern.test(line));
    assert.ok(asked(/engine-\w+\.wasm$/).length > 0, "the module was asked for");
    assert.ok(asked(/engine-\w+\.js$/).length > 0, "and came inside a script");

    await more?.(t, tab);
  });
}
