import assert from "node:assert/strict";
import { test } from "node:test";

import { readme } from "../../bench/readme.js";

test("the README has the figures of the last make bench", () => {
  const { is, ought } = readme();
  assert.equal(is, ought);
});
