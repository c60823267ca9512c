import { richEditor, selectRange } from "../editor.js";

/**
 * What is used of wangEditor 5.
 *
 * @typedef {{ path: number[], offset: number }} Point
 * @typedef {{ anchor: Point, focus: Point }} Stretch
 *
 * @typedef {object} WangEditor
 * @property {boolean} isDestroyed
 * @property {unknown} children the document; another object after each change
 * @property {{ undos: object[][] }} history
 * @property {() => boolean} isDisabled
 * @property {() => void} focus
 * @property {(at: Stretch) => void} select
 * @property {(type: "change", listener: () => void) => void} on
 * @property {(type: "change", listener: () => void) => void} off
 *
 * @typedef {object} WangEditorModule what its package exports, which is `window.wangEditor` as well
 * @property {{ registerMenu(menu: { key: string, factory: () => object }): void }} Boot
 * @property {{
 *   toDOMNode(editor: any, node: any): HTMLElement,
 *   toSlateRange(editor: any, range: Range, options: object): Stretch | null,
 * }} DomEditor
 * @property {{ withoutNormalizing(editor: any, act: () => void): void }} SlateEditor
 * @property {{ edges(stretch: Stretch): [Point, Point] }} SlateRange
 * @property {{
 *   insertText(editor: any, text: string, options: { at: Point }): void,
 *   delete(editor: any, options: { at: Stretch }): void,
 * }} SlateTransforms
 */

/** @type {WeakMap<object, () => void>} what the button does in each editor */
const presses = new WeakMap();

/**
 * wangEditor 5. Its toolbar draws only buttons that it knows: call `wangeditorButton` once before
 * `createToolbar`, and name the button `gouji` there, or open the panel by a button of the page.
 *
 * wangEditor drops tables that stand inside a `div` or `section` when it is given HTML: take these
 * tags away before.
 *
 * @param {WangEditor} editor
 * @param {WangEditorModule} module
 * @returns {import("../editor.js").Editor}
 * @example
 * import * as wangEditor from "@wangeditor/editor";
 * wangeditorButton(wangEditor);
 * const editor = wangEditor.createEditor({ selector: "#content" });
 * const config = { insertKeys: { index: 0, keys: ["gouji"] } };
 * wangEditor.createToolbar({ editor, selector: "#bar", config });
 * attach(wangeditor(editor, wangEditor));
 */
export function wangeditor(editor, module) {
  const { DomEditor } = module;
  return richEditor({
    content: () => (editor.isDestroyed ? null : DomEditor.toDOMNode(editor, editor)),
    isReadOnly: () => editor.isDisabled(),
    onChange(listener) {
      let seen = editor.children;
      // It tells as much when only the cursor has moved.
      const told = () => {
        if (editor.children === seen) return;
        seen = editor.children;
        listener();
      };
      editor.on("change", told);
      return () => editor.off("change", told);
    },
    select(range) {
      const stretch = editor.isDisabled() ? null : stretchOf(editor, module, range);
      if (!stretch) {
        selectRange(range);
        return;
      }
      editor.focus();
      editor.select(stretch);
    },
    replace: (places) => replace(editor, module, places),
    addButton(_, press) {
      presses.set(editor, press);
      return () => presses.delete(editor);
    },
  });
}

/**
 * Makes the toolbar button `gouji` known to wangEditor; to be called once.
 *
 * @param {Pick<WangEditorModule, "Boot">} module
 * @param {string} [label]
 */
export function wangeditorButton({ Boot }, label = "年报核验") {
  Boot.registerMenu({
    key: "gouji",
    factory: () => ({
      tag: "button",
      title: label,
      // Also where nothing may be written and before anything is selected.
      alwaysEnable: true,
      getValue: () => "",
      isActive: () => false,
      isDisabled: () => false,
      exec: (/** @type {object} */ editor) => presses.get(editor)?.(),
    }),
  });
}

/**
 * @param {WangEditor} editor
 * @param {WangEditorModule} module
 * @param {Range} range
 */
function stretchOf(editor, { DomEditor }, range) {
  return DomEditor.toSlateRange(editor, range, { exactMatch: false, suppressThrow: true });
}

/**
 * @param {WangEditor} editor
 * @param {WangEditorModule} module
 * @param {{ range: Range, text: string }[]} places the last one first
 * @returns {boolean}
 */
function replace(editor, module, places) {
  const { SlateEditor, SlateRange, SlateTransforms } = module;
  const stretches = places.map(({ range }) => stretchOf(editor, module, range));
  if (stretches.includes(null)) return false;
  const { undos } = editor.history;
  const last = undos[undos.length - 1];
  const before = last?.length ?? 0;
  SlateEditor.withoutNormalizing(editor, () => {
    places.forEach(({ text }, i) => {
      const [start, end] = SlateRange.edges(/** @type {Stretch} */ (stretches[i]));
      const isOneText = start.path.join() === end.path.join();
      // The new words first: they take on the looks of the old ones.
      if (text !== "") SlateTransforms.insertText(editor, text, { at: start });
      const from = { ...start, offset: start.offset + text.length };
      const to = isOneText ? { ...end, offset: end.offset + text.length } : end;
      if (!isOneText || from.offset < to.offset) {
        SlateTransforms.delete(editor, { at: { anchor: from, focus: to } });
      }
    });
  });
  // Next to what was typed just before, it may have been taken for more of the typing.
  if (last && last === undos[undos.length - 1] && last.length > before) {
    undos.push(last.splice(before));
  }
  return true;
}
