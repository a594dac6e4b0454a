// By what a number is read, as policyarchive/exports/search/numbering.py writes it: patterns are compiled, tables become maps.

// Return the rules of plain data: { marks, systems, symbols, alike, dashes, fold … }.
export function makeRules(data) {
  const dashes = everywhere(data.dashes)
  return {
    ...data, dashes,
    fold: makeNumberFold(data.d_letters, dashes),
    alike: new Map(Object.entries(data.alike)),
    marks: mapped(data.marks, everywhere),
    digits: new Map(Object.entries(data.digits)),
    units: new Map(Object.entries(mapped(data.units, whole))),
    systems: data.systems.map(system => ({ ...system, pattern: whole(system.pattern) })),
    symbols: makeSymbols(data.symbols)
  }
}

function makeSymbols({ types, bodies, jurisdictions, party, by_name, national, names, by_folded }) {
  const map = table => new Map(Object.entries(table))
  return {
    types: map(types), bodies: map(bodies), jurisdictions: map(jurisdictions), party: new Set(party),
    byName: map(by_name), national: new Set(national), names: map(names), byFolded: map(by_folded)
  }
}

// Tell whether the symbol of a body is one of a vocabulary; "QH13" is "QH" in a term.
export function lists({ bodies }, body) {
  return bodies.has(body.replace(/[0-9]+$/, ""))
}

// Tell whether the symbol of a body or unit is one of a vocabulary or of a record.
export function knows({ symbols, fold }, body) {
  return lists(symbols, body) || (symbols.byFolded.get(fold(body)) ?? []).includes(body)
}

// Return a function that folds as policyarchive/core/text.py does, which is less than the search folds.
function makeNumberFold(letters, dashes) {
  const plain = new Map(Object.entries(letters))
  const bare = text => [...text].map(sign => plain.get(sign) ?? sign).join("").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
  return text => bare(text).normalize("NFC").replace(dashes, "-").toLowerCase()
}

function everywhere(pattern) {
  return new RegExp(pattern, "gu")
}

function whole(pattern) {
  return new RegExp(`^(?:${pattern})$`, "u")
}

function mapped(table, change) {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value)]))
}
