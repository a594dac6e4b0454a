// Two changes of one record, put together where they are of different fields.

// Return { data, conflicts }: theirs with what mine changed of base. Where both changed a value, mine is taken and its path stands in
// conflicts. A list is one value.
export function merge(base, mine, theirs, at = []) {
  if (same(mine, base) || same(mine, theirs)) return { data: theirs, conflicts: [] }
  if (same(theirs, base)) return { data: mine, conflicts: [] }
  if (!isMapping(mine) || !isMapping(theirs)) return { data: mine, conflicts: [at] }
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])], conflicts = [], data = {}
  for (const key of keys) {
    const part = merge(isMapping(base) ? base[key] : undefined, mine[key], theirs[key], [...at, key])
    if (part.data !== undefined) data[key] = part.data
    conflicts.push(...part.conflicts)
  }
  return { data, conflicts }
}

// Return the paths of the values in which two records differ; a list is one value.
export function changedPaths(one, other, at = []) {
  if (same(one, other)) return []
  if (!isMapping(one) || !isMapping(other)) return [at]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap(key => changedPaths(one[key], other[key], [...at, key]))
}

function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function same(one, other) {
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  return isMapping(value) ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value
}
