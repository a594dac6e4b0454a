// What the words that a record quotes are held against; policyarchive/registry/evidence.py says the same.

import { plainDashes, wordsOf } from "./folded.js"

const OMISSION = "…"

// Return what a document claims of others and of criteria: [{ at, claim }].
export function claimsOf({ relations = [], criteria = [] }) {
  return [...relations.map((claim, i) => ({ at: ["relations", i], claim })), ...criteria.map((claim, i) => ({ at: ["criteria", i], claim }))]
}

// Tell whether a claim quotes words of a line, of a reference, or of the document's own title.
export function isQuoted({ quote, line, reference }, title) {
  if (!quote) return false
  return Boolean(line || reference) || holds(title, quote)
}

// Tell whether a text holds the pieces of a quote one after another; … stands for words left out.
function holds(text, quote) {
  const pieces = plain(quote).split(OMISSION).map(piece => piece.trim()).filter(Boolean)
  let rest = plain(text)
  for (const piece of pieces) {
    const start = rest.indexOf(piece)
    if (start < 0) return false
    rest = rest.slice(start + piece.length)
  }
  return pieces.length > 0
}

function plain(text) {
  return wordsOf(plainDashes(text.replaceAll("*", ""))).join(" ")
}
