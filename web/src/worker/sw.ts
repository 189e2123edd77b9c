// SPDX-License-Identifier: AGPL-3.0-or-later
// Keeps the desk's own files, so that it opens with no server. A build is cached as a whole or not
// at all; a new one waits until a page says that nothing unsaved depends on the old, or until the
// last page is gone. It never touches /v1, and never the sign-in, set-up or customer's pages.
export {}; // a module, so that `self` is its own

declare const SHELL_FILES: string[];
declare const SHELL_BUILD: string;
declare const self: ServiceWorkerGlobalScope;

const cacheName = `parley-shell-${SHELL_BUILD}`;

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(clearOthers().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (isDesk(url.pathname)) event.respondWith(fromCache('/', request));
  } else if (url.pathname.startsWith('/assets/') || url.pathname === '/manifest.webmanifest') {
    event.respondWith(fromCache(url.pathname, request));
  }
});

function isDesk(path: string): boolean {
  return path === '/' || /^\/(c|queue|settings|metrics-board)(\/|$)/.test(path);
}

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(SHELL_FILES.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function clearOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('parley-shell-') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function fromCache(key: string, request: Request): Promise<Response> {
  const cached = await caches.match(key, { cacheName });
  return cached ?? fetch(request);
}
