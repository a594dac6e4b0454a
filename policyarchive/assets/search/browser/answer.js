// The answer to a query: one engine and one order for the box of every page and for the finder.

import { makeMessage } from "./answer_message.js"
import { makeRows } from "./answer_rows.js"
import { makeFinders } from "./finders.js"
import { neighbours } from "./neighbours.js"
import { makeRead } from "./reading.js"
import { makeRespell } from "./respelling.js"

const MOST = 60

// Return answer(text, { limit, among }), a promise of
// { state: "exact" | "best" | "nothing", message: { key, values }, chips, corrected, rows, total, places }.
//
// state: "exact" where one record bears what was typed, "best" where records fit it, "nothing" where none does; rows then
// hold neighbours, each near. message: a sentence of the words files. chips: the facets that the text names and that filter,
// [{ facet, value, label, typed }]. corrected: { typed, read } where slips were mended, else null. rows: see answer_rows.js.
// total: how many records fit, neighbours never. places: those of all that fit, in their order, where the limit is 0; among: places of
// which rows are asked for.
export function makeAnswer(archive) {
  const read = makeRead(archive), rowsOf = makeRows(archive), messageOf = makeMessage(archive)
  const find = makeFind(archive, read), respellings = makeRespell(archive)
  return async (text, { limit = MOST, among } = {}) => {
    const { reading, found, corrected } = await understood(text, find, respellings, archive)
    const { fits } = found, near = fits.length ? [] : neighbours(archive, reading, found)
    const shown = fits.length ? chosen(fits, limit, among) : near
    await archive.need(shown.map(({ id }) => id))
    const state = !fits.length ? "nothing" : found.exact ? "exact" : "best"
    return {
      state, chips: found.chips ?? [], corrected, total: fits.length, places: limit ? [] : fits.map(({ id }) => id),
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

function chosen(fits, limit, among) {
  if (!among) return fits.slice(0, limit)
  const held = new Map(fits.map(fit => [fit.id, fit]))
  return among.map(place => held.get(place))
}
