// Records by words.

import { makeAsking } from "./asking.js"
import { holds } from "./facets.js"
import { isIn } from "./reading.js"
import { makeWordSearch } from "./word_search.js"

const KINDS = { criterion: 150, indicator: 150, document: 140, page: 60, issuer: 60, type: 60, year: 60, section: 50, part: 40, statement: 40, article: 40, note: 0 }
const ASKED = { statement: 400, criterion: 300, indicator: 400 } // more, where a quantity is asked for
const LAST = -200, CITED = -15, REPORTED = 138
const CITED_RANK = 3
const TOGETHER = 0.45, TOGETHER_IN_PART = 0.2, COVERED = 0.6
const WHOLE = 2, IN_PART = 1 // how records fit

// Return { all, among, goesOn }: all(reading) finds records by all words; among(reading, tokens, passes, chips) those that pass by some
// of them; goesOn(reading, facet) tells that what names a facet is part of a longer expression of the archive.
export function makeFindByWords(archive) {
  const askings = makeAsking(archive.index, archive.grammar), search = makeWordSearch(archive.index)
  const find = async (reading, tokens, passes, least) => {
    await archive.addTexts()
    const asked = await askings(tokens, reading.typed.length > 2, namedIn(reading, tokens, archive)), unknown = unknownIn(asked)
    const asking = { ...asked, unknown, isToldApart: isToldApart(asked, unknown, archive) }
    const fitIn = hit => fitOf(hit, asking, archive.records[hit.id])
    const found = search(asking, id => passes(archive.records[id]), hit => fitIn(hit) === WHOLE)
    const judged = found.map(hit => ({ ...hit, fit: fitIn(hit) })).filter(({ fit }) => fit >= least)
    const whole = judged.some(({ fit }) => fit === WHOLE)
    const scored = judged.filter(({ fit }) => !whole || fit === WHOLE).map(hit => ({ ...hit, score: scoreOf(hit, archive.records[hit.id], reading) }))
    const fits = withFolded(scored, archive).sort((a, b) => b.score - a.score || a.id - b.id)
    if (!fits.length) return null
    const missing = asking.unknown.map(({ typed }) => typed).join(", "), kind = whole ? "words" : missing ? "without" : "partly"
    return { fits, whole, exact: false, kind, missing, slips: slipsOf(asking, fits[0]) }
  }
  return {
    all: reading => find(reading, wordsOf(reading), () => true, IN_PART),
    among: async (reading, tokens, passes, chips) => {
      const found = await find(reading, tokens, passes, WHOLE)
      return found && { ...found, chips }
    },
    goesOn: ({ typed }, { from, to }) => [typed.slice(from, to + 2), typed.slice(Math.max(0, from - 1), to + 1)]
      .some(words => words.length > to - from + 1 && archive.telling(words).length === words.length && archive.withPhrase(words).size > 0)
  }
}

// Return what was found, with a section of the report in the place of its figures where only its name fits them, if there are several.
function withFolded(fits, { records }) {
  const folded = new Map(fits.filter(({ id }) => records[id].part !== undefined).map(({ id }) => [records[id].part, []]))
  for (const hit of fits) if (!hit.titled) folded.get(records[hit.id].under)?.push(hit)
  const stands = part => folded.get(part)?.length > 1
  return fits.flatMap(hit => {
    const { part, under } = records[hit.id]
    if (part === undefined) return hit.titled || !stands(under) ? [hit] : []
    return stands(part) ? [{ ...hit, score: Math.max(...folded.get(part).map(({ score }) => score)) }] : []
  })
}

// Return the tokens that the archive does not have, nor says in other words.
function unknownIn({ atoms, phrases }) {
  return atoms.filter(({ found, faint }, i) => !faint && !found.length && !isIn(phrases, i)).map(({ token }) => token)
}

// Tell whether the words that are known name a subject: a single syllable does not, nor do words that are said of every archive.
function isToldApart({ atoms }, unknown, archive) {
  const known = atoms.filter(({ token, faint }) => !faint && !unknown.includes(token))
  return (known.length > 1 || known.some(({ isSyllable }) => !isSyllable)) && archive.tellingApart(known.map(({ token }) => token)).length > 0
}

// Return the issuers and types that some of the tokens name, with the documents that have them: [{ from, to, ids }].
function namedIn({ facets, typed }, tokens, { documents }) {
  return facets.filter(({ facet }) => facet !== "criterion").flatMap(facet => {
    const from = tokens.indexOf(typed[facet.from]), to = tokens.indexOf(typed[facet.to])
    return from < 0 || to < 0 ? [] : [{ from, to, ids: documents.filter(record => holds(record, facet)).map(({ id }) => id) }]
  })
}

// Who asks how many asks for a result, which may be of another day.
function wordsOf({ typed, period, quantity }) {
  return quantity && period ? typed.filter((_, i) => i < period.from || i > period.to) : typed
}

// Return whether a record holds all the words or most of them, else 0. Syllables must stand together.
function fitOf({ whole, coverage, known, together, titled, reported }, { atoms, phrases, isToldApart }, { kind }) {
  if (kind === "page" && titled < 1) return whole ? IN_PART : 0
  if (isGuessed(atoms, phrases)) return 0
  const isOfSyllables = atoms.filter(({ isSyllable, faint }) => isSyllable && !faint).length > 1
  const stands = share => !isOfSyllables || together >= share
  if (whole && stands(TOGETHER)) return WHOLE
  const isMost = coverage * known >= COVERED && stands(TOGETHER_IN_PART), isAllKnown = isToldApart && known < 1 && coverage >= COVERED && stands(TOGETHER)
  return (isMost || isAllKnown) && !reported ? IN_PART : 0
}

// Words that few letters make another word are guessed, and no more than half of a query may be.
function isGuessed(atoms, phrases) {
  const telling = atoms.filter(({ faint }, i) => !faint && !isIn(phrases, i)), guessed = telling.filter(({ slip, found }) => !found.length || (slip && found[0].loose))
  return telling.length > 1 && guessed.length > telling.length / 2
}

function scoreOf({ coverage, anywhere, together, literal, exactness, reported }, { kind = "document", last, rank }, { quantity }) {
  if (reported) return quantity ? 0 : 500 * anywhere + 250 * together + 150 * literal + REPORTED
  const favour = KINDS[kind] + (quantity ? ASKED[kind] ?? 0 : 0) + (last ? LAST : 0) + (rank >= CITED_RANK ? CITED : 0)
  return 500 * coverage + 250 * together + 150 * literal + 100 * exactness + favour
}

// Return the query with the words that the best answer holds instead of those that are slips; null without any.
function slipsOf({ atoms }, { id, held, beside }) {
  if (!atoms.some((atom, i) => atom.slip && held[i].length)) return null
  return atoms.map((atom, i) => atom.slip ? meantIn(atom, id, beside[i]) ?? atom.token.typed : atom.token.typed).join(" ")
}

// Return the word of a record that a slip means there: that beside its neighbour.
function meantIn({ found }, id, beside) {
  const here = found.filter(({ ids }) => ids.includes(id))
  return (here.find(({ ids, places }) => places[ids.indexOf(id)].some(place => beside.has(place))) ?? here[0])?.typed
}
