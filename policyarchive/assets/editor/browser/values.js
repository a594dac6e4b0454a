// What is wrong with the values of a record, held against the JSON Schema of its kind. policyarchive/registry/model and
// policyarchive/checks/values.py find the same; found: what the wording of a code names.

import { isTruth } from "./record_shape.js"
import { isFields, namesOfVariants, partOf, schemaOfField, variantOf } from "./schema_parts.js"
import { nearest } from "./near.js"
import { countsItself, fieldRules, inOrder, recordRules } from "./own_rules.js"
import { problem } from "./problem.js"
import { formProblems, textProblems, withOtherDigits } from "./single_values.js"
import { fieldName, shown } from "./shown.js"

// Return the problems of a value. context: { whole, name, languages, data } with what ruleData returns; at: its keys.
export function valueProblems(value, schema, context, at = []) {
  const part = partOf(schema, context.whole)
  if (isEmpty(value) && !(value === null ? part.isOptional : isFree(part) || countsItself(context, at))) context.unfit.push(at)
  if (value === null) return []
  if (part.discriminator) return variantProblems(value, part, context, at)
  if (part.enum || part.const !== undefined) return choiceProblems(value, part.enum ?? [part.const], context, at)
  switch (part.type) {
    case "object": return part.properties ? recordProblems(value, part, context, at) : tableProblems(value, part, context, at)
    case "array": return listProblems(value, part, context, at)
    case "integer": return isWhole(value, part) ? [] : [withOtherDigits(problem("needs-number", value, context, at), value, context)]
    case "boolean": return isTruth(value) ? [] : [problem("wrong-form", value, context, at, { form: "truth", near: "–" })]
    default: return singleProblems(value, part, context, at)
  }
}

// Return every field that is named but left empty: they are told apart from what is wrong with a value.
export function emptyValues(data, at = []) {
  if (typeof data !== "object" || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => {
    const own = [...at, Array.isArray(data) ? Number(key) : key]
    return isEmpty(value) ? [{ at: own, code: "empty-value", found: { field: own.join("."), value: "" } }] : emptyValues(value, own)
  })
}

// Tell whether a list or a table may be empty as far as the model goes.
function isFree({ type, minItems, minProperties }) {
  return (type === "array" && !minItems) || (type === "object" && !minProperties)
}

function isEmpty(value) {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0)
}

function recordProblems(value, part, context, at) {
  if (!isFields(value)) return [problem("needs-fields", value, context, at)]
  const missing = (part.required ?? []).filter(name => !Object.hasOwn(value, name)).map(name => problem("missing-field", value, context, [...at, name]))
  const inside = Object.keys(value).flatMap(name => {
    const schema = schemaOfField(part, name), own = [...at, name]
    if (schema) return valueProblems(value[name], schema, context, own)
    if (value[name] === null) context.unfit.push(own)
    return value[name] === null ? [] : [problem("unknown-field", value[name], context, own, { near: nearest(name, context.fields) })]
  })
  const found = [...missing, ...inside]
  return [...found, ...recordRules(part, value, found, context, at)]
}

function tableProblems(value, part, context, at) {
  if (!isFields(value)) return [problem("needs-fields", value, context, at)]
  return Object.keys(value).flatMap(name => [
    ...keyProblems(name, part, context, [...at, name]).map(found => ({ ...found, isName: true })),
    ...valueProblems(value[name], schemaOfField(part, name), context, [...at, name])
  ])
}

// Return what is wrong with the name of an entry: an id that has not its form, a language that the archive has not, a blank text.
function keyProblems(name, { patternProperties, propertyNames = {} }, context, at) {
  const [pattern] = Object.keys(patternProperties ?? {})
  if (pattern) return formProblems(name, pattern, context, at)
  if (propertyNames.pattern) return languageProblems(name, context, at)
  return propertyNames.minLength ? textProblems(name, context, at) : []
}

function languageProblems(name, context, at) {
  const known = [...new Set([...context.languages, ...context.software_languages])].sort()
  return known.includes(name) ? [] : [problem("unknown-language", name, context, at, { known: known.join(", ") })]
}

function listProblems(value, part, context, at) {
  if (!Array.isArray(value)) return [problem("needs-list", value, context, at)]
  const inside = value.flatMap((item, i) => valueProblems(item, part.items, context, [...at, i]))
  if (inside.length || value.includes(null)) return inside
  const twice = part.uniqueItems ? value.findIndex((item, i) => value.indexOf(item) < i) : -1
  if (twice >= 0) return [{ ...problem("not-distinct", value[twice], context, [...at, twice]), found: { field: fieldName(at, context), value: value[twice] } }]
  return countsItself(context, at) ? [] : countProblems(value, part, context, at)
}

function countProblems(value, { minItems = 0, maxItems = Infinity }, context, at) {
  const form = at.at(-1) === "lines" ? "pair" : "several"
  const turned = form === "pair" && maxItems === 2 ? inOrder(value, value[0], value.at(-1), context, at) : []
  if (turned.length) return turned
  const isWrong = value.length && (value.length < minItems || value.length > maxItems)
  return isWrong ? [problem("wrong-form", value, context, at, { form, near: "–" })] : []
}

function variantProblems(value, part, context, at) {
  if (!isFields(value)) return [problem("needs-fields", value, context, at)]
  const { propertyName } = part.discriminator
  if (!Object.hasOwn(value, propertyName)) return [problem("missing-field", value, context, at, { field: [...at, propertyName].join(".") })]
  const variant = variantOf(part, value, context.whole)
  if (variant) return recordProblems(value, variant, context, at).map(found => ({ ...found, isWithin: true }))
  return [notAllowed(shown(value[propertyName] ?? "None", context.shown), value, namesOfVariants(part), context, at)]
}

function choiceProblems(value, allowed, context, at) {
  return allowed.includes(value) ? [] : [notAllowed(shown(value, context.shown), value, allowed, context, at)]
}

function notAllowed(named, value, allowed, context, at) {
  return problem("not-allowed", value, context, at, { value: named, allowed: allowed.join(", "), near: nearest(named, allowed) })
}

function isWhole(value, { minimum = 0 }) {
  return typeof value === "string" && /^[0-9]{1,9}$/u.test(value) && Number(value) >= minimum
}

function singleProblems(value, part, context, at) {
  if (typeof value !== "string") {
    const isList = at.length === 1 && at[0] === "issuer" && Array.isArray(value)
    return [problem(isList ? "issuer-list" : "needs-text", value, context, at)]
  }
  if (part.pattern) return formProblems(value, part.pattern, context, at)
  const wrong = part.minLength ? textProblems(value, context, at) : []
  return wrong.length ? wrong : fieldRules(value, context, at)
}
