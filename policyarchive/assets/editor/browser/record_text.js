// The text of a record's file and its data: what is written is byte for byte what `policyarchive fix` writes (policyarchive/registry/yaml).

import { shaped } from "./record_shape.js"
import { fieldsText } from "./yaml_block.js"
import { commentsOf, withComments } from "./yaml_comments.js"
import { readYaml } from "./yaml_read.js"

export { NotReadable, NotWritable } from "./refusals.js"

// Return { data, comments, order } of a text. data: objects, lists and texts as they stand in the file, null for a value left empty;
// comments: [{ at, lines }], at: the keys of the value that they stand above, [] at the end; order: [{ at, names }] of objects whose
// names JavaScript keeps in another order, such as "10" before "2". Throws NotReadable { reason, line, found }.
export function readRecord(text) {
  const { data, places, order } = readYaml(text)
  return { data, comments: commentsOf(text, places), order }
}

// Return the text of a record. path: of its file below the registry; schema: of its kind, and name the name of that; languages: of the
// archive, in its order; comments and order: as read. Data that problemsOf finds fault with may not be what `fix` would write.
// Throws NotWritable { reason, at, found } where data do not fit the schema.
export function writeRecord({ data, comments = [], order = [], path, schema, name, languages }) {
  const context = { whole: schema, languages, order: new Map(order.map(({ at, names }) => [JSON.stringify(at), names])) }
  const text = schemaLine(path, name) + fieldsText(shaped(data, schema, context))
  return comments.length ? withComments(text, comments, readYaml(text).places) : text
}

// Return { comments, order } of a record after the items of a list have moved. at: the keys of the list; places: for each item as it was
// numbered before, its new number, or null where it is gone: what stood above it goes with it.
export function withItemsMoved({ comments, order }, at, places) {
  const isBelow = keys => keys.length > at.length && at.every((key, i) => keys[i] === key)
  const movedTo = entry => {
    if (!isBelow(entry.at)) return [entry]
    const [item, ...rest] = entry.at.slice(at.length), place = places[item] ?? null
    return place === null ? [] : [{ ...entry, at: [...at, place, ...rest] }]
  }
  return { comments: comments.flatMap(movedTo), order: order.flatMap(movedTo) }
}

function schemaLine(path, name) {
  return `# yaml-language-server: $schema=${"../".repeat(path.split("/").length - 1)}schema/${name}.schema.json\n`
}
