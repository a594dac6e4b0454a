// A list whose values all come from a vocabulary of a few entries: a box to tick for each.

import { el, newId } from "./dom.js"
import { group } from "./group_fields.js"

// Return the field: { element, read() }. What was ticked before keeps its order; values that the vocabulary does not have stay.
export function choicesField(about) {
  const { shape, value = [], context } = about
  const entries = context.configuration.vocabularies[shape.of.from]
  const known = new Set(entries.map(([key]) => key)), unknown = value.filter(one => !known.has(one)).map(one => [one, one])
  const boxes = [...unknown, ...entries].map(([key, label]) => box(key, label, value.includes(key)))
  const read = () => {
    const ticked = boxes.filter(({ control }) => control.checked).map(({ key }) => key)
    const now = [...value.filter(key => ticked.includes(key)), ...ticked.filter(key => !value.includes(key))]
    return now.length || about.value?.length === 0 ? now : undefined
  }
  return { element: group(about, el("div", { class: "editor-boxes" }, boxes.map(({ element }) => element))), read }
}

function box(key, label, isTicked) {
  const control = el("input", { id: newId("box"), type: "checkbox" })
  control.checked = isTicked
  return { key, control, element: el("div", { class: "editor-check" }, control, el("label", { for: control.id }, label)) }
}
