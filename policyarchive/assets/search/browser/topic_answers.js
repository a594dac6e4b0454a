// Questions about the archive itself, which its own pages answer: "download csv", "how do I cite", "where do the figures come from".

import { makeIsFaint } from "./asking.js"
import { isSame } from "./phrases.js"

// Return a function from a reading to the pages whose topics it names and, after them, the records that hold all of its words; null where
// it names none, or asks for more than such a page says.
//
// A page says what its words are, and what is said of every archive. Words that no record has count against it, but only where they
// are as many as those that speak of the page.
export function makeFindByTopic(archive, byWords) {
  const { grammar, index, records, tokens } = archive, isOfSite = makeIsFaint({ noise: [], questions: grammar.about_site }, index)
  const pages = records.filter(({ topic }) => topic).map(page => ({ page, phrases: (grammar.topics[page.topic] ?? []).map(tokens) }))
  const ofSource = new Set(tokens(records[archive.source]?.number ?? "").map(({ word }) => word))
  const isHeld = ({ word, form }, id) => [...index.words.get(word) ?? []].some(([other, { ids }]) => (form === word || other === form) && ids.includes(id))
  const isKnown = ({ word, form }) => form === word ? index.words.has(word) : index.words.get(word)?.has(form)
  return async reading => {
    const { typed } = reading, faint = archive.isFaint(typed), ofSite = isOfSite(typed)
    const speaks = ({ page, phrases }) => {
      const said = saidIn(typed, phrases), isOn = token => isHeld(token, page.id) || (grammar.about_source.includes(page.topic) && ofSource.has(token.word))
      const rest = typed.filter((token, i) => !said.has(i) && !faint[i] && !ofSite[i] && !isOn(token))
      return said.size > 0 && rest.length < said.size && !rest.some(isKnown) ? [{ id: page.id, score: said.size, rest }] : []
    }
    const fits = pages.flatMap(speaks).sort((a, b) => b.score - a.score)
    if (!fits.length) return null
    const others = await byWords.all(reading), held = new Set(fits.map(({ id }) => id)), whole = fits[0].rest.length === 0
    const fitting = others?.whole && !others.slips ? others.fits.filter(({ id }) => !held.has(id)) : []
    return { fits: [...fits, ...fitting], exact: false, whole: true, kind: whole ? "topic" : "partly" }
  }
}

// Return the places of the tokens that some of the phrases name. A single word with accents is meant only where they are typed.
function saidIn(typed, phrases) {
  const places = new Set(), isMeant = (token, word, length) => isSame(token, word) && (length > 1 || token.form === word.form)
  typed.forEach((_, i) => {
    for (const words of phrases)
      if (words.every((word, k) => isMeant(typed[i + k] ?? {}, word, words.length))) words.forEach((_, k) => places.add(i + k))
  })
  return places
}
