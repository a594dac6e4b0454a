// The finder: filters, counts, sorts and exports the documents that search knows. Without it the page has a table
// of all of them, or where they are many the years to look under. Facets are the selects of the form. The form's
// fields and the order are kept in the address, so that a filtered list can be sent to a colleague.

import { csv, makeCitationsOf, save } from "./finder_downloads.js"
import { dateFilter, facetFilter, makeDateKey, makeTextFilter } from "./finder_filters.js"
import { NEWEST_FIRST, columnOf, isDescending, isOrder, makeSort } from "./finder_order.js"
import { Rows } from "./finder_rows.js"
import { makeRules } from "./number_rules.js"
import { makeFindNumbered } from "./number_search.js"

const FACETS = ["issuer", "type", "year", "section", "criterion", "related"]
const FIELDS = ["text", ...FACETS, "from", "to"]
const MOST_SHOWN = 500 // at first, and more at each wish

class Finder {
  constructor(root, grammar, numbering, payload) {
    const { lang } = document.documentElement, { address, citations, said, ...page } = root.dataset
    Object.assign(this, { root, address, order: NEWEST_FIRST, shown: 0 })
    this.form = root.querySelector("form")
    this.status = root.querySelector("[role=status]")
    this.more = root.querySelector(".finder-more")
    this.table = root.querySelector(".finder-rows")
    this.body = this.table.tBodies[0]
    const rows = new Rows(grammar, payload, JSON.parse(said), { ...page, language: lang })
    this.rows = this.found = rows.all
    this.textFilter = makeTextFilter(grammar, rows)
    this.findNumbered = makeFindNumbered(makeRules(numbering), payload.records)
    this.dateKey = makeDateKey(grammar, rows)
    this.sortRows = makeSort(lang)
    this.citationsOf = makeCitationsOf(citations)
  }

  start() {
    const { form, more, root } = this, years = root.querySelector(".finder-years")
    this.makeSortButtons()
    this.readAddress()
    form.addEventListener("input", () => this.update())
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("reset", () => setTimeout(() => this.update()))
    form.addEventListener("click", ({ target }) => this.act(target))
    addEventListener("popstate", () => { this.readAddress(); this.update() })
    more.firstElementChild.addEventListener("click", () => this.goOn())
    if (years) years.hidden = true
    form.hidden = this.table.hidden = false
    this.update()
  }

  // What is found. Each facet counts what the other filters leave.

  update() {
    const state = this.readForm()
    const text = this.textFilter(state.text), dates = this.dateFilter(state)
    const { numbered, unaccented } = this.findNumbered(state.text)
    const isNumbered = ({ record }) => numbered.includes(record)
    const left = this.rows.filter(row => text(row) && dates(row))
    const passes = FACETS.map(name => [name, facetFilter(name, state[name])])
    for (const [name] of passes)
      this.showCounts(name, left.filter(row => passes.every(([other, filter]) => other === name || filter(row))))
    const found = left.filter(row => passes.every(([, filter]) => filter(row)))
    this.found = [...found.filter(isNumbered), ...found.filter(row => !isNumbered(row))]
    this.show(unaccented && found.some(isNumbered))
    this.writeAddress(state)
  }

  dateFilter(state) {
    const [from, to] = ["from", "to"].map(name => {
      const key = this.dateKey(state[name])
      showInvalid(this.form.elements[name], Boolean(state[name]) && !key)
      return key
    })
    return dateFilter(from, to)
  }

  showCounts(name, left) {
    const counts = new Map()
    for (const value of left.flatMap(row => row.values[name])) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const option of this.form.elements[name].options) {
      if (!option.value) continue
      const count = counts.get(option.value) ?? 0
      option.textContent = `${option.dataset.label} (${count})`
      option.disabled = count === 0 && !option.selected
    }
  }

  // unaccented: that a number was found by its letters without accents.
  show(unaccented) {
    const { found, rows, status } = this
    this.body.replaceChildren()
    this.shown = 0
    this.showMore()
    const words = found.length ? status.dataset.count : status.dataset.none
    const said = words.replace("{shown}", found.length).replace("{all}", rows.length)
    status.textContent = unaccented ? status.dataset.unaccented.replace("{found}", said) : said
  }

  showMore() {
    const { found, more } = this
    const next = found.slice(this.shown, this.shown + MOST_SHOWN)
    this.body.insertAdjacentHTML("beforeend", next.map(row => row.html()).join(""))
    this.shown += next.length
    const left = Math.min(found.length - this.shown, MOST_SHOWN)
    more.hidden = !left
    more.firstElementChild.textContent = more.dataset.more.replace("{count}", left)
  }

  goOn() {
    const first = this.shown
    this.showMore()
    this.body.rows[first].querySelector("a").focus()
  }

  // The order.

  sort(order) {
    this.order = order
    this.sortRows(this.rows, order)
    for (const head of this.sortHeads()) {
      const direction = isDescending(order) ? "descending" : "ascending"
      head.setAttribute("aria-sort", head.dataset.sort === columnOf(order) ? direction : "none")
    }
  }

  sortHeads() {
    return this.root.querySelectorAll("th[data-sort]")
  }

  makeSortButtons() {
    for (const head of this.sortHeads()) {
      const button = document.createElement("button")
      button.type = "button"
      button.append(...head.childNodes)
      button.addEventListener("click", () => {
        this.sort(this.order === head.dataset.sort ? `-${head.dataset.sort}` : head.dataset.sort)
        this.update()
      })
      head.append(button)
    }
  }

  // The address.

  readForm() {
    return Object.fromEntries(FIELDS.map(name => [name, this.form.elements[name].value]))
  }

  writeAddress(state) {
    const asked = new URLSearchParams(Object.entries(state).filter(([, value]) => value))
    if (this.order !== NEWEST_FIRST) asked.set("sort", this.order)
    const search = asked.size ? `?${asked}` : ""
    history.replaceState(history.state, "", location.pathname + search + location.hash)
  }

  readAddress() {
    const asked = new URLSearchParams(location.search)
    for (const name of FIELDS) this.form.elements[name].value = asked.get(name) ?? ""
    const wanted = asked.get("sort") ?? NEWEST_FIRST
    this.sort(isOrder(wanted) ? wanted : NEWEST_FIRST)
  }

  // The buttons.

  act(button) {
    const which = button.dataset.do
    if (which === "csv") this.download(button)
    if (which === "plain") this.copy(button, 0, "\n")
    if (which === "bibtex") this.copy(button, 1, "\n\n")
  }

  download(button) {
    const heads = [...this.root.querySelectorAll("thead th")].map(head => head.innerText.trim())
    save(csv(this.found, heads, this.address), button.dataset.file)
  }

  async copy(button, which, between) {
    const citations = await this.citationsOf(this.found)
    await navigator.clipboard.writeText(citations.map(citation => citation[which]).join(between))
    this.status.textContent = button.dataset.done.replace("{count}", citations.length)
  }
}

function showInvalid(field, invalid) {
  field.setCustomValidity(invalid ? field.dataset.invalid : "")
  field.setAttribute("aria-invalid", String(invalid))
}

const root = document.querySelector(".finder")
if (root && self.archiveRecords) new Finder(root, self.archiveGrammar, self.archiveNumbering, self.archiveRecords).start()
