// Folding: what is left of a text when accents, look-alike letters and kinds of dashes are ignored.
// policyarchive/exports/search/folding.py does the same; tests/search/cases.json holds both to it.

export function makeFold(rules) {
  const signs = new Map()
  for (const sign of rules.dropped) signs.set(sign, "")
  for (const sign of rules.dashes) signs.set(sign, "-")
  for (const sign of rules.slashes) signs.set(sign, "/")
  const letters = new Map(Object.entries(rules.letters))
  const inTable = table => new RegExp(`[${[...table.keys()].join("").replace(/[\\\]^-]/g, "\\$&")}]`, "gu")
  const [someSign, someLetter] = [inTable(signs), inTable(letters)]
  return text => text
    .replace(someSign, sign => signs.get(sign)).normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "")
    .replace(someLetter, letter => letters.get(letter)).replace(/\s+/g, " ").trim()
}
