// The parts of the search of many documents: each is fetched when a query needs it. policyarchive/exports/search/parts.py writes them.

export class Parts {
  // index: what the main file says of the parts. files: part(name) gives a promise of one.
  constructor(index, files) {
    Object.assign(this, index, { files, fetched: new Map() })
    this.vocabulary = index.vocabulary.split(" ")
    this.counts = [] // by document: how many words each of its texts has
  }

  // Return a promise of all documents with the fields that they are filtered and counted by.
  async documents() {
    const files = await Promise.all(Array.from({ length: this.columns }, (_, number) => this.files.part(`columns.${number}`)))
    for (const { counts } of files) for (const place of counts) this.counts.push(this.counted[place])
    return files.flatMap(({ number, date, alike }) => alike.map((place, i) => recordOf(this.alike[place], number[i], date[i])))
  }

  // Give the records of some places all their fields.
  async fill(records, ids) {
    const numbers = new Set(ids.filter(id => id < this.counts.length).map(id => chunkOf(this.rows, id)))
    await Promise.all([...numbers].map(number => this.once(`rows.${number}`, rows => {
      rows.forEach((row, i) => Object.assign(records[this.rows[number] + i], row))
    })))
  }

  // Return a promise of a map from each of some words to its forms, [typed, postings as text] by form.
  async postings(words) {
    const numbers = new Set(words.map(word => chunkOf(this.words, word)).filter(number => number >= 0))
    const chunks = await Promise.all([...numbers].map(number => this.once(`words.${number}`, entries => new Map(entries))))
    return new Map(words.flatMap(word => chunks.flatMap(chunk => chunk.has(word) ? [[word, chunk.get(word)]] : [])))
  }

  once(name, use) {
    if (!this.fetched.has(name)) this.fetched.set(name, this.files.part(name).then(use))
    return this.fetched.get(name)
  }
}

// All records have the same fields in the same order: so browsers hold them best.
function recordOf({ type, issuer, issuers, rank, canonical, criteria, status, section, related }, number, date) {
  return { number: number || undefined, date: date || undefined, type, issuer, issuers, rank, canonical, criteria, status, section, related }
}

// Return the ids and the places of a posting: "3:1,5 2:0" is documents 3 and 5.
export function decoded(text) {
  const ids = [], places = []
  let id = 0
  for (const entry of text.split(" ")) {
    const colon = entry.indexOf(":")
    id += Number(entry.slice(0, colon))
    ids.push(id)
    places.push(entry.slice(colon + 1).split(",").map(Number))
  }
  return { ids, places }
}

// Return the number of the part that holds a value: the last one that begins at it or before; -1 where none does.
function chunkOf(firsts, value) {
  let low = 0, high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (firsts[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
