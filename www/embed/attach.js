import { markedPlaces } from "../places.js";
import { defineChecker } from "./checker.js";
import { drawDrawer } from "./drawer.js";

/**
 * gouji beside an editor: reads it while the user types, shows what there is to say, marks the
 * places, and changes nothing but at the press of a button.
 *
 * @typedef {import("./checker.js").GoujiChecker} GoujiChecker
 * @typedef {import("./editor.js").Editor} Editor
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../points.js").Point} Point
 *
 * @typedef {object} AttachOptions
 * @property {Element} [panel] what to show the findings in; without it a panel opens at the side
 * @property {boolean} [open] whether to begin at once and not at the press of the button
 * @property {string} [rules] address of the folder with the rules' pages
 * @property {string} [settings] what the user chose of rules, as a settings file has it
 * @property {(outcome: Outcome) => void} [onOutcome] called after each check
 *
 * @typedef {object} Attached
 * @property {() => void} open
 * @property {() => void} close
 * @property {() => Promise<Outcome | null>} check checks what stands in the editor now
 * @property {GoujiChecker} checker
 * @property {() => void} destroy takes everything away again
 */

export const buttonLabel = "年报核验";

const changedMeanwhile = "正文刚刚改过，请再点一次。";
const refused = "没有改：编辑器不接受这处改动，请手工修改。";

/** Words or a picture: an empty editor still has a paragraph. */
const something = /<img|(?:^|>)[^<]*[^<\s]/;

/** After a check whose reading took so many ms the next one waits for this many times as long. */
const restAfter = 2;

/**
 * @param {Editor} editor
 * @param {AttachOptions} [options]
 * @returns {Attached}
 * @example
 * const attached = attach(tinymceEditor(editor), { rules: "https://…/gouji/rules" });
 */
export function attach(editor, { panel, open = false, rules, settings = "", onOutcome } = {}) {
  defineChecker();
  // Another copy of gouji on the page may have defined the element.
  const checker = /** @type {GoujiChecker} */ (document.createElement("gouji-checker"));
  checker.settings = settings;
  checker.setAttribute("fixes", "");
  if (rules !== undefined) checker.setAttribute("rules", rules.replace(/\/$/, ""));
  checker.remark(editor.note);

  const drawer = panel ? null : drawDrawer(buttonLabel, checker, () => close());
  if (panel) panel.append(checker);

  let isOpen = false;
  let isChecking = false;
  let isStale = false;
  /** No check begins before, as performance.now() tells it. */
  let restUntil = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** What the findings are about. */
  let told = "";
  /** What was pressed last. */
  let chosen = -1;

  function show() {
    isOpen = true;
    checker.hidden = false;
    drawer?.show();
    check();
  }

  function close() {
    isOpen = false;
    clearTimeout(timer);
    drawer?.hide();
    checker.hidden = true;
    editor.mark([]);
  }

  async function check() {
    clearTimeout(timer);
    timer = undefined;
    if (isChecking) {
      isStale = true;
      return null;
    }
    isChecking = true;
    isStale = false;
    const start = performance.now();
    const written = editor.read();
    const reading = performance.now() - start;
    checker.lock(editor.isReadOnly());
    /** @type {Outcome | null} */
    let outcome = null;
    if (!written) checker.complain("编辑器现在没有显示正文。请切换到编辑视图。");
    else if (!something.test(written.text)) checker.complain("编辑器里还没有内容。");
    else outcome = await checker.check(written.text, written.input);
    if (outcome && written) told = written.text;
    isChecking = false;
    restUntil = performance.now() + reading * restAfter;
    // What was read may not be there any more: places would be wrong.
    if (isStale) later();
    else mark();
    if (outcome) onOutcome?.(outcome);
    return outcome;
  }

  function later() {
    isStale = true;
    if (!isOpen || isChecking || timer !== undefined) return;
    timer = setTimeout(check, Math.max(0, restUntil - performance.now()));
  }

  /**
   * Whether the findings are about what stands in the editor. Some editors tell of changes where
   * there are none, as TinyMCE does when it loses the focus.
   */
  function isAboutThis() {
    if (!isStale && !isChecking) return true;
    const isSame = editor.read()?.text === told;
    if (!isSame) later();
    return isSame;
  }

  function mark() {
    const at = editor.caret();
    const current = at === null ? [] : checker.points.filter((point) => standsAt(point, at));
    const indices = current.map(({ index }) => index);
    checker.markCurrent(indices);
    editor.mark(isOpen ? checker.points.flatMap((point) => marksOf(point, chosen)) : []);
  }

  checker.addEventListener("gouji-place", (event) => {
    const { index, span } = /** @type {CustomEvent} */ (event).detail;
    chosen = index;
    if (span && isAboutThis()) {
      editor.goTo(span);
      drawer?.stepAside();
    }
    mark();
  });
  checker.addEventListener("gouji-fix", (event) => {
    const { fix } = /** @type {CustomEvent} */ (event).detail;
    if (!isAboutThis()) {
      checker.remark(changedMeanwhile);
      return;
    }
    const replacements = fix.edits.map((/** @type {import("../gouji.d.ts").Edit} */ edit) => ({
      span: edit.span,
      text: edit.kind === "cell" ? String(edit.to) : edit.text,
    }));
    if (!editor.replace(replacements)) {
      // It may have seen only now that something else stands there.
      checker.remark(isStale ? changedMeanwhile : refused);
      return;
    }
    checker.remark(editor.note);
    later();
  });
  editor.onChange(later);
  editor.onCaret(() => {
    if (isOpen && !isStale && !isChecking) mark();
  });
  const isShown = () => isOpen && (!drawer || drawer.isShown());
  editor.addButton(buttonLabel, () => (isShown() ? close() : show()));
  checker.hidden = true;
  if (open) show();

  return {
    open: show,
    close,
    check,
    checker,
    destroy() {
      close();
      editor.destroy();
      checker.remove();
      drawer?.destroy();
    },
  };
}

/**
 * @param {Point} point
 * @param {number} place in what was read
 */
function standsAt({ at }, place) {
  return at.some(({ span, kind }) => {
    if (!span || (kind !== "cell" && kind !== "text")) return false;
    return span.start <= place && place <= span.end;
  });
}

/**
 * @param {Point} point
 * @param {number} chosen
 * @returns {import("./editor.js").MarkedSpan[]}
 */
function marksOf(point, chosen) {
  // Told with the fault that explains it.
  if (point.weight === "unclear" || point.fault !== undefined) return [];
  return markedPlaces(point).flatMap(([, { kind, span }]) =>
    span && (kind === "cell" || kind === "text" || kind === "section")
      ? [{ span, weight: point.weight, isCurrent: point.index === chosen }]
      : [],
  );
}
