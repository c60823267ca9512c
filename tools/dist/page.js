// The start page, www/index.html, as other forms of the product have it. Its words are not touched.

/**
 * @typedef {object} PageParts
 * @property {string} policy the content security policy
 * @property {string} icon markup
 * @property {string} styles markup in the place of the links to style sheets
 * @property {string} scripts markup in the place of the scripts
 * @property {string} [last] markup at the end of the body
 * @property {boolean} isSite whether what stands in `<!-- site: … -->` is to be seen
 */

const styleLink = /<link rel="stylesheet" href="([^"]+)"( media="print")? \/>\n\s*/g;

/**
 * The style sheets that a page asks for.
 *
 * @param {string} html
 * @returns {{ screen: string[], print: string[] }} their paths
 */
export function styleSheetsOf(html) {
  const links = [...html.matchAll(styleLink)];
  const of = (/** @type {boolean} */ print) =>
    links.filter(([, , media]) => Boolean(media) === print).map(([, path]) => path);
  return { screen: of(false), print: of(true) };
}

/**
 * @param {string} html of www/index.html
 * @param {PageParts} parts
 * @returns {string}
 */
export function composePage(html, { policy, icon, styles, scripts, last = "", isSite }) {
  let page = html;
  page = replaceOnce(
    page,
    /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/,
    `$1${policy}`,
  );
  page = replaceOnce(page, /<link rel="icon"[^>]*>/, () => icon);
  page = page.replace(styleLink, "");
  page = replaceOnce(page, /<script type="module" src="main\.js"><\/script>\n\s*/, "");
  page = replaceOnce(
    page,
    /<script defer src="old-browser\.js"><\/script>/,
    () => `${styles}\n    ${scripts}`,
  );
  page = page.replace(/<!-- site:\s*([^]*?)\s*-->/g, isSite ? "$1" : "");
  return replaceOnce(page, /\s*<\/body>/, () => `\n${last}  </body>`);
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {string | (() => string)} by
 * @returns {string}
 */
export function replaceOnce(text, pattern, by) {
  if (!pattern.test(text)) throw new Error(`${pattern} is not in the page`);
  return text.replace(pattern, /** @type {string} */ (by));
}
