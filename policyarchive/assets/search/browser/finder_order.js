// The orders of the finder: "number", "date" or "issuer", with "-" before it from the last to the first.
// Numbers sort by their value; undated and unnumbered rows come last in both directions.

export const NEWEST_FIRST = "-date"

const LAST = { number: row => !row.keys.sequence, date: row => !row.date, issuer: () => false }

export function isOrder(text) {
  return Object.hasOwn(LAST, columnOf(text))
}

export function columnOf(order) {
  return order.replace("-", "")
}

export function isDescending(order) {
  return order.startsWith("-")
}

// Return a function that sorts rows in their place; names sort as in the language.
export function makeSort(language) {
  const compare = new Intl.Collator(language).compare
  const byNumber = (a, b) => a.keys.sequence - b.keys.sequence
  const byDate = (a, b) => byText(a.order, b.order) || byNumber(a, b) || byText(a.record.url, b.record.url)
  const by = {
    number: (a, b) => byNumber(a, b) || byDate(a, b),
    date: byDate,
    issuer: (a, b) => compare(a.issuer, b.issuer) || byDate(a, b)
  }
  return (rows, order) => {
    const column = columnOf(order), last = LAST[column], sign = isDescending(order) ? -1 : 1
    rows.sort((a, b) => last(a) - last(b) || sign * by[column](a, b))
  }
}

function byText(a, b) {
  return (a > b) - (a < b)
}
