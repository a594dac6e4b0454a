// Vietnamese left as keystrokes: Telex and VNI; policyarchive/checks/text/vietnamese.py finds the same.

import { around, found } from "./text_rules.js"

// Two signs of Telex are needed, one with a tone, so that English passes.
export function telex(text, { text: patterns }) {
  if (!patterns.maybe_telex.test(text.toLowerCase())) return []
  const keyed = found(patterns.keyed, text).filter(([word]) => isWhole(patterns.syllable, word))
  const toned = keyed.filter(([word]) => patterns.tone.test(word))
  if (!toned.length || keyed.length + otherTones(text, keyed, patterns).length < 2) return []
  return [{ code: "telex", found: { piece: around(text, toned[0].index) } }]
}

// Two words in the keys of VNI are needed, so that a symbol such as "a6" passes.
export function vniKeys(text, { text: patterns }) {
  const keyed = found(patterns.vni_keyed, text)
  return keyed.length > 1 ? [{ code: "vni-keys", found: { piece: around(text, keyed[0].index) } }] : []
}

function otherTones(text, keyed, { toned, syllable }) {
  const starts = keyed.map(({ index }) => index)
  return found(toned, text).filter(({ index }) => !starts.includes(index)).filter(([word]) => isWhole(syllable, word))
}

function isWhole(pattern, word) {
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(word)
}
