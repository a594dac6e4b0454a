// The order in which legal bases stand: by rank, as policyarchive/exports/citations/legal_order.py says, then by date, the older first.

// Return documents, as citations.py writes them, in this order.
export function inLegalOrder(documents) {
  return [...documents].sort((a, b) => byPlace(a.place, b.place) || byText(a.date ?? "9", b.date ?? "9") || byText(a.number ?? "", b.number ?? ""))
}

// Return the block of their lines, the last one as the others: what comes after it is for its writer.
export function legalBlock(documents) {
  return documents.map(({ legal }) => legal).filter(Boolean).join("\n")
}

function byPlace(a, b) {
  const differs = a.findIndex((rank, i) => rank !== b[i])
  return differs < 0 ? 0 : a[differs] - b[differs]
}

function byText(a, b) {
  return (a > b) - (a < b)
}
