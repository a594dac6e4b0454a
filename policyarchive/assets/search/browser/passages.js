// The full texts, article by article: found by words that stand together in one article. They are fetched
// apart from the records; numbers, dates and titles that hold what was asked for come before them.

import { WordIndex } from "./words.js"

const MOST_PASSAGES = 20

export class Passages {
  // texts: as policyarchive/exports/search/passages.py writes them.
  constructor(archive, texts) {
    this.archive = archive
    this.entries = texts.flatMap(of => of.passages.map(([anchor, label, text]) => ({ of, anchor, label, text })))
    this.index = new WordIndex(archive.grammar, ({ of, label, text }) => ({ text: `${label} ${text}`, names: of.title }))
  }

  async addWords(pause) {
    await this.index.addAll(this.entries, pause)
    this.ready = true
  }

  // Return the passages with all words of a query as typed, grouped by text: [{ of, passages }], best first.
  search(text) {
    if (!this.ready) return []
    const words = this.archive.split(text).filter(word => !this.archive.noise.has(word))
    const found = this.index.searchAsTyped(words).slice(0, MOST_PASSAGES).map(({ id }) => this.entries[id])
    return [...new Set(found.map(({ of }) => of))]
      .map(of => ({ of, passages: found.filter(passage => passage.of === of) }))
  }
}
