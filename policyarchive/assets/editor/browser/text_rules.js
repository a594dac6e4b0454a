// Every text of a record against the rules for texts: characters, damage, markup, keystrokes. policyarchive/checks/text does the same;
// what is looked for comes from there.

import { codePoints, fieldName, firstSigns } from "./shown.js"
import { telex, vniKeys } from "./text_keys.js"

const VIETNAMESE = "vi", PIECE = 30, VALUE = 60
const MOST_MARKS = 2 // as in ế
const MARKUP = ["template-marker", "html", "markdown", "link-in-text"]

// Return the problems of all texts of a record. languages: of the archive; a text under none of them is in the first.
export function textRuleProblems(data, context, language = context.languages[0], at = []) {
  if (typeof data === "string") return problemsOfText(data, language, at, context)
  if (typeof data !== "object" || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => {
    const own = Array.isArray(data) ? Number(key) : key
    return textRuleProblems(value, context, context.languages.includes(own) ? own : language, [...at, own])
  })
}

// Return a text in normal form C, without invisible characters and with single ordinary spaces, as `policyarchive fix` writes it.
export function cleaned(text, { text: patterns }) {
  const visible = text.normalize("NFC").replace(all(patterns.invisible), sign => sign === "\t" ? " " : "")
  return visible.replace(all(patterns.odd_space), " ").replace(/ {2,}/gu, " ").replace(/^\s+|\s+$/gu, "")
}

function problemsOfText(text, language, at, context) {
  const rules = [...rulesOfLanguage(language, context), ...rulesOfField(at)]
  return rules.flatMap(rule => rule(text, context)).map(({ code, found }) => {
    const named = { field: at.join(".") || "/", value: firstSigns(text, VALUE), ...found }
    return { at, code, found: named }
  })
}

function rulesOfLanguage(language, { software_languages: own }) {
  return [
    invisible, oddSpace, doubleSpace, oddDash, oddSlash, composed, lookAlike, lostLetters, spreadsheetRemains, stackedMarks, privateCharacters,
    ...(own.includes(language) ? [mojibake, legacyEncoding] : []), ...(language === VIETNAMESE ? [telex, vniKeys] : [])
  ]
}

// Return the rules that only some fields keep: an address looks like one, a source may print a dash.
function rulesOfField(at) {
  const isPrinted = at.includes("printed") || at.includes("missing") || (at.length === 1 && at[0] === "period")
  return [
    ...(at.length && String(at.at(-1)).endsWith("url") ? [] : [markup]), ...(isPrinted ? [] : [placeholder]),
    ...(at.includes("title") ? [footnoteMark, quotedTitle] : [])
  ]
}

function invisible(text, context) {
  return signs("invisible-character", context.text.invisible, text)
}

function oddSpace(text, context) {
  return signs("odd-space", context.text.odd_space, text)
}

function oddDash(text, context) {
  return signs("odd-dash", context.text.odd_dash, text)
}

function doubleSpace(text) {
  return found(/ {2,}/gu, text).map(([spaces]) => ({ code: "double-space", found: { count: String(spaces.length) } }))
}

function oddSlash(text, context) {
  return found(context.text.odd_slash, text).map(([letter]) => ({ code: "look-alike", found: { letter, points: codePoints(letter), twin: "/" } }))
}

function composed(text) {
  return text.normalize("NFC") === text ? [] : [{ code: "not-nfc", found: {} }]
}

// A Latin word holds no Cyrillic, Greek, full-width or other letters that look Latin.
function lookAlike(text, context) {
  return found(context.text.word, text).flatMap(([word]) => {
    const letters = [...word], letter = letters.find(one => twin(one, context))
    if (letter === undefined || !letters.every(one => twin(one, context) || !context.text.foreign.test(one))) return []
    return [{ code: "look-alike", found: { letter, points: codePoints(letter), twin: twin(letter, context) } }]
  })
}

// Return the Latin letter that a letter of another alphabet looks like, or "".
function twin(letter, { text: { foreign }, twins }) {
  if (!foreign.test(letter)) return ""
  const compatible = letter.normalize("NFKC")
  return twins.get(letter) ?? (compatible !== letter ? compatible : "")
}

function lostLetters(text, context) {
  const match = context.text.lost.exec(text)
  if (!match) return []
  return [{ code: "lost-letters", found: { piece: around(text, match.index) } }]
}

function spreadsheetRemains(text, context) {
  return found(context.text.spreadsheet, text).map(([piece]) => ({ code: "spreadsheet-remains", found: { piece } }))
}

function stackedMarks(text, context) {
  return found(context.text.marked, text).filter(([marked]) => [...marked.normalize("NFD")].length > 1 + MOST_MARKS)
    .map(([marked]) => ({ code: "stacked-marks", found: { points: codePoints(firstSigns(marked, 6)) } }))
}

function privateCharacters(text, context) {
  return signs("private-character", context.text.private, text)
}

function placeholder(text, context) {
  return pieces("placeholder", context.text.placeholder, text, piece => firstSigns(piece, PIECE))
}

function footnoteMark(text, context) {
  return pieces("footnote-mark", context.text.footnote, text, piece => piece.trim())
}

function quotedTitle(text, context) {
  return pieces("quoted-title", context.text.quoted, text, piece => firstSigns(piece, PIECE))
}

function mojibake(text, context) {
  return pieces("mojibake", context.text.mojibake, text, (_, start) => around(text, start))
}

// One sign may be a foreign name; two are TCVN3 or VNI, pasted as they are.
function legacyEncoding(text, context) {
  if (context.text.mojibake.test(text)) return []
  for (const [encoding, pattern] of [["TCVN3 (ABC)", context.text.tcvn3], ["VNI", context.text.vni]]) {
    const own = found(pattern, text)
    if (own.length > 1) return [{ code: "legacy-encoding", found: { encoding, piece: around(text, own[0].index) } }]
  }
  return []
}

function markup(text, context) {
  return MARKUP.flatMap(code => pieces(code, context.text[code], text, piece => firstSigns(piece, 40)))
}

// Return the word at an offset, with what follows it.
export function around(text, offset) {
  return firstSigns(text.slice(offset ? text.lastIndexOf(" ", offset - 1) + 1 : 0), PIECE)
}

// Return all matches of a pattern.
export function found(pattern, text) {
  return [...text.matchAll(all(pattern))]
}

function all(pattern) {
  return new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `g${pattern.flags}`)
}

function signs(code, pattern, text) {
  return found(pattern, text).map(([sign]) => ({ code, found: { points: codePoints(sign) } }))
}

function pieces(code, pattern, text, shownPiece) {
  const match = pattern.exec(text)
  return match ? [{ code, found: { piece: shownPiece(match[0], match.index) } }] : []
}
