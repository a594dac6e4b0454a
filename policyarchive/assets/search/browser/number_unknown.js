// Letters in a number that no vocabulary has and that may be the abbreviation of a type; policyarchive/core/numbering/unknown.py
// does the same.

import { plain, withoutFrame } from "./number_spelling.js"

// Return such letters: "HDLS" of "12/HDLS-UBND", which is read as a letter, and of "12-HDLS/TU", which fits no system.
// In the second case they are what alone keeps the number from one. null where there are none.
export function unknownType(reading, rules) {
  if (reading.isEstablished || reading.readings.length) return reading.unknownSymbol
  const { number } = withoutFrame(plain(reading.form, rules), rules)
  const types = rules.systems.filter(system => !system.types).map(({ pattern }) => pattern.exec(number)?.groups.type)
  return types.find(type => type && !rules.symbols.types.has(type)) ?? null
}
