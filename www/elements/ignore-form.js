import { element } from "../dom.js";
import { SettingsWanted } from "../events.js";
import { cleanReason, withIgnore, withLevel } from "../settings.js";

/** @typedef {import("../points.js").Point} Point */

/**
 * Asks why a finding is to be ignored, or whether its rule is; or why all that a fault breaks is.
 *
 * @param {Point} point
 * @param {() => void} close
 * @returns {HTMLFormElement}
 */
export function drawIgnoreForm(point, close) {
  const { rule, key, gathers, ignores } = point;
  const cancel = element("button", { type: "button", class: "link" }, "取消");
  const form = element("form", { class: "ignoring", "aria-label": "忽略" });
  const ways = element("p", { class: "ways" });
  if (ignores) form.append(...drawReason(form, ignores));
  // What stands for many findings cannot be named by one key.
  else if (gathers || key === "") {
    form.append(element("p", {}, "这里合起来说了许多处，不能只忽略其中一处。"));
  } else form.append(...drawReason(form, [{ rule, key }]));
  // Of a fault it would be several rules, each of which is offered with what it found.
  if (!ignores) {
    const off = element("button", { type: "button", class: "link" }, `不再查这条规则 ${rule}`);
    off.addEventListener("click", () => {
      form.dispatchEvent(new SettingsWanted((settings) => withLevel(settings, rule, "off")));
    });
    ways.append(off);
  }
  ways.append(cancel);
  form.append(ways);

  cancel.addEventListener("click", close);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  return form;
}

/**
 * @param {HTMLFormElement} form
 * @param {{ rule: string, key: string }[]} ignores
 */
function drawReason(form, ignores) {
  const input = element("input", { type: "text", required: true, maxlength: 200 });
  const demand = () => {
    input.setCustomValidity(cleanReason(input.value) === "" ? "请写一句忽略的理由" : "");
  };
  demand();
  input.addEventListener("input", demand);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const reason = input.value;
    form.dispatchEvent(
      new SettingsWanted((settings) =>
        ignores.reduce((before, ignore) => withIgnore(before, { ...ignore, reason }), settings),
      ),
    );
  });
  const words = ignores.length > 1 ? `忽略这 ${ignores.length} 处` : "忽略这一处";
  return [
    element("label", {}, "忽略的理由（必填，会写在核对单上）", input),
    element("button", { type: "submit" }, words),
  ];
}
