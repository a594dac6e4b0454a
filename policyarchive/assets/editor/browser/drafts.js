// What was typed and not sent, kept by the browser on this machine until it is sent or thrown away.

const PREFIX = "archive-draft:"

// Return the drafts of one archive. scope: its address, so that two archives on one host stay apart.
export function makeDrafts(storage, scope) {
  const keyOf = path => `${PREFIX}${scope}:${path}`
  return {
    // Keep what is typed: { data, base, version, kind, isNew }; base is the text that it began from. Return whether it could be kept.
    keep(path, draft) {
      try {
        storage.setItem(keyOf(path), JSON.stringify({ ...draft, at: Date.now() }))
        return true
      } catch {
        return false
      }
    },
    get(path) {
      const kept = storage.getItem(keyOf(path))
      return kept && JSON.parse(kept)
    },
    drop(path) {
      storage.removeItem(keyOf(path))
    },
    // Return [{ path, at, isNew }], the last one first.
    all() {
      const start = keyOf("")
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter(key => key.startsWith(start))
      return keys.map(key => ({ path: key.slice(start.length), ...JSON.parse(storage.getItem(key)) })).sort((a, b) => b.at - a.at)
    }
  }
}
