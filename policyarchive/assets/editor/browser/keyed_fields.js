// Fields with rows under a key of their own, and fields that hold one of several records.

import { el } from "./dom.js"
import { asPart, fieldOf, findIn, group, movesIn, partsOf, readParts, removing } from "./group_fields.js"
import { leafField } from "./leaf_field.js"

// Values by a key that people name themselves.
export function keyedField(about) {
  const { shape, value = {}, label, context } = about, { t } = context
  const field = { rows: [] }, body = el("div", { class: "editor-keyed" })
  const add = (key, one, isNew) => {
    const name = leafField({ shape: { kind: "text", form: "slug" }, value: key, label: t("editor.key", { label }), context })
    const item = fieldOf({ shape: shape.of, value: one, label: shape.of.kind === "record" ? "" : label, context })
    const row = { name, item }
    const element = el("div", { class: "editor-entry editor-entry--keyed" }, name.element, item.element, removing(key || label, () => { field.rows = field.rows.filter(other => other !== row); element.remove(); context.onChange() }, t), el("div", { class: "editor-said" }))
    field.rows.push(row)
    body.append(element)
    if (isNew) name.control.focus()
  }
  Object.entries(value).forEach(([key, one]) => add(key, one))
  field.read = () => readKeyed(field.rows, about)
  field.find = ([key, ...rest]) => field.rows.find(({ name }) => name.read() === key)?.item.find(rest) ?? field
  field.moves = at => field.rows.flatMap(({ name, item }) => item.moves([...at, name.read()]))
  field.element = group(about, body, el("button", { type: "button", class: "editor-add", onclick: () => add("", undefined, true) }, t("editor.add", { label })))
  return field
}

// A row without a key is none, unless it has a value: then the check says that the key is missing.
function readKeyed(rows, { value, shape }) {
  const entries = rows.map(({ name, item }) => [name.read() ?? "", item.read()]).filter(([key, read]) => key || read !== undefined)
  const twice = rows.find(({ name }, i) => name.read() && rows.findIndex(other => other.name.read() === name.read()) !== i)
  if (twice) throw new TwiceNamed(twice.name.read(), twice.name.control)
  if (!entries.length) return value && !Object.keys(value).length ? value : undefined
  return Object.fromEntries(entries.map(([key, read]) => [key, read ?? (shape.of.kind === "record" ? {} : "")]))
}

// Raised where two rows of a mapping have one key: one of them would be lost.
export class TwiceNamed extends Error {
  // control: that of the key that stands already.
  constructor(key, control) {
    super(key)
    Object.assign(this, { key, control })
  }
}

export function eitherField(about) {
  const { shape, value, context } = about, { t, configuration } = context
  const kindOf = record => configuration.records[record].find(({ name }) => name === "kind").choices[0]
  const choice = leafField({ shape: { kind: "choice", choices: shape.of.map(kindOf) }, value: value?.kind, label: about.label, help: about.help, required: about.required, context })
  const body = el("div"), field = {}
  const show = held => {
    const record = shape.of.find(one => kindOf(one) === choice.control.value)
    field.parts = record ? partsOf(record, held, context, name => name === "kind") : []
    body.replaceChildren(...field.parts.map(([, { element }]) => element))
  }
  choice.control.addEventListener("change", () => show())
  show(value)
  field.read = () => choice.control.value ? { kind: choice.control.value, ...readParts(field.parts, value) } : undefined
  field.find = at => findIn([["kind", asPart(choice)], ...field.parts], asPart(choice), at)
  field.moves = at => movesIn(field.parts, at)
  field.element = el("div", { class: "editor-group" }, choice.element, body)
  return field
}
