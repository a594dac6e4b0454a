// The box of the page about numbers: what is typed there is read as Python reads it, and said in the words of the page.

import { makeRules } from "./number_rules.js"
import { unknownType } from "./number_unknown.js"
import { NoNumber, readNumber } from "./numbers.js"

class NumberBox {
  constructor(root, numbering) {
    this.rules = makeRules(numbering)
    this.form = root.querySelector("form")
    this.said = root.querySelector("output")
    this.facts = root.querySelector("dl")
    this.types = JSON.parse(root.dataset.types)
    this.bodies = JSON.parse(root.dataset.bodies)
  }

  start() {
    const { form } = this
    form.addEventListener("input", () => this.show())
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("click", ({ target }) => { if (target.type === "button") this.tryOut(target.textContent) })
    this.show()
  }

  tryOut(number) {
    this.form.elements.typed.value = number
    this.show()
  }

  show() {
    const typed = this.form.elements.typed.value
    const { reading, state, sentences } = typed ? this.read(typed) : { sentences: [] }
    this.said.textContent = sentences.join(" ")
    this.said.dataset.state = state
    this.facts.hidden = !reading
    if (reading) this.fill(reading)
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

  // Return what was mended, what is not known, and between which numbers the spelling does not decide.
  remarks(reading) {
    const { mended, readings } = reading, symbol = unknownType(reading, this.rules)
    const say = (key, values) => this.said.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name])
    return [
      ...mended.map(([typed, number]) => say("mended", { typed, number })),
      ...(symbol ? [say("unknown", { symbol })] : []),
      ...(readings.length ? [say("readings", { readings: readings.join(", ") })] : [])
    ]
  }

  fill(reading) {
    const { form, canonical, sequence, year, symbols, certain } = reading, { yes, no } = this.said.dataset
    const shown = {
      form, canonical, sequence, year, symbols, type: this.typeOf(reading), issuer_symbol: this.issuerOf(reading),
      system: systemOf(reading), certain: certain ? yes : no
    }
    for (const place of this.facts.querySelectorAll("[data-field]")) place.replaceChildren(shown[place.dataset.field] ?? "–")
  }

  typeOf({ type, types }) {
    const names = types.map(id => this.types[id]).filter(Boolean).join(", ")
    return type && names ? `${type} (${names})` : type ?? (names || null)
  }

  issuerOf({ issuerSymbol, issuerSymbols }) {
    const names = issuerSymbols.map(symbol => this.bodies[symbol] ?? this.bodies[symbol.replace(/[0-9]+$/, "")])
    return names.some(Boolean) ? `${issuerSymbol} (${names.map((name, i) => name ?? issuerSymbols[i]).join("; ")})` : issuerSymbol
  }
}

// Return a link to the system in the table of the page, which has its name; its id where there is no such row.
function systemOf({ system, isEstablished }) {
  const row = document.getElementById(`system-${system}`)
  if (!isEstablished || !row) return isEstablished ? system : null
  return Object.assign(document.createElement("a"), { href: `#${row.id}`, textContent: row.cells[0].firstChild.textContent.trim() })
}

const root = document.querySelector(".number-box")
if (root && self.archiveNumbering) new NumberBox(root, self.archiveNumbering).start()
