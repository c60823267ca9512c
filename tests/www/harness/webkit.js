// WebKitGTK, by its own WebDriver, on a display that is not there.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

import { Builder, By, Capabilities, Key } from "selenium-webdriver";

import { downloads } from "./downloads.js";
import { dispatchPaste, program } from "./driver.js";

const LIBRARIES = process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
const MINI_BROWSER = `/usr/lib/${LIBRARIES}/webkit2gtk-4.1/MiniBrowser`;

/** @type {Record<string, string>} by their names in `KeyboardEvent.key` */
const KEYS = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
};

/** Has the page note what goes wrong from here on: this WebDriver tells nothing of the console. */
const LISTEN = `(() => {
  const noted = (window.problemsNoted = []);
  addEventListener("error", ({ message }) => noted.push("uncaught: " + message));
  addEventListener("unhandledrejection", ({ reason }) => noted.push("unhandled: " + reason));
  console.error = (...words) => noted.push("console error: " + words.join(" "));
})()`;

/** What was noted, and every file that the page asked another machine for. */
const TELL = `[
  ...(window.problemsNoted || []),
  ...performance.getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => /^(http|ws)/.test(name) && new URL(name).hostname !== "127.0.0.1")
    .map((name) => "request to another origin: " + name),
]`;

/**
 * A tab in a WebKit of its own. The test fails where the page throws, logs an error (both only once it has
 * loaded) or asks another machine for anything.
 *
 * @param {import("node:test").TestContext} t
 * @returns {Promise<import("./driver.js").Driver>}
 */
export async function openWebKit(t) {
  const binary = program("WEBKIT", MINI_BROWSER, "webkit");
  const { folder, download } = await downloads(t);
  const port = await freePort();
  const server = await startServer(port, await downloadsInto(folder));
  const stop = () => process.kill(-server.pid, "SIGTERM");
  const session = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      }),
    )
    .build()
    .catch((error) => {
      stop();
      throw error;
    });
  /** @type {string[]} */
  const problems = [];
  const evaluate = (script) => session.executeScript(`return ${script}`);
  const tell = async () => problems.push(...(await evaluate(TELL)));
  t.after(async () => {
    try {
      await tell();
      await session.quit();
    } finally {
      stop();
    }
    assert.deepEqual(problems, []);
  });
  await session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
  return {
    name: "webkit",
    open: async (url) => {
      await tell();
      await session.get(url);
      await evaluate(LISTEN);
    },
    evaluate,
    click: (selector) => session.findElement(By.css(selector)).click(),
    paste: (kinds) => dispatchPaste({ evaluate }, kinds),
    download,
    workers: () => null,
    press: (key) =>
      session
        .actions()
        .sendKeys(KEYS[key] ?? key)
        .perform(),
    addresses: async () => {
      const here = await session.getWindowHandle();
      const addresses = [];
      for (const handle of await session.getAllWindowHandles()) {
        await session.switchTo().window(handle);
        addresses.push(await session.getCurrentUrl());
      }
      await session.switchTo().window(here);
      return addresses;
    },
    screenshot: async (file) => writeFile(file, await session.takeScreenshot(), "base64"),
  };
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Where this browser saves files is what the desktop says.
 *
 * @param {string} folder
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function downloadsInto(folder) {
  const config = join(folder, "config");
  await mkdir(config);
  await writeFile(join(config, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${folder}"\n`);
  return { ...process.env, XDG_CONFIG_HOME: config };
}

/**
 * @param {number} port
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import("node:child_process").ChildProcess & { pid: number }>} a group of its own, which
 *   ends as one
 */
async function startServer(port, env) {
  const xvfb = program("XVFB_RUN", "/usr/bin/xvfb-run", "webkit");
  const driver = program("WEBKIT_DRIVER", "/usr/bin/WebKitWebDriver", "webkit");
  const screen = "-screen 0 1280x1024x24";
  const server = spawn(xvfb, ["-a", "-s", screen, driver, `--port=${port}`], {
    detached: true,
    stdio: "ignore",
    env,
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) break;
    if (
      await fetch(`http://127.0.0.1:${port}/status`).then(
        () => true,
        () => false,
      )
    ) {
      return /** @type {any} */ (server);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("WebKitWebDriver does not start under xvfb-run");
}
