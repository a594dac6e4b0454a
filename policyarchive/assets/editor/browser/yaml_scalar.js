// One value of a record as PyYAML writes it: plain where YAML reads it back as the same text, else in single quotes, else in double
// ones. The steps are those of yaml/emitter.py (analyze_scalar, choose_scalar_style and the writers), with lines of any length and
// letters of all alphabets; what is no text unless quoted is as yaml/resolver.py has it, dates apart.

const BREAKS = "\n\u0085\u2028\u2029", BLANKS = `\0 \t\r${BREAKS}`
const ONE_BREAK = /[\n\u0085\u2028\u2029]/u
const OTHER_TYPES = new RegExp("^(?:" + [
  "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF",
  "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?",
  "[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)",
  "[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+",
  "<<|=|~|null|Null|NULL|"
].join("|") + ")$", "u")
const PRINTABLE = /^[\n\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10fffe}]*$/u
const ESCAPED = /["\\\u2028\u2029\ufeff]|[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/gu
const ESCAPES = {
  "\0": "0", "\x07": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e",
  '"': '"', "\\": "\\", "\u0085": "N", "\u00a0": "_", "\u2028": "L", "\u2029": "P"
}
const LONGEST_KEY = 122 // of a key on one line with its value: PyYAML counts 128 with the tag, which it does not write

// Return a text as it stands in a file. indent: of the lines that go on below it; inFlow: between brackets; isKey: of a field.
export function scalar(text, indent, { inFlow = false, isKey = false } = {}) {
  const may = stylesOf(text)
  const isOpen = isKey && (text === "" || may.severalLines)
  if (!isOpen && !OTHER_TYPES.test(text) && (inFlow ? may.flowPlain : may.blockPlain)) return text
  return may.singleQuoted && !(isKey && may.severalLines) ? singleQuoted(text, indent) : doubleQuoted(text)
}

// Tell whether a key can stand on one line with its value.
export function isSimpleKey(text) {
  return text !== "" && !ONE_BREAK.test(text) && [...text].length <= LONGEST_KEY
}

// Return in which styles a text may be written: { flowPlain, blockPlain, singleQuoted, severalLines }.
function stylesOf(text) {
  if (text === "") return { flowPlain: false, blockPlain: true, singleQuoted: true, severalLines: false }
  const { inFlow, inBlock } = indicators([...text])
  const severalLines = ONE_BREAK.test(text), isSpecial = !PRINTABLE.test(text)
  const spaceThenBreak = / [\n\u0085\u2028\u2029]/u.test(text), breakThenSpace = /[\n\u0085\u2028\u2029] /u.test(text)
  const isPlain = !isSpecial && !severalLines && !text.startsWith(" ") && !text.endsWith(" ")
  return {
    flowPlain: isPlain && !inFlow, blockPlain: isPlain && !inBlock, severalLines,
    singleQuoted: !isSpecial && !spaceThenBreak && !breakThenSpace
  }
}

// Tell whether signs of YAML in a text keep it from being plain between brackets, and elsewhere.
function indicators(signs) {
  const [first] = signs, start = signs.slice(0, 3).join(""), isFollowed = i => i + 1 >= signs.length || isIn(BLANKS, signs[i + 1])
  let inBlock = start === "---" || start === "..." || isIn("#,[]{}&*!|>'\"%@`", first)
  let inFlow = inBlock || isIn("?:", first)
  if (isIn("?:-", first) && isFollowed(0)) inBlock = inFlow = true
  signs.forEach((sign, i) => {
    if (i === 0) return
    if (isIn(",?[]{}:", sign)) inFlow = true
    if ((sign === ":" && isFollowed(i)) || (sign === "#" && isIn(BLANKS, signs[i - 1]))) inBlock = inFlow = true
  })
  return { inFlow, inBlock }
}

function isIn(signs, sign) {
  return signs.includes(sign)
}

// Line breaks are written as such: one at the start of several is doubled, and the next line is indented.
function singleQuoted(text, indent) {
  const lines = text.replaceAll("'", "''").replace(/[\n\u0085\u2028\u2029]+/gu, breaks =>
    (breaks[0] === "\n" ? "\n" : "") + breaks + " ".repeat(indent))
  return `'${lines}'`
}

function doubleQuoted(text) {
  return `"${text.replace(ESCAPED, sign => `\\${ESCAPES[sign] ?? inHexadecimal(sign.codePointAt(0))}`)}"`
}

function inHexadecimal(code) {
  const [letter, length] = code <= 0xff ? ["x", 2] : code <= 0xffff ? ["u", 4] : ["U", 8]
  return letter + code.toString(16).toUpperCase().padStart(length, "0")
}
