// The periods that a query names: a date of any kind, alone or with words around it such as "from … to", "before" or "late".

import { daysOf, firstDay, lastDay, makeTakeDates } from "./dates.js"

const FIRST = "", LAST = "9"
const MARK = "\u0001"
const HALF = { 1: "hi", 2: "hz" } // "H1" without its figure, which else is read as a month
const THIRDS = { early: ["-01-01", "-04-30"], mid: ["-05-01", "-08-31"], late: ["-09-01", "-12-31"] }
const HALVES = { first_half: ["-01-01", "-06-30"], second_half: ["-07-01", "-12-31"] }
const TENS = { early: ["-01", "-10"], mid: ["-11", "-20"], late: ["-21", "-31"] }

// Return a function from a folded text to { period, start, end, bare, dashed, impossible }, or null where it names none.
//
// period: { from, to, day }: days in between, both included; day: a key without a year instead, "-05-29". bare: a date that may be
// a number as well; dashed: two years as titles have them, "2016-2020". impossible: a day that no calendar has. start, end: in the text.
export function makeTakePeriod(grammar, fold) {
  const takeDates = makeTakeDates(grammar), forms = formsOf(grammar.connectors, fold), withMonths = makeWithMonths(grammar, fold)
  const range = new RegExp(grammar.period)
  return typed => {
    const folded = withoutHalf(typed), spans = withMonths(withYears(takeDates(folded).spans, yearsOf(folded, range)), folded)
    if (!spans.length) return null
    const { text, starts } = withMarks(folded, spans)
    for (const { pattern, read } of forms) {
      const match = pattern.exec(text)
      if (!match) continue
      const indices = [...match[0].matchAll(/\u0001(\d+)\u0001/g)].map(([, i]) => Number(i))
      const found = read(...indices.map(i => spans[i]))
      if (found) return { ...found, ...placeOf(match, starts), impossible: indices.some(i => !spans[i].exists) }
    }
    return null
  }
}

function withYears(spans, years) {
  const others = spans.filter(({ start, end }) => years.every(year => end <= year.start || start >= year.end))
  return [...others, ...years].sort((a, b) => a.start - b.start)
}

// Two years of a range, which are no dates by themselves: "2011-2012".
function yearsOf(folded, range) {
  const match = range.exec(folded)
  if (!match) return []
  return [...match[0].matchAll(/(?:19|20)\d{2}/g)].map(({ 0: key, index }) => {
    const start = match.index + index
    return { key, unsure: true, exists: true, start, end: start + key.length }
  })
}

function withoutHalf(text) {
  return text.replace(/\bh([12])\b/g, (_, half) => HALF[half])
}

// The name of a month has its year from the second date of a span: "from March to May 2015".
function makeWithMonths({ dates: { months }, connectors }, fold) {
  const any = connectors.from.map(fold).join("|"), names = Object.keys(months).sort((a, b) => b.length - a.length).join("|")
  const month = new RegExp(`(?<=\\b(?:${any}) )(?:${names})\\b`)
  return (spans, folded) => {
    const [match] = spans.length === 1 ? [...folded.slice(0, spans[0].start).matchAll(new RegExp(month, "g"))] : []
    if (!match) return spans
    const key = `-${String(months[match[0]]).padStart(2, "0")}`
    return [{ key, unsure: true, exists: true, start: match.index, end: match.index + match[0].length }, ...spans]
  }
}

// Each date of the text becomes a mark with its place; starts: for each sign of the new text, where it was.
function withMarks(folded, spans) {
  let text = "", last = 0
  const starts = []
  const add = (part, at, step) => { for (let i = 0; i < part.length; i++) starts.push(at + (step ? i : 0)); text += part }
  spans.forEach(({ start, end }, i) => {
    add(folded.slice(last, start), last, true)
    add(`${MARK}${i}${MARK}`, start, false)
    last = end
  })
  add(folded.slice(last), last, true)
  return { text, starts: [...starts, folded.length], spans }
}

function placeOf({ index, 0: found }, starts) {
  return { start: starts[index], end: starts[index + found.length] }
}

function formsOf(connectors, fold) {
  const any = name => `(?:${connectors[name].map(words => withoutHalf(fold(words))).sort((a, b) => b.length - a.length).join("|")})`
  const date = `${MARK}\\d+${MARK}`, year = "(?:nam |year |the year )?"
  const form = (pattern, read) => ({ pattern: new RegExp(`(?<![a-z0-9])${pattern}`), read })
  const shares = Object.keys(HALVES).map(name => form(`${any(name)} ${year}${date}`, one => share(one, HALVES[name])))
  const thirds = Object.keys(THIRDS).map(name => form(`${any(name)}[ -]${year}${date}`, one => third(one, name)))
  return [
    form(`${any("from")} ${year}${date} ?${any("to")} ?${year}${date}`, (from, to) => between(from, to)),
    form(`${date} ${any("to")} ${date}`, (from, to) => between(from, to)),
    form(`${date} ?- ?${date}`, (from, to) => ({ ...between(from, to), dashed: !isSure(from) && !isSure(to) })),
    ...shares, ...thirds,
    form(`${any("since")} ${date} ${any("onwards")}|${date} ${any("onwards")}`, one => since(one)),
    form(`${date} ${any("back")}`, one => span(FIRST, lastDay(one.key))),
    form(`${any("after")} ${year}${date}`, one => span(dayAfter(lastDay(one.key)), LAST)),
    form(`${any("before")} ${year}${date}`, one => span(FIRST, dayBefore(firstDay(one.key)))),
    form(`${any("until")} ${year}${date}`, one => span(FIRST, lastDay(one.key))),
    form(`${any("since")} ${year}${date}`, one => since(one)),
    form(date, one => ({ period: on(one.key), bare: one.unsure }))
  ]
}

const isSure = ({ key, unsure }) => !unsure || key.length > 4
const since = ({ key }) => span(firstDay(key), LAST)

function span(from, to) {
  return { period: { from, to }, bare: false }
}

function on(key) {
  return key.startsWith("-") ? { day: key } : { from: firstDay(key), to: lastDay(key) }
}

function between(from, to) {
  const first = from.key.startsWith("-") ? to.key.slice(0, 4) + from.key : from.key
  if (first.startsWith("-") || to.key.startsWith("-")) return null
  return first <= to.key ? span(firstDay(first), lastDay(to.key)) : span(firstDay(to.key), lastDay(first))
}

function share({ key }, [from, to]) {
  return key.length === 4 ? span(key + from, key + to) : null
}

function third({ key }, name) {
  if (key.length === 4) return share({ key }, THIRDS[name])
  const [from, to] = TENS[name]
  return key.length === 7 && !key.includes("Q") ? span(key + from, key + to) : null
}

function dayAfter(day) {
  return shifted(day, 1)
}

function dayBefore(day) {
  return shifted(day, -1)
}

// Return the day so many days after one. The last day of a period is a bound, which may lie behind the end of the month.
function shifted(day, by) {
  const [year, month, date] = day.split("-").map(Number)
  const real = Math.min(date, daysOf(year, month))
  return new Date(Date.UTC(year, month - 1, real + by)).toISOString().slice(0, 10)
}

// Tell whether a date of a record lies in a period: what begins in it does.
export function isIn({ from, to, day }, date) {
  if (!date) return false
  if (day) return date.slice(4).startsWith(day)
  const first = firstDay(date)
  return first >= from && first <= to
}
