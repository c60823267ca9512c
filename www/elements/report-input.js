import { element, fill, find } from "../dom.js";
import { ExampleChosen, FileChosen, FormWanted, NothingChosen, ReportChosen } from "../events.js";
import { broughtBy, typed } from "../report-source.js";

/** @typedef {import("../events.js").ReportSource} ReportSource */

/**
 * The box that a report is pasted into, with the other ways of bringing one.
 *
 * What is checked may be more than what the box shows (HTML); it stays so until the person edits
 * the box.
 */
export class ReportInput extends HTMLElement {
  /** @private @type {ReportSource | null} what is held, beyond what the box shows */
  source = null;

  /** @private what the box showed when the source was set */
  shown = "";

  /** @private whether what is held is more than what the box shows: markup */
  isMore = false;

  /** @private what the person had written before another report took its place */
  replaced = "";

  /** @private */
  get box() {
    return find(this, "textarea", HTMLTextAreaElement);
  }

  connectedCallback() {
    const file = find(this, '[data-part="file"]', HTMLInputElement);

    find(this, '[data-part="check"]', HTMLButtonElement).addEventListener("click", () =>
      this.submit(),
    );
    find(this, '[data-part="choose"]', HTMLButtonElement).addEventListener("click", () =>
      file.click(),
    );
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) this.dispatchEvent(new FileChosen(chosen));
      // The same file, changed meanwhile, is to count as a new choice.
      file.value = "";
    });
    for (const button of this.querySelectorAll("[data-form]")) {
      const edition = button.getAttribute("data-form") === "2019" ? "2019" : "2021";
      button.addEventListener("click", () => this.dispatchEvent(new FormWanted(edition)));
    }
    this.box.addEventListener("input", () => this.explain());
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.submit();
    });
    document.addEventListener("paste", (event) => this.paste(event));
    document.addEventListener("dragover", (event) => this.dragOver(event));
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) delete document.body.dataset.dropping;
    });
    document.addEventListener("drop", (event) => this.drop(event));
  }

  /** @param {{ file: string, title: string, about: string }[]} examples */
  set examples(examples) {
    const buttons = examples.map(({ file, title, about }) => {
      const button = element("button", { type: "button", title: about }, title);
      button.addEventListener("click", () => this.dispatchEvent(new ExampleChosen(file, title)));
      return element("li", {}, button);
    });
    const list = find(this, '[data-part="example-list"]', HTMLElement);
    fill(list, ...buttons);
    find(this, '[data-part="examples"]', HTMLElement).hidden = examples.length === 0;
  }

  /** @returns {ReportSource} what would be checked now */
  get current() {
    const { box } = this;
    return this.source && box.value === this.shown ? this.source : typed(box.value);
  }

  /**
   * Takes over a report that did not come by way of the box.
   *
   * @param {ReportSource} source
   * @param {string} plain its words, for the box
   */
  hold(source, plain) {
    const { box } = this;
    // A value that is set cannot be undone in the box.
    if (box.value.trim() !== "" && box.value !== this.shown) this.replaced = box.value;
    box.value = plain;
    this.source = source;
    // The box may write line ends in its own way.
    this.shown = box.value;
    this.isMore = source.text.replace(/\r\n?/g, "\n") !== this.shown;
    this.explain();
  }

  /**
   * Shows the words of the report that is held, where until now there was only its markup.
   *
   * @param {string} plain
   */
  showWords(plain) {
    const { source } = this;
    if (!source || this.current !== source) return;
    if (this.shown.trim() === "" || !this.isMore) this.hold(source, plain);
  }

  /** Makes ready for the next report: the old one is there until it is typed over. */
  offer() {
    this.box.focus();
    this.box.select();
  }

  /** @private */
  submit() {
    this.dispatchEvent(new ReportChosen(this.current));
  }

  /** @private Says how what is in the box will be checked. */
  explain() {
    const note = find(this, '[data-part="note"]', HTMLElement);
    const { source, shown, replaced, current } = this;
    fill(note);
    if (source && this.isMore) {
      if (current === source) note.append(`${source.name}:按原来的表格核对，框里只显示文字。`);
      else {
        const back = button("用回带格式的内容", () => this.hold(source, shown));
        note.append("框里的文字改过了，将按框里的文字核对。", back);
      }
    }
    if (replaced !== "") {
      const back = button("取回刚才框里的文字", () => {
        this.box.value = replaced;
        this.replaced = "";
        this.explain();
      });
      note.append(back);
    }
  }

  /**
   * @private
   * @param {ClipboardEvent} event
   */
  paste(event) {
    if (event.defaultPrevented || !event.clipboardData) return;
    const { box } = this;
    const inBox = event.target === box;
    const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    // Into the midst of other words: an edit, which the browser does best.
    if (inBox && !whole) return;
    event.preventDefault();
    this.take(event.clipboardData);
  }

  /**
   * @private
   * @param {DataTransfer} data
   */
  take(data) {
    const brought = broughtBy(data);
    if (!brought) this.dispatchEvent(new NothingChosen());
    else if ("file" in brought) this.dispatchEvent(new FileChosen(brought.file));
    else {
      this.hold(brought.source, brought.plain);
      this.submit();
    }
  }

  /**
   * @private
   * @param {DragEvent} event
   */
  dragOver(event) {
    event.preventDefault();
    document.body.dataset.dropping = "";
  }

  /**
   * @private
   * @param {DragEvent} event
   */
  drop(event) {
    event.preventDefault();
    delete document.body.dataset.dropping;
    const data = event.dataTransfer;
    if (!data) return;
    const [file] = data.files;
    if (file) this.dispatchEvent(new FileChosen(file));
    else this.take(data);
  }
}

/**
 * @param {string} words
 * @param {() => void} press
 */
function button(words, press) {
  const made = element("button", { type: "button", class: "link" }, words);
  made.addEventListener("click", press);
  return made;
}
