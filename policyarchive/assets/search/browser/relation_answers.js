// Documents by what they do to another one, or what it does to them: a verb and a number.

import { makeParse } from "./query.js"
import { isActedUpon, relatedTo } from "./relations.js"

// Return a function from a reading to the documents so related, null where verb, number or relation is missing.
export function makeFindByRelation(archive, byNumber) {
  const parse = makeParse(archive.grammar)
  return async reading => {
    const { verbs, typed } = reading
    if (!verbs.length || !reading.numbers.numbers.length || await isOwnNumber(archive, byNumber, reading)) return null
    const numberAt = typed.findIndex(({ word }, i) => /^\d/.test(word) && !reading.parts.some(({ from, to }) => from <= i && i <= to))
    const [target] = (await byNumber({ ...reading, numbers: numberOf(reading, numberAt, parse), text: "" }))?.fits ?? []
    if (!target) return null
    await archive.need([target.id])
    const record = archive.records[target.id]
    const uponOf = verb => verb.verbs ? isActedUpon(verb, numberAt, typed, archive.grammar) : undefined
    const ways = [...verbs.map(verb => [verb.verbs, uponOf(verb)]), ...verbs.map(verb => [verb.verbs]), [null, uponOf(verbs[0])]]
    const related = ways.map(([ids, upon]) => relatedTo(record, ids, upon)).find(({ length }) => length)
    return related ? answer(related, record) : null
  }
}

// The name of a type may be a verb as well: "hướng dẫn 337" is Guideline 337.
async function isOwnNumber(archive, byNumber, reading) {
  const verb = reading.facets.find(({ facet, from }) => facet === "type" && reading.verbs.some(verb => verb.from === from))
  const isNamed = verb && /^(\d+|so|no)$/.test(reading.typed[verb.to + 1]?.word)
  const [first] = isNamed ? (await byNumber(reading))?.fits ?? [] : []
  return first !== undefined && archive.records[first.id].type === verb.value
}

// Return the number by itself: with the name of a type before it, up to the next verb or name.
function numberOf({ typed, verbs, facets }, at, parse) {
  const before = facets.find(({ facet, to }) => facet === "type" && (to === at - 1 || (to === at - 2 && typed[at - 1].word === "so")))
  const isVerb = before && verbs.some(({ from }) => from === before.from)
  const next = [...verbs, ...facets.filter(({ facet }) => facet === "type")].map(({ from }) => from).filter(from => from > at)
  const own = typed.slice(before && !isVerb ? before.from : at, Math.min(...next, typed.length))
  return { ...parse(own.map(token => token.typed).join(" ")), words: [] }
}

function answer(related, record) {
  const fits = [...new Map(related.map(({ verb, place, inverse }) => [place, { id: place, score: 0, relation: { verb, inverse: !inverse, of: record } }])).values()]
  return { fits, exact: fits.length === 1, whole: true, kind: "relation" }
}
