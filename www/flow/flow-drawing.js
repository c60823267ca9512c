import { isTold } from "./flows.js";

/**
 * Draws a flow: what comes in on the left, what becomes of it on the right, as wide as the numbers.
 * Where two sums should be equal and are not, the difference is hatched on the side that lacks it.
 *
 * @typedef {import("./flows.js").Flow} Flow
 * @typedef {import("./flows.js").Joint} Joint
 * @typedef {import("./flows.js").Stream} Stream
 *
 * @typedef {object} Measures
 * @property {number} width
 * @property {number} left room for the names of the sources
 * @property {number} right
 * @property {number} leftLine so many characters fit on a line
 * @property {number} rightLine
 *
 * @typedef {{ stream: Stream, lines: string[], height: number, slot: number, y: number }} Bar y: its top
 */

/** @type {Measures} */
export const wide = { width: 720, left: 130, right: 196, leftLine: 8, rightLine: 12 };
/** @type {Measures} */
export const narrow = { width: 320, left: 78, right: 84, leftLine: 5, rightLine: 5 };

const barWidth = 10;
const gapWidth = 24;
const lineHeight = 18;
const between = 8;
/** Of the tallest sum. */
const tallest = 190;
/** What is there is to be seen. */
const thinnest = 2;
/** For the words above a bar. */
const head = 2 * lineHeight + 6;
const hatch = "flow-hatch";

/**
 * @param {Flow} flow
 * @param {Measures} measures
 * @returns {SVGElement} without a name
 */
export function drawFlow(flow, measures) {
  const { sources, balance, results, parts, division } = flow;
  const { width, left, right } = measures;
  const most = Math.max(balance.left, balance.right, division?.left ?? 0, division?.right ?? 0, 1);
  /** @param {number} value */
  const tall = (value) => (value > 0 ? Math.max(thinnest, (value * tallest) / most) : 0);

  const [first] = division ? results : [];
  const ends = first ? [...parts, ...results.slice(1)] : results;
  const entering = stack(sources, measures.leftLine, tall);
  const leaving = stack(ends, measures.rightLine, tall);
  const balanceHeight = Math.max(tall(balance.left), tall(balance.right));
  const height = head + Math.max(extent(entering), extent(leaving), balanceHeight) + 4;
  center(entering, height);
  center(leaving, height);

  const inner = width - left - right - barWidth;
  const x = {
    sources: left,
    balance: left + inner * (first ? 0.34 : 0.5),
    first: left + inner * 0.68,
    ends: width - right - barWidth,
  };
  const drawing = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "flow" });
  drawing.append(hatching());

  const balanceTop = head + (height - head - balanceHeight) / 2;
  pour(drawing, entering, x.sources + barWidth, x.balance, balanceTop, tall, true);
  let y = balanceTop;
  if (first && division) {
    const firstHeight = Math.max(tall(division.left), tall(division.right));
    const partBars = leaving.filter(({ stream }) => parts.includes(stream));
    const middle = (top(partBars, head) + bottom(partBars, height)) / 2;
    const firstTop = Math.max(head, middle - firstHeight / 2);
    ribbon(drawing, x.balance + barWidth, y, x.first, firstTop, tall(first.value));
    y += tall(first.value);
    pour(drawing, partBars, x.ends, x.first + barWidth, firstTop, tall, false);
    pillar(drawing, x.first, firstTop, division, tall, `${first.name} ${first.shown}`);
  }
  const others = leaving.filter(({ stream }) => !first || !parts.includes(stream));
  pour(drawing, others, x.ends, x.balance + barWidth, y, tall, false);
  pillar(drawing, x.balance, balanceTop, balance, tall, "");

  for (const bar of entering) drawBar(drawing, bar, x.sources, x.sources - 6, "end");
  for (const bar of leaving) drawBar(drawing, bar, x.ends, x.ends + barWidth + 6, "start");
  return drawing;
}

/**
 * @param {Stream[]} streams
 * @param {number} lineLength
 * @param {(value: number) => number} tall
 * @returns {Bar[]} one under another
 */
function stack(streams, lineLength, tall) {
  const told = streams.filter(isTold);
  const rest = streams.length - told.length;
  const shown =
    rest > 0 ? [...told, { name: restWords(told.length, rest), value: 0, shown: "" }] : told;
  let y = 0;
  return shown.map((stream) => {
    const lines = wrap(stream, lineLength);
    const height = tall(stream.value);
    const slot = Math.max(height, lines.length * lineHeight);
    const bar = { stream, lines, height, slot, y: y + (slot - height) / 2 };
    y += slot + between;
    return bar;
  });
}

/**
 * @param {number} told
 * @param {number} rest
 */
function restWords(told, rest) {
  return told > 0 ? `其余 ${rest} 项为 0` : "都是 0";
}

/** @param {Bar[]} bars */
function extent(bars) {
  return bars.reduce((sum, { slot }) => sum + slot + between, -between);
}

/**
 * @param {Bar[]} bars
 * @param {number} height of the drawing
 */
