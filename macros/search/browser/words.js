// The word index: MiniSearch over folded words, with slips mended by the words that occur.

const FULL_MATCH = 1000, MENDED_MATCH = 700, PARTIAL_MATCH = 300
const MOST_RANKED = 400
const NAMES_WEIGHT = 0.3
const WHOLE_PHRASE = 150
const MOST_NEAR = 12
const SLICE = 400

// Return an index to which records are added in slices. textsOf(record) gives its two fields:
// text (titles and keywords) and names (type, issuer and number).
class WordIndex {
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
    if (!words.length) return []
    const plain = words.map((word, i) => this.asTyped(word, i >= words.length - 2))
    const mended = plain.map((asked, i) => asked.known ? asked : this.mended(words[i]))
    const known = mended.filter(asked => asked.terms.length)
    return this.ranked(this.all(plain), plain, FULL_MATCH)
      ?? this.ranked(this.all(mended), mended, MENDED_MATCH)
      ?? this.oneReplaced(mended, words)
      ?? this.partly(known, words)
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

  // A slip can make another known word: try each word in turn as such a slip. Return null for no result.
  oneReplaced(askeds, words) {
    const found = words.flatMap((word, i) => {
      const replaced = askeds.with(i, { terms: this.nearest(word), prefix: false })
      return this.ranked(this.all(replaced), replaced, MENDED_MATCH) ?? []
    })
    return found.length ? found.sort((a, b) => b.score - a.score) : null
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
    const queries = askeds.map(({ terms, prefix }) => ({ combineWith: "OR", queries: terms, prefix }))
    return this.index.search({ combineWith: "AND", queries })
  }

  // Return null for no result, so that the next way of searching is tried.
  ranked(found, askeds, base) {
    if (!found.length) return null
    const most = found[0].score
    return found.slice(0, MOST_RANKED)
      .map(({ id, score }) => ({ id, score: base + 100 * score / most + this.phrase(id, askeds) }))
      .sort((a, b) => b.score - a.score)
  }

  // Return up to 100 for words that stand side by side in the text as in the query, more if all do.
  phrase(id, askeds) {
    if (askeds.length < 2) return 0
    const isPair = (one, other) => this.sentences[id].includes(` ${one} ${other}`)
    const pairs = askeds.slice(1).filter((asked, i) =>
      askeds[i].terms.some(one => asked.terms.some(other => isPair(one, other))))
    return pairs.length === askeds.length - 1 ? WHOLE_PHRASE : 100 * pairs.length / (askeds.length - 1)
  }

  partly(askeds, words) {
    if (!askeds.length) return []
    const queries = askeds.map(({ terms, prefix }) => ({ combineWith: "OR", queries: terms, prefix }))
    const found = this.index.search({ combineWith: "OR", queries }).slice(0, MOST_RANKED)
    const most = found[0]?.score
    const share = ({ terms }) =>
      askeds.filter(asked => terms.some(term => isMeant(term, asked))).length / words.length
    return found
      .map(result => ({ id: result.id, score: PARTIAL_MATCH * share(result) + 50 * result.score / most }))
      .sort((a, b) => b.score - a.score)
  }
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
  return word.length > 5 && /^[a-z]+$/.test(word) ? porter.stemmer(word) : word
}

function stemsOf(words) {
  return words.map(stemOf).filter((stem, i) => stem !== words[i])
}
