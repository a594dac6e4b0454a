// What readers take along of documents, by their ids: policyarchive/exports/search/citations.py writes it, a script or several a year.

import { placeOf } from "./citation_place.js"
import { load, scriptOf } from "./page.js"

const fetched = new Map()

// Return a promise of what is held of documents, in the order of their ids; null for one that is none of the archive.
export async function citationsOf(ids) {
  const years = new Set(ids.map(yearOf))
  await Promise.all([...years].map(fetch))
  await Promise.all([...new Set(ids.map(fileOf))].map(fetch))
  return ids.map(id => self.archiveCitations?.[id] ?? null)
}

function yearOf(id) {
  return id.split("/").at(-2) ?? ""
}

// Return the name of the file that has a document, once the first one of its year is there.
function fileOf(id) {
  const year = yearOf(id), place = placeOf(id, self.archiveCitationFiles?.[year] ?? 1)
  return place ? `${year}-${place + 1}` : year
}

// After a failure a file is asked for again. A year that a link has and the archive has not is no failure.
function fetch(name) {
  if (!/^[\w-]+$/.test(name)) return null
  const address = scriptOf(`citations/${name}.${document.documentElement.lang}.js`)
  if (!fetched.has(name)) fetched.set(name, load(address).catch(() => fetched.delete(name)))
  return fetched.get(name)
}
