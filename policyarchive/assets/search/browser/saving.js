// Files that the browser makes: what they are called, and how they are saved.

const MOST = 60 // signs of a name without its ending

// Return a name from its parts, of letters and digits that every system takes: "van-ban-hdnd-2017".
export function fileName(parts) {
  const name = parts.filter(Boolean).map(part => plain(part)).filter(Boolean).join("-")
  return name.length > MOST ? name.slice(0, MOST).replace(/-[^-]*$/, "") : name
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\u0111/gi, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}

// Save a blob as a file of that name.
export function save(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
