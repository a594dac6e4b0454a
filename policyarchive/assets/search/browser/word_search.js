// Records by words: how much of what was asked for a record holds, rare words counting more, and how much of it stands side by
// side, as Vietnamese words of several syllables do.

import { SAME, SLIP, STEM } from "./meanings.js"
import { REPORTED, WEAK } from "./word_index.js"

const IN_OTHER_WORDS = 0.75, IN_WEAK_TEXT = 0.6, REPORTED_TOGETHER = 0.8, CLOSE = 0.5, NEAR = 4
const LEAST = 0.5 // of the weight of a query: what holds less does not fit

// Return a function from an asking, as makeAsking of asking.js returns it, to what each record that holds at least half of it holds:
// [{ id, coverage, anywhere, titled, together, literal, reported, whole, exactness, held, beside }].
//
// coverage: the share of the words that say something, by their weight; anywhere: the same where weak texts count as much as strong
// ones; titled: the share that strong texts hold; together: the share that stands side by side; literal: the share of all neighbours, words
// that only ask as well, that are neighbours; reported: only what the source
// says of others holds them; whole: all words are there; exactness: how much of the text that holds them they are; held, beside:
// the places of each word, and those of them that stand side by side.
export function makeWordSearch(index) {
  return asking => {
    const parts = weighted(asking, index.size)
    const hits = hitsOf(parts, asking.phrases, index)
    return [...hits].map(([id, held]) => judged(id, held, parts, index.runs[id])).filter(({ coverage }) => coverage >= LEAST)
  }
}

function weighted({ atoms, phrases }, size) {
  return atoms.map((atom, i) => {
    const sure = atom.found.filter(({ loose }) => !loose)
    const ids = new Set((sure.length ? sure : atom.found).flatMap(({ ids }) => ids))
    for (const { from, to, places } of phrases) if (from <= i && i <= to) for (const id of places.keys()) ids.add(id)
    return { ...atom, ids, weight: Math.log(1 + size / (1 + ids.size)) }
  })
}

// Return a map from each record that can hold half of the weight to what it holds: [[place, quality, loose]] by word.
function hitsOf(parts, phrases, index) {
  const hits = new Map(), telling = tellingOf(parts)
  const note = (id, i, hit, opens) => {
    if (!hits.has(id)) { if (!opens) return; hits.set(id, parts.map(() => [])) }
    hits.get(id)[i].push(hit)
  }
  const order = [...parts.keys()].sort((a, b) => telling.has(b) - telling.has(a))
  for (const i of order) {
    for (const { ids, places, quality, loose } of parts[i].found)
      ids.forEach((id, k) => { for (const place of places[k]) note(id, i, [place, quality, loose], telling.has(i)) })
    for (const { from, to, places } of phrases)
      if (from <= i && i <= to)
        for (const [id, starts] of places) for (const start of starts) note(id, i, [start + i - from, IN_OTHER_WORDS, false], telling.has(i))
  }
  return hits
}

// Return the rarest words, without one of which no record can hold half of the weight.
function tellingOf(parts) {
  const order = [...parts.keys()].sort((a, b) => tellingWeight(parts[b]) - tellingWeight(parts[a]))
  let left = sum(parts.map(tellingWeight))
  const least = left * LEAST, telling = new Set()
  for (const i of order) {
    if (left < least) break
    telling.add(i)
    left -= tellingWeight(parts[i])
  }
  return telling
}

function judged(id, held, parts, runs) {
  const pairs = pairsOf(held, parts)
  const best = held.map((hits, i) => Math.max(0, ...hits.map(hit => qualityOf(hit, pairs.beside[i]))))
  const share = qualities => sum(qualities.map((quality, i) => parts[i].faint ? 0 : quality * parts[i].weight)) / sum(parts.map(tellingWeight))
  const reported = parts.some((part, i) => !part.faint && best[i] > 0 && held[i].every(([place]) => place >= REPORTED))
  return {
    id, held, beside: pairs.beside,
    coverage: share(best), anywhere: share(held.map((hits, i) => Math.max(0, ...hits.map(hit => looseOr(hit, pairs.beside[i]))))),
    titled: share(held.map(hits => Number(hits.some(([place, , loose]) => place < WEAK && !loose)))),
    together: pairs.together, literal: literalOf(held),
    whole: parts.every((part, i) => part.faint || best[i] > 0) && (!reported || pairs.together >= REPORTED_TOGETHER),
    reported,
    exactness: exactnessOf(held, parts, runs)
  }
}

// Two syllables typed with their accents may stand apart, or the other way round: "hiến đất" is in "đất nhân dân hiến".
function areClose(one, other, before, after) {
  if (!one.isAccented || !other.isAccented) return false
  return after.some(([place, quality]) => quality === SAME && before.some(([beside, as]) => as === SAME && Math.abs(beside - place) <= NEAR))
}

function qualityOf(hit, beside) {
  const [place, quality] = hit
  if (place >= WEAK && quality === SLIP) return 0
  return looseOr(hit, beside) * (place >= WEAK ? IN_WEAK_TEXT : 1)
}

function looseOr([place, quality, loose], beside) {
  return loose && !beside.has(place) ? 0 : quality
}

// Return the share of neighbours in the query that are neighbours in the record, words that only ask left out, and the places of each
// word where it is one.
function pairsOf(held, parts) {
  const beside = held.map(() => new Set()), telling = [...parts.keys()].filter(i => !parts[i].faint)
  let possible = 0, met = 0
  telling.slice(1).forEach((i, k) => {
    const before = telling[k], weight = Math.min(parts[before].weight, parts[i].weight)
    possible += weight
    if (noteNeighbours(held, beside, before, i)) met += weight
    else if (areClose(parts[before], parts[i], held[before], held[i])) met += weight * CLOSE
  })
  return { beside, together: possible ? met / possible : 1 }
}

function literalOf(held) {
  const pairs = held.slice(1).filter((hits, i) => {
    const places = new Set(held[i].map(([place]) => place))
    return hits.some(([place]) => places.has(place - 1))
  })
  return held.length > 1 ? pairs.length / (held.length - 1) : 1
}

// Note where a word follows another one, as near as in the query; return whether it does.
function noteNeighbours(held, beside, before, i) {
  const places = new Set(held[before].map(([place]) => place)), most = i - before
  let met = false
  for (const [place] of held[i])
    for (let step = 1; step <= most; step++)
      if (places.has(place - step)) { beside[i].add(place); beside[before].add(place - step); met = true }
  return met
}

// Return the greatest share that the words found have in a text that holds them.
function exactnessOf(held, parts, runs) {
  const telling = held.filter((_, i) => !parts[i].faint)
  return Math.max(0, ...runs.map(([start, end, length]) => {
    const inside = telling.filter(hits => hits.some(([place, quality]) => place >= start && place <= end && quality >= STEM))
    return inside.length === telling.length ? Math.min(1, telling.length / length) : 0
  }))
}

function tellingWeight({ faint, weight }) {
  return faint ? 0 : weight
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
