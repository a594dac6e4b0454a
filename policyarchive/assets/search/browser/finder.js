// The finder: what the search found, or all documents, to filter, count, sort and take along. Without it the page has a table
// of all of them, or where they are many the years to look under. Facets are the selects of the form. The form's
// fields and the order are kept in the address, so that a filtered list can be sent to a colleague.

import { openRecords } from "./all_rows.js"
import { keepInAddress, textAsked } from "./address.js"
import { saidOf } from "./box_panel.js"
import { chipsHtml, withoutChip } from "./chips.js"
import { addClear } from "./clearing.js"
import { csv, makeCitationsOf, save } from "./finder_downloads.js"
import { makeDateKey } from "./finder_filters.js"
import { FIELDS, Form } from "./finder_form.js"
import { NEWEST_FIRST, RELEVANCE, columnOf, isDescending, makeSort } from "./finder_order.js"
import { Rows } from "./finder_rows.js"
import { Table } from "./finder_table.js"
import { ask, say } from "./page.js"
import { remember } from "./recent.js"

class Finder {
  constructor(root, grammar, payload) {
    const { lang } = document.documentElement, { address, citations, said, ...page } = root.dataset
    Object.assign(this, { root, address, found: [] })
    this.element = root.querySelector("form")
    this.status = root.querySelector("[role=status]")
    this.chips = root.querySelector(".finder-chips")
    this.rows = new Rows(grammar, payload, JSON.parse(said), { ...page, language: lang })
    this.form = new Form(this.element, makeDateKey(grammar, this.rows))
    this.table = new Table(root, rows => this.htmlOf(rows))
    this.sorted = makeSort(lang)
    this.citationsOf = makeCitationsOf(citations, this.rows.all)
  }

  start() {
    const { element, root } = this, years = root.querySelector(".finder-years")
    this.showClear = addClear(this.form.field("text"), say("box.clear"))
    this.makeSortButtons()
    element.addEventListener("input", () => this.change())
    element.addEventListener("submit", event => { event.preventDefault(); this.settle() })
    element.addEventListener("reset", () => setTimeout(() => this.change()))
    root.addEventListener("click", ({ target }) => this.act(target))
    addEventListener("popstate", () => this.bringBack())
    if (years) years.hidden = true
    element.hidden = false
    this.bringBack()
  }

  // What is asked for. A query that was sent is a step of the history: the next change begins another.

  change() {
    keepInAddress(this.asked(), this.isSettled)
    this.isSettled = false
    this.update()
  }

  settle() {
    const { text } = this.form.read()
    this.isSettled = true
    if (text) remember(text)
  }

  asked() {
    return new URLSearchParams(Object.entries(this.form.read()).filter(([, value]) => value))
  }

  bringBack() {
    const asked = new URLSearchParams(location.search)
    this.form.write({ ...Object.fromEntries(FIELDS.map(name => [name, asked.get(name)])), text: textAsked(asked) })
    keepInAddress(this.asked())
    this.isSettled = Boolean(textAsked(asked))
    this.showClear()
    this.update()
  }

  // What is found.

  async update() {
    const { text } = this.form.read()
    if (text === this.answered?.text) return this.show()
    if (text && !this.answered) this.status.textContent = say("box.waiting")
    const answer = text ? await ask(text, { limit: 0 }).catch(() => null) : null
    if (text !== this.form.read().text) return
    this.answered = { text, answer, fits: answer?.places.map(place => this.rows.at(place)) ?? [] }
    await this.show()
  }

  async show() {
    const { text, answer, fits } = this.answered, filters = this.form.chips(), near = filters.length ? [] : answer?.rows ?? []
    this.found = this.sorted(this.form.filtered(text ? fits : this.rows.all), this.showOrder(text))
    if (await this.table.show(this.found, near.map(({ place }) => this.rows.at(place)))) this.showSaid(text, answer, filters)
  }

  showSaid(text, answer, filters) {
    this.shownChips = [...answer?.chips ?? [], ...filters]
    this.chips.innerHTML = chipsHtml(this.shownChips)
    this.status.textContent = this.saidOf(text, answer, filters)
  }

  // Return a promise of rows as HTML, with what the search says of them.
  async htmlOf(rows) {
    const { text, answer } = this.answered, places = rows.map(({ place }) => place)
    const hits = !text || !rows.length ? [] : answer.total ? (await ask(text, { among: places })).rows : answer.rows
    await this.rows.fill(places)
    return rows.map((row, i) => row.html(hits[i])).join("")
  }

  // Say what the box says of a text; where filters are set, how many of its results they leave.
  saidOf(text, answer, filters) {
    const { found, rows: { all }, status: { dataset } } = this
    if (text && !answer) return say("box.failed")
    if (text && !filters.length) return saidOf(answer)
    if (!found.length) return dataset.none
    if (text) return say(found.length === 1 ? "search.count.one" : "search.count", { count: found.length })
    return dataset.count.replace("{shown}", found.length).replace("{all}", all.length)
  }

  // The order.

  // Return the order to show a query in, and show it at the heads of the columns.
  showOrder(text) {
    const order = this.form.order(text ? RELEVANCE : NEWEST_FIRST)
    for (const head of this.sortHeads()) {
      const direction = isDescending(order) ? "descending" : "ascending"
      head.setAttribute("aria-sort", head.dataset.sort === columnOf(order) ? direction : "none")
    }
    return order
  }

  sortHeads() {
    return this.root.querySelectorAll("th[data-sort]")
  }

  makeSortButtons() {
    for (const head of this.sortHeads()) {
      const button = Object.assign(document.createElement("button"), { type: "button" })
      button.append(...head.childNodes)
      button.addEventListener("click", () => {
        const up = head.dataset.sort, isUp = head.getAttribute("aria-sort") === "ascending"
        this.form.field("sort").value = isUp ? `-${up}` : up
        this.change()
      })
      head.append(button)
    }
  }

  // The buttons.

  act(button) {
    const { do: which, chip } = button.dataset
    if (chip) this.take(this.shownChips[chip])
    if (which === "filters") button.ariaExpanded = String(button.ariaExpanded === "false")
    if (which === "csv") this.download(button)
    if (which === "plain") this.copy(button, 0, "\n")
    if (which === "bibtex") this.copy(button, 1, "\n\n")
  }

  // Take a condition away; the focus goes to the field, since its button goes too.
  take(chip) {
    const text = this.form.field("text")
    if (chip.name) this.form.field(chip.name).value = ""
    else text.value = withoutChip(text.value, chip)
    text.focus()
    this.showClear()
    this.change()
  }

  // Return a promise of the documents found, with all their fields.
  async documents() {
    const rows = this.found.filter(({ record }) => record)
    await this.rows.fill(rows.map(({ place }) => place))
    return rows
  }

  async download(button) {
    const heads = [...this.root.querySelectorAll("thead th")].map(head => head.innerText.trim())
    save(csv(await this.documents(), heads, this.address), button.dataset.file)
  }

  async copy(button, which, between) {
    const citations = await this.citationsOf(await this.documents())
    await navigator.clipboard.writeText(citations.map(citation => citation[which]).join(between))
    this.status.textContent = button.dataset.done.replace("{count}", citations.length)
  }
}

const root = document.querySelector(".finder")
if (root && self.archiveRecords)
  openRecords(self.archiveRecords, document.documentElement.lang).then(payload => new Finder(root, self.archiveGrammar, payload).start())
