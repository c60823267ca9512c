// Serves a folder on this machine only.
//   PORT=8765 node tools/serve.js www

import { createReadStream, existsSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm", // browsers compile it while it arrives only under this type
  ".webmanifest": "application/manifest+json",
};

/**
 * The file that a request's path means, or null.
 * @param {string} root a real path
 * @param {string} path as in the request, still escaped
 */
async function find(root, path) {
  try {
    const wanted = join(root, decodeURIComponent(path));
    const file = await realpath(
      (await stat(wanted)).isDirectory() ? join(wanted, "index.html") : wanted,
    );
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Starts a server; port 0 means any free one.
 * @param {string} folder
 * @param {number} [port]
 * @param {Record<string, string>} [others] folders that stand elsewhere, by the path that they are
 *   served under ("/editors/lib/")
 * @returns {Promise<import("node:http").Server & { origin: string }>}
 */
export async function serve(folder, port = 0, others = {}) {
  const root = await realpath(resolve(folder));
  /** @type {[string, string][]} */
  const roots = [];
  for (const [path, other] of Object.entries(others)) {
    roots.push([path, await realpath(resolve(other))]);
  }
  const server = createServer(async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const [path, other] = roots.find(([path]) => pathname.startsWith(path)) ?? ["/", root];
    const file = await find(other, pathname.slice(path.length - 1));
    if (file === null) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("not found\n");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => done(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return Object.assign(server, { origin: `http://127.0.0.1:${address.port}` });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "www";
  const wanted = Number(process.env.PORT ?? 8765);
  // The editors that the demonstration pages show; tests install them.
  const editors = fileURLToPath(new URL("../tests/editors/node_modules", import.meta.url));
  /** @type {Record<string, string>} */
  const others = existsSync(editors) ? { "/editors/lib/": editors } : {};
  const server = await serve(folder, wanted, others).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.log(`port ${wanted} is taken, using a free one`);
    return serve(folder, 0, others);
  });
  console.log(`serving ${folder}; stop with Ctrl+C`);
  console.log(`${server.origin}/`);
}
