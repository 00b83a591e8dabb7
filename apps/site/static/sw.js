// Keeps the site for when there is no network, once the reader asks for it on “Using this site”.
// Online, pages come from the network; what is named by its contents comes from here.
const PREFIX = 'gradlings-offline-';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  event.waitUntil(
    keep((report) => event.ports[0].postMessage(report)).catch((error) =>
      event.ports[0].postMessage({ failed: String(error) }),
    ),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const own = request.url.startsWith(self.registration.scope);
  if (request.method === 'GET' && own) event.respondWith(answer(request));
});

async function answer(request) {
  const kept = () => caches.match(request, { ignoreSearch: true });
  if (/\/assets\//.test(request.url)) return (await kept()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

/** Fetches every file of the list, then forgets older versions. */
async function keep(report) {
  const scope = self.registration.scope;
  const list = await fetch(`${scope}offline.json`, { cache: 'no-store' });
  const { version, files } = await list.json();
  const cache = await caches.open(PREFIX + version);
  let done = 0;
  const left = [...files];
  const fetchSome = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const address = scope + file;
      if (!(await cache.match(address)))
        await cache.add(new Request(address, { cache: 'no-cache' }));
      report({ done: ++done, of: files.length });
    }
  };
  await Promise.all(Array.from({ length: 6 }, fetchSome));
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== PREFIX + version) await caches.delete(name);
  report({ kept: version });
}
