// Where words stand in the records: by folded word, then by its form with accents.

import { decoded } from "./parts.js"
import { stemOf } from "./stems.js"
import { makeTokens } from "./tokens.js"

const SLICE = 400
export const RUN = 1000 // from one text of a record to the next: their words are no neighbours
export const WEAK = 1e5 // places from here on are of words that say less of a record: headings, figures
export const REPORTED = 2e5 // and these of what the source says of others

export class WordIndex {
  // textsOf(record) gives { strong: [text], weak: [text], reported: [text] }. parts: of the documents, null where they are records
  // like others.
  constructor(grammar, textsOf, parts) {
    Object.assign(this, { textsOf, parts, endings: grammar.endings })
    this.tokens = makeTokens(grammar)
    this.counts = parts?.counts ?? [] // by record: how many words each of its strong texts has
    this.words = new Map(parts?.vocabulary.map(word => [word, new Map()])) // word → Map of form → { typed, ids, places }
    this.awaited = new Set(parts?.vocabulary) // words of which the documents are not there yet
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
    return this.counts.length
  }

  add(record, id) {
    const { strong, weak, reported = [] } = this.textsOf(record)
    this.counts[id] = this.addTexts(id, strong, 0)
    this.addTexts(id, weak, WEAK)
    this.addTexts(id, reported, REPORTED)
  }

  addTexts(id, texts, start) {
    return texts.filter(Boolean).map((text, i) => {
      const tokens = this.tokens(text)
      for (const { typed, word, form, at } of tokens) this.note(word, form, typed, id, start + RUN * i + at)
      return tokens.length
    })
  }

  note(word, form, typed, id, place) {
    if (!this.words.has(word)) this.words.set(word, new Map())
    const forms = this.words.get(word)
    if (!forms.has(form)) forms.set(form, { typed: typed.toLowerCase(), ids: [], places: [] })
    const { ids, places } = forms.get(form)
    if (ids.at(-1) === id) places.at(-1).push(place)
    else { ids.push(id); places.push([place]) }
  }

  // Have the documents of some words.
  async need(words) {
    const awaited = words.filter(word => this.awaited.delete(word))
    if (awaited.length) (await this.parts.postings(awaited)).forEach((forms, word) => this.join(word, forms))
  }

  // Documents come before other records.
  join(word, forms) {
    const known = this.words.get(word)
    for (const [form, [typed, text]] of Object.entries(forms)) {
      const { ids, places } = decoded(text), others = known.get(form) ?? { ids: [], places: [] }
      known.set(form, { typed, ids: ids.concat(others.ids), places: places.concat(others.places) })
    }
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
  for (const word of words) {
    const key = keyOf(word)
    if (groups.has(key)) groups.get(key).push(word)
    else groups.set(key, [word])
  }
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
