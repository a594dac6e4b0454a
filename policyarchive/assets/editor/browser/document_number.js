// The number of a document: a single one, in the form of its system, said by the path and as printed. policyarchive/checks/numbers.py
// finds the same; numbers are read by the modules of the search.

import { isIn, plain } from "../../search/browser/number_spelling.js"
import { NoNumber, readNumber } from "../../search/browser/numbers.js"
import { issuersOf } from "./document_parts.js"
import { slug } from "./folded.js"

const LISTED = "listed", UNDATED = "undated", UNNAMED = "khong-so"
const LONGEST = 80, LETTERS = "bcdefghijklmnopqrstuvwxyz"

// Return the problems of the number of a document, of its path and of its printed form.
export function numberProblems(document, context) {
  const { number } = document, wrong = number ? wrongNumber(number, context) : null
  const holdsOne = !wrong || wrong.code === "number-form"
  return [
    ...(wrong ? [{ at: ["number"], code: wrong.code, found: { number, ...wrong.found } }] : []),
    ...(holdsOne ? pathProblems(document, context) : []), ...printedProblems(document, holdsOne, context)
  ]
}

// Return how a text is read as a number; { refused } where it is no single one. rules: those of the registry with the record in it.
export function readingOf(text, rules) {
  try {
    return readNumber(text, rules)
  } catch (error) {
    if (error instanceof NoNumber) return { refused: error.message }
    throw error
  }
}

// The symbols of a record's number are known spellings, as those of units that no vocabulary lists.
export function withSymbolsOf(number, rules) {
  const { marks, symbols, fold } = rules
  const seen = [...number.matchAll(marks.symbol)].map(([symbol]) => symbol).filter(symbol => [...symbol].length > 1)
  const further = seen.filter(symbol => !symbols.byFolded.has(fold(symbol))).map(symbol => [fold(symbol), [symbol]])
  return further.length ? { ...rules, symbols: { ...symbols, byFolded: new Map([...further, ...symbols.byFolded]) } } : rules
}

function wrongNumber(number, context) {
  if (saysNoNumber(number, context.numbers)) return { code: "number-none", found: {} }
  const { refused, readings, canonical } = readingOf(number, withSymbolsOf(number, context.numbers))
  if (refused) return { code: `number-${refused}`, found: {} }
  if (readings.length) return { code: "number-ambiguous", found: { readings: readings.join(", ") } }
  return canonical === number ? null : { code: "number-form", found: { near: canonical } }
}

// Tell whether a text says that a document has no number: "Không số", also with a date behind.
function saysNoNumber(text, rules) {
  const bare = plain(text, rules).replace(rules.marks.trail, "")
  return isIn(rules.marks.none, rules.fold(bare.slice(bare.lastIndexOf(":") + 1).trim()))
}

// The path of a document is its id: issuer/year/number, the last part free when unnumbered.
function pathProblems(document, context) {
  const { id, isPublished, reserved } = context, { number, date, type } = document
  if (id === undefined) return []
  const issuer = document.issuers?.length && isPublished ? id.split("/")[0] : issuersOf(document)[0]
  const last = id.slice(id.lastIndexOf("/") + 1), wanted = makeId(issuer, date, number ?? last, reserved)
  const isRight = number ? candidates(wanted, date, type).includes(id) : id === wanted
  return isRight ? [] : [{ at: [], code: "path-not-id", found: { id, wanted } }]
}

// Return the id of a document: its path below documents/. name: its number, or a short title where it has none.
export function makeId(issuer, date, name, reserved) {
  return `${issuer}/${date ? date.slice(0, 4) : UNDATED}/${stem(name, reserved)}`
}

// Return the ids that a new document may have, in the order in which they are taken. name: what stands for a number where it has none;
// reserved: the names that none may have, as rule_data.js makes it.
export function candidateIds(document, name, reserved) {
  const { number, date, type } = document
  return candidates(makeId(issuersOf(document)[0], date, number ?? name, reserved), date, type)
}

// Return a name as the last part of an id.
export function stem(name, reserved) {
  const whole = slug(name), cut = whole.slice(0, LONGEST)
  const text = whole.length > LONGEST && cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut
  if (!text) return UNNAMED
  return reserved.test(text) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) ? `${text}-${UNNAMED}` : text
}

// Return the ids that a document may have: the number, then with type, day and letter.
function candidates(first, date, type) {
  const typed = `${first}-${type}`, day = (date ?? "").slice(5).replaceAll("-", "").toLowerCase(), dated = day ? `${typed}-${day}` : typed
  return [...new Set([first, typed, dated]), ...[...LETTERS].map(letter => `${dated}-${letter}`)]
}

// The printed number and date of a listed document are forms of the canonical ones.
function printedProblems({ listing, printed = {}, number = null, date = null }, holdsOne, context) {
  if (listing !== LISTED || !printed.number || !printed.date) return []
  const differs = (field, value) => ({ at: ["printed", field], code: "printed-differs", found: { printed: printed[field], value: value ?? "None" } })
  const day = context.readDate(printed.date), read = /^[0-9]/u.test(day) ? day : null
  return [
    ...(holdsOne && !numbersOf(printed.number, number, context).includes(number) ? [differs("number", number)] : []),
    ...(date !== read ? [differs("date", date)] : [])
  ]
}

// Return the numbers that a printed form may be recorded as; null among them where it may be no number.
function numbersOf(printed, number, { numbers }) {
  const reading = readingOf(printed, number ? withSymbolsOf(number, numbers) : numbers)
  if (reading.refused) return [null]
  if (reading.readings.length) return reading.readings
  return reading.isEstablished ? [reading.canonical] : [reading.canonical, null]
}
