// Result lines: what Material's result list prints of each record, with the hit marked. Its protocol
// wants the title and the text as HTML, so everything from a record is escaped here.

const MOST_LINES = 60

class Lines {
  constructor(archive) {
    this.archive = archive
    this.spelt = new Map(Object.entries(archive.grammar.abbreviations))
  }

  // Return Material's items for what a search found: records that hold what was asked for, passages of full
  // texts, then what is near. The first one carries the words for the live region.
  items(text, { query, found, exact }, texts = []) {
    const shown = found.slice(0, MOST_LINES)
    const isAsked = this.asked(query.numbers.length || query.dates.length ? query.words.join(" ") : text)
    const records = shown.map(({ record }, i) => [this.item(record, query, isAsked, shown.length - i + 1)])
    const held = texts.length ? shown.filter(({ score }) => score >= MENDED_MATCH).length : shown.length
    const items = [...records.slice(0, held), ...texts.map(one => this.textItem(one, isAsked)), ...records.slice(held)]
    if (found.length > shown.length || !items.length) items.push([this.finderItem(text, found.length)])
    const count = found.length + texts.length
    const status = exact || !texts.length ? this.status(text, query, found, exact, count) : this.counted(count)
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
      return word !== undefined && typed.some(one => isMeantBy(one, word, grammar.telex))
    })
  }

  item(record, query, isAsked, score) {
    const title = record.title && record.number ? this.marked(record.title, isAsked) : ""
    const facts = [this.date(record, query), this.archive.issuers[record.issuer]?.label ?? record.kind]
    const lines = [facts.filter(Boolean).join(" · "), foreign(title, record.lang)]
    return {
      location: record.url, title: this.name(record, query, isAsked), score, terms: this.terms(record, query, isAsked),
      text: lines.filter(Boolean).map(line => `<p>${line}</p>`).join("")
    }
  }

  // Return a full text with its passages below it. Of the first, Material prints no text: its words are theirs.
  textItem({ of, passages }, isAsked) {
    const item = (hash, title, text) => ({ location: of.url + hash, title: escaped(title), score: 1, terms: {}, text })
    const teaser = text => `<p>${foreign(this.marked(snippet(text, isAsked), isAsked), of.lang)}</p>`
    return [item("", of.title, ""), ...passages.map(one => item(one.anchor && `#${one.anchor}`, one.label, teaser(one.text)))]
  }

  name(record, query, isAsked) {
    if (!record.number) return foreign(this.marked(record.name ?? record.title, isAsked), record.lang)
    const number = this.isNumberHit(record, query) ? `<mark>${escaped(record.number)}</mark>` : this.marked(record.number, isAsked)
    return this.words("search.number", { type: escaped(this.archive.types[record.type].label), number })
  }

  date(record, query) {
    if (!record.day) return ""
    const hit = [...query.dates, ...query.maybeDates].some(key => dateMatches(key, record.date))
    return hit ? `<mark>${escaped(record.day)}</mark>` : escaped(record.day)
  }

  marked(text, isAsked) {
    const marks = text.split(WORD).map((part, i) =>
      i % 2 && isAsked(part) ? `<mark>${escaped(part)}</mark>` : escaped(part))
    return marks.join("").replace(/<\/mark>( ?)<mark>/g, "$1")
  }

  // Return what the query met in the record, as written there; the page opened marks it too.
  terms(record, query, isAsked) {
    if (this.isNumberHit(record, query)) return { [record.number]: true }
    const parts = (record.title ?? "").split(WORD).filter((part, i) => i % 2 && isAsked(part))
    return Object.fromEntries([...new Set(parts)].map(part => [part, true]))
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

const WORD = /([\p{L}\p{M}\p{N}]+)/u
