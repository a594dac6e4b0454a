// The stems of English words: endings taken off as long as enough of the word is left. Words of other languages have none.

const SHORTEST = 4

// Return the stem of a folded word: "investing" and "investment" give "invest", "guidance" and "guide" "guid".
export function stemOf(word, endings) {
  if (word.length <= SHORTEST || !/^[a-z]+$/.test(word)) return word
  const ending = endings.find(end => word.endsWith(end) && word.length - end.length >= SHORTEST)
  return ending ? stemOf(word.slice(0, -ending.length), endings) : word
}
