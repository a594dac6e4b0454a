// A text of YAML to plain values, every one as the text that stands in the file; policyarchive/registry/yaml/reader.py does the same.

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml"
import { NotReadable } from "./refusals.js"
import { lineAt, refuseSigns, refuseTraps } from "./yaml_traps.js"

const DEEPEST = 10
const EMPTY = new Set(["", "~", "null", "Null", "NULL"])
const COLON = /^[ \t]*:/u, QUESTION = /\?[ \n]+$/u
const REASONS = { MULTIPLE_DOCS: "yaml-documents", TAB_AS_INDENT: "tab", BLOCK_AS_IMPLICIT_KEY: "unquoted-colon" }

// Return { data, places, order }. data: objects, lists, texts, and null where a value was left empty; places: [line, keys] of every field
// and item, names of fields first; order: of the names of objects that JavaScript would put in another one.
// Throws NotReadable.
export function readYaml(text) {
  refuseTraps(text)
  refuseSigns(text)
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: "failsafe", version: "1.2", strict: true, uniqueKeys: false, prettyErrors: false, lineCounter: lines, logLevel: "error"
  })
  const [wrong] = [...document.errors, ...document.warnings]
  if (wrong) throw syntaxError(wrong, text)
  const seen = { text, names: [], items: [], order: [], line: node => lines.linePos(node.range[0]).line }
  const data = valueOf(document.contents, [], seen)
  return { data, places: [...seen.names, ...seen.items], order: seen.order }
}

function syntaxError({ code, pos }, text) {
  const line = lineAt(text, pos[0])
  return new NotReadable(REASONS[code] ?? "yaml-syntax", line, { line: text.split("\n")[line - 1].trim().slice(0, 60) })
}

function valueOf(node, at, seen, depth = 1) {
  if (node === null) return null
  if (isAlias(node) || node.anchor) throw new NotReadable("yaml-anchor", seen.line(node))
  if (isScalar(node)) return textOf(node, seen)
  if (depth > DEEPEST) throw new NotReadable("yaml-depth", seen.line(node))
  return isSeq(node) ? listOf(node, at, seen, depth) : fieldsOf(node, at, seen, depth)
}

function textOf(node, seen) {
  if (node.value === "<<") throw new NotReadable("yaml-merge", seen.line(node))
  return node.type === "PLAIN" && EMPTY.has(node.value) ? null : String(node.value)
}

function listOf(node, at, seen, depth) {
  return node.items.map((item, index) => {
    seen.items.push([seen.line(item), [...at, index]])
    return valueOf(item, [...at, index], seen, depth + 1)
  })
}

function fieldsOf(node, at, seen, depth) {
  const found = new Map()
  for (const { key, value } of node.items) {
    const name = nameOf(key, node, seen), line = seen.line(key)
    if (found.has(name)) throw new NotReadable("duplicate-key", line, { key: name, first: String(found.get(name).line) })
    seen.names.push([line, [...at, name]])
    found.set(name, { line, value: valueOf(value, [...at, name], seen, depth + 1) })
  }
  return objectOf(found, at, seen)
}

// Return a name. It stands on the line of its colon, or behind a question mark, as names do that are too long for a line.
function nameOf(key, node, seen) {
  if (!isScalar(key)) throw new NotReadable("yaml-key", seen.line(key ?? node))
  const name = String(key.value), [start, end] = key.range, line = seen.line(key)
  const isPlaced = start < end && (COLON.test(seen.text.slice(end)) || QUESTION.test(seen.text.slice(0, start)))
  if (!isPlaced) throw new NotReadable("yaml-syntax", line, { line: name.slice(0, 60) })
  if (key.anchor) throw new NotReadable("yaml-anchor", line)
  if (name === "<<") throw new NotReadable("yaml-merge", line)
  return name
}

// Names such as "__proto__" are names of fields as all others are.
function objectOf(found, at, seen) {
  const object = {}
  for (const [name, { value }] of found)
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  const names = [...found.keys()]
  if (Object.keys(object).some((name, i) => name !== names[i])) seen.order.push({ at, names })
  return object
}
