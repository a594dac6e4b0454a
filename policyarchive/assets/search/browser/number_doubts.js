// What may be meant instead of a number that stands as it is: a digit for a letter, another symbol, a letter of a body.
// Nothing is mended here. policyarchive/core/numbering/doubts.py does the same, step by step.

import { lists } from "./number_rules.js"

const SHORTEST = 4 // of symbols that differ in one letter: of shorter ones too many are alike

// Tell whether the abbreviation of a type may be the symbol of a body, and what follows its unit: "2941/CT-TTHT".
export function mayBeLetter(type, body, { symbols, units }) {
  if (!type || !body || lists(symbols, body)) return false
  return symbols.bodies.has(type) || (units.get(type)?.test(body) ?? false)
}

// Return a text with digits for the letters of numbers and years that look like them: "5O/QĐ-UBND" is "50/QĐ-UBND".
export function withDigits(text, { marks, digits }) {
  return text.replace(marks.digits, found => [...found].map(sign => digits.get(sign) ?? sign).join(""))
}

// Return a number with each known symbol that is near one of its own that is not known.
export function withNearSymbols(number, unknown, { symbols, marks }) {
  return unknown.flatMap(symbol => {
    const start = number.lastIndexOf(symbol), tail = number.slice(start + symbol.length)
    return nearSymbols(symbol, symbols.bodies, marks).map(near => number.slice(0, start) + near + tail)
  })
}

// Return the known symbols that are one slip of the keyboard away from one that is not known, those of its letters first.
export function nearSymbols(symbol, bodies, marks) {
  const near = [...bodies.keys()].filter(other => isSlip(symbol, other, marks))
  const letters = text => [...text].sort().join("")
  const isOther = other => Number(letters(other) !== letters(symbol))
  return near.sort((one, other) => isOther(one) - isOther(other))
}

// Tell whether a symbol is another one with a letter doubled, changed or left out, or two neighbours swapped.
// Its first letter says which kind of body it is, and its last ones which committee of the Party: these are no slips.
function isSlip(typed, meant, { committee }) {
  if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false
  const same = shared(typed, meant), [one, other] = unlike(typed.slice(same), meant.slice(same))
  if (!other && one.length === 1) return one === typed[same - 1]
  const isShort = Math.min(typed.length, meant.length) < SHORTEST
  if (isShort || typed.replace(committee, "") === meant.replace(committee, "")) return false
  const isSwapped = one.length === 2 && one === backwards(other)
  return isSwapped || (other.length === 1 && one.length <= 1)
}

// Return how many signs two texts begin with alike.
function shared(one, other) {
  const unlike = [...one].findIndex((sign, i) => sign !== other[i])
  return unlike < 0 ? one.length : unlike
}

// Return two texts without the end that they share.
function unlike(one, other) {
  const end = shared(backwards(one), backwards(other))
  return [one.slice(0, one.length - end), other.slice(0, other.length - end)]
}

function backwards(text) {
  return [...text].reverse().join("")
}
