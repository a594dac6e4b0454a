// The words of a text with their places: folded for finding, with their accents for telling apart what folds alike.

import { makeFold } from "./folding.js"
import { levelled, remembered } from "./text.js"

const WORD = /[\p{L}\p{M}]+|\p{Nd}+/gu
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const BREAK = /[^\s\p{L}\p{M}\p{N}\u002d\u2010-\u2015/&'’]/u // what stands between words that are no neighbours
const APART = 3

// Return a function from a text to its words, in their order: [{ typed, word, form, at }].
//
// typed: as written; word: folded, English plural and spelling levelled; form: in small letters, with its accents, the tone
// last, so that "hoá" and "hóa" are one; at: its place, farther apart where a sign parts two words.
export function makeTokens(grammar) {
  const fold = makeFold(grammar)
  const readings = remembered(typed => {
    const folded = fold(typed).match(/[a-z]+|\d+/g) ?? []
    return folded.map(part => readingOf(typed, part, folded.length, levelled(part, grammar)))
  })
  const dropped = new RegExp(`[${grammar.dropped.replace(/[\\\]^-]/g, "\\$&")}]`, "gu")
  return given => {
    const tokens = [], text = given.replace(dropped, "").normalize("NFKC")
    let at = 0, last = 0
    for (const match of text.matchAll(WORD)) {
      const between = text.slice(last, match.index)
      if (last && BREAK.test(between)) at += APART
      last = match.index + match[0].length
      for (const { word, form } of readings(match[0]))
        tokens.push({ typed: match[0], word, form, at: at++ })
    }
    return tokens
  }
}

function readingOf(typed, part, parts, levelled) {
  const word = oneSpelling(levelled)
  return { word, form: parts > 1 ? word : formOf(typed, word) }
}

// "tỷ" and "tỉ" are one word, "quý" and "quí" another.
function oneSpelling(word) {
  return word.length < 5 ? word.replace(/^([bcdghklmnpqrstvx]+u?)y$/, "$1i") : word
}

// Return a word as it is told apart by its accents; levelled where it has none.
function formOf(typed, word) {
  const bare = typed.normalize("NFD").toLowerCase(), tones = bare.match(TONES) ?? []
  const form = bare.replace(TONES, "").normalize("NFC") + tones.join("")
  return /^[a-z]+$/.test(form) ? word : form.length < 7 ? form.replace(/y(?=[\u0300-\u036f]?$)/, (y, at) => /^[^aeiou\u0103\u00e2\u00ea\u00f4\u01a1\u01b0]+u?$/.test(form.slice(0, at)) ? "i" : y) : form
}
