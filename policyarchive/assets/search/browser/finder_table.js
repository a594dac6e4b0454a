// The table of the finder: the rows found, some at first and more at each wish, and neighbours under a heading of their own.

import { escaped } from "./markup.js"
import { say } from "./page.js"

const MOST_SHOWN = 500

export class Table {
  // htmlOf: a function from rows to a promise of them as HTML.
  constructor(root, htmlOf) {
    this.htmlOf = htmlOf
    this.table = root.querySelector(".finder-rows")
    this.body = this.table.tBodies[0]
    this.more = root.querySelector(".finder-more")
    this.more.firstElementChild.addEventListener("click", () => this.goOn())
  }

  // Show rows and neighbours from the beginning. The promise is of false where others are to be shown meanwhile.
  async show(rows, near) {
    this.rows = rows
    const first = rows.slice(0, MOST_SHOWN), [html, nearHtml] = await Promise.all([this.htmlOf(first), this.htmlOf(near)])
    if (rows !== this.rows) return false
    this.shown = 0
    this.body.replaceChildren()
    this.near?.remove()
    this.near = near.length ? this.nearBody(nearHtml) : null
    this.add(first, html)
    this.table.hidden = !rows.length && !near.length
    return true
  }

  nearBody(html) {
    const body = this.table.createTBody()
    body.className = "near"
    body.innerHTML = `<tr><th colspan="4" scope="rowgroup">${escaped(say("box.near"))}</th></tr>${html}`
    return body
  }

  add(next, html) {
    const { rows, more } = this
    this.body.insertAdjacentHTML("beforeend", html)
    this.shown += next.length
    const left = Math.min(rows.length - this.shown, MOST_SHOWN)
    more.hidden = !left
    more.firstElementChild.textContent = more.dataset.more.replace("{count}", left)
  }

  async goOn() {
    const { rows, shown } = this, next = rows.slice(shown, shown + MOST_SHOWN), html = await this.htmlOf(next)
    if (rows !== this.rows || shown !== this.shown) return
    this.add(next, html)
    this.body.rows[shown].querySelector("a").focus()
  }
}
