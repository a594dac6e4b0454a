// What every page says to its search, in the settings that assets/start.js writes: { base, search, finder, words, examples }.

import { makeAsk } from "./worker_client.js"

export const settings = JSON.parse(document.getElementById("__config").textContent)

// The scripts of the box and of the finder share one worker.
export const ask = self.archiveAsk ??= makeAsk(settings.search)

// Return a sentence of the words files with its values filled in.
export function say(key, values = {}) {
  return settings.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name])
}

// Return the address of a page from its own below the folder of the language.
export function addressOf(url) {
  return new URL(url, settings.base).href
}

// Return the address of a file beside the scripts of the search.
export function scriptOf(name) {
  return new URL(name, settings.search).href
}

// Return a promise that a script has run.
export function load(src) {
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }))
  })
}

// Return the address of the search page with what is asked for.
export function finderFor(text) {
  return addressOf(`${settings.finder}?${new URLSearchParams({ text })}`)
}
