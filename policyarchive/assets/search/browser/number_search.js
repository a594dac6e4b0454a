// The records whose number is the one that a text is.

import { readNumber } from "./numbers.js"

const MOST_SIGNS = 100 // no number is longer
const NONE = { numbered: [], unaccented: false }

// Return a function from a text to { numbered, unaccented }: the records with its number, where it is one of a known form;
// where there are none, those with its letters but for accents. unaccented: that accents differ from what was typed. recordsWith: a function from
// the first part of a number to the records that begin with it.
export function makeFindNumbered(rules, recordsWith) {
  return text => {
    const reading = readingOf(text, rules)
    if (!reading?.isEstablished) return NONE
    const { canonical, sequence } = reading, folded = rules.fold(canonical), records = recordsWith(sequence)
    const matching = isMeant => records.filter(({ canonical, number }) => isMeant(canonical ?? number))
    const exactly = matching(number => number === canonical)
    if (exactly.length) return { numbered: exactly, unaccented: isUnaccented(reading, rules) }
    const alike = matching(number => rules.fold(number) === folded)
    return { numbered: alike, unaccented: alike.length > 0 }
  }
}

function readingOf(text, rules) {
  try {
    return text.length > MOST_SIGNS ? null : readNumber(text, rules)
  } catch {
    return null // no single number
  }
}

// Tell whether the letters of a number were mended by their accents: QD is QĐ.
function isUnaccented({ mended, canonical }, { fold }) {
  return mended.some(([typed]) => {
    const [one, other] = [typed, canonical].map(text => text.toLowerCase().replace(/[^\p{L}]/gu, ""))
    return one !== other && fold(one) === fold(other)
  })
}
