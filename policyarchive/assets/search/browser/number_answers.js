// Documents by their number.

import { LEVELS, hasAll, level } from "./keys.js"
import { isMeantBy, levelled } from "./text.js"
import { distance } from "./slips.js"

const WHOLE = 1000, NUMBERED = 2000
const MOST_NEAREST = 8

// Return a function from a reading to { fits: [{ id, score }], exact, unaccented, begun }, null where no document bears a number of
// the query. exact: one document alone is meant; begun: the numbers only begin so.
export function makeFindByNumber(archive) {
  return reading => {
    const { numbers: query, text, period } = reading
    if (!query.numbers.length) return null
    const { numbered, unaccented } = archive.findNumbered(query.dates.length ? "" : text) // a date may be another document's
    const meant = new Map(numbered.map(({ id }) => [id, NUMBERED + WHOLE]))
    for (const [id, height] of levelsOf(archive, query)) {
      const share = shareOf(archive, query.words, id)
      meant.set(id, Math.max(meant.get(id) ?? 0, height + WHOLE * share))
    }
    if (!meant.size) return period && !period.bare ? null : begun(archive, reading)
    const fits = [...meant].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id)
    const [first, second] = fits
    return { fits, unaccented, begun: false, kind: "number", whole: isWhole(first), exact: !second || first.score - second.score >= 4 }
  }
}

// Tell whether all of the query is understood: the number, and every word beside it.
function isWhole({ score }) {
  return score >= WHOLE
}

function levelsOf(archive, query) {
  return archive.documents.flatMap(({ id }) => {
    const held = archive.held[id]
    if (!query.numbers.some(({ sequence }) => sequence === held.sequence)) return []
    const height = level(query, held)
    return height >= LEVELS.slip ? [[id, height]] : []
  })
}

function shareOf(archive, words, id) {
  if (!words.length) return 1
  const { strong, weak } = archive.textsOf(archive.records[id])
  const held = [...strong, ...weak].flatMap(text => archive.tokens(text ?? "").map(({ word }) => word))
  const typed = words.map(word => levelled(word, archive.grammar))
  return typed.filter(word => held.some(right => isMeantBy(word, right, archive.grammar.unaccented))).length / words.length
}

// Numbers complete as they are typed.
function begun(archive, { numbers: query, text }) {
  const [number, ...others] = query.numbers
  if (others.length || number.year || query.words.length || !/\d\s*$/.test(text)) return null
  const fits = archive.documents.filter(({ id }) => archive.held[id].sequence.startsWith(number.sequence) && hasAll(query.symbols, archive.held[id]))
  return fits.length ? { fits: fits.map(({ id }) => ({ id, score: 0 })), exact: false, whole: true, kind: "begun" } : null
}

// Return the documents whose number is nearest to one that none has: [{ id, slip }]; slip: it differs in one digit, or is that number
// of another year or body.
export function nearestNumbers(archive, { numbers, symbols }) {
  const near = numbers.flatMap(({ sequence }) => archive.documents.filter(({ id }) => archive.held[id].sequence).map(({ id }) => {
    const held = archive.held[id], same = held.sequence === sequence
    const slip = same || (sequence.length > 1 && distance(sequence, held.sequence, 1) <= 1)
    return { id, slip, score: (same ? 30 : slip ? 20 : 0) + (hasAll(symbols, held) ? 10 : 0) - Math.abs(sequence - held.sequence) / 1e4 }
  }))
  return near.sort((a, b) => b.score - a.score).slice(0, MOST_NEAREST)
}
