// The words of a text: folded, English plural and spelling levelled, abbreviations and phrases united.

import { makeFold } from "./folding.js"
import { isNear } from "./slips.js"

// Return a function from text to its folded words, with English plural and spelling levelled.
export function makeSplit(grammar) {
  const fold = makeFold(grammar), level = remembered(word => levelled(word, grammar))
  return text => (fold(text).match(/[a-z]+|\d+/g) ?? []).map(level)
}

// Return a function that keeps its answers: the words of titles are few.
export function remembered(answer) {
  const known = new Map()
  return word => {
    if (!known.has(word)) known.set(word, answer(word))
    return known.get(word)
  }
}

// Return a function from text to folded words, plural and spelling levelled, abbreviations spelt out
// and phrases abbreviated.
export function makeWordsOf(grammar) {
  const split = makeSplit(grammar)
  const same = [...Object.entries(grammar.abbreviations), ...grammar.synonyms.map(([one, other]) => [one, [other]])]
    .map(([short, phrases]) => [short, phrases.flatMap(split), phrases.map(phrase => ` ${split(phrase).join(" ")} `)])
  return text => {
    const words = split(text)
    const sentence = ` ${words.join(" ")} `
    const added = same.flatMap(([short, spelt, phrases]) => {
      if (words.includes(short)) return spelt
      return phrases.some(phrase => sentence.includes(phrase)) ? [short] : []
    })
    return [...words, ...added]
  }
}

export function levelled(word, grammar) {
  if (word.length < 4 || /^\d/.test(word)) return word
  let level = word
  for (const table of [grammar.plural, grammar.spelling]) {
    const rule = table.find(([end]) => level.endsWith(end))
    if (rule) level = level.slice(0, -rule[0].length) + rule[1]
  }
  return level
}

// Tell whether a levelled word of a text answers a levelled word as typed, whole or begun.
export function isBegun(typed, word) {
  return typed === word || (/^[a-z]{2}/.test(typed) && word.startsWith(typed))
}

// Tell whether it does with a slip allowed.
export function isMeantBy(typed, word, telex) {
  return isBegun(typed, word) || (/^[a-z]/.test(typed) && isNear(typed, word, telex))
}
