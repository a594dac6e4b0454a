// The newest and oldest documents, and the criteria with the best and worst results.

import { order } from "./dates.js"
import { facetFilter, restOf } from "./facet_answers.js"
import { figuresOf } from "./quantities.js"
import { isIn } from "./reading.js"

// Return a function from a reading to the criteria with the best or worst results, or to the documents with its facets and the rest of its
// words in the order of their dates; null where it asks for neither.
export function makeFindExtreme(archive, byWords) {
  const isAbout = typed => typed.some((_, i) => archive.criteria.headings.has(typed.slice(i, i + 1).map(({ word }) => word).join(" "))
    || archive.criteria.headings.has(typed.slice(i, i + 2).map(({ word }) => word).join(" ")))
  return async reading => {
    const { newest, oldest, lowest, highest, typed } = reading
    if ((lowest || highest) && isAbout(typed)) return byResult(archive, lowest ? 1 : -1)
    const said = newest ?? oldest
    if (!said || (reading.period && said.some(i => isIn([reading.period], i)))) return null
    const rest = archive.tellingApart(restOf(reading, archive, said))
    return byDate(reading, rest.length ? await about(rest, reading, archive, byWords) : archive.documents, newest ? -1 : 1)
  }
}

function byResult({ criteria, decimal }, sign) {
  const valued = criteria.all.filter(({ said }) => said?.length).map(record => ({ record, value: Number(figuresOf(record.said[0], decimal)[0]) }))
  const fits = valued.sort((a, b) => sign * (a.value - b.value)).map(({ record }) => ({ id: record.id, score: 0, snippet: record.said[0] }))
  return fits.length ? { fits, exact: false, whole: true, kind: "extreme" } : null
}

// Return the documents that hold some words.
async function about(tokens, reading, archive, byWords) {
  const passes = facetFilter(reading), found = await byWords.among(reading, tokens, record => Boolean(record.type) && passes(record), [])
  return (found?.fits ?? []).map(({ id }) => archive.records[id])
}

function byDate(reading, documents, sign) {
  const passes = facetFilter(reading)
  const dated = documents.filter(record => record.date && passes(record))
  const sorted = dated.sort((a, b) => sign * ((order(a.date) > order(b.date)) - (order(a.date) < order(b.date))))
  return sorted.length ? { fits: sorted.map(({ id }) => ({ id, score: 0 })), exact: false, whole: true, kind: "extreme", chips: reading.facets } : null
}
