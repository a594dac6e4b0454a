// The issuers, types and criteria that a query names, by any of their names and abbreviations.

import { issuersOf } from "./row.js"

const SHORT = 3 // letters of an abbreviation that may as well be a word

// Return a function from tokens to the facets they name: [{ facet, value, label, from, to, short }], tokens from … to.
//
// short: an abbreviation or the beginning of a name, which counts only where nothing but facets is asked.
export function makeTakeFacets(archive, tokens) {
  const names = namesOf(archive, tokens)
  return typed => {
    const found = []
    for (let i = 0; i < typed.length; i++) {
      const name = names.find(({ words }) => words.every((word, k) => isMeant(typed[i + k], word, words.length)))
      if (!name) continue
      found.push({ ...name, from: i, to: i + name.words.length - 1 })
      i += name.words.length - 1
    }
    return found
  }
}

// Tell whether a record has a value of a facet.
export function holds(record, { facet, value }) {
  if (facet === "issuer") return issuersOf(record).includes(value)
  if (facet === "type") return record.type === value
  return record.criterion === value || (record.criteria ?? []).includes(value)
}

// Return all names, the longest first: [{ facet, value, label, words, short }].
function namesOf(archive, tokens) {
  const { grammar, issuers, types, place } = archive
  const split = text => tokens(text)
  const places = new Set([...place, ...grammar.places].flatMap(split).map(({ word }) => word))
  const named = (facet, table, more) => Object.entries(table).flatMap(([value, { label, names, symbol }]) => {
    const own = [...names.split("; "), symbol ?? ""].map(split).filter(({ length }) => length)
    return [...own, ...more(own)].map(words => ({ facet, value, label, words, short: isShort(words) }))
  })
  const all = [
    ...named("issuer", issuers, own => withoutPlaces(own, places)), ...named("type", types, () => [])
  ]
  const known = [...all, ...abbreviated(all, grammar, split), ...begun(all), ...headed(all)]
  return distinct(known).sort((a, b) => b.words.length - a.words.length)
}

function withoutPlaces(names, places) {
  return names.map(words => words.filter(({ word }) => !places.has(word))).filter(({ length }) => length > 1)
}

// Return what is named by an abbreviation, or by the words behind one.
function abbreviated(names, { abbreviations }, split) {
  const groups = Object.entries(abbreviations).map(([short, phrases]) => [split(short), ...phrases.map(split)])
  return groups.flatMap(group => {
    const meant = names.find(({ words }) => group.some(phrase => isSame(phrase, words)))
    return meant ? group.map(words => ({ ...meant, words, short: isShort(words) })) : []
  })
}

// Return the beginnings of two words and more that only one issuer has.
function begun(names) {
  const issuers = names.filter(({ facet }) => facet === "issuer")
  const starts = issuers.flatMap(name => name.words.slice(2).map((_, k) => ({ ...name, words: name.words.slice(0, k + 2), short: true })))
  const values = new Map()
  for (const { words, value } of starts) values.set(keyOf(words), (values.get(keyOf(words)) ?? new Set()).add(value))
  return starts.filter(({ words }) => values.get(keyOf(words)).size === 1)
}

// Return the last words that only one issuer has, which in English say what it is: "council".
function headed(names) {
  const heads = names.filter(({ facet, words }) => facet === "issuer" && words.length > 1 && words.every(({ word }) => word !== "of"))
    .map(name => ({ ...name, words: name.words.slice(-1), short: true }))
  const bearers = head => new Set(names.filter(({ facet, words }) => facet === "issuer" && words.some(({ word }) => word === head)).map(({ value }) => value))
  return heads.filter(({ words: [{ word, form }] }) => form === word && bearers(word).size === 1)
}

// Names that two values share mean neither.
function distinct(names) {
  const values = new Map()
  for (const { words, facet, value } of names) {
    const key = keyOf(words)
    values.set(key, (values.get(key) ?? new Set()).add(`${facet}:${value}`))
  }
  const seen = new Set()
  return names.filter(({ words }) => {
    const key = keyOf(words)
    return values.get(key).size === 1 && !seen.has(key) && seen.add(key)
  })
}

// Accents that were typed on an abbreviation make it another word: "từ" is no "TU".
function isMeant(token, { word, form }, length) {
  return token?.word === word && (length > 1 || token.form === word || token.form === form)
}

function isSame(one, other) {
  return keyOf(one) === keyOf(other)
}

function keyOf(words) {
  return words.map(({ word }) => word).join(" ")
}

function isShort(words) {
  return keyOf(words).length < SHORT
}
