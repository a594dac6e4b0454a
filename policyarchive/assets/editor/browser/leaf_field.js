// The controls of single values: text, number, date, choice, yes or no. Each has { element, control, read() }.

import { el, newId } from "./dom.js"

const SHORT = new Set(["date", "number", "count", "percent", "figure", "signed-figure", "year", "article", "slug", "section", "file-name"])

const MADE = new Set(["bytes", "sha256"]) // of an attached file: made from its content

// Return the field of a single value. about: { shape, value, label, help, required, context }; value is a text, undefined where none is
// set. read() gives back the very value where nothing was changed, undefined where nothing is set.
export function leafField(about) {
  const { shape, value } = about
  const control = controlOf(about)
  const read = () => {
    const now = shape.kind === "truth" ? (control.checked ? "true" : "") : control.value
    return now === shown(value) ? value : now || undefined
  }
  return { element: labelled(about, control), control, read }
}

function shown(value) {
  return value === undefined || value === "false" ? "" : value
}

function controlOf({ shape, value = "", required, context }) {
  const base = { id: newId("field"), "aria-required": required ? "true" : null, readonly: MADE.has(shape.name) }
  if (shape.kind === "truth") return checkbox(base, value)
  const entries = entriesOf(shape, context)
  if (entries) return select(base, entries, value, context)
  if (shape.kind === "number" || SHORT.has(shape.form)) return short(base, shape, value)
  return growing(el("textarea", { ...base, rows: "1" }), value)
}

function checkbox(base, value) {
  const control = el("input", { ...base, type: "checkbox" })
  control.checked = value === "true"
  return control
}

function entriesOf({ kind, choices, from }, { configuration }) {
  if (kind === "choice") return choices.map(value => [value, configuration.choices[value] ?? value])
  return configuration.vocabularies[from]
}

// A value that the list does not have stays, as it is.
function select(base, entries, value, { t }) {
  const known = !value || entries.some(([key]) => key === value)
  const all = known ? entries : [[value, value], ...entries]
  const options = all.map(([key, label]) => el("option", { value: key, selected: key === value }, label))
  return el("select", base, el("option", { value: "" }, t("editor.choose")), options)
}

function short(base, { kind, form }, value) {
  const control = el("input", { ...base, type: "text", autocomplete: "off", spellcheck: "false", class: "editor-short", inputmode: kind === "number" || form === "count" ? "numeric" : null })
  control.value = value
  return control
}

// A text grows with its lines: nothing of it is hidden, and a line break that was pasted is seen.
function growing(control, value) {
  control.value = value
  const inLine = matchMedia("(max-width: 40rem)").matches ? 30 : 70
  const fit = () => { control.rows = Math.min(12, Math.max(1, Math.ceil(control.value.length / inLine), control.value.split("\n").length)) }
  control.addEventListener("input", fit)
  fit()
  return control
}

// Return a control with its label and help; what is wrong with it is said in the last element, which refers to it.
export function labelled({ label, help, required, context }, control) {
  const helpId = newId("help"), saidId = newId("said")
  control.setAttribute("aria-describedby", help ? `${helpId} ${saidId}` : saidId)
  const name = el("label", { for: control.id }, label, required && requiredMark(context.t))
  const row = control.type === "checkbox" ? el("div", { class: "editor-check" }, control, name) : [name, control]
  return el("div", { class: "editor-field" }, row, help && el("p", { class: "editor-help", id: helpId }, help), el("div", { class: "editor-said", id: saidId }))
}

// Return what stands behind the name of what must be filled in.
export function requiredMark(t) {
  return el("span", { class: "editor-required" }, ` (${t("editor.required")})`)
}
