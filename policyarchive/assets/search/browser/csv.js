// Documents as a table for spreadsheets.

// Return documents as CSV. separator: "," or ";", which Excel in Vietnamese expects; heads: of number, date, title, issuer; address:
// that of the site, before the addresses of documents.
export function csv(documents, separator, heads, address) {
  const lines = documents.map(({ type, number, date, title, issuer, url }) => [`${type} ${number ?? ""}`.trim(), date ?? "", title ?? "", issuer ?? "", address + url])
  const text = [[...heads, "URL"], ...lines].map(line => line.map(cell).join(separator)).join("\r\n")
  return new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" })
}

// A spreadsheet would run a cell that begins with one of these signs.
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""').replace(/\s+/g, " ")}"`
}
