// The documents as rows of the finder. They look as macros/templates/parts.html.j2 and macros/prose.py print them.

const LONG_NUMBER = 20
const NUMBER = /((?<![\p{L}\p{Nd}_])[\p{L}\p{Nd}_]*\p{Nd}[\p{L}\p{Nd}_&]*(?:[/–-][\p{L}\p{Nd}_&]+)+)/u
const QUOTED = /(“[^”]*(?=\p{L})[^\x00-\x7f”][^”]*”)/u

class Rows {
  // payload: as macros/search/records.py writes it. said: the words of rows; page: the address that links start
  // from, the language of the page and that of the source.
  constructor(grammar, payload, said, page) {
    Object.assign(this, payload, { said, page })
    this.fold = makeFold(grammar)
    this.split = makeSplit(grammar)
    this.wordsOf = remembered(makeWordsOf(grammar))
    this.all = this.records.filter(record => record.type).map(record => new Row(this, record))
  }

  prose(text) {
    if (this.page.language === this.page.source) return unbroken(text)
    return text.split(QUOTED).map((part, i) => i % 2 ? foreign(unbroken(part), this.page.source) : unbroken(part)).join("")
  }
}

class Row {
  constructor(rows, record) {
    const { type, issuer, number = "", date = "", title = "", section, criteria = [], related } = record
    Object.assign(this, { rows, record, number, date, title })
    this.type = rows.types[type].label
    this.issuer = rows.issuers[issuer].label
    this.values = {
      issuer: [issuer], type: [type], year: [date.slice(0, 4) || "undated"], section: section ? [section] : [],
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
    const names = [rows.types[record.type].names, rows.issuers[record.issuer].names]
    const texts = [this.title, record.other ?? "", ...names]
    return this.heldWords ??= [...new Set(texts.flatMap(rows.wordsOf).concat(rows.split(this.number)))]
  }

  html() {
    const { rows, record, number } = this, { said } = rows
    const type = `<span class="type">${escaped(this.type)}</span>`
    const absent = words => `<span class="undated">${escaped(words)}</span>`
    const date = this.date ? `<time datetime="${this.date}">${escaped(record.day)}</time>` : absent(said.undated)
    const title = this.title ? foreign(rows.prose(this.title), record.lang) : absent(said.untitled)
    const listing = said.listings[record.rank]
    const badge = listing ? ` <span class="badge">${escaped(listing)}</span>` : ""
    return `<tr>
  <th scope="row"><a href="${escaped(rows.page.root + record.url)}">${type}${number && ` ${numbered(number)}`}</a></th>
  <td class="cell-date">${date}</td>
  <td class="cell-title">${title}${badge}</td>
  <td class="cell-issuer">${escaped(this.issuer)}</td>
</tr>`
  }
}

function unbroken(text) {
  return text.split(NUMBER).map((part, i) => i % 2 ? numbered(part) : escaped(part)).join("")
}

function numbered(number) {
  return `<span class="number${number.length > LONG_NUMBER ? " number--long" : ""}">${escaped(number)}</span>`
}
