// The list of the panel: documents to put into order with the pointer or with buttons, and to take away.

import { tell } from "./list_words.js"
import { escaped, foreign } from "./markup.js"
import { unbroken } from "./prose.js"

export class List {
  // changed: is called with the ids in their new order after a move, and with a sentence that says what was done.
  constructor(element, changed) {
    Object.assign(this, { element, changed, documents: [] })
    element.addEventListener("click", ({ target }) => this.act(target.closest("button")))
    element.addEventListener("pointerdown", event => this.drag(event))
  }

  show(documents, root) {
    this.documents = documents
    this.element.innerHTML = documents.map((document, i) => itemHtml(document, i, documents.length, root)).join("")
  }

  act(button) {
    if (!button) return
    const from = this.placeOf(button), { move } = button.dataset
    if (move === "remove") this.remove(from)
    else if (move) this.move(from, from + (move === "up" ? -1 : 1), move)
  }

  placeOf(element) {
    return [...this.element.children].indexOf(element.closest("li"))
  }

  move(from, to, focus) {
    const ids = this.documents.map(({ id }) => id), [id] = ids.splice(from, 1)
    ids.splice(to, 0, id)
    this.changed(ids, tell("tray.moved", { name: this.documents[from].name, place: to + 1, count: ids.length }))
    this.focus(to, focus)
  }

  remove(from) {
    const { name } = this.documents[from], ids = this.documents.map(({ id }) => id).filter((_, i) => i !== from)
    this.changed(ids, tell("tray.removed", { name }), true)
    this.focus(Math.min(from, ids.length - 1), "remove")
  }

  // Give a button of an item the focus, or the other one where it has nothing to do.
  focus(place, move) {
    const item = this.element.children[place], wanted = item?.querySelector(`[data-move="${move}"]`)
    const button = wanted?.disabled ? item.querySelector("[data-move]:enabled") : wanted
    if (button) button.focus()
    else this.element.closest("dialog").querySelector("[data-do=close]").focus()
  }

  // An item follows the pointer on its handle, and is put down where it is let go.
  drag(event) {
    if (!event.target.closest(".tray-handle") || event.button) return
    const item = event.target.closest("li"), from = this.placeOf(item), items = [...this.element.children], ended = new AbortController()
    event.preventDefault()
    item.classList.add("dragged")
    const follow = ({ clientY }) => {
      const next = items.filter(other => other !== item).find(other => { const box = other.getBoundingClientRect(); return clientY < box.top + box.height / 2 })
      if (next !== item.nextElementSibling) this.element.insertBefore(item, next ?? null)
    }
    const end = () => {
      ended.abort()
      item.classList.remove("dragged")
      const to = this.placeOf(item)
      if (to !== from) this.move(from, to, to > from ? "down" : "up")
    }
    addEventListener("pointermove", follow, ended)
    addEventListener("pointerup", end, ended)
    addEventListener("pointercancel", end, ended)
  }
}

function itemHtml(document, i, count, root) {
  const button = (move, sign, disabled) => `<button type="button" data-move="${move}" aria-label="${escaped(tell(`tray.${move}`, { name: document.name }))}"${disabled ? " disabled" : ""}>${sign}</button>`
  return `<li><span class="tray-handle" aria-hidden="true">⠿</span>
<p>${wordsHtml(document, root)}</p>
<span class="tray-moves">${button("up", "↑", i === 0)}${button("down", "↓", i === count - 1)}${button("remove", "×")}</span></li>`
}

// Return the line that will be copied, in which the name leads to the document; else its name and title, and that it has no line.
function wordsHtml({ name, title = "", lang, url, legal, legal_lang }, root) {
  const link = `<a href="${escaped(root + url)}">${unbroken(name)}</a>`
  if (!legal) return `${link}${title && !name.includes(title) ? ` <span class="tray-line">${foreign(unbroken(title), lang)}</span>` : ""} <span class="tray-line">${escaped(tell("tray.without_line"))}</span>`
  const [before, after] = legal.split(name)
  if (after === undefined) return `${link} <span class="tray-line">${foreign(unbroken(legal), legal_lang)}</span>`
  return `${unbroken(before)}${link}${unbroken(after)}`
}
