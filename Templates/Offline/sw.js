// Before this come VERSION, a name that changes with the styles; ESSENTIALS, what the page for missing ones needs, that
// page first; and PASSING, the part of the site whose pages are posted for a time only.
const PREFIX = `congkhai ${registration.scope} `;
const CACHE = PREFIX + VERSION;
const MOST_KEPT = 200;

addEventListener('install', event => {
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(ESSENTIALS)).then(() => skipWaiting()));
});

addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
    }
    await clients.claim();
    // The page that brought this script was read before it could be kept.
    for (const client of await clients.matchAll()) await fetchAndKeep(new Request(client.url)).catch(() => {});
  })());
});

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  event.respondWith(fetchAndKeep(request).catch(async () => {
    const kept = await (await caches.open(CACHE)).match(keyOf(request));
    if (kept) return kept;
    return request.mode === 'navigate' ? Response.redirect(new URL(ESSENTIALS[0], registration.scope)) : Response.error();
  }));
});

async function fetchAndKeep(request) {
  const response = await fetch(request);
  if (response.redirected || response.type !== 'basic') return response;
  const cache = await caches.open(CACHE), key = keyOf(request);
  if (response.ok && !key.startsWith(new URL(PASSING, registration.scope).href)) {
    await cache.put(key, response.clone());
    await forgetOldest(cache);
  } else {
    await cache.delete(key);
  }
  return response;
}

// What was looked for (the part behind "?") is nobody's business, and is not kept.
function keyOf(request) {
  const url = new URL(request.url);
  return url.origin + url.pathname;
}

async function forgetOldest(cache) {
  const essential = new Set(ESSENTIALS.map(path => new URL(path, registration.scope).href));
  const others = (await cache.keys()).filter(({ url }) => !essential.has(url));
  for (const request of others.slice(0, Math.max(0, others.length - MOST_KEPT))) await cache.delete(request);
}
