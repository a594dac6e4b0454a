// The facets that a text names, or that are chosen, as buttons that take them away again.

import { escaped } from "./markup.js"
import { say } from "./page.js"

// Return chips [{ label }] as HTML; each button has the place of its chip as data-chip.
export function chipsHtml(chips) {
  const items = chips.map(({ label }, place) => {
    const name = escaped(say("box.chip", { label }))
    return `<li><button type="button" data-chip="${place}" aria-label="${name}">${escaped(label)}</button></li>`
  })
  return items.length ? `<ul class="chips" aria-label="${escaped(say("box.chips"))}">${items.join("")}</ul>` : ""
}

// Return a text without the words that a chip was read from.
export function withoutChip(text, { typed }) {
  const start = text.toLowerCase().indexOf(typed.toLowerCase())
  return start < 0 ? text : `${text.slice(0, start)} ${text.slice(start + typed.length)}`.replace(/\s+/g, " ").trim()
}
