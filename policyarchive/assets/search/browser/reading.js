// A query as typed, taken apart once: its words, its period, the facets, verbs and numbers that it names. The answers are made from it.

import { makeFold } from "./folding.js"
import { makeTakeFacets } from "./facets.js"
import { makeTakePeriod } from "./periods.js"
import { makeFind } from "./phrases.js"
import { makeTakeQuantities } from "./quantities.js"
import { makeParse } from "./query.js"
import { makeTakeVerbs } from "./relations.js"
import { makeTokens } from "./tokens.js"

const SAYINGS = ["newest", "oldest", "lowest", "highest", "quantity", "why", "who"]

// Return a function from a text to its reading.
//
// typed: the tokens; period, facets, verbs, parts, quantities: what the modules of these names find, with the places from … to of the
// tokens; numbers: the query as query.js reads it without quantities and parts; newest, oldest, lowest, highest, quantity, why, who: the
// places of words that say so, or null.
export function makeRead(archive) {
  const { grammar, types } = archive
  const fold = makeFold(grammar), tokens = makeTokens(grammar), parse = makeParse(grammar)
  const takePeriod = makeTakePeriod(grammar, fold), takeFacets = makeTakeFacets(archive, tokens)
  const takeVerbs = makeTakeVerbs(archive, tokens), units = unitsOf(archive, types)
  const takeQuantities = makeTakeQuantities(grammar, units, tokens)
  const sayings = Object.fromEntries(SAYINGS.map(name => [name, makeFind(grammar[name], tokens)]))
  return text => {
    const typed = tokens(text), folded = fold(text), places = placesIn(folded)
    const period = withPlaces(takePeriod(folded), places), { quantities, parts } = takeQuantities(typed, takeFacets(typed))
    const within = i => period && period.from <= i && i <= period.to
    const free = typed.map((token, i) => within(i) || isIn([...parts], i) ? { ...token, word: "" } : token)
    const masked = maskedText(folded, places, [...quantities.map(({ from }) => ({ from, to: from })), ...parts])
    return {
      text, typed, period, parts, quantities, numbers: parse(masked), masked,
      facets: [...takeFacets(free), ...criteriaOf(parts, archive)], verbs: takeVerbs(typed),
      ...Object.fromEntries(SAYINGS.map(name => [name, sayings[name](typed)]))
    }
  }
}

function unitsOf({ units = [] }, types) {
  const names = new Set(Object.values(types).flatMap(({ names }) => names.toLowerCase().split("; ")))
  return units.filter(unit => !names.has(unit.toLowerCase()))
}

function criteriaOf(parts, { criteria }) {
  return parts.filter(({ name, number }) => criteria.headings.has(name) && criteria.byNumber.has(number))
    .map(part => ({ ...part, facet: "criterion", value: part.number, label: criteria.byNumber.get(part.number).title, short: false }))
}

function placesIn(folded) {
  return [...folded.matchAll(/[a-z]+|\d+/g)].map(match => [match.index, match.index + match[0].length])
}

function withPlaces(period, places) {
  if (!period) return null
  const inside = places.flatMap(([start, end], i) => start >= period.start && end <= period.end ? [i] : [])
  return { ...period, from: inside[0], to: inside.at(-1) }
}

function maskedText(folded, places, spans) {
  return spans.reduce((text, { from, to }) => {
    const start = places[from]?.[0] ?? 0, end = places[to]?.[1] ?? start
    return text.slice(0, start) + " ".repeat(end - start) + text.slice(end)
  }, folded)
}

export function isIn(spans, i) {
  return spans.some(({ from, to }) => from <= i && i <= to)
}
