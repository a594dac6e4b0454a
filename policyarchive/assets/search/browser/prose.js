// Words of records as HTML: quotations of another language marked, as policyarchive/core/html.py does; what never breaks
// across lines kept together, by the rule of policyarchive/core/unbroken.py.

import { escaped, foreign } from "./markup.js"
import rule from "../../unbroken.json"

const THINGS = new RegExp(`((?:${rule.whole.join("|")}))|(${rule.number})`.replaceAll("\\w", "\\p{L}\\p{Nd}_"), "u")
const QUOTED = /(“[^”]*(?=\p{L})[^\x00-\x7f”][^”]*”)/u

// Return words of a page in a language; what they quote is in that of the source.
export function prose(words, language, source) {
  if (language === source) return unbroken(words)
  return words.split(QUOTED).map((part, i) => i % 2 ? foreign(unbroken(part), source) : unbroken(part)).join("")
}

// html: the number as HTML where something in it is marked.
export function numbered(number, html = escaped(number)) {
  return `<span class="number${number.length > rule.long ? " number--long" : ""}">${html}</span>`
}

// Return words as HTML in which no number, date, span or name of a file breaks.
export function unbroken(words) {
  return words.split(THINGS).map((part, i) => !part ? "" : i % 3 === 0 ? escaped(part) : i % 3 === 1 ? whole(part) : numbered(part.split(" ").at(-1), escaped(part))).join("")
}

function whole(text) {
  return `<span class="unbroken">${escaped(text)}</span>`
}
