// Plain data to what a file holds: fields in the order of the schema, languages in that of the archive, numbers and yes or no as such.

import { NotWritable } from "./refusals.js"
import { isFields, partOf, schemaOfField, variantOf } from "./schema_parts.js"

const TRUE = ["true", "t", "yes", "y", "on", "1"], FALSE = ["false", "f", "no", "n", "off", "0"]

// Return the value of a schema for yaml_block.js. context: { whole, languages, order }. Throws NotWritable where data do not fit.
export function shaped(value, schema, context, at = []) {
  const part = partOf(schema, context.whole)
  if (value === null && part.isOptional) return null
  if (part.discriminator) return shapedVariant(value, part, context, at)
  switch (part.type) {
    case "object": return shapedFields(value, part, context, at)
    case "array": return shapedList(value, part, context, at)
    case "integer": return wholeNumber(value, at)
    case "boolean": return truth(value, at)
    default: return textOf(value, at)
  }
}

function shapedVariant(value, part, context, at) {
  const variant = variantOf(part, value, context.whole)
  if (!variant) throw new NotWritable("not-allowed", at)
  return shapedFields(value, variant, context, at)
}

function shapedFields(value, part, context, at) {
  if (!isFields(value)) throw new NotWritable("needs-fields", at)
  const names = arranged(value, part, context, at)
  return new Map(names.map(name => {
    const schema = schemaOfField(part, name), own = [...at, name]
    if (!schema) throw new NotWritable("unknown-field", own)
    return [textOf(name, own), shaped(value[name], schema, context, own)]
  }))
}

// Return the names of fields in the order in which they are written.
function arranged(value, part, { languages, order }, at) {
  const names = Object.keys(value)
  if (names.every(name => languages.includes(name))) return languages.filter(name => names.includes(name))
  if (part.properties) return ordered(names, Object.keys(part.properties))
  return ordered(names, order.get(JSON.stringify(at)) ?? [])
}

function ordered(names, first) {
  return [...first.filter(name => names.includes(name)), ...names.filter(name => !first.includes(name))]
}

function shapedList(value, part, context, at) {
  if (!Array.isArray(value)) throw new NotWritable("needs-list", at)
  return value.map((item, i) => shaped(item, part.items, context, [...at, i]))
}

function wholeNumber(value, at) {
  if (typeof value !== "string" || !/^[0-9]{1,9}$/u.test(value)) throw new NotWritable("needs-number", at)
  return Number(value)
}

function truth(value, at) {
  if (!isTruth(value)) throw new NotWritable("wrong-form", at, { form: "truth" })
  return TRUE.includes(value.toLowerCase())
}

// Tell whether a value says yes or no.
export function isTruth(value) {
  return typeof value === "string" && [...TRUE, ...FALSE].includes(value.toLowerCase())
}

function textOf(value, at) {
  if (typeof value !== "string") throw new NotWritable("needs-text", at)
  if (/[\ud800-\udfff]/u.test(value)) throw new NotWritable("not-utf-8", at, { byte: "0xED" })
  return value
}
