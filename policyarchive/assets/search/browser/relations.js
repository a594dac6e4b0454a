// Relations that a query asks for: a verb and a number, read both ways.

import { stemOf } from "./stems.js"

// Return a function from tokens to the verbs they name: [{ verbs, from, to }] in their order; verbs: ids, or null for any relation.
export function makeTakeVerbs({ verbs, grammar }, tokens) {
  const phrases = [
    ...Object.entries(verbs).flatMap(([id, { names, inverses }]) => [...names, ...inverses].flatMap(name => partsOf(name, grammar, tokens)).map(words => ({ id, words }))),
    ...grammar.any_relation.map(words => ({ id: null, words: stemsOf(words, grammar, tokens) }))
  ]
  const groups = grammar.synonyms.map(group => group.map(phrase => stemsOf(phrase, grammar, tokens)))
  const all = [...phrases, ...phrases.flatMap(({ id, words }) => groups.filter(group => group.some(one => isSame(one, words))).flat().map(other => ({ id, words: other })))]
  return typed => {
    const stems = typed.map(({ word }) => stemOf(word, grammar.endings)), found = []
    for (let i = 0; i < stems.length; i++) {
      const here = all.filter(({ words }) => words.length && words.every((word, k) => stems[i + k] === word))
      if (!here.length) continue
      const length = Math.max(...here.map(({ words }) => words.length)), longest = here.filter(({ words }) => words.length === length)
      found.push({ verbs: longest.some(({ id }) => !id) ? null : [...new Set(longest.map(({ id }) => id))], from: i, to: i + length - 1 })
      i += length - 1
    }
    return found
  }
}

// Tell whether the number asked for is what the verb acts upon: "amends 38/2017", "38/2017 is amended by"; else it is what acts.
export function isActedUpon({ from, to }, numberAt, typed, { passive }) {
  const isPassive = [typed[from - 1], typed[to + 1], typed[to + 2]].some(token => token && passive.includes(token.typed.toLowerCase()))
  return (numberAt > from) !== isPassive
}

// Return what a record is related to by verbs: [{ place, verb, inverse }]; inverse: the other one acts.
export function relatedTo(record, verbs, inverse) {
  return (record.relations ?? []).filter(([verb, , acts]) => (!verbs || verbs.includes(verb)) && (inverse === undefined || Boolean(acts) === inverse))
    .map(([verb, place, acts]) => ({ verb, place, inverse: Boolean(acts) }))
}

// Return the words that a name of a verb can be called by: "sửa đổi, bổ sung" is "sửa đổi" and "bổ sung".
function partsOf(name, grammar, tokens) {
  const small = new Set(grammar.relation_fillers)
  return name.split(/,| and /).flatMap(part => {
    const words = tokens(part).filter(({ typed }) => !small.has(typed.toLowerCase())).map(({ word }) => stemOf(word, grammar.endings))
    const pairs = words.length === 4 ? [words.slice(0, 2), words.slice(2)] : []
    return [words, ...pairs]
  }).filter(words => words.length)
}

function stemsOf(text, grammar, tokens) {
  return tokens(text).map(({ word }) => stemOf(word, grammar.endings))
}

function isSame(one, other) {
  return one.length === other.length && one.every((word, i) => word === other[i])
}
