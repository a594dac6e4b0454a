// Records by words: how much of what was asked for a record holds, rare words counting more, and how much of it stands side by
// side, as Vietnamese words of several syllables do.

import { SAME } from "./meanings.js"
import { WEAK } from "./word_index.js"

const FAINT = 0.15 // of words that ask, or say little: "bao nhiêu", "of"
const IN_OTHER_WORDS = 0.9, IN_WEAK_TEXT = 0.6
const LEAST = 0.5 // of the weight of a query: what holds less does not fit

// Return a function from an asking, as makeAsking of asking.js returns it, to [{ id, coverage, together, whole, exactness, held }]
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
  const weight = sum(parts.map(part => part.weight))
  return {
    id, held, best,
    coverage: sum(best.map((quality, i) => quality * parts[i].weight)) / weight,
    together: pairs.together,
    whole: parts.every((part, i) => part.faint || best[i] > 0),
    exactness: exactnessOf(held, parts, runs)
  }
}

function qualityOf([place, quality, loose], beside) {
  if (loose && !beside.has(place)) return 0
  return place >= WEAK ? quality * IN_WEAK_TEXT : quality
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
  }
  return { beside, together: possible ? met / possible : 1 }
}

// Return the greatest share that the words found have in a text that holds them.
function exactnessOf(held, parts, runs) {
  const telling = held.filter((_, i) => !parts[i].faint)
  return Math.max(0, ...runs.map(([start, end, length]) => {
    const inside = telling.filter(hits => hits.some(([place, quality]) => place >= start && place <= end && quality > SAME / 2))
    return inside.length === telling.length ? Math.min(1, telling.length / length) : 0
  }))
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
