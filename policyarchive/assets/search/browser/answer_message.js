// What is said about an answer: { key, values } of a sentence of the words files, the same for the box and the finder.

// Return a function from a query, what was found and how many records fit to the message.
export function makeMessage() {
  return (text, { query }, state, total) => {
    if (state !== "nothing") return total === 1 ? said("search.count.one") : said("search.count", { count: total })
    return noneOf(text, query)
  }
}

function noneOf(text, { numbers, dates, maybeDates, symbols }) {
  const [date] = [...dates, ...maybeDates], [number] = numbers
  if (number && !dates.length) {
    const { sequence, year } = number, letters = symbols.join("-").toUpperCase()
    const typed = letters ? `${sequence} (${letters})` : sequence
    return year ? said("search.none.number_year", { number: typed, year }) : said("search.none.number", { number: typed })
  }
  if (date) return said("search.none.date", { date: date.split("-").filter(Boolean).reverse().join("/") })
  return said("search.none.words", { query: text.trim() })
}

function said(key, values = {}) {
  return { key, values }
}
