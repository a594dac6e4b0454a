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
    makeFindByRelation(archive, byNumber), byNumber, makeFindByFigure(archive), makeFindExtreme(archive),
    makeFindByFacets(archive, byWords), reading => isOnlyNumber(reading) ? null : byWords.all(reading)
  ]
}

// A number with letters or a year that no document bears is no subject.
function isOnlyNumber({ numbers, typed }) {
  return numbers.numbers.length > 0 && !numbers.words.length && typed.length > 1
}
