// Reading the number of a document: text to fields. policyarchive/core/numbering/reading.py does the same, step by step,
// and says what each field is. rules: what makeRules of number_rules.js returns.

import { knows } from "./number_rules.js"
import { isIn, plain, spellings, withoutFrame } from "./number_spelling.js"

const AS_PRINTED = "as-printed"
const PIECE = /\{(\w+)\}/g
const UNREAD = {
  sequence: null, year: null, type: null, types: [], body: null, issuerSymbols: [], system: AS_PRINTED, certain: false,
  knowsBody: false, mended: [], readings: []
}

// Thrown where a text holds no single number; the message is "empty", "blank", "range" or "several".
export class NoNumber extends Error {}

// How a number was read.
class Reading {
  constructor(fields) {
    Object.assign(this, UNREAD, fields)
  }

  get isEstablished() {
    return this.system !== AS_PRINTED
  }

  get symbols() {
    return [this.type, this.body].filter(Boolean).join("-") || null
  }

  get issuerSymbol() {
    return this.issuerSymbols.join("-") || null
  }

  get unknownSymbol() {
    return this.system === "letter" && !this.knowsBody ? this.issuerSymbol : null
  }

  with(fields) {
    return new Reading({ ...this, ...fields })
  }
}

// Return how a number is read. Throws NoNumber where the text holds none, or more than one.
export function readNumber(text, rules) {
  const given = plain(text, rules)
  refuseWhatIsNoSingleNumber(given.toLowerCase(), rules)
  if (isIn(rules.marks.none, rules.fold(given))) return new Reading({ form: text, canonical: given })
  const [hint, bare] = withoutFrame(given, rules)
  const reading = decided([...readings(bare, rules)], given, rules)
  return withHint(reading.with({ form: text }), hint, rules)
}

// Yield the readings of a number, as it stands and with its spelling mended in ever bolder ways.
function* readings(text, rules) {
  for (const [candidate, slips] of spellings(text, rules)) {
    const reading = readExactly(candidate, rules)
    if (!reading) continue
    const mended = slips.length ? slips : reading.mended
    yield reading.with({ certain: reading.certain && !mended.length, mended })
  }
}

// Return the first reading that says a type or is certain, with the fewest unknown symbols. Where slips of accents
// can be mended to several numbers, none of them is guessed.
function decided(readings, given, rules) {
  const { fold } = rules, kept = new Reading({ form: given, canonical: given })
  const best = readings.reduce((best, one) => isBetter(one, best, rules) ? one : best, readings[0] ?? kept)
  const rivals = readings.filter(({ canonical, mended }) => mended.length && fold(canonical) === fold(best.canonical))
    .filter(one => unknown(one, rules) === unknown(best, rules))
  const canonicals = [...new Set(rivals.map(({ canonical }) => canonical))]
  return best.mended.length && canonicals.length > 1 ? kept.with({ readings: canonicals }) : best
}

function isBetter(one, other, rules) {
  const [saysOne, saysOther] = [one, other].map(({ type, certain }) => Boolean(type || certain))
  return saysOne === saysOther ? unknown(one, rules) < unknown(other, rules) : saysOne
}

// Return how many symbols of bodies and units of a number are not known.
function unknown({ body }, rules) {
  return (body ?? "").split("-").filter(symbol => symbol && !knows(rules, symbol)).length
}

// text: in lower case.
function refuseWhatIsNoSingleNumber(text, { marks, fold }) {
  if (!text) throw new NoNumber("empty")
  if (isIn(marks.none, fold(text))) return
  const bare = text.replace(marks.lead, "")
  for (const reason of ["blank", "range"]) if (isIn(marks[reason], bare)) throw new NoNumber(reason)
  const parts = text.split(marks.apart), whole = parts.filter(part => isIn(marks.begins, part))
  if (whole.length > 1 || (whole.length && isIn(marks.bare, parts[0]))) throw new NoNumber("several")
}

// Return the reading of a text that fits a system as it stands.
function readExactly(text, rules) {
  for (const system of rules.systems) {
    const found = system.pattern.exec(text)?.groups
    const reading = found && readingBy(system, found, rules)
    if (reading) return reading
  }
}

function readingBy(system, found, rules) {
  const { type, body } = found, { symbols, letters, joint } = rules
  if (type && (!symbols.types.has(type) || (system.types && !system.types.includes(type)))) return null
  const bodies = body ? body.split("-").map(part => symbols.bodies.get(part) ?? part) : []
  const [first = ""] = bodies, values = { ...found, body: bodies.join("-") }
  const [canonical, written] = [system.canonical, system.form].map(form => form.replace(PIECE, (_, name) => values[name] ?? ""))
  const knowsBody = !letters.includes(system.id) || symbols.bodies.has(first)
  return new Reading({
    form: canonical, canonical, sequence: found.seq ?? null, year: found.year ?? null, type: type ?? null,
    types: system.type ? [system.type] : typesOf(type, first, system, rules),
    body: bodies.join("-") || null,
    issuerSymbols: system.id.startsWith(joint) ? bodies : bodies.slice(0, 1),
    system: system.id, certain: system.certain && knowsBody && !mayBeLetter(type, first, symbols), knowsBody,
    mended: written === canonical ? [] : [[written, canonical]]
  })
}

// Tell whether the abbreviation of a type may be the symbol of a body, and what follows its unit: "2941/CT-TTHT".
function mayBeLetter(type, body, { bodies }) {
  return bodies.has(type) && !bodies.has(body)
}

// Return the ids of the types that an abbreviation can mean with this body.
function typesOf(type, body, system, { symbols, shared }) {
  const found = symbols.types.get(type) ?? [], jurisdiction = symbols.jurisdictions.get(body)
  const fitting = found.filter(id => symbols.national.has(id) === (jurisdiction === "national"))
  const meant = jurisdiction && fitting.length ? fitting : found
  return shared.includes(system.id) ? meant : meant.slice(0, 1)
}

// Return a reading with the type that was written before the number, where the number itself has none.
function withHint(reading, hint, { symbols }) {
  const types = symbols.types.get(hint) ?? []
  if (hint === null || reading.type || types.some(id => reading.types.includes(id))) return reading
  return reading.with({ type: hint, types, certain: false })
}
