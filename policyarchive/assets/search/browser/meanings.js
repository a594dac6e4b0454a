// What a word of a query can mean among the words of the archive: itself first; then, in this order and each only where what is
// before it is unknown, an English word of the same stem, what it begins, what it is with a slip of the hand.

import { distance } from "./slips.js"
import { stemOf } from "./stems.js"

export const SAME = 1, STEM = 0.9, PLAIN = 0.8, BEGUN = 0.7, SLIP = 0.6, OTHER_ACCENTS = 0.4
const MOST = 40, LONG = 6, MANY = 9, SHORT = 4

// Return a function from a token of a query to { found, slip, isSyllable }. found: what it can mean, [{ typed, ids, places, quality,
// loose }]; loose means that it counts only beside its neighbour in the query. slip: that it is mended; isSyllable: that it
// is one of a language with accents. mayGoOn: the token may be the beginning of a word. many: it stands among several.
export function makeMeanings(index) {
  return (token, mayGoOn, many) => ({ ...meaningOf(token, mayGoOn, many, index), isSyllable: isSyllable(token, index) })
}

// Short syllables are like too many others: they are mended only among several.
function mayBeSlip(word, many) {
  return word.length > SHORT || many
}

function meaningOf({ word, form }, mayGoOn, many, index) {
  const own = index.words.get(word), alike = index.alike(word).filter(other => other !== word)
  const found = [...own ? formsOf(own, word, form) : [], ...alike.flatMap(other => all(index.words.get(other), STEM))]
  if (found.length) return { found, slip: false }
  const begun = mayGoOn && /^[a-z]{2}/.test(word) ? index.beginning(word).slice(0, MOST) : []
  if (begun.length) return { found: begun.flatMap(other => all(index.words.get(other), BEGUN)), slip: false }
  const near = mayBeSlip(word, many) ? nearest(word, index) : [], loose = word.length < LONG
  return { found: near.flatMap(other => all(index.words.get(other), SLIP, loose)), slip: near.length > 0 }
}

function isSyllable({ word, form }, index) {
  return form !== word || [...index.words.get(word)?.keys() ?? []].some(other => other !== word)
}

// Accents that were typed tell words apart; what was typed without means them all.
function formsOf(forms, word, form) {
  if (form === word) return all(forms, SAME)
  return [...forms].map(([other, posting]) => {
    if (other === form) return { ...posting, quality: SAME, loose: false }
    return other === word ? { ...posting, quality: PLAIN, loose: false } : { ...posting, quality: OTHER_ACCENTS, loose: true }
  })
}

function all(forms, quality, loose = false) {
  return [...forms.values()].map(posting => ({ ...posting, quality, loose }))
}

// Return the words with the fewest slips from one that the archive does not know; else those with such a stem.
function nearest(word, index) {
  if (!/^[a-z]/.test(word)) return []
  const near = closest(word, index.words.keys())
  return (near.length ? near : closest(stemOf(word, index.endings), index.stems.keys()).flatMap(stem => index.stems.get(stem) ?? [])).slice(0, MOST)
}

function closest(word, others) {
  let most = word.length < MANY ? 1 : 2, found = []
  for (const other of word.length < 3 ? [] : others) {
    const slips = distance(word, other, most)
    if (slips > most) continue
    if (slips < most) [most, found] = [slips, []]
    found.push(other)
  }
  return found
}
