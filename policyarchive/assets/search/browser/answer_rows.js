// The rows of an answer, as plain values; whoever shows them writes the HTML.

import { hitsOf, snippet } from "./hits.js"
import { capitalised } from "./markup.js"
import { isSyllable } from "./meanings.js"
import { isIn as liesIn } from "./periods.js"
import { isIn } from "./reading.js"
import { issuersOf } from "./row.js"

const NOTHING = { isAsked: () => false, isBound: () => false }
const KINDS_OF_PLACES = new Set(["issuer", "type", "year", "section", "page", "note", "article", "statement", "criterion", "indicator"])

// Return a function from a reading, what fits [{ id, relation, snippet, held }], and whether these are only neighbours, to
// [{ id, place, kind, url, label, title, lang, facts, snippet, found, relation, near }].
//
// id: the address below the folder of the language, as url. place: that among the records. label: what the record is called; title: its subject, in the language lang
// where that is not the page's. facts: date and issuer, or what kind of record it is. snippet: what was found in it, where that is not
// in label or title; found: the words of label, title and snippet that were asked for, as written there, and the date, where its day, month or
// span was. relation: how it
// relates to what was asked for, null where it does not. near: a neighbour, which does not fit.
export function makeRows(archive) {
  return (reading, fits, near) => {
    const period = near ? null : periodAsked(reading), all = near ? NOTHING : makeAsked(archive, reading, reading.typed)
    const others = period ? makeAsked(archive, reading, reading.typed.filter((_, i) => !isIn([reading.period], i))) : all
    return fits.map(fit => {
      const record = archive.records[fit.id], isDated = period && liesIn(period, record.date)
      return rowOf(archive, record, fit, isDated || period && isDay(period) ? others : all, isDated, near)
    })
  }
}

function rowOf(archive, record, { relation, snippet: said }, { isAsked, isBound }, isDated, near) {
  const { url, kind = "document", lang } = record, { label, title } = namesOf(record, archive)
  const words = said ?? snippetOf(record, isAsked)
  return {
    id: url, place: record.id, kind, url, label, title: capitalised(title), lang: lang ?? null, facts: factsOf(record, archive), snippet: words,
    found: [...new Set([...isDated ? [record.day] : [], ...[label, title, words].flatMap(text => hitsOf(text, isAsked, isBound))])],
    relation: relation ? relationOf(relation, archive) : null, near
  }
}

function namesOf(record, { types, words }) {
  const { number, title = "", name = title, type, kind, of } = record
  if (!type) return kind === "article" ? { label: of, title } : { label: title, title: "" }
  if (!number) return { label: name, title: "" }
  return { label: filled(words["search.number"], { type: types[type].label, number }), title }
}

function factsOf(record, { issuers, words }) {
  const { day, kind } = record
  if (kind) return KINDS_OF_PLACES.has(kind) ? words[`search.kind.${kind}`] : ""
  return [day, issuersOf(record).map(key => issuers[key].label).join("; ")].filter(Boolean).join("\u00a0· ")
}

// Return the value of a result, or the words of a text around what was asked for.
function snippetOf({ said, text, kind }, isAsked) {
  if (said?.length) return said.find(one => hitsOf(one, isAsked).length) ?? said[0]
  return kind === "article" ? snippet(text, isAsked) : ""
}

function relationOf({ verb, inverse, of }, archive) {
  const { label, inverse: inverted } = archive.verbs[verb]
  return `${inverse ? inverted : label} ${namesOf(of, archive).label}`
}

// Return functions that tell of a word as written whether it was asked for, accents and all, and whether it says something only beside
// another: a syllable of a phrase that the archive has.
function makeAsked(archive, { numbers }, typed) {
  if (numbers?.numbers.length && !numbers.words.length) return { ...NOTHING, isAsked: word => typed.some(token => /\d/.test(word) && token.typed === word) }
  const asked = archive.telling(typed), bound = boundOf(typed, archive)
  const isOne = (part, tokens) => archive.tokens(part).some(({ word, form }) =>
    tokens.some(token => token.word === word && (token.form === token.word || token.form === form)))
  return { isAsked: part => isOne(part, asked), isBound: part => isOne(part, bound) }
}

function boundOf(typed, archive) {
  const isPhrase = typed.map((_, i) => typed.slice(i, i + 2)).map(pair => pair.length > 1 && pair.every(token => isSyllable(token.word, token.form, archive.index)) && archive.withPhrase(pair).size > 0)
  return typed.filter((_, i) => isPhrase[i] || isPhrase[i - 1])
}

// Return the period of a reading that dates fall in: not years that titles have, nor figures that may be a number.
function periodAsked({ period }) {
  return period && (isDay(period.period) || !period.dashed && !period.bare) ? period.period : null
}

// Tell whether a period is one day, whose figures are no words by themselves.
function isDay({ day, from, to }) {
  return Boolean(day) || from === to
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name])
}
