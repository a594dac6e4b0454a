// The records of one language, with what they are found by: keys of numbers and dates, figures, words.

import { makeFold } from "./folding.js"
import { keysOf } from "./keys.js"
import { makeRules } from "./number_rules.js"
import { makeFindNumbered } from "./number_search.js"
import { figuresOf } from "./quantities.js"
import { issuersOf } from "./row.js"
import { makeTokens } from "./tokens.js"
import { WEAK, WordIndex } from "./word_index.js"
import { makeIsFaint, placesOf } from "./asking.js"

export class Archive {
  // grammar, numbering and payload: as policyarchive/exports/search/grammar.py, numbering.py and records.py write them.
  // fetchTexts: returns a promise of the full texts, as passages.py writes them.
  constructor(grammar, numbering, payload, fetchTexts = async () => []) {
    Object.assign(this, payload, { fetchTexts, grammar: { ...grammar, questions: [...grammar.questions, ...grammar.quantity, ...grammar.places, ...placeNames(payload.place, grammar.places)] } })
    this.fold = makeFold(grammar)
    this.tokens = makeTokens(this.grammar)
    this.records.forEach((record, id) => { record.id = id })
    const homes = new Map(this.records.filter(({ kind }) => kind === "criterion").map(({ criterion, url }) => [criterion, url]))
    for (const record of this.records) if (record.anchor) record.url = `${homes.get(record.criterion) ?? this.figures}#${record.anchor}`
    this.documents = this.records.filter(({ type }) => type)
    this.findNumbered = makeFindNumbered(makeRules(numbering), this.documents)
    this.held = this.records.map(record => keysOf(record.number ?? "", this.types[record.type]?.symbol, record.date, this.fold))
    this.criteria = this.criteriaOf()
    this.printed = this.figuresOf()
    this.index = new WordIndex(this.grammar, record => this.textsOf(record))
    this.isFaint = makeIsFaint(this.grammar, this.index)
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

  async addWords(pause) {
    await this.index.addAll(this.records, pause)
    this.ready = true
  }

  // Add the articles of full texts, where there are any: records of the kind "article", which come apart.
  async addTexts() {
    if (!this.passages) return
    this.passages = false
    const texts = await this.fetchTexts()
    const articles = texts.flatMap(({ url, title, lang, passages }) => passages.map(([anchor, label, text]) => ({
      kind: "article", url: anchor ? `${url}#${anchor}` : url, title: label, of: title, text, lang
    })))
    const first = this.records.length
    articles.forEach((record, i) => { record.id = first + i })
    this.records.push(...articles)
    this.held.push(...articles.map(() => keysOf("", undefined, undefined, this.fold)))
    await this.index.addAll(articles, async () => {}, first)
  }

  // Return the texts of a record: strong ones say what it is, weak ones what belongs to it.
  textsOf(record) {
    const { title, other = "", name = "", number, kind, of, words, more, text, under } = record
    const strong = [title, ...other.split(" · "), ...name.split(" · ")]
    if (record.type) return { strong, weak: [number, ...this.namesOf(record)], reported: this.saidBy(record) }
    if (kind === "criterion") return { strong, weak: [...record.said ?? [], ...this.criteria.saidOf(record.criterion)] }
    return { strong, weak: [of, ...this.sections[under] ?? [], ...record.said ?? [], more, words, text, this.criteria.byNumber.get(record.criterion)?.title] }
  }

  namesOf(record) {
    const names = [this.types[record.type], ...issuersOf(record).map(key => this.issuers[key])].map(one => one.names)
    return names.flatMap(names => names.split("; "))
  }

  // The source of the archive says what its statements say; those on a criterion have a page of their own.
  saidBy({ id }) {
    return id === this.source ? this.records.filter(({ kind, criterion }) => kind === "statement" && !criterion).map(({ title }) => title) : []
  }

  heldOf(record) {
    return this.held[record.id]
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

// Return the names of places in full and without the word for what they are: "tỉnh Bắc Kạn" and "Bắc Kạn".
function placeNames(names, kinds) {
  const isKind = word => kinds.includes(word.toLowerCase())
  return names.flatMap(name => [name, name.split(" ").filter(word => !isKind(word)).join(" ")])
}
