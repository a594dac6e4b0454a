// The form of one record: what it holds, and what is wrong beside the field that it is about.

import { el } from "./dom.js"
import { fieldOf } from "./group_fields.js"

const DOCUMENT = /^[a-z0-9-]+(\/[a-z0-9-]+)+$/ // the id of a document

export class RecordForm {
  // root: the name of the record of the whole file. data: plain values, as record_text.js reads them.
  constructor({ root, data, context }) {
    this.context = context
    this.field = fieldOf({ shape: { kind: "record", of: root }, value: data, label: "", context })
    this.element = el("form", { class: "editor-form", novalidate: true, autocomplete: "off" }, this.field.element)
    fold(this.field.element)
    this.element.addEventListener("submit", event => event.preventDefault())
    this.element.addEventListener("input", () => context.onChange())
    this.element.addEventListener("change", () => context.onChange())
  }

  // Return the data as they now are. Raises TwiceNamed.
  read() {
    return this.field.read() ?? {}
  }

  // Return the controls in which a document was typed that is none: it must be chosen from the list.
  unchosen() {
    return [...this.element.querySelectorAll("input[role=combobox]")].filter(({ value }) => value.trim() && !DOCUMENT.test(value.trim()))
  }

  // Return where the items of lists have gone, for the comments that stand above them.
  moves() {
    return this.field.moves([])
  }

  // Return the names of the groups that are open, to open them in a form that is drawn anew.
  unfolded() {
    return [...this.element.querySelectorAll(".editor-fold[open] > fieldset > legend")].map(({ textContent }) => textContent)
  }

  unfold(names) {
    for (const legend of this.element.querySelectorAll(".editor-fold > fieldset > legend")) if (names.includes(legend.textContent)) legend.closest("details").open = true
  }

  // Put something at the end of the group of a field.
  add(name, element) {
    this.field.find([name]).element.append(element)
  }

  // Show what is wrong: [{ at, text }], each beside its field. Return those that were shown, with the control of the field.
  show(problems) {
    for (const said of this.element.querySelectorAll(".editor-said")) said.replaceChildren()
    for (const control of this.element.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid")
    return problems.map(problem => ({ ...problem, control: this.place(problem) }))
  }

  place({ at, text, control: own }) {
    const element = own?.closest(".editor-field") ?? this.field.find(at).element
    const said = element.querySelector(":scope > .editor-said") ?? element.closest(".editor-entry")?.querySelector(":scope > .editor-said")
    const control = own ?? element.querySelector("input, select, textarea")
    said?.append(el("p", {}, text))
    for (const hidden of openers(element)) hidden.open = true
    if (element.classList.contains("editor-field")) control?.setAttribute("aria-invalid", "true")
    return control
  }
}

// Groups at the top of a long record are folded: each says how many entries it has.
function fold(element) {
  for (const group of element.querySelectorAll(":scope > fieldset:has(fieldset, .editor-list, .editor-keyed)")) {
    const count = group.querySelectorAll(":scope > .editor-list > li, :scope > .editor-keyed > div").length
    const details = el("details", { class: "editor-fold" }, el("summary", {}, group.querySelector("legend").textContent, count > 0 && el("span", { class: "count" }, ` ${count}`)))
    group.replaceWith(details)
    details.append(group)
    details.open = element.children.length < 4
  }
}

function openers(element) {
  const closed = element.closest("details:not([open])")
  return closed ? [closed, ...openers(closed.parentElement)] : []
}
