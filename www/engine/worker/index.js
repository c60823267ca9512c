import { loadEngine } from "../source.js";
import { answer } from "./answer.js";

// An exception in a promise does not reach the page; one in a timer does.
loadEngine().then(
  (engine) => {
    addEventListener("message", ({ data }) => {
      postMessage(answer(engine, data));
    });
    postMessage({ ready: true });
  },
  (error) => {
    setTimeout(() => {
      throw error;
    });
  },
);
