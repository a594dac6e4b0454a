// The orders of the finder: "relevance", as the search gives them, or "number", "date" or "issuer", with "-" before it
// from the last to the first. Numbers sort by their value; undated and unnumbered rows come last in both directions.

export const RELEVANCE = "relevance"
export const NEWEST_FIRST = "-date"

const LAST = { number: row => !row.keys.sequence, date: row => !row.date, issuer: row => !row.issuer }

export function columnOf(order) {
  return order.replace("-", "")
}

export function isDescending(order) {
  return order.startsWith("-")
}

// Return a function that gives rows in an order; names sort as in the language.
export function makeSort(language) {
  let collator // made when names are first sorted: phones take long for it
  const compare = (a, b) => (collator ??= new Intl.Collator(language)).compare(a, b)
  const byNumber = (a, b) => a.keys.sequence - b.keys.sequence
  const byDate = (a, b) => byText(a.order, b.order) || byNumber(a, b) || b.place - a.place
  const by = {
    number: (a, b) => byNumber(a, b) || byDate(a, b),
    date: byDate,
    issuer: (a, b) => compare(a.issuer, b.issuer) || byDate(a, b)
  }
  return (rows, order) => {
    const column = columnOf(order), sign = isDescending(order) ? -1 : 1
    if (column === RELEVANCE) return rows
    return [...rows].sort((a, b) => LAST[column](a) - LAST[column](b) || sign * by[column](a, b))
  }
}

export function byText(a, b) {
  return (a > b) - (a < b)
}
