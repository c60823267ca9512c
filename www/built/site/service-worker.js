import { files, version } from "built:release";

/**
 * Keeps one version of the site, whole, and answers from it and from nothing else.
 *
 * Each file is compared with its hash before it is kept: a server that is only half through an
 * update makes the installation fail, and the version before stays as it was. A new version takes
 * over when no page of the one before is open any more.
 *
 * @typedef {object} ReleaseFile
 * @property {string} path from the site's folder
 * @property {string} hash SHA-256 in hexadecimal digits
 * @property {string} type that it is handed out as, whatever the server took it for
 * @property {boolean} [mayLack] whether the page can do without, as servers may refuse its ending
 * @property {string} [standsInFor] a file in whose place it is kept
 */

const home = new URL("./", location.href).href;
// Another folder of the same host may have a version of its own.
const family = `gouji ${home} `;
const store = family + version;
const known = new Set(files.map(({ path }) => addressOf(path)));

const worker = /** @type {any} */ (self);

worker.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(keepAll());
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (event.request.method !== "GET") return;
  const { origin, pathname } = new URL(event.request.url);
  const asked = origin + pathname;
  const address = asked === home ? addressOf("index.html") : asked;
  if (known.has(address)) event.respondWith(answer(address, event.request));
});

/**
 * @param {string} address
 * @param {Request} request
 */
async function answer(address, request) {
  const kept = await (await caches.open(store)).match(address);
  return kept || fetch(request);
}

async function keepAll() {
  const cache = await caches.open(store);
  try {
    const older = await olderCaches();
    const keep = (/** @type {ReleaseFile} */ file) => keepOne(cache, file, older);
    await Promise.all(
      files
        .filter(({ standsInFor }) => !standsInFor)
        .map((file) => (file.mayLack ? keep(file).catch(() => {}) : keep(file))),
    );
    for (const file of files) {
      const { standsInFor } = file;
      if (standsInFor && !(await cache.match(addressOf(standsInFor)))) await keep(file);
    }
  } catch (error) {
    await caches.delete(store);
    throw error;
  }
}

/**
 * @param {Cache} cache
 * @param {ReleaseFile} file
 * @param {Cache[]} older where it may be already
 */
async function keepOne(cache, { path, hash, type }, older) {
  const address = addressOf(path);
  for (const other of older) {
    const kept = await other.match(address);
    if (kept && kept.headers.get("etag") === hash) {
      await cache.put(address, kept);
      return;
    }
  }
  const response = await fetch(address, { cache: "no-cache" });
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await hashOf(bytes)) !== hash) {
    throw new Error(`${path} is not of version ${version}`);
  }
  await cache.put(address, new Response(bytes, { headers: { "content-type": type, etag: hash } }));
}

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function olderCaches() {
  return Promise.all((await otherNames()).map((name) => caches.open(name)));
}

async function forgetOthers() {
  await Promise.all((await otherNames()).map((name) => caches.delete(name)));
}

async function otherNames() {
  return (await caches.keys()).filter((name) => name.startsWith(family) && name !== store);
}

/** @param {string} path */
function addressOf(path) {
  return new URL(path, home).href;
}
