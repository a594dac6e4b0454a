// Words of records as HTML: numbers unbroken, quotations of another language marked; policyarchive/core/html.py does the same.

import { escaped, foreign } from "./markup.js"

const LONG_NUMBER = 20
const NUMBER = /((?<![\p{L}\p{Nd}_])[\p{L}\p{Nd}_]*\p{Nd}[\p{L}\p{Nd}_&]*(?:[/–-][\p{L}\p{Nd}_&]+)+)/u
const QUOTED = /(“[^”]*(?=\p{L})[^\x00-\x7f”][^”]*”)/u

// Return words of a page in a language; what they quote is in that of the source.
export function prose(words, language, source) {
  if (language === source) return unbroken(words)
  return words.split(QUOTED).map((part, i) => i % 2 ? foreign(unbroken(part), source) : unbroken(part)).join("")
}

// html: the number as HTML where something in it is marked.
export function numbered(number, html = escaped(number)) {
  return `<span class="number${number.length > LONG_NUMBER ? " number--long" : ""}">${html}</span>`
}

function unbroken(words) {
  return words.split(NUMBER).map((part, i) => i % 2 ? numbered(part) : escaped(part)).join("")
}
