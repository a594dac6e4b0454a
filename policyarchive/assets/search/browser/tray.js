// The tray "Soạn căn cứ": documents picked on any page, to be put into order and taken along as legal bases, citations or an annex.

import { scriptOf } from "./page.js"
import { loadListWords, tell } from "./list_words.js"
import { markDocuments } from "./tray_marks.js"
import { Panel } from "./tray_panel.js"
import { picked, sentIds, whenPicked } from "./tray_store.js"

class Tray {
  constructor() {
    this.bar = document.body.appendChild(Object.assign(document.createElement("aside"), { className: "tray", hidden: true }))
    this.bar.ariaLabel = tell("tray.title")
    this.bar.innerHTML = "<p></p><button type=button></button>"
    const [count, button] = this.bar.children
    this.count = count
    button.textContent = tell("tray.open")
    button.addEventListener("click", () => this.open())
    this.live = document.body.appendChild(Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" }))
  }

  start() {
    whenPicked(() => { this.show(); this.live.textContent = tell("tray.count", { count: picked().ids.length }) })
    this.show()
    addEventListener("hashchange", () => this.openSent())
    this.openSent()
  }

  show() {
    const { ids } = picked(), isShown = ids.length > 0
    this.bar.hidden = !isShown
    document.documentElement.classList.toggle("has-tray", isShown)
    this.count.textContent = tell("tray.count", { count: ids.length })
  }

  openSent() {
    const ids = sentIds()
    if (ids) this.open(ids)
  }

  open(ids) {
    this.panel ??= new Panel()
    this.panel.open(ids)
  }
}

function loadStyles() {
  return new Promise(resolve => {
    const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: scriptOf("tray.css"), onload: resolve, onerror: resolve })
    document.head.append(styles)
  })
}

Promise.all([loadListWords(), loadStyles()]).then(() => {
  markDocuments()
  new Tray().start()
})
