// The problem: the page must open without a network, always as one version and never as a mixture.
//
// Method: the build writes the version and the names of all files into the two lines below
// (`cargo xtask site`). Installing fetches every file into a cache of that version; answering
// looks there first. A newer version waits beside the old one until the page asks for it; the
// caches of others are dropped then. In a source tree there is no version, and nothing is cached.

const VERSION = "";
/** @type {string[]} */
const FILES = [];
/** Fetched when a reader asks for it, and kept from then on. */
const LATER = "/models/larger.bin";

const worker = /** @type {any} */ (self);
/** Caches are of the whole server: another copy of the page in another folder has its own. */
const OURS = `copydesk ${worker.registration.scope} `;
const CACHE = OURS + VERSION;

worker.addEventListener("install", (/** @type {any} */ event) => {
  if (!VERSION) return;
  event.waitUntil(
    (async () => {
      // On a first visit the server is asked about what the page just fetched, and sends again only what
      // is another one. Later the files of the old version are near, and a server that is wrong about
      // what changed would have two versions mixed for ever: all is sent again.
      const first = !(await caches.keys()).some((name) => name.startsWith(OURS));
      const cache = await caches.open(CACHE);
      await cache.addAll(FILES.map((file) => new Request(file, { cache: first ? "no-cache" : "reload" })));
    })(),
  );
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (!VERSION || event.request.method !== "GET" || new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE);
      const kept = await cache.match(event.request, { ignoreSearch: true });
      if (kept) return kept;
      const answer = await fetch(event.request);
      if (answer.ok && new URL(event.request.url).pathname.endsWith(LATER)) {
        // Where there is no room, it is read all the same, and fetched again the next time.
        event.waitUntil(cache.put(event.request, answer.clone()).catch(() => {}));
      }
      return answer;
    })(),
  );
});

worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "take over") void worker.skipWaiting();
});
