// What of a text answers a query. isAsked tells of a word as written whether it does.

const SNIPPET = 24
const WORD = /([\p{L}\p{M}\p{N}]+)/u

// Return what of a text is asked for, each once: words side by side are one.
export function hitsOf(text, isAsked) {
  const parts = text.split(WORD), hits = []
  let last = null
  for (let i = 1; i < parts.length; i += 2) {
    if (!isAsked(parts[i])) continue
    const isNext = last === i - 2 && parts[i - 1] === " "
    hits.push(isNext ? `${hits.pop()} ${parts[i]}` : parts[i])
    last = i
  }
  return [...new Set(hits)]
}

// Return a function that tells of a hit whether it is none of these by half: where others have "tiêu chí", the half in "mục tiêu" says
// nothing.
export function isWholeAmong(hits) {
  const paired = new Set(hits.filter(hit => hit.includes(" ")).flatMap(hit => hit.toLowerCase().split(" ")))
  return hit => hit.includes(" ") || !paired.has(hit.toLowerCase())
}

// Return the words around the first hit of a text, so that a line shows what was found.
export function snippet(text, isAsked) {
  const parts = text.split(WORD)
  const first = Math.max(0, parts.findIndex((part, i) => i % 2 && isAsked(part)))
  const start = Math.max(0, first - SNIPPET), end = Math.min(parts.length, first + 2 * SNIPPET)
  return (start ? "… " : "") + parts.slice(start, end).join("").trim() + (end < parts.length ? " …" : "")
}
