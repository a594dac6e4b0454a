// Comment lines of a file, kept while it is written anew: each stays above the value it was above. policyarchive/registry/yaml/comments.py
// does the same, and says the rest.

const SCHEMA_LINE = "yaml-language-server"

// Return [{ at, lines }]: comment lines by the keys of the value below them; [] are the keys of those at the end of the file.
export function commentsOf(text, places) {
  const first = firstKeys(places), comments = new Map()
  text.split("\n").forEach((line, i) => {
    if (!line.trimStart().startsWith("#") || line.includes(SCHEMA_LINE)) return
    const below = Math.min(...[...first.keys()].filter(start => start > i + 1)), at = first.get(below) ?? []
    const key = JSON.stringify(at)
    if (!comments.has(key)) comments.set(key, { at, lines: [] })
    comments.get(key).lines.push(line.trim())
  })
  return [...comments.values()]
}

// Return canonical text with comment lines above the values that they belong to; at its end where the text has no such value.
export function withComments(text, comments, places) {
  const lineOf = new Map([...firstKeys(places)].map(([line, at]) => [JSON.stringify(at), line]))
  const lines = text.split("\n"), whole = lines.length
  const placed = comments.map(({ at, lines: own }) => ({ line: lineOf.get(JSON.stringify(at)) ?? whole, own }))
  for (const { line, own } of placed.sort((one, other) => other.line - one.line)) {
    const [indent] = lines[line - 1].match(/^\s*/u)
    lines.splice(line - 1, 0, ...own.map(comment => indent + comment))
  }
  return lines.join("\n")
}

// Return for each line with a value the keys of the outermost one that begins there.
function firstKeys(places) {
  const first = new Map()
  for (const [line, at] of [...places].sort((one, other) => one[1].length - other[1].length))
    if (!first.has(line)) first.set(line, at)
  return first
}
