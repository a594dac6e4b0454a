// Records by words: how much of what was asked for a record holds, rare words counting more, and how much of it stands side by
// side, as Vietnamese words of several syllables do.

import { SAME, SLIP, STEM } from "./meanings.js"
import { REPORTED, RUN, WEAK } from "./word_index.js"

const IN_OTHER_WORDS = 0.75, IN_WEAK_TEXT = 0.6, REPORTED_TOGETHER = 0.8, CLOSE = 0.5, NEAR = 4
const LEAST = 0.5 // of the weight of a query: what holds less does not fit
const TINY = 1e-9

const MOST_IN_PART = 3000 // records that are looked at where none holds all words

// Return a function from an asking, as makeAsking of asking.js returns it, to what records that hold at least half of it hold:
// [{ id, coverage, anywhere, titled, together, literal, reported, whole, exactness, held, beside }].
//
// asking.unknown: the tokens that the archive does not have; known: the share of the weight of a query that it has.
// passes: from the place of a record to whether it may be found. isFit: tells of what a record holds whether it is the answer; where
// one that holds all words is, those that do not are left out.
// coverage: the share of the words that say something, by their weight; anywhere: the same where weak texts count as much as strong
// ones; titled: the share that strong texts hold; together: the share that stands side by side; literal: the share of all
// neighbours, words that only ask as well, that are neighbours; reported: only what the source says of others holds them; whole:
// all words are there; exactness: how much of the text that holds them they are; held, beside: the places of each word, and
// those of them that stand side by side.
export function makeWordSearch(index) {
  return (asking, passes, isFit) => {
    const all = weighted(asking, index.size), parts = withoutUnknown(all, asking.unknown), weights = weightsOf(parts, asking.phrases, index.size)
    const total = sum(parts.map(tellingWeight)), known = total / sum(all.map(tellingWeight))
    if (!total) return []
    const mayFit = [...weights.keys()].filter(id => weights[id] >= total * LEAST && passes(id))
    const judge = ids => judgedAll(ids, parts, asking.phrases, index.counts).map(hit => ({ ...hit, known }))
    const whole = judge(mayFit.filter(id => weights[id] > total - TINY))
    if (whole.some(isFit)) return whole
    const others = mayFit.filter(id => weights[id] <= total - TINY).sort((a, b) => weights[b] - weights[a])
    return [...whole, ...judge(others.slice(0, MOST_IN_PART))]
  }
}

function weighted({ atoms, phrases }, size) {
  return atoms.map((atom, i) => {
    const sure = atom.found.filter(({ loose }) => !loose), said = phrases.filter(({ from, to }) => from <= i && i <= to)
    const lists = [...(sure.length ? sure : atom.found).map(({ ids }) => ids), ...said.map(({ places }) => [...places.keys()])]
    return { ...atom, weight: Math.log(1 + size / (1 + howMany(lists, size))) }
  })
}

// Words that the archive does not have are left out of the shares, as those that only ask are.
function withoutUnknown(parts, tokens) {
  return parts.map(part => tokens.includes(part.token) ? { ...part, faint: true, unknown: true } : part)
}

// Return how many different records some lists hold.
function howMany(lists, size) {
  const seen = new Uint8Array(size)
  for (const ids of lists) for (const id of ids) seen[id] = 1
  return sum(seen)
}

// Return for each record the weight of the words that say something which it can hold.
function weightsOf(parts, phrases, size) {
  const weights = new Float64Array(size), counted = new Int16Array(size)
  parts.forEach((part, i) => {
    const count = id => {
      if (counted[id] === i + 1) return
      counted[id] = i + 1
      weights[id] += tellingWeight(part)
    }
    for (const { ids } of part.found) ids.forEach(count)
    for (const { from, to, places } of phrases) if (from <= i && i <= to) for (const id of places.keys()) count(id)
  })
  return weights
}

function judgedAll(ids, parts, phrases, counts) {
  const held = new Map(ids.map(id => [id, parts.map(() => [])]))
  if (!held.size) return []
  parts.forEach(({ found }, i) => {
    for (const { ids, places, quality, loose } of found)
      ids.forEach((id, k) => { const hits = held.get(id); if (hits) for (const place of places[k]) hits[i].push([place, quality, loose]) })
    for (const { from, to, places } of phrases)
      if (from <= i && i <= to)
        for (const [id, starts] of places) held.get(id)?.[i].push(...starts.map(start => [start + i - from, IN_OTHER_WORDS, false]))
  })
  return [...held].map(([id, hits]) => judged(id, hits, parts, counts[id]))
}

function judged(id, held, parts, counts) {
  const pairs = pairsOf(held, parts)
  const best = held.map((hits, i) => Math.max(0, ...hits.map(hit => qualityOf(hit, pairs.beside[i]))))
  const share = qualities => sum(qualities.map((quality, i) => parts[i].faint ? 0 : quality * parts[i].weight)) / sum(parts.map(tellingWeight))
  const reported = parts.some((part, i) => !part.faint && best[i] > 0 && held[i].every(([place]) => place >= REPORTED))
  return {
    id, held, beside: pairs.beside,
    coverage: share(best), anywhere: share(held.map((hits, i) => Math.max(0, ...hits.map(hit => looseOr(hit, pairs.beside[i]))))),
    titled: share(held.map(hits => Number(hits.some(([place, , loose]) => place < WEAK && !loose)))),
    together: pairs.together, literal: literalOf(held),
    whole: parts.every((part, i) => !part.unknown && (part.faint || best[i] > 0)) && (!reported || pairs.together >= REPORTED_TOGETHER),
    reported,
    exactness: exactnessOf(held, parts, counts)
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
function exactnessOf(held, parts, counts) {
  const telling = held.filter((_, i) => !parts[i].faint)
  return Math.max(0, ...counts.map((length, run) => {
    const isInside = ([place, quality]) => quality >= STEM && place >= RUN * run && place < RUN * (run + 1)
    return telling.every(hits => hits.some(isInside)) ? Math.min(1, telling.length / length) : 0
  }))
}

function tellingWeight({ faint, weight }) {
  return faint ? 0 : weight
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
