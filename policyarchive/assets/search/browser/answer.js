// The answer to a query: one engine and one order for the box of every page and for the finder.

import { rowsOf } from "./answer_rows.js"
import { makeMessage } from "./answer_message.js"

// Return answer(text, { filters, sort, limit }), a promise of
// { state: "exact" | "best" | "nothing", message: { key, values }, chips, corrected, rows, total }.
//
// state: "exact" where one record bears what was typed, "best" where records fit it, "nothing" where none does; rows then
// hold neighbours, each near. message: a sentence of the words files. chips: the facets that the text names,
// [{ facet, value, label, typed }]. corrected: { typed, read } where slips were mended, else null. rows: see answer_rows.js.
// total: how many records fit, neighbours never.
// filters: { issuer: [], type: [], from, to, criterion: [], status: [] }; sort: "relevance" or "date".
export function makeAnswer(archive, passages = () => null) {
  const message = makeMessage(archive)
  return async (text, { filters = {}, sort = "relevance", limit = 60 } = {}) => {
    const result = archive.search(text)
    const found = ordered(result.found.filter(({ record }) => passes(record, filters)), sort)
    const texts = result.query.words.length ? passages()?.search(text) ?? [] : []
    const fits = result.exact ? found : []
    const state = stateOf(result, fits, texts)
    const rows = rowsOf(archive, result, state === "nothing" ? found : fits, texts, limit, state === "nothing")
    const total = fits.length + texts.length
    return { state, message: message(text, result, state, total), chips: [], corrected: null, rows, total }
  }
}

function stateOf({ query }, fits, texts) {
  if (!fits.length && !texts.length) return "nothing"
  return fits.length === 1 && query.numbers.length ? "exact" : "best"
}

function ordered(found, sort) {
  if (sort !== "date") return found
  return [...found].sort((a, b) => (b.order > a.order) - (b.order < a.order))
}

function passes(record, { issuer = [], type = [], criterion = [] }) {
  const holds = (wanted, own) => !wanted.length || own.some(one => wanted.includes(one))
  return holds(issuer, record.issuers ?? [record.issuer]) && holds(type, [record.type]) && holds(criterion, record.criteria ?? [])
}
