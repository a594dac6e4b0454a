// Documents by what they do to another one, or what it does to them: a verb and a number.

import { isActedUpon, relatedTo } from "./relations.js"

// Return a function from a reading to the documents so related, null where verb, number or relation is missing.
export function makeFindByRelation(archive, byNumber) {
  return reading => {
    const { verbs, typed } = reading
    if (!verbs.length || !reading.numbers.numbers.length || isOwnNumber(archive, byNumber, reading)) return null
    const [target] = byNumber({ ...reading, numbers: withoutVerbs(reading), text: "" })?.fits ?? []
    if (!target) return null
    const record = archive.records[target.id], numberAt = typed.findIndex(({ word }) => word.replace(/^0+/, "") === archive.held[target.id].sequence)
    for (const verb of verbs) {
      const upon = isActedUpon(verb, numberAt, typed, archive.grammar)
      const related = [relatedTo(record, verb.verbs, verb.verbs ? upon : undefined), relatedTo(record, verb.verbs)].find(({ length }) => length)
      if (related) return answer(related, record, archive)
    }
    return null
  }
}

// The name of a type may be a verb as well: "hướng dẫn 337" is Guideline 337.
function isOwnNumber(archive, byNumber, reading) {
  const { fits } = byNumber(reading) ?? { fits: [] }
  const names = reading.facets.filter(({ facet }) => facet === "type").map(({ value }) => value)
  const verbal = reading.facets.some(({ facet, from }) => facet === "type" && reading.verbs.some(verb => verb.from === from))
  return verbal && names.length === 1 && fits.some(({ id }) => archive.records[id].type === names[0])
}

function withoutVerbs({ numbers, verbs, facets }) {
  const verbal = new Set(facets.filter(({ facet, from }) => facet === "type" && verbs.some(verb => verb.from === from)).map(({ symbol }) => symbol))
  return { ...numbers, symbols: numbers.symbols.filter(symbol => !verbal.has(symbol)), words: [] }
}

function answer(related, record, { verbs, records, name }) {
  const fits = [...new Map(related.map(({ verb, place, inverse }) => [place, { id: place, score: 0, relation: { verb, inverse: !inverse, of: record } }])).values()]
  return { fits, exact: fits.length === 1, whole: true, kind: "relation" }
}
