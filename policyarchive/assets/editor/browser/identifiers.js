// The path of a new record, as policyarchive/registry/document_ids.py makes it: body, year, number.

const MOST = 80
const [UNNAMED, UNDATED] = ["khong-so", "undated"]
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/ // names that Windows keeps for itself

// Return the ids that a document may have, in the order in which they are taken. data: its fields; name: what stands for a number.
export function candidateIds(data, name) {
  const issuer = data.issuer ?? data.issuers?.[0], { date = "", type } = data
  const first = `${issuer}/${date.slice(0, 4) || UNDATED}/${stem(data.number ?? name)}`
  const day = date.slice(5).replace(/-/g, "").toLowerCase()
  const dated = day ? `${first}-${type}-${day}` : `${first}-${type}`
  return [...new Set([first, `${first}-${type}`, dated]), ...[..."bcdefghijklmnopqrstuvwxyz"].map(letter => `${dated}-${letter}`)]
}

// Return a name as the last part of an id.
export function stem(name) {
  const text = shortened(slug(name))
  if (!text) return UNNAMED
  return RESERVED.test(text) ? `${text}-${UNNAMED}` : text
}

function shortened(text) {
  if (text.length <= MOST) return text
  const cut = text.slice(0, MOST)
  return cut.replace(/-[^-]*$/, "")
}

// Return a text in small letters without accents, with hyphens between its parts.
export function slug(text) {
  const plain = text.replace(/[ĐðÐđƉɖ]/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}
