// The page's questions to the module, with stand-ins for workers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CrashError, StartError, Validator } from "../../www/engine/validator.js";
import { answer } from "../../www/engine/worker/answer.js";

/** A worker that starts, then hands each question to `reply`. */
function standIn(reply) {
  const worker = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage(question) {
      setTimeout(() => reply(question, worker));
    },
    terminate() {
      worker.ended = true;
    },
  };
  setTimeout(() => worker.onmessage?.({ data: { ready: true } }));
  return worker;
}

function broken() {
  const worker = { onmessage: null, onerror: null, postMessage() {}, terminate() {} };
  setTimeout(() => worker.onerror?.({ message: "no module workers" }));
  return worker;
}

const echo = ({ id, values }, worker) => worker.onmessage?.({ data: { id, value: values[0] } });

test("answers find their questions, in whatever order they come", async () => {
  const held = [];
  const validator = new Validator([
    () =>
      standIn((question, worker) => {
        held.push(question);
        if (held.length === 2) for (const one of held.reverse()) echo(one, worker);
      }),
  ]);
  const both = await Promise.all([
    validator.examine("甲", "text"),
    validator.examine("乙", "text"),
  ]);
  assert.deepEqual(both, ["甲", "乙"]);
});

test("what the module says is wrong comes as an error with its sentence", async () => {
  const validator = new Validator([
    () =>
      standIn(({ id }, worker) =>
        worker.onmessage?.({ data: { id, message: "没有可核对的内容。", fatal: false } }),
      ),
  ]);
  const error = await validator.examine("", "text").catch((error) => error);
  assert.equal(error.message, "没有可核对的内容。");
  assert.ok(!(error instanceof CrashError));
});

test("after a crash everybody is told and a fresh worker answers the next question", async () => {
  const workers = [];
  const start = () => {
    const fatal = workers.length === 0;
    const worker = standIn((question, self) => {
      if (!fatal) echo(question, self);
      else self.onmessage?.({ data: { id: question.id, message: "unreachable", fatal: true } });
    });
    workers.push(worker);
    return worker;
  };
  const validator = new Validator([start]);
  const [first, second] = await Promise.allSettled([
    validator.examine("甲", "text"),
    validator.examine("乙", "text"),
  ]);
  assert.ok(first.reason instanceof CrashError);
  assert.ok(second.reason instanceof CrashError);
  assert.ok(workers[0].ended);
  assert.equal(await validator.examine("丙", "text"), "丙");
  assert.equal(workers.length, 2);
});

test("a worker that dies in silence is a crash, too", async () => {
  const validator = new Validator([
    () => standIn((_, worker) => worker.onerror?.({ message: "out of memory" })),
  ]);
  await assert.rejects(validator.examine("甲", "text"), CrashError);
});

test("where a worker does not start, the next way is tried", async () => {
  const validator = new Validator([broken, () => standIn(echo)]);
  assert.equal(await validator.examine("甲", "text"), "甲");
});

test("where nothing starts, the person is told, and may try again", async () => {
  const ways = [broken];
  const validator = new Validator(ways);
  await assert.rejects(validator.examine("甲", "text"), StartError);
  ways.push(() => standIn(echo));
  assert.equal(await validator.examine("甲", "text"), "甲");
});

test("a plain error leaves the module usable, a trap does not", () => {
  const engine = (error) => ({
    decode() {
      throw error;
    },
  });
  const question = { id: 1, action: "decode", values: [] };
  assert.equal(answer(engine(new Error("这是图片")), question).fatal, false);
  assert.equal(answer(engine(new WebAssembly.RuntimeError("unreachable")), question).fatal, true);
  assert.equal(answer(engine(new RangeError("stack")), question).fatal, true);
});
