// The files of a change: where a new record goes, and what goes with it.

import { candidateIds, stem } from "./document_number.js"
import { ruleData } from "./rule_data.js"

// Return a promise of the path of a new record that no other one has, below the registry.
export async function newPath(app, { kind: name }, data) {
  const { folder } = app.kind(name), { reserved } = ruleData(app.configuration.settings)
  const called = Object.values(data.title ?? data.name ?? {})[0] ?? ""
  const taken = new Set(await app.store.files(`registry/${folder}`))
  const ids = name === "document" ? candidateIds(data, called, reserved) : numbered(stem(called, reserved))
  return ids.map(id => `${folder}/${id}.yml`).find(path => !taken.has(`registry/${path}`))
}

function numbered(id) {
  return [id, ...[2, 3, 4, 5].map(count => `${id}-${count}`)]
}

// Return the files that are sent: the record, and those attached to it whose content is here. view: see record_view.js.
export function filesToSend({ record, uploads, last }, { path, after }) {
  const id = path.replace(/^documents\/|\.yml$/g, "")
  const attached = (last.files ?? []).filter(file => uploads.has(file.path))
  return [
    { path: `registry/${path}`, text: after, version: record.version },
    ...attached.map(file => ({ path: `registry/files/${id}/${file.path}`, bytes: uploads.get(file.path), version: null }))
  ]
}
