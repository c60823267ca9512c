/**
 * Changes to a source, each at its place in the source as it was brought, which itself stays as it
 * is.
 *
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").Span} Span
 *
 * @typedef {object} Change
 * @property {Span} span in the source as it was brought
 * @property {string} text what stands there now, in the source's own writing
 * @property {CellRef | null} cell the cell that it is
 * @property {string} was what stood there, for people
 * @property {string} now what stands there now, for people
 * @property {boolean} [computed] whether it was added up and not typed
 */

/**
 * @param {string} source
 * @param {Change[]} changes that do not overlap
 * @returns {string}
 */
export function apply(source, changes) {
  let done = 0;
  let text = "";
  for (const { span, text: now } of inOrder(changes)) {
    text += source.slice(done, span.start) + now;
    done = span.end;
  }
  return text + source.slice(done);
}

/**
 * One more change, to the source as changes have made it.
 *
 * @param {string} source as it was brought
 * @param {Change[]} changes
 * @param {{ span: Span, text: string }} later its span is in the changed source
 * @returns {Change[]} what it overlaps has become part of it
 */
export function compose(source, changes, later) {
  let { start, end } = later.span;
  let { text } = later;
  const changed = apply(source, changes);
  /** @type {Change[]} */
  const kept = [];
  let shift = 0;
  let shiftAtStart = 0;
  let shiftAtEnd = 0;
  for (const change of inOrder(changes)) {
    const from = change.span.start + shift;
    const to = from + change.text.length;
    shift += change.text.length - (change.span.end - change.span.start);
    const overlaps = from < later.span.end && later.span.start < to;
    if (overlaps) {
      if (from < start) {
        text = changed.slice(from, start) + text;
        start = from;
      }
      if (to > end) {
        text += changed.slice(end, to);
        end = to;
      }
    } else kept.push(change);
    if (to <= later.span.start && !overlaps) shiftAtStart = shift;
    if (overlaps || to <= later.span.start) shiftAtEnd = shift;
  }
  const span = { start: start - shiftAtStart, end: end - shiftAtEnd };
  const was = source.slice(span.start, span.end);
  if (text === was) return kept;
  return inOrder([...kept, { span, text, cell: null, was, now: text }]);
}

/** @param {Change[]} changes */
export function inOrder(changes) {
  return [...changes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
