// The documents of the finder: what they are filtered and sorted by, and their rows in the table, which look as
// document_row in policyarchive/assets/templates/frame/parts.html.j2 prints them.

import { inIso, order } from "./dates.js"
import { makeFold } from "./folding.js"
import { keysOf } from "./keys.js"
import { escaped } from "./markup.js"
import { numbered, prose } from "./prose.js"
import { issuersOf, rowOf } from "./row.js"
import { makeSplit, makeWordsOf, remembered } from "./text.js"

export class Rows {
  // payload: as policyarchive/exports/search/records.py writes it. said: the words of rows; page: the address that links start
  // from, the language of the page and that of the source.
  constructor(grammar, payload, said, page) {
    Object.assign(this, payload, { said, page })
    this.fold = makeFold(grammar)
    this.split = makeSplit(grammar)
    this.wordsOf = remembered(makeWordsOf(grammar))
    this.print = {
      number: numbered,
      text: words => prose(words, page.language, page.source),
      date: (date, day) => `<time datetime="${inIso(date)}">${escaped(day)}</time>`
    }
    this.all = this.records.filter(record => record.type).map(record => new Row(this, record))
  }
}

class Row {
  constructor(rows, record) {
    const { type, number = "", date = "", title = "", section, criteria = [], related } = record
    Object.assign(this, { rows, record, number, date, title })
    this.order = order(date)
    this.type = rows.types[type].label
    const issuers = issuersOf(record)
    this.issuer = issuers.map(key => rows.issuers[key].label).join("; ")
    this.values = {
      issuer: issuers, type: [type], year: [date.slice(0, 4) || "undated"], section: section ? [section] : [],
      criterion: criteria, related: [related ? "yes" : "no"]
    }
  }

  // What numbers, dates and words of a query are held against: made when first asked for.

  get keys() {
    const { rows, record } = this
    return this.heldKeys ??= keysOf(this.number, rows.types[record.type].symbol, this.date, rows.fold)
  }

  get words() {
    const { rows, record } = this
    const names = [rows.types[record.type], ...issuersOf(record).map(key => rows.issuers[key])].map(one => one.names)
    const texts = [this.title, record.other ?? "", ...names]
    return this.heldWords ??= [...new Set(texts.flatMap(rows.wordsOf).concat(rows.split(this.number)))]
  }

  html() {
    const { rows, record } = this, { said, page } = rows
    const { type, number, date, title, issuer } = rowOf(record, rows, rows.print)
    const absent = words => `<span class="undated">${escaped(words)}</span>`
    const listing = said.listings[record.rank]
    const badge = listing ? ` <span class="badge">${escaped(listing)}</span>` : ""
    return `<tr>
  <th scope="row"><a href="${escaped(page.root + record.url)}"><span class="type">${type}</span>${number && ` ${number}`}</a></th>
  <td class="cell-date">${date || absent(said.undated)}</td>
  <td class="cell-title">${title || absent(said.untitled)}${badge}</td>
  <td class="cell-issuer">${issuer}</td>
</tr>`
  }
}
