// Values as block YAML, as yaml.dump of policyarchive/registry/yaml/writer.py lays them out: fields below each other, lists indented
// below their field, short lists on one line. A value is a text, a number, true, false, null, a list, or a Map of fields.

import { isSimpleKey, scalar } from "./yaml_scalar.js"

const STEP = 2
const SHORT = /^[\p{L}\p{N}_.-]{1,12}$/u

// Return the text of a Map of fields, as it ends a file.
export function fieldsText(fields) {
  return isBlock(fields) ? block(fields, 0) : `${inline(fields, 0)}\n`
}

// Return a value in lines that all begin with an indent and end in a line break.
function block(value, indent) {
  const margin = " ".repeat(indent)
  if (Array.isArray(value)) return value.map(item => `${margin}-${behind(item, indent, true)}`).join("")
  return [...value].map(([key, item]) => isSimpleKey(key)
    ? `${margin}${scalar(key, indent, { isKey: true })}:${behind(item, indent, false)}`
    : `${margin}? ${scalar(key, indent + STEP)}\n${margin}:${behind(item, indent, true)}`
  ).join("")
}

// Return a value as it follows a sign: on its line, or below it; compact: a block begins on the line of the sign.
function behind(value, indent, compact) {
  if (!isBlock(value)) return ` ${inline(value, indent + STEP)}\n`
  const lines = block(value, indent + STEP)
  return compact ? ` ${lines.slice(indent + STEP)}` : `\n${lines}`
}

function isBlock(value) {
  if (Array.isArray(value)) return !isShort(value)
  return value instanceof Map && value.size > 0
}

// Tell whether a list is one of a few short words, which stands on one line; an empty one does too.
function isShort(list) {
  return list.every(item => !Array.isArray(item) && !(item instanceof Map) && SHORT.test(asPythonPrints(item)))
}

function asPythonPrints(item) {
  return item === null ? "None" : String(item)
}

function inline(value, indent) {
  if (Array.isArray(value)) return `[${value.map(item => one(item, indent, true)).join(", ")}]`
  return value instanceof Map ? "{}" : one(value, indent, false)
}

function one(value, indent, inFlow) {
  return typeof value === "string" ? scalar(value, indent, { inFlow }) : String(value)
}
