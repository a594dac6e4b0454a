// What of a text answers a query. isAsked tells of a word as written whether it does.

const SNIPPET = 24
const WORD = /([\p{L}\p{M}\p{N}]+)/u

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
