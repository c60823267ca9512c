import { element } from "../dom.js";
import { SettingsWanted } from "../events.js";
import { cleanReason, withIgnore, withLevel } from "../settings.js";

/** @typedef {import("../points.js").Point} Point */

/**
 * Asks why a finding is to be ignored, or whether its rule is.
 *
 * @param {Point} point
 * @param {() => void} close
 * @returns {HTMLFormElement}
 */
export function drawIgnoreForm(point, close) {
  const { rule, key } = point;
  const off = element("button", { type: "button", class: "link" }, `不再查这条规则 ${rule}`);
  const cancel = element("button", { type: "button", class: "link" }, "取消");
  const form = element("form", { class: "ignoring", "aria-label": "忽略" });
  // What stands for many findings cannot be named by one key.
  if (point.gathers || key === "") {
    form.append(element("p", {}, "这里合起来说了许多处，不能只忽略其中一处。"));
  } else form.append(...drawReason(form, rule, key));
  form.append(element("p", { class: "ways" }, off, cancel));

  off.addEventListener("click", () => {
    form.dispatchEvent(new SettingsWanted((settings) => withLevel(settings, rule, "off")));
  });
  cancel.addEventListener("click", close);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  return form;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} rule
 * @param {string} key
 */
function drawReason(form, rule, key) {
  const input = element("input", { type: "text", required: true, maxlength: 200 });
  const demand = () => {
    input.setCustomValidity(cleanReason(input.value) === "" ? "请写一句忽略的理由" : "");
  };
  demand();
  input.addEventListener("input", demand);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ignore = { rule, key, reason: input.value };
    form.dispatchEvent(new SettingsWanted((settings) => withIgnore(settings, ignore)));
  });
  return [
    element("label", {}, "忽略的理由（必填，会写在核对单上）", input),
    element("button", { type: "submit" }, "忽略这一处"),
  ];
}
