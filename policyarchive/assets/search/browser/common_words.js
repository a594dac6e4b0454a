// Words that tell no document from another: those of whoever speaks of the archive itself, and the name of its programme.

import { makeIsFaint } from "./asking.js"

// Return a function from tokens to those of them that tell documents apart.
export function makeTellingApart({ grammar, index, programme = [] }) {
  const isOfSite = makeIsFaint({ noise: [], questions: grammar.about_site }, index)
  const words = texts => texts.flatMap(text => index.tokens(text)).map(({ word }) => word), named = new Set(words(programme))
  const shorts = Object.entries(grammar.abbreviations).filter(([, phrases]) => phrases.some(phrase => words([phrase]).every(word => named.has(word))))
  const common = new Set([...named, ...words(shorts.map(([short]) => short))])
  return tokens => {
    const ofSite = isOfSite(tokens)
    return tokens.filter(({ word }, i) => !ofSite[i] && !common.has(word))
  }
}
