// The search box of every page: in the header, or in the page itself where it has one.

import { Box } from "./box_field.js"
import { addShortcuts } from "./shortcuts.js"

const header = document.querySelector(".site-search"), opener = document.getElementById("open-search")
const own = document.querySelector(".search-box:not([data-from-address]), .finder:not(.finder--list) .finder-form")
const asksHere = own?.matches(".search-box") ? new Box(own, { keepsAddress: true }) : null
const box = own ? asksHere : header && new Box(header, { opener })

function search() {
  if (box) box.open()
  else own.elements.text.focus()
}

if (opener) opener.addEventListener("click", search)
addShortcuts(search)
