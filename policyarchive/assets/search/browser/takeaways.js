// Files and texts of documents, for the finder and the tray. What writes Excel and Word is fetched when it is asked for.

import { csv } from "./csv.js"
import { tell } from "./list_words.js"
import { load, scriptOf } from "./page.js"

const TYPES = { bib: "application/x-bibtex", ris: "application/x-research-info-systems", json: "application/vnd.citationstyles.csl+json" }
const COLUMNS = ["order", "type", "number", "date", "title", "issuer"]

// Return a promise of an Excel file. documents: as citations.py writes them; title: of the list; address: of the site.
export async function excelFile(documents, title, address) {
  await load(scriptOf("excel.js"))
  const heads = COLUMNS.map(name => tell(`print.column.${name}`))
  return self.archiveExcel.workbook({ documents, heads, title, address, sheet: tell("list_file.sheet"), pages: tell("list_file.pages", { page: "&P", pages: "&N" }) })
}

// Return a promise of a Word file; titles: its lines above the table, each { text, bold, italic }.
export async function wordFile(documents, titles) {
  await load(scriptOf("word.js"))
  const heads = ["order", "number", "date", "type_and_title", "issuer"].map(name => tell(`print.column.${name}`))
  return self.archiveWord.list({ documents, heads, titles, language: document.documentElement.lang })
}

export function csvFile(documents, separator, address) {
  return csv(documents, separator, ["number", "date", "title", "issuer"].map(name => tell(`column.${name}`)), address)
}

// Return a file of citations: ending "bib", "ris" or "json".
export function citationFile(citations, ending) {
  const text = {
    bib: () => `${citations.map(({ bibtex }) => bibtex).join("\n\n")}\n`,
    ris: () => citations.map(({ ris }) => ris).join(""),
    json: () => `${JSON.stringify(citations.map(({ csl }) => csl), null, 1)}\n`
  }[ending]()
  return new Blob([text], { type: `${TYPES[ending]};charset=utf-8` })
}
