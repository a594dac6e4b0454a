// The word index: MiniSearch over folded words, with slips mended by the words that occur.

import MiniSearch from "../vendor/minisearch.js"
import { stemmer } from "../vendor/stemmer.js"
import { allowedSlips, distance, untelex } from "./slips.js"
import { makeSplit, makeWordsOf } from "./text.js"

export const MENDED_MATCH = 700
const FULL_MATCH = 1000, PARTIAL_MATCH = 300
const MOST_RANKED = 400
const NAMES_WEIGHT = 0.3
const WHOLE_PHRASE = 150
const MOST_NEAR = 12, MOST_ROWS = 48
const SLICE = 400

// Return an index to which records are added in slices. textsOf(record) gives its two fields:
// text (titles and keywords) and names (type, issuer and number).
export class WordIndex {
  constructor(grammar, textsOf) {
    this.wordsOf = makeWordsOf(grammar)
    this.sentenceOf = makeSentenceOf(grammar)
    this.telex = grammar.telex
    this.textsOf = textsOf
    this.vocabulary = new Map()
    this.sentences = []
    this.index = new MiniSearch({
      fields: ["text", "names"], tokenize: text => text.split(" "), processTerm: term => term,
      searchOptions: { boost: { names: NAMES_WEIGHT } }
    })
  }

  async addAll(records, pause) {
    for (let start = 0; start < records.length; start += SLICE) {
      this.index.addAll(records.slice(start, start + SLICE).map((record, i) => this.entry(record, start + i)))
      await pause()
    }
    this.sorted = [...this.vocabulary.keys()].sort()
  }

  entry(record, id) {
    const { text, names } = this.textsOf(record)
    this.sentences[id] = this.sentenceOf(text)
    const fields = [this.wordsOf(text), this.wordsOf(names)].map(words => [...words, ...stemsOf(words)])
    for (const word of fields.flat()) this.vocabulary.set(word, (this.vocabulary.get(word) ?? 0) + 1)
    return { id, text: fields[0].join(" "), names: fields[1].join(" ") }
  }

  // Return [{ id, score }] for levelled words, best first: documents with all words, else with all
  // words after slips are mended, else with as many as possible.
  search(words) {
    const plain = this.searchAsTyped(words)
    if (plain.length || !words.length) return plain
    const mended = this.asked(words).map((asked, i) => asked.known ? asked : this.mended(words[i]))
    const found = this.ranked(this.all(mended), mended, MENDED_MATCH)
    return found.length ? found : this.partly(mended, words)
  }

  // Return what holds all words as typed.
  searchAsTyped(words) {
    const asked = this.asked(words)
    return words.length ? this.ranked(this.all(asked), asked, FULL_MATCH) : []
  }

  asked(words) {
    return words.map((word, i) => this.asTyped(word, i >= words.length - 2))
  }

  asTyped(word, mayGoOn) {
    const prefix = mayGoOn && /^[a-z]/.test(word)
    const terms = [...new Set([word, stemOf(word)])]
    return { terms, prefix, known: terms.some(term => this.vocabulary.has(term)) || (prefix && this.isPrefix(word)) }
  }

  isPrefix(word) {
    let low = 0, high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle] < word) low = middle + 1
      else high = middle
    }
    return this.sorted[low]?.startsWith(word) ?? false
  }

  mended(word) {
    const bare = untelex(word, this.telex)
    const terms = this.vocabulary.has(bare) ? [bare] : this.nearest(word)
    return { terms, prefix: false, known: terms.length > 0 }
  }

  // Return the words of the index with the fewest slips from a word, most frequent first.
  nearest(word) {
    if (/^\d/.test(word)) return []
    let most = allowedSlips(word), found = []
    for (const term of most ? this.vocabulary.keys() : []) {
      const slips = distance(word, term, most)
      if (slips === 0 || slips > most) continue
      if (slips < most) [most, found] = [slips, []]
      found.push(term)
    }
    return found.sort((a, b) => this.vocabulary.get(b) - this.vocabulary.get(a)).slice(0, MOST_NEAR)
  }

  all(askeds) {
    if (!askeds.every(asked => asked.terms.length)) return []
    return this.index.search({ combineWith: "AND", queries: askeds.map(toQuery) })
  }

  ranked(found, askeds, base) {
    const most = found[0]?.score
    const rows = rowsOf(askeds)
    const together = (id, place) => place < MOST_RANKED ? this.phrase(id, askeds, rows) : 0
    return found
      .map(({ id, score }, place) => ({ id, score: base + 100 * score / most + together(id, place) }))
      .sort((a, b) => b.score - a.score)
  }

  // Return up to 100 for words that stand side by side in the text as in the query, more for all in a row.
  phrase(id, askeds, rows) {
    if (askeds.length < 2) return 0
    if (rows.some(row => this.sentences[id].includes(row))) return WHOLE_PHRASE
    const isPair = (one, other) => this.sentences[id].includes(` ${one} ${other}`)
    const pairs = askeds.slice(1).filter((asked, i) =>
      askeds[i].terms.some(one => asked.terms.some(other => isPair(one, other))))
    return 100 * pairs.length / (askeds.length - 1)
  }

  // Return what holds some of the words. A slip can make another known word: where one word alone is
  // missing and one like it stands in the text, the document counts as one with all words.
  partly(askeds, words) {
    const known = askeds.filter(asked => asked.terms.length)
    if (!known.length) return []
    const found = this.index.search({ combineWith: "OR", queries: known.map(toQuery) }).slice(0, MOST_RANKED)
    const near = words.map(word => this.nearest(word))
    return found
      .map(result => ({ id: result.id, score: this.partScore(result, askeds, near) + 50 * result.score / found[0].score }))
      .sort((a, b) => b.score - a.score)
  }

  partScore({ id, terms }, askeds, near) {
    const missing = askeds.flatMap((asked, i) => terms.some(term => isMeant(term, asked)) ? [] : [i])
    const [only] = missing
    const like = missing.length === 1 ? near[only].filter(term => this.sentences[id].includes(` ${term} `)) : []
    if (!like.length) return PARTIAL_MATCH * (1 - missing.length / askeds.length)
    const mended = askeds.map((asked, i) => i === only ? { terms: like } : asked)
    return MENDED_MATCH + this.phrase(id, mended, rowsOf(mended))
  }
}

function toQuery({ terms, prefix }) {
  return { combineWith: "OR", queries: terms, prefix }
}

// Return the rows of words that a query can mean: " chuong trinh muc tieu".
function rowsOf(askeds) {
  return askeds.reduce((rows, { terms }) => rows.flatMap(row => terms.map(term => `${row} ${term}`)).slice(0, MOST_ROWS), [""])
}

function isMeant(term, { terms, prefix }) {
  return terms.some(asked => asked === term || (prefix && term.startsWith(asked)))
}

// Return a function from text to its words in order, then again with abbreviations spelt out.
function makeSentenceOf(grammar) {
  const split = makeSplit(grammar)
  const spelt = new Map(Object.entries(grammar.abbreviations).map(([short, [phrase]]) => [short, phrase]))
  return text => {
    const words = split(text)
    const full = words.map(word => spelt.get(word) ?? word)
    return ` ${words.join(" ")} ${words.some(word => spelt.has(word)) ? `. ${full.join(" ")} ` : ""}`
  }
}

// Return the stem of an English word; Vietnamese syllables are too short to have one.
function stemOf(word) {
  return word.length > 5 && /^[a-z]+$/.test(word) ? stemmer(word) : word
}

function stemsOf(words) {
  return words.map(stemOf).filter((stem, i) => stem !== words[i])
}
