// What the words of a query ask for: each with what it can mean, those that only ask marked as faint, and other ways to say the same.

import { makeMeanings } from "./meanings.js"
import { isSame } from "./phrases.js"
import { stemOf } from "./stems.js"

// Return a function from tokens to { atoms: [{ token, found, slip, isSyllable, isAccented, faint }], phrases: [{ from, to, places }] }.
//
// many: the tokens stand among several. phrases: for the atoms from … to, the records that say the same in other words: a map from the record to where.
// grammar.synonyms: groups of phrases that mean the same; grammar.questions: words that only ask.
export function makeAsking(index, grammar) {
  const { tokens } = index, meanings = makeMeanings(index), isFaint = makeIsFaint(grammar, index)
  const groups = grammar.synonyms.map(group => group.map(phrase => tokens(phrase).map(({ word }) => stemOf(word, grammar.endings))))
  return (typed, many = typed.length > 2) => {
    const faint = isFaint(typed)
    const all = typed.every((_, i) => faint[i])
    const atoms = typed.map((token, i) => ({ token, faint: faint[i] && !all, isAccented: token.form !== token.word, ...meanings(token, i === typed.length - 1, many) }))
    return { atoms, phrases: phrasesOf(typed.map(({ word }) => stemOf(word, grammar.endings)), groups, index) }
  }
}

// Return a function from tokens to whether each only asks. Accents that were typed count; a single syllable typed without them only
// asks where it can mean nothing else in the archive: "moi" may be "mới" as well as "mọi".
export function makeIsFaint({ noise, questions }, index) {
  const faint = [...noise, ...questions].map(words => index.tokens(words)).sort((a, b) => b.length - a.length)
  const forms = new Set(faint.filter(({ length }) => length === 1).map(([{ form }]) => form))
  const isOther = ({ word, form }) => form === word && [...index.words.get(word)?.keys() ?? []].some(other => other !== word && !forms.has(other))
  return typed => {
    const marked = typed.map(() => false)
    typed.forEach((_, i) => {
      const words = faint.find(words => words.every((word, k) => isSame(typed[i + k], word)) && (words.length > 1 || words[0].form === words[0].word || !isOther(typed[i])))
      words?.forEach((_, k) => { marked[i + k] = true })
    })
    return marked
  }
}

function phrasesOf(words, groups, index) {
  return groups.flatMap(group => group.flatMap(phrase => {
    const start = startOf(words, phrase)
    if (start < 0) return []
    const places = new Map()
    for (const other of group) if (other !== phrase) for (const [id, at] of placesOf(other, index)) places.set(id, [...places.get(id) ?? [], ...at])
    return places.size ? [{ from: start, to: start + phrase.length - 1, places }] : []
  }))
}

function startOf(words, phrase) {
  return words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word))
}

// Return where words stand side by side: a map from the record to the places of the first one.
export function placesOf(phrase, index) {
  const [first, ...others] = phrase.map(word => postingsOf(word, index))
  const found = new Map()
  for (const [id, places] of first) {
    const starts = [...places].filter(place => others.every((other, k) => other.get(id)?.has(place + k + 1)))
    if (starts.length) found.set(id, starts)
  }
  return found
}

function postingsOf(word, index) {
  const all = new Map()
  for (const { ids, places } of index.alike(word).flatMap(other => [...index.words.get(other).values()]))
    ids.forEach((id, i) => { all.set(id, new Set([...all.get(id) ?? [], ...places[i]])) })
  return all
}
