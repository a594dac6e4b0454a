// The known value that is nearest to one that is none of them, as get_close_matches of Python's difflib finds it, and the problem of
// such a value, as unknown_value of policyarchive/core/problems.py makes it.

const LISTED = 25, POPULAR = 200

// Return the nearest of some values, "–" where none is near.
export function nearest(value, known, least = 0.6) {
  let best = "–", most = 0
  for (const other of known) {
    const score = likeness(other, value)
    if (score >= least && (score > most || (score === most && isAfter(other, best)))) [best, most] = [other, score]
  }
  return best
}

// Return the problem of a value that is none of those known, with the nearest and the first of them.
export function unknownValue(code, at, value, known) {
  const names = [...known].sort((one, other) => isAfter(one, other) ? 1 : -1)
  const listed = names.slice(0, LISTED).join(", ") + (names.length > LISTED ? " …" : "")
  return { at, code, found: { value, near: nearest(value, names, 0.4), known: listed || "–" } }
}

// Return the problems of values that are none of their vocabulary: [keys, value or null, ids or terms by id].
export function unknownTerms(named) {
  return named.flatMap(([at, value, terms]) => {
    const ids = Array.isArray(terms) ? terms : Object.keys(terms)
    return value === null || value === undefined || ids.includes(value) ? [] : [unknownValue("unknown-term", at, value, ids)]
  })
}

// Tell whether a text comes after another by its code points.
export function isAfter(one, other) {
  const [signs, others] = [[...one], [...other]], i = signs.findIndex((sign, place) => sign !== others[place])
  return i >= 0 && (i >= others.length || signs[i].codePointAt(0) > others[i].codePointAt(0))
}

// Return the share of signs that two texts have in common, in their order: 1 of equal ones.
function likeness(one, other) {
  const [a, b] = [[...one], [...other]], places = placesIn(b)
  const same = matching(a, b, places, 0, a.length, 0, b.length)
  return a.length + b.length ? 2 * same / (a.length + b.length) : 1
}

// Return where each sign stands in a text; those that a long text is full of are left out.
function placesIn(signs) {
  const places = new Map()
  signs.forEach((sign, i) => places.has(sign) ? places.get(sign).push(i) : places.set(sign, [i]))
  const most = Math.floor(signs.length / 100) + 1
  if (signs.length >= POPULAR) for (const [sign, own] of places) if (own.length > most) places.delete(sign)
  return places
}

function matching(a, b, places, fromA, toA, fromB, toB) {
  const [startA, startB, size] = longest(a, b, places, fromA, toA, fromB, toB)
  if (!size) return 0
  return size + matching(a, b, places, fromA, startA, fromB, startB) + matching(a, b, places, startA + size, toA, startB + size, toB)
}

// Return the longest run that two parts have in common, the first one of several: [start in a, start in b, length].
function longest(a, b, places, fromA, toA, fromB, toB) {
  let best = [fromA, fromB, 0], ends = new Map()
  for (let i = fromA; i < toA; i++) {
    const next = new Map()
    for (const j of places.get(a[i]) ?? []) {
      if (j < fromB) continue
      if (j >= toB) break
      const size = (ends.get(j - 1) ?? 0) + 1
      next.set(j, size)
      if (size > best[2]) best = [i - size + 1, j - size + 1, size]
    }
    ends = next
  }
  return widened(a, b, best, fromA, toA, fromB, toB)
}

// A run is made longer by signs that were left out because the text is full of them.
function widened(a, b, [i, j, size], fromA, toA, fromB, toB) {
  while (i > fromA && j > fromB && a[i - 1] === b[j - 1]) [i, j, size] = [i - 1, j - 1, size + 1]
  while (i + size < toA && j + size < toB && a[i + size] === b[j + size]) size += 1
  return [i, j, size]
}
