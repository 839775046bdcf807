// Opens the phone's page without a connection. It keeps the page itself and nothing that the page shows: no answer of the server is ever taken from here.
// The build puts the names of the files in place of SHELL and VERSION; see vite.config.ts.
const SHELL = __SHELL__;
const PREFIX = "phone-shell-";
const CACHE = PREFIX + "__VERSION__";

/** The page that stands for every address below /phone. */
const PAGE = "/phone";

/** A page that takes longer to come is opened from the phone instead. */
const PAGE_MAX_MS = 3000;

self.addEventListener("install", (event) => {
  // All or nothing: half a page would open and then fail at the door.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL.map((path) => new Request(path, { cache: "reload" })))));
});

// No skipWaiting: a page that is open keeps the files it was opened with. The next opening has the new ones.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (SHELL.includes(pathname)) {
    event.respondWith(kept(pathname).then((response) => response ?? fetch(request)));
  }
  // Everything else, /api and /hub first of all, goes to the network as if this worker were not here.
});

/** The newest page when the server can be reached, and the one on the phone otherwise. */
async function page(request) {
  const own = await kept(PAGE);
  try {
    const response = await fetch(request, own === undefined ? {} : { signal: AbortSignal.timeout(PAGE_MAX_MS) });
    return response.ok || own === undefined ? response : own;
  } catch (problem) {
    if (own === undefined) {
      throw problem;
    }
    return own;
  }
}

async function kept(path) {
  return (await caches.open(CACHE)).match(path);
}
