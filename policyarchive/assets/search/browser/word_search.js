// Records by words: how much of what was asked for a record holds, rare words counting more, and how much of it stands side by
// side, as Vietnamese words of several syllables do.

import { SAME, STEM } from "./meanings.js"
import { REPORTED, WEAK } from "./word_index.js"

const FAINT = 0.15 // of words that ask, or say little: "bao nhiêu", "of"
const IN_OTHER_WORDS = 0.75, IN_WEAK_TEXT = 0.6, REPORTED_TOGETHER = 0.8, CLOSE = 0.5, NEAR = 4
const LEAST = 0.5 // of the weight of a query: what holds less does not fit

// Return a function from an asking, as makeAsking of asking.js returns it, to [{ id, coverage, anywhere, together, titled, reported, whole, exactness, held }]
// of all records that hold at least half of it. coverage, together: shares from 0 to 1; whole: every word that says something is
// there; exactness: how much of the text that holds them is the words asked for; held: the places of each word.
export function makeWordSearch(index) {
  return asking => {
    const parts = weighted(asking, index.size)
    const hits = hitsOf(parts, asking.phrases, index)
    return [...hits].map(([id, held]) => judged(id, held, parts, index.runs[id])).filter(({ coverage }) => coverage >= LEAST)
  }
}

function weighted({ atoms, phrases }, size) {
  return atoms.map((atom, i) => {
    const ids = new Set(atom.found.filter(({ loose }) => !loose).flatMap(({ ids }) => ids))
    for (const { from, to, places } of phrases) if (from <= i && i <= to) for (const id of places.keys()) ids.add(id)
    return { ...atom, ids, weight: Math.log(1 + size / (1 + ids.size)) * (atom.faint ? FAINT : 1) }
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
  const order = [...parts.keys()].sort((a, b) => parts[b].weight - parts[a].weight)
  let left = sum(parts.map(({ weight }) => weight))
  const least = left * LEAST, telling = new Set()
  for (const i of order) {
    if (left < least) break
    telling.add(i)
    left -= parts[i].weight
  }
  return telling
}

function judged(id, held, parts, runs) {
  const pairs = pairsOf(held, parts)
  const best = held.map((hits, i) => Math.max(0, ...hits.map(hit => qualityOf(hit, pairs.beside[i]))))
  const weight = sum(parts.map(part => part.weight)), share = qualities => sum(qualities.map((quality, i) => quality * parts[i].weight)) / weight
  const reported = parts.some((part, i) => !part.faint && best[i] > 0 && held[i].every(([place]) => place >= REPORTED))
  return {
    id, held, best,
    coverage: share(best), anywhere: share(held.map((hits, i) => Math.max(0, ...hits.map(hit => looseOr(hit, pairs.beside[i]))))),
    titled: held.some((hits, i) => !parts[i].faint && hits.some(([place, , loose]) => place < WEAK && !loose)),
    together: pairs.together,
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
  return looseOr(hit, beside) * (hit[0] >= WEAK ? IN_WEAK_TEXT : 1)
}

function looseOr([place, quality, loose], beside) {
  return loose && !beside.has(place) ? 0 : quality
}

// Return the share of neighbours in the query that are neighbours in the record, and the places of each word where it is one.
function pairsOf(held, parts) {
  const beside = held.map(() => new Set())
  let possible = 0, met = 0
  for (let i = 1; i < held.length; i++) {
    const weight = Math.min(parts[i - 1].weight, parts[i].weight)
    possible += weight
    const places = new Set(held[i - 1].map(([place]) => place))
    const next = held[i].filter(([place]) => places.has(place - 1))
    for (const [place] of next) { beside[i].add(place); beside[i - 1].add(place - 1) }
    if (next.length) met += weight
    else if (areClose(parts[i - 1], parts[i], held[i - 1], held[i])) met += weight * CLOSE
  }
  return { beside, together: possible ? met / possible : 1 }
}

// Return the greatest share that the words found have in a text that holds them.
function exactnessOf(held, parts, runs) {
  const telling = held.filter((_, i) => !parts[i].faint)
  return Math.max(0, ...runs.map(([start, end, length]) => {
    const inside = telling.filter(hits => hits.some(([place, quality]) => place >= start && place <= end && quality >= STEM))
    return inside.length === telling.length ? Math.min(1, telling.length / length) : 0
  }))
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
