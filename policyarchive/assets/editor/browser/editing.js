// One record being changed: its text as it was read, the form, the checks as one types, the draft, and what is sent.

import { diffLines } from "diff"
import { changedPaths, merge } from "./merging.js"
import { readRecord, withItemsMoved, writeRecord } from "./record_text.js"
import { problemsOf, sentences } from "./rules.js"
import { inOneText } from "./sentences.js"

// Return what is known of one record: { path, kind, branch, isNew, version, text, data, comments }. path is below the registry; branch: that
// of a proposal, undefined for the record as the archive has it.
export async function loadRecord(store, path, kind, branch) {
  const held = await store.read(`registry/${path}`, branch)
  if (!held) return null
  return { path, kind, branch, isNew: false, version: held.version, text: held.text, ...readRecord(held.text) }
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

// Return what is wrong with data: [{ at, text, code, isWarning }], in the language of the page and the names of its fields.
export function problemsIn(record, data, { configuration, t, labelOf }) {
  const { schemas, languages, numbering, settings, wording, said_in: language } = configuration, today = new Date().toISOString().slice(0, 10)
  const place = record.isNew ? {} : { path: record.path, isPublished: true }
  const found = problemsOf(data, { name: record.kind, schema: schemas[record.kind], languages, numbering, settings, today, ...place })
  return found.map(problem => {
    const { at, code } = problem, text = code === "missing-field" ? t("editor.missing") : textOfProblem(problem, label => labelOf(record.kind, label), wording, language)
    return { at, code, isWarning: Boolean(problem.isWarning), text }
  })
}

// Fields are named by their paths in the words of the check, and by their labels here.
function textOfProblem(problem, labelOf, wording, language) {
  const path = problem.at.join("."), names = value => value === path || value === problem.at.at(-1)
  const found = Object.fromEntries(Object.entries(problem.found).map(([key, value]) => [key, typeof value === "string" && names(value) ? labelOf(problem.at) : value]))
  return inOneText(sentences({ ...problem, found }, wording, language))
}

// Return what changes as people read it: [{ at, before, after }], of values that are no text undefined.
export function changedValues(record, data) {
  const valueAt = (value, at) => at.reduce((held, key) => held?.[key], value), text = value => typeof value === "object" ? undefined : value ?? ""
  return changedPaths(record.data, data).map(at => ({ at, before: text(valueAt(record.data, at)), after: text(valueAt(data, at)) }))
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
