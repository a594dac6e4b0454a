// The word index: MiniSearch over folded words, with slips mended by the words that occur.

const FULL_MATCH = 1000, MENDED_MATCH = 700, PARTIAL_MATCH = 300
const MOST_RANKED = 400
const SLICE = 400

// Return an index to which records are added in slices. textsOf(record) gives its two fields:
// text (titles and keywords) and names (type, issuer and number).
class WordIndex {
  constructor(grammar, textsOf) {
    this.wordsOf = makeWordsOf(grammar)
    this.telex = grammar.telex
    this.textsOf = textsOf
    this.vocabulary = new Map()
    this.sentences = []
    this.index = new MiniSearch({
      fields: ["text", "names"], tokenize: text => text.split(" "), processTerm: term => term
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
    const fields = { id, text: this.wordsOf(text), names: this.wordsOf(names) }
    for (const words of [fields.text, fields.names])
      for (const word of words) this.vocabulary.set(word, (this.vocabulary.get(word) ?? 0) + 1)
    this.sentences[id] = ` ${fields.text.join(" ")} `
    return { id, text: fields.text.join(" "), names: fields.names.join(" ") }
  }

  // Return [{ id, score, mended }] for folded words, best first: all words, else all words with
  // slips mended, else as many as possible.
  search(words) {
    if (!words.length) return []
    const plain = words.map((word, i) => this.asTyped(word, i >= words.length - 2))
    const found = this.all(plain)
    if (found.length) return this.ranked(found, words, FULL_MATCH)
    const mended = plain.map((asked, i) => asked.known ? asked : this.mended(words[i]))
    const again = this.all(mended)
    if (again.length) return this.ranked(again, mended.map(asked => asked.terms[0]), MENDED_MATCH)
    const loose = mended.map((asked, i) => this.withNear(asked, words[i]))
    const third = this.all(loose)
    if (third.length) return this.ranked(third, words, MENDED_MATCH)
    return this.partly(loose.filter(asked => asked.terms.length), words)
  }

  asTyped(word, mayGoOn) {
    const prefix = mayGoOn && /^[a-z]/.test(word)
    return { terms: [word], prefix, known: this.vocabulary.has(word) || (prefix && this.isPrefix(word)) }
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

  withNear(asked, word) {
    return { ...asked, terms: [...new Set([...asked.terms, ...this.nearest(word)])] }
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
    return found.sort((a, b) => this.vocabulary.get(b) - this.vocabulary.get(a))
  }

  all(askeds) {
    const queries = askeds.map(({ terms, prefix }) => ({ combineWith: "OR", queries: terms, prefix }))
    return this.index.search({ combineWith: "AND", queries })
  }

  ranked(found, words, base) {
    const most = found[0].score
    return found.slice(0, MOST_RANKED)
      .map(({ id, score }) => ({ id, score: base + 100 * score / most + this.phrase(id, words), full: true }))
      .sort((a, b) => b.score - a.score)
  }

  // Return up to 100 for words that stand side by side in the text, as in the query.
  phrase(id, words) {
    if (words.length < 2) return 0
    const pairs = words.slice(1).filter((word, i) => this.sentences[id].includes(` ${words[i]} ${word}`))
    return 100 * pairs.length / (words.length - 1)
  }

  partly(askeds, words) {
    if (!askeds.length) return []
    const queries = askeds.map(({ terms, prefix }) => ({ combineWith: "OR", queries: terms, prefix }))
    const found = this.index.search({ combineWith: "OR", queries }).slice(0, MOST_RANKED)
    const most = found[0]?.score
    const share = ({ terms }) =>
      askeds.filter(asked => terms.some(term => isMeant(term, asked))).length / words.length
    return found
      .map(result => ({ id: result.id, score: PARTIAL_MATCH * share(result) + 50 * result.score / most, full: false }))
      .sort((a, b) => b.score - a.score)
  }
}

function isMeant(term, { terms, prefix }) {
  return terms.some(asked => asked === term || (prefix && term.startsWith(asked)))
}

// Return a function from text to folded words, plural and spelling levelled, abbreviations spelt out
// and phrases abbreviated.
function makeWordsOf(grammar) {
  const split = makeSplit(grammar)
  const abbreviations = Object.entries(grammar.abbreviations)
    .map(([short, phrases]) => [short, phrases.map(phrase => split(phrase))])
  return text => {
    const words = split(text)
    const sentence = ` ${words.join(" ")} `
    const added = abbreviations.flatMap(([short, phrases]) => {
      if (words.includes(short)) return phrases.flat()
      return phrases.some(phrase => sentence.includes(` ${phrase.join(" ")} `)) ? [short] : []
    })
    return [...words, ...added]
  }
}

// Return a function from text to its folded words, with English plural and spelling levelled.
function makeSplit(grammar) {
  const fold = makeFold(grammar)
  return text => (fold(text).match(/[a-z]+|\d+/g) ?? []).map(word => levelled(word, grammar))
}

function levelled(word, grammar) {
  if (word.length < 4 || /^\d/.test(word)) return word
  let level = word
  for (const table of [grammar.plural, grammar.spelling]) {
    const rule = table.find(([end]) => level.endsWith(end))
    if (rule) level = level.slice(0, -rule[0].length) + rule[1]
  }
  return level
}
