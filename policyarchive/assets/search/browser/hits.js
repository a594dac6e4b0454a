// What of a text answers a query. isAsked tells of a word as written whether it does.

const SNIPPET = 24
const WORD = /([\p{L}\p{M}\p{N}]+)/u

// Return the words of a text that are asked for, each once. isBound: tells of a syllable that says nothing by itself: it is a hit only
// together with what is asked for beside it.
export function hitsOf(text, isAsked, isBound = () => false) {
  const parts = text.split(WORD), hits = []
  for (let i = 1; i < parts.length; i += 2) {
    const run = []
    while (isAsked(parts[i] ?? "")) {
      run.push(parts[i])
      if (parts[i + 1] !== " ") break
      i += 2
    }
    if (!run.some(isBound)) hits.push(...run)
    else if (run.length > 1) hits.push(run.join(" "))
  }
  return [...new Set(hits)]
}

// Return the words around the first hit of a text, so that a line shows what was found.
export function snippet(text, isAsked) {
  const parts = text.split(WORD)
  const first = Math.max(0, parts.findIndex((part, i) => i % 2 && isAsked(part)))
  const start = Math.max(0, first - SNIPPET), end = Math.min(parts.length, first + 2 * SNIPPET)
  return (start ? "… " : "") + parts.slice(start, end).join("").trim() + (end < parts.length ? " …" : "")
}
