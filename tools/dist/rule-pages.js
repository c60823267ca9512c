// The pages of the rules, www/rules/*.html, as other forms of the product have them. Their words are not touched.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { www } from "./bundle.js";
import { replaceOnce } from "./page.js";

/** The style sheets that they ask for, by their path in www/. */
export const ruleStyles = ["style.css", "rules/rules.css"];

/**
 * @returns {Promise<Map<string, string>>} by name, in order: `T3-01`, `index`
 */
export async function readRulePages() {
  const names = (await readdir(join(www, "rules"))).filter((name) => name.endsWith(".html")).sort();
  const pages = names.map(async (name) => {
    const html = await readFile(join(www, "rules", name), "utf8");
    return /** @type {const} */ ([name.replace(".html", ""), html]);
  });
  return new Map(await Promise.all(pages));
}

/**
 * As a page of the site.
 *
 * @param {string} html
 * @param {{ icon: string, style: string }} names of files of the site
 * @returns {string}
 */
export function forSite(html, { icon, style }) {
  let page = html;
  page = replaceOnce(
    page,
    /<link rel="icon"[^>]*>/,
    `<link rel="icon" href="../${icon}" type="image/png" />`,
  );
  page = replaceOnce(page, /<link rel="stylesheet" href="\.\.\/style\.css" \/>\n\s*/, "");
  return replaceOnce(page, /href="rules\.css"/, `href="../${style}"`);
}

/**
 * As a view of the one file.
 *
 * @param {string} html
 * @returns {import("../../www/built/file/rule-view.js").RulePage}
 */
export function forFile(html) {
  const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const [, main = ""] = /<main>\s*([^]*?)\s*<\/main>/.exec(html) ?? [];
  if (!title || !main) throw new Error("a rule's page has no title or no main part");
  return {
    title: title.replace(/&(amp|lt|gt|quot);/g, (_, name) => characters[name]),
    main: main
      .replace(/href="\.\.\/index\.html"/g, 'href="#"')
      .replace(/href="([\w-]+)\.html"/g, 'href="#rule/$1"'),
  };
}

/** @type {Record<string, string>} */
const characters = { amp: "&", lt: "<", gt: ">", quot: '"' };
