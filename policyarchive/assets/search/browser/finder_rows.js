// The rows of the finder: what they are filtered and sorted by, and how they look in the table, which is as document_row in
// policyarchive/assets/templates/frame/parts.html.j2 prints them.

import { inIso, order } from "./dates.js"
import { makeFold } from "./folding.js"
import { keysOf } from "./keys.js"
import { escaped, foreign } from "./markup.js"
import { columnsOf, countedKinds } from "./finder_marks.js"
import { markFound } from "./marking.js"
import { numbered, prose, unbroken } from "./prose.js"
import { issuersOf, rowOf } from "./row.js"

export class Rows {
  // payload: as policyarchive/exports/search/records.py writes it. said: the words of rows; page: the address that links start
  // from, the language of the page and that of the source.
  constructor(grammar, payload, said, page) {
    Object.assign(this, payload, { said, page })
    this.fold = makeFold(grammar)
    this.all = this.records.filter(record => record.type).map((record, place) => new DocumentRow(this, record, place))
  }

  // Return the row at a place among the records, which is a document's or that of something else.
  at(place) {
    return this.all[place] ?? new OtherRow(this, place)
  }

  prose(words) {
    return prose(words, this.page.language, this.page.source)
  }

  // Return how the parts of a record are written, with what was found in them marked.
  printing(found) {
    return {
      number: number => numbered(number, markFound(number, found)),
      text: words => markFound(words, found, part => this.prose(part)),
      date: (date, day) => `<time datetime="${inIso(date)}">${markFound(day, found)}</time>`
    }
  }

  // Return the row of a document as HTML, without the column that the page says itself.
  html(id, link, { date, title, issuer }) {
    const cell = "issuer" in this.page.fixed ? "" : `\n  <td class="cell-issuer">${issuer}</td>`
    return `<tr>
  <td class="cell-pick" data-document="${escaped(id)}"></td>
  <th scope="row">${link}</th>
  <td class="cell-date">${date}</td>
  <td class="cell-title">${title}</td>${cell}
</tr>`
  }

  // Return how many rows there are of each kind, "" where all are of one.
  kindsOf(rows) {
    const counts = countedKinds(rows)
    return counts.size > 1 ? [...counts].map(([kind, count]) => this.counted(kind, count)).join(" · ") : ""
  }

  // Return the heading of each kind of rows as HTML, null where all are of one.
  headsOf(rows) {
    const counts = countedKinds(rows)
    return counts.size > 1 ? new Map([...counts].map(([kind, count]) => [kind, escaped(this.counted(kind, count))])) : null
  }

  // Return a count of rows of a kind in words.
  counted(kind, count) {
    return this.words[`search.counted.${kind}${count === 1 ? ".one" : ""}`].replace("{count}", count).replace(" ", "\u00a0")
  }

  // Return what a hit says below its title: where its words were found, and how it relates to what was asked for.
  below({ snippet, other, otherLang, relation, lang }, text) {
    return (snippet ? `<span class="hit-snippet">${foreign(text(snippet), lang)}</span>` : "")
      + (other ? `<span class="hit-snippet hit-other">${foreign(text(other), otherLang)}</span>` : "")
      + (relation ? `<span class="hit-relation">${unbroken(relation)}</span>` : "")
  }
}

class DocumentRow {
  constructor(rows, record, place) {
    const { type, number = "", date = "", section, criteria = [], related, status = ["not-established"] } = record
    Object.assign(this, { rows, record, place, number, date })
    this.order = order(date)
    this.type = rows.types[type].label
    const issuers = issuersOf(record)
    this.issuer = issuers.map(key => rows.issuers[key].label).join("; ")
    this.values = {
      issuer: issuers, type: [type], year: [date.slice(0, 4) || "undated"], section: section ? [section] : [],
      criterion: criteria, related: [related ? "yes" : "no"], force: status
    }
  }

  // Made when first sorted by.
  get keys() {
    const { number, rows, record, date } = this
    return record.keys ??= keysOf(number, rows.types[record.type].symbol, date, rows.fold)
  }

  get title() {
    return this.record.title ?? ""
  }

  // Return what leaves the page of the document, once its record has all its fields: as citations.py writes it, but for citations.
  document() {
    const { record, type, issuer, date } = this
    return { id: idOf(record.url), url: record.url, type, number: this.number, name: record.name, date, day: record.day, title: this.title, issuer }
  }

  // Return the row as HTML once its record has all its fields. hit: what the search says of it, if it was asked.
  html(hit) {
    const { rows, record } = this, { said, page } = rows, print = rows.printing(hit?.found ?? [])
    const { type, number, date, title, issuer } = rowOf(record, rows, print)
    const absent = words => `<span class="undated">${escaped(words)}</span>`
    const badge = [record.published && said.published, said.listings[record.rank]].filter(Boolean).map(words => ` <span class="badge">${escaped(words)}</span>`).join("")
    const kind = "type" in page.fixed && number ? "" : `<span class="type">${type}</span>`
    const linked = html => `<a href="${escaped(page.root + record.url)}">${html}</a>`
    const link = title && !number ? kind : linked([kind, number].filter(Boolean).join(" "))
    const whole = (title && !number ? linked(title) : title || absent(said.untitled)) + badge + (hit ? rows.below(hit, print.text) : "")
    return rows.html(idOf(record.url), link, { date: date || absent(said.undated), title: whole, issuer })
  }
}

// Return the id of a document by its address below the folder of the language: "van-ban/ubnd/2017/12-qd-ubnd/".
function idOf(url) {
  return url.replace(/^[^/]+\//, "").replace(/(\/|\.html)$/, "")
}

// What is no document has no date, number or body: it spans their columns, comes last in their orders, and passes no filter of theirs.
class OtherRow {
  constructor(rows, place) {
    const { kind } = rows.records[place] ?? { kind: "article" } // of a full text: those follow the records
    Object.assign(this, { rows, place, kind, date: "", order: "", issuer: "", keys: { sequence: "" } })
    this.values = { issuer: [], type: [], year: [], section: [], criterion: [], related: [], force: [] }
  }

  // isMarked: its kind stands above it.
  html(hit, isMarked) {
    const { rows } = this, { text } = rows.printing(hit.found)
    const link = `<a href="${escaped(rows.page.root + hit.url)}">${foreign(text(hit.label), hit.title ? null : hit.lang)}</a>`
    const kind = !isMarked && hit.facts && !hit.label.startsWith(hit.facts) ? `<span class="type">${escaped(hit.facts)}</span> ` : "", title = hit.title ? ` ${foreign(text(hit.title), hit.lang)}` : ""
    return `<tr class="other">
  <td class="cell-pick"></td>
  <th scope="row" colspan="${columnsOf(rows.page.fixed) - 1}">${kind}${link}${title} ${rows.below(hit, text)}</th>
</tr>`
  }
}
