// The newest and oldest documents, and the criteria with the best and worst results.

import { order } from "./dates.js"
import { restOf, facetFilter } from "./facet_answers.js"
import { figuresOf } from "./quantities.js"

export function makeFindExtreme(archive) {
  const isAbout = typed => typed.some((_, i) => archive.criteria.headings.has(typed.slice(i, i + 1).map(({ word }) => word).join(" "))
    || archive.criteria.headings.has(typed.slice(i, i + 2).map(({ word }) => word).join(" ")))
  return reading => {
    const { newest, oldest, lowest, highest, typed } = reading
    if ((lowest || highest) && isAbout(typed)) return byResult(archive, lowest ? 1 : -1)
    const said = newest ?? oldest
    if (!said || restOf(reading, archive, said).length) return null
    return byDate(archive, reading, newest ? -1 : 1)
  }
}

function byResult({ criteria, decimal }, sign) {
  const valued = criteria.all.filter(({ said }) => said?.length).map(record => ({ record, value: Number(figuresOf(record.said[0], decimal)[0]) }))
  const fits = valued.sort((a, b) => sign * (a.value - b.value)).map(({ record }) => ({ id: record.id, score: 0, snippet: record.said[0] }))
  return fits.length ? { fits, exact: false, whole: true, kind: "extreme" } : null
}

function byDate(archive, reading, sign) {
  const passes = facetFilter(reading)
  const dated = archive.documents.filter(record => record.date && passes(record))
  const sorted = dated.sort((a, b) => sign * ((order(a.date) > order(b.date)) - (order(a.date) < order(b.date))))
  return sorted.length ? { fits: sorted.map(({ id }) => ({ id, score: 0 })), exact: false, whole: true, kind: "extreme", chips: reading.facets } : null
}
