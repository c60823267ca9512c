import { MarkLayer } from "./mark-layer.js";
import { Snapshot } from "./snapshot.js";

/**
 * What gouji asks of an editor, whichever it is. Nothing of it changes the document but `replace`,
 * which is called only when a person presses a button.
 *
 * @typedef {import("../gouji.d.ts").Span} Span
 * @typedef {import("../points.js").Weight} Weight
 *
 * @typedef {{ text: string, input: "html" | "text" }} Written what stands in the editor
 * @typedef {{ span: Span, weight: Weight, isCurrent: boolean }} MarkedSpan
 * @typedef {{ span: Span, text: string }} Replacement
 *
 * @typedef {object} Editor
 * @property {string} note what a user should know about this editor; "" where there is nothing
 * @property {() => Written | null} read what stands there now; null while there is nothing to read.
 *   Spans given to the others are places in what was read last
 * @property {() => number | null} caret where the user is
 * @property {(listener: () => void) => void} onChange called after each change, whoever made it
 * @property {(listener: () => void) => void} onCaret called when the user goes elsewhere
 * @property {() => boolean} isReadOnly
 * @property {(marks: MarkedSpan[]) => void} mark puts these marks in the place of all others
 * @property {(span: Span) => void} goTo selects it and brings it into sight
 * @property {(replacements: Replacement[]) => boolean} replace writes text into places that do not
 *   overlap, in one step that the editor's undo takes back; false where that cannot be done
 * @property {(label: string, press: () => void) => boolean} addButton puts a button into its
 *   toolbar; false where it takes none any more
 * @property {() => void} destroy removes whatever was added to it
 *
 * @typedef {object} RichHooks how an editor that shows its document in the page does it
 * @property {() => Element | null} content the element that it shows the document in; null while
 *   there is none (source view, not ready)
 * @property {string} [skipped] selector of what it draws in there for itself
 * @property {boolean} [dropsZeroWidth] whether it saves no zero-width space, whoever wrote it
 * @property {string} [note]
 * @property {(listener: () => void) => (() => void)} onChange gives back what ends it
 * @property {() => boolean} isReadOnly
 * @property {(range: Range) => void} select
 * @property {(places: { range: Range, text: string }[]) => boolean} replace the last place first
 * @property {(label: string, press: () => void) => ((() => void) | null)} addButton gives back what
 *   removes it; null where it takes none
 */

/**
 * An editor out of what is particular about it.
 *
 * @param {RichHooks} hooks
 * @returns {Editor}
 */
export function richEditor(hooks) {
  /** @type {Snapshot | null} */
  let snapshot = null;
  /** @type {{ content: Element, layer: MarkLayer } | null} */
  let shown = null;
  /** @type {(() => void)[]} */
  const endings = [];
  /** @type {(() => void)[]} */
  const caretListeners = [];
  const atCaret = () => {
    for (const listener of caretListeners) listener();
  };
  /** @type {Document | null} */
  let watched = null;
  // What was taken off the page is in nobody's sight, and its editor answers nothing any more.
  const contentNow = () => {
    const content = hooks.content();
    return content?.isConnected && content.ownerDocument.defaultView ? content : null;
  };

  // Some editors load their frame anew with each document.
  const watch = (/** @type {Document | null} */ own) => {
    if (own === watched) return;
    watched?.removeEventListener("selectionchange", atCaret);
    own?.addEventListener("selectionchange", atCaret);
    watched = own;
  };

  const layerOver = (/** @type {Element} */ content) => {
    if (shown?.content !== content) {
      shown?.layer.destroy();
      shown = { content, layer: new MarkLayer(content) };
    }
    return shown.layer;
  };

  return {
    note: hooks.note ?? "",
    read() {
      const content = contentNow();
      watch(content?.ownerDocument ?? null);
      snapshot = content && new Snapshot(content, hooks.skipped, hooks.dropsZeroWidth);
      return snapshot;
    },
    caret() {
      const selection = contentNow()?.ownerDocument.getSelection();
      const { anchorNode, anchorOffset } = selection ?? {};
      if (!snapshot || !anchorNode) return null;
      return snapshot.offsetOf(anchorNode, anchorOffset ?? 0);
    },
    onChange(listener) {
      endings.push(
        hooks.onChange(() => {
          shown?.layer.drawSoon();
          listener();
        }),
      );
    },
    onCaret(listener) {
      caretListeners.push(listener);
    },
    isReadOnly: () => contentNow() === null || hooks.isReadOnly(),
    mark(marks) {
      const content = contentNow();
      if (!content) {
        shown?.layer.destroy();
        shown = null;
        return;
      }
      // A check may end after all was taken away: nothing comes back for it.
      if (marks.length === 0 && !shown) return;
      layerOver(content).show(
        marks.flatMap(({ span, weight, isCurrent }) => {
          const range = snapshot?.rangeOf(span);
          return range ? [{ range, weight, isCurrent }] : [];
        }),
      );
    },
    goTo(span) {
      const range = contentNow() && snapshot?.rangeOf(span);
      if (!range) return;
      hooks.select(range);
      bringIntoSight(range);
    },
    replace(replacements) {
      if (contentNow() === null || hooks.isReadOnly()) return false;
      const places = replacements.map(({ span, text }) => ({
        range: snapshot?.rangeOf(span) ?? null,
        text,
        start: span.start,
      }));
      places.sort((a, b) => b.start - a.start);
      const found = places.flatMap(({ range, text }) => (range ? [{ range, text }] : []));
      // All of it or nothing: half a correction is a new fault.
      return found.length === places.length && hooks.replace(found);
    },
    addButton(label, press) {
      const remove = hooks.addButton(label, press);
      if (remove) endings.push(remove);
      return remove !== null;
    },
    destroy() {
      for (const end of endings.splice(0)) end();
      watch(null);
      shown?.layer.destroy();
      shown = null;
    },
  };
}

/**
 * Puts the editor's selection, as the browser has it, on a range.
 *
 * @param {Range} range
 */
export function selectRange(range) {
  const own = range.startContainer.ownerDocument;
  const selection = own?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** @param {Range} range */
function bringIntoSight({ startContainer }) {
  // Not the child that it begins at: a line break alone cannot be scrolled to.
  const isElement = startContainer.nodeType === Node.ELEMENT_NODE;
  const element = isElement
    ? /** @type {Element} */ (startContainer)
    : startContainer.parentElement;
  element?.scrollIntoView({ block: "center", inline: "nearest" });
}
