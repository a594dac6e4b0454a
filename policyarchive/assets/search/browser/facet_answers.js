// Documents by issuer, type, period and criterion, alone or with words of their subject.

import { holds } from "./facets.js"
import { isIn } from "./periods.js"
import { isIn as isWithin } from "./reading.js"

const CITED_RANK = 3 // documents that the archive only cites come last

// Return a function from a reading to what its facets and the rest of its words leave; null where it names no facet, or no record
// with these facets holds the words.
export function makeFindByFacets(archive, byWords, { dashed } = {}) {
  return async reading => {
    const { facets, period } = reading
    if (Boolean(period?.dashed) !== Boolean(dashed) || (!facets.length && !period)) return null
    const rest = restOf(reading, archive)
    if (!rest.length) return alone(archive, reading)
    const named = { ...reading, facets: facets.filter(({ short }) => !short) }
    const criterion = facets.find(({ facet }) => facet === "criterion")
    if (criterion) return await byWords.among(reading, rest, record => holds(record, criterion), chipsOf(reading)) ?? alone(archive, { ...reading, facets: [criterion], period: null })
    if (reading.quantity || (!named.facets.length && !period)) return null
    if (facets.some(facet => byWords.goesOn(reading, facet))) return null
    return byWords.among(reading, rest, facetFilter(named), chipsOf(named))
  }
}

// Only facets: the documents that have them all; of a criterion, its own page first.
function alone(archive, reading) {
  const { facets, period } = reading
  const own = facets.length === 1 && facets[0].facet === "criterion" && !period
  const passes = facetFilter(reading)
  const records = own ? archive.records.filter(record => holds(record, facets[0])) : archive.documents.filter(passes)
  const fits = records.map(({ id, kind, rank }) => ({ id, score: kind === "criterion" ? 1 : rank >= CITED_RANK ? -1 : 0 })).sort((a, b) => b.score - a.score || a.id - b.id)
  return { fits, exact: own, whole: true, kind: "facets", chips: chipsOf(reading) }
}

// Return a function from a record to whether it has the facets of a reading and lies in its period.
export function facetFilter({ facets, period }) {
  const byFacet = [...new Set(facets.map(({ facet }) => facet))].map(name => facets.filter(({ facet }) => facet === name))
  return record => byFacet.every(values => values.some(one => holds(record, one))) && (!period || isIn(period.period, record.date))
}

// Return the tokens that are no part of a facet, a period or a saying, and that say something.
export function restOf({ typed, facets, period }, archive, said = []) {
  const spans = [...facets, ...period ? [period] : []]
  const left = typed.filter((_, i) => !isWithin(spans, i) && !said.includes(i))
  return left.length ? archive.telling(left) : []
}

export function chipsOf({ text, facets, period, typed }) {
  const said = ({ from, to }) => asTyped(text, typed.slice(from, to + 1).map(token => token.typed))
  const chips = facets.map(one => ({ facet: one.facet, value: one.value, label: one.label, typed: said(one) }))
  return period ? [...chips, { facet: "period", value: period.period, label: said(period), typed: said(period) }] : chips
}

// Return neighbouring words with the signs between them: "29/5/2017".
function asTyped(text, words) {
  return new RegExp(words.join("[^\\p{L}\\p{N}]*"), "u").exec(text)?.[0] ?? words.join(" ")
}
