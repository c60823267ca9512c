// How soon a person can use the page.

import { launch, serveAll } from "./chromium.js";
import { median } from "./contender.js";
import { REPORT } from "./inputs.js";
import { milliseconds, table } from "./print.js";

const VISITS = 15;

/** @returns {Promise<import("./targets.js").Part>} */
export async function page() {
  const server = await serveAll();
  const browser = await launch();
  const visits = [];
  try {
    // The first visit of a browser also starts parts of the browser.
    for (let visit = 0; visit <= VISITS; visit += 1)
      visits.push(await measure(browser, server.origin));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  const row = (words, name) => {
    const times = visits.slice(1).map((visit) => visit[name]);
    return [words, milliseconds(median(times)), milliseconds(Math.max(...times))];
  };
  const words = `## The page

From this machine, in Chromium, nothing cached: a report is put into the box and 核对 is pressed as soon as the page
takes it. Milliseconds from the start of the navigation, over ${VISITS} visits.

${table(
  ["", "median >", "slowest >"],
  [
    row("the page takes a report", "takes"),
    row("the module is ready: a first check can run", "ready"),
    row("the result is drawn", "drawn"),
  ],
)}`;
  return { words, facts: visits };
}

async function measure(browser, origin) {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(watch, REPORT);
  await page.goto(origin);
  const times = await page.waitForFunction(() => window.seen.drawn && window.seen);
  const seen = await times.jsonValue();
  await context.close();
  return seen;
}

/** Runs in the page, before anything of the page does. */
function watch(report) {
  const seen = (window.seen = {});
  window.Worker = class extends window.Worker {
    constructor(...values) {
      super(...values);
      this.addEventListener("message", () => (seen.ready ??= performance.now()));
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    seen.takes = performance.now();
    document.querySelector("#report-box").value = report;
    document.querySelector("[data-part=check]").click();
    new MutationObserver(() => {
      // After the next frame it is on the screen.
      requestAnimationFrame(() => setTimeout(() => (seen.drawn ??= performance.now())));
    }).observe(document.body, { attributeFilter: ["data-view"] });
  });
}
