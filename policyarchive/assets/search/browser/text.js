// Words as they are compared: English plural and spelling levelled.

import { isNear } from "./slips.js"

// Return a function that keeps its answers: the words of titles are few.
export function remembered(answer) {
  const known = new Map()
  return word => {
    if (!known.has(word)) known.set(word, answer(word))
    return known.get(word)
  }
}

// Return a folded word with English plural and spelling levelled.
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
function isBegun(typed, word) {
  return typed === word || (/^[a-z]{2}/.test(typed) && word.startsWith(typed))
}

// Tell whether it does with a slip allowed.
export function isMeantBy(typed, word, telex) {
  return isBegun(typed, word) || (/^[a-z]/.test(typed) && isNear(typed, word, telex))
}
