// What leaves the finder: a table for spreadsheets, and citations.

import { load } from "./all_rows.js"

const MOST_OF_A_FILE = 1000 // documents

// Return rows as a table; heads: its column heads, address: that of the site, before the addresses of documents.
export function csv(rows, heads, address) {
  const lines = rows.map(row => [`${row.type} ${row.number}`.trim(), row.date, row.title, row.issuer, address + row.record.url])
  const text = [[...heads, "URL"], ...lines].map(line => line.map(csvCell).join(",")).join("\r\n")
  return new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" })
}

// A spreadsheet would run a cell that begins with one of these signs.
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""').replace(/\s+/g, " ")}"`
}

// Save a blob as a file of that name.
export function save(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

// Return a function that resolves to the citations of rows, each [plain, BibTeX]. address: of the citations of a
// {year}, a script of its own which is fetched once; after a failure it is asked for again. A year of many documents has several.
// all: the rows of all documents, in their order.
export function makeCitationsOf(address, all) {
  const fetched = new Map()
  const fetchYear = year => {
    if (!fetched.has(year))
      fetched.set(year, load(address.replace("{year}", year)).catch(error => { fetched.delete(year); throw error }))
    return fetched.get(year)
  }
  return async rows => {
    await Promise.all(filesOf(rows, all).map(fetchYear))
    return rows.map(row => self.archiveCitations[row.record.url])
  }
}

// Return what the files with the citations of rows are called, as policyarchive/exports/search/files.py names them.
function filesOf(rows, all) {
  const wanted = new Set(rows), counts = new Map(), names = new Set()
  for (const row of all) {
    const [year] = row.values.year, count = counts.get(year) ?? 0, run = Math.floor(count / MOST_OF_A_FILE)
    counts.set(year, count + 1)
    if (wanted.has(row)) names.add(run ? `${year}-${run + 1}` : year)
  }
  return [...names]
}
