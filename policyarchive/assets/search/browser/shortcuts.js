// One-letter shortcuts: "/", "s" and "f" lead to the search until someone turns them off, since who speaks to a computer
// would set them off by chance (WCAG 2.1.4). Material's others have no use here.

const SEARCHING = new Set(["/", "s", "f"])
const KEPT = "archive.shortcuts"

// Have the shortcuts call search().
export function addShortcuts(search) {
  addEventListener("keydown", event => {
    if (!isShortcut(event)) return
    event.stopImmediatePropagation()
    if (areOff() || !SEARCHING.has(event.key)) return
    event.preventDefault()
    search()
  }, true)
}

// Turn them off or on, for this browser.
export function turnShortcuts() {
  try { localStorage.setItem(KEPT, areOff() ? "on" : "off") } catch { /* a full or closed store */ }
}

export function areOff() {
  try { return localStorage.getItem(KEPT) === "off" } catch { return false }
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target }) {
  return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey && !target.matches("input, select, textarea")
}
