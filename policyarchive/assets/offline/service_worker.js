// Keeps what a visitor has seen, so that it can be read without a network: pages as they were last loaded, the search once it was used.
// The build writes self.archiveOffline before it: { pages }, the pages that say that there is no network, of each language; the first one
// is that of the site's root. See policyarchive/exports/web/offline.py.

import { ExpirationPlugin } from "workbox-expiration"
import { registerRoute, setCatchHandler } from "workbox-routing"
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from "workbox-strategies"

const MOST_PAGES = 500, MOST_FILES = 300, PATIENCE = 5 // seconds that a page is waited for where an older one is kept
const { scope } = self.registration, { pages } = self.archiveOffline
const TOLD = `${scope} told`
const isKept = ({ pathname, search }) => /\.[0-9a-f]{8}\.|\.woff2$/.test(pathname) || /^\?(\w+\.)?[0-9a-f]{8}$/.test(search)
const isVersion = ({ pathname }) => /\/assets\/search\/version\.\w+\.js$/.test(pathname)

self.addEventListener("install", event => event.waitUntil(keepTold().then(() => self.skipWaiting())))
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()))

async function keepTold() {
  const cache = await caches.open(TOLD)
  await cache.addAll(pages.map(page => new URL(page, scope).href))
}

const within = test => ({ request, url }) => request.method === "GET" && url.href.startsWith(scope) && test(url, request)
const limited = maxEntries => [new ExpirationPlugin({ maxEntries })]

registerRoute(within((_, request) => request.mode === "navigate"), new NetworkFirst({
  cacheName: `${scope} pages`, networkTimeoutSeconds: PATIENCE, plugins: limited(MOST_PAGES), matchOptions: { ignoreSearch: true }
}))
registerRoute(within(isKept), new CacheFirst({ cacheName: `${scope} kept`, plugins: limited(MOST_FILES) }))
// Its query is the time, so that no server in between keeps it.
registerRoute(within(isVersion), new NetworkFirst({
  cacheName: `${scope} version`, networkTimeoutSeconds: PATIENCE, plugins: [{ cacheKeyWillBeUsed: async ({ request }) => request.url.split("?")[0] }]
}))
registerRoute(within(({ pathname }) => pathname.includes("/assets/")), new StaleWhileRevalidate({ cacheName: `${scope} files`, plugins: limited(MOST_FILES) }))

setCatchHandler(async ({ request }) => {
  if (request.mode !== "navigate") return Response.error()
  const told = [...pages].reverse().find(page => request.url.startsWith(new URL(page.replace(/[^/]*$/, ""), scope).href))
  return await caches.match(new URL(told, scope).href, { cacheName: TOLD }) ?? Response.error()
})
