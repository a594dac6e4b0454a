// The boxes to tick in tables of documents, and the buttons of records that do the same.

import { tell } from "./list_words.js"
import { escaped } from "./markup.js"
import { pick, picked, whenPicked } from "./tray_store.js"

export function markDocuments() {
  document.addEventListener("archive-rows", fill)
  document.addEventListener("change", ({ target }) => { if (target.matches(".cell-pick input")) pick(target.value, target.checked) })
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-tray]")
    if (!button) return
    pick(button.dataset.tray, !picked().ids.includes(button.dataset.tray))
    button.closest("[popover]")?.hidePopover?.() // on phones the sheet would hide the bar that tells of it
  })
  whenPicked(show)
  fill()
}

// Put a box into every cell for one. The text of the cell beside it is read as it stands in the page: how it is shown would be laid out first.
function fill() {
  for (const cell of document.querySelectorAll(".cell-pick[data-document]:empty")) {
    const { textContent } = cell.parentNode.querySelector("a"), name = tell("tray.pick", { name: textContent.replace(/\s+/g, " ").trim() })
    cell.innerHTML = `<label><input type="checkbox" value="${escaped(cell.dataset.document)}" aria-label="${escaped(name)}"></label>`
  }
  show()
}

function show() {
  const ids = new Set(picked().ids)
  for (const box of document.querySelectorAll(".cell-pick input")) box.checked = ids.has(box.value)
  for (const button of document.querySelectorAll("[data-tray]")) {
    const isPicked = ids.has(button.dataset.tray)
    button.classList.toggle("is-picked", isPicked)
    button.textContent = tell(isPicked ? "tray.added" : "tray.add")
  }
}
