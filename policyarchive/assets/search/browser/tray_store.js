// What was picked for the tray, in this browser, by the ids of documents: the same in every language and on every page.

const KEPT = "archive.tray"
const LINK = "#tray="
const MOST = 200 // documents

const listeners = new Set()

// Return { ids, isOrdered }: the documents picked, and whether their order was chosen by hand.
export function picked() {
  try {
    const { ids = [], isOrdered = false } = JSON.parse(localStorage.getItem(KEPT)) ?? {}
    return { ids: ids.filter(isId), isOrdered }
  } catch { return { ids: [], isOrdered: false } }
}

// Keep a choice; return whether it could be kept.
export function keep({ ids, isOrdered }) {
  try {
    const all = [...new Set(ids)].slice(0, MOST)
    localStorage.setItem(KEPT, JSON.stringify({ ids: all, isOrdered: isOrdered && all.length > 1 }))
  } catch { return false }
  for (const listener of listeners) listener()
  return true
}

export function pick(id, isPicked) {
  const { ids, isOrdered } = picked(), others = ids.filter(other => other !== id)
  return keep({ ids: isPicked ? [...others, id] : others, isOrdered })
}

// Have a function called whenever the choice changes, in this page or another.
export function whenPicked(listener) {
  listeners.add(listener)
  addEventListener("storage", ({ key }) => { if (key === KEPT || key === null) listener() })
}

// Return the ids that an address brings, as a colleague sent it; null where it brings none.
export function sentIds() {
  if (!location.hash.startsWith(LINK)) return null
  const ids = decodeURIComponent(location.hash.slice(LINK.length)).split(",").filter(isId)
  return ids.length ? [...new Set(ids)].slice(0, MOST) : null
}

// Return the address that brings ids.
export function linkTo(ids) {
  return new URL(location.pathname + location.search + LINK + ids.join(","), location.href).href
}

export function forgetSent() {
  history.replaceState(history.state, "", location.pathname + location.search)
}

function isId(id) {
  return typeof id === "string" && /^[\w-]+(\/[\w-]+)+$/.test(id)
}
