// The ways to an answer, in the order in which they are tried. Each is a function from a reading to what it finds, null where it finds
// nothing of its kind: { fits: [{ id, score, relation, snippet }], exact, whole, chips, kind, slips }.
//
// whole: everything that was typed is understood; slips: the text with its slips mended; kind: what the message says.

import { makeFindByFacets } from "./facet_answers.js"
import { makeFindByFigure } from "./figure_answers.js"
import { makeFindByNumber } from "./number_answers.js"
import { makeFindByRelation } from "./relation_answers.js"
import { makeFindExtreme } from "./extreme_answers.js"
import { makeFindByWords } from "./word_answers.js"

export function makeFinders(archive) {
  const byNumber = makeFindByNumber(archive), byWords = makeFindByWords(archive)
  return [
    makeFindByFigure(archive), makeFindByRelation(archive, byNumber), byNumber, makeFindExtreme(archive),
    makeFindByFacets(archive, byWords), async reading => withYears(await byWords.all(reading), reading, archive), makeFindByFacets(archive, byWords, { dashed: true }),
    reading => isOnlyNumber(reading) && !archive.withPhrase(reading.typed).size ? null : byWords.all(reading)
  ]
}

// Two years as titles have them are words first.
function withYears(found, { period, typed }, archive) {
  if (!period?.dashed || !found?.whole) return null
  const titled = archive.withPhrase(typed.slice(period.from, period.to + 1)), fits = found.fits.filter(({ id }) => titled.has(id))
  return fits.length ? { ...found, fits } : null
}

// A number with letters or a year that no document bears is no subject.
function isOnlyNumber({ numbers, typed }) {
  return numbers.numbers.length > 0 && !numbers.words.length && typed.length > 1
}
