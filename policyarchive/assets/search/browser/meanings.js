// What a word of a query can mean among the words of the archive: itself and English words of the same stem; where these are unknown,
// what it begins; else what it is with a slip of the hand.

import { distance } from "./slips.js"
import { stemOf } from "./stems.js"

export const SAME = 1, STEM = 0.9, PLAIN = 0.8, BEGUN = 0.7, SLIP = 0.6, OTHER_ACCENTS = 0.4
const MOST = 40, LONG = 6, MANY = 9, SHORT = 4

// Return the words of the archive that a folded word can mean, and how: { words, how }; how: "known", "begun" or "slip".
// mayGoOn: it may be the beginning of a word. many: it stands among several, without accents.
export function wordsMeant(word, index, mayGoOn, many) {
  const known = [...new Set([...index.words.has(word) ? [word] : [], ...index.alike(word)])]
  if (known.length) return { words: known, how: "known" }
  const begun = mayGoOn && /^[a-z]{2}/.test(word) ? index.beginning(word).slice(0, MOST) : []
  if (begun.length) return { words: begun, how: "begun" }
  return { words: mayBeSlip(word, many) ? nearest(word, index) : [], how: "slip" }
}

// Return what a token means by its words, of which the index has the documents: { found, slip, isSyllable }.
//
// found: [{ typed, ids, places, quality, loose }]; loose means that it counts only beside its neighbour in the query. slip: that it is
// mended; isSyllable: that it is a word of a language with accents.
export function meaningOf({ word, form }, { words, how }, index) {
  const found = words.flatMap(other => {
    if (how === "begun") return all(index, other, BEGUN)
    if (how === "slip") return all(index, other, SLIP, word.length < LONG)
    return other === word ? formsOf(index.words.get(word), word, form) : all(index, other, STEM)
  })
  return { found, slip: how === "slip" && found.length > 0, isSyllable: isSyllable(word, form, index) }
}

// Short syllables are like too many others: they are mended only among several, and never where their accents were typed.
function mayBeSlip(word, many) {
  return word.length > SHORT || many
}

function isSyllable(word, form, index) {
  return form !== word || [...index.words.get(word)?.keys() ?? []].some(other => other !== word)
}

// Accents that were typed tell words apart; what was typed without means them all.
function formsOf(forms, word, form) {
  return [...forms].map(([other, posting]) => {
    if (form === word || other === form) return { ...posting, quality: SAME, loose: false }
    return other === word ? { ...posting, quality: PLAIN, loose: false } : { ...posting, quality: OTHER_ACCENTS, loose: true }
  })
}

function all(index, word, quality, loose = false) {
  return [...index.words.get(word).values()].map(posting => ({ ...posting, quality, loose }))
}

// Return the words with the fewest slips from one that the archive does not know; else those with such a stem.
function nearest(word, index) {
  if (!/^[a-z]/.test(word)) return []
  const near = closest(word, index.words.keys())
  return (near.length ? near : closest(stemOf(word, index.endings), index.stems.keys()).flatMap(stem => index.stems.get(stem) ?? [])).slice(0, MOST)
}

// Return the words with the fewest slips from one: one slip, or two of a long word.
export function closest(word, others) {
  let most = word.length < MANY ? 1 : 2, found = []
  for (const other of word.length < 3 ? [] : others) {
    const slips = distance(word, other, most)
    if (slips > most) continue
    if (slips < most) [most, found] = [slips, []]
    found.push(other)
  }
  return found
}
