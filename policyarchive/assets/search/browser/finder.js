// The finder: what the search found, or all documents or those of a list page, to filter, count, sort and take along. Without it the
// page has a table of all of them, or where they are many the years to look under. Facets are the selects of the form. The form's
// fields and the order are kept in the address, so that a filtered list can be sent to a colleague.
//
// What the finder needs is fetched when it is first used.

import { openRecords } from "./all_rows.js"
import { keepInAddress, textAsked } from "./address.js"
import { saidOf } from "./box_panel.js"
import { chipsHtml, withoutChip } from "./chips.js"
import { addClear } from "./clearing.js"
import { fits, makeDateKey } from "./finder_filters.js"
import { byKind } from "./finder_marks.js"
import { FIELDS, Form } from "./finder_form.js"
import { NEWEST_FIRST, RELEVANCE, columnOf, isDescending, makeSort } from "./finder_order.js"
import { Out } from "./finder_out.js"
import { Rows } from "./finder_rows.js"
import { Table } from "./finder_table.js"
import { ask, load, say } from "./page.js"
import { remember } from "./recent.js"

class Finder {
  constructor(root) {
    Object.assign(this, { root, page: JSON.parse(root.dataset.page), found: [] })
    this.element = root.querySelector("form")
    this.status = root.querySelector("[role=status]")
    this.chips = root.querySelector(".finder-chips")
    this.kinds = root.querySelector(".finder-kinds")
    this.nothing = root.querySelector(".finder-nothing")
    this.form = new Form(this.element)
    this.table = new Table(root, this.page, (rows, isMarked) => this.htmlOf(rows, isMarked))
    this.out = new Out(root, this.page)
    this.sorted = makeSort(document.documentElement.lang)
  }

  start() {
    const { element, root } = this, opened = act => async event => { await this.open(); act(event) }
    this.showClear = addClear(this.form.field("text"), say("box.clear"))
    this.makeSortButtons()
    element.addEventListener("focusin", () => this.open())
    element.addEventListener("input", opened(() => this.change()))
    element.addEventListener("submit", event => { event.preventDefault(); this.settle() })
    element.addEventListener("reset", () => setTimeout(opened(() => this.change())))
    root.addEventListener("click", ({ target }) => this.act(target.closest("button") ?? target))
    addEventListener("popstate", opened(() => this.bringBack()))
    if (new URLSearchParams(location.search).size) this.open()
  }

  // Have the records, and show what the address asks for, or what was chosen while they came.
  open() {
    return this.opening ??= this.fetch().catch(error => {
      this.opening = null
      this.status.textContent = say("box.failed")
      throw error
    })
  }

