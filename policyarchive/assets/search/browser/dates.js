// Dates in a folded query, in any spelling of either language.

// Return a function that finds the dates of a folded text:
// { rest: the text with dates blanked out, dates: keys, maybeDates: keys that may be numbers instead }.
export function makeTakeDates(rules) {
  const patterns = datePatterns(rules)
  return folded => {
    let rest = folded, left = folded
    const dates = [], maybeDates = []
    for (const { pattern, parts, unsure, firm } of patterns)
      for (const match of left.matchAll(pattern)) {
        const found = Object.fromEntries([...parts].map((part, i) => [part, match[i + 1]]))
        const { key, exists } = dateKey(found, rules)
        if (!exists && !firm) continue
        ;(unsure ? maybeDates : dates).push(key)
        left = blanked(left, match)
        if (!unsure) rest = blanked(rest, match)
      }
    return { rest, dates, maybeDates }
  }
}

// Tell whether a date of a document, "2017-05-29" or shorter, falls on a key.
export function dateMatches(key, date) {
  return Boolean(date) && (key.startsWith("-") ? date.slice(4) : date).startsWith(key)
}

function datePatterns(rules) {
  const months = Object.keys(rules.months).sort((a, b) => b.length - a.length).join("|")
  const fill = pattern =>
    pattern.replace(/\{([A-Z])\}/g, (_, name) => rules.fragments[name].replace("{months}", months))
  return rules.dates.map(rule => ({ ...rule, pattern: new RegExp(fill(rule.pattern), "g") }))
}

function blanked(text, match) {
  const end = match.index + match[0].length
  return text.slice(0, match.index) + " ".repeat(match[0].length) + text.slice(end)
}

// Return the key of the parts y, m and d as typed, and whether there is such a day.
function dateKey(found, rules) {
  let year = found.y ?? ""
  const month = rules.months[found.m] ?? Number(found.m ?? 0), day = Number(found.d ?? 1)
  if (year.length === 2) year = (Number(year) >= rules.pivot ? "19" : "20") + year
  if (found.m === undefined) return { key: year, exists: true }
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= rules.month_days[month - 1]
  const two = number => String(number).padStart(2, "0")
  return { key: `${year}-${two(month)}` + (found.d === undefined ? "" : `-${two(day)}`), exists }
}
