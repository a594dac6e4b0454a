// A query as typed, read into numbers, dates, symbols and words.

import { makeTakeDates } from "./dates.js"
import { makeFold } from "./folding.js"
import { distance, isNear } from "./slips.js"

const YEAR = /^(?:19|20)\d{2}$/
const MOST_DIGITS = 5

// Return a function that reads a query with the rules and words of a grammar:
// { numbers: [{ sequence, year }], dates, maybeDates, symbols, words }.
export function makeParse(grammar) {
  const fold = makeFold(grammar), takeDates = makeTakeDates(grammar)
  const period = new RegExp(grammar.period, "g")
  const noise = new RegExp(`(?<![~a-z])(?:${grammar.noise.join("|")})(?![a-z])`, "g")
  const markTypes = makeMarkTypes(grammar)
  return text => {
    const folded = fold(text)
    const years = (folded.match(period) ?? []).flatMap(found => found.match(/(?:19|20)\d{2}/g))
    const { rest, dates, maybeDates } = takeDates(folded.replace(period, " "))
    const marked = markTypes(rest, dates.length > 0).replace(noise, " ")
    const tokens = readTokens(marked, grammar.symbols)
    const texts = kind => tokens.filter(token => token.kind === kind).map(token => token.text)
    return {
      numbers: readNumbers(texts("digits")), dates, maybeDates,
      symbols: [...new Set(texts("symbol"))], words: [...years, ...texts("word")]
    }
  }
}

// Return a function that writes the symbol of a type for its name: "nghi quyet so 06" becomes
// " ~nq  so 06". Names that stand before a number count; the others only where there are none such.
function makeMarkTypes(grammar) {
  const rounds = [grammar.before_number, "\\b"].map(follows =>
    grammar.types.map(([name, symbol]) => [new RegExp(`\\b(?<!~)${name}${follows}`, "g"), ` ~${symbol} `]))
  return (text, dated) => {
    for (const names of rounds) {
      const marked = names.reduce((sofar, [name, symbol]) => sofar.replace(name, symbol), text)
      if (marked !== text) return marked
    }
    return dated || /\d/.test(text) ? markMisspeltType(text, grammar) : text
  }
}

function markMisspeltType(text, grammar) {
  const words = [...text.matchAll(/[a-z]+/g)]
  for (const [name, symbol] of grammar.types) {
    const wanted = name.split(" ")
    for (let start = 0; start + wanted.length <= words.length; start++) {
      if (!wanted.every((right, i) => isMisspelt(words[start + i][0], right, grammar))) continue
      const last = words[start + wanted.length - 1]
      return `${text.slice(0, words[start].index)} ~${symbol} ${text.slice(last.index + last[0].length)}`
    }
  }
  return text
}

function isMisspelt(typed, right, { unaccented }) {
  return typed === right || (typed.length > 3 && isNear(typed, right, unaccented))
}

// Return the tokens { kind: "digits" | "symbol" | "word", text } of a text.
function readTokens(text, symbols) {
  const found = [...text.matchAll(/~?[a-z]+|\d+/g)]
  const tokens = []
  found.forEach((match, index) => {
    const previous = found[index - 1]
    const joined = index > 0 && !/\s/.test(text.slice(previous.index + previous[0].length, match.index))
    const next = found[index + 1]?.[0] ?? ""
    tokens.push(...readToken(match[0], tokens.at(-1)?.kind, next, joined, symbols))
  })
  return tokens
}

// Return the tokens that a run of letters or digits stands for. before is the kind of the token
// before; joined tells that no space stands between the two.
function readToken(token, before, next, joined, symbols) {
  if (/^\d/.test(token)) return [{ kind: "digits", text: token }]
  if (token.startsWith("~")) return [{ kind: "symbol", text: token.slice(1) }]
  const partOfNumber = before === "digits" || before === "symbol"
  const known = splitSymbols(token, symbols)
  const beside = partOfNumber || /^\d/.test(next) || splitSymbols(next, symbols).length > 0
  if (known.length && (beside || token.length > 2)) return known.map(text => ({ kind: "symbol", text }))
  const symbol = partOfNumber && (joined || isNearSymbol(token, symbols))
  return [{ kind: symbol ? "symbol" : "word", text: token }]
}

// Return the known symbols that make up a run of letters, longest first, or [] if they do not.
// symbols stand longest first.
function splitSymbols(run, symbols) {
  for (const symbol of symbols) {
    if (run === symbol) return [symbol]
    if (!run.startsWith(symbol)) continue
    const rest = splitSymbols(run.slice(symbol.length), symbols)
    if (rest.length) return [symbol, ...rest]
  }
  return []
}

function isNearSymbol(token, symbols) {
  return token.length > 3 && symbols.some(symbol => distance(token, symbol, 1) <= 1)
}

// Return the numbers that runs of digits can mean: "202017" is 20 of 2017 as well.
function readNumbers(digits) {
  const numbers = []
  const bare = run => run.replace(/^0+/, "") || "0"
  for (const run of digits) {
    const last = numbers.at(-1)
    if (YEAR.test(run) && last && last.year === null) {
      last.year = run
      continue
    }
    if (bare(run).length <= MOST_DIGITS) numbers.push({ sequence: bare(run), year: null })
    if (run.length > 4 && YEAR.test(run.slice(-4)))
      numbers.push({ sequence: bare(run.slice(0, -4)), year: run.slice(-4) })
  }
  return numbers
}
