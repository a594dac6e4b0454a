// Rules of the model between the fields of one record, and those of one field alone, which no JSON Schema says: registry/model/documents.py,
// statements.py, archive.py and numbering.py have them.

import { problem } from "./problem.js"

const RECORDS = { Document: bodiesOfDocument, Period: yearsInOrder }

// Return the problems of the fields of a record that are right by themselves. found: the problems of these.
export function recordRules(part, value, found, context, at) {
  const rule = Object.hasOwn(RECORDS, part.title) && RECORDS[part.title]
  return rule ? rule(value, name => !found.some(wrong => wrong.at[at.length] === name), context, at) : []
}

// Return the problems of a text on one line, of a field with a rule of its own.
export function fieldRules(value, context, at) {
  const place = `${context.name} ${at.filter(key => typeof key === "string").join(".")}`
  if (place === "archive period") return periodInOrder(value, context, at)
  return place === "numbering systems.form" ? formOfPieces(value, context, at) : []
}

// Tell whether a rule of its own counts the items of a list: one body is too few for issuers, none is not.
export function countsItself(context, at) {
  return context.name === "document" && at.length === 1 && at[0] === "issuers"
}

// A document has one of the fields issuer and issuers, the second with two bodies or more.
function bodiesOfDocument(value, isRight, context) {
  const { issuer = null, issuers = [] } = value
  if (!isRight("issuer") || !isRight("issuers") || !Array.isArray(issuers) || issuers.includes(null)) return []
  if (!issuers.length && !issuer) return withoutBody(value, context)
  if (issuers.length && issuer) return [problem("issuer-and-issuers", issuers, context, ["issuers"], { issuer })]
  return issuers.length === 1 ? [problem("wrong-form", issuers, context, ["issuers"], { form: "bodies", near: "–" })] : []
}

function withoutBody(value, context) {
  context.unfit.push("issuers")
  if (Object.hasOwn(value, "issuers")) return []
  return [problem("missing-field", [], context, Object.hasOwn(value, "issuer") ? [] : ["issuer"], { field: "issuer" })]
}

function yearsInOrder({ first_year: first, last_year: last }, isRight, context, at) {
  const isKnown = typeof first === "string" && typeof last === "string" && isRight("first_year") && isRight("last_year")
  return isKnown ? inOrder({ first_year: first, last_year: last }, first, last, context, at) : []
}

// A period of years ends after it begins; other words for a period pass as they are.
function periodInOrder(value, context, at) {
  const years = /^([0-9]{4})[-–]([0-9]{4})$/u.exec(value)
  return years ? inOrder(value, years[1], years[2], context, at) : []
}

// Return the problem of a span that ends before it begins.
export function inOrder(value, first, last, context, at) {
  const [one, other] = [Number(first), Number(last)]
  return one > other ? [problem("wrong-order", value, context, at, { first: String(one), last: String(other) })] : []
}

// A form is made of known pieces, each of them once, and of signs that stand for themselves.
function formOfPieces(value, context, at) {
  const named = [...value.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name)
  const wrong = named.find(name => !context.pieces.includes(name) || named.indexOf(name) < named.lastIndexOf(name))
  if (wrong === undefined && named.includes("seq")) return []
  return [problem("number-pieces", value, context, at, { piece: `{${wrong ?? "seq"}}`, known: context.pieces.map(piece => `{${piece}}`).join(" ") })]
}
