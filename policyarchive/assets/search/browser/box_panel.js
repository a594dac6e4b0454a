// What the box shows below itself: what was found, or where nothing is typed yet what was asked for last and examples.

import { chipsHtml } from "./chips.js"
import { escaped, foreign } from "./markup.js"
import { markFound } from "./marking.js"
import { addressOf, finderFor, say, settings } from "./page.js"
import { unbroken } from "./prose.js"
import { recent } from "./recent.js"
import { areOff } from "./shortcuts.js"

const NEAR = "box-near"

// Return what is said of an answer, in one sentence or two.
export function saidOf({ message, corrected }) {
  const said = say(message.key, message.values)
  return corrected ? `${say("box.corrected", corrected)} ${said}` : said
}

export function answerHtml(text, answer) {
  const fits = answer.rows.filter(row => !row.near), near = answer.rows.filter(row => row.near)
  return [
    statusHtml(saidOf(answer)), chipsHtml(answer.chips), listHtml(fits),
    near.length && `<p class="found-heading" id="${NEAR}">${escaped(say("box.near"))}</p>${listHtml(near, NEAR)}`,
    answer.total && allHtml(text, answer.total, fits.length)
  ].filter(Boolean).join("")
}

export function statusHtml(said) {
  return `<p class="found-status" aria-hidden="true">${escaped(said)}</p>`
}

// Return what an empty box offers.
export function startHtml() {
  const last = recent()
  const forget = `<button type="button" class="forget" data-forget>${escaped(say("box.forget"))}</button>`
  const shortcuts = escaped(say(areOff() ? "theme.shortcuts_on" : "theme.shortcuts_off"))
  return [
    last.length && triesHtml("box.recent", last) + forget, settings.examples.length && triesHtml("box.examples", settings.examples),
    `<p class="found-keys">${escaped(say("box.keys"))} · <button type="button" data-shortcuts>${shortcuts}</button></p>`
  ].filter(Boolean).join("")
}

function triesHtml(key, texts) {
  const buttons = texts.map(text => `<li><button type="button" data-try>${escaped(text)}</button></li>`)
  return `<p class="found-heading" id="${key}">${escaped(say(key))}</p><ul class="tries" aria-labelledby="${key}">${buttons.join("")}</ul>`
}

function listHtml(rows, heading) {
  if (!rows.length) return ""
  const name = heading ? `aria-labelledby="${heading}"` : `aria-label="${escaped(say("box.found"))}"`
  return `<ol class="hits" ${name}>${rows.map(hitHtml).join("")}</ol>`
}

function hitHtml({ url, label, title, lang, facts, snippet, other, otherLang, found, relation }) {
  const line = (kind, html) => html && `<span class="hit-${kind}">${html}</span>`
  const marked = words => markFound(words, found, unbroken), text = (words, language = lang) => words && foreign(marked(words), language)
  const lines = [
    line("label", title ? marked(label) : text(label)), line("facts", unbroken(facts ?? "")), line("title", text(title)),
    line("snippet", text(snippet)), line("snippet", text(other, otherLang)), line("relation", relation && unbroken(relation))
  ]
  return `<li><a class="hit" href="${escaped(addressOf(url))}">${lines.filter(Boolean).join("")}</a></li>`
}

// Return the way on to the search page, where all that was found can be filtered.
function allHtml(text, total, shown) {
  const said = total > shown ? say("search.all", { count: total }) : say("box.filter")
  return `<p class="found-all"><a href="${escaped(finderFor(text))}">${escaped(said)}</a></p>`
}
