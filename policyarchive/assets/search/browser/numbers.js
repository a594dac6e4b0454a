// Reading the number of a document: text to fields. policyarchive/core/numbering/reader.py does the same, step by step, and
// reading.py beside it says what each field is. rules: what makeRules of number_rules.js returns.

import { mayBeLetter, withDigits, withNearSymbols } from "./number_doubts.js"
import { knows, lists } from "./number_rules.js"
import { whyNoSingleNumber } from "./number_single.js"
import { isIn, plain, spellings, withoutFrame } from "./number_spelling.js"

const AS_PRINTED = "as-printed"
const PIECE = /\{(\w+)\}/g
const SYMBOLS = /\{(?:type|of|body)\}.*\{(?:type|body|unit)\}|\{(?:type|body)\}/ // in a form
const UNREAD = {
  sequence: null, year: null, type: null, types: [], body: null, written: null, issuerSymbols: [], system: AS_PRINTED,
  certain: false, mended: [], respelt: [], readings: [], unknownBodies: [], near: [], mayBeLetter: false, isCalledOtherwise: false
}

// Thrown where a text holds no single number; the message is the reason that whyNoSingleNumber gives.
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
    return this.system === "letter" && this.unknownBodies.length ? this.issuerSymbol : null
  }

  with(fields) {
    return new Reading({ ...this, ...fields })
  }
}

// Return how a number is read. Throws NoNumber where the text holds none, or more than one.
export function readNumber(text, rules) {
  const given = plain(text, rules), reason = whyNoSingleNumber(given.toLowerCase(), rules)
  if (reason) throw new NoNumber(reason)
  if (isIn(rules.marks.none, rules.fold(given))) return new Reading({ form: text, canonical: given })
  const reading = read(given, rules), near = nearOf(reading, given, rules)
  return reading.with({ form: text, near, certain: reading.certain && !near.length })
}

function read(given, rules) {
  const bare = withoutFrame(given, rules)
  return asCalled(decided([...readings(bare.number, rules)], given, rules), bare, rules)
}

// Return the numbers that may be meant instead of one that stands as it is.
function nearOf(reading, given, rules) {
  const digits = withDigits(given, rules), meant = digits === given ? reading : read(digits, rules)
  if (!meant.isEstablished) return []
  const near = withNearSymbols(meant.canonical, meant.unknownBodies, rules)
  return near.length || digits === given ? near : [meant.canonical]
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

// Return the reading of a text that fits a system as it stands.
function readExactly(text, rules) {
  for (const system of rules.systems) {
    const found = system.pattern.exec(text)?.groups
    const reading = found && readingBy(system, found, rules)
    if (reading) return reading
  }
}

function readingBy(system, found, rules) {
  const { type, body, unit } = found, { symbols, letters, joint } = rules
  if (type && (!symbols.types.has(type) || (system.types && !system.types.includes(type)))) return null
  const written = (body ?? "").split("-"), own = written.map(part => symbols.bodies.get(part) ?? part)
  const values = { ...found, body: own.join("-") }, [canonical, mended] = [system.canonical, system.form].map(form => filled(form, values))
  const signing = own.slice(0, system.id.startsWith(joint) ? own.length : 1).filter(Boolean)
  const unknownBodies = signing.filter(symbol => !lists(symbols, symbol)), isDoubtful = mayBeLetter(type, own[0], rules)
  const [signs] = system.canonical.match(SYMBOLS) ?? []
  return new Reading({
    form: canonical, canonical, sequence: found.seq ?? null, year: found.year ?? null, type: type ?? null,
    types: system.type ? [system.type] : typesOf(type, own[0], system, rules),
    body: [...own, unit].filter(Boolean).join("-") || null, written: signs ? filled(signs, values) : null,
    issuerSymbols: signing, system: system.id,
    certain: system.certain && !isDoubtful && !(unknownBodies.length && letters.includes(system.id)),
    mended: mended === canonical ? [] : [[mended, canonical]],
    respelt: written.map((one, i) => [one, own[i]]).filter(([one, other]) => one !== other),
    unknownBodies, mayBeLetter: isDoubtful
  })
}

function filled(form, values) {
  return form.replace(PIECE, (_, name) => values[name] ?? "")
}

// Return the ids of the types that an abbreviation can mean with this body.
function typesOf(type, body, system, { symbols, shared }) {
  const found = symbols.types.get(type) ?? [], jurisdiction = symbols.jurisdictions.get(body)
  const fitting = found.filter(id => symbols.national.has(id) === (jurisdiction === "national"))
  const meant = jurisdiction && fitting.length ? fitting : found
  return shared.includes(system.id) ? meant : meant.slice(0, 1)
}

// Return a reading with the type that was abbreviated before the number, where the number itself has none.
// It is not certain where the words before a number name another type than its own.
function asCalled(reading, { hint, said }, { symbols }) {
  if (!said.length || said.some(id => reading.types.includes(id))) return reading
  if (hint && !reading.type) return reading.with({ type: hint, types: symbols.types.get(hint), certain: false })
  return reading.types.length ? reading.with({ certain: false, isCalledOtherwise: true }) : reading
}
