// What this reader asked for last, kept in this browser only.

const MOST = 5
const key = `archive.recent.${document.documentElement.lang}`

// Return the last queries, the newest first; none where the browser keeps nothing.
export function recent() {
  try { return JSON.parse(localStorage.getItem(key)) ?? [] } catch { return [] }
}

export function remember(text) {
  keep([text, ...recent().filter(one => one !== text)].slice(0, MOST))
}

export function forget() {
  keep([])
}

function keep(texts) {
  try { localStorage.setItem(key, JSON.stringify(texts)) } catch { /* a full or closed store */ }
}
