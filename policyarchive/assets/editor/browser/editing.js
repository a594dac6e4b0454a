// One record being changed: its text as it was read, the form, the checks as one types, the draft, and what is sent.

import { diffLines } from "diff"
import { changedPaths, merge } from "./merging.js"
import { readRecord, withItemsMoved, writeRecord } from "./record_text.js"
import { problemsOf, sentences } from "./rules.js"

// Return what is known of one record: { path, kind, isNew, version, text, data, comments }. path is below the registry.
export async function loadRecord(store, path, kind) {
  const held = await store.read(`registry/${path}`)
  if (!held) return null
  return { path, kind, isNew: false, version: held.version, text: held.text, ...readRecord(held.text) }
}

// Return a record that is not there yet.
export function newRecord(kind) {
  return { path: "", kind, isNew: true, version: null, text: "", data: {}, comments: [], order: [] }
}

// Return the text of a record with other data. moves: where the items of its lists have gone.
export function textOf(record, data, moves, configuration) {
  const { comments, order } = moves.reduce((held, { at, places }) => withItemsMoved(held, at, places), record)
  return writeRecord({
    data, comments, order, path: record.path, schema: configuration.schemas[record.kind], name: record.kind, languages: configuration.languages
  })
}

// Return what is wrong with data: [{ at, text, code, isWarning }], in the language of the page.
export function problemsIn(record, data, configuration) {
  const { schemas, languages, numbering, settings, wording, language } = configuration, today = new Date().toISOString().slice(0, 10)
  const place = record.isNew ? {} : { path: record.path, isPublished: true }
  const found = problemsOf(data, { name: record.kind, schema: schemas[record.kind], languages, numbering, settings, today, ...place })
  return found.map(problem => {
    const { must, found: what, mend } = sentences(problem, wording, language)
    return { at: problem.at, code: problem.code, isWarning: Boolean(problem.isWarning), text: `${must}. ${what}. ${mend}`.replace(/([.?!])\./g, "$1") }
  })
}

// Return the lines that differ between two texts: [{ sign: "+" | "-" | " ", line }]; of what is equal, the line before and after.
export function changedLines(before, after) {
  const lines = diffLines(before, after).flatMap(({ added, removed, value }) =>
    value.replace(/\n$/, "").split("\n").map(line => ({ sign: added ? "+" : removed ? "-" : " ", line })))
  const isNear = i => [i - 1, i, i + 1].some(k => lines[k] && lines[k].sign !== " ")
  return lines.filter((_, i) => isNear(i))
}

// Return the record as somebody else has changed it meanwhile, with what was typed here put in; conflicts: paths that both changed.
export function rebase(record, data, present) {
  const theirs = readRecord(present.text), { data: merged, conflicts } = merge(record.data, data, theirs.data)
  return { record: { ...record, ...theirs, version: present.version, text: present.text }, data: merged, conflicts }
}

// Return the names of the fields in which data differ from those of the record.
export function changedFields(record, data) {
  return [...new Set(changedPaths(record.data, data).map(([first]) => first))]
}
