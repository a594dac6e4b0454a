// Slips of the hand: keys of an input method left in a word, letters missing, added, wrong or swapped.

// Return a folded word without the keys of the Telex input method: "quyeets" gives "quyet".
export function untelex(word, telex) {
  let bare = word.length > 2 && telex.tones.includes(word.at(-1)) ? word.slice(0, -1) : word
  for (const [typed, letter] of Object.entries(telex.letters)) bare = bare.replaceAll(typed, letter)
  return bare
}

// Return the number of slips between two words: letters missing, added, wrong or swapped.
// Stops early and returns most + 1 where there are more than `most`.
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let last = [], before = [], row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    [last, before, row] = [before, row, [i]]
    for (let j = 1; j <= other.length; j++) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1
      let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + wrong)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, last[j - 2] + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
  }
  return row[other.length]
}

// Return how many slips a word of this length may hold.
function allowedSlips(word) {
  return word.length < 3 ? 0 : word.length < 7 ? 1 : 2
}

// Tell whether a typed word is a known one with a slip, or typed with the keys of Telex.
export function isNear(typed, right, telex) {
  const most = allowedSlips(right)
  return typed === right || untelex(typed, telex) === right
    || (most > 0 && distance(typed, right, most) <= most)
}
