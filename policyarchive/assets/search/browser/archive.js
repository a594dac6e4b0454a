// The records of one language, found by number, date and words. Scores compare keys and words: the very number
// that a query is comes first, then a number or date with all other words of the query in the document comes first, then documents that
// hold all the words, then what fits in part.

import { dateMatches, daysBetween, order } from "./dates.js"
import { makeFold } from "./folding.js"
import { LEVELS, hasAll, keysOf, level } from "./keys.js"
import { makeRules } from "./number_rules.js"
import { makeFindNumbered } from "./number_search.js"
import { makeParse } from "./query.js"
import { issuersOf } from "./row.js"
import { distance } from "./slips.js"
import { isMeantBy, levelled, makeSplit } from "./text.js"
import { MENDED_MATCH, WordIndex } from "./words.js"

const NUMBERED = 3000, KEYED = 2000, KEYED_IN_PART = 400, NEAREST = 100
const MOST_NEAREST = 8
const ACCENTS = 40, CITED = 50
const MOST_COMPARED = 100
const CITED_RANK = 3
const PLAIN_RECORD = 9

export class Archive {
  // grammar, numbering and payload: as policyarchive/exports/search/grammar.py, numbering.py and records.py write them.
  constructor(grammar, numbering, payload) {
    Object.assign(this, payload, { grammar })
    this.fold = makeFold(this.grammar)
    this.parse = makeParse(this.grammar)
    this.split = makeSplit(this.grammar)
    this.noise = new Set(this.grammar.noise)
    this.records.forEach((record, id) => { record.id = id })
    this.findNumbered = makeFindNumbered(makeRules(numbering), this.records)
    this.held = this.records.map(record => keysOf(
      record.number ?? "", this.types[record.type]?.symbol, record.date, this.fold))
    this.index = new WordIndex(this.grammar, record => this.textsOf(record))
  }

  async addWords(pause) {
    await this.index.addAll(this.records, pause)
    this.ready = true
  }

  textsOf(record) {
    const type = this.types[record.type], issuers = issuersOf(record).map(key => this.issuers[key].names)
    return {
      text: [record.title, record.other].join(" "),
      names: [type?.names, type?.symbol, ...issuers, record.number, record.kind].join(" ")
    }
  }

  // Return { query, found: [{ record, score }], exact, unaccented }. exact is false where what was asked for does
  // not exist and found holds what is nearest to it; unaccented: a number was found by its letters without accents.
  search(text) {
    const query = this.parse(text)
    const scores = new Map()
    const raise = (id, score) => scores.set(id, Math.max(score, scores.get(id) ?? 0))
    const { numbered, unaccented } = this.findNumbered(query.dates.length ? "" : text) // a date may be another document's
    numbered.forEach(({ id }) => raise(id, NUMBERED))
    this.keyed(query).forEach(([id, score]) => raise(id, score))
    const best = Math.max(0, ...scores.values())
    this.worded(text, query, best >= KEYED).forEach(({ id, score }) => raise(id, score))
    const exact = Math.max(0, ...scores.values()) >= KEYED_IN_PART
    if (!exact) this.nearest(query).forEach(([id, score]) => raise(id, score))
    return { query, exact, unaccented, found: this.ordered(scores) }
  }

  heldOf(record) {
    return this.held[record.id]
  }

  keyed(query) {
    const scored = []
    this.held.forEach((held, id) => {
      if (!isTouched(held, query)) return
      const height = level(query, held)
      if (height) scored.push([id, this.keyScore(query, height, id)])
    })
    return scored
  }

  keyScore(query, height, id) {
    const share = this.share(query.words, id)
    if (height < LEVELS.symbolsOnly) return NEAREST * share + height
    return share === 1 ? KEYED + height : KEYED_IN_PART + height + 100 * share
  }

  // Return the share of words, from 0 to 1, that the texts of a record hold.
  share(words, id) {
    if (!words.length) return 1
    const { text, names } = this.textsOf(this.records[id])
    const held = [...this.index.wordsOf(text), ...this.split(names)]
    const typed = words.map(word => levelled(word, this.grammar))
    return typed.filter(word => held.some(right => this.isWord(word, right))).length / words.length
  }

  isWord(word, right) {
    return isMeantBy(word, right, this.grammar.telex)
  }

  // Return what the word index finds. Beside keys only documents with all words as typed count, and
  // part of a number or date alone is no match.
  worded(text, query, besideKeys) {
    if (!this.ready) return []
    const words = this.split(text), least = query.words.length ? 0 : MENDED_MATCH
    return (besideKeys ? this.index.searchAsTyped(words) : this.byWords(words))
      .filter(({ score }) => score >= least)
      .map(({ id, score }, place) => ({ id, score: score + (place < MOST_COMPARED ? this.favour(text, id) : 0) }))
  }

  // Search all words; where no document has them all, without those that say nothing.
  byWords(words) {
    const found = this.index.search(words)
    if (found[0]?.score >= MENDED_MATCH) return found
    const telling = words.filter(word => !this.noise.has(word))
    return telling.length === words.length ? found : this.index.search(telling)
  }

  // Among documents with the same words: those with the accents typed first, those only cited last.
  favour(text, id) {
    return this.accents(text, id) - (this.records[id].rank >= CITED_RANK ? CITED : 0)
  }

  // Accents that were typed tell words apart that fold to the same.
  accents(text, id) {
    const typed = this.lower(text).match(/[\p{L}]*[^\x00-\x7f][\p{L}]*/gu) ?? []
    const { title, other } = this.records[id]
    const written = new Set(this.lower(`${title} ${other}`).match(/\p{L}+/gu))
    return typed.length ? ACCENTS * typed.filter(word => written.has(word)).length / typed.length : 0
  }

  lower(text) {
    return text.normalize("NFC").toLowerCase()
  }

  // Return the documents whose number or date is nearest to one that no document has.
  nearest(query) {
    const near = [...this.nearNumbers(query), ...this.nearDates(query)]
    return near.sort((a, b) => b[1] - a[1]).slice(0, MOST_NEAREST)
  }

  nearNumbers({ numbers, symbols }) {
    return numbers.flatMap(({ sequence }) => this.held.flatMap((held, id) => {
      if (!held.sequence) return []
      const slip = distance(sequence, held.sequence, 1) <= 1 ? 20 : 0, fits = hasAll(symbols, held) ? 10 : 0
      return [[id, NEAREST + slip + fits - Math.abs(sequence - held.sequence) / 1e4]]
    }))
  }

  nearDates({ dates, maybeDates }) {
    return [...dates, ...maybeDates].filter(key => !key.startsWith("-")).flatMap(key =>
      this.held.flatMap(({ date }, id) => date ? [[id, NEAREST - daysBetween(key, date) / 1e4]] : []))
  }

  // Best first; then documents of the archive before those it cites, plain records last, newest first.
  ordered(scores) {
    const key = ([id, score]) => ({ record: this.records[id], score, order: order(this.records[id].date) })
    return [...scores].map(key).sort((a, b) =>
      b.score - a.score
      || (a.record.rank ?? PLAIN_RECORD) - (b.record.rank ?? PLAIN_RECORD)
      || (b.order > a.order) - (b.order < a.order))
  }
}

// Tell at once whether a document can have a level at all.
function isTouched(held, { numbers, dates, maybeDates, symbols }) {
  return numbers.some(number => held.sequence.startsWith(number.sequence))
    || dates.some(key => dateMatches(key, held.date))
    || maybeDates.some(key => dateMatches(key, held.date))
    || (symbols.length > 0 && !numbers.length && !dates.length)
}
