// What of a text answers a query, marked in it. isAsked tells of a word as written whether it does.

import { escaped } from "./markup.js"

const SNIPPET = 24
const WORD = /([\p{L}\p{M}\p{N}]+)/u

// Return a text as HTML, marked from end to end.
export function hit(text) {
  return `<mark>${escaped(text)}</mark>`
}

// Return a text as HTML in which the words asked for are marked.
export function marked(text, isAsked) {
  const marks = text.split(WORD).map((part, i) => i % 2 && isAsked(part) ? hit(part) : escaped(part))
  return marks.join("").replace(/<\/mark>( ?)<mark>/g, "$1")
}

// Return the words of a text that are asked for, each once.
export function hitsOf(text, isAsked) {
  return [...new Set(text.split(WORD).filter((part, i) => i % 2 && isAsked(part)))]
}

// Return the words around the first hit of a text, so that a line shows what was found.
export function snippet(text, isAsked) {
  const parts = text.split(WORD)
  const first = Math.max(0, parts.findIndex((part, i) => i % 2 && isAsked(part)))
  const start = Math.max(0, first - SNIPPET), end = Math.min(parts.length, first + 2 * SNIPPET)
  return (start ? "… " : "") + parts.slice(start, end).join("").trim() + (end < parts.length ? " …" : "")
}
