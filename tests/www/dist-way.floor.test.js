import assert from "node:assert/strict";

import { run, says, until } from "./harness/driver.js";
import { openFloor } from "./harness/floor.js";
import { distWay, fileAddress } from "./dist-way.js";

distWay("Chromium 80", openFloor, (t, tab) =>
  t.test("the one file checks in the page where workers are refused", () => checksInPage(tab)),
);

async function checksInPage(tab) {
  await tab.page.evaluateOnNewDocument(() => {
    globalThis.Worker = class {
      constructor() {
        throw new Error("no workers here");
      }
    };
  });
  await tab.open(fileAddress);
  await until(tab, "examples", () => document.querySelector(".examples button") !== null);
  await tab.click(".examples button");
  await says(tab, ".verdict", "发现 1 处填报错误（牵动 2 条勾稽关系）、2 处存疑");
  assert.equal(tab.workers(), 0);
  // An edit is checked by the same module.
  await run(tab, () => document.querySelector('[id="cell/requests/granted/natural"]').focus());
  await tab.press("1");
  await tab.press("2");
  await says(tab, ".coverage summary", "成立 42");
}
