/**
 * In the page: what is cut off where it cannot be scrolled to. For the oldest browsers too.
 *
 * @returns {string[]}
 */
export function findCut() {
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX);
  const isWithinScroller = (one) => {
    for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
      if (scrolls(at)) return true;
    }
    return false;
  };
  const name = (one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 20)}`;
  const hasWords = (one) =>
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
  const wider = document.documentElement.scrollWidth - innerWidth;
  const cut = [...document.body.querySelectorAll("*")].flatMap((one) => {
    if (!(one instanceof HTMLElement) || one.closest(".visually-hidden")) return [];
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
    const isOut =
      hasWords(one) && (box.right > innerWidth + 1 || box.left < -1) && !isWithinScroller(one);
    const isCutAcross =
      /hidden|clip/.test(overflowX) &&
      textOverflow !== "ellipsis" &&
      one.scrollWidth > one.clientWidth + 1;
    const isCutBelow = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
    return isOut || isCutAcross || isCutBelow ? [name(one)] : [];
  });
  return wider > 0 ? [`the page scrolls sideways by ${wider} px`, ...cut] : cut;
}
