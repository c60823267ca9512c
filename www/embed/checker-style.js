/** The looks of `<gouji-checker>`. A page sets the variables to make it look like its own. */
export const style = `
:host {
  /* Nothing of how a page sets its own words; with the other direction "12 应为 2" would read otherwise. */
  all: initial;
  direction: ltr;
  unicode-bidi: isolate;
  --gouji-paper: #fffefb;
  --gouji-ink: #22262b;
  --gouji-soft: #5a5f66;
  --gouji-line: #d8d3c7;
  --gouji-accent: #1c4b6e;
  --gouji-accent-wash: #e4edf4;
  --gouji-red: #ad2419;
  --gouji-amber: #855200;
  --gouji-green: #2f6b45;

  display: block;
  overflow: auto;
  background: var(--gouji-paper);
  color: var(--gouji-ink);
  font: 15px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums;
  text-align: left;
  overflow-wrap: anywhere;
}
@media (prefers-color-scheme: dark) {
  :host([scheme="auto"]) {
    --gouji-paper: #1d2024;
    --gouji-ink: #e7e4dc;
    --gouji-soft: #aaa79f;
    --gouji-line: #393c41;
    --gouji-accent: #92c0e4;
    --gouji-accent-wash: #22343f;
    --gouji-red: #ff958a;
    --gouji-amber: #eabb66;
    --gouji-green: #8fca9f;
  }
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; padding: 0; }
ol { list-style: none; }
.head { padding: 12px 14px; border-bottom: 1px solid var(--gouji-line); }
.verdict { font-size: 1.0625em; font-weight: 600; line-height: 1.5; }
.verdict[data-tone="error"] { color: var(--gouji-red); }
.verdict[data-tone="warning"] { color: var(--gouji-amber); }
.verdict[data-tone="clear"] { color: var(--gouji-green); }
.small { margin-top: 4px; color: var(--gouji-soft); font-size: 0.875em; line-height: 1.5; }
.small:empty, .trouble:empty { display: none; }
.trouble { margin-top: 6px; padding: 6px 10px; border: 1px solid var(--gouji-red); color: var(--gouji-red); }
.group { padding: 10px 14px 0; }
.group:last-of-type { padding-bottom: 10px; }
h3 { padding-bottom: 2px; border-bottom: 2px solid currentColor; font-size: 1em; }
.group[data-weight="error"] h3 { color: var(--gouji-red); }
.group[data-weight="warning"] h3 { color: var(--gouji-amber); }
.group[data-weight="info"] h3 { color: var(--gouji-accent); }
h3 .count { margin-left: 0.5em; font-weight: normal; }
.finding { padding: 8px 0 8px 10px; border-bottom: 1px solid var(--gouji-line); border-left: 3px solid transparent; }
.finding[data-current] { border-left-color: var(--gouji-accent); background: var(--gouji-accent-wash); }
button { font: inherit; color: inherit; cursor: pointer; }
.go {
  display: block; width: 100%; border: 0; background: none; text-align: left;
}
.go .place { display: block; font-weight: 600; text-decoration: underline; text-decoration-color: var(--gouji-line); text-underline-offset: 3px; }
.go:hover .place { text-decoration-color: currentColor; }
.adopt {
  margin-top: 6px; padding: 2px 12px; border: 1px solid var(--gouji-accent); border-radius: 3px;
  background: none; color: var(--gouji-accent);
}
.adopt:hover { background: var(--gouji-accent-wash); }
.adopt[disabled] { border-color: var(--gouji-line); color: var(--gouji-soft); cursor: default; }
.basis { margin-top: 4px; color: var(--gouji-soft); font-size: 0.8125em; }
.basis a { color: inherit; }
:focus { outline: 2px solid var(--gouji-accent); outline-offset: 2px; }
:focus:not(:focus-visible) { outline: none; }
@media (forced-colors: active) {
  .finding[data-current] { border-left-color: Highlight; }
}
`;

/**
 * Puts the style into a shadow root.
 *
 * @param {ShadowRoot} root
 */
export function addStyle(root) {
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  // Firefox before 101 and Safari before 16.4.
  const element = root.ownerDocument.createElement("style");
  element.textContent = style;
  root.append(element);
}
