// What is said about an answer: { key, values } of a sentence of the words files, the same for the box and the finder.

import { chipsOf } from "./facet_answers.js"

// Return a function from a reading and what was found to the message.
export function makeMessage(archive) {
  return (reading, found) => {
    const { state, fits, kind, unaccented } = found
    if (state === "nothing") return noneOf(reading, found, archive)
    const count = fits.length, ending = count === 1 ? ".one" : ""
    if (unaccented) return said("search.found.unaccented", { count })
    if (kind === "without") return said(`search.found.without${ending}`, { count, words: found.missing })
    if (kind === "partly") return said(`search.found.partly${ending}`, { count })
    if (kind === "begun") return said(`search.found.begun${ending}`, { count, number: reading.text.trim() })
    return said(`search.count${ending}`, { count })
  }
}

function noneOf(reading, { near, kind }, archive) {
  const { text, numbers, period, facets } = reading
  if (period?.impossible) return said("search.none.no_date", { date: text.trim() })
  if (numbers.numbers.length && kind !== "facets") return noNumber(reading, near, archive)
  const chips = facets.length || period ? chipsOf(reading) : []
  if (kind === "facets" && facets.length) return said("search.none.facets", { facets: chips.map(({ facet, label, typed }) => facet === "period" ? typed : label).join(" · ") })
  if (kind === "facets") return said("search.none.date", { date: period ? chips.at(-1).typed : text.trim() })
  return said("search.none.words", { query: text.trim() })
}

// A number that no document bears: whether it exists of another year or body, or with another digit.
function noNumber({ numbers, text }, near, archive) {
  const [{ sequence }] = numbers.numbers, slips = near.filter(({ slip }) => slip).map(({ id }) => archive.records[id])
  const same = slips.filter(({ id }) => archive.heldOf(id).sequence === sequence), number = text.trim()
  if (same.length) return said("search.none.number_other", { number, others: listed(same) })
  if (slips.length) return said("search.none.number_slip", { number, others: listed(slips) })
  return said("search.none.number", { number })
}

function listed(records) {
  return records.slice(0, 3).map(({ number }) => number).join(", ")
}

function said(key, values = {}) {
  return { key, values }
}
