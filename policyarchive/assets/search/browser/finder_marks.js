// The marks in a list by date, as policyarchive/pages/documents/marks.py sets them: a year above its documents, and months where a
// year has many or stands alone. What the search found is marked by what it is.

const MANY = 24 // documents of a year

// Return how many rows there are of each kind, in the order in which the kinds come.
export function countedKinds(rows) {
  const counts = new Map()
  for (const { kind = "document" } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

// Return rows with those of a kind together, each kind where its first one stands.
export function byKind(rows) {
  const kinds = [...countedKinds(rows).keys()]
  return kinds.flatMap(kind => rows.filter(row => (row.kind ?? "document") === kind))
}

// Return a function from a row to its marks { year, month }, each { key, html }, without what has none. list: what Table.show takes.
export function makeMarks({ rows, isDated, isOneYear, kinds }, { said, fixed }) {
  if (kinds) return ({ kind = "document" }) => ({ year: { key: kind, html: markHtml("kind", kinds.get(kind), fixed) } })
  if (!isDated) return () => ({})
  const counts = new Map()
  for (const row of rows) counts.set(yearOf(row), (counts.get(yearOf(row)) ?? 0) + 1)
  return row => {
    const year = yearOf(row), count = counts.get(year)
    if (!year) return {}
    return { year: isOneYear ? null : { key: year, html: yearHtml(year, count, said, fixed) }, month: isOneYear || count >= MANY ? monthOf(row, said, fixed) : null }
  }
}

function yearOf({ values: { year: [year] } }) {
  return year
}

function yearHtml(year, count, said, fixed) {
  const label = year === "undated" ? said.undated : year, words = said.count[count === 1 ? 0 : 1].replace("{count}", count)
  return markHtml("year", `${label} <span class="count">${words}</span>`, fixed, ` id="y${year}"`)
}

function monthOf({ date }, said, fixed) {
  const label = said.months[Number(date.slice(5, 7)) - 1]
  return label ? { key: date.slice(0, 7), html: markHtml("month", label, fixed) } : null
}

// Return how many columns a list has: that of a body has none for it.
export function columnsOf(fixed) {
  return "issuer" in fixed ? 4 : 5
}

function markHtml(kind, html, fixed, id = "") {
  return `<tr class="mark mark--${kind}"><th colspan="${columnsOf(fixed)}" scope="rowgroup"${id}>${html}</th></tr>`
}
