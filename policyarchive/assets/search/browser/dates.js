// Dates in a folded query, in any spelling of the languages of the archive, and the dates of documents: "2017-05-29",
// "2017-05", "2017-Q2" or "2017". What they mean and how they sort is as in policyarchive/core/dates.py.

// Return a function that finds the dates of a folded text:
// { rest: the text with dates blanked out, dates: keys, maybeDates: keys that may be numbers instead, spans: [{ key, unsure, exists,
// start, end }] of both in their order }.
// grammar.dates holds the forms of policyarchive/assets/dates/forms.yml. A key is a date; without its year it starts with "-".
export function makeTakeDates({ dates: rules }) {
  const patterns = datePatterns(rules)
  return folded => {
    let rest = folded, left = folded
    const dates = [], maybeDates = [], spans = []
    for (const { pattern, parts, unsure, firm } of patterns)
      for (const match of left.matchAll(pattern)) {
        const found = Object.fromEntries([...parts].map((part, i) => [part, match[i + 1]]))
        const { key, exists } = dateKey(found, rules)
        if (!exists && !firm) continue
        ;(unsure ? maybeDates : dates).push(key)
        spans.push({ key, unsure, exists, start: match.index, end: match.index + match[0].length })
        left = blanked(left, match)
        if (!unsure) rest = blanked(rest, match)
      }
    return { rest, dates, maybeDates, spans: spans.sort((a, b) => a.start - b.start) }
  }
}

// Tell whether a date of a document falls on a key.
export function dateMatches(key, date) {
  if (!date) return false
  if (key.startsWith("-")) return date.slice(4).startsWith(key)
  return key.includes("Q") ? quarterOf(date) === key : date.startsWith(key)
}

// Return the first and the last day that a date can mean. The last one is a bound: a month may have fewer days.
export const firstDay = date => { const start = inMonths(date, 2); return start + "-01-01".slice(start.length - 4) }
export const lastDay = date => { const end = inMonths(date, 0); return end + "-12-31".slice(end.length - 4) }

// Return what dates sort by: their first day, the coarser before the finer; "" where there is none.
export function order(date) {
  return date ? `${firstDay(date)} ${date.includes("Q") ? 1 : [4, 0, 7, 10].indexOf(date.length)}` : ""
}

// Return a date as ISO 8601 has it; of a quarter, for which it has nothing, the year.
export function inIso(date) {
  return date.replace(/-Q\d$/, "")
}

// Return how many days lie between two dates, the first perhaps no real one, each in the middle of what it means.
export function daysBetween(one, other) {
  const time = date => {
    const [year, month = 7, day = 1] = inMonths(date, 1).split("-").map(Number)
    return Date.UTC(year, month - 1, day)
  }
  return Math.abs(time(one) - time(other)) / 864e5
}

// Return a date with a month for its quarter, so many months before the end of it.
function inMonths(date, before) {
  return date.replace(/-Q(\d)$/, (_, quarter) => `-${two(3 * quarter - before)}`)
}

function quarterOf(date) {
  return date.replace(/-(\d\d).*$/, (_, month) => `-Q${Math.ceil(month / 3)}`)
}

function two(number) {
  return String(number).padStart(2, "0")
}

function datePatterns({ months, quarters, pieces, forms }) {
  const all = { ...pieces, months: anyOf(months), quarters: anyOf(quarters) }
  const fill = form => form.replace(/\{([a-z_]+)\}/g, (_, name) => all[name])
  return forms.map(rule => ({ ...rule, pattern: new RegExp(`\\b(?:${fill(fill(rule.form))})`, "g") }))
}

function anyOf(names) {
  return Object.keys(names).sort((a, b) => b.length - a.length).join("|")
}

function blanked(text, match) {
  const end = match.index + match[0].length
  return text.slice(0, match.index) + " ".repeat(match[0].length) + text.slice(end)
}

// Return the key of the parts y, q, m and d as typed, and whether there is such a day, month or quarter.
function dateKey({ y = "", q, m, d }, { pivot, months, quarters }) {
  const year = y.length === 2 ? (Number(y) >= pivot ? "19" : "20") + y : y
  if (q !== undefined) return { key: `${year}-Q${quarters[q]}`, exists: q in quarters }
  if (m === undefined) return { key: year, exists: true }
  const month = months[m] ?? Number(m), day = Number(d ?? 1)
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year || 2000, month)
  return { key: `${year}-${two(month)}` + (d === undefined ? "" : `-${two(day)}`), exists }
}

export function daysOf(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
