// Where words stand in the records: by folded word, then by its form with accents.

import { stemOf } from "./stems.js"
import { makeTokens } from "./tokens.js"

const SLICE = 400
const RUN = 8 // between two texts of a record: their words are no neighbours
export const WEAK = 1e5 // places from here on are of words that say less of a record: names, headings, figures
export const REPORTED = 2e5 // and these of what the source says of others

// textsOf(record) gives { strong: [text], weak: [text], reported: [text] }.
export class WordIndex {
  constructor(grammar, textsOf) {
    this.endings = grammar.endings
    this.tokens = makeTokens(grammar)
    this.textsOf = textsOf
    this.words = new Map() // word → Map of form → { typed, ids, places }
    this.runs = [] // by record: [start, end, how many words] of each strong text
  }

  async addAll(records, pause, first = 0) {
    for (let start = 0; start < records.length; start += SLICE) {
      records.slice(start, start + SLICE).forEach((record, i) => this.add(record, first + start + i))
      await pause()
    }
    this.sorted = [...this.words.keys()].sort()
    this.stems = groupedBy(this.sorted, word => stemOf(word, this.endings))
  }

  get size() {
    return this.runs.length
  }

  add(record, id) {
    const { strong, weak, reported = [] } = this.textsOf(record)
    this.runs[id] = this.addTexts(id, strong, 0)
    this.addTexts(id, weak, WEAK)
    this.addTexts(id, reported, REPORTED)
  }

  addTexts(id, texts, start) {
    const runs = []
    for (const text of texts) {
      const tokens = text ? this.tokens(text) : []
      if (!tokens.length) continue
      for (const { typed, word, form, at } of tokens) this.note(word, form, typed, id, start + at)
      const end = start + tokens.at(-1).at
      runs.push([start, end, tokens.length])
      start = end + RUN
    }
    return runs
  }

  note(word, form, typed, id, place) {
    if (!this.words.has(word)) this.words.set(word, new Map())
    const forms = this.words.get(word)
    if (!forms.has(form)) forms.set(form, { typed: typed.toLowerCase(), ids: [], places: [] })
    const { ids, places } = forms.get(form)
    if (ids.at(-1) === id) places.at(-1).push(place)
    else { ids.push(id); places.push([place]) }
  }

  // Return the words of the archive with the stem of a word.
  alike(word) {
    return this.stems.get(stemOf(word, this.endings)) ?? []
  }

  // Return the words that begin so.
  beginning(start) {
    const found = []
    for (let i = firstFrom(this.sorted, start); this.sorted[i]?.startsWith(start); i++) found.push(this.sorted[i])
    return found
  }
}

function groupedBy(words, keyOf) {
  const groups = new Map()
  for (const word of words) groups.set(keyOf(word), [...groups.get(keyOf(word)) ?? [], word])
  return groups
}

function firstFrom(sorted, word) {
  let low = 0, high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < word) low = middle + 1
    else high = middle
  }
  return low
}
