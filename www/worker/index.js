import init, * as engine from "../pkg/gouji.js";
import { answer } from "./answer.js";

addEventListener("message", ({ data }) => {
  postMessage(answer(engine, data));
});

// An exception in a promise does not reach the page; one in a timer does.
init().then(
  () => postMessage({ ready: true }),
  (error) => {
    setTimeout(() => {
      throw error;
    });
  },
);
