// The order in which legal bases stand: by rank, as policyarchive/exports/citations/legal_order.py says, then by date, the older first.

import { byText } from "./finder_order.js"
import { tell } from "./list_words.js"

// Return documents, as citations.py writes them, in this order.
export function inLegalOrder(documents) {
  return [...documents].sort((a, b) => byPlace(a.place, b.place) || byText(a.date ?? "9", b.date ?? "9") || byText(a.number ?? "", b.number ?? ""))
}

// Copy the block of their lines; return a promise of what was done, with how many documents have no line.
export async function copyLegal(documents) {
  const lines = documents.map(({ legal }) => legal).filter(Boolean), without = documents.length - lines.length
  if (lines.length) await navigator.clipboard.writeText(lines.join("\n"))
  return [lines.length ? tell("tray.lines", { count: lines.length }) : "", without ? tell("tray.no_line", { count: without }) : ""].filter(Boolean).join(". ")
}

function byPlace(a, b) {
  const differs = a.findIndex((rank, i) => rank !== b[i])
  return differs < 0 ? 0 : a[differs] - b[differs]
}
