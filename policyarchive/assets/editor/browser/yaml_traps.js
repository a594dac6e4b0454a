// What people and programs leave in a file that YAML reads otherwise than they think: policyarchive/registry/yaml/traps.py and
// encoding.py say the same of a file before it is parsed, reader.py of what the parser then meets.

import { Lexer } from "yaml"
import { NotReadable } from "./refusals.js"

const MOST_BYTES = 1_000_000
const FATAL = [
  ["byte-order-mark", /\ufeff/u],
  ["nul-byte", /\0/u],
  ["carriage-return", /\r/u],
  ["merge-conflict", /(?<![^\n])(?:<{7}|={7}|>{7}|\|{7})(?= |\n|$)/u],
  ["invisible-character", /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/u],
  ["not-utf-8", /[\ud800-\udfff]/u],
  ["line-sign", /[\u0085\u2028\u2029]/u],
  ["tab", /(?<![^\n]) *\t/u],
  ["odd-indent", /(?<![^\n]) *[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u]
]
const SCALAR = "\u001f" // the lexer puts it before a plain text, so that none looks like a sign
const SIGNS = new Map([["&", "yaml-anchor"], ["*", "yaml-anchor"], ["!", "yaml-tag"], ["%", "yaml-syntax"]])

// Throw NotReadable for the first thing that keeps a text from being read.
export function refuseTraps(text) {
  const size = new TextEncoder().encode(text).length
  if (size > MOST_BYTES) throw new NotReadable("file-too-large", 1, { size: String(size) })
  for (const [reason, pattern] of FATAL) {
    const found = pattern.exec(text)
    if (found) throw new NotReadable(reason, lineAt(text, found.index), namesOf(found[0]))
  }
}

// Throw NotReadable for a sign of YAML that records do without, and for a comment that would be dropped or is none.
export function refuseSigns(text) {
  let offset = 0, last = ""
  const comments = new Set()
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR || token === "\u0002" || token === "\u0018") { last = token; continue }
    const reason = last !== SCALAR && SIGNS.get(token[0])
    if (reason) throw new NotReadable(reason, lineAt(text, offset), { line: token.slice(0, 60), field: "/" })
    if (last !== SCALAR && token[0] === "#") comments.add(commentLine(text, offset, token))
    offset += token.length
    last = token
  }
  refuseOtherComments(text, comments)
}

// Return the line of a comment. Throws NotReadable where it stands behind a value: a canonical file has none there.
function commentLine(text, offset, token) {
  const line = lineAt(text, offset), start = text.lastIndexOf("\n", offset - 1) + 1
  if (text.slice(start, offset).trim()) throw new NotReadable("text-after-hash", line, { piece: token.slice(0, 60) })
  return line
}

// Lines of a text in quotes may begin with #; `fix` takes them for comments.
function refuseOtherComments(text, comments) {
  text.split("\n").forEach((line, i) => {
    if (/^\s*#/u.test(line) && !comments.has(i + 1)) throw new NotReadable("text-after-hash", i + 1, { piece: line.trim().slice(0, 60) })
  })
}

// Return the line of an offset, from 1.
export function lineAt(text, offset) {
  return text.slice(0, offset).split("\n").length
}

function namesOf(found) {
  const sign = [...found].at(-1), point = sign.codePointAt(0)
  return { field: "/", mark: found, points: `U+${point.toString(16).toUpperCase().padStart(4, "0")}`, byte: "0xED" }
}
