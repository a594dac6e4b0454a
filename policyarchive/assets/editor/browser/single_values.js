// What is wrong with one text: blank, too long, or not in the form of its field. policyarchive/registry/model/fields.py and
// checks/values.py find the same.

import { slug, stripped } from "./folded.js"
import { problem } from "./problem.js"
import { shown } from "./shown.js"
import { dateProblem, isDate } from "./typed_dates.js"

const VOCABULARIES = { type: "types", issuer: "issuers", issuers: "issuers" }

// Return the problems of a text on one line.
export function textProblems(value, context, at) {
  const length = [...value].length, found = (code, further) => [problem(code, value, context, at, further)]
  if (value.includes("\n")) return found("line-break")
  if (length > context.longest) return found("too-long", { length: String(length), most: String(context.longest) })
  return value === "" || value !== stripped(value) ? found("blank-text") : []
}

// Return the problems of a text that must have a form, given by its pattern in the schema.
export function formProblems(value, source, context, at) {
  const { name, pattern } = context.forms.get(source)
  if (name === "date") return isDate(value) ? [] : [wrongDate(value, context, at)]
  if (pattern.test(value) && !(name === "language" && context.reserved.test(value))) return []
  if (name === "language") return [problem("language-code", value, context, at)]
  const found = { form: name, near: rewritten(name, value, context) }
  const wrong = problem("wrong-form", value, context, at, { ...found, ...(name === "slug" ? ofVocabulary(value, context, at) : {}) })
  return [withOtherDigits(wrong, value, context)]
}

// Return a problem of a figure or form, or that its digits are of another script.
export function withOtherDigits(wrong, value, context) {
  const near = typeof value === "string" ? inDigits(value, context.digits) : value
  return near === value ? wrong : problem("other-digits", value, context, wrong.at, { near: shown(near, context.shown) })
}

function wrongDate(value, context, at) {
  const { code, found } = dateProblem(value, context.readDate), wrong = problem(code, value, context, at, found)
  return code === "wrong-form" ? withOtherDigits(wrong, value, context) : wrong
}

function inDigits(value, digits) {
  return [...value].map(sign => {
    const digit = sign > "\x7f" ? digits.findIndex(signs => signs.includes(sign)) : -1
    return digit < 0 ? sign : String(digit)
  }).join("")
}

// Return a value in the form that is wanted, where that is no guess; else a dash.
function rewritten(form, value, { byName }) {
  const near = changed(form, stripped(value))
  return near !== value && byName.get(form).test(near) ? near : "–"
}

function changed(form, text) {
  if (form === "slug") return slug(text)
  if (form === "site-address") return `${text}/`
  if (!["percent", "figure", "count"].includes(form)) return text
  const bare = stripped(text.replace(/%$/u, ""))
  return form === "percent" ? bare.replaceAll(".", ",") : bare.replaceAll(" ", "")
}

// Return the id that a name means, and an id to go by, where a field holds those of a vocabulary and the vocabularies can be read.
function ofVocabulary(value, { known, isNeeded }, at) {
  if (isNeeded) return {}
  const field = at.findLast(key => typeof key === "string"), terms = Object.entries(known[VOCABULARIES[field]] ?? {})
  if (!terms.length) return {}
  const name = slug(value), [named] = terms.find(([id, { label }]) => [id, ...Object.values(label).map(slug)].includes(name)) ?? ["–"]
  return { near: named, example: terms[0][0] }
}
