// The filters of the finder: each is a function from a row to whether it stays.

import { firstDay, lastDay, makeTakeDates } from "./dates.js"

// Return a function from a text to the year, quarter, month or day it names, "2017-05"; undefined where it names none.
export function makeDateKey(grammar, { fold }) {
  const takeDates = makeTakeDates(grammar)
  return text => {
    const { dates, maybeDates } = takeDates(fold(text))
    return [...dates, ...maybeDates].find(key => !key.startsWith("-") && isInCalendar(key))
  }
}

function isInCalendar(key) {
  return key.length < 10 || new Date(`${key}T00:00Z`).getUTCDate() === Number(key.slice(-2))
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

// Return whether a row has all values of some facets, by their names.
export function fits(values) {
  return row => Object.entries(values).every(([name, value]) => row.values[name].includes(value))
}
