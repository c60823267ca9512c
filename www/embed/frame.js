import { defineChecker, GoujiChecker } from "./checker.js";
import { originsOf, questionOf, refusal, version } from "./frame-protocol.js";
import { find } from "../dom.js";
import { explain } from "../trouble.js";

/**
 * embed.html: checks what the page around the frame sends, shows the findings, and answers. What is
 * said stands in frame-protocol.js and docs/embed.md.
 *
 * @typedef {import("./frame-protocol.js").Question} Question
 * @typedef {import("./frame-protocol.js").Said} Said
 */

defineChecker();
const checker = find(document, "gouji-checker", GoujiChecker);
const { origins, wrong } = originsOf(location);

/** @type {{ origin: string, id: import("./frame-protocol.js").Id } | null} whose report is shown */
let shown = null;

/** Questions are answered one after another, each by what is shown then. */
let work = Promise.resolve();

addEventListener("message", ({ source, origin, data }) => {
  if (window.parent === window || source !== window.parent || !origins.includes(origin)) return;
  const heard = questionOf(data);
  if ("refused" in heard) say(origin, heard.refused);
  else {
    const { question } = heard;
    const fail = (/** @type {unknown} */ error) =>
      say(origin, refusal(question.id, explain(error).sentence));
    work = work.then(() => answer(origin, question)).catch(fail);
  }
});
checker.addEventListener("gouji-place", (event) => {
  const { span } = /** @type {CustomEvent} */ (event).detail;
  if (shown) say(shown.origin, { gouji: version, event: "place", id: shown.id, span });
});
checker.addEventListener("gouji-fix", (event) => {
  const { fix } = /** @type {CustomEvent} */ (event).detail;
  if (shown) say(shown.origin, { gouji: version, event: "fix", id: shown.id, fix });
});
introduce();
// For old-browser.js, which says so where this line is not reached.
document.body.dataset.ready = "";

/**
 * @param {string} origin
 * @param {Question} question
 */
async function answer(origin, { id, text, input, settings, fixes }) {
  let sentence = "";
  const hear = (/** @type {Event} */ event) => {
    sentence = /** @type {CustomEvent} */ (event).detail;
  };
  checker.addEventListener("gouji-trouble", hear);
  checker.settings = settings;
  checker.toggleAttribute("fixes", fixes);
  const outcome = await checker.check(text, input);
  checker.removeEventListener("gouji-trouble", hear);
  shown = { origin, id };
  say(origin, outcome ? { gouji: version, id, outcome } : refusal(id, sentence));
}

/**
 * The browser hands it over only if the page around is still of this origin.
 *
 * @param {string} origin
 * @param {Said} words
 */
function say(origin, words) {
  window.parent.postMessage(words, origin);
}

/** Tells the page around that there is someone to ask, or the person here why there is not. */
function introduce() {
  if (window.parent === window) {
    checker.complain("这个页面要放在别的网页的框架（iframe）里用，单独打开没有可以核对的内容。");
    return;
  }
  const around = originAround();
  if (around === "null") {
    checker.complain("没有接通：外面的网页没有网站地址，例如是从文件夹里打开的。");
    return;
  }
  if (around !== "" && !origins.includes(around)) {
    checker.complain(
      `没有接通：${around} 不在允许的网站里。请网站管理人员在框架的地址后面写上 ?origin=${around}。`,
    );
    return;
  }
  if (wrong.length > 0) {
    checker.remark(`框架地址里的 origin=${wrong.join("、")} 不是一个网站的地址，没有用上。`);
  }
  const told = around === "" ? origins : [around];
  for (const origin of told) say(origin, { gouji: version, event: "ready" });
}

/** @returns {string} of the page around; "" where the browser does not tell */
function originAround() {
  // Firefox has none of these.
  // eslint-disable-next-line compat/compat
  const [nearest] = location.ancestorOrigins ?? [];
  if (nearest !== undefined) return nearest;
  try {
    return new URL(document.referrer).origin;
  } catch {
    return "";
  }
}
