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
    return folded.map(part => ({ word: levelled(part, grammar), form: folded.length === 1 ? formOf(typed, part) : part }))
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

// Return a word as it is told apart by its accents; folded where it has none.
function formOf(typed, folded) {
  const bare = typed.normalize("NFD").toLowerCase(), tones = bare.match(TONES) ?? []
  const form = bare.replace(TONES, "").normalize("NFC") + tones.join("")
  return /^[a-z]+$/.test(form) ? folded : form
}
