// The answer to a query: one engine and one order for the box of every page and for the finder.

import { makeMessage } from "./answer_message.js"
import { makeRows } from "./answer_rows.js"
import { makeFinders } from "./finders.js"
import { neighbours } from "./neighbours.js"
import { makeRead } from "./reading.js"
import { holds } from "./facets.js"
import { order } from "./dates.js"
import { isIn } from "./periods.js"
import { makeRespell } from "./respelling.js"

const MOST = 60

// Return answer(text, { filters, sort, limit }), a promise of
// { state: "exact" | "best" | "nothing", message: { key, values }, chips, corrected, rows, total }.
//
// state: "exact" where one record bears what was typed, "best" where records fit it, "nothing" where none does; rows then
// hold neighbours, each near. message: a sentence of the words files. chips: the facets that the text names and that filter,
// [{ facet, value, label, typed }]. corrected: { typed, read } where slips were mended, else null. rows: see answer_rows.js.
// total: how many records fit, neighbours never.
// filters: { issuer: [], type: [], from, to, criterion: [], status: [] }; sort: "relevance" or "date".
export function makeAnswer(archive) {
  const read = makeRead(archive), rowsOf = makeRows(archive), messageOf = makeMessage(archive)
  const find = makeFind(archive, read), respellings = makeRespell(archive)
  return async (text, { filters = {}, sort = "relevance", limit = MOST } = {}) => {
    const passes = makePasses(filters, archive)
    if (!text.trim()) return everything(archive, passes, rowsOf, messageOf, limit)
    const { reading, found, corrected } = await understood(text, find, respellings, archive)
    const fits = sorted(found.fits.filter(({ id }) => passes(archive.records[id])), sort, archive)
    const near = fits.length ? [] : neighbours(archive, reading, found), shown = (fits.length ? fits : near).slice(0, limit)
    await archive.need(shown.map(({ id }) => id))
    const state = !fits.length ? "nothing" : found.exact && fits.length === found.fits.length ? "exact" : "best"
    return {
      state, chips: found.chips ?? [], corrected, total: fits.length,
      message: messageOf(reading, { ...found, fits, near, state }),
      rows: rowsOf(reading, shown, state === "nothing")
    }
  }
}

// Return a function from a text to its reading and the first answer that a finder has.
function makeFind(archive, read) {
  const finders = makeFinders(archive)
  return async text => {
    const reading = read(text)
    await archive.index.need(reading.typed.flatMap(({ word }) => [word, ...archive.index.alike(word)]))
    for (const finder of finders) {
      const found = await finder(reading)
      if (found) return { reading, found }
    }
    return { reading, found: { fits: [], whole: false } }
  }
}

// Return the answer to the text as it stands; where it has none, to what may have been meant.
async function understood(text, find, respellings, { index }) {
  const plain = await find(text), isKnown = ({ word }) => !/^[a-z]{3}/.test(word) || index.words.has(word)
  if (plain.found.whole && !plain.found.slips && plain.reading.typed.every(isKnown)) return { ...plain, corrected: null }
  for (const read of await respellings(text)) {
    const other = await find(read)
    if (other.found.whole) return { ...other, corrected: { typed: text.trim(), read } }
  }
  return { ...plain, corrected: plain.found.slips ? { typed: text.trim(), read: plain.found.slips } : null }
}

async function everything(archive, passes, rowsOf, messageOf, limit) {
  const fits = archive.documents.filter(passes).map(({ id }) => ({ id, score: 0 })), shown = fits.slice(0, limit), reading = { text: "", typed: [] }
  await archive.need(shown.map(({ id }) => id))
  return {
    state: fits.length ? "best" : "nothing", chips: [], corrected: null, total: fits.length,
    message: messageOf(reading, { fits, state: "best" }), rows: rowsOf(reading, shown, false)
  }
}

function sorted(fits, sort, { records }) {
  if (sort !== "date") return fits
  return [...fits].sort((a, b) => {
    const [one, other] = [order(records[a.id].date), order(records[b.id].date)]
    return (other > one) - (other < one)
  })
}

// Return a function from a record to whether the filters let it pass; only documents have what they ask for.
function makePasses({ issuer = [], type = [], criterion = [], status = [], from, to }, archive) {
  const facets = Object.entries({ issuer, type, criterion }).filter(([, values]) => values.length)
  const isOn = record => !(from || to) || isIn({ from: from ?? "", to: to ? `${to}${"-12-31".slice(to.length - 4)}` : "9" }, record.date)
  return record => facets.every(([facet, values]) => values.some(value => holds(record, { facet, value })))
    && (!status.length || status.includes(record.status)) && isOn(record)
}