function center(bars, height) {
  const start = head + (height - head - extent(bars)) / 2;
  for (const bar of bars) bar.y += start;
}

/**
 * @param {Bar[]} bars
 * @param {number} otherwise
 */
function top([bar], otherwise) {
  return bar ? bar.y : otherwise;
}

/**
 * @param {Bar[]} bars
 * @param {number} otherwise
 */
function bottom(bars, otherwise) {
  const last = bars[bars.length - 1];
  return last ? last.y + last.height : otherwise;
}

/**
 * Ribbons between bars and one edge, where they lie close together.
 *
 * @param {Element} drawing
 * @param {Bar[]} bars
 * @param {number} barX
 * @param {number} edgeX
 * @param {number} edgeTop
 * @param {(value: number) => number} tall
 * @param {boolean} isInward whether the bars are on the left
 */
function pour(drawing, bars, barX, edgeX, edgeTop, tall, isInward) {
  let y = edgeTop;
  for (const { stream, y: barY } of bars) {
    const height = tall(stream.value);
    if (isInward) ribbon(drawing, barX, barY, edgeX, y, height);
    else ribbon(drawing, edgeX, y, barX, barY, height);
    y += height;
  }
}

/**
 * @param {Element} drawing
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @param {number} height
 */
function ribbon(drawing, x1, y1, x2, y2, height) {
  if (height === 0) return;
  const middle = (x1 + x2) / 2;
  const over = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  const under = `V${y2 + height}C${middle} ${y2 + height} ${middle} ${y1 + height} ${x1} ${y1 + height}Z`;
  drawing.append(shape("path", { class: "ribbon", d: over + under }));
}

/**
 * The bar where two sums meet, with what one of them lacks.
 *
 * @param {Element} drawing
 * @param {number} x
 * @param {number} y
 * @param {Joint} joint
 * @param {(value: number) => number} tall
 * @param {string} name
 */
function pillar(drawing, x, y, joint, tall, name) {
  const [low, high] = [tall(joint.left), tall(joint.right)].sort((a, b) => a - b);
  if (low === undefined || high === undefined) return;
  drawing.append(shape("rect", { class: "stem", x, y, width: barWidth, height: low }));
  const middle = x + barWidth / 2;
  const isGap = joint.standing !== "held" && high > low;
  if (name)
    drawing.append(words([name], middle, y - (isGap ? 6 + lineHeight : 6), "middle", "name"));
  if (!isGap) return;
  const lacksLeft = joint.left < joint.right;
  drawing.append(
    shape("rect", {
      class: "gap",
      "data-standing": joint.standing,
      x: lacksLeft ? x - gapWidth : x,
      y: y + low,
      width: barWidth + gapWidth,
      height: high - low,
      fill: `url(#${hatch})`,
    }),
    words([gapWords(joint)], middle, y - 6, "middle", "gap-words"),
  );
}

/** @param {Joint} joint */
function gapWords({ standing, difference }) {
  return standing === "broken" ? `差 ${Math.abs(difference)}` : "有空格";
}

/**
 * @param {Element} drawing
 * @param {Bar} bar
 * @param {number} x
 * @param {number} textX
 * @param {"start" | "end"} anchor
 */
function drawBar(drawing, { lines, y, height }, x, textX, anchor) {
  if (height > 0) drawing.append(shape("rect", { class: "stem", x, y, width: barWidth, height }));
  const firstLine = y + height / 2 - ((lines.length - 1) * lineHeight) / 2 + 5;
  drawing.append(words(lines, textX, firstLine, anchor, height > 0 ? "name" : "name none"));
}

/**
 * @param {string[]} lines
 * @param {number} x
 * @param {number} y of the first line
 * @param {string} anchor
 * @param {string} look
 */
function words(lines, x, y, anchor, look) {
  const text = shape("text", { class: look, "text-anchor": anchor });
  lines.forEach((line, index) => {
    const part = shape("tspan", { x, y: y + index * lineHeight });
    part.textContent = line;
    text.append(part);
  });
  return text;
}

/**
 * @param {Stream} stream
 * @param {number} length in Han characters
 * @returns {string[]}
 */
function wrap({ name, shown }, length) {
  const lines = [""];
  for (const character of name) {
    const last = lines.length - 1;
    const longer = `${lines[last]}${character}`;
    if (widthOf(longer) <= length) lines[last] = longer;
    else lines.push(character.trim());
  }
  if (!shown) return lines;
  const last = `${lines[lines.length - 1]} ${shown}`;
  return widthOf(last) <= length ? [...lines.slice(0, -1), last] : [...lines, shown];
}

/** @param {string} words */
function widthOf(words) {
  return [...words].reduce((width, one) => width + (one < "\u0100" ? 0.5 : 1), 0);
}

function hatching() {
  const pattern = shape("pattern", {
    id: hatch,
    width: 6,
    height: 6,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  pattern.append(shape("rect", { class: "hatch", width: 2, height: 6 }));
  return pattern;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
