import { arrange, element, showWithin } from "../dom.js";
import { PlaceWanted, PointsLit } from "../events.js";
import { groupsOf } from "../points.js";
import { groupWords } from "../wording.js";
import { drawFault } from "./fault-item.js";
import { drawPoint } from "./finding-item.js";
import { drawIgnoreForm } from "./ignore-form.js";

/**
 * @typedef {import("../points.js").Point} Point
 * @typedef {import("../points.js").Entry} Entry
 */

/** What was found, by what there is to do. Arrow keys walk it, Enter goes to the place. */
export class FindingList extends HTMLElement {
  /** @private @type {Map<number, Point>} */
  points = new Map();

  /** @private @type {Map<string, HTMLElement>} what is drawn, by what it says */
  drawn = new Map();

  /** @private */
  groups = {
    error: drawGroup("error"),
    warning: drawGroup("warning"),
    info: drawGroup("info"),
    unclear: drawGroup("unclear"),
  };

  /** @private */
  heading = element("h3", { class: "visually-hidden" }, "问题清单");

  /** @private */
  none = element("p", { class: "nothing" }, "没有列出要改、要核对的地方。");

  /** @private */
  keys = drawKeys();

  /** @private @type {string[] | null} what followed a point when it was done with */
  following = null;

  /** @private @returns {Element} what scrolls */
  get pane() {
    return this.closest(".pane") ?? this;
  }

