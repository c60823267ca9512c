/**
 * Numbers for what the reader looks at. They outlast an edit: what is found again keeps its
 * number, so that its entry, its marks and the reader's place stay what they were.
 */
export class Numbering {
  /** @private @type {Map<string, number>} */
  numbers = new Map();

  /** @private @type {Map<string, number>} how often a name has come in this round */
  seen = new Map();

  /** A new outcome is to be numbered. */
  begin() {
    this.seen.clear();
  }

  /**
   * @param {string} name the same for the same thing; of several of one name each has its own number
   * @returns {number}
   */
  of(name) {
    const count = this.seen.get(name) ?? 0;
    this.seen.set(name, count + 1);
    const key = `${count} ${name}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(key, next);
    return next;
  }
}
