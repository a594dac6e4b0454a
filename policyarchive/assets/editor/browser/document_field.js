// The field of a related document: what is typed is looked for by the search of the site, and one of the rows is chosen.

import { el, newId } from "./dom.js"
import { labelled } from "./leaf_field.js"

const MOST = 8

// Return the field of the id of a document: { element, control, read() }. What is not chosen from the rows must be an id itself.
export function documentField(about) {
  const { value = "", context } = about
  return new DocumentField(about, value, context)
}

class DocumentField {
  constructor(about, value, context) {
    this.context = context
    this.original = about.value
    this.control = el("input", { id: newId("document"), type: "text", autocomplete: "off", spellcheck: "false", role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-required": about.required ? "true" : null })
    this.control.value = value
    this.rows = el("ul", { id: newId("rows"), role: "listbox", class: "editor-rows", hidden: true, "aria-label": context.t("editor.found") })
    this.chosen = el("p", { class: "editor-chosen", "aria-live": "polite" })
    this.control.setAttribute("aria-controls", this.rows.id)
    this.element = labelled(about, this.control)
    this.control.after(this.rows, this.chosen)
    this.control.addEventListener("input", () => this.follow())
    this.control.addEventListener("keydown", event => this.press(event))
    this.control.addEventListener("blur", () => this.close())
    if (value) this.name(value)
  }

  read() {
    const now = this.control.value.trim()
    return now === (this.original ?? "") ? this.original : now || undefined
  }

  // Ask for what is typed; only the last answer is shown.
  async follow() {
    const text = this.control.value.trim()
    this.chosen.textContent = ""
    if (!text) return this.close()
    const { rows } = await this.context.ask(text, { limit: MOST * 3 })
    if (this.control.value.trim() !== text) return
    this.show(rows.filter(({ kind }) => kind === "document").slice(0, MOST))
  }

  show(found) {
    const idOf = this.context.documentOf
    const options = found.map(row => el("li", { role: "option", id: newId("option"), "data-id": idOf(row.url), "aria-selected": "false", onpointerdown: event => { event.preventDefault(); this.choose(event.currentTarget) } },
      el("strong", {}, row.label), row.title && el("span", { lang: row.lang }, ` ${row.title}`), el("span", { class: "editor-facts" }, ` ${row.facts}`)))
    this.rows.replaceChildren(...options)
    this.rows.hidden = !options.length
    this.control.setAttribute("aria-expanded", String(!this.rows.hidden))
    if (!options.length) this.chosen.textContent = this.context.t("editor.none_found")
  }

  press(event) {
    if (this.rows.hidden) return
    const options = [...this.rows.children], at = options.findIndex(option => option.ariaSelected === "true")
    if (event.key === "ArrowDown") this.mark(options, (at + 1) % options.length)
    else if (event.key === "ArrowUp") this.mark(options, (at - 1 + options.length) % options.length)
    else if (event.key === "Enter" && at >= 0) this.choose(options[at])
    else if (event.key === "Escape") this.close()
    else return
    event.preventDefault()
  }

  mark(options, at) {
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)))
    this.control.setAttribute("aria-activedescendant", options[at].id)
    options[at].scrollIntoView({ block: "nearest" })
  }

  choose(option) {
    this.control.value = option.dataset.id
    this.chosen.textContent = option.textContent
    this.close()
    this.context.onChange()
  }

  close() {
    this.rows.hidden = true
    this.control.setAttribute("aria-expanded", "false")
    this.control.removeAttribute("aria-activedescendant")
  }

  // Say which document an id is.
  async name(id) {
    const { rows } = await this.context.ask(id.split("/").at(-1).replace(/-/g, " "), { limit: MOST })
    const row = rows.find(({ url, kind }) => kind === "document" && this.context.documentOf(url) === id)
    if (row) this.chosen.textContent = [row.label, row.title].filter(Boolean).join(" – ")
  }
}
