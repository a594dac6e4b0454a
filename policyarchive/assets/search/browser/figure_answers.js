// Results by a figure that they print.

import { figuresIn, figuresOf } from "./quantities.js"
import { isIn } from "./reading.js"

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

// Return a function from a reading with several figures, of which one counts something or a question asks why, to the notes that hold
// them all: they say how figures differ. null where none does.
export function makeFindByFigures(archive) {
  const notes = archive.records.filter(({ kind }) => kind === "note").map(({ id, title }) => ({ id, figures: new Set(figuresOf(title, archive.decimal)) }))
  return reading => {
    const figures = comparedIn(reading)
    if (figures.length < 2) return null
    const fits = notes.filter(note => figures.every(meanings => meanings.some(figure => note.figures.has(figure)))).map(({ id }) => ({ id, score: 0 }))
    return fits.length ? { fits, exact: false, whole: true, kind: "figure" } : null
  }
}

// The figures that a query compares: those of no number, part or year.
function comparedIn({ text, typed, quantities, parts, why }) {
  const written = figuresIn(text)
  if (!why && !quantities.length && !written.length) return []
  const whole = typed.filter(({ word }, i) => /^\d+$/.test(word) && !/^(19|20)\d\d$/.test(word) && !isIn(parts, i)).map(({ word }) => [word])
  return /\d\/\d|\d\s*[/-]\s*\p{L}/u.test(text) ? [] : written.length ? written : whole
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
