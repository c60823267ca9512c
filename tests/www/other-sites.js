// Websites of other origins, with names as in the documents, answered without a network: some pages of their
// own, or the built www/ as any host would serve it.

import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("../../www/", import.meta.url));

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * @param {import("playwright-core").Page} page whose context is to know the site from now on
 * @param {string} origin such as "https://gouji.example.gov.cn"
 * @param {Record<string, string>} [pages] HTML by path; without it the site has what www/ has
 */
export async function site(page, origin, pages) {
  await page.context().route(
    (url) => url.origin === origin,
    (route) => {
      const { pathname } = new URL(route.request().url());
      if (pages) {
        const body = pages[pathname];
        return route.fulfill(
          body === undefined ? { status: 404 } : { body, contentType: types[".html"] },
        );
      }
      const path = join(www, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      const contentType = types[extname(path)];
      return route.fulfill(existsSync(path) ? { path, contentType } : { status: 404 });
    },
  );
}
