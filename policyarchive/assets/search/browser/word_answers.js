// Records by words.

import { makeAsking } from "./asking.js"
import { isIn } from "./periods.js"
import { makeWordSearch } from "./word_search.js"

const KINDS = { criterion: 60, document: 50, issuer: 45, type: 45, year: 45, section: 40, statement: 30, article: 30, note: 20, page: 35 }
const ASKED = { statement: 60, criterion: 60 } // more, where a quantity is asked for
const LAST = -200, CITED = -15
const CITED_RANK = 3
const TOGETHER = 0.34, IN_PART = 0.6

// Return { all, among, goesOn }: all(reading) finds records by all words; among(reading, tokens, passes, chips) those that pass by some
// of them; goesOn(reading, facet) tells that what names a facet is part of a longer expression of the archive.
export function makeFindByWords(archive) {
  const askings = makeAsking(archive.index, archive.grammar), search = makeWordSearch(archive.index)
  const find = (reading, tokens, passes, least) => {
    const asking = askings(tokens)
    const found = search(asking).filter(({ id }) => passes(archive.records[id]))
    const judged = found.map(hit => ({ ...hit, fit: fitOf(hit, asking), score: scoreOf(hit, archive.records[hit.id], reading) })).filter(({ fit }) => fit >= least)
    const whole = judged.some(({ fit }) => fit === 2)
    const fits = judged.filter(({ fit }) => !whole || fit === 2).sort((a, b) => b.score - a.score || a.id - b.id)
    return fits.length ? { fits, whole, exact: false, kind: whole ? "words" : "partly", slips: slipsOf(asking, fits[0]) } : null
  }
  return {
    all: reading => find(reading, reading.typed, inPeriod(reading), 1),
    among: (reading, tokens, passes, chips) => {
      const found = find(reading, tokens, passes, 2)
      return found && { ...found, chips }
    },
    goesOn: ({ typed }, { from, to }) => [typed.slice(from, to + 2), typed.slice(Math.max(0, from - 1), to + 1)]
      .some(words => words.length > to - from + 1 && archive.hasPhrase(words))
  }
}

function inPeriod() {
  return () => true
}

// Return 2 where a record holds all the words, 1 where it holds most of them, else 0. Syllables must stand together.
function fitOf({ whole, coverage, together }, { atoms }) {
  const isOfSyllables = atoms.filter(({ isSyllable, faint }) => isSyllable && !faint).length > 1
  const stands = !isOfSyllables || together >= TOGETHER
  if (whole && stands) return 2
  return coverage >= IN_PART && stands ? 1 : 0
}

function scoreOf({ whole, coverage, together, exactness }, { kind = "document", last, rank }, { quantity }) {
  const favour = KINDS[kind] + (quantity ? ASKED[kind] ?? 0 : 0) + (last ? LAST : 0) + (rank >= CITED_RANK ? CITED : 0)
  return 1000 * whole + 500 * coverage + 250 * together + 100 * exactness + favour
}

// Return the query with the words that the best answer holds instead of those that are slips; null without any.
function slipsOf({ atoms }, { held }) {
  const isUsed = (atom, i) => atom.slip && held[i].length > 0
  if (!atoms.some(isUsed)) return null
  return atoms.map((atom, i) => isUsed(atom, i) ? atom.near : atom.token.typed).join(" ")
}
