// The place of a document in the list that prints it; policyarchive/checks/lists.py finds the same.

import { issuersOf } from "./document_parts.js"

const LISTED = "listed"

// Return the problems of the place of a document. lists: of the archive by id, "" is that of the source.
export function listProblems(document, { lists }) {
  const { provenance, listing } = document, further = provenance?.in_list, table = lists[further ?? ""]
  if (!table) return [{ at: ["provenance", "in_list"], code: "unknown-list", found: { value: further ?? "" } }]
  if (!further && listing !== LISTED) return []
  return [...missingPlaces(table, document), ...sectionProblems(table, document), ...cellProblems(document.printed?.cells, table, ["printed", "cells"])]
}

// Return the problems of cells that are kept for columns which a list does not have.
export function cellProblems(cells = {}, { columns }, at) {
  const last = columns.length
  return Object.keys(cells).filter(number => !columns.some((_, i) => String(i + 1) === number))
    .map(number => ({ at: [...at, number], code: "unknown-column", found: { value: number, last: String(last) } }))
}

// Return the fields that the columns and the sections of the list ask for, and that a document does not have.
function missingPlaces(table, { provenance, printed = {}, listing }) {
  const ofSource = listing === LISTED, isInSection = provenance && sectionAt(table, Number(provenance.lines[0]))
  const needed = [
    ["provenance", provenance], ["provenance.section", !isInSection || provenance.section],
    ["provenance.order", !(provenance && ofSource && table.columns.includes("order")) || provenance.order],
    ["printed.type", !(ofSource && table.columns.includes("type")) || printed.type],
    ["printed.number", printed.number], ["printed.date", printed.date]
  ]
  return needed.filter(([, value]) => !value).map(([name]) => ({ at: name.split("."), code: "missing-field", found: { field: name } }))
}

function sectionAt({ sections }, line) {
  return Object.values(sections).some(section => section.line < line)
}

function sectionProblems({ sections }, document) {
  const section = document.provenance?.section, at = ["provenance", "section"]
  if (!section) return []
  if (!Object.hasOwn(sections, section)) return [{ at, code: "unknown-section", found: { section } }]
  const issuer = issuerOf(sections, section), bodies = issuersOf(document)
  if (!issuer || bodies.includes(issuer)) return []
  return [{ at, code: "section-of-other-issuer", found: { section, issuer, value: bodies.join(", ") } }]
}

// Return the issuer that the heading of a section names, or the nearest one above it that names any.
function issuerOf(sections, section) {
  const keys = section.split("."), above = keys.map((_, i) => keys.slice(0, keys.length - i).join("."))
  return above.filter(key => Object.hasOwn(sections, key)).map(key => sections[key].issuer).find(Boolean)
}
