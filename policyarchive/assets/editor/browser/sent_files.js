// The files of a change: where a new record goes, and what goes with it.

import { candidateIds, stem } from "./identifiers.js"

// Return a promise of the path of a new record that no other one has, below the registry.
export async function newPath({ configuration, store }, { kind: name }, data) {
  const { folder } = configuration.kinds.find(kind => kind.name === name)
  const called = Object.values(data.title ?? data.name ?? {})[0] ?? ""
  const taken = new Set(await store.files(`registry/${folder}`))
  const ids = name === "document" ? candidateIds(data, called) : [stem(called), ...[2, 3, 4, 5].map(count => `${stem(called)}-${count}`)]
  return ids.map(id => `${folder}/${id}.yml`).find(path => !taken.has(`registry/${path}`))
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
