// The table of the finder: the rows found, some at first and more at each wish, and neighbours under a heading of their own.

import { escaped } from "./markup.js"
import { say } from "./page.js"

const MOST_SHOWN = 500

export class Table {
  constructor(root) {
    this.table = root.querySelector(".finder-rows")
    this.body = this.table.tBodies[0]
    this.more = root.querySelector(".finder-more")
    this.more.firstElementChild.addEventListener("click", () => this.goOn())
    this.shown = 0
  }

  // Show rows and neighbours from the beginning.
  show(rows, near) {
    this.rows = rows
    this.shown = 0
    this.body.replaceChildren()
    this.near?.remove()
    this.near = near.length ? this.nearBody(near) : null
    this.showMore()
    this.table.hidden = !rows.length && !near.length
  }

  nearBody(near) {
    const body = this.table.createTBody()
    body.className = "near"
    body.innerHTML = `<tr><th colspan="4" scope="rowgroup">${escaped(say("box.near"))}</th></tr>` + near.map(row => row.html()).join("")
    return body
  }

  showMore() {
    const { rows, more } = this, next = rows.slice(this.shown, this.shown + MOST_SHOWN)
    this.body.insertAdjacentHTML("beforeend", next.map(row => row.html()).join(""))
    this.shown += next.length
    const left = Math.min(rows.length - this.shown, MOST_SHOWN)
    more.hidden = !left
    more.firstElementChild.textContent = more.dataset.more.replace("{count}", left)
  }

  goOn() {
    const first = this.shown
    this.showMore()
    this.body.rows[first].querySelector("a").focus()
  }
}
