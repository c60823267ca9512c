import { bookmarkletFor } from "../bookmarklet.js";
import { find } from "../dom.js";

/** The link to be dragged to the browser's bar, with a sentence on how it is used. */
export class BookmarkLink extends HTMLElement {
  connectedCallback() {
    // Other pages may not open what lies in a folder.
    if (!/^https?:$/.test(location.protocol)) return;
    const link = find(this, "a", HTMLAnchorElement);
    const how = find(this, '[data-part="how"]', HTMLElement);
    link.href = bookmarkletFor(location.origin + location.pathname);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      how.textContent =
        "这个链接不在这里点：把它拖到收藏栏（书签栏），到报告的网页上再点。拖不动时，在链接上点右键复制地址，新建一个收藏，把地址填进去。";
    });
    link.addEventListener("dragstart", keepOut);
    this.hidden = false;
  }
}

/** While the link is on its way it must not fall into the page, which would check it as a report. */
function keepOut() {
  const stop = (/** @type {Event} */ event) => {
    event.stopPropagation();
    if (event.type === "drop") event.preventDefault();
  };
  const end = () => {
    for (const type of ["dragover", "drop"]) document.removeEventListener(type, stop, true);
    document.removeEventListener("dragend", end, true);
  };
  for (const type of ["dragover", "drop"]) document.addEventListener(type, stop, true);
  document.addEventListener("dragend", end, true);
}