  connectedCallback() {
    for (const type of ["settings-wanted", "fix-wanted"]) {
      this.addEventListener(type, (event) => this.leave(event.target));
    }
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
   * What was drawn before and says the same stays: with what is unfolded or typed in it.
   *
   * @param {Point[]} points
   * @param {string} note on all of them, put before those that must be changed
   */
  show(points, note) {
    const before = this.drawn;
    this.points = new Map(points.map((point) => [point.index, point]));
    this.drawn = new Map();
    const keep = (/** @type {Entry} */ entry) => {
      const says = sayingOf(entry);
      const item = before.get(says) ?? drawEntry(entry);
      this.drawn.set(says, item);
      return item;
    };
    const sections = groupsOf(points).map((group, i) => {
      const { section, count, list, note: unexplained } = this.groups[group.weight];
      count.textContent = ` ${group.count} ${groupWords[group.weight].unit}`;
      unexplained.hidden = note === "" || i > 0;
      unexplained.textContent = note;
      arrange(list, group.entries.map(keep));
      return section;
    });
    arrange(this, [
      this.heading,
      ...(sections.length > 0 ? [...sections, this.keys] : [this.none]),
    ]);
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
   * @param {number} [place] of the point: to the link that leads there, where it is in sight
   */
  focusPoint(index, place = 0) {
    const item = this.items().find((candidate) => candidate.dataset.point === String(index));
    if (item) this.enter(item, place);
  }

  /**
   * Moves the focus to what stands where the point stood that was done with.
   *
   * @returns {boolean} whether there is any
   */
  resume() {
    const { following } = this;
    this.following = null;
    if (!following) return false;
    const items = this.items();
    const next = items.find((item) => following.includes(this.nameOf(item)));
    const item = next ?? items[items.length - 1];
    if (item) this.enter(item);
    return item !== undefined;
  }

  focusFirst() {
    const stop = this.querySelector("[data-stop]");
    if (stop instanceof HTMLElement) focusItem(stop, this.pane);
  }

  /**
   * @private
   * @param {HTMLElement} item
   * @param {number} [place]
   */
  enter(item, place = 0) {
    const fold = item.parentElement?.previousElementSibling;
    if (item.parentElement?.hidden && fold instanceof HTMLButtonElement) toggle(fold);
    const link = item.querySelector(`[data-place="${place}"]`);
    const inSight = link instanceof HTMLElement && link.offsetParent !== null;
    focusItem(inSight ? link : item, this.pane);
  }

  /**
   * A point is about to go, perhaps with others of its rule.
   *
   * @private
   * @param {EventTarget | null} target
   */
  leave(target) {
    const here = pointOf(target);
    const items = this.items();
    const position = items.findIndex((item) => item.dataset.point === String(here));
    this.following = items.slice(position + 1).map((item) => this.nameOf(item));
  }

  /**
   * @private
   * @param {HTMLElement} item
   * @returns {string} the same after another check
   */
  nameOf(item) {
    const point = this.points.get(Number(item.dataset.point));
    return point ? `${point.rule} ${point.key} ${point.message}` : "";
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
      if (button.matches(".ignore")) this.ask(button);
      else if (button.hasAttribute("aria-expanded")) toggle(button);
      return;
    }
    const link = target.closest("a");
    const point = pointOf(target);
    if (point === null || link?.target || target.closest("form")) return;
    if (link) event.preventDefault();
    // Words that are being selected are to be copied, not followed.
    else if (String(getSelection()) !== "") return;
    this.dispatchEvent(new PlaceWanted(point, Number(link?.dataset.place ?? 0)));
  }

  /**
   * Opens or closes the form that a finding is ignored by.
   *
   * @private
   * @param {HTMLButtonElement} button
   */
  ask(button) {
    const item = button.closest("li");
    const point = this.points.get(pointOf(button) ?? -1);
    if (!item || !point) return;
    const open = item.querySelector("form");
    button.setAttribute("aria-expanded", String(!open));
    if (open) {
      open.remove();
      button.focus();
      return;
    }
    const form = drawIgnoreForm(point, () => this.ask(button));
    item.append(form);
    const first = form.querySelector("input, button");
    if (first instanceof HTMLElement) focusWithin(first, this.pane);
    showWithin(form, this.pane);
  }

  /**
   * @private
   * @param {KeyboardEvent} event
   */
  walk(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // There the keys move the cursor.
    if (event.target instanceof HTMLInputElement) return;
    const stops = [...this.querySelectorAll("[data-stop]")].filter(
      (stop) => stop instanceof HTMLElement && stop.offsetParent !== null,
    );
    const active = document.activeElement;
    const here = stops.filter((stop) => active && !isAfter(stop, active)).length - 1;
    // From a button of a point: up to the point itself.
    const above = stops[here] === active ? here - 1 : here;
    const to = { ArrowDown: here + 1, ArrowUp: above, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const stop = stops[Math.min(Math.max(to, 0), stops.length - 1)];
    if (stop instanceof HTMLElement) focusItem(stop, this.pane);
  }
}

/**
 * @param {HTMLElement} item
 * @param {Element} pane
 */
function focusItem(item, pane) {
  const stop = item.matches("a, [data-stop]") ? item : item.querySelector("[data-stop]");
  if (stop instanceof HTMLElement) focusWithin(stop, pane);
  // A point as a whole, but not with all of its places.
  showWithin(item.matches("[data-place]") ? item : (item.closest("li") ?? item), pane);
}

/**
 * @param {Element} one
 * @param {Element} other
 */
function isAfter(one, other) {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * @param {HTMLElement} target
 * @param {Element} pane the page scrolls only where this does not
 */
function focusWithin(target, pane) {
  target.focus({ preventScroll: pane.scrollHeight > pane.clientHeight });
}

/**
 * @param {EventTarget | null} target
 * @returns {number | null} index of the point that it belongs to
 */
function pointOf(target) {
  if (!(target instanceof Element)) return null;
  const item = target.closest("li[data-point]");
  return item instanceof HTMLElement ? Number(item.dataset.point) : null;
}

/** @param {HTMLButtonElement} button */
function toggle(button) {
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(open));
  const list = button.nextElementSibling;
  if (list instanceof HTMLElement) list.hidden = !open;
}

function drawKeys() {
  return element(
    "p",
    { class: "keys" },
    ...["↑", "↓"].map((key) => element("kbd", {}, key)),
    " 逐条 · ",
    element("kbd", {}, "Enter"),
    " 去看 · ",
    element("kbd", {}, "Esc"),
    " 回来",
  );
}

/**
 * What an entry says, but for where in the text it stands: that moves with every edit before it.
 *
 * @param {Entry} entry
 */
function sayingOf({ points, folded, explained }) {
  return JSON.stringify([folded, points, explained], (name, value) =>
    name === "span" ? value !== null : value,
  );
}

/** @param {import("../points.js").Weight} weight */
function drawGroup(weight) {
  const { title, hint } = groupWords[weight];
  const id = `group-${weight}`;
  const count = element("span", { class: "count" });
  const note = element("p", { class: "unexplained", hidden: true });
  const list = element("ol");
  const section = element(
    "section",
    { class: "group", "data-weight": weight, "aria-labelledby": id },
    element(
      "h4",
      { id },
      element("span", { class: "group-title" }, title),
      count,
      element("span", { class: "hint" }, hint),
    ),
    note,
    list,
  );
  return { section, count, note, list };
}

/** @param {Entry} entry */
function drawEntry({ points, folded, explained }) {
  const [first] = points;
  if (first?.diagnoses) return drawFault(first, explained);
  if (!folded && first) return drawPoint(first);
  const count = points.reduce((sum, { gathers, at }) => sum + (gathers ? at.length : 1), 0);
  return element(
    "li",
    { class: "fold" },
    element(
      "button",
      { type: "button", class: "link", "aria-expanded": "false", "data-stop": true },
      `还有 ${count} 处同类`,
    ),
    element("ol", { hidden: true }, ...points.map(drawPoint)),
  );
}
