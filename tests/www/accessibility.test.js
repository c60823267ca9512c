// Every view, in every look, for everyone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { shot, visit } from "./harness/chromium.js";
import { openExample } from "./page-acts.js";
import { findCut } from "./find-cut.js";
import { isForEveryone } from "./looks.js";
import { views } from "./views.js";

for (const [name, arrive, path = "/"] of views) {
  test(`is for everyone: ${name}`, async (t) => {
    // A colour on its way to another is neither.
    const page = await visit(t, path, { reducedMotion: "reduce" });
    await arrive(page);
    await isForEveryone(page, name);
  });
}

test("sees what is cut: the test above can fail", async (t) => {
  const page = await visit(t, "/rules/T3-03.html", { viewport: { width: 360, height: 740 } });
  const seen = async (change) => {
    await page.evaluate(change);
    return page.evaluate(findCut);
  };
  await seen(() => {
    document.querySelector("h1").id = "one";
  });
  const clipped = await seen(() => {
    const { style } = document.querySelector("#one");
    Object.assign(style, {
      overflow: "hidden",
      height: "10px",
      width: "20px",
      whiteSpace: "nowrap",
    });
  });
  assert.match(clipped.join(), /^H1\. T3-03/);
  const wide = await seen(() => {
    Object.assign(document.querySelector("#one").style, { overflow: "visible", width: "900px" });
  });
  assert.match(wide.join(), /^the page scrolls sideways by \d+ px,H1\. T3-03/);
});

test("states are told by shape where colours are forced", async (t) => {
  const page = await visit(t, "/", { forcedColors: "active" });
  await openExample(page, 0);
  const granted = page.locator('[id="cell/requests/granted/total"]');
  await granted.focus();
  assert.equal(await granted.locator(".flag").textContent(), "≠");
  const shapes = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    return {
      error: style('.form td[data-weight="error"]').borderTopWidth,
      other: style(".form td:not([data-weight])").borderTopWidth,
      brokenSum: style(".form td[data-broken-sum]:not([data-weight]) .figure").textDecorationStyle,
    };
  });
  assert.deepEqual(shapes, { error: "3px", other: "1px", brokenSum: "wavy" });
  await shot(page, "forced-colors");
});

test("is dark where the system is", async (t) => {
  const page = await visit(t, "/", { colorScheme: "dark" });
  await openExample(page, 0);
  const { background } = await page.evaluate(() => ({
    background: getComputedStyle(document.body).backgroundColor,
  }));
  assert.equal(background, "rgb(22, 24, 27)");
  await shot(page, "dark");
});

test("nothing moves where motion is to be reduced", async (t) => {
  for (const [reducedMotion, moves] of /** @type {const} */ ([
    ["no-preference", true],
    ["reduce", false],
  ])) {
    const page = await visit(t, "/", { reducedMotion });
    await openExample(page, 0);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((one) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
        const times = `${transitionDuration}, ${animationDuration}`.split(", ");
        const isStill = times.every((time) => parseFloat(time) === 0) && scrollBehavior === "auto";
        return isStill ? [] : [one.tagName];
      }),
    );
    assert.equal(moving.length > 0, moves, reducedMotion);
  }
});
