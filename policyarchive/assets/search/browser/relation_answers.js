// Documents by what they do to another one, or what it does to them: a verb and a number.

import { makeParse } from "./query.js"
import { isIn } from "./reading.js"
import { isActedUpon, relatedTo } from "./relations.js"

// Return a function from a reading to the documents so related, null where verb, number or relation is missing. What acts on a number in
// another way is better than nothing; what a number acts on in another way was not asked for.
export function makeFindByRelation(archive, byNumber) {
  const parse = makeParse(archive.grammar)
  return async reading => {
    const { typed } = reading, numberAt = numberIn(reading), own = await ownName(archive, byNumber, reading)
    const verbs = reading.verbs.filter(verb => verb !== own && isUsed(verb, numberAt, reading, archive))
    if (!verbs.length || !reading.numbers.numbers.length) return null
    const [target] = (await byNumber({ ...reading, numbers: numberOf(reading, numberAt, parse), text: "" }))?.fits ?? []
    if (!target) return null
    await archive.need([target.id])
    const record = archive.records[target.id]
    const uponOf = verb => verb.verbs ? isActedUpon(verb, numberAt, typed, archive.grammar) : undefined
    const ways = [...verbs.map(verb => [verb.verbs, uponOf(verb)]), ...verbs.map(verb => [verb.verbs]), ...uponOf(verbs[0]) ? [[null, true]] : []]
    const related = ways.map(([ids, upon]) => relatedTo(record, ids, upon)).find(({ length }) => length)
    return related ? answer(related, record) : null
  }
}

// Return the verb that is the name of a type instead, if one is: "hướng dẫn 337" is Guideline 337.
async function ownName(archive, byNumber, reading) {
  const name = reading.facets.find(({ facet, from }) => facet === "type" && reading.verbs.some(verb => verb.from === from))
  const isNamed = name && /^(\d+|so|no)$/.test(reading.typed[name.to + 1]?.word)
  const [first] = isNamed ? (await byNumber(reading))?.fits ?? [] : []
  return first && archive.records[first.id].type === name.value ? reading.verbs.find(({ from }) => from === name.from) : null
}

function numberIn({ typed, parts }) {
  return typed.findIndex(({ word }, i) => /^\d/.test(word) && !isIn(parts, i))
}

// A verb that only asks is no relation unless the number follows it: "06 ban hành ngày nào" asks for a date; nor is one whose doer is
// asked for: "ai ban hành 06" asks for a body.
function isUsed({ from, to }, numberAt, { typed, who }, archive) {
  return (numberAt > from && !who?.includes(from - 1)) || archive.isFaint(typed.slice(from, to + 1)).includes(false)
}

// Return the number by itself: with the name of a type before it, up to the next verb or name that is no symbol of it.
function numberOf({ typed, verbs, facets }, at, parse) {
  const before = facets.find(({ facet, to }) => facet === "type" && (to === at - 1 || (to === at - 2 && typed[at - 1].word === "so")))
  const isVerb = before && verbs.some(({ from }) => from === before.from)
  const names = facets.filter(({ facet, from, words }) => facet === "type" && (from !== at + 1 || words.length > 1))
  const next = [...verbs, ...names].map(({ from }) => from).filter(from => from > at)
  const own = typed.slice(before && !isVerb ? before.from : at, Math.min(...next, typed.length))
  return { ...parse(own.map(token => token.typed).join(" ")), words: [] }
}

function answer(related, record) {
  const fits = [...new Map(related.map(({ verb, place, inverse }) => [place, { id: place, score: 0, relation: { verb, inverse: !inverse, of: record } }])).values()]
  return { fits, exact: fits.length === 1, whole: true, kind: "relation" }
}
