// Web servers as offices have them: in a folder, with old settings, half through an update, switched off.

import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

/** The built file. */
export const builtFile = join(DIST, "gouji.html");

/** @typedef {Map<string, Buffer>} Files by their path */

/**
 * A folder with all that is in it.
 * @param {string} folder
 * @returns {Promise<Files>}
 */
export async function readFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) =>
    join(parentPath, name).slice(folder.length + 1),
  );
  return new Map(
    await Promise.all(
      paths
        .sort()
        .map(async (path) => /** @type {const} */ ([path, await readFile(join(folder, path))])),
    ),
  );
}

/**
 * The built site.
 * @returns {Promise<Files>}
 */
export function builtSite() {
  return readFolder(join(DIST, "site"));
}

/** @type {Record<string, string>} what a server knows that has never heard of anything newer */
const OLD_TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "application/x-javascript",
  ".png": "image/png",
};

/** @type {Record<string, string>} */
const TYPES = {
  ...OLD_TYPES,
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * What a server answers; null stands for a connection that is cut.
 * @typedef {{ status?: number, type?: string, body: Buffer | string } | null} Answer
 */

/** @type {(path: string) => Answer} */
const nothing = () => ({ status: 404, type: "text/html", body: "<h1>404</h1>" });

/**
 * Answers with the files as a server of today does.
 * @param {Files} files
 * @returns {(path: string) => Answer}
 */
export function modern(files) {
  return (path) => {
    const body = files.get(path);
    return body ? { type: TYPES[extname(path)], body } : nothing(path);
  };
}

/**
 * Answers as IIS of ten years ago: what ends in an unknown way is not there.
 * @param {Files} files
 * @returns {(path: string) => Answer}
 */
export function old(files) {
  return (path) => {
    const body = files.get(path);
    const type = OLD_TYPES[extname(path)];
    return body && type ? { type, body } : nothing(path);
  };
}

/** @type {(() => void)[]} Not after each test: pages may still ask while they are closed. */
const stops = [];
after(() => stops.forEach((stop) => stop()));

/**
 * Starts a server.
 *
 * @param {(path: string) => Answer} answer to a path within `folder`
 * @param {string} [folder] in which the site lies
 */
export async function host(answer, folder = "/") {
  const here = {
    /** The site's address. */
    home: "",
    answer,
    /** Every request that has come. @type {string[]} */
    asked: /** @type {string[]} */ ([]),
    /** How many bytes of files have gone out, unpacked. */
    sent: 0,
    stop() {
      server.close();
      server.closeAllConnections();
    },
    start() {
      return listen(Number(new URL(here.home).port));
    },
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    here.asked.push(`${request.method} ${pathname}${search}`);
    const path = pathname.startsWith(folder) ? pathname.slice(folder.length) : "";
    const known = pathname.startsWith(folder)
      ? here.answer(path === "" || path.endsWith("/") ? `${path}index.html` : path)
      : nothing(path);
    if (!known) {
      request.socket.destroy();
      return;
    }
    const { status = 200, type, body } = known;
    here.sent += Buffer.byteLength(body);
    response.writeHead(status, type ? { "content-type": type } : {}).end(body);
  });
  /** @param {number} port */
  const listen = (port) =>
    new Promise((done, failed) => {
      server.once("error", failed);
      server.listen(port, "127.0.0.1", () => done(undefined));
    });
  await listen(0);
  stops.push(() => here.stop());
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  here.home = `http://127.0.0.1:${port}${folder}`;
  return here;
}
