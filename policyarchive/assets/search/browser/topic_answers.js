// Questions about the archive itself, which its own pages answer: "download csv", "how do I cite", "where do the figures come from".

import { makeIsFaint } from "./asking.js"
import { makeFind } from "./phrases.js"
import { isIn } from "./reading.js"
import { WEAK } from "./word_index.js"

// Return { only, mostly }: functions from a reading to the pages whose topics it names, null where it names none or asks for more.
//
// only: but for what is said of every archive, all words are on such a page; words that no record has are overlooked where they are
// fewer than those that name it. Records that hold all words follow. mostly: the other words are fewer than those that name it.
export function makeFindByTopic(archive, byWords) {
  const speaking = makeSpeaking(archive)
  return {
    only: async reading => {
      const fits = speaking(reading).filter(({ others, unknown }) => !others && !unknown.isMost)
      if (!fits.length) return null
      const further = await byWords.all(reading), held = new Set(fits.map(({ id }) => id))
      const whole = further?.whole && !further.slips ? further.fits.filter(({ id }) => !held.has(id)) : []
      return found([...fits, ...whole], fits[0].unknown.count ? "partly" : "topic")
    },
    mostly: reading => {
      const fits = speaking(reading).filter(({ score, others, unknown }) => others + unknown.count < score)
      return fits.length ? found(fits, "partly") : null
    }
  }
}

function found(fits, kind) {
  return { fits, exact: false, whole: kind === "topic", kind }
}

// Return a function from a reading to the pages whose topics it names, the best first: [{ id, score, others, unknown }].
//
// score: how many words name the topic; others: how many that the archive has are left over; unknown: how many that it has not.
function makeSpeaking(archive) {
  const { grammar, records, index, tokens } = archive
  const pages = records.filter(({ topic }) => topic).map(page => ({ page, phrases: (grammar.topics[page.topic] ?? []).map(phrase => ({ words: tokens(phrase), find: makeFind([phrase], tokens) })) }))
  const isOnPage = makeIsOnPage(archive), isOfArchive = makeIsOfArchive(archive)
  const isKnown = ({ word, form }) => /^\d/.test(word) || (form === word ? index.words.has(word) : index.words.get(word)?.has(form))
  return reading => {
    const { typed } = reading, faint = archive.isFaint(typed), ofArchive = isOfArchive(reading)
    return pages.flatMap(({ page, phrases }) => {
      const said = saidIn(typed, phrases), score = said.size
      const rest = typed.filter((token, i) => !said.has(i) && !faint[i] && !ofArchive[i] && !isOnPage(token, page))
      const others = rest.filter(isKnown).length, count = rest.length - others
      return score ? [{ id: page.id, score, others, unknown: { count, isMost: count >= score } }] : []
    }).sort((a, b) => b.score - a.score)
  }
}

// Return a function that tells of a token whether the title or a heading of a page has it, or the number of the source, where the page is on that.
function makeIsOnPage({ grammar, records, source, index, tokens }) {
  const ofSource = new Set(tokens(records[source]?.number ?? "").map(({ word }) => word))
  return ({ word, form }, { id, topic }) => grammar.about_source.includes(topic) && ofSource.has(word)
    || [...index.words.get(word) ?? []].some(([other, { ids, places }]) => (form === word || other === form) && places[ids.indexOf(id)]?.some(place => place < WEAK))
}

// Return a function from a reading to which of its tokens are said of every archive: types of documents, and what its pages are called.
function makeIsOfArchive({ grammar, records, index }) {
  const titles = records.filter(({ kind, last }) => kind === "page" && !last).flatMap(({ title, other = "" }) => [title, ...other.split(" · ")])
  const isSaid = makeIsFaint({ noise: [], questions: [...grammar.about_site, ...titles.filter(Boolean)] }, index)
  return ({ typed, facets }) => {
    const types = facets.filter(({ facet, short }) => facet === "type" && !short)
    return isSaid(typed).map((said, i) => said || isIn(types, i))
  }
}

// Return the places of the tokens that some of the phrases name. A single word with accents is meant only where they are typed.
function saidIn(typed, phrases) {
  const isMeant = (at, [word, ...others]) => others.length > 0 || typed[at].form === word.form
  return new Set(phrases.flatMap(({ words, find }) => (find(typed) ?? []).filter(at => isMeant(at, words))))
}
