// The rows of an answer, as plain values; whoever shows them writes the HTML.

import { hitsOf, snippet } from "./hits.js"
import { Lines } from "./box_lines.js"
import { issuersOf } from "./row.js"

// Return [{ id, kind, url, label, title, lang, facts, snippet, found, relation, near }], at most `limit`.
//
// id: the address below the folder of the language, as url. label: what the record is called; title: its subject, in the language lang
// where that is not the page's. facts: date and issuer. snippet: what was found in it, where that is not in the title; found: the
// words of label, title and snippet that were asked for, as written there. relation: how it relates to what was asked for,
// null where it does not. near: a neighbour, which does not fit.
export function rowsOf(archive, { query }, found, texts, limit, near) {
  const lines = new Lines(archive)
  const isAsked = lines.asked(query.words.join(" "))
  const records = found.map(({ record }) => rowOfRecord(record, archive, isAsked, near))
  return [...records, ...texts.flatMap(text => rowsOfText(text, isAsked))].slice(0, limit)
}

function rowOfRecord(record, archive, isAsked, near) {
  const { url, number, day, title = "", name = title, lang } = record
  const type = archive.types[record.type]?.label
  const issuers = issuersOf(record).map(key => archive.issuers[key].label)
  return {
    id: url, kind: record.type ? "document" : "page", url,
    label: number ? archive.words["search.number"].replace("{type}", type).replace("{number}", number) : name,
    title: number ? title : "", lang: lang ?? null, facts: [day, issuers.join("; ") || record.kind].filter(Boolean).join(" · "),
    snippet: "", found: hitsOf(title, isAsked), relation: null, near
  }
}

function rowsOfText({ of, passages }, isAsked) {
  return passages.map(({ anchor, label, text }) => {
    const url = of.url + (anchor && `#${anchor}`), words = snippet(text, isAsked)
    return {
      id: url, kind: "article", url, label: of.title, title: label, lang: of.lang, facts: "", snippet: words,
      found: hitsOf(words, isAsked), relation: null, near: false
    }
  })
}
