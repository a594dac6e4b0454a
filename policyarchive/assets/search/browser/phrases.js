// Phrases of the rules in a query.

// Return a function from tokens to the places of the first of the phrases, [place], null where it has none. Accents that were typed
// count. "ít … nhất" is a phrase with any words in its gap.
export function makeFind(phrases, tokens) {
  const all = phrases.map(phrase => phrase.split("…").map(tokens)).sort((a, b) => b.flat().length - a.flat().length)
  return typed => all.map(pieces => placesOf(pieces, typed)).find(Boolean) ?? null
}

function placesOf(pieces, typed) {
  const places = []
  for (const words of pieces) {
    const start = typed.findIndex((_, i) => i > (places.at(-1) ?? -1) && words.every((word, k) => isSame(typed[i + k], word)))
    if (start < 0) return null
    places.push(...words.map((_, k) => start + k))
  }
  return places
}

// Tell whether a token is a word: with the same accents, or typed without any.
export function isSame(token, word) {
  return token?.word === word.word && (token.form === word.form || token.form === token.word)
}
