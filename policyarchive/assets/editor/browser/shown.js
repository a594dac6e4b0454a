// Values as messages show them; policyarchive/checks/values.py and checks/text/characters.py do the same.

// Return a value as it may be typed on one line of YAML, shortened to so many signs.
export function shown(value, most) {
  const signs = [...inFlow(value)]
  return signs.length <= most ? signs.join("") : `${signs.slice(0, most).join("")} …`
}

function inFlow(value) {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(", ")}]`
  if (typeof value !== "object" || value === null) return value === null ? "" : String(value)
  return `{${Object.entries(value).map(([key, item]) => `${key}: ${inFlow(item)}`).join(", ")}}`
}

// Return the first signs of a text.
export function firstSigns(text, count) {
  return [...text].slice(0, count).join("")
}

// Return the code points of a short text: "U+00A0 U+200B".
export function codePoints(text) {
  return [...text].map(sign => `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ")
}

// Return keys as messages name a field, what cannot be seen written as code points.
export function fieldName(keys, { unseen }) {
  return keys.join(".").replace(new RegExp(unseen, "gu"), sign => `⟨${codePoints(sign)}⟩`) || "/"
}
