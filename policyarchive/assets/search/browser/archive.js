// The records of one language, with what they are found by: keys of numbers and dates, figures, words.

import { makeIsFaint, placesOf } from "./asking.js"
import { makeFold } from "./folding.js"
import { keysOf } from "./keys.js"
import { makeRules } from "./number_rules.js"
import { makeFindNumbered } from "./number_search.js"
import { Parts } from "./parts.js"
import { figuresOf } from "./quantities.js"
import { WEAK, WordIndex } from "./word_index.js"

// Return a promise of the archive of what policyarchive/exports/search writes: grammar.py, numbering.py and records.py.
//
// files: { texts(), part(name) }, promises of the full texts, as passages.py writes them, and of a part, as parts.py does. pause: is
// waited for between slices of work.
export async function openArchive(grammar, numbering, payload, files, pause = async () => {}) {
  const parts = payload.parts ? new Parts(payload.parts, files) : null
  const documents = await parts?.documents() ?? []
  const archive = new Archive(grammar, numbering, { ...payload, records: [...documents, ...payload.records] }, files, parts)
  await archive.index.addAll(payload.records, pause, documents.length)
  return archive
}

class Archive {
  constructor(grammar, numbering, payload, files, parts) {
    const asking = [...grammar.questions, ...grammar.quantity, ...grammar.places, ...placeNames(payload.place, grammar.places)]
    Object.assign(this, payload, { files, parts, grammar: { ...grammar, questions: asking } })
    this.fold = makeFold(grammar)
    this.index = new WordIndex(this.grammar, record => this.textsOf(record), parts)
    this.tokens = this.index.tokens
    this.number()
    this.findNumbered = makeFindNumbered(makeRules(numbering), sequence => this.withSequence(sequence))
    this.criteria = this.criteriaOf()
    this.printed = this.figuresOf()
    this.isFaint = makeIsFaint(this.grammar, this.index)
  }

  // Number the records by their place, and the documents by what their numbers begin with.
  number() {
    const homes = new Map(this.records.filter(({ kind }) => kind === "criterion").map(({ criterion, url }) => [criterion, url]))
    this.held = []
    this.sequences = new Map()
    this.records.forEach((record, id) => {
      record.id = id
      if (record.anchor) record.url = `${homes.get(record.criterion) ?? this.figures}#${record.anchor}`
      const sequence = record.number?.match(/^0*(\d+)/)?.[1]
      if (sequence && !this.sequences.has(sequence)) this.sequences.set(sequence, [])
      if (sequence) this.sequences.get(sequence).push(record)
    })
    this.documents = this.records.filter(({ type }) => type)
  }

  withSequence(sequence) {
    return this.sequences.get(sequence?.replace(/^0+(?=\d)/, "")) ?? []
  }

  // Return the keys of a document by its place.
  heldOf(id) {
    const { number = "", type, date } = this.records[id]
    return this.held[id] ??= keysOf(number, this.types[type]?.symbol, date, this.fold)
  }

  // Have the records of some places with all their fields.
  async need(ids) {
    await this.parts?.fill(this.records, ids)
  }

  // Return the tokens that say something; all of them where none does.
  telling(tokens) {
    const faint = this.isFaint(tokens)
    return tokens.filter((_, i) => !faint[i])
  }

  // Return the records in whose strong texts words stand side by side.
  withPhrase(tokens) {
    const found = [...placesOf(tokens.map(({ word }) => word), this.index)]
    return new Set(found.filter(([, places]) => places.some(place => place < WEAK)).map(([id]) => id))
  }

  // Add the articles of full texts, where there are any: records of the kind "article", which come apart.
  async addTexts() {
    if (!this.passages) return
    this.passages = false
    const texts = await this.files.texts(), first = this.records.length
    const articles = texts.flatMap(({ url, title, lang, passages }) => passages.map(([anchor, label, text]) => ({
      kind: "article", url: anchor ? `${url}#${anchor}` : url, title: label, of: title, text, lang
    })))
    articles.forEach((record, i) => { record.id = first + i })
    this.records.push(...articles)
    await this.index.addAll(articles, async () => {}, first)
  }

  // Return the texts of a record: strong ones say what it is, weak ones what belongs to it.
  textsOf(record) {
    const { title, other = "", name = "", kind, of, words, more, text, under } = record
    const strong = [title, ...other.split(" · "), ...name.split(" · ")]
    if (record.type) return { strong, weak: [], reported: this.saidBy(record) }
    if (kind === "criterion") return { strong, weak: [...record.said ?? [], ...this.criteria.saidOf(record.criterion)] }
    return { strong, weak: [of, ...this.sections[under] ?? [], ...record.said ?? [], more, words, this.criteria.byNumber.get(record.criterion)?.title, text] }
  }

  // The source of the archive says what its statements say; those on a criterion have a page of their own.
  saidBy({ id }) {
    return id === this.source ? this.records.filter(({ kind, criterion }) => kind === "statement" && !criterion).map(({ title }) => title) : []
  }

  criteriaOf() {
    const of = this.records.filter(({ kind }) => kind === "criterion")
    const said = new Map(of.map(({ criterion }) => [criterion, []]))
    for (const { kind, criterion, title } of this.records) if (kind === "statement" && criterion) said.get(criterion)?.push(title)
    return {
      all: of, byNumber: new Map(of.map(record => [record.criterion, record])), saidOf: number => said.get(number) ?? [],
      headings: new Set(this.grammar.criteria.map(name => this.tokens(name).map(({ word }) => word).join(" ")))
    }
  }

  // Return a map from each figure of a result to the records that print it, with the saying that does.
  figuresOf() {
    const figures = new Map()
    for (const record of this.records)
      for (const said of record.said ?? [])
        for (const figure of figuresOf(said.replace(/\(.*\)$/, ""), this.decimal))
          figures.set(figure, [...figures.get(figure) ?? [], { id: record.id, said }])
    return figures
  }
}

// Return the names of places in full and without the word for what they are: "tỉnh A" and "A".
function placeNames(names, kinds) {
  const isKind = word => kinds.includes(word.toLowerCase())
  return names.flatMap(name => [name, name.split(" ").filter(word => !isKind(word)).join(" ")])
}
