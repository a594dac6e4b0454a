// The panel of the tray: what was picked, or what a colleague sent, in order, to copy, to take along and to send.

import { citationsOf } from "./citations.js"
import { inLegalOrder, copyLegal } from "./legal_bases.js"
import { tell } from "./list_words.js"
import { escaped } from "./markup.js"
import { addressOf, say } from "./page.js"
import { fileName, save } from "./saving.js"
import { wordFile } from "./takeaways.js"
import { List } from "./tray_list.js"
import { forgetSent, keep, linkTo, picked } from "./tray_store.js"

export class Panel {
  constructor() {
    this.dialog = document.body.appendChild(Object.assign(document.createElement("dialog"), { className: "tray-panel", innerHTML: panelHtml() }))
    this.dialog.setAttribute("aria-labelledby", "tray-title")
    const part = name => this.dialog.querySelector(name)
    Object.assign(this, { heading: part("h2"), note: part(".tray-note"), status: part("[role=status]"), empty: part(".tray-empty"), sent: null })
    this.list = new List(part("ol"), (ids, said, isRemoved) => this.change(ids, said, isRemoved))
    this.dialog.addEventListener("click", ({ target }) => {
      if (target === this.dialog) this.dialog.close()
      const { do: action } = target.closest("[data-do]")?.dataset ?? {}
      if (action) this.act(action)
    })
    this.dialog.addEventListener("close", () => this.leave())
  }

  // Show what was picked, or the ids that were sent.
  async open(sent = null) {
    this.sent = sent && { ids: sent, isOrdered: true }
    this.status.textContent = ""
    if (!this.dialog.open) this.dialog.showModal()
    await this.show()
  }

  // The one who was sent something keeps what they had picked themselves.
  get chosen() {
    return this.sent ?? picked()
  }

  async show() {
    const { ids, isOrdered } = this.chosen, found = await citationsOf(ids)
    const held = found.map((citation, i) => citation && { id: ids[i], ...citation }).filter(Boolean)
    this.documents = isOrdered ? held : inLegalOrder(held)
    this.list.show(this.documents, addressOf(""))
    this.heading.textContent = tell(this.sent ? "tray.sent" : "tray.title")
    this.note.textContent = held.length < ids.length ? tell("tray.unknown", { count: ids.length - held.length }) : this.said()
    this.empty.hidden = held.length > 0
    this.dialog.classList.toggle("is-empty", !held.length)
    this.dialog.querySelector("[data-do=legal]").hidden = !held.some(({ legal }) => legal)
    this.dialog.querySelector("[data-do=take]").hidden = !this.sent
    this.dialog.querySelector("[data-do=clear]").hidden = Boolean(this.sent)
  }

  // Where there is room for handles, items can be dragged by them.
  said() {
    return tell(this.sent ? "tray.sent_note" : matchMedia("(max-width: 30em)").matches ? "tray.note" : "tray.note_drag")
  }

  change(ids, said, isRemoved) {
    const chosen = { ids, isOrdered: isRemoved ? this.chosen.isOrdered : true }
    this.documents = ids.map(id => this.documents.find(document => document.id === id))
    if (this.sent) this.sent = chosen
    else keep(chosen)
    this.list.show(this.documents, addressOf(""))
    this.empty.hidden = ids.length > 0
    this.dialog.classList.toggle("is-empty", !ids.length)
    this.status.textContent = said
  }

  async act(which) {
    const { documents } = this, ids = documents.map(({ id }) => id), count = documents.length
    const acts = {
      close: () => this.dialog.close(),
      more: () => this.showMore(),
      legal: () => copyLegal(documents),
      plain: () => this.copy(documents.map(({ plain }) => plain).join("\n"), tell("tray.copied", { count })),
      link: () => this.copy(linkTo(ids), tell("tray.link_copied")),
      word: async () => { save(await wordFile(documents, titles()), `${fileName([tell("list_file.annex")])}.docx`); return "" },
      order: () => this.order(),
      clear: () => { this.change([], tell("tray.cleared"), true); this.dialog.querySelector("[data-do=close]").focus() },
      take: () => this.take(ids)
    }
    try {
      this.status.textContent = await acts[which]() ?? this.status.textContent
    } catch {
      this.status.textContent = say("box.failed")
    }
  }

  async copy(text, said) {
    await navigator.clipboard.writeText(text)
    return said
  }

  order() {
    const ids = inLegalOrder(this.documents).map(({ id }) => id)
    this.change(ids, tell("tray.ordered"))
    if (!this.sent) keep({ ids, isOrdered: false })
  }

  // Add what was sent to what the reader has.
  take(ids) {
    const own = picked(), isOrdered = own.isOrdered || !own.ids.length
    keep({ ids: [...own.ids, ...ids], isOrdered })
    forgetSent()
    this.sent = null
    this.show()
    return tell("tray.taken", { count: ids.length })
  }

  // On small screens what is used less waits behind a button.
  showMore() {
    const button = this.dialog.querySelector("[data-do=more]")
    button.ariaExpanded = String(button.ariaExpanded === "false")
  }

  leave() {
    if (this.sent) forgetSent()
    this.sent = null
  }
}

function titles() {
  return [{ text: tell("list_file.annex_mark"), bold: true }, { text: tell("list_file.annex_title"), bold: true }, { text: tell("list_file.annex_of"), italic: true }]
}

function panelHtml() {
  const button = which => `<button type="button" data-do="${which}">${escaped(tell(`tray.${which}`))}</button>`
  return `<header><h2 id="tray-title"></h2>${button("close")}</header>
<p class="tray-note"></p><p class="tray-empty" hidden>${escaped(tell("tray.empty"))}</p><ol></ol>
<p class="tray-status" role="status"></p>
<div class="tray-buttons">${button("legal")}<button type="button" data-do="more" aria-expanded="false">${escaped(tell("tray.more"))}</button>${["plain", "word", "link", "take"].map(button).join("")}<span>${["order", "clear"].map(button).join("")}</span></div>`
}
