// The rules for one dossier, the synonyms, the explanations, the lists and the vocabularies; policyarchive/checks finds the same.

import { isBefore } from "./document_parts.js"
import { fold } from "./folded.js"
import { cellProblems } from "./list_place.js"
import { unknownTerms, unknownValue } from "./near.js"

// A dossier has each document once, and criteria that there are.
export function dossierProblems({ documents, criteria = [] }, { known }) {
  const ids = documents.map(({ document }) => document)
  return [
    ...ids.flatMap((id, i) => ids.indexOf(id) < i ? [{ at: ["documents", i, "document"], code: "not-distinct", found: { field: "documents", value: id } }] : []),
    ...criteria.flatMap((number, i) => known.criteria.includes(number) ? [] : [unknownValue("unknown-criterion", ["criteria", i], number, known.criteria)])
  ]
}

// No phrase stands in two groups or twice in one.
export function synonymProblems({ synonyms }) {
  const first = new Map()
  return synonyms.flatMap((group, place) => Object.entries(group).flatMap(([language, phrases]) => phrases.flatMap((phrase, row) => {
    const folded = fold(phrase), other = first.get(folded)
    if (other === undefined) first.set(folded, phrase)
    return other === undefined ? [] : [{ at: ["synonyms", place, language, row], code: "synonym-twice", found: { value: phrase, other } }]
  })))
}

// An explanation names a rule of the audit, and a finding has one.
export function explanationProblems({ explanations }, { known }) {
  const names = explanations.map(({ rule, subject }) => JSON.stringify([rule, subject]))
  return explanations.flatMap(({ rule, subject }, i) => [
    ...unknownTerms([[["explanations", i, "rule"], rule, known.audit_rules]]),
    ...(names.indexOf(names[i]) < i ? [{ at: ["explanations", i], code: "not-distinct", found: { field: "explanations", value: `${rule}: ${subject}` } }] : [])
  ])
}

// The section above a section is in the list too, its issuer is known, and rows kept for others name sections and columns that there are.
export function documentListProblems({ sections = {}, repeated = [], columns }, { known }) {
  const unknown = (at, section) => section && !Object.hasOwn(sections, section) ? [{ at, code: "unknown-section", found: { section } }] : []
  return [
    ...Object.entries(sections).flatMap(([key, { issuer }]) => [
      ...unknown(["sections", key], key.slice(0, Math.max(key.lastIndexOf("."), 0))), ...unknownTerms([[["sections", key, "issuer"], issuer, known.issuers]])
    ]),
    ...repeated.flatMap(({ section, cells }, i) => [
      ...unknown(["repeated", i, "section"], section), ...cellProblems(cells, { columns }, ["repeated", i, "cells"])
    ])
  ]
}

// The area around an area and its kind are known.
export function areaProblems({ areas }, { known }) {
  return unknownTerms(Object.entries(areas).flatMap(([key, { kind, within }]) =>
    [[["areas", key, "kind"], kind, known.units], [["areas", key, "within"], within, areas]]))
}

// Ids of vocabularies end up in addresses, so they are written as paths are.
export function verbProblems({ verbs }, context) {
  return idProblems("verbs", verbs, context)
}

// No two bodies of one time have one label; those of the software give way to those of the archive.
export function issuerProblems({ issuers }, context) {
  return [...idProblems("issuers", issuers, context), ...labelProblems("issuers", {}, issuers)]
}

// No two types have one label, and none shares its abbreviation in numbers.
export function typeProblems({ types }, context) {
  const taken = Object.values(types).map(({ abbreviation }) => abbreviation).filter(Boolean), { own_types: own, types: all } = context.known
  const others = Object.entries(all).filter(([id, { abbreviation }]) => !own.includes(id) && !Object.hasOwn(types, id) && !taken.includes(abbreviation))
  return [...idProblems("types", types, context), ...abbreviationProblems(types), ...labelProblems("types", Object.fromEntries(others), types)]
}

function idProblems(field, terms, { reserved }) {
  const isRight = id => id.length <= 240 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) && !reserved.test(id)
  return Object.keys(terms).filter(id => !isRight(id)).map(id => ({ at: [field, id], code: "vocabulary-id", found: { value: id } }))
}

function abbreviationProblems(types) {
  const first = new Map()
  return Object.entries(types).flatMap(([id, { abbreviation }]) => {
    if (!abbreviation || !first.has(abbreviation)) return first.set(abbreviation, id) && []
    return [{ at: ["types", id, "abbreviation"], code: "abbreviation-twice", found: { value: abbreviation, other: first.get(abbreviation) } }]
  })
}

function labelProblems(field, others, own) {
  const bearers = new Map(), all = { ...others, ...own }, found = []
  for (const [id, term] of [...Object.entries(others), ...Object.entries(own)]) {
    const labels = Object.entries(term.label).map(([language, label]) => [language, `${language} ${label.toLowerCase()}`])
    const same = labels.flatMap(([language, key]) => (bearers.get(key) ?? []).filter(other => areOfOneTime(term, all[other])).map(other => [language, other]))
    const [[language, other] = []] = same
    if (other && Object.hasOwn(own, id)) found.push({ at: [field, id, "label", language], code: "label-twice", found: { value: term.label[language], other } })
    for (const [, key] of labels) bearers.set(key, [...(bearers.get(key) ?? []), id])
  }
  return found
}

// Tell whether two entries were in use at one time, as far as their dates say.
function areOfOneTime(one, other) {
  return !endedBefore(one, other) && !endedBefore(other, one)
}

function endedBefore({ until }, { since }) {
  return Boolean(until && since && !isBefore(since, until))
}

// An archive's own way of numbering reads its examples, and its type is known.
export function numberingProblems({ systems = [] }, { known, piece_patterns: pieces }) {
  return systems.flatMap(({ form, type, examples }, i) => {
    const pattern = new RegExp(`^(?:${patternOf(form, pieces)})$`, "u")
    return [
      ...examples.flatMap((number, j) => pattern.test(number) ? [] : [{ at: ["systems", i, "examples", j], code: "number-example", found: { number, form } }]),
      ...unknownTerms([[["systems", i, "type"], type, known.types]])
    ]
  })
}

// What stands between the {pieces} of a form is meant letter by letter.
function patternOf(form, pieces) {
  return form.split(/\{(\w+)\}/u).map((text, i) => i % 2 ? `(?:${pieces[text]})` : text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("")
}

// Return the problems of references that are no entries of the bibliography, wherever a record names one.
export function referenceProblems(data, { known: { references } }, at = []) {
  if (typeof data !== "object" || data === null) return []
  return Object.entries(data).flatMap(([name, value]) => {
    const key = Array.isArray(data) ? Number(name) : name, own = [...at, key]
    const named = ["reference", "translation"].includes(key) && typeof value === "string" ? [[own, value]]
      : key === "references" && Array.isArray(value) ? value.map((item, i) => [[...own, i], item]) : null
    if (!named) return referenceProblems(value, { known: { references } }, own)
    return named.filter(([, item]) => typeof item === "string" && !references.includes(item)).map(([place, item]) => unknownValue("unknown-reference", place, item, references))
  })
}
