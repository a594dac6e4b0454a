// A record as a row: what the search box and the finder show of it. A new column begins here.

import { capitalised, escaped, foreign } from "./markup.js"

// Return the parts of a row as HTML, each "" where the record has no such thing: { type, number, name, title, date,
// issuer }. name is what a record without a number is called. names: the types and issuers of what
// policyarchive/exports/search/records.py writes. print: the functions number, text and date that write these as HTML.
export function rowOf(record, names, print) {
  const { number, date, day, title = "", name = title, lang, kind = "" } = record
  const text = words => foreign(print.text(words), lang)
  return {
    type: escaped(names.types[record.type]?.label ?? ""),
    number: number ? print.number(number) : "",
    name: number ? "" : text(name),
    title: text(capitalised(title)),
    date: date ? print.date(date, day) : "",
    issuer: escaped(issuersOf(record).map(key => names.issuers[key].label).join("; ") || kind)
  }
}

// Return the ids of the bodies of a record: several of a joint document, none of what is no document.
export function issuersOf({ issuer, issuers = issuer ? [issuer] : [] }) {
  return issuers
}
