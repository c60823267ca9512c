/**
 * Where something in an editor, perhaps in a frame, stands on the outermost page, and what of it is
 * in sight. All numbers are px from the corner of the window.
 *
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 */

/**
 * The outermost page that may be looked into.
 *
 * @param {Document} own
 * @returns {Document}
 */
export function pageOf(own) {
  const frame = frameOf(own);
  return frame ? pageOf(frame.ownerDocument) : own;
}

/**
 * @param {Document} own
 * @returns {Element | null}
 */
function frameOf(own) {
  try {
    return own.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/**
 * How a range's places are told on the outermost page, and what of it is in sight there.
 *
 * @param {Element} content
 * @returns {{ x: number, y: number, seen: Box | null }}
 */
export function viewOf(content) {
  let x = 0;
  let y = 0;
  /** @type {Box | null} */
  let seen = null;
  /** @type {Element | null} */
  let at = content;
  while (at) {
    const own = at.ownerDocument;
    const view = own.defaultView;
    // A frame that is being loaded anew shows this no more.
    if (!view) return { x, y, seen: null };
    seen = cut({ left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }, seen);
    for (let up = at.parentElement; up; up = up.parentElement) {
      if (!seen) break;
      if (!hides(up)) continue;
      seen = cut(up.getBoundingClientRect(), seen);
    }
    const frame = frameOf(own);
    if (!frame || !seen) break;
    const { left, top } = frame.getBoundingClientRect();
    const dx = left + frame.clientLeft;
    const dy = top + frame.clientTop;
    x += dx;
    y += dy;
    seen = {
      left: seen.left + dx,
      top: seen.top + dy,
      right: seen.right + dx,
      bottom: seen.bottom + dy,
    };
    at = frame;
  }
  // The content itself may be what scrolls.
  if (seen && hides(content)) {
    const { left, top, right, bottom } = content.getBoundingClientRect();
    seen = cut({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }, seen);
  }
  return { x, y, seen };
}

/**
 * Whether an element shows only a part of what is in it.
 *
 * @param {Element} element
 */
function hides(element) {
  const own = element.ownerDocument;
  // These scroll the page, which is what the boxes are told by.
  if (element === own.body || element === own.documentElement) return false;
  const style = own.defaultView?.getComputedStyle(element);
  return style !== undefined && `${style.overflowX}${style.overflowY}` !== "visiblevisible";
}

/**
 * @param {Box} box
 * @param {Box | null} by
 * @returns {Box | null} null where nothing is left
 */
export function cut({ left, top, right, bottom }, by) {
  const box = by
    ? {
        left: Math.max(left, by.left),
        top: Math.max(top, by.top),
        right: Math.min(right, by.right),
        bottom: Math.min(bottom, by.bottom),
      }
    : { left, top, right, bottom };
  return box.left < box.right && box.top < box.bottom ? box : null;
}

/**
 * The lines that a range stands on.
 *
 * @param {Range} range
 * @param {number} most of them
 * @returns {Box[]}
 */
export function linesOf(range, most) {
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (lines.length > 0) return lines.slice(0, most);
  const { startContainer } = range;
  const element =
    startContainer.nodeType === Node.ELEMENT_NODE
      ? /** @type {Element} */ (startContainer)
      : startContainer.parentElement;
  if (!element) return [];
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [{ left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 }];
}

/**
 * What the editor, perhaps over the whole screen, lies on.
 *
 * @param {Element} content
 * @returns {number}
 */
export function stackingOf(content) {
  let highest = 0;
  /** @type {Element | null} */
  let at = content;
  while (at) {
    const own = at.ownerDocument;
    for (let up = /** @type {Element | null} */ (at); up; up = up.parentElement) {
      const index = Number(own.defaultView?.getComputedStyle(up).zIndex);
      if (index > highest) highest = index;
    }
    at = frameOf(own);
  }
  return highest;
}
