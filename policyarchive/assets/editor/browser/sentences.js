// Problems in words; policyarchive/checks/catalogue.py says the same.

const NAMING = ["near", "known", "others", "silent", "using"]
const UNSAID = "–"
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\udc80-\udcff]/gu

// Return { must, found, mend } of a problem in one language. wording: { problems, forms }, the contents of
// policyarchive/assets/words/problems.yml and of _forms in fields.yml.
export function sentences({ code, found }, { problems, forms }, language) {
  const values = { ...found, ...formInWords(found, forms, language) }
  if (found.reason !== undefined) values.reason = problems._reasons[found.reason][language]
  return Object.fromEntries(Object.entries(problems[code][language]).map(([part, text]) => [part, printable(filled(sayable(text, found), values))]))
}

// Return the three sentences as one text, each with a capital letter and a full stop.
export function inOneText({ must, found, mend }) {
  return [must, found, mend].map(sentence => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(". ").replace(/([.?!…])\./g, "$1")
}

// Return a wording without the sentences that would name what is not known.
function sayable(text, found) {
  const unsaid = NAMING.filter(name => found[name] === UNSAID)
  return unsaid.reduce((left, name) => left.replace(sentenceNaming(name), ""), text).trimEnd()
}

function sentenceNaming(name) {
  const within = "(?:(?![.?!](?:\\s|$))[^\\n])*"
  return new RegExp(`(?:^|(?<=[.?!]\\s))${within}\\{${name}\\}${within}[.?!](?:\\s+|$)`, "gu")
}

// Return the form that a value must have in words, with an example to paste.
function formInWords(found, forms, language) {
  const form = Object.hasOwn(forms, found.form ?? "") && forms[found.form]
  return form ? { form: form[language], example: found.example ?? form.example } : {}
}

// As str.format of Python has it: {{ is a brace.
function filled(text, values) {
  return text.replace(/\{\{|\}\}|\{(\w+)\}/gu, (sign, name) => name ? values[name] : sign[0])
}

function printable(text) {
  return text.replace(CONTROL, sign => `\\x${(sign.codePointAt(0) & 0xff).toString(16).padStart(2, "0")}`)
}
