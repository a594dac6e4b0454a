// Documents by number or date.

import { dateMatches } from "./dates.js"
import { distance } from "./slips.js"

export const LEVELS = {
  exact: 100, allSymbols: 95, fits: 90, date: 85, slipSameYear: 75, slip: 70, symbolsOnly: 60,
  otherDate: 30, otherSymbols: 20, otherYear: 20, prefix: 10
}

// Return the keys of a document from its number, the symbol of its type and its date.
export function keysOf(number, type, date, fold) {
  const [, sequence = "", year = null] = number.match(/^0*(\d+)(?:\/((?:19|20)\d{2})\/)?/) ?? []
  return { sequence, year, symbols: fold(number).match(/[a-z]+/g) ?? [], type, date }
}

// Return how well a document answers the numbers, dates and symbols of a query; 0 is not at all.
export function level(query, held) {
  const numbered = Math.max(0, ...query.numbers.map(number => numberLevel(number, query, held)))
  const onDate = query.dates.some(key => dateMatches(key, held.date))
  if (numbered >= LEVELS.slip) return query.dates.length && !onDate ? LEVELS.otherDate : numbered
  return Math.max(numbered, dateLevel(query, held, onDate))
}

function dateLevel(query, held, onDate) {
  const fits = hasAll(query.symbols, held)
  if (onDate || query.maybeDates.some(key => dateMatches(key, held.date)))
    return fits ? LEVELS.date : LEVELS.otherSymbols
  const onlySymbols = query.symbols.length
    && !query.numbers.length && !query.dates.length && !query.words.length
  return onlySymbols && fits ? LEVELS.symbolsOnly : 0
}

function numberLevel(number, query, held) {
  if (number.sequence !== held.sequence)
    return held.sequence.startsWith(number.sequence) && hasAll(query.symbols, held) ? LEVELS.prefix : 0
  const symbols = symbolsLevel(symbolsFor(query, held), held)
  const sameYear = number.year === null || number.year === held.year
  if (!sameYear && (held.year || !dateMatches(number.year, held.date)))
    return symbols > LEVELS.otherSymbols ? LEVELS.otherYear : 0
  if (number.year === held.year) return symbols === LEVELS.slip ? LEVELS.slipSameYear : symbols
  return symbols === LEVELS.exact ? LEVELS.allSymbols : symbols
}

// Return the symbols asked of one document: where several numbers are asked, those that are its own.
function symbolsFor({ symbols, numbers }, held) {
  const own = symbols.filter(symbol => held.symbols.includes(symbol) || symbol === held.type)
  return own.length && new Set(numbers.map(number => number.sequence)).size > 1 ? own : symbols
}

function symbolsLevel(asked, held) {
  if (asked[0] === held.type && !held.symbols.includes(held.type) && asked.length > 1) asked = asked.slice(1)
  const typed = asked.join(""), own = held.symbols.join("")
  if (typed === own) return LEVELS.exact
  if (own.startsWith(typed) || hasAll(asked, held)) return LEVELS.fits
  return isOneSlip(typed, own) || hasAllNearly(asked, held) ? LEVELS.slip : LEVELS.otherSymbols
}

export function hasAll(asked, held) {
  return asked.every(symbol => held.symbols.includes(symbol) || symbol === held.type)
}

function hasAllNearly(asked, held) {
  const own = [...held.symbols, held.type]
  return asked.every(symbol => own.includes(symbol) || own.some(right => isOneSlip(symbol, right)))
}

function isOneSlip(typed, right) {
  return right.length > 3 && distance(typed, right, 1) <= 1
}
