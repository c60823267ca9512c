import { loadEngine } from "../source.js";
import { answer } from "./answer.js";
import { warm } from "./warm.js";

/** Milliseconds in which a report that waits already comes first. */
const WAITING = 50;

// An exception in a promise does not reach the page; one in a timer does.
loadEngine().then(
  (engine) => {
    addEventListener("message", ({ data }) => {
      postMessage(answer(engine, data));
    });
    postMessage({ ready: true });
    setTimeout(() => warm(engine), WAITING);
  },
  (error) => {
    setTimeout(() => {
      throw error;
    });
  },
);
