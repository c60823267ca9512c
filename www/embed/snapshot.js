/**
 * What an editor shows, as HTML, and the way back from a place in that HTML to the editor. Reading
 * it this way changes nothing in the editor and needs none of its own functions; what it would save
 * may be written differently, but says the same.
 *
 * @typedef {import("../gouji.d.ts").Span} Span
 *
 * @typedef {object} Piece an element or a text of the editor and where it stands in the HTML
 * @property {Node} node
 * @property {number} start
 * @property {number} end
 * @property {number} parent the piece that it stands in, -1 for none
 */

/** Carry nothing that a reader would see, and would be written for nobody. */
const ownAttributes = /^(data-|aria-|role$|contenteditable$|spellcheck$|draggable$|tabindex$)/;

const withoutEnd = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Editors put the first where the cursor could not stand, Slate the second. */
const fillers = /^[\ufeff\u200b]+$/;

/** @param {string} dropped pattern of what is not for readers */
function signsOf(dropped) {
  const special = `[&<>]|${dropped}`;
  return {
    any: new RegExp(special),
    every: new RegExp(special, "g"),
    /** With all others, one by one. */
    each: new RegExp(`${special}|[^]`, "gu"),
  };
}

/** CKEditor 4 and 5 put seven of the second and the third before what is typed in new looks. */
const usual = signsOf("\ufeff|\u200b{7}|\u2060{7}");
const withoutZeroWidth = signsOf("\ufeff|\u200b");

export class Snapshot {
  /**
   * @param {Element} content what the editor shows of the document; never changed
   * @param {string} [skipped] selector of what the editor draws for itself
   * @param {boolean} [dropsZeroWidth] whether it saves no zero-width space, whoever wrote it
   */
  constructor(content, skipped = "", dropsZeroWidth = false) {
    /** As the validator takes it. */
    this.input = /** @type {const} */ ("html");
    /** @private */
    this.content = content;
    /** @private @type {Piece[]} in the order of their beginnings */
    this.pieces = [];
    /** @private @type {string[]} */
    this.parts = [];
    /** @private */
    this.length = 0;
    /** @private */
    this.skipped = skipped;
    /** @private */
    this.signs = dropsZeroWidth ? withoutZeroWidth : usual;
    this.write(content);
    /** The HTML. */
    this.text = this.parts.join("");
    this.parts = [];
  }

  /**
   * A range of the editor's document; null where there is nothing of the kind any more.
   *
   * @param {Span} span
   * @returns {Range | null}
   */
  rangeOf({ start, end }) {
    const [first, last] = start === end ? this.textAt(start) : this.textsIn(start, end);
    const range = this.content.ownerDocument.createRange();
    try {
      if (first && last) {
        range.setStart(first.node, placeIn(first, Math.max(start, first.start), this.signs));
        range.setEnd(last.node, placeIn(last, Math.min(end, last.end), this.signs));
      } else {
        // Nothing is written there: the cell itself, say.
        const around = this.around(start, end);
        if (!around) return null;
        range.selectNodeContents(around.node);
      }
    } catch {
      // What was there when this was taken is gone.
      return null;
    }
    return this.content.contains(range.commonAncestorContainer) ? range : null;
  }

  /**
   * @param {Node} node
   * @param {number} offset as in ranges
   * @returns {number | null} the place in the HTML; null where it is none
   */
  offsetOf(node, offset) {
    if (!this.content.contains(node)) return null;
    const empty = this.emptyCellAround(node);
    if (empty) return empty.end;
    const text = node.nodeType === Node.TEXT_NODE ? this.pieceOf(node) : null;
    if (text) return text.start + lengthOf(node, offset, this.signs);
    let next = node.childNodes[offset] ?? null;
    /** @type {Node | null} */
    let around = node;
    while (around) {
      for (; next; next = next.nextSibling) {
        const following = this.pieceOf(next);
        if (following) return following.start;
      }
      const piece = this.pieceOf(around);
      if (piece) return piece.end;
      next = around.nextSibling;
      around = around.parentNode;
    }
    return null;
  }

