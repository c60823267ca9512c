import { element, fill, showWithin } from "../dom.js";
import { PlaceWanted, PointsLit, TrialWanted } from "../events.js";
import { anchorOf, pointId } from "../places.js";
import { groupsOf } from "../points.js";
import { changesOf } from "../trial.js";
import { groupWords } from "../wording.js";

/**
 * @typedef {import("../points.js").Point} Point
 * @typedef {import("../points.js").Entry} Entry
 * @typedef {import("../points.js").Group} Group
 */

/** What was found, by what there is to do. Arrow keys walk it, Enter goes to the place. */
export class FindingList extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.press(event));
    this.addEventListener("keydown", (event) => this.walk(event));
    for (const type of ["mouseover", "focusin"]) {
      this.addEventListener(type, (event) => this.light(pointOf(event.target)));
    }
    for (const type of ["mouseleave", "focusout"]) {
      this.addEventListener(type, () => this.light(null));
    }
  }

  /**
   * @param {Point[]} points
   * @param {HTMLElement | null} note on all of them, put before those that must be changed
   */
  show(points, note) {
    const heading = element("h3", { class: "visually-hidden" }, "问题清单");
    const keys = element(
      "p",
      { class: "keys" },
      ...["↑", "↓"].map((key) => element("kbd", {}, key)),
      " 逐条 · ",
      element("kbd", {}, "Enter"),
      " 去看 · ",
      element("kbd", {}, "Esc"),
      " 回来",
    );
    if (points.length === 0) {
      fill(this, heading, element("p", { class: "nothing" }, "没有要改、要核对的地方。"));
      return;
    }
    fill(this, heading, ...groupsOf(points).map(drawGroup), keys);
    if (note) this.querySelector("ol")?.before(note);
  }

  /** @param {number[]} points those that the reader's pointer or focus is at */
  mark(points) {
    for (const item of this.items()) {
      item.toggleAttribute("data-lit", points.includes(Number(item.dataset.point)));
    }
  }

  /**
   * Moves the focus to a point, opening the fold that it is in.
   *
   * @param {number} index
   */
  focusPoint(index) {
    const item = this.items().find((candidate) => candidate.dataset.point === String(index));
    if (!item) return;
    const fold = item.parentElement?.previousElementSibling;
    if (item.parentElement?.hidden && fold instanceof HTMLButtonElement) toggle(fold);
    focusItem(item, this);
  }

  focusFirst() {
    const stop = this.querySelector("[data-stop]");
    if (stop instanceof HTMLElement) focusItem(stop, this);
  }

  /** @private @returns {HTMLElement[]} */
  items() {
    return [...this.querySelectorAll("li")].filter((item) => item.dataset.point !== undefined);
  }

  /**
   * @private
   * @param {number | null} point
   */
  light(point) {
    this.dispatchEvent(new PointsLit(point === null ? [] : [point]));
  }

  /**
   * @private
   * @param {MouseEvent} event
   */
  press(event) {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const button = target.closest("button");
    if (button) {
      if (button.hasAttribute("aria-expanded")) toggle(button);
      return;
    }
    const link = target.closest("a");
    const point = pointOf(target);
    if (point === null || link?.target) return;
    if (link) event.preventDefault();
    // Words that are being selected are to be copied, not followed.
    else if (String(getSelection()) !== "") return;
    this.dispatchEvent(new PlaceWanted(point));
  }

  /**
   * @private
   * @param {KeyboardEvent} event
   */
  walk(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...this.querySelectorAll("[data-stop]")].filter(
      (stop) => stop instanceof HTMLElement && stop.offsetParent !== null,
    );
    const here = document.activeElement ? stops.indexOf(document.activeElement) : -1;
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const stop = stops[Math.min(Math.max(to, 0), stops.length - 1)];
    if (stop instanceof HTMLElement) focusItem(stop, this);
  }
}

/**
 * @param {HTMLElement} item
 * @param {Element} pane
 */
function focusItem(item, pane) {
  const stop = item.matches("[data-stop]") ? item : item.querySelector("[data-stop]");
  if (stop instanceof HTMLElement)
    stop.focus({ preventScroll: pane.scrollHeight > pane.clientHeight });
  showWithin(item.closest("li") ?? item, pane);
}

/**
 * @param {EventTarget | null} target
 * @returns {number | null} index of the point that it belongs to
 */
function pointOf(target) {
  if (!(target instanceof Element)) return null;
  const item = target.closest("li");
  return item?.dataset.point === undefined ? null : Number(item.dataset.point);
}

/** @param {HTMLButtonElement} button */
function toggle(button) {
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(open));
  const list = button.nextElementSibling;
  if (list instanceof HTMLElement) list.hidden = !open;
}

/** @param {Group} group */
function drawGroup({ weight, count, entries }) {
  const { title, hint, unit } = groupWords[weight];
  const id = `group-${weight}`;
  return element(
    "section",
    { class: "group", "data-weight": weight, "aria-labelledby": id },
    element(
      "h4",
      { id },
      element("span", { class: "group-title" }, title),
      element("span", { class: "count" }, ` ${count} ${unit}`),
      element("span", { class: "hint" }, hint),
    ),
    element("ol", {}, ...entries.map(drawEntry)),
  );
}

/** @param {Entry} entry */
function drawEntry({ points, folded }) {
  const [first] = points;
  if (!folded && first) return drawPoint(first);
  return element(
    "li",
    { class: "fold" },
    element(
      "button",
      { type: "button", class: "link", "aria-expanded": "false", "data-stop": true },
      `还有 ${points.length} 处同类`,
    ),
    element("ol", { hidden: true }, ...points.map(drawPoint)),
  );
}

/** @param {Point} point */
function drawPoint(point) {
  const words = point.at[0]?.words;
  const anchor = anchorOf(point);
  const place =
    words && anchor
      ? element("a", { href: `#${encodeURI(anchor)}`, "data-stop": true }, words)
      : element("span", { tabindex: -1, "data-stop": true }, words ?? "整篇报告");
  return element(
    "li",
    {
      class: "finding",
      id: pointId(point.index),
      "data-point": point.index,
      "data-weight": point.weight,
    },
    element("p", { class: "place" }, place),
    element("p", { class: "message" }, point.message),
    ...point.fixes.flatMap(drawFix),
    element(
      "p",
      { class: "basis" },
      element("span", {}, basisOf(point)),
      element("span", { class: "rules" }, ...point.rule.split(" ").map(drawRule)),
    ),
  );
}

/**
 * A proposal, to be tried where it can be.
 *
 * @param {import("../gouji.d.ts").Fix} fix
 */
function drawFix({ label, edits }) {
  const changes = changesOf(edits);
  if (!changes) return [element("p", { class: "fix" }, `建议：${label}`)];
  const button = element("button", { type: "button", class: "link" }, `试改：${label}`);
  button.addEventListener("click", () => button.dispatchEvent(new TrialWanted(changes)));
  return [element("p", { class: "fix" }, button)];
}

/**
 * Its page says what the rule demands, why, and how to put things right.
 *
 * @param {string} id
 */
function drawRule(id) {
  return element("a", { href: `rules/${id}.html`, target: "_blank", rel: "noopener" }, id);
}

/** @param {Point} point */
function basisOf({ basis, weight }) {
  if (basis) return `依据：${basis.document} ${basis.clause}`;
  return weight === "unclear" ? "" : "此项为经验判断";
}
