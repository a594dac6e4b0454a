// The full texts, article by article: found by words that stand together in one article. They are fetched
// apart from the records, and what they give always follows what numbers, dates and titles gave.

const MOST_PASSAGES = 20
const SNIPPET = 24

class Passages {
  // entries: as macros/search/passages.py writes them.
  constructor(archive, entries) {
    Object.assign(this, { archive, entries })
    this.index = new WordIndex(archive.grammar, ({ label, text, names }) => ({ text: `${label} ${text}`, names }))
  }

  async addWords(pause) {
    await this.index.addAll(this.entries, pause)
    this.ready = true
  }

  // Return the passages with all words of a query as typed, best first.
  search(text) {
    if (!this.ready) return []
    const words = this.archive.split(text).filter(word => !this.archive.noise.has(word))
    return this.index.searchAsTyped(words).slice(0, MOST_PASSAGES).map(({ id }) => this.entries[id])
  }
}

// Return the words around the first hit of a text, so that a line shows what was found.
function snippet(text, isAsked) {
  const parts = text.split(WORD)
  const hit = Math.max(0, parts.findIndex((part, i) => i % 2 && isAsked(part)))
  const start = Math.max(0, hit - SNIPPET), end = Math.min(parts.length, hit + 2 * SNIPPET)
  return (start ? "… " : "") + parts.slice(start, end).join("").trim() + (end < parts.length ? " …" : "")
}
