// What a person should look at in the number of a document, although it may be right. policyarchive/checks/doubts.py,
// registry/number_symbols.py and registry/number_claims.py find the same.

import { nearSymbols } from "../../search/browser/number_doubts.js"
import { unknownType } from "../../search/browser/number_unknown.js"
import { readingOf, withSymbolsOf } from "./document_number.js"
import { issuersOf, labelIn } from "./document_parts.js"
import { slug } from "./folded.js"
import { fieldsText } from "./yaml_block.js"

const OTHER = "issuer-symbol", UNKNOWN = "unknown-symbol"
const FILES = { type: "registry/vocabularies/types.yml", issuer: "registry/vocabularies/issuers.yml" }
const UNSAID = "…" // stands for a label that is not known

// Return the doubts about a document that the archive does not explain; none where type or issuer are none of the vocabularies.
export function doubtsAbout(document, context) {
  const { types, issuers } = context.known, bodies = issuersOf(document)
  if (!document.number || !Object.hasOwn(types, document.type) || !bodies.every(body => Object.hasOwn(issuers, body))) return []
  const rules = withSymbolsOf(document.number, context.numbers), reading = readingOf(document.number, rules)
  if (reading.refused) return []
  return [strangeSymbol(document, reading, rules, context), otherType(document, reading, context), otherYear(document, reading, context)]
    .filter(doubt => doubt && !isExplained(doubt, context)).map(({ at, code, found }) => ({ at, code, found, isWarning: true }))
}

function isExplained({ rule }, { explained, id }) {
  return explained.some(([explainedRule, subject]) => explainedRule === rule && subject === `documents/${id}`)
}

// A symbol that is none of the issuer, or that no vocabulary has; or a body that a joint number does not name.
function strangeSymbol(document, reading, rules, context) {
  const fault = symbolFault(document, reading, rules, context)
  if (!fault) return null
  const labels = keys => keys.map(key => labelIn(context.known.issuers[key], context.languages[0])).join("; "), issuer = labels(issuersOf(document))
  const found = {
    number: document.number, rule: fault.code, symbol: fault.symbol, issuer, expected: fault.expected.join(", ") || "–",
    others: labels(fault.others) || "–", silent: labels(fault.silent) || "–", using: fault.silent.length ? "–" : issuer,
    near: fault.near || "–", file: FILES[fault.kind], entry: entryOf(document, fault, context)
  }
  return { at: ["number"], code: fault.code, rule: fault.code, found }
}

function symbolFault(document, reading, rules, { known }) {
  const letters = unknownType(reading, rules)
  if (!letters || known.types[document.type].untyped) return faultOfBodies(document, reading, rules, known)
  const types = Object.values(known.types).map(({ abbreviation }) => abbreviation).filter(Boolean)
  return { code: UNKNOWN, symbol: letters, kind: "type", expected: [], others: [], silent: [], near: nearOf(reading, letters, types, rules) }
}

// Each symbol is of one of the bodies that sign, and a joint number has one of each.
function faultOfBodies(document, reading, rules, { issuers }) {
  const bodies = issuersOf(document).map(key => [key, issuers[key]]), isJoint = reading.system.startsWith(rules.joint)
  const signing = signingOf(reading, isJoint), symbol = signing.find(one => !bodies.some(([, body]) => signsWith(body, one)))
  const silent = bodies.filter(([, body]) => !signing.some(one => signsWith(body, one))).map(([key]) => key)
  if (!signing.length || !(symbol || (silent.length && isJoint))) return null
  if (isJoint && !bodies.every(([, { symbols }]) => symbols.length)) return null
  const strange = symbol ?? signing.join("-"), others = Object.keys(issuers).filter(key => signsWith(issuers[key], strange))
  const expected = bodies.flatMap(([, { symbols }]) => symbols), all = Object.values(issuers).flatMap(({ symbols }) => symbols)
  return {
    code: expected.length || others.length ? OTHER : UNKNOWN, symbol: strange, kind: "issuer", expected, others, silent: symbol ? [] : silent,
    near: others.length ? null : nearOf(reading, strange, expected.length ? expected : all, rules)
  }
}

function signingOf({ body }, isJoint) {
  const symbols = body ? body.split("-") : []
  return isJoint ? symbols : symbols.slice(0, 1)
}

function signsWith({ symbols }, symbol) {
  return symbols.includes(symbol) || symbols.includes(symbol.replace(/[0-9]+$/u, ""))
}

function nearOf({ canonical }, symbol, known, { marks }) {
  const near = nearSymbols(symbol, new Map(known.map(other => [other])), marks)
  return near.map(other => canonical.replace(symbol, () => other)).join(", ")
}

// Return the lines that add a symbol to a vocabulary: a new type, or the symbols of the first issuer that has none.
function entryOf(document, { kind, symbol }, { known, languages: [first] }) {
  if (kind === "type") {
    const entry = new Map([["label", new Map([[first, UNSAID]])], ["abbreviation", symbol]])
    return indented(fieldsText(new Map([[freeId(slug(symbol) || kind, known.types), entry]])))
  }
  const bodies = issuersOf(document), silent = bodies.find(key => !known.issuers[key].symbols.length) ?? bodies[0]
  return `  ${silent}:\n    symbols: [${symbol}]`
}

function indented(text) {
  return text.trimEnd().split("\n").map(line => `  ${line}`).join("\n")
}

function freeId(name, taken) {
  for (let number = 1; ; number++) {
    const id = number > 1 ? `${name}-${number}` : name
    if (!Object.hasOwn(taken, id)) return id
  }
}

// A number with the abbreviation of another type.
function otherType(document, reading, { known: { types }, languages: [first] }) {
  if (!reading.isEstablished || !reading.type || !reading.types.length || fitsType(document, reading, types)) return null
  const fitting = reading.types.filter(id => Object.hasOwn(types, id)).map(id => types[id])
  const expected = fitting.length ? fitting : Object.values(types).filter(({ untyped }) => untyped)
  const found = {
    number: document.number, abbreviation: reading.type, type: labelIn(types[document.type], first),
    expected: expected.map(kind => labelIn(kind, first)).join(", ")
  }
  return { at: ["type"], code: "type-symbol", rule: "number-form", found }
}

// What may be an abbreviation may also be the body of a letter: "2941/CT-TTHT".
function fitsType({ type }, reading, types) {
  return reading.types.includes(type) || (types[type].nature === "letter" && !reading.certain)
}

// A number with another year than that of the date.
function otherYear({ number, date }, reading, { year: pattern }) {
  const year = reading.isEstablished ? reading.year : new RegExp(`^[^/-]+[/-](${pattern})(?=[/-])`, "u").exec(reading.canonical)?.[1]
  if (!year || !date || year === date.slice(0, 4)) return null
  return { at: ["date"], code: "year-in-number", rule: "year-in-number", found: { number, year, date } }
}
