// The box of the page about numbers: what is typed there is read as Python reads it, and said in the words of the page.

import { makeRules } from "./number_rules.js"
import { unknownType } from "./number_unknown.js"
import { NoNumber, readNumber } from "./numbers.js"

class NumberBox {
  constructor(root, numbering) {
    this.rules = makeRules(numbering)
    this.root = root
    this.form = root.querySelector("form")
    this.said = root.querySelector("output")
    this.meant = root.querySelector(".number-meant")
    this.facts = root.querySelector("dl")
    this.types = JSON.parse(root.dataset.types)
    this.bodies = JSON.parse(root.dataset.bodies)
  }

  start() {
    const { form } = this
    form.addEventListener("input", () => this.show())
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("click", ({ target }) => this.tryOut(target.closest("button[type=button]")))
    this.show()
  }

  // Read the number on a button. The buttons of what may be meant go when it is read: the caret goes back to the input.
  tryOut(button) {
    const { typed } = this.form.elements
    if (!button) return
    typed.value = button.textContent
    this.show()
    if (!button.isConnected) typed.focus()
  }

  show() {
    const typed = this.form.elements.typed.value
    const { reading, state, sentences } = typed ? this.read(typed) : { state: "empty", sentences: [] }
    this.said.textContent = sentences.join(" ")
    this.said.dataset.state = this.root.dataset.state = state
    this.offer(reading ? [...reading.readings, ...reading.near] : [])
    this.facts.hidden = !reading?.isEstablished
    if (reading?.isEstablished) this.fill(reading)
  }

  // Show a button for each number that may be meant.
  offer(numbers) {
    const buttons = numbers.map(number => Object.assign(document.createElement("button"), { type: "button", textContent: number }))
    this.meant.hidden = !numbers.length
    this.meant.replaceChildren(this.meant.firstElementChild, ...buttons)
  }

  // Return { reading, state, sentences }; without a reading where the text holds no single number.
  read(typed) {
    try {
      const reading = readNumber(typed, this.rules)
      const state = !reading.isEstablished ? "kept" : reading.certain ? "certain" : "uncertain"
      return { reading, state, sentences: [this.said.dataset[state], ...this.remarks(reading)] }
    } catch (error) {
      if (!(error instanceof NoNumber)) throw error
      return { state: "refused", sentences: [this.said.dataset[error.message]] }
    }
  }

  // Return what is to be said of a reading, as policyarchive/cli/number.py says it.
  remarks(reading) {
    const told = [...this.doubts(reading), ...this.unknown(reading)]
    return told.length || reading.certain || !reading.isEstablished ? told : [this.say("unclear")]
  }

  // Return what was mended in a number, and what else may be meant.
  doubts({ mended, respelt, readings, near, type, issuerSymbol, mayBeLetter, isCalledOtherwise }) {
    const pairs = (key, found) => found.map(([typed, number]) => this.say(key, { typed, number }))
    const listed = (key, numbers) => numbers.length ? [this.say(key, { readings: numbers.join(", ") })] : []
    return [
      ...pairs("mended", mended), ...pairs("respelt", respelt), ...listed("readings", readings), ...listed("near", near),
      ...(mayBeLetter ? [this.say("may_be_letter", { type, body: issuerSymbol })] : []),
      ...(isCalledOtherwise ? [this.say("called_otherwise")] : [])
    ]
  }

  // Return which symbols no vocabulary has.
  unknown(reading) {
    const symbol = unknownType(reading, this.rules)
    return symbol ? [this.say("unknown", { symbol })] : reading.unknownBodies.map(body => this.say("unknown_body", { symbol: body }))
  }

  say(key, values) {
    return this.said.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name])
  }

  fill(reading) {
    const { form, canonical, sequence, year, symbols, written, certain } = reading, { yes, no } = this.said.dataset
    const shown = {
      form, canonical, sequence, year, symbols: written ?? symbols, type: this.typeOf(reading), issuer_symbol: this.issuerOf(reading),
      system: systemOf(reading), certain: certain ? yes : no
    }
    for (const place of this.facts.querySelectorAll("[data-field]")) place.replaceChildren(shown[place.dataset.field] ?? "–")
  }

  // Return the type with its name; null where the number says none, or letters that may be one.
  typeOf({ type, types, unknownSymbol }) {
    const names = (unknownSymbol ? [] : types).map(id => this.types[id]).filter(Boolean).join(", ")
    return type && names ? `${type} (${names})` : type ?? (names || null)
  }

  issuerOf({ issuerSymbol, issuerSymbols }) {
    const names = issuerSymbols.map(symbol => this.bodies[symbol] ?? this.bodies[symbol.replace(/[0-9]+$/, "")])
    return names.some(Boolean) ? `${issuerSymbol} (${names.map((name, i) => name ?? issuerSymbols[i]).join("; ")})` : issuerSymbol
  }
}

// Return a link to the system in the table of the page, which has its name; its id where there is no such row.
function systemOf({ system }) {
  const row = document.getElementById(`system-${system}`)
  if (!row) return system
  return Object.assign(document.createElement("a"), { href: `#${row.id}`, textContent: row.cells[0].firstChild.textContent.trim() })
}

const root = document.querySelector(".number-box")
if (root && self.archiveNumbering) new NumberBox(root, self.archiveNumbering).start()
