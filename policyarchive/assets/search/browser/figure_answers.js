// Results by a figure that they print.

import { figuresIn } from "./quantities.js"

// Return a function from a reading to the records that print its figures, those with more of its other words first; null where
// it has no figure, or none prints it.
export function makeFindByFigure(archive) {
  return ({ text, quantities, typed, facets }) => {
    const figures = figuresIn(text), counted = figures.length ? [] : quantities.map(({ number }) => [number])
    if (figures.length + counted.length !== 1 || (counted.length && !isOnlyQuantity(quantities[0], typed))) return null
    const [meanings] = [...figures, ...counted]
    const hits = meanings.flatMap(figure => archive.figures.get(figure) ?? [])
    if (!hits.length) return null
    const words = new Set(typed.map(({ word }) => word))
    const fits = [...new Map(hits.map(hit => [hit.id, hit])).values()].map(hit => ({ ...hit, snippet: hit.said, score: shared(archive, hit, words) }))
    return { fits: fits.sort((a, b) => b.score - a.score), exact: fits.length === 1, whole: true, kind: "figure" }
  }
}

function isOnlyQuantity({ from, to }, typed) {
  return typed.length === to - from + 1
}

function shared(archive, { id, said }, words) {
  const record = archive.records[id]
  const held = new Set([said, record.title, record.other ?? ""].flatMap(text => archive.tokens(text).map(({ word }) => word)))
  return [...words].filter(word => held.has(word)).length + (record.kind === "criterion" ? 0.5 : 0)
}
