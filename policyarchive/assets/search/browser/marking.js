// What of a text was found, marked in it: the words as the answer names them, and no others.

import { escaped } from "./markup.js"

// Return a text as HTML with the words found marked; print: writes what stands between them as HTML.
export function markFound(text, found, print = escaped) {
  if (!found.length) return print(text)
  const html = text.split(patternOf(found)).map((part, i) => i % 2 ? `<mark>${escaped(part)}</mark>` : part && print(part)).join("")
  return html.replace(/<\/mark>( ?)<mark>/g, "$1")
}

function patternOf(found) {
  const words = [...found].sort((a, b) => b.length - a.length).map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
  return new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "u")
}