  async fetch() {
    const { root, page } = this, scripts = root.dataset.scripts.split(" ")
    await Promise.all(scripts.map(load))
    const payload = await openRecords(self.archiveRecords, document.documentElement.lang)
    this.rows = new Rows(self.archiveGrammar, payload, page.said, { ...page, root: root.dataset.root, language: document.documentElement.lang })
    this.own = this.rows.all.filter(fits(page.fixed))
    this.form.dateKey = makeDateKey(self.archiveGrammar, this.rows)
    root.querySelector(".finder-years")?.remove()
    await this.bringBack(this.asked())
    if (this.form.chips().length || this.form.read().text) root.querySelector(".finder-filters").ariaExpanded = String(root.matches(".finder--list"))
    root.dataset.ready = ""
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

  // Show what the address asks for; where that is nothing, what chosen says.
  bringBack(chosen = new URLSearchParams()) {
    const address = new URLSearchParams(location.search), asked = address.size ? address : chosen
    this.form.write({ ...Object.fromEntries(FIELDS.map(name => [name, asked.get(name)])), text: textAsked(asked) })
    keepInAddress(this.asked())
    this.isSettled = Boolean(textAsked(asked))
    this.showClear()
    return this.update()
  }

  // What is found.

  async update() {
    const { text } = this.form.read()
    this.root.ariaBusy = "true"
    if (text === this.answered?.text) return this.show()
    if (text && !this.answered) this.status.textContent = say("box.waiting")
    const answer = text ? await ask(text, { limit: 0 }).catch(() => null) : null
    if (text !== this.form.read().text) return
    this.answered = { text, answer, fits: answer?.places.map(place => this.rows.at(place)).filter(fits(this.page.fixed)) ?? [] }
    await this.show()
  }

  async show() {
    const { text, answer, fits } = this.answered, filters = this.form.chips(), isPart = filters.length > 0 || this.isList()
    const near = isPart ? [] : answer?.rows ?? [], order = this.showOrder(text)
    const sorted = this.sorted(this.form.filtered(text ? fits : this.own), order), kinds = order === RELEVANCE ? this.rows.headsOf(sorted) : null
    this.found = kinds ? byKind(sorted) : sorted
    const { year } = { ...this.form.read(), ...this.page.fixed }
    const list = { rows: this.found, near: near.map(({ place }) => this.rows.at(place)), isDated: columnOf(order) === "date", isOneYear: Boolean(year), kinds }
    if (!await this.table.show(list)) return
    this.showSaid(text, answer, filters)
    this.showNothing(near, filters)
    this.root.ariaBusy = "false"
  }

  // Return whether the page stands for some documents only.
  isList() {
    return Object.keys(this.page.fixed).length > 0
  }

  showSaid(text, answer, filters) {
    this.shownChips = [...answer?.chips ?? [], ...filters]
    this.chips.innerHTML = chipsHtml(this.shownChips)
    this.said = this.saidOf(text, answer, filters)
    this.status.textContent = this.said
    this.kinds.textContent = this.rows.kindsOf(this.found)
  }

  // Where nothing was found there is nothing to download, but ways on.
  showNothing(near, filters) {
    const isNothing = !this.found.length
    this.root.querySelector(".finder-out").hidden = isNothing
    this.nothing.hidden = !isNothing || near.length > 0
    this.nothing.querySelector(".finder-reset").hidden = !filters.length
  }

  // Return a promise of rows as HTML, with what the search says of them.
  async htmlOf(rows, isMarked = false) {
    const { text, answer } = this.answered, places = rows.map(({ place }) => place)
    const hits = !text || !rows.length ? [] : answer.total ? (await ask(text, { among: places })).rows : answer.rows
    await this.rows.fill(places)
    return rows.map((row, i) => row.html(hits[i], isMarked))
  }

  // Say what the box says of a text; where filters are set, how many of its results they leave.
  saidOf(text, answer, filters) {
    const { found, own, page, status: { dataset } } = this, isPart = filters.length > 0 || this.isList()
    if (text && !answer) return say("box.failed")
    if (text && !isPart) return saidOf(answer)
    if (!found.length) return dataset.none
    if (text) return say(found.length === 1 ? "search.count.one" : "search.count", { count: found.length })
    if (found.length === own.length) return page.said.count[found.length === 1 ? 0 : 1].replace("{count}", found.length)
    return dataset.count.replace("{shown}", found.length).replace("{all}", own.length)
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
      button.addEventListener("click", async () => {
        await this.open()
        const up = head.dataset.sort, isUp = head.getAttribute("aria-sort") === "ascending"
        this.form.field("sort").value = isUp ? `-${up}` : up
        this.change()
      })
      head.append(button)
    }
  }

  // The buttons.

  async act(button) {
    const { do: which, chip } = button.dataset
    if (chip) this.take(this.shownChips[chip])
    else if (button.matches("[data-try]")) this.type(button.textContent)
    else if (which === "reset") this.reset()
    else if (which === "filters" || which === "others") button.ariaExpanded = String(button.ariaExpanded === "false")
    else if (which) {
      await this.open()
      this.status.textContent = await this.out.take(button, () => this.documents(), this.form, this.said)
    }
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

  // Ask for a text, as if it were typed.
  async type(text) {
    await this.open()
    this.form.field("text").value = text
    this.form.field("text").focus()
    this.showClear()
    this.change()
  }

  // Take every condition away but the text.
  reset() {
    const { text } = this.form.read()
    this.form.write({ text })
    this.form.field("text").focus()
    this.change()
  }

  // Return a promise of the documents found, with all their fields.
  async documents() {
    const rows = this.found.filter(({ record }) => record)
    await this.rows.fill(rows.map(({ place }) => place))
    return rows.map(row => row.document())
  }
}

const root = document.querySelector(".finder")
if (root) new Finder(root).start()
