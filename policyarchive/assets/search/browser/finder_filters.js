// The filters of the finder: each is a function from a row to whether it stays.

import { firstDay, lastDay, makeTakeDates } from "./dates.js"
import { LEVELS, level } from "./keys.js"
import { makeParse } from "./query.js"
import { isBegun, isMeantBy } from "./text.js"

// Return a function from a text to its filter: rows that a number or date means, else rows that hold all the words.
export function makeTextFilter(grammar, { all: rows, split }) {
  const parse = makeParse(grammar), noise = new Set(grammar.noise)
  return text => {
    if (!text.trim()) return () => true
    const query = parse(text), typed = split(text).filter(word => !noise.has(word))
    const levels = new Map(rows.map(row => [row, level(query, row.keys)]))
    const exact = Math.max(...levels.values()) >= LEVELS.symbolsOnly
    const least = exact ? LEVELS.symbolsOnly : LEVELS.prefix
    const holds = (row, words, answers) => words.every(word => row.words.some(held => answers(word, held)))
    const finds = answers => row =>
      (levels.get(row) >= least && holds(row, query.words, answers)) || (typed.length > 0 && holds(row, typed, answers))
    const asTyped = finds(isBegun)
    return rows.some(asTyped) ? asTyped : finds((word, held) => isMeantBy(word, held, grammar.unaccented))
  }
}

// Return a function from a text to the year, quarter, month or day it names, "2017-05"; undefined where it names none.
export function makeDateKey(grammar, { fold }) {
  const takeDates = makeTakeDates(grammar)
  return text => {
    const { dates, maybeDates } = takeDates(fold(text))
    return [...dates, ...maybeDates].find(key => !key.startsWith("-"))
  }
}

// Return the filter of a range of date keys, open where an end is undefined: what begins in it stays.
export function dateFilter(from, to) {
  if (!from && !to) return () => true
  const first = from ? firstDay(from) : "", last = to ? lastDay(to) : "9"
  return ({ date }) => Boolean(date) && firstDay(date) >= first && firstDay(date) <= last
}

// Return the filter of an option of a facet; "" is any.
export function facetFilter(name, value) {
  return row => !value || row.values[name].includes(value)
}
