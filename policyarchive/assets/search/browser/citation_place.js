// Return in which of so many files of a year a document is, by its id, as policyarchive/exports/search/citations.py puts it there.
export function placeOf(id, files) {
  let place = 0
  for (const sign of id) place = (place * 31 + sign.codePointAt(0)) % 65521
  return place % files
}
