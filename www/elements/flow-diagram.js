import { element, fill } from "../dom.js";
import { drawFlow, narrow, wide } from "../flow/flow-drawing.js";
import { isBroken, viewsOf } from "../flow/flows.js";

/**
 * @typedef {import("../flow/flows.js").Flow} Flow
 * @typedef {import("../flow/flows.js").Stream} Stream
 * @typedef {import("../flow/flows.js").View} View
 * @typedef {import("../gouji.d.ts").FormTable} FormTable
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 */

/** The way of the applications through 表三, as a picture and in words. Not there without 表三. */
export class FlowDiagram extends HTMLElement {
  /** @private @type {Outcome | null} */
  outcome = null;

  /** @private @type {FormTable | undefined} */
  form;

  /** @private @type {{ form: FormTable | undefined, views: View[] }} what the choice offers */
  offer = { form: undefined, views: [] };

  /** @private */
  choice = element("select");

  /** @private */
  figure = element("figure");

  /** @private */
  details = element(
    "details",
    { class: "flow-fold" },
    element("summary", {}, "申请流向图"),
    element("label", {}, "看", this.choice),
    this.figure,
  );

  /** @private */
  narrowScreen = matchMedia("(max-width: 46rem)");

  connectedCallback() {
    if (this.firstChild) return;
    this.append(this.details);
    this.details.addEventListener("toggle", () => this.draw());
    this.choice.addEventListener("change", () => this.draw());
    this.narrowScreen.addEventListener("change", () => this.draw());
  }

  /**
   * @param {FormTable[]} forms
   * @param {Outcome} outcome
   */
  show(forms, outcome) {
    const form = forms.find(({ name }) => name === "requests");
    this.outcome = outcome;
    this.hidden = !form || outcome.tables.requests === null;
    this.form = form;
    this.draw();
  }

  /** @private */
  draw() {
    fill(this.figure);
    if (!this.details.open || !this.outcome || this.hidden) return;
    this.offerViews();
    const broken = this.markBroken(this.outcome);
    const view = this.offer.views.find(({ id }) => id === this.choice.value);
    if (!view) return;
    const flow = view.draw(this.outcome);
    const said = [flow.balance, flow.division].flatMap((joint) =>
      joint?.words ? [element("p", { "data-standing": joint.standing }, joint.words)] : [],
    );
    const isEmpty = flow.balance.left === 0 && flow.balance.right === 0;
    if (!isEmpty) {
      const drawing = drawFlow(flow, this.narrowScreen.matches ? narrow : wide);
      drawing.setAttribute("role", "img");
      drawing.setAttribute("aria-label", `申请流向图：${view.name}，数字见后面的表`);
      this.figure.append(drawing);
    }
    const elsewhere = broken.filter((other) => other !== view).map(({ name }) => name);
    if (elsewhere.length > 0) {
      const words = `另有 ${elsewhere.length} 张图对不上：${elsewhere.join("、")}。`;
      said.push(element("p", { "data-standing": "broken" }, words));
    }
    this.figure.append(
      element(
        "figcaption",
        {},
        element("p", { class: "print-only" }, `申请流向图：${view.name}`),
        ...said,
      ),
      element("div", { class: "visually-hidden" }, drawNumbers(flow, view)),
    );
  }

  /**
   * The total may hold where a kind of applicant does not.
   *
   * @private
   * @param {Outcome} outcome
   * @returns {View[]} the views in which something does not add up
   */
  markBroken(outcome) {
    const broken = this.offer.views.filter((view) => isBroken(view.draw(outcome)));
    for (const option of this.choice.options) {
      const view = this.offer.views.find(({ id }) => id === option.value);
      if (view) option.text = broken.includes(view) ? `${view.name}（对不上）` : view.name;
    }
    return broken;
  }

  /** @private Of another report the same view, if there is one. */
  offerViews() {
    const { form, choice } = this;
    if (this.offer.form === form) return;
    const views = form ? viewsOf(form) : [];
    const before = choice.value;
    this.offer = { form, views };
    fill(choice, ...optionsOf(views));
    if (views.some(({ id }) => id === before)) choice.value = before;
  }
}

/**
 * @param {View[]} views
 * @returns {HTMLElement[]}
 */
function optionsOf(views) {
  return [...new Set(views.map(({ group }) => group))].map((group) =>
    element(
      "optgroup",
      { label: group },
      ...views
        .filter((view) => view.group === group)
        .map(({ id, name }) => element("option", { value: id }, name)),
    ),
  );
}

/**
 * The picture for those who do not see it.
 *
 * @param {Flow} flow
 * @param {View} view
 */
function drawNumbers({ sources, results, parts }, { name }) {
  const [first] = results;
  return element(
    "table",
    {},
    element("caption", {}, `申请流向：${name}`),
    drawStreams("来源", sources),
    drawStreams("去向", results),
    ...(parts.length > 0 ? [drawStreams(`${first?.name ?? ""}之中`, parts)] : []),
  );
}

/**
 * @param {string} title
 * @param {Stream[]} streams
 */
function drawStreams(title, streams) {
  return element(
    "tbody",
    {},
    element("tr", {}, element("th", { scope: "rowgroup", colspan: 2 }, title)),
    ...streams.map(({ name, shown }) =>
      element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, shown)),
    ),
  );
}
