// The form of the finder: what it asks for, its counts and its filters as chips.

import { dateFilter, facetFilter } from "./finder_filters.js"

export const FACETS = ["issuer", "type", "year", "section", "criterion", "related", "force"]
export const FIELDS = ["text", ...FACETS, "from", "to", "sort"]

export class Form {
  // dateKey: a function from a text to the date it names, which comes with the records. A list has not every facet.
  constructor(form) {
    Object.assign(this, { form, dateKey: () => undefined })
    this.facets = FACETS.filter(name => this.field(name))
    this.fields = FIELDS.filter(name => this.field(name))
  }

  // Return the value of each field that has one.
  read() {
    return Object.fromEntries(this.fields.map(name => [name, this.field(name).value.trim()]))
  }

  write(values) {
    for (const name of this.fields) this.field(name).value = values[name] ?? ""
  }

  // Return the order chosen, or the usual one, which the first option then names.
  order(usual) {
    const { options, value } = this.field("sort"), same = [...options].find(option => option.value === usual)
    say(options[0], same?.textContent ?? options[0].dataset.label)
    for (const option of options) option.hidden = option === same
    return value || usual
  }

  field(name) {
    return this.form.elements[name]
  }

  // Return the rows that pass every filter; each facet shows what the others leave.
  filtered(rows) {
    const state = this.read(), dates = this.dateFilter(state)
    const left = rows.filter(dates), passes = this.facets.map(name => [name, facetFilter(name, state[name])])
    for (const [name] of passes)
      this.showCounts(name, left.filter(row => passes.every(([other, filter]) => other === name || filter(row))))
    return left.filter(row => passes.every(([, filter]) => filter(row)))
  }

  dateFilter(state) {
    const [from, to] = ["from", "to"].map(name => {
      const key = this.dateKey(state[name])
      showInvalid(this.field(name), Boolean(state[name]) && !key)
      return key
    })
    return dateFilter(from, to)
  }

  showCounts(name, left) {
    const counts = new Map()
    for (const value of left.flatMap(row => row.values[name])) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const option of this.field(name).options) {
      if (!option.value) continue
      const count = counts.get(option.value) ?? 0
      say(option, `${option.dataset.label} (${count})`)
      option.disabled = count === 0 && !option.selected
    }
  }

  // Return the filters that are set as chips { name, label }.
  chips() {
    const state = this.read()
    return [...this.facets, "from", "to"].filter(name => state[name]).map(name => ({ name, label: this.labelOf(name, state[name]) }))
  }

  labelOf(name, value) {
    const field = this.field(name)
    return field.selectedOptions ? field.selectedOptions[0].dataset.label : `${field.labels[0].textContent}: ${value}`
  }
}

// Give an option its text, unless it has it: where an open list is written again, Firefox forgets which option a key has marked.
function say(option, text) {
  if (option.textContent !== text) option.textContent = text
}

function showInvalid(field, invalid) {
  const note = document.getElementById(field.getAttribute("aria-describedby"))
  field.setCustomValidity(invalid ? field.dataset.invalid : "")
  field.setAttribute("aria-invalid", String(invalid))
  note.textContent = invalid ? field.dataset.invalid : ""
}
