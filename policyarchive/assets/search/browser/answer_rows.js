// The rows of an answer, as plain values; whoever shows them writes the HTML.

import { hitsOf, isWholeAmong, snippet } from "./hits.js"
import { capitalised } from "./markup.js"
import { isIn as liesIn } from "./periods.js"
import { isIn } from "./reading.js"
import { issuersOf } from "./row.js"

const KINDS_OF_PLACES = new Set(["part", "issuer", "type", "year", "section", "page", "note", "article", "statement", "criterion", "indicator"])

// Return a function from a reading, what fits [{ id, relation, snippet, held }], and whether these are only neighbours, to
// [{ id, place, kind, url, label, title, lang, facts, snippet, other, otherLang, found, relation, near }].
//
// id: the address below the folder of the language, as url. place: that among the records. label: what the record is called; title: its subject, in the language lang
// where that is not the page's. facts: date and issuer, or what kind of record it is. snippet: what was found in it, where that is not
// in label or title; other: what it is called in another language, otherLang, where only that holds what was asked for; found: what of label, title, snippet and other was asked for, as written there, and the date, where a day or a month was. relation: how it
// relates to what was asked for, null where it does not. near: a neighbour, which does not fit.
export function makeRows(archive) {
  return (reading, fits, near) => {
    const asked = near ? { isAsked: () => false, day: null, words: new Set() } : askedIn(archive, reading)
    const rows = fits.map(fit => rowOf(archive, archive.records[fit.id], fit, asked, near))
    const isWhole = isWholeAmong(rows.flatMap(({ found }) => found))
    return rows.map(row => ({ ...row, found: row.found.filter(isWhole) }))
  }
}

function askedIn(archive, reading) {
  return { isAsked: makeIsAsked(archive, reading), day: dateAsked(reading), words: new Set(reading.typed.map(({ word }) => word)) }
}

function rowOf(archive, record, { relation, snippet: said }, { isAsked, day, words: typed }, near) {
  const { url, kind = "document", lang } = record, { label, title } = namesOf(record, archive)
  const words = said ?? snippetOf(record, isAsked), shown = [label, title, words].flatMap(text => hitsOf(text, isAsked))
  const other = shown.length ? "" : otherOf(record, isAsked)
  return {
    id: url, place: record.id, kind, url, label, title: capitalised(title), lang: lang ?? null, facts: factsOf(record, archive), snippet: words,
    other, otherLang: other ? record.other_lang : null,
    found: [...new Set([...day && liesIn(day, record.date) ? [record.day] : [], ...shown, ...numberHit(record, typed, archive), ...hitsOf(other, isAsked)])],
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

// Return what a record is called in the other language, where only that holds what was asked for; "" where it does not.
function otherOf({ other = "", other_lang }, isAsked) {
  const [first] = other.split(" · ")
  return other_lang && hitsOf(first, isAsked).length ? first : ""
}

// Return the number as one hit, where all of it was asked for.
function numberHit({ number = "" }, typed, archive) {
  const words = archive.tokens(number)
  return words.length > 1 && words.every(({ word }) => typed.has(word)) ? [number] : []
}

// Return how much a section holds, the value of a result, or the words of a text around what was asked for.
function snippetOf({ said, text, kind, holds }, isAsked) {
  if (holds) return holds
  if (said?.length) return said.find(one => hitsOf(one, isAsked).length) ?? said[0]
  return kind === "article" ? snippet(text, isAsked) : ""
}

function relationOf({ verb, inverse, of }, archive) {
  const { label, inverse: inverted } = archive.verbs[verb]
  return `${inverse ? inverted : label} ${namesOf(of, archive).label}`
}

// Return a function that tells of a word as written whether it was asked for, accents and all.
function makeIsAsked(archive, reading) {
  const { numbers, period } = reading, typed = dateAsked(reading) ? reading.typed.filter((_, i) => !isIn([period], i)) : reading.typed
  if (numbers?.numbers.length && !numbers.words.length) return word => typed.some(token => /\d/.test(word) && token.typed === word)
  const asked = archive.telling(typed)
  return part => archive.tokens(part).some(({ word, form }) =>
    asked.some(token => token.word === word && (token.form === token.word || token.form === form)))
}

// Return the period of a reading that is one day or month, whose figures are no words by themselves.
function dateAsked({ period }) {
  const { day, from, to } = period?.period ?? {}
  return day || from && from.slice(0, 7) === to.slice(0, 7) ? period.period : null
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name])
}
