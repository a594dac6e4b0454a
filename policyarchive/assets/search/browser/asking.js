// What the words of a query ask for: each with what it can mean, those that only ask marked as faint, and other ways to say the same.

import { meaningOf, wordsMeant } from "./meanings.js"
import { isSame } from "./phrases.js"
import { stemOf } from "./stems.js"
import { WEAK } from "./word_index.js"

// Return a function from tokens to a promise of { atoms: [{ token, found, slip, isSyllable, isAccented, faint }], phrases: [{ from, to, places }] }.
//
// many: the tokens stand among several. named: facets that some of them name, [{ from, to, ids }]. phrases: for the atoms from … to, the
// records that say the same in other words or have the facet: a map from the record to where.
// grammar.synonyms: groups of phrases that mean the same; grammar.questions: words that only ask.
export function makeAsking(index, grammar) {
  const isFaint = makeIsFaint(grammar, index), stem = word => stemOf(word, grammar.endings)
  const groups = grammar.synonyms.map(group => group.map(phrase => index.tokens(phrase).map(({ word }) => stem(word))))
  return async (typed, many, named) => {
    const meant = typed.map(({ word }, i) => wordsMeant(word, index, i === typed.length - 1, many))
    const said = saidIn(typed.map(({ word }) => stem(word)), groups)
    await index.need([...meant.flatMap(({ words }) => words), ...said.flatMap(({ others }) => others.flat().flatMap(word => index.alike(word)))])
    const faint = isFaint(typed), all = faint.every(Boolean)
    const atoms = typed.map((token, i) => ({ token, faint: faint[i] && !all, isAccented: token.form !== token.word, ...meaningOf(token, meant[i], index) }))
    return { atoms, phrases: [...said.map(phrase => placed(phrase, index)), ...named.map(withFacet)].filter(({ places }) => places.size) }
  }
}

// Return a function from tokens to whether each only asks. Accents that were typed count; a single syllable typed without them only
// asks where it can mean nothing else in the archive: "moi" may be "mới" as well as "mọi".
export function makeIsFaint({ noise, questions }, index) {
  const faint = [...noise, ...questions].map(words => index.tokens(words)).sort((a, b) => b.length - a.length)
  const forms = new Set(faint.filter(({ length }) => length === 1).map(([{ form }]) => form))
  const isOther = ({ word, form }) => form === word && [...index.words.get(word)?.keys() ?? []].some(other => other !== word && !forms.has(other))
  const only = (words, token) => words.length > 1 || words[0].form === words[0].word || !isOther(token)
  return typed => {
    const marked = typed.map(() => false)
    typed.forEach((token, i) => {
      const words = faint.find(words => words.every((word, k) => isSame(typed[i + k], word)) && only(words, token))
      words?.forEach((_, k) => { marked[i + k] = true })
    })
    return marked
  }
}

// Return the phrases of the groups that stems hold: [{ from, to, others }], each with the other phrases of its group.
function saidIn(stems, groups) {
  return groups.flatMap(group => group.flatMap(phrase => {
    const from = stems.findIndex((_, i) => phrase.every((word, k) => stems[i + k] === word))
    return from < 0 ? [] : [{ from, to: from + phrase.length - 1, others: group.filter(other => other !== phrase) }]
  }))
}

function placed({ from, to, others }, index) {
  const places = new Map()
  for (const other of others) for (const [id, at] of placesOf(other, index)) places.set(id, [...places.get(id) ?? [], ...at])
  return { from, to, places }
}

function withFacet({ from, to, ids }) {
  return { from, to, places: new Map(ids.map(id => [id, [WEAK]])) }
}

// Return where words stand side by side: a map from the record to the places of the first one.
export function placesOf(phrase, index) {
  const postings = phrase.map(word => index.alike(word).flatMap(other => [...index.words.get(other).values()]))
  const sizes = postings.map(forms => forms.reduce((size, { ids }) => size + ids.length, 0)), rarest = sizes.indexOf(Math.min(...sizes))
  let starts = startsOf(postings[rarest], rarest)
  for (const [i, forms] of postings.entries())
    if (i !== rarest && starts.size) starts = both(starts, startsOf(forms, i, starts))
  return new Map([...starts].map(([id, places]) => [id, [...places]]))
}

// Return where a phrase would start for one of its words: a map from the record to a set of places, of the records of `among` alone.
function startsOf(forms, offset, among) {
  const starts = new Map()
  for (const { ids, places } of forms)
    ids.forEach((id, i) => {
      if (among && !among.has(id)) return
      if (!starts.has(id)) starts.set(id, new Set())
      for (const place of places[i]) starts.get(id).add(place - offset)
    })
  return starts
}

function both(one, other) {
  const shared = new Map()
  for (const [id, places] of one) {
    const same = [...places].filter(place => other.get(id)?.has(place))
    if (same.length) shared.set(id, new Set(same))
  }
  return shared
}