  /**
   * An empty cell is one place, which the validator tells by its end, wherever in its fillers the
   * cursor stands.
   *
   * @private
   * @param {Node} node
   */
  emptyCellAround(node) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    const element = isElement ? /** @type {Element} */ (node) : node.parentElement;
    const cell = element?.closest("td, th");
    if (!cell || !this.content.contains(cell)) return null;
    return /^[\s\u200b]*$/.test(cell.textContent ?? "") ? this.pieceOf(cell) : null;
  }

  /**
   * @private
   * @param {Node} node
   */
  pieceOf(node) {
    return this.pieces.find((one) => one.node === node);
  }

  /**
   * The texts that a stretch begins and ends in.
   *
   * @private
   * @param {number} start
   * @param {number} end
   * @returns {[Piece | null, Piece | null]}
   */
  textsIn(start, end) {
    /** @type {Piece | null} */
    let first = null;
    /** @type {Piece | null} */
    let last = null;
    for (let i = this.firstEndingAfter(start); i < this.pieces.length; i += 1) {
      const piece = /** @type {Piece} */ (this.pieces[i]);
      if (piece.start >= end) break;
      if (piece.node.nodeType !== Node.TEXT_NODE || piece.end <= start) continue;
      first = first ?? piece;
      last = piece;
    }
    return [first, last];
  }

  /**
   * The text that something is to be put into. One that shows nothing, as in an empty cell, is not
   * kept beside it.
   *
   * @private
   * @param {number} place
   * @returns {[Piece | null, Piece | null]}
   */
  textAt(place) {
    const piece = this.pieces[this.lastBeginningBy(place)] ?? null;
    if (piece?.node.nodeType !== Node.TEXT_NODE || piece.end < place) return [null, null];
    return /\S/.test(piece.node.nodeValue ?? "") ? [piece, piece] : [null, null];
  }

  /**
   * The innermost element that a stretch stands in.
   *
   * @private
   * @param {number} start
   * @param {number} end
   */
  around(start, end) {
    let index = this.lastBeginningBy(start);
    while (index >= 0) {
      const piece = /** @type {Piece} */ (this.pieces[index]);
      const { nodeType, localName } = /** @type {Element} */ (piece.node);
      const holds = nodeType === Node.ELEMENT_NODE && !withoutEnd.has(localName);
      if (holds && piece.end >= end) return piece;
      index = piece.parent;
    }
    return null;
  }

  /**
   * @private
   * @param {number} place
   * @returns {number} of the last piece that begins there or before
   */
  lastBeginningBy(place) {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {Piece} */ (this.pieces[middle]).start <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * @private
   * @param {number} place
   * @returns {number} of a piece from which on all texts that end after the place follow
   */
  firstEndingAfter(place) {
    return Math.max(0, this.lastBeginningBy(place));
  }

  /**
   * A loop with a stack of its own: documents may be nested more deeply than functions can be.
   *
   * @private
   * @param {Element} content
   */
  write(content) {
    /** @type {{ node: Node, end: string, piece: Piece, index: number }[]} */
    const open = [];
    /** @type {Node | null} */
    let node = content.firstChild;
    const root = { node: content, start: 0, end: 0, parent: -1 };
    this.pieces.push(root);
    let parent = 0;
    while (node || open.length > 0) {
      if (!node) {
        const done = /** @type {typeof open[number]} */ (open.pop());
        this.put(done.end);
        done.piece.end = this.length - done.end.length;
        parent = done.piece.parent;
        node = done.node.nextSibling;
        continue;
      }
      if (node.nodeType === Node.TEXT_NODE) this.writeText(node, parent);
      else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = /** @type {Element} */ (node);
        if (!this.skipped || !element.matches(this.skipped)) {
          const name = element.localName;
          this.put(`<${name}${attributesOf(element)}>`);
          const piece = { node: element, start: this.length, end: this.length, parent };
          this.pieces.push(piece);
          if (!withoutEnd.has(name)) {
            const index = this.pieces.length - 1;
            open.push({ node, end: `</${name}>`, piece, index });
            parent = index;
            node = element.firstChild;
            continue;
          }
        }
      }
      node = node.nextSibling;
    }
    root.end = this.length;
  }

  /**
   * @private
   * @param {Node} node
   * @param {number} parent
   */
  writeText(node, parent) {
    const words = node.nodeValue ?? "";
    if (words === "" || fillers.test(words)) return;
    const start = this.length;
    const part = this.signs.any.test(words) ? escape(words, this.signs) : words;
    if (part === "") return;
    this.put(part);
    this.pieces.push({ node, start, end: this.length, parent });
  }

  /**
   * @private
   * @param {string} part
   */
  put(part) {
    this.parts.push(part);
    this.length += part.length;
  }
}

/** @param {Element} element */
function attributesOf(element) {
  let text = "";
  for (const { name, value } of element.attributes) {
    if (ownAttributes.test(name)) continue;
    text += ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`;
  }
  return text;
}

/** @param {string} sign */
function escapeSign(sign) {
  if (sign === "&") return "&amp;";
  if (sign === "<") return "&lt;";
  return sign === ">" ? "&gt;" : "";
}

/**
 * @param {string} words
 * @param {typeof usual} signs
 */
function escape(words, signs) {
  return words.replace(signs.every, escapeSign);
}

/**
 * How long the beginning of a text is in the HTML.
 *
 * @param {Node} node
 * @param {number} offset
 * @param {typeof usual} signs
 */
function lengthOf(node, offset, signs) {
  return escape((node.nodeValue ?? "").slice(0, offset), signs).length;
}

/**
 * @param {Piece} piece a text
 * @param {number} place in the HTML
 * @param {typeof usual} signs
 * @returns {number} the place in the text
 */
function placeIn({ node, start, end }, place, signs) {
  const words = node.nodeValue ?? "";
  if (words.length === end - start && !signs.any.test(words)) return place - start;
  let offset = 0;
  let length = 0;
  for (const sign of words.match(signs.each) ?? []) {
    const more = escape(sign, signs).length;
    if (length + more > place - start) break;
    length += more;
    offset += sign.length;
  }
  return offset;
}
