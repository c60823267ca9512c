// Time against length as a drawing, in both colour schemes.

const [WIDTH, HEIGHT] = [720, 420];
const [LEFT, RIGHT, TOP, BOTTOM] = [84, 28, 44, 56];
const LENGTHS = [1e3, 1e4, 1e5, 1e6, 1e7, 2e7];
const WORDS = { 1e3: "1 KB", 1e4: "10 KB", 1e5: "100 KB", 1e6: "1 MB", 1e7: "10", 2e7: "20 MB" };
const SERIES = [
  { name: "gouji", kind: "prose", label: "浏览器模块，正文变长", look: "module" },
  { name: "gouji", kind: "tables", label: "浏览器模块，表格变多", look: "module dashed" },
  { name: "gouji native", kind: "prose", label: "命令行，正文变长", look: "native" },
  { name: "gouji native", kind: "tables", label: "命令行，表格变多", look: "native dashed" },
];

/**
 * @param {{ kind: string, name: string, bytes: number, time: number }[]} points times in milliseconds
 * @returns {string} SVG; both axes grow by powers of ten
 */
export function plot(points) {
  const times = points.map(({ time }) => time);
  const lowest = 10 ** Math.floor(Math.log10(Math.min(...times)));
  const highest = 10 ** Math.ceil(Math.log10(Math.max(...times)));
  const across = scale(8e2, 2e7, LEFT, WIDTH - RIGHT);
  const up = scale(lowest, highest, HEIGHT - BOTTOM, TOP);
  const line = (x1, y1, x2, y2) =>
    `<line class="grid" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
  const grid = [];
  for (let time = lowest; time <= highest; time *= 10) {
    const y = up(time);
    grid.push(line(LEFT, y, WIDTH - RIGHT, y));
    grid.push(`<text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${duration(time)}</text>`);
  }
  for (const length of LENGTHS) {
    const x = across(length);
    grid.push(line(x, TOP, x, HEIGHT - BOTTOM));
    if (length === 1e7) continue;
    const y = HEIGHT - BOTTOM + 20;
    grid.push(`<text x="${x}" y="${y}" text-anchor="middle">${WORDS[length]}</text>`);
  }
  const curves = SERIES.map(({ name, kind, label, look }, index) => {
    const own = points.filter((point) => point.name === name && point.kind === kind);
    const places = own.map(({ bytes, time }) => `${across(bytes)},${up(time)}`);
    const dots = places.map((place) => {
      const [x, y] = place.split(",");
      return `<circle class="${look}" cx="${x}" cy="${y}" r="2.5"/>`;
    });
    const y = TOP + 22 + index * 22;
    const sample = `${LEFT + 14},${y} ${LEFT + 46},${y}`;
    return `<polyline class="${look}" points="${places.join(" ")}"/>
${dots.join("")}
<polyline class="${look}" points="${sample}"/>
<text x="${LEFT + 56}" y="${y + 4}">${label}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">核对一份报告的用时随长度成正比地增长</title>
<style>
svg { font: 13px system-ui, "Noto Sans CJK SC", sans-serif; --back: #ffffff; --words: #1f2328; --grid: #d1d9e0; --module: #0b5cad; --native: #a3410b; }
@media (prefers-color-scheme: dark) { svg { --back: #0d1117; --words: #e6edf3; --grid: #3d444d; --module: #6cb0ff; --native: #ffa066; } }
.back { fill: var(--back); }
text { fill: var(--words); }
.title { font-weight: 600; }
.grid { stroke: var(--grid); }
polyline { fill: none; stroke-width: 2; stroke-linejoin: round; }
polyline.module { stroke: var(--module); }
polyline.native { stroke: var(--native); }
polyline.dashed { stroke-dasharray: 5 4; }
circle.module { fill: var(--module); }
circle.native { fill: var(--native); }
</style>
<rect class="back" width="${WIDTH}" height="${HEIGHT}" rx="6"/>
<text class="title" x="${LEFT}" y="24">核对一份报告的用时，随报告的长度（两轴都按十倍增长）</text>
${grid.join("\n")}
${curves.join("\n")}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">报告的长度</text>
</svg>
`;
}

/** From a range, by its powers of ten, onto a stretch of the drawing. */
function scale(from, to, start, end) {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  return (value) =>
    Math.round((start + ((Math.log10(value) - low) / (high - low)) * (end - start)) * 10) / 10;
}

const duration = (time) =>
  time >= 1000 ? `${time / 1000} 秒` : `${Number(time.toPrecision(1))} 毫秒`;
