// The table of the finder: the rows found under their years or their kinds, some at first and more at each wish, and neighbours under a heading of
// their own.

import { columnsOf, makeMarks } from "./finder_marks.js"
import { escaped } from "./markup.js"
import { say } from "./page.js"

const MOST_SHOWN = 500

export class Table {
  // htmlOf: a function from rows, and whether their kind stands above them, to a promise of the HTML of each.
  constructor(root, page, htmlOf) {
    Object.assign(this, { page, htmlOf })
    this.table = root.querySelector(".finder-rows")
    this.more = root.querySelector(".finder-more")
    this.more.firstElementChild.addEventListener("click", () => this.goOn())
  }

  // Show a list from the beginning: its rows and neighbours, whether they stand by date, and whether all are of one year. The
  // promise is of false where others are to be shown meanwhile.
  async show(list) {
    this.rows = list.rows
    const { rows, near } = list, first = rows.slice(0, MOST_SHOWN), isMarked = Boolean(list.kinds)
    const [html, nearHtml] = await Promise.all([this.htmlOf(first, isMarked), this.htmlOf(near)])
    if (rows !== this.rows) return false
    this.isMarked = isMarked
    this.marksOf = makeMarks(list, this.page)
    this.marked = { year: undefined, month: undefined }
    this.shown = 0
    for (const body of [...this.table.tBodies]) body.remove()
    this.body = this.table.createTBody()
    this.add(first, html)
    if (near.length) this.addNear(nearHtml)
    this.table.hidden = !rows.length && !near.length
    return true
  }

  addNear(html) {
    const body = this.table.createTBody()
    body.className = "near"
    body.innerHTML = `<tr><th colspan="${columnsOf(this.page.fixed)}" scope="rowgroup">${escaped(say("box.near"))}</th></tr>${html.join("")}`
  }

  add(next, html) {
    const { rows, more } = this
    let text = ""
    for (const [i, row] of next.entries()) {
      const { year, month } = this.marksOf(row)
      if (year?.key !== this.marked.year) {
        text = this.write(text)
        if (this.body.rows.length) this.body = this.table.createTBody()
        text += year?.html ?? ""
        this.marked = { year: year?.key, month: undefined }
      }
      if (month && month.key !== this.marked.month) text += month.html
      this.marked.month = month?.key
      text += html[i]
    }
    this.write(text)
    this.shown += next.length
    const left = Math.min(rows.length - this.shown, MOST_SHOWN)
    more.hidden = !left
    more.firstElementChild.textContent = more.dataset.more.replace("{count}", left)
    document.dispatchEvent(new Event("archive-rows"))
  }

  write(text) {
    this.body.insertAdjacentHTML("beforeend", text)
    return ""
  }

  async goOn() {
    const { rows, shown } = this, next = rows.slice(shown, shown + MOST_SHOWN), html = await this.htmlOf(next, this.isMarked)
    if (rows !== this.rows || shown !== this.shown) return
    this.add(next, html)
    this.table.querySelectorAll("tbody tr:not(.mark)")[shown].querySelector("a").focus()
  }
}
