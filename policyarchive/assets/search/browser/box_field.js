// A field that asks the search at each change, and the panel below it. Arrow keys walk through what was found, Escape closes
// the panel, Enter acts on what the field holds at that moment.

import { keepInAddress, leadOn, textAsked } from "./address.js"
import { answerHtml, saidOf, startHtml, statusHtml } from "./box_panel.js"
import { withoutChip } from "./chips.js"
import { addClear } from "./clearing.js"
import { addressOf, ask, finderFor, say } from "./page.js"
import { forget, remember } from "./recent.js"
import { turnShortcuts } from "./shortcuts.js"

const MOST = 12 // rows; the search page has them all

export class Box {
  // form: with a field "text". opener: the button that shows the form on small screens. keepsAddress: the page is one to
  // search from, and its address keeps the text; on others only the step of the history does.
  constructor(form, { opener = null, keepsAddress = false } = {}) {
    const panel = Object.assign(document.createElement("div"), { className: "found", hidden: true })
    const live = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" })
    Object.assign(this, { form, opener, keepsAddress, panel, live, input: form.elements.text, answered: null, shown: null })
    this.showClear = addClear(this.input, say("box.clear"))
    form.append(panel, live)
    this.listen()
    this.bringBack()
  }

  listen() {
    const { form, input, panel } = this
    input.addEventListener("input", () => this.follow())
    input.addEventListener("focus", () => this.show())
    form.addEventListener("submit", event => { event.preventDefault(); this.act() })
    form.addEventListener("keydown", event => this.press(event))
    form.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !form.contains(relatedTarget)) this.close() })
    panel.addEventListener("click", ({ target }) => this.choose(target.closest("button, a") ?? target))
    document.addEventListener("pointerdown", ({ target }) => { if (!form.contains(target) && target !== this.opener) this.close() })
    form.querySelector(".site-search-close")?.addEventListener("click", () => this.leave())
  }

  get text() {
    return this.input.value.trim()
  }

  // Give the field another text, as if it were typed.
  type(text) {
    this.input.value = text
    this.showClear()
    this.input.focus()
    this.follow()
  }

  // What is asked for.

  // Ask until what is shown is what the field holds; what is typed meanwhile is asked next, and only the last of it.
  async follow() {
    this.keep()
    this.show()
    if (this.asking) return
    this.asking = true
    try {
      while (this.text && this.text !== this.shown?.text) await this.ask(this.text)
    } finally {
      this.asking = false
    }
    this.show()
  }

  async ask(text) {
    this.draw(text, await this.answerTo(text).catch(() => null))
  }

  // Return the promise of the answer to a text; the last one is kept for Enter.
  answerTo(text) {
    if (this.answered?.text !== text) this.answered = { text, promise: ask(text, { limit: MOST }) }
    this.answered.promise.catch(() => { this.answered = null })
    return this.answered.promise
  }

  // Open the one record that bears the text, else the page with all that was found.
  async act() {
    const { text } = this
    if (!text) return
    remember(text)
    const answer = await this.answerTo(text).catch(() => null)
    if (text !== this.text) return
    location.assign(answer?.state === "exact" ? addressOf(answer.rows[0].url) : finderFor(text))
  }

  // What is shown.

  draw(text, answer) {
    const said = answer ? saidOf(answer) : say("box.failed")
    this.shown = { text, answer, html: answer ? answerHtml(text, answer) : statusHtml(said) }
    this.live.textContent = said
  }

  show() {
    if (!this.form.contains(document.activeElement) && !this.isBack) return
    const html = this.htmlNow()
    if (this.panel.dataset.shown !== html) this.panel.innerHTML = html
    this.panel.dataset.shown = html
    this.panel.hidden = !html
  }

  // While a text is asked for, what was found before it stays.
  htmlNow() {
    if (!this.text) return startHtml()
    return this.shown?.html ?? statusHtml(say("box.waiting"))
  }

  choose(target) {
    const { chip } = target.dataset
    if (target.matches("[data-try]")) this.type(target.textContent)
    if (chip) this.type(withoutChip(this.text, this.shown.answer.chips[chip]))
    if (target.matches("[data-forget]")) this.renew(forget)
    if (target.matches("[data-shortcuts]")) this.renew(turnShortcuts)
    if (target.closest("a")) remember(this.text)
  }

  // Change what an empty box offers.
  renew(change) {
    change()
    this.input.focus()
    this.show()
  }

  // Opening and closing.

  open() {
    this.reveal()
    this.input.focus()
    this.show()
  }

  reveal() {
    this.form.classList.add("open")
    this.opener?.setAttribute("aria-expanded", "true")
  }

  close() {
    if (this.panel.hidden && !this.form.classList.contains("open")) return
    this.isBack = false
    this.form.classList.remove("open")
    this.opener?.setAttribute("aria-expanded", "false")
    this.panel.hidden = true
    if (!this.keepsAddress) this.keepInHistory("")
  }

  // Close it, with the focus where it came from.
  leave() {
    this.close()
    if (this.opener?.offsetParent) this.opener.focus()
  }

  // The keyboard.

  press(event) {
    const { key } = event
    if (key === "Escape" && !this.panel.hidden) {
      event.preventDefault() // else the field would be emptied
      if (this.opener?.offsetParent) this.leave()
      else { this.input.focus(); this.close() }
    }
    if (key === "ArrowDown" || key === "ArrowUp") this.walk(event, key === "ArrowDown" ? 1 : -1)
  }

  walk(event, step) {
    const places = [this.input, ...this.panel.querySelectorAll(".hit, .found-all a, [data-try]")]
    const at = places.indexOf(document.activeElement)
    if (at < 0 || this.panel.hidden) return
    event.preventDefault()
    places.at((at + step) % places.length).focus()
  }

  // What Back brings back.

  keep() {
    if (this.keepsAddress) keepInAddress(this.asked())
    else this.keepInHistory(this.text)
  }

  keepInHistory(text) {
    history.replaceState({ ...history.state, asked: text }, "")
    leadOn(this.asked())
  }

  asked() {
    return new URLSearchParams(this.text ? { q: this.text } : {})
  }

  bringBack() {
    const text = textAsked(new URLSearchParams(location.search)) || (isReturn() && history.state?.asked)
    if (!text) return
    this.input.value = text
    this.isBack = true
    this.showClear()
    this.reveal()
    this.follow()
  }
}

// Tell whether the reader came back to this page: when it is only loaded again, nothing opens by itself.
function isReturn() {
  return performance.getEntriesByType("navigation")[0]?.type === "back_forward"
}
