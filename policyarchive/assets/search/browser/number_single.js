// Texts that hold no single number, and why; policyarchive/core/numbering/single.py does the same.

import { isIn } from "./number_spelling.js"

const REASONS = ["date", "telephone", "blank", "range"]

// Return why a text in lower case and plain spelling holds no single number, null where it may hold one.
export function whyNoSingleNumber(text, { marks, fold }) {
  if (!text) return "empty"
  if (isIn(marks.none, fold(text))) return null
  const bare = text.replace(marks.lead, "")
  return REASONS.find(reason => isIn(marks[reason], bare)) ?? several(text, marks)
}

function several(text, { apart, begins, bare }) {
  const parts = text.split(apart), whole = parts.filter(part => isIn(begins, part))
  return whole.length > 1 || (whole.length && isIn(bare, parts[0])) ? "several" : null
}
