// Texts without accents and in small letters, as policyarchive/core/text.py folds them, which is less than the search folds.

const D_LETTERS = new Map(Object.entries({ đ: "d", Đ: "D", ð: "d", Ð: "D", ɖ: "d", Ɖ: "D" }))
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu

// Return a text in lower case, without accents, with đ as d and plain dashes.
export function fold(text) {
  const plain = [...text].map(sign => D_LETTERS.get(sign) ?? sign).join("").normalize("NFD").replace(/[\u0300-\u036f]/gu, "")
  return plainDashes(plain.normalize("NFC")).toLowerCase()
}

export function plainDashes(text) {
  return text.replace(DASHES, "-")
}

// Return a text as part of a path: "12/QĐ-UBND" gives "12-qd-ubnd".
export function slug(text) {
  return fold(text).replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "")
}

// Return a text without the white space that Python strips, at both ends.
export function stripped(text) {
  return text.replace(/^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/gu, "")
}

// Return the words of a text, as Python splits it.
export function wordsOf(text) {
  return text.split(/[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u).filter(Boolean)
}
