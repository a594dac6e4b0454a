// The spelling of numbers: what stands around one is taken off, and slips of the keyboard are mended. Nothing here
// decides what a number means. policyarchive/core/numbering/spelling.py does the same, step by step.

// Return a text in normal form C, with plain dashes and strokes, the letter Đ, and single spaces; its lines stay apart.
export function plain(text, { dashes, alike, marks }) {
  const signs = [...text.normalize("NFC").replace(dashes, "-")].map(sign => alike.get(sign) ?? sign)
  return signs.join("").replace(marks.unseen, "").replace(/-{2,}/g, "-").replace(marks.spaces, " ").trim()
}

// Return the number in a text without what stands around it: { number, hint, said }. hint: the abbreviation of a type before it,
// null without one; said: the ids of the types named there.
export function withoutFrame(given, { marks, symbols, fold }) {
  const [said, text] = withoutName(without(marks.trail, without(marks.lead, given)), marks, symbols)
  const [lead] = text.matchAll(marks.hint), hints = lead ? typesAbbreviated(lead[1], symbols, fold) : []
  if (!hints.length) return { number: inOnePiece(without(marks.lead, text)), hint: null, said }
  return {
    number: inOnePiece(text.slice(lead[0].length)), hint: hints.length === 1 ? hints[0] : null,
    said: hints.flatMap(hint => symbols.types.get(hint))
  }
}

// Return the abbreviations of types that letters are, accents and case apart; themselves alone where they are one.
function typesAbbreviated(letters, { types, byFolded }, fold) {
  const alike = types.has(letters) ? [letters] : byFolded.get(fold(letters)) ?? []
  return alike.filter(symbol => types.has(symbol))
}

// Return a text without a mark that stands before or after it, as often as it does; never without all of it.
function without(mark, text) {
  const shorter = text.replace(mark, "")
  return shorter === "" || shorter === text ? text : without(mark, shorter)
}

// Return the types that a name in front of a number means, and the text without it: "Quyết định số 7/QĐ-UBND" begins at "số".
function withoutName(text, { named }, { names }) {
  const lower = text.toLowerCase()
  for (const [name, types] of names) {
    const rest = text.slice(name.length)
    if (lower.startsWith(name) && isIn(named, rest)) return [types, rest.replace(named, "")]
  }
  return [[], text]
}

function inOnePiece(text) {
  return text.replace(/\s+/g, "")
}

// Tell whether a pattern is found in a text.
export function isIn(pattern, text) {
  return text.search(pattern) >= 0
}

// Yield [number, mended]: as written, then with its spelling mended in ever bolder ways, and what was mended.
export function* spellings(text, rules) {
  const { symbols } = rules
  const parted = withPartedSymbols(text, symbols)
  if (parted !== text) yield [parted, [[text, parted]]]
  const signed = withUsualSigns(text, rules)
  if (signed !== text && symbols.party.has(signed.slice(signed.indexOf("/") + 1))) yield [signed, [[text, signed]]]
  yield [text, []]
  const dotted = withStrokes(text.replaceAll("_", "-"), rules)
  const bold = [signed, dotted, ...slips(text, rules), ...slips(dotted, rules), withSymbolOfName(text, rules)]
  for (const mended of new Set([...bold, ...bold.map(slip => withUsualSigns(slip, rules))]))
    if (mended !== text) yield [mended, [[text, mended]]]
}

// Return a number of a known type and body with the signs of their system: "45 QĐ/UB" is "45/QĐ-UB", "31/QĐ-TW" "31-QĐ/TW".
function withUsualSigns(text, { marks, symbols }) {
  const [parts] = text.matchAll(marks.signed)
  if (!parts || !symbols.types.has(parts.groups.kind) || !symbols.bodies.has(parts.groups.body)) return text
  const { seq, first, kind, second, body, units } = parts.groups
  if (symbols.party.has(body) || (!first && second === "/")) return `${seq}-${kind}/${body}${units}`
  return `${seq}/${kind}-${body}${units}`
}

// Return a number with the symbol of a body for its name: "09-NQ/Tỉnh ủy" is "09-NQ/TU".
function withSymbolOfName(text, { symbols, fold }) {
  const { before, last } = atLastStroke(text)
  return before + (symbols.byName.get(fold(last)) ?? last)
}

// Return a number with signs for dots: "57/QĐ.UB" is "57/QĐ-UB", "01.2022.NQ.HĐND" is "01/2022/NQ-HĐND".
function withStrokes(text, { marks }) {
  const [first, ...rest] = text.split(".")
  return rest.reduce((head, part, i) => {
    const hyphen = isIn(marks.letter_last, head) || (i === rest.length - 1 && /^[0-9]+$/.test(head))
    return head + (hyphen ? "-" : "/") + part
  }, first)
}

// Accents and cases of letters mended in every way that makes known symbols: QD is QĐ, hđnd is HĐND, hd is HD or HĐ.
function slips(text, rules) {
  const { marks, symbols, fold, most_spellings } = rules
  const parts = text.split(marks.symbol)
  const meanings = [...text.matchAll(marks.symbol)].map(([symbol]) => meant(symbol, symbols, fold))
  if (meanings.reduce((count, { length }) => count * length, 1) > most_spellings) return []
  return meanings.reduce(
    (woven, choices, i) => woven.flatMap(head => choices.map(symbol => head + symbol + parts[i + 1])), [parts[0]])
}

// Return the known symbols that a symbol is but for accents and case; itself where there are none.
// Accents that were typed are meant: "tư" is TƯ, "tu" may be either.
function meant(symbol, { types, bodies, byFolded }, fold) {
  const typed = fold(symbol) !== symbol.toLowerCase() ? symbol.toUpperCase() : symbol
  if (types.has(typed) || bodies.has(typed)) return [typed]
  return byFolded.get(fold(symbol)) ?? [symbol]
}

// A type and a body without a sign between them: "57/QĐUB" is "57/QĐ-UB".
function withPartedSymbols(text, { types, bodies }) {
  const { before, last } = atLastStroke(text)
  if (!before || bodies.has(last)) return text
  const kinds = [...types.keys()].filter(kind => last.startsWith(kind) && bodies.has(last.slice(kind.length)))
  if (!kinds.length) return text
  const kind = kinds.reduce((longest, one) => one.length > longest.length ? one : longest)
  return `${before}${kind}-${last.slice(kind.length)}`
}

// Return a text in two: up to its last stroke, and what follows; all of it follows where it has none.
function atLastStroke(text) {
  const end = text.lastIndexOf("/") + 1
  return { before: text.slice(0, end), last: text.slice(end) }
}
