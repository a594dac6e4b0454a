// Fields that hold others: records, lists, mappings by language or by key, and one of several records.

import { choicesField } from "./choices_field.js"
import { documentField } from "./document_field.js"
import { el, newId } from "./dom.js"
import { eitherField, keyedField } from "./keyed_fields.js"
import { leafField, requiredMark } from "./leaf_field.js"

// Return the field of any value: { element, read(), find(at), moves(at) }. find gives the field at a path below it, itself for []. moves
// says where the items of its lists have gone, [{ at, places }] as withItemsMoved wants it, the outer lists first.
//
// about: { shape, value, label, help, required, context }, context: { t, configuration, ask, onChange }.
export function fieldOf(about) {
  const { shape } = about
  if (shape.kind === "record") return recordField(about)
  if (shape.kind === "list") return shape.of.from === "criteria" ? asPart(choicesField(about)) : listField(about)
  if (shape.kind === "languages" || shape.kind === "by-language") return languagesField(about)
  if (shape.kind === "keyed") return keyedField(about)
  if (shape.kind === "either") return eitherField(about)
  return asPart(shape.from === "documents" ? documentField(about) : leafField(about))
}

export function asPart(field) {
  field.find = () => field
  field.moves = () => []
  return field
}

export function movesIn(parts, at) {
  return parts.flatMap(([name, field]) => field.moves([...at, name]))
}

// Return the value of parts by name, undefined where none is set and none was.
export function readParts(parts, value) {
  const entries = parts.map(([name, field]) => [name, field.read()]).filter(([, read]) => read !== undefined)
  const now = Object.fromEntries(entries)
  if (!entries.length) return value && !Object.keys(value).length ? value : undefined
  return now
}

export function findIn(parts, field, [first, ...rest]) {
  if (first === undefined) return field
  const part = parts.find(([name]) => name === String(first))?.[1]
  return part ? part.find(rest) : field
}

export function group({ label, help, required, context }, content, ...more) {
  const saidId = newId("said")
  const legend = el("legend", {}, label, required && requiredMark(context.t))
  return el("fieldset", { class: "editor-group", "aria-describedby": saidId }, legend, help && el("p", { class: "editor-help" }, help), content, more, el("div", { class: "editor-said", id: saidId }))
}

// Return [[name, field], …] of the fields of a record.
export function partsOf(record, value = {}, context, isLeft = () => false) {
  return context.configuration.records[record]
    .filter(({ name }) => !isLeft(name))
    .map(shape => [shape.name, fieldOf({ ...shape, shape, value: value[shape.name], context })])
}

// A field that no record of this kind has stays in what is read, so that nothing is lost unsaid: the check refuses it.
function unknownIn(record, value = {}, context) {
  const names = new Set(context.configuration.records[record].map(({ name }) => name))
  return Object.entries(value).filter(([name]) => !names.has(name))
}

function recordField(about) {
  const { shape, value, context } = about
  const parts = partsOf(shape.of, value, context), others = unknownIn(shape.of, value, context)
  const field = { read: () => withOthers(readParts(parts, value), others) }
  field.find = at => findIn(parts, field, at)
  field.moves = at => movesIn(parts, at)
  const body = el("div", { class: "editor-parts" }, ...arranged(parts, value, context))
  field.element = about.label ? group(about, body) : body
  return field
}

function withOthers(read, others) {
  return others.length ? { ...read, ...Object.fromEntries(others) } : read
}

// Fields that are rarely set stand behind a line that opens them, where none of them is set.
function arranged(parts, value = {}, { t, configuration: { rare } }) {
  const isRare = ([name]) => rare.includes(name) && value[name] === undefined
  const hidden = parts.filter(isRare), seen = parts.filter(part => !isRare(part))
  const elements = fields => fields.map(([, { element }]) => element)
  if (!hidden.length) return elements(seen)
  return [...elements(seen), el("details", { class: "editor-rare" }, el("summary", {}, t("editor.more_fields", { count: hidden.length })), ...elements(hidden))]
}

function listField(about) {
  const { shape, value = [], label, context } = about, { t } = context
  const field = { items: [] }, body = el("ol", { class: "editor-list" })
  const add = (one, origin) => {
    const isNew = origin === undefined, item = fieldOf({ shape: shape.of, value: one, label: shape.of.kind === "record" ? "" : t("editor.entry", { label }), context })
    const row = el("li", { class: `editor-entry editor-entry--${shape.of.kind}` }, item.element, removing(label, () => { field.items = field.items.filter(other => other !== item); row.remove(); context.onChange() }, t), el("div", { class: "editor-said" }))
    field.items.push(Object.assign(item, { origin }))
    body.append(row)
    if (isNew) { row.querySelector("input, select, textarea")?.focus(); context.onChange() }
  }
  value.forEach((one, i) => add(one, i))
  field.read = () => {
    const read = field.items.map(item => item.read()).filter(one => one !== undefined)
    return read.length || about.value?.length === 0 ? read : undefined
  }
  field.find = ([index, ...rest]) => field.items[index]?.find(rest) ?? field
  field.moves = at => [...movesOfList(field.items, value, at), ...field.items.flatMap((item, i) => item.moves([...at, i]))]
  field.element = group(about, body, el("button", { type: "button", class: "editor-add", onclick: () => add() }, t("editor.add", { label })))
  return field
}

// Items without a value are not written, so that they take no number.
function movesOfList(items, value, at) {
  const written = items.filter(item => item.read() !== undefined)
  const places = value.map((_, i) => { const place = written.findIndex(({ origin }) => origin === i); return place < 0 ? null : place })
  return places.some((place, i) => place !== i) ? [{ at, places }] : []
}

export function removing(label, remove, t) {
  return el("button", { type: "button", class: "editor-remove", "aria-label": t("editor.remove", { label }), onclick: remove }, t("editor.remove_short"))
}

// A text of each language of the archive, and of those further ones that the record has.
function languagesField(about) {
  const { shape, value = {}, label, context } = about
  const { languages, language_names: names } = context.configuration
  const all = [...new Set([...languages, ...Object.keys(value)])]
  const parts = all.map(code => [code, fieldOf({ shape: shape.of ?? { kind: "text" }, value: value[code], label: `${label} – ${names[code] ?? code}`, context })])
  const field = { read: () => readParts(parts, about.value) }
  field.find = at => findIn(parts, field, at)
  field.moves = at => movesIn(parts, at)
  field.element = group(about, el("div", { class: "editor-languages" }, parts.map(([, { element }]) => element)))
  return field
}
