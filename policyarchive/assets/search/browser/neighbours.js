// What is nearest to a query that nothing answers.

import { daysBetween, firstDay } from "./dates.js"
import { holds } from "./facets.js"
import { nearestNumbers } from "./number_answers.js"

const MOST = 8

// Return [{ id }], at most eight: documents with a number, then with a date or facets like those asked for.
export function neighbours(archive, { numbers, facets, period }, { kind }) {
  if (numbers?.numbers.length && kind !== "facets") return nearestNumbers(archive, numbers)
  const named = archive.documents.filter(record => facets?.every(facet => holds(record, facet)))
  if (period) return nearestDates(facets.length ? named : archive.documents, period.period)
  return facets?.length ? named.slice(0, MOST).map(({ id }) => ({ id })) : []
}

function nearestDates(documents, { from, to, day }) {
  if (day) return []
  const wanted = from || to
  const dated = documents.filter(({ date }) => date).map(({ id, date }) => ({ id, days: daysBetween(wanted.length > 4 ? wanted : firstDay(wanted), date) }))
  return dated.sort((a, b) => a.days - b.days).slice(0, MOST)
}
