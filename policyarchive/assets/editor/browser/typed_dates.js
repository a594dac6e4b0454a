// Dates as people type them, and what is wrong with one that is no date of a record. policyarchive/core/printed_dates.py and
// registry/model/fields.py do the same; the forms are those of policyarchive/assets/dates/forms.yml.

import { daysOf } from "../../search/browser/dates.js"
import { plainDashes, stripped, wordsOf } from "./folded.js"

const DATE = /^([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?$/u
const FIRST_YEAR = 1900, LAST_YEAR = 2199
const OPENING = " ([\"'“‘«", CLOSING = " ()[]\"'”’».,;:!*…", END = "./."
const BLANK = /(?<![0-9])[0-9]{1,2}[\t-\r\x1c-\x20\x85]*(?:\.[\t-\r\x1c-\x20\x85]*\.|…)/u
const TIME = /[T ][0-9]{1,2}:[0-9]{2}/u
const IMPOSSIBLE = "impossible", UNREAD = "unread"

// Tell whether a text is a date of a record that a calendar has: "2017-05-29", "2017-05", "2017-Q2" or "2017".
export function isDate(text) {
  const [, year, , month, day] = DATE.exec(text) ?? []
  if (!year || year < FIRST_YEAR || year > LAST_YEAR) return false
  return month === undefined || (month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysOf(year, month))))
}

// Return a function that reads a text that is a date: a date of a record, else "impossible" or "unread".
export function makeReadDate(dates) {
  const known = { accents: formsOf(dates.accents), plain: formsOf(dates.plain) }
  return (text, monthFirst = false) => {
    const given = bare(text)
    if (given === null) return UNREAD
    const { forms, ...names } = /^[\x00-\x7f]*$/u.test(given) ? known.plain : known.accents
    for (const { pattern, parts, swaps } of forms) {
      const match = (!monthFirst || swaps) && pattern.exec(given)
      if (match) return dateOf(match, monthFirst ? parts.replace(/[dm]/gu, part => part === "d" ? "m" : "d") : parts, names)
    }
    return UNREAD
  }
}

// Return { code, found } of a text that is no date, with the dates that it may mean.
export function dateProblem(value, readDate) {
  const text = stripped(value), [time] = TIME.exec(text) ?? []
  const day = time && readDate(text.slice(0, text.indexOf(time)))
  if (day && isRead(day)) return { code: "date-with-time", found: { iso: day } }
  const [dayFirst, monthFirst] = [readDate(text), readDate(text, true)]
  if (monthFirst !== UNREAD) return figuresProblem([dayFirst, monthFirst].filter(isRead))
  if (dayFirst === IMPOSSIBLE) return { code: "no-such-date", found: {} }
  return { code: "wrong-form", found: { form: "date", near: isRead(dayFirst) ? dayFirst : "–" } }
}

function isRead(reading) {
  return reading !== IMPOSSIBLE && reading !== UNREAD
}

function figuresProblem(readings) {
  if (!readings.length) return { code: "no-such-date", found: {} }
  const [iso, other = iso] = readings
  if (iso === other) return { code: "day-month-year", found: { iso } }
  const [, month, day] = iso.split("-").map(Number)
  return { code: "ambiguous-date", found: { first: String(day), second: String(month), iso, other } }
}

function formsOf({ pivot, months, quarters, pieces, forms }) {
  const all = { ...pieces, months: anyOf(months), quarters: anyOf(quarters) }
  const fill = form => form.replace(/\{([a-z_]+)\}/gu, (_, name) => all[name])
  return { pivot, months, quarters, forms: forms.map(form => ({ ...form, pattern: new RegExp(`^(?:${fill(fill(form.form))})$`, "u") })) }
}

function anyOf(names) {
  return Object.keys(names).sort((one, other) => other.length - one.length).join("|")
}

// Return a text without what stands around a date, null where a part of it is left blank.
function bare(printed) {
  const text = wordsOf(plainDashes(printed.normalize("NFC")).toLowerCase()).join(" ")
  if (BLANK.test(text)) return null
  const signs = [...(text.endsWith(END) ? text.slice(0, -END.length) : text)]
  while (signs.length && CLOSING.includes(signs.at(-1))) signs.pop()
  while (signs.length && OPENING.includes(signs[0])) signs.shift()
  return signs.join("")
}

function dateOf(match, letters, { pivot, months, quarters }) {
  const found = Object.fromEntries([...letters].map((letter, i) => [letter, match[i + 1]])), two = number => String(number).padStart(2, "0")
  const year = found.y.length > 2 ? found.y : (Number(found.y) >= pivot ? "19" : "20") + found.y
  const quarter = "q" in found && `Q${Object.hasOwn(quarters, found.q) ? quarters[found.q] : 0}`
  const month = "m" in found && two(Object.hasOwn(months, found.m) ? months[found.m] : Number(found.m)), day = "d" in found && two(Number(found.d))
  const date = [year, quarter, month, day].filter(Boolean).join("-")
  return isDate(date) ? date : IMPOSSIBLE
}
