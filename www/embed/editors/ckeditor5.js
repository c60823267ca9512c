import { richEditor } from "../editor.js";

/**
 * What is used of CKEditor 5.
 *
 * @typedef {object} CkEditor5
 * @property {boolean} isReadOnly
 * @property {CkModel} model
 * @property {{ view: CkView, mapper: { toModelRange(range: object): CkRange } }} editing
 * @property {{ has(name: string): boolean, get(name: string): any }} plugins
 * @property {CkObservable["on"]} on
 * @property {CkObservable["off"]} off
 *
 * @typedef {object} CkObservable
 * @property {(type: string, listener: () => void) => void} on
 * @property {(type: string, listener: () => void) => void} off
 *
 * @typedef {object} CkView
 * @property {() => HTMLElement | undefined} getDomRoot
 * @property {() => void} focus
 * @property {{ domRangeToView(range: Range): object | null }} domConverter
 *
 * @typedef {object} CkModel
 * @property {CkObservable} document
 * @property {(act: (writer: CkWriter) => void) => void} change
 * @property {(at: CkRange) => boolean} canEditAt
 * @property {(content: object, at: CkRange) => unknown} insertContent
 * @property {(selection: object) => void} deleteContent
 * @property {(at: CkRange) => object} createSelection
 * @property {(start: object, end: object) => CkRange} createRange
 * @property {{ getNearestSelectionRange(at: object, towards: string): CkRange | null }} schema
 *
 * @typedef {object} CkWriter
 * @property {(at: CkRange) => void} setSelection
 * @property {(text: string, attributes: Iterable<[string, unknown]>) => object} createText
 *
 * @typedef {object} CkRange
 * @property {object} start
 * @property {object} end
 * @property {() => Iterable<CkItem>} getItems
 *
 * @typedef {object} CkItem
 * @property {(type: string) => boolean} is
 * @property {() => Iterable<[string, unknown]>} getAttributes
 */

/** Handles, and where a paragraph can be put before or behind a table. */
const skipped = ".ck-reset_all, .ck-table-column-resizer, .ck-fake-selection-container";

/**
 * CKEditor 5, with one document. Its toolbar takes what a plugin has registered: see
 * `ckeditor5Button`, or open the panel by a button of the page.
 *
 * @param {CkEditor5} editor that is ready
 * @returns {import("../editor.js").Editor}
 * @example
 * const button = ckeditor5Button(ButtonView);
 * const editor = await ClassicEditor.create(element, {
 *   plugins: [Essentials, Paragraph, Table, button.plugin],
 *   toolbar: ["undo", "redo", "gouji"],
 * });
 * attach(ckeditor5Editor(editor, button.connect));
 */
export function ckeditor5Editor(editor, connect = noButton) {
  const { model, editing } = editor;
  const source = editor.plugins.has("SourceEditing") ? editor.plugins.get("SourceEditing") : null;

  const placeOf = (/** @type {Range} */ range) => {
    const seen = editing.view.domConverter.domRangeToView(range);
    return seen && withinText(model, editing.mapper.toModelRange(seen));
  };

  return richEditor({
    content: () => (source?.isSourceEditingMode ? null : (editing.view.getDomRoot() ?? null)),
    skipped,
    isReadOnly: () => editor.isReadOnly,
    onChange(listener) {
      model.document.on("change:data", listener);
      editor.on("change:isReadOnly", listener);
      source?.on("change:isSourceEditingMode", listener);
      return () => {
        model.document.off("change:data", listener);
        editor.off("change:isReadOnly", listener);
        source?.off("change:isSourceEditingMode", listener);
      };
    },
    select(range) {
      const place = placeOf(range);
      if (place) model.change((writer) => writer.setSelection(place));
      editing.view.focus();
    },
    replace(places) {
      const found = places.flatMap(({ range, text }) => {
        const place = placeOf(range);
        return place && model.canEditAt(place) ? [{ place, text }] : [];
      });
      if (found.length < places.length) return false;
      model.change((writer) => {
        for (const { place, text } of found) write(model, writer, place, text);
      });
      // The keys for undoing it are the editor's.
      editing.view.focus();
      return true;
    },
    addButton: (_, press) => connect(press),
  });
}

/** @type {(press: () => void) => (() => void) | null} */
const noButton = () => null;

/**
 * Where text can stand: a cell's text is in a paragraph, also where the page shows none.
 *
 * @param {CkModel} model
 * @param {CkRange} range
 * @returns {CkRange | null}
 */
function withinText({ schema, createRange }, { start, end }) {
  const first = schema.getNearestSelectionRange(start, "forward");
  const last = schema.getNearestSelectionRange(end, "backward");
  return first && last && createRange(first.start, last.end);
}

/**
 * @param {CkModel} model
 * @param {CkWriter} writer
 * @param {CkRange} place
 * @param {string} text
 */
function write(model, writer, place, text) {
  if (text === "") {
    model.deleteContent(model.createSelection(place));
    return;
  }
  const before = [...place.getItems()].find((item) => item.is("$textProxy"));
  model.insertContent(writer.createText(text, before?.getAttributes() ?? []), place);
}

/**
 * The toolbar button `gouji`, as a plugin to create editors with, each with one of its own.
 *
 * @param {new (locale: any) => any} ButtonView of the editor's own package
 * @param {string} [label]
 * @returns {{ plugin: Function, connect: (press: () => void) => (() => void) }} the second is for
 *   `ckeditor5Editor`
 */
export function ckeditor5Button(ButtonView, label = "年报核验") {
  let act = () => {};
  let isEnabled = false;
  /** @type {any[]} a toolbar may be drawn more than once */
  const drawn = [];
  const enable = (/** @type {boolean} */ value) => {
    isEnabled = value;
    for (const view of drawn) view.isEnabled = value;
  };
  return {
    // The editor calls it with `new`.
    plugin: function Gouji(/** @type {any} */ editor) {
      editor.ui.componentFactory.add("gouji", (/** @type {any} */ locale) => {
        const view = new ButtonView(locale);
        view.set({ label, withText: true, isEnabled });
        view.on("execute", () => act());
        drawn.push(view);
        return view;
      });
    },
    connect(press) {
      act = press;
      enable(true);
      return () => {
        act = () => {};
        enable(false);
      };
    },
  };
}
