import { element } from "../dom.js";
import { CellWanted, TrialWanted } from "../events.js";
import { cellId } from "../places.js";
import { changesOf, editsOf } from "../trial.js";
import { slipWords } from "../wording.js";

/**
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").CellRef} CellRef
 */

/**
 * The smallest change after which every sum holds. It is a guess, and says so.
 *
 * @param {Outcome} outcome
 * @param {(cell: CellRef) => string} nameOf
 * @returns {HTMLElement | null}
 */
export function drawDiagnosis(outcome, nameOf) {
  const { diagnoses } = outcome;
  const [best] = diagnoses;
  // What it would explain may have been ignored.
  if (!best || best.explains.length === 0) return null;
  const changes = best.changes.map(({ from, to, ...cell }) => {
    const link = element(
      "a",
      { href: `#${encodeURI(cellId(cell))}`, "data-stop": true },
      nameOf(cell),
    );
    link.addEventListener("click", (event) => {
      event.preventDefault();
      link.dispatchEvent(new CellWanted(cell));
    });
    const was = from === null ? "没有填数" : `填的是 ${from}`;
    return element("li", {}, link, `：${was}，改成 ${to}`);
  });
  const slip = slipWords[best.slip];
  const others = diagnoses.length > 1 ? `，也可能是别的格` : "";
  const count = best.changes.length === 1 ? "只错了一格" : `错了 ${best.changes.length} 格`;
  return element(
    "div",
    { class: "diagnosis" },
    element("p", {}, `可能${count}${slip ? `（${slip}）` : ""}${others}：`),
    element("ul", {}, ...changes),
    element("p", {}, "这样改，所有算式就都成立。请对照原始台账再定。", ...drawTrial(best, outcome)),
  );
}

/**
 * @param {import("../gouji.d.ts").Diagnosis} diagnosis
 * @param {Outcome} outcome
 */
function drawTrial(diagnosis, outcome) {
  const changes = changesOf(editsOf(diagnosis, outcome));
  if (!changes) return [];
  const button = element("button", { type: "button", class: "link" }, "试改看看");
  button.addEventListener("click", () => button.dispatchEvent(new TrialWanted(changes)));
  return [button];
}
