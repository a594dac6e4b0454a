// The lines of the search box: what Material's result list prints of each record, with the hit marked. Its protocol
// wants the title and the text as HTML, so everything from a record is escaped.

import { dateMatches } from "./dates.js"
import { hit, hitsOf, marked, snippet } from "./hits.js"
import { escaped, foreign } from "./markup.js"
import { rowOf } from "./row.js"
import { isMeantBy, remembered } from "./text.js"
import { MENDED_MATCH } from "./words.js"

const MOST_LINES = 60

export class Lines {
  constructor(archive) {
    this.archive = archive
    this.spelt = new Map(Object.entries(archive.grammar.abbreviations))
  }

  // Return Material's items for what a search found: records that hold what was asked for, passages of full
  // texts, then what is near. The first one carries the words for the live region.
  items(text, { query, found, exact, unaccented }, texts = []) {
    const shown = found.slice(0, MOST_LINES)
    const isAsked = this.asked(query.numbers.length || query.dates.length ? query.words.join(" ") : text)
    const records = shown.map(({ record }, i) => [this.item(record, query, isAsked, shown.length - i + 1)])
    const held = texts.length ? shown.filter(({ score }) => score >= MENDED_MATCH).length : shown.length
    const items = [...records.slice(0, held), ...texts.map(one => this.textItem(one, isAsked)), ...records.slice(held)]
    if (found.length > shown.length || !items.length) items.push([this.finderItem(text, found.length)])
    const count = found.length + texts.length
    const said = exact || !texts.length ? this.status(text, query, found, exact, count) : this.counted(count)
    const status = unaccented ? this.words("search.unaccented", { found: said }) : said
    items[0].at(-1).text += `<span hidden data-search-status="${escaped(status)}"></span>`
    return items
  }

  // Return a function that tells of a word as written whether it is to be marked: for the words typed,
  // and the phrases behind an abbreviation. Beside a number or date only words of the subject count.
  asked(text) {
    const { split, noise, grammar } = this.archive
    const words = split(text).filter(word => !noise.has(word))
    const typed = [...new Set(words.flatMap(word => [word, ...(this.spelt.get(word) ?? []).flatMap(split)]))]
    return remembered(part => {
      const [word] = split(part)
      return word !== undefined && typed.some(one => isMeantBy(one, word, grammar.unaccented))
    })
  }

  item(record, query, isAsked, score) {
    const row = rowOf(record, this.archive, this.print(record, query, isAsked))
    const facts = [row.date, row.issuer].filter(Boolean).join(" · ")
    const lines = record.number ? [facts, row.title] : [facts]
    return {
      location: record.url, title: record.number ? this.words("search.number", row) : row.name, score,
      terms: this.terms(record, query, isAsked), text: lines.filter(Boolean).map(line => `<p>${line}</p>`).join("")
    }
  }

  // Return how the texts of a record are written: with what was asked for marked.
  print(record, query, isAsked) {
    const text = words => marked(words, isAsked)
    const onDate = [...query.dates, ...query.maybeDates].some(key => dateMatches(key, record.date))
    return {
      text, number: this.isNumberHit(record, query) ? hit : text, date: (_, day) => onDate ? hit(day) : escaped(day)
    }
  }

  // Return a full text with its passages below it. Of the first, Material prints no text: its words are theirs.
  textItem({ of, passages }, isAsked) {
    const item = (hash, title, text) => ({ location: of.url + hash, title: escaped(title), score: 1, terms: {}, text })
    const teaser = text => `<p>${foreign(marked(snippet(text, isAsked), isAsked), of.lang)}</p>`
    return [item("", of.title, ""), ...passages.map(one => item(one.anchor && `#${one.anchor}`, one.label, teaser(one.text)))]
  }

  // Return what the query met in the record, as written there; the page opened marks it too.
  terms(record, query, isAsked) {
    if (this.isNumberHit(record, query)) return { [record.number]: true }
    return Object.fromEntries(hitsOf(record.title ?? "", isAsked).map(part => [part, true]))
  }

  isNumberHit(record, query) {
    const { sequence } = this.archive.heldOf(record)
    return query.numbers.some(number => number.sequence === sequence)
  }

  finderItem(text, count) {
    const { finder } = this.archive
    return {
      location: `${finder}?text=${encodeURIComponent(text)}`, score: 0, terms: {},
      title: escaped(count ? this.words("search.all", { count }) : this.words("search.finder", { query: text })),
      text: `<p>${escaped(this.words("search.finder_help"))}</p>`
    }
  }

  counted(count) {
    return this.words(count === 1 ? "search.count.one" : "search.count", { count })
  }

  status(text, query, found, exact, count) {
    if (exact) return this.counted(count)
    const none = this.none(text, query)
    return found.length ? `${none} ${this.words("search.nearest")}` : none
  }

  // Return what was understood of a query that no record answers.
  none(text, { numbers, dates, maybeDates, symbols }) {
    if (numbers.length && !dates.length) {
      const [{ sequence, year }] = numbers
      const number = symbols.length ? `${sequence} (${symbols.join("-").toUpperCase()})` : sequence
      return this.words(year ? "search.none.number_year" : "search.none.number", { number, year })
    }
    const [date] = [...dates, ...maybeDates]
    if (date) return this.words("search.none.date", { date: date.split("-").filter(Boolean).reverse().join("/") })
    return this.words("search.none.words", { query: text.trim() })
  }

  words(key, values = {}) {
    return this.archive.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name])
  }
}
