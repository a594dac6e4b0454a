// What may have been meant by a text that finds nothing as it stands: keys of an input method left unconverted, letters that a
// scanner took for digits, slips in the names of issuers and types. Each is tried, none is trusted: an answer must hold all of it.

import { closest } from "./meanings.js"

const LEAST_LETTERS = 5 // of a word whose slip is mended
const WORD = /[\p{L}\p{M}\d]+/gu

// Return a function from a text to a promise of the texts that it may have been meant to be.
export function makeRespell(archive) {
  const { grammar: { telex, vni, scanned }, index, tokens } = archive, named = wordsOfNames(archive)
  return async text => {
    const words = text.match(WORD) ?? [], meant = [telex, vni].flatMap(keys => words.map(word => converted(word, keys)))
    await index.need(meant.flatMap(word => tokens(word).map(token => token.word)))
    const byWord = change => text.replace(WORD, word => /^\p{L}/u.test(word) ? known(word, change(word)) : word)
    const known = (word, other) => tokens(other).every(({ word, form }) => word.length > 1 && index.words.get(word)?.has(form)) ? other : word
    const typed = [text => byWord(word => converted(word, telex)), () => byWord(word => converted(word, vni))].map(change => change(text))
    return [...new Set([...typed, ...asScanned(text, scanned), text.replace(WORD, word => withoutSlip(word, named, archive))])].filter(other => other !== text)
  }
}

// Return the folded words that issuers and types are called by, each with the way it is written.
function wordsOfNames({ issuers, types, tokens }) {
  const names = [...Object.values(issuers), ...Object.values(types)].flatMap(({ names }) => tokens(names))
  return new Map(names.map(({ word, typed }) => [word, typed]))
}

// Return the word of a name that an unknown one is with a slip; the word itself where it is not.
function withoutSlip(word, named, { index, tokens }) {
  const [token, ...others] = tokens(word)
  if (!token || others.length || token.word.length < LEAST_LETTERS || !/^[a-z]+$/.test(word.toLowerCase()) || index.words.has(token.word)) return word
  const [nearest] = closest(token.word, named.keys())
  return named.get(nearest) ?? word
}

// Return a word with the keys of an input method turned into its letters and its tone: "quyeets" is "quyết", "d9i5nh" "định".
function converted(word, { letters, tones, tone_keys }) {
  const lower = word.normalize("NFC").toLowerCase()
  const [, tone] = lower.match(tone_keys.end ? new RegExp(`[a-z\\u0111]([${Object.keys(tones).join("")}])$`) : /$^/) ?? []
  let bare = lower, mark = ""
  const key = [...lower].findLast((sign, i) => i > 0 && sign in tones)
  if (tone_keys.anywhere && key) [bare, mark] = [lower.replace(key, ""), tones[key]]
  else if (tone) [bare, mark] = [lower.slice(0, -1), tones[tone]]
  for (const [keys, letter] of letters) bare = bare.replaceAll(keys, letter)
  return bare === lower ? word : withTone(bare, mark)
}

// Vietnamese puts the tone on the marked vowel, else on the one before the last letters.
function withTone(word, mark) {
  if (!mark) return word
  const marked = [...word].findLastIndex(sign => /[\u0103\u00e2\u00ea\u00f4\u01a1\u01b0]/.test(sign))
  const vowels = [...word].map((sign, i) => /[aeiouy\u0103\u00e2\u00ea\u00f4\u01a1\u01b0]/.test(sign) ? i : -1).filter(i => i >= 0)
  const [last, before = last] = [vowels.at(-1), vowels.at(-2)]
  const at = marked >= 0 ? marked : last === word.length - 1 ? before : last
  return at < 0 || at === undefined ? word : (word.slice(0, at + 1) + mark + word.slice(at + 1)).normalize("NFC")
}

// Return a text with the digits that letters among digits were, and with the spaces between digits gone.
function asScanned(text, letters) {
  const digits = text.replace(/(?<![\p{L}])[\dOoIlB|SZ]*\d[\dOoIlB|SZ]*|(?<![\p{L}\d])[OoIlBSZ|]+(?=[/\d])/gu, run => [...run].map(sign => letters[sign] ?? sign).join(""))
  return [digits, digits.replace(/(\d)\s+(?=\d)/g, "$1")]
}
