import { element, fill } from "../dom.js";
import { TrialEnded } from "../events.js";

/** Says that what is seen is a trial, and leads back from it. */
export class TrialNote extends HTMLElement {
  /** @param {number} count of changes tried; 0: none is */
  show(count) {
    this.hidden = count === 0;
    const back = element("button", { type: "button" }, "回到原稿");
    back.addEventListener("click", () => this.dispatchEvent(new TrialEnded()));
    fill(this, element("span", {}, `下面是试改 ${count} 处之后的样子，您的原稿没有动。`), back);
  }
}
