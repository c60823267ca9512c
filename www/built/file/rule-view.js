import { element, fill } from "../../dom.js";
import { textPart } from "./parts.js";

/**
 * The pages of the rules as a view of the one file, by the address: `#rule/T3-01`.
 *
 * It lies over the page, which stays as it is beneath: where it was scrolled to, what was typed.
 *
 * @typedef {{ title: string, main: string }} RulePage markup of the project's own
 */

const start = "#rule/";

/** @type {Record<string, RulePage> | null} by name: a rule's id, or a list of all */
let pages = null;
/** @type {HTMLElement | null} the link that the reader followed */
let origin = null;
let titleBefore = "";
let titleShown = "";

const view = element("div", { id: "rule-view", class: "rule-page", role: "main", hidden: true });

/** Follows the page's address from now on. */
export function startRuleView() {
  document.body.append(view);
  document.addEventListener("click", follow);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !view.hidden) leave();
  });
  // A report that is pasted over a rule is looked at at once.
  for (const kind of ["report-chosen", "file-chosen"]) {
    document.addEventListener(kind, () => {
      if (!view.hidden) leave();
    });
  }
  addEventListener("popstate", show);
  addEventListener("hashchange", show);
  show();
}

/** @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const { button, ctrlKey, metaKey, shiftKey } = event;
  if (!link || button !== 0 || ctrlKey || metaKey || shiftKey) return;
  const address = link.getAttribute("href") || "";
  if (address.startsWith(start)) {
    event.preventDefault();
    if (view.hidden) origin = link;
    // What the page keeps with its place in the browser's history belongs to the new place too.
    history.pushState(history.state, "", address);
    show();
  } else if (address === "#") {
    event.preventDefault();
    leave();
  }
}

function leave() {
  history.pushState(history.state, "", "#");
  show();
}

function show() {
  const name = location.hash.startsWith(start) ? location.hash.slice(start.length) : "";
  const page = name && pageOf(name);
  if (page) open(page);
  else close();
}

/**
 * @param {string} name
 * @returns {RulePage | undefined}
 */
function pageOf(name) {
  if (!pages) pages = /** @type {Record<string, RulePage>} */ (JSON.parse(textPart("rules")));
  return pages[name];
}

/** @param {RulePage} page */
function open({ title, main }) {
  const content = new DOMParser().parseFromString(main, "text/html").body;
  const back = element("p", { class: "way-back" }, element("a", { href: "#" }, "回到核对"));
  const hasWayBack = content.querySelector('a[href="#"]') !== null;
  fill(view, ...(hasWayBack ? [] : [back]), ...content.childNodes);
  if (view.hidden) titleBefore = document.title;
  document.title = title;
  titleShown = title;
  view.hidden = false;
  document.body.dataset.rule = "";
  view.scrollTop = 0;
  const heading = view.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

function close() {
  if (view.hidden) return;
  view.hidden = true;
  fill(view);
  delete document.body.dataset.rule;
  // Where the report has changed meanwhile its own title stands already.
  if (document.title === titleShown) document.title = titleBefore;
  if (origin) origin.focus({ preventScroll: true });
  origin = null;
}
