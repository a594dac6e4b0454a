// Results by a figure that they print.

import { figuresIn } from "./quantities.js"

// Return a function from a reading to the records that print its figures, those with more of its other words first; null where
// it has no figure, or none prints it.
export function makeFindByFigure(archive) {
  return ({ text, quantities, typed }) => {
    const figures = figuresIn(text), counted = figures.length ? [] : countedIn(quantities, typed)
    if (figures.length + counted.length !== 1) return null
    const [meanings] = [...figures, ...counted]
    const hits = meanings.flatMap(figure => archive.printed.get(figure) ?? [])
    if (!hits.length) return null
    const words = new Set(typed.map(({ word }) => word))
    const fits = [...new Map(hits.map(hit => [hit.id, hit])).values()].map(hit => ({ ...hit, snippet: hit.said, score: shared(archive, hit, words) }))
    return { fits: fits.sort((a, b) => b.score - a.score), exact: fits.length === 1, whole: true, kind: "figure" }
  }
}

// A number that counts something, or has more digits than the number of a document.
function countedIn(quantities, typed) {
  if (typed.length === 1 && /^\d{5,}$/.test(typed[0].word)) return [[typed[0].word]]
  return quantities.filter(({ from, to }) => typed.length === to - from + 1).map(({ number }) => [number])
}

function shared(archive, { id, said }, words) {
  const record = archive.records[id]
  const held = new Set([said, record.title, record.other ?? ""].flatMap(text => archive.tokens(text).map(({ word }) => word)))
  return [...words].filter(word => held.has(word)).length + (record.kind === "criterion" ? 0.5 : 0)
}
