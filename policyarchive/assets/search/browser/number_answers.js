// Documents by their number.

import { facetFilter } from "./facet_answers.js"
import { LEVELS, hasAll, level } from "./keys.js"
import { wordsMeant } from "./meanings.js"
import { issuersOf } from "./row.js"
import { distance } from "./slips.js"
import { isMeantBy } from "./text.js"

const WHOLE = 1000, NUMBERED = 2000
const MOST_NEAREST = 8, MOST_SEQUENCES = 40, FITS = 10

// Return a function from a reading to a promise of { fits: [{ id, score }], exact, unaccented, kind, whole }, null where no document bears a number of
// the query. exact: one document alone is meant; kind: "number", or "begun" where numbers only begin so.
export function makeFindByNumber(archive) {
  return async reading => {
    const { numbers: query, text, period } = reading
    if (!query.numbers.length || isYear(reading, archive)) return null
    const { numbered, unaccented } = archive.findNumbered(query.dates.length ? "" : text) // a date may be another document's
    const meant = new Map(numbered.map(({ id }) => [id, NUMBERED + WHOLE])), shareOf = await makeShare(archive, query.words)
    for (const [id, height] of levelsOf(archive, query)) meant.set(id, Math.max(meant.get(id) ?? 0, height + WHOLE * shareOf(id)))
    if (!meant.size) return period && !period.bare ? null : begun(archive, reading)
    const fits = [...meant].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id)
    const [first, second] = fits
    return { fits, unaccented, kind: "number", whole: isWhole(first), exact: !second || first.score - second.score >= 4 }
  }
}

// "hđnd 2019" asks for a year that has such documents, whether or not one has this number; "số 2019" and "2019/NQ-HĐND" do not.
function isYear(reading, { documents }) {
  const { numbers: { numbers: [{ sequence, year }, ...others] }, period, facets, typed } = reading
  if (!period?.bare || !facets.length || others.length || year || typed[period.from - 1]?.word === "so") return false
  const isJoined = typed.some(({ word }, i) => word === sequence && facets.some(({ from }) => from === i + 1))
  return /^(19|20)\d\d$/.test(sequence) && !isJoined && documents.some(facetFilter(reading))
}

// Tell whether all of the query is understood: the number, and every word beside it.
function isWhole({ score }) {
  return score >= WHOLE
}

function levelsOf(archive, query) {
  const records = new Set(query.numbers.flatMap(({ sequence }) => archive.withSequence(sequence)))
  return [...records].map(({ id }) => [id, level(query, archive.heldOf(id))]).filter(([, height]) => height >= LEVELS.slip)
}

// Return a promise of a function from the place of a document to the share of some folded words that it holds.
async function makeShare(archive, words) {
  const { index, tokens } = archive
  const meant = words.flatMap(word => tokens(word)).map(token => ({ token, ...wordsMeant(token.word, index, true, true) }))
  await index.need(meant.flatMap(({ words }) => words))
  const isHeld = ({ words }, id) => words.some(word => [...index.words.get(word).values()].some(({ ids }) => ids.includes(id)))
  return id => {
    const names = namesOf(archive, archive.records[id]), isNamed = ({ token }) => names.some(name => isMeantBy(token.word, name, archive.grammar.unaccented))
    return meant.length ? meant.filter(one => isNamed(one) || isHeld(one, id)).length / meant.length : 1
  }
}

// Return the words of the number of a document, its type and its issuers.
function namesOf({ tokens, types, issuers }, record) {
  const names = [record.number, types[record.type].names, ...issuersOf(record).map(key => issuers[key].names)]
  return names.flatMap(name => tokens(name).map(({ word }) => word))
}

// Numbers complete as they are typed.
function begun(archive, { numbers: query, text }) {
  const [number, ...others] = query.numbers
  if (others.length || number.year || query.words.length || !/\d\s*$/.test(text)) return null
  const records = [...archive.sequences].filter(([sequence]) => sequence.startsWith(number.sequence)).flatMap(([, records]) => records)
  const fits = records.map(({ id }) => ({ id, score: 0 })).filter(({ id }) => hasAll(query.symbols, archive.heldOf(id))).sort((a, b) => a.id - b.id)
  return fits.length ? { fits, exact: false, whole: true, kind: "begun" } : null
}

// Return the documents whose number is nearest to one that none has: [{ id, slip }]; slip: it differs in one digit, or is that number
// of another year or body.
export function nearestNumbers(archive, { numbers, symbols }) {
  const near = numbers.flatMap(({ sequence }) => [...archive.sequences.keys()].map(other => ({ other, ...nearness(sequence, other) })))
  const nearest = near.sort((a, b) => b.score - a.score).slice(0, MOST_SEQUENCES)
  const found = nearest.flatMap(({ other, slip, score }) => archive.withSequence(other).map(({ id }) => ({ id, slip, score: score + (hasAll(symbols, archive.heldOf(id)) ? FITS : 0) })))
  return found.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, MOST_NEAREST)
}

function nearness(sequence, other) {
  const same = other === sequence, slip = same || (sequence.length > 1 && distance(sequence, other, 1) <= 1)
  return { slip, score: (same ? 30 : slip ? 20 : 0) - Math.abs(sequence - other) / 1e4 }
}
